import { afterEach, describe, expect, it } from 'vitest'
import { type Message, say } from '../../../src/chat/message.ts'
import type { Reply } from '../../../src/chat/platform.ts'
import { connect, type Desk, eventually, MODES } from './setup.ts'

let desk: Desk
afterEach(() => desk.close())

const privately = (message: Message): Reply => ({ message, visibility: 'asker' })
const openly = (message: Message): Reply => ({ message, visibility: 'channel' })
const withButton = (text: string, value = 'nato'): Message => ({
  ...say('en', text),
  actions: [{ action: 'more', value, label: 'More' }],
})
const long = (parts: number): Message => ({
  language: 'en',
  fallback: 'A long answer',
  blocks: Array.from({ length: parts * 4 }, (_, i) => ({
    kind: 'text',
    runs: [{ text: `${i} ${'word '.repeat(480)}` }],
  })),
  actions: [],
})

describe.each(MODES)('Slack over %s', (mode) => {
  it('hands over a typed command with its options, its channel and who typed it, and answers the asker alone', async () => {
    desk = await connect(mode)
    const { people } = desk.slack
    expect(await people.types('/brief', 'nato since:7d')).toHaveProperty('acked')
    await eventually(() => people.privately().map(({ text }) => text)).toEqual(['ran brief'])
    expect(people.messages()).toEqual([])
    expect(desk.heard.runs).toEqual([
      {
        command: 'brief',
        options: { topic: 'nato', since: '7d' },
        channel: { platform: 'slack', workspace: 'T0TEAM', channel: people.news.id },
        channelName: 'news',
        isDirect: false,
        asker: { id: people.ada.id, name: 'ada', mayManage: true, mayAdminister: false },
        locale: 'en',
      },
    ])
  })

  it('reaches every command through /brief, by its English or German name', async () => {
    desk = await connect(mode)
    await desk.slack.people.types('/brief', 'quotes ida falk')
    await desk.slack.people.types('/brief', 'zitate "Ida Falk" nato')
    await eventually(() => desk.heard.runs.map(({ command, options }) => [command, options])).toEqual([
      ['quotes', { person: 'ida falk' }],
      ['quotes', { person: 'Ida Falk', topic: 'nato' }],
    ])
  })

  it('shows an answer for the channel to everybody, its further parts as a thread', async () => {
    desk = await connect(mode, { answers: { run: async () => openly(long(2)) } })
    const { people } = desk.slack
    await people.types('/brief', 'nato')
    await eventually(() => people.messages().length).toBe(2)
    const [main, reply] = people.messages()
    expect(reply?.threadTs).toBe(main?.ts)
  })

  it('answers the asker in as many parts as it takes, past the five uses of a response address', async () => {
    desk = await connect(mode, { answers: { run: async () => privately(long(7)) } })
    const { people } = desk.slack
    await people.types('/brief', 'nato')
    await eventually(() => people.privately().length).toBeGreaterThanOrEqual(7)
    expect(desk.slack.calls('chat.postEphemeral').length).toBe(people.privately().length - 5)
  })

  it('answers in a channel that the app is not in', async () => {
    desk = await connect(mode, { answers: { run: async () => openly(say('en', 'Seen by all')) } })
    const { people, world } = desk.slack
    const elsewhere = world.addChannel('elsewhere', people.boss, {
      kind: 'private',
      members: new Set([people.boss.id]),
    })
    await people.types('/brief', 'nato', { user: people.boss, channel: elsewhere })
    await eventually(() => people.messages(elsewhere).map(({ text }) => text)).toEqual(['Seen by all'])
    expect(desk.heard.runs[0]?.asker).toMatchObject({ mayManage: true, mayAdminister: true })
  })

  it('works in a direct conversation, whose settings everybody may change', async () => {
    desk = await connect(mode)
    const { people, world } = desk.slack
    await people.types('/brief', '', { channel: world.direct(people.ada) })
    await eventually(() => desk.heard.runs.map(({ isDirect, asker }) => [isDirect, asker.mayManage])).toEqual(
      [[true, true]],
    )
  })

  it('answers in the language of the person', async () => {
    desk = await connect(mode)
    const { people, world } = desk.slack
    const karl = world.addUser('karl', { locale: 'de-AT' })
    await people.types('/brief', 'nato', { user: karl })
    await eventually(() => desk.heard.runs[0]?.locale).toBe('de')
  })

  it('hands over a pressed button with the action and value that were written on it', async () => {
    desk = await connect(mode, { answers: { run: async () => openly(withButton('Here', 'story 7')) } })
    const { people } = desk.slack
    await people.types('/brief', 'nato')
    await eventually(() => people.messages().length).toBe(1)
    const [message] = people.messages()
    await people.presses(message!, 'More', { user: people.boss })
    await eventually(() => people.privately(people.boss).map(({ text }) => text)).toEqual(['pressed more'])
    expect(desk.heard.presses[0]).toMatchObject({
      action: 'more',
      value: 'story 7',
      messageId: message!.ts,
      channelName: 'news',
    })
  })

  it.each(['story 7', '', 'AAAAAAAAAAAAAAAA.story 7', 'x'.repeat(2000)])(
    'takes no forged button value (%#)',
    async (value) => {
      desk = await connect(mode, { answers: { run: async () => openly(withButton('Here')) } })
      const { people } = desk.slack
      await people.types('/brief', 'nato')
      await eventually(() => people.messages().length).toBe(1)
      await people.presses(people.messages()[0]!, 'More', { value })
      await eventually(() => people.privately().map(({ text }) => text)).toEqual([
        'This button is no longer valid. /brief brings a new version.',
      ])
      expect(desk.heard.presses).toEqual([])
    },
  )

  it('opens a form for a command that lacks what it needs, completes in it, and runs what is sent off', async () => {
    desk = await connect(mode)
    const { people } = desk.slack
    await people.types('/subscribe', '')
    await eventually(() => people.view()?.view['callback_id']).toBe('wirebrief_form')
    const view = people.view()!
    expect(await people.suggests(view, 'topic', 'na')).toEqual(['NATO', 'na'])
    expect(desk.heard.completions[0]).toMatchObject({ command: 'subscribe', option: 'topic', typed: 'na' })
    await people.submits(view, { topic: 'nato', times: '7, 18', days: null, alerts: 'yes' })
    await eventually(() => people.privately().map(({ text }) => text)).toEqual(['ran subscribe'])
    expect(desk.heard.runs).toHaveLength(1)
    expect(desk.heard.runs[0]).toMatchObject({
      command: 'subscribe',
      options: { topic: 'nato', times: '7, 18', alerts: 'yes' },
    })
  })

  it('takes no form whose content this service did not write', async () => {
    desk = await connect(mode)
    const { people } = desk.slack
    await people.types('/subscribe', '')
    await eventually(() => people.view()).toBeDefined()
    const view = people.view()!
    const forged = {
      ...view,
      view: {
        ...view.view,
        private_metadata: String(view.view['private_metadata']).replace(people.news.id, 'C0OTHER'),
      },
    }
    await people.submits(forged, { topic: 'nato' })
    await eventually(() =>
      people.messages(desk.slack.world.direct(people.ada)).map(({ text }) => text),
    ).toEqual(['This form is no longer valid. Please type the command again.'])
    expect(desk.heard.runs).toEqual([])
  })

  it('runs the command when Slack does not let the form open', async () => {
    desk = await connect(mode)
    desk.slack.fault({ method: 'views.open', error: 'expired_trigger_id' })
    await desk.slack.people.types('/subscribe', '')
    await eventually(() => desk.heard.runs.map(({ command }) => command)).toEqual(['subscribe'])
  })

  it('acknowledges before it knows the answer', async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>()
    desk = await connect(mode, { answers: { run: () => promise } })
    const { people } = desk.slack
    expect(await people.types('/brief', 'nato')).toHaveProperty('acked')
    expect(people.privately()).toEqual([])
    resolve(privately(say('en', 'Late but here')))
    await eventually(() => people.privately().map(({ text }) => text)).toEqual(['Late but here'])
  })

  it('tells the asker of a fault of ours in a sentence, and the log its cause', async () => {
    desk = await connect(mode, { answers: { run: () => Promise.reject(new Error('out of order')) } })
    const { people } = desk.slack
    await people.types('/brief', 'nato')
    await eventually(() => people.privately().map(({ text }) => text)).toEqual([
      'That did not work; the fault is ours. Nothing was changed.',
    ])
    expect(desk.logged).toContainEqual(
      expect.objectContaining({
        event: 'slack.act-failed',
        fields: expect.objectContaining({ message: 'out of order' }),
      }),
    )
  })

  it('answers by a post where the response address is used up', async () => {
    desk = await connect(mode)
    desk.slack.fault({ method: 'response_url', status: 404, body: '{"ok":false,"error":"used_url"}' })
    const { people } = desk.slack
    await people.types('/brief', 'nato')
    await eventually(() => people.privately().map(({ text }) => text)).toEqual(['ran brief'])
  })

  it('answers once where the response to an answer is lost', async () => {
    desk = await connect(mode)
    desk.slack.fault({ method: 'response_url', loseAnswer: true })
    const { people } = desk.slack
    await people.types('/brief', 'nato')
    await eventually(() => people.privately().length).toBe(1)
    await people.types('/brief', 'nato')
    await eventually(() => people.privately().length).toBe(2)
    expect(desk.slack.calls('chat.postEphemeral')).toEqual([])
  })

  it('grants nothing while Slack does not say who somebody is', async () => {
    desk = await connect(mode)
    desk.slack.fault({ method: 'users.info', status: 503 })
    desk.slack.fault({ method: 'conversations.info', error: 'channel_not_found' })
    await desk.slack.people.types('/brief', 'nato', { user: desk.slack.people.boss })
    await eventually(() => desk.heard.runs[0]?.asker).toEqual({
      id: desk.slack.people.boss.id,
      name: 'boss',
      mayManage: false,
      mayAdminister: false,
    })
  })

  it.each([
    '<!channel> <@U0BOT> *x*',
    '\u202Eotan\u200B',
    'x'.repeat(10_000),
    'since: since:',
    '"never closed',
    ':'.repeat(500),
    '```',
  ])('hands nonsense over as typed and answers (%#)', async (text) => {
    desk = await connect(mode, {
      answers: {
        run: async ({ options }) => privately(say('en', `You typed ${options['topic'] ?? 'nothing'}.`)),
      },
    })
    const { people } = desk.slack
    await people.types('/brief', text)
    await eventually(() => people.privately().length).toBeGreaterThan(0)
    expect(
      people
        .privately()
        .map((message) => message.text)
        .join(''),
    ).not.toMatch(/<[!@#]/)
  })
})
