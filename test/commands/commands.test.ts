import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeOption, type DispatchDeps, pressButton, runCommand } from '../../commands/dispatch.ts'
import { commands } from '../../commands/index.ts'
import type { Asker, Invocation } from '../../src/chat/platform.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import { openParts, type Tool } from '../../src/cli/open.ts'
import { readConfig } from '../../src/config.ts'
import type { ChannelRef } from '../../src/model.ts'
import { readSources } from '../../src/sources.ts'
import { readAudit, readChannel, subscriptionsOf } from '../../src/store/channels.ts'
import { newDataDir } from '../store/folder.ts'

const NOW = '2026-03-04T12:00:00.000Z'
let tool: Tool
let folder: string
const reported: unknown[] = []
beforeAll(async () => {
  folder = await newDataDir('wb-commands-')
  tool = await openParts({
    config: readConfig({ DATA_DIR: folder }, 'no-such-file.env'),
    sources: await readSources(null, 'stored'),
    now: () => NOW,
    log: () => undefined,
    role: 'service',
  })
})
afterAll(async () => {
  await tool.close()
  await rm(folder, { recursive: true })
})

const deps = (): DispatchDeps => ({
  contextOf: async ({ channel, channelName, isDirect, asker, locale }) => ({
    channel,
    channelName,
    isDirect,
    asker,
    language: locale,
    zone: 'Europe/Vienna',
    now: NOW,
    desk: tool.app.desk,
  }),
  report: (error) => {
    reported.push(error)
    return 'f00'
  },
})
const reader: Asker = { id: 'U1', name: 'Ada', mayManage: false, mayAdminister: false }
const manager: Asker = { id: 'U2', name: 'Bo', mayManage: true, mayAdminister: false }
const channelOf = (channel: string): ChannelRef => ({ platform: 'slack', workspace: 'T1', channel })
let channels = 0
const act = (asker: Asker, locale: 'de' | 'en', channel = channelOf(`X${++channels}`)) => ({
  channel,
  channelName: 'news',
  isDirect: false,
  asker,
  locale,
})

async function type(
  command: string,
  options: Record<string, string> = {},
  asker = manager,
  locale: 'de' | 'en' = 'en',
  channel?: ChannelRef,
) {
  const invocation: Invocation = { ...act(asker, locale, channel), command, options }
  const { message, visibility } = await runCommand(invocation, deps())
  return {
    text: renderText(message, { colour: false }).replace(/\s+/g, ' ').trim(),
    visibility,
    channel: invocation.channel,
    message,
  }
}

const NONSENSE = [
  '',
  '   ',
  '💥',
  'x'.repeat(10_000),
  '<!channel> @everyone',
  '**bold** [x](http://evil.example)',
  '\u200b\u202eabc',
  "'; drop table items; --",
  '-1',
  '../../etc',
  'T2:C9',
  '\u0000',
]

describe('every command', () => {
  const everything = commands.flatMap(({ shape }) =>
    shape.options.length === 0
      ? [[shape.name, '', ''] as const]
      : shape.options.flatMap(({ name }) => NONSENSE.map((value) => [shape.name, name, value] as const)),
  )
  it.each(everything)(
    '/%s answers with a sentence whatever %s holds (%j)',
    async (command, option, value) => {
      const before = reported.length
      const required = ['subscribe', 'unsubscribe', 'trend'].includes(command)
        ? { topic: 'nato' }
        : command === 'search'
          ? { words: 'nato' }
          : command === 'explain'
            ? { item: 'nato' }
            : {}
      const { text, message } = await type(command, {
        ...required,
        ...(option !== '' && { [option]: value }),
      })
      expect(text.length).toBeGreaterThan(10)
      expect(message.fallback.length).toBeLessThan(1_000)
      expect(reported.length).toBe(before)
    },
  )

  it.each(['de', 'en'] as const)('has a summary in %s within the platforms’ limits', (language) => {
    for (const { shape } of commands) {
      expect(shape.summary[language].length).toBeGreaterThan(5)
      for (const { summary } of [shape, ...shape.options])
        expect(summary[language].length).toBeLessThanOrEqual(100)
      expect(shape.name).toMatch(/^[a-z]{1,32}$/)
    }
  })
})

describe('who may do what', () => {
  const table: [command: string, options: Record<string, string>, reader: boolean][] = [
    ['brief', { topic: 'nato' }, true],
    ['topics', {}, true],
    ['quotes', {}, true],
    ['figures', {}, true],
    ['search', { words: 'nato' }, true],
    ['status', {}, true],
    ['feeds', {}, true],
    ['help', {}, true],
    ['privacy', {}, true],
    ['schedule', {}, true],
    ['schedule', { times: '8' }, false],
    ['subscribe', { topic: 'nato' }, false],
    ['unsubscribe', { topic: 'nato' }, false],
    ['privacy', { do: 'delete' }, false],
  ]
  it.each(table)('/%s %j by somebody who may only read: %s', async (command, options, allowed) => {
    const { text } = await type(command, options, reader)
    expect(/those who may manage/.test(text)).toBe(!allowed)
  })
  it('and a refusal changes nothing', async () => {
    const { channel } = await type('subscribe', { topic: 'nato' }, reader)
    expect(await readChannel(tool.app.store.db, channel)).toBeNull()
  })
})

