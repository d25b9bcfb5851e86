import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Message, plain, say } from '../../src/chat/message.ts'
import type {
  ChatHandlers,
  ChatPlatform,
  CommandShape,
  Completion,
  Invocation,
  OptionShape,
  PostOutcome,
  Press,
} from '../../src/chat/platform.ts'
import type { ChannelRef } from '../../src/model.ts'

/** One post as it stands: its part id, and all its text, escapes taken away. */
type Standing = { part: string; text: string }

/** How a test makes the platform misbehave, once each. */
type Faults = {
  /** The next post takes effect, and its answer is lost. */
  loseAnswer(): void
  /** The next post is told to wait so long. */
  askToWait(milliseconds: number): void
  /** The next post meets a server error. */
  breakDown(): void
  /** The channel is gone for good. */
  removeChannel(): void
}

/** What a platform's test hands over: the started platform with its stand-in, and people at both ends. */
export type Harness = {
  platform: ChatPlatform
  channel: ChannelRef
  standing(): Standing[]
  /** Null where nothing can go wrong, as in the preview. */
  faults: Faults | null
  /** Somebody types a command; the text of what they see. */
  type(command: string, options: Readonly<Record<string, string>>): Promise<string>
  /** What is offered for an option while somebody types. */
  complete(command: string, option: string, typed: string): Promise<string[]>
  /** Somebody presses the first button of a standing post that carries this label; the text of what they see. */
  press(part: string, label: string): Promise<string>
  close(): Promise<void>
}

const option = (name: string, given: Partial<OptionShape> = {}): OptionShape => ({
  name,
  summary: { de: `${name} auf Deutsch`, en: `${name} in English` },
  required: false,
  completes: false,
  choices: [],
  ...given,
})

/** Commands of the same build as the real ones. */
const CONTRACT_COMMANDS: readonly CommandShape[] = [
  {
    name: 'brief',
    germanName: 'lage',
    summary: { de: 'Was geschah', en: 'What happened' },
    options: [option('topic', { completes: true }), option('since')],
  },
]

type Heard = { runs: Invocation[]; presses: Press[]; completions: Completion[] }

function handlersFor(heard: Heard): ChatHandlers {
  return {
    commands: CONTRACT_COMMANDS,
    run: async (invocation) => {
      heard.runs.push(invocation)
      const open = invocation.options['since'] === 'openly'
      return { message: say('en', `ran ${invocation.command}`), visibility: open ? 'channel' : 'asker' }
    },
    press: async (press) => {
      heard.presses.push(press)
      return { message: say('en', `pressed ${press.action}`), visibility: 'asker' }
    },
    complete: async (completion) => {
      heard.completions.push(completion)
      return [{ name: 'NATO', value: 'nato' }]
    },
    arrived: async () => {},
  }
}

const short: Message = {
  language: 'de',
  fallback: 'Eine Meldung zu NATO.',
  blocks: [{ kind: 'text', runs: [plain('Die Übung beginnt am Montag.')] }],
  actions: [{ action: 'more', value: 'nato', label: 'Mehr' }],
}

const QUOTE = 'Wir haben diesen Punkt lange geprüft, und wir stimmen ihm ohne Vorbehalt zu.'

const long = (stories: number): Message => ({
  language: 'de',
  fallback: `${stories} Berichte zu NATO.`,
  blocks: Array.from({ length: stories }, (_, n) => ({
    kind: 'group' as const,
    id: `story-${n}`,
    actions: [{ action: 'sources', value: `story-${n}`, label: 'Quellen' }],
    blocks: [
      { kind: 'text' as const, runs: [plain(`Bericht ${n}: ${'Der Rat hat beraten. '.repeat(20)}`)] },
      {
        kind: 'quote' as const,
        runs: [plain(`Zu ${n}: ${QUOTE}`)],
        attribution: [plain('Ida Falk, Ministerin von Nordmark')],
      },
    ],
  })),
  actions: [],
})

const HOSTILE = '@everyone <!channel> <@123> **fett** [hier](https://boese.example) `x` \u202Edrow\u202C'

const partsOf = (outcome: PostOutcome): string[] => (outcome.outcome === 'posted' ? outcome.parts : [])