describe('subscribing', () => {
  it('is confirmed in the channel with the next briefing and a look back, is stored, and is in the audit', async () => {
    const { text, visibility, channel } = await type(
      'subscribe',
      { topic: 'NATO', times: '7, 18 Uhr', days: 'werktags', alerts: 'on' },
      manager,
      'de',
    )
    expect(visibility).toBe('channel')
    expect(text).toMatch(
      /folgt jetzt „NATO“.*nächste Briefing.*18:00.*\(Europe\/Vienna\).*In den letzten 7 Tagen wären es 0 Geschichten/,
    )
    const { db } = tool.app.store
    expect(await subscriptionsOf(db, channel)).toEqual([{ topic: 'nato', briefing: true, alerts: true }])
    expect((await readChannel(db, channel))?.nextSlotAt).toBe('2026-03-04T17:00:00.000Z')
    expect((await readAudit(db, channel, 5)).map(({ by, what }) => `${by}: ${what}`)).toContain(
      'Bo: subscribe nato + alerts',
    )
    expect((await type('status', {}, reader, 'en', channel)).text).toMatch(
      /follows: nato.*Bo · subscribe nato/,
    )
  })

  it('ends with the last topic: nothing is due any more', async () => {
    const { channel } = await type('subscribe', { topic: 'nato' })
    expect((await type('unsubscribe', { topic: 'nato' }, manager, 'en', channel)).text).toContain(
      'no longer follows “NATO”',
    )
    expect((await readChannel(tool.app.store.db, channel))?.nextSlotAt).toBeNull()
    expect((await type('unsubscribe', { topic: 'nato' }, manager, 'en', channel)).text).toContain(
      'does not follow',
    )
  })

  it('and pausing moves nothing but the pause', async () => {
    const { channel } = await type('subscribe', { topic: 'nato' })
    expect((await type('schedule', { pause: '3' }, manager, 'en', channel)).text).toContain('Paused until')
    expect((await type('schedule', { pause: '0' }, manager, 'en', channel)).text).toContain(
      'The next one comes',
    )
  })

  it('and quiet hours and a pause until a day are told with what holds, and are in the audit', async () => {
    const { channel } = await type('subscribe', { topic: 'nato', alerts: 'on' })
    const { text } = await type('schedule', { quiet: '22-6:30', pause: 'bis Montag' }, manager, 'de', channel)
    expect(text).toMatch(
      /folgt: nato \(Eil sofort\)\. Ruhezeit: 22:00 bis 06:30, dann kommt nur Blitz sofort\. Pause bis Mo\., 9\.3\., 00:00/,
    )
    expect((await readChannel(tool.app.store.db, channel))?.settings).toMatchObject({
      quietHours: { from: '22:00', to: '06:30' },
      pausedUntil: '2026-03-08T23:00:00.000Z',
    })
    const after = await type('schedule', { quiet: 'aus', pause: 'weiter' }, manager, 'de', channel)
    expect(after.text).not.toMatch(/Ruhezeit|Pause/)
    expect((await readAudit(tool.app.store.db, channel, 9)).map(({ what }) => what).join()).toMatch(
      /quiet|pause/i,
    )
  })

  it('is all forgotten on request', async () => {
    const { channel } = await type('subscribe', { topic: 'nato' })
    await type('privacy', { do: 'delete' }, manager, 'en', channel)
    expect(await readChannel(tool.app.store.db, channel)).toBeNull()
    expect(await subscriptionsOf(tool.app.store.db, channel)).toEqual([])
  })
})

describe('a typing error', () => {
  it.each([
    ['in a topic', 'topics', { topic: 'ukrane' }, 'Perhaps you meant: ukraine'],
    ['in a command', 'subscrib', {}, 'Perhaps you meant: /subscribe'],
    ['in a period', 'brief', { topic: 'nato', since: 'soonish' }, 'is no period that I can read'],
    ['in a zone', 'schedule', { zone: 'Viena' }, 'Europe/Vienna'],
    ['in quiet hours', 'schedule', { quiet: 'nachts' }, 'are no quiet hours that I can read'],
    ['in a pause', 'schedule', { pause: 'a while' }, 'how long the pause is to be'],
    ['in a number', 'schedule', { stories: '99' }, 'is no number from 1 to 15'],
  ])('%s is answered with what was wrong and the nearest', async (_, command, options, sentence) => {
    expect((await type(command, options as Record<string, string>)).text).toContain(sentence)
  })
})

describe('completion and buttons', () => {
  it('offers topics by their names in the asker’s language', async () => {
    const choices = await completeOption(
      { ...act(reader, 'de'), command: 'brief', option: 'topic', typed: 'Verteidigungsa', options: {} },
      deps(),
    )
    expect(choices[0]).toEqual({ name: 'Verteidigungsausgaben', value: 'defence-spending' })
  })
  it('offers nothing for what does not complete', async () => {
    expect(
      await completeOption(
        { ...act(reader, 'de'), command: 'nothing', option: 'x', typed: '', options: {} },
        deps(),
      ),
    ).toEqual([])
  })
  it.each([
    ['unknown-action', 'x'],
    ['constructor', 'x'],
    ['sources', 'no-such-story'],
    ['quotes', '<!channel>'],
    ['more', 'nato'],
  ])('answers the button %s with a sentence, whatever its value', async (action, value) => {
    const before = reported.length
    const { message } = await pressButton({ ...act(reader, 'en'), action, value, messageId: 'm1' }, deps())
    expect(message.fallback.length).toBeGreaterThan(5)
    expect(reported.length).toBe(before)
  })
  it('lets only those who may manage change something by a button', async () => {
    const { message } = await pressButton(
      { ...act(reader, 'en'), action: 'not-topic', value: 'nato', messageId: 'm1' },
      deps(),
    )
    expect(message.fallback).toContain('those who may manage')
  })
})