/** What holds for every chat platform. `open` starts it with these handlers. */
export function platformContract(name: string, open: (handlers: ChatHandlers) => Promise<Harness>): void {
  describe(`the contract of a chat platform: ${name}`, () => {
    let harness: Harness
    let heard: Heard
    beforeEach(async () => {
      heard = { runs: [], presses: [], completions: [] }
      harness = await open(handlersFor(heard))
    })
    afterEach(() => harness.close())

    const post = (message: Message, deliveryId = 'delivery-1', replyTo: string | null = null) =>
      harness.platform.post(harness.channel, message, { deliveryId, replyTo })
    const find = (deliveryId = 'delivery-1') => harness.platform.find(harness.channel, deliveryId)

    describe('posting', () => {
      it('answers with the ids of what stands, the main message first', async () => {
        const outcome = await post(long(30))
        expect(outcome.outcome).toBe('posted')
        expect(partsOf(outcome)).toEqual(harness.standing().map(({ part }) => part))
      })
      it('shows every word of a long message, and keeps its quotes whole', async () => {
        await post(long(30))
        const texts = harness.standing().map(({ text }) => text)
        for (let n = 0; n < 30; n++)
          expect(texts.filter((text) => text.includes(`Zu ${n}: ${QUOTE}`))).toHaveLength(1)
      })
      it('shows hostile text as text', async () => {
        await post({ ...say('de', HOSTILE), fallback: 'Eine Meldung.' })
        const [standing] = harness.standing()
        expect(standing?.text).toContain('**fett** [hier](https://boese.example)')
      })
      it('takes a reply to a message, and to a reply', async () => {
        const [root = ''] = partsOf(await post(short))
        const [reply = ''] = partsOf(await post(say('de', 'Eine Anmerkung.'), 'note-1', root))
        const third = await post(say('de', 'Noch eine.'), 'note-2', reply)
        expect(third.outcome).toBe('posted')
        expect(harness.standing()).toHaveLength(3)
      })
    })

    describe('finding', () => {
      it('sees all parts of a delivery, in the order in which they were posted', async () => {
        const outcome = await post(long(30))
        expect(await find()).toEqual({ outcome: 'found', parts: partsOf(outcome) })
      })
      it('does not take one delivery for another', async () => {
        await post(short)
        expect(await find('delivery-2')).toEqual({ outcome: 'absent' })
      })
    })

    describe('editing', () => {
      it('replaces what stands, and can be repeated', async () => {
        const parts = partsOf(await post(short))
        const changed = say('de', 'Die Übung beginnt am Dienstag.')
        expect(await harness.platform.edit(harness.channel, parts, changed)).toEqual({
          outcome: 'posted',
          parts,
        })
        expect(await harness.platform.edit(harness.channel, parts, changed)).toEqual({
          outcome: 'posted',
          parts,
        })
        expect(harness.standing().map(({ text }) => text)).toEqual([
          expect.stringContaining('Die Übung beginnt am Dienstag.'),
        ])
      })
      it('adds what has become too long and takes away what has become too much', async () => {
        const parts = partsOf(await post(short))
        const grown = partsOf(await harness.platform.edit(harness.channel, parts, long(30)))
        expect(harness.standing().map(({ part }) => part)).toEqual(grown)
        const shrunk = partsOf(await harness.platform.edit(harness.channel, grown, short))
        expect(harness.standing().map(({ part }) => part)).toEqual(shrunk)
        expect(shrunk).toEqual(parts)
      })
      it('keeps what finds a delivery', async () => {
        const parts = partsOf(await post(short))
        await harness.platform.edit(harness.channel, parts, say('de', 'Berichtigt.'))
        expect(await find()).toEqual({ outcome: 'found', parts })
      })
    })

    describe('trouble', () => {
      it('leaves the outcome unknown after a lost answer, and finds what stands', async ({ skip }) => {
        if (harness.faults === null) skip('nothing gets lost here')
        harness.faults?.loseAnswer()
        const outcome = await post(short)
        expect(outcome).toMatchObject({ outcome: 'unknown', fault: { policy: 'retry' } })
        expect(await find()).toEqual({ outcome: 'found', parts: harness.standing().map(({ part }) => part) })
        expect(harness.standing()).toHaveLength(1)
      })
      it('leaves the outcome unknown after a server error, and finds nothing', async ({ skip }) => {
        if (harness.faults === null) skip('nothing breaks here')
        harness.faults?.breakDown()
        expect(await post(short)).toMatchObject({ outcome: 'unknown', fault: { policy: 'retry' } })
        expect(await find()).toEqual({ outcome: 'absent' })
      })
      it('hands back how long to wait, and waits for nothing itself', async ({ skip }) => {
        if (harness.faults === null) skip('nobody is asked to wait here')
        harness.faults?.askToWait(30_000)
        const outcome = await post(short)
        expect(outcome).toMatchObject({ outcome: 'refused', fault: { policy: 'wait' } })
        const fault = outcome.outcome === 'refused' ? outcome.fault : null
        expect(fault?.retryAfterMs).toBeGreaterThanOrEqual(29_000)
        expect(harness.standing()).toEqual([])
      })
      it('pauses a channel that is gone', async ({ skip }) => {
        if (harness.faults === null) skip('no channel goes away here')
        harness.faults?.removeChannel()
        expect(await post(short)).toMatchObject({ outcome: 'refused', fault: { policy: 'pause-channel' } })
        expect(await find()).toMatchObject({ outcome: 'unable' })
      })
    })

    describe('people', () => {
      it('run commands with what they typed, and see the answer', async () => {
        expect(await harness.type('brief', { topic: 'nato' })).toContain('ran brief')
        expect(heard.runs).toMatchObject([
          { command: 'brief', options: { topic: 'nato' }, channel: harness.channel, isDirect: false },
        ])
      })
      it('see an answer for the channel as well', async () => {
        expect(await harness.type('brief', { topic: 'nato', since: 'openly' })).toContain('ran brief')
      })
      it('are offered completions', async () => {
        expect(await harness.complete('brief', 'topic', 'na')).toContain('NATO')
        expect(heard.completions).toMatchObject([{ command: 'brief', option: 'topic', typed: 'na' }])
      })
      it('press buttons under what was posted', async () => {
        const [part = ''] = partsOf(await post(short))
        expect(await harness.press(part, 'Mehr')).toContain('pressed more')
        expect(heard.presses).toMatchObject([{ action: 'more', value: 'nato', channel: harness.channel }])
      })
    })
  })
}
