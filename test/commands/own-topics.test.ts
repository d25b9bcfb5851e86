import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeOption, type DispatchDeps, pressButton, runCommand } from '../../commands/dispatch.ts'
import type { Asker } from '../../src/chat/platform.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import type { ChannelRef } from '../../src/model.ts'
import { compose } from '../../src/service.ts'
import { alertedChannels, readChannel, subscriptionsOf } from '../../src/store/channels.ts'
import { factsOf } from '../../src/store/facts.ts'
import { upsertFeeds } from '../../src/store/feeds.ts'
import { keepVersions } from '../../src/store/items.ts'
import { allOwnTopics, ownTopicsOn } from '../../src/store/own-topics.ts'
import { eraseLeftWorkspaces, saveWorkspace, stopWorkspace } from '../../src/store/workspaces.ts'
import { feed, parsedItem } from '../store/samples.ts'
import { type Replay, replayWire } from '../whole/replay.ts'

const NOON = '2026-03-04T12:00:00.000Z'
let now = NOON
let wire: Replay
beforeAll(async () => {
  wire = await replayWire()
  await wire.at(NOON)
  await upsertFeeds(wire.app.store.db, [feed('moor')], NOON)
  await arrive('walk', 'Torfstecher am Werk', 'Nordhafen (moor) - Die Torfstecherei wächst, sagt der Verein.')
  await arrive('held', 'Torf unter Sperrfrist', 'Nordhafen (moor) - Der Torfabbau endet.', {
    embargoUntil: '2026-03-04T15:00:00Z',
  })
}, 60_000)
afterAll(() => wire.stop())

async function clockAt(instant: string): Promise<void> {
  now = instant
  await wire.at(instant)
}

async function arrive(id: string, title: string, content: string, rest: object = {}): Promise<void> {
  const item = parsedItem(id, { title, content, publishedAt: '2026-03-04T10:00:00Z', ...rest })
  await keepVersions(wire.app.store.db, feed('moor'), [item], NOON)
  await wire.app.digest()
}

const deps = (): DispatchDeps => ({
  contextOf: async ({ channel, channelName, isDirect, asker, locale }) => ({
    channel,
    channelName,
    isDirect,
    asker,
    language: locale,
    zone: 'Europe/Vienna',
    now,
    desk: wire.app.desk,
  }),
  report: (error) => {
    throw error
  },
})
const manager: Asker = { id: 'U2', name: 'Bo', mayManage: true, mayAdminister: false }
const admin: Asker = { ...manager, mayAdminister: true }
const reader: Asker = { id: 'U1', name: 'Ada', mayManage: false, mayAdminister: false }
const HERE: ChannelRef = { platform: 'slack', workspace: 'T1', channel: 'C1' }
const BESIDE: ChannelRef = { ...HERE, channel: 'C2' }
const ELSEWHERE: ChannelRef = { platform: 'slack', workspace: 'T2', channel: 'C1' }

type From = { channel?: ChannelRef; asker?: Asker; locale?: 'de' | 'en'; isDirect?: boolean }
const actOf = ({ channel = HERE, asker = manager, locale = 'en', isDirect = false }: From) => ({
  channel,
  channelName: channel.channel === 'C2' ? 'beside' : 'news',
  isDirect,
  asker,
  locale,
})
const textOf = (message: Parameters<typeof renderText>[0]) =>
  renderText(message, { colour: false }).replace(/\s+/g, ' ').trim()

async function type(command: string, options: Record<string, string>, from: From = {}) {
  const { message, visibility } = await runCommand({ ...actOf(from), command, options }, deps())
  return { text: textOf(message), visibility, actions: message.actions }
}
async function press(action: string, value: string, from: From = {}): Promise<string> {
  const reply = await pressButton({ ...actOf(from), action, value, messageId: 'm' }, deps())
  return textOf(reply.message)
}
const add = (name: string, options: Record<string, string>, from: From = {}) =>
  type('topics', { action: 'add', topic: name, ...options }, from)
const carriedBy = (actions: readonly { action: string; value: string }[], action: string): string =>
  actions.find((one) => one.action === action)?.value ?? ''

/** Adds a topic and saves it. */
async function addSaved(name: string, options: Record<string, string>, from: From = {}): Promise<string> {
  const { actions } = await add(name, options, from)
  return press('topic-save', carriedBy(actions, 'topic-save'), from)
}
const storedNames = async () => (await allOwnTopics(wire.app.store.db)).map(({ name }) => name).toSorted()

describe('a topic of one’s own', () => {
  it('is tried on the last seven days before anything is saved, without what is held', async () => {
    const { text, actions, visibility } = await add('Torf', { words: 'Torf*', minimum: '1' })
    expect(text).toMatch(/would have caught 1 of \d+ items in the last 7 days/)
    expect(text).toContain('Torfstecher am Werk')
    expect(text).toContain('because of “Torfstecher”')
    expect(text).not.toContain('Sperrfrist')
    expect(actions.map(({ label }) => label)).toEqual(['Save', 'Change', 'Cancel'])
    expect(visibility).toBe('asker')
    expect(await storedNames()).toEqual([])
  })

  it('is dropped by Cancel, and given back to type by Change', async () => {
    const { actions } = await add('Torf', { words: 'Torf*', without: 'Moorbad' }, { locale: 'de' })
    const draft = carriedBy(actions, 'topic-change')
    expect(await press('topic-change', draft, { locale: 'de' })).toContain(
      'topic:"Torf" words:"Torf*" without:"Moorbad" minimum:1',
    )
    expect(await press('topic-save', draft, { locale: 'de' })).toMatch(/Entwurf ist nicht mehr da/)
    const again = await add('Torf', { words: 'Torf*' })
    expect(await press('topic-cancel', carriedBy(again.actions, 'topic-cancel'))).toMatch(/Nothing was saved/)
    expect(await storedNames()).toEqual([])
  })

  it('cannot be saved after an hour, by another workspace, or with a made-up value', async () => {
    const { actions } = await add('Torf', { words: 'Torf*' })
    const draft = carriedBy(actions, 'topic-save')
    for (const forged of ['', 'x'.repeat(10_000), "'; drop table own_topics; --", '\u202e', 'nato'])
      expect(await press('topic-save', forged)).toMatch(/no longer there/)
    expect(await press('topic-save', draft, { channel: ELSEWHERE })).toMatch(/no longer there/)
    await clockAt('2026-03-04T13:00:01.000Z')
    expect(await press('topic-save', draft)).toMatch(/no longer there/)
    await clockAt(NOON)
    expect(await storedNames()).toEqual([])
  })

  it.each<[string, string, Record<string, string>, RegExp]>([
    ['no words', 'Torf', {}, /takes words, phrases or persons/],
    ['no name', '', { words: 'Torf' }, /name of the topic/],
    ['a name that exists', 'NATO', { words: 'Torf' }, /topic “NATO” already/],
    ['a mention as name', '<@U123>', { words: 'Torf' }, /cannot be a name/],
    ['a long name', 'x'.repeat(10_000), { words: 'Torf' }, /cannot be a name/],
    ['a hidden sign in a name', 'To\u200brf', { words: 'Torf' }, /cannot be a name/],
    ['markdown', 'Torf', { words: '**Torf**' }, /cannot be a word/],
    ['a mention', 'Torf', { persons: '<!channel>' }, /cannot be a word/],
    ['marks of direction', 'Torf', { phrases: 'a\u202eb c' }, /cannot be a word/],
    ['10,000 characters', 'Torf', { words: 'x'.repeat(10_000) }, /cannot be a word/],
    ['too many', 'Torf', { words: Array.from({ length: 41 }, (_, i) => `w${i}x`).join() }, /41 words/],
    ['what meets everything', 'Torf', { words: '*a*' }, /cannot be a word/],
    ['commas only', 'Torf', { words: ' , ,' }, /0 words/],
    ['a minimum of none', 'Torf', { words: 'Torf', minimum: '0' }, /no number from 1 to 20/],
  ])('is refused with a sentence for %s', async (_, name, options, sentence) => {
    const { text, actions } = await add(name, options)
    expect(text).toMatch(sentence)
    expect(text.length).toBeLessThan(600)
    expect(actions).toEqual([])
    expect(await storedNames()).toEqual([])
  })

  it('is made by those who may manage the channel, and not from a direct conversation', async () => {
    expect((await add('Torf', { words: 'Torf*' }, { asker: reader })).text).toMatch(/those who may manage/)
    expect((await add('Torf', { words: 'Torf*' }, { isDirect: true })).text).toMatch(
      /whole server or workspace/,
    )
    const { actions } = await add('Torf', { words: 'Torf*' })
    const draft = carriedBy(actions, 'topic-save')
    expect(await press('topic-save', draft, { asker: reader })).toMatch(/those who may manage/)
    expect(await press('topic-save', draft, { isDirect: true })).toMatch(/whole server or workspace/)
    expect(await storedNames()).toEqual([])
    expect((await type('topics', { topic: 'nato' }, { asker: reader })).text).toContain('NATO')
  })

  it('works like any topic once it is saved, for items there and for those to come', async () => {
    expect(await addSaved('Torf', { words: 'Torf*' })).toMatch(
      /saved; the last 7 days are filed already: 1 story/,
    )
    await arrive('new', 'Torfpreis steigt', 'Nordhafen (moor) - Der Torfpreis steigt kräftig.')
    const { text } = await type('brief', { topic: 'torf', since: '2d' })
    expect(text).toContain('Briefing Torf')
    expect(text).toContain('Torfpreis steigt')
    expect(text).toContain('Torfstecher am Werk')
    expect(text).not.toMatch(/Sperrfrist|own-/)
    const choices = await completeOption(
      { ...actOf({}), command: 'brief', option: 'topic', typed: 'tor', options: {} },
      deps(),
    )
    expect(choices.map(({ name }) => name)).toContain('Torf')
    expect((await type('explain', { item: 'https://wire.example/new' })).text).toMatch(
      /Topic Torf at .* because of „Torfpreis“/,
    )
    expect((await type('topics', { topic: 'Torf' })).text).toContain('words: Torf*')
    expect((await type('status', {})).text).toContain('topics add Torf')
  })

  it('brings what was held when its embargo ends', async () => {
    await clockAt('2026-03-04T15:30:00.000Z')
    expect((await type('brief', { topic: 'torf', since: '2d' })).text).toContain('Torf unter Sperrfrist')
    await clockAt(NOON)
  })

  it('is in the briefing of a channel that follows it, by its name', async () => {
    expect((await type('subscribe', { topic: 'Torf' }, { channel: BESIDE })).text).toContain('follows “Torf”')
    const channel = (await readChannel(wire.app.store.db, BESIDE))!
    const { message } = await compose(wire.app, channel, NOON, false)
    expect(textOf(message)).toMatch(/Briefing Torf/)
  })

  it('is nobody else’s to see', async () => {
    const from = { channel: ELSEWHERE }
    expect((await type('topics', {}, from)).text).not.toContain('Torf')
    expect((await type('topics', { topic: 'Torf' }, from)).text).toMatch(/no topic “Torf”/)
    const [topic] = await allOwnTopics(wire.app.store.db)
    for (const command of ['subscribe', 'quotes', 'figures'])
      expect((await type(command, { topic: topic!.id }, from)).text).toMatch(/no topic/)
    expect(await press('topic-remove', topic!.id, from)).toMatch(/no longer exists/)
    expect((await type('explain', { item: 'https://wire.example/new' }, from)).text).not.toMatch(
      /Torf at|own-/,
    )
    const facts = await factsOf(wire.app.store.db, [{ itemId: 'moor:new', version: 1 }])
    expect(facts.get('moor:new')?.topics).toEqual([])
    expect(await ownTopicsOn(wire.app.store.db, 'moor:new')).toEqual([topic!.id])
    // The same name is free there.
    expect(await addSaved('Torf', { words: 'Sumpf' }, from)).toMatch(/saved/)
  })

  it('is changed in the fields that are given, after the same question', async () => {
    const { text, actions } = await type('topics', { action: 'change', topic: 'Torf', without: 'Torfpreis' })
    expect(text).toMatch(/words: Torf\* · without: Torfpreis/)
    expect(await press('topic-save', carriedBy(actions, 'topic-save'))).toMatch(/saved/)
    const after = await type('brief', { topic: 'torf', since: '2d' })
    expect(after.text).not.toContain('Torfpreis steigt')
    expect(after.text).toContain('Torfstecher am Werk')
    expect((await type('topics', { action: 'change', topic: 'nato', words: 'x1' })).text).toMatch(/built in/)
  })

  it('is removed after telling who follows it, and they follow it no longer', async () => {
    const refused = await type('topics', { action: 'remove', topic: 'Torf' })
    expect(refused.text).toMatch(/Another channel follows the topic: then it is for admins to remove/)
    expect(refused.text).not.toContain('beside')
    expect(refused.actions).toEqual([])
    const asAdmin = { locale: 'de', asker: admin } as const
    const { text, actions } = await type('topics', { action: 'remove', topic: 'Torf' }, asAdmin)
    expect(text).toMatch(/Diese Kanäle folgen ihm und dann nicht mehr: beside/)
    const value = carriedBy(actions, 'topic-remove')
    expect(await press('topic-remove', value)).toMatch(/for admins to remove/)
    expect(await press('topic-remove', value, asAdmin)).toMatch(
      /entfernt\. Ein anderer Kanal folgt ihm nicht mehr/,
    )
    expect(await press('topic-remove', value)).toMatch(/no longer exists/)
    expect(await subscriptionsOf(wire.app.store.db, BESIDE)).toEqual([])
    expect((await readChannel(wire.app.store.db, BESIDE))?.nextSlotAt).toBeNull()
    expect((await type('status', {}, { channel: BESIDE })).text).toContain('topics remove Torf')
    expect(await ownTopicsOn(wire.app.store.db, 'moor:new')).toEqual([])
    expect(await storedNames()).toEqual(['Torf'])
  })

  it('alerts the channels that follow it with alerts, and no other workspace', async () => {
    const { db } = wire.app.store
    expect(await addSaved('Moorbrand', { words: 'Moorbrand' })).toMatch(/saved/)
    await type('subscribe', { topic: 'Moorbrand', alerts: 'on' })
    await type('subscribe', { topic: 'Torf', alerts: 'on' }, { channel: ELSEWHERE })
    await arrive('fire', 'Moorbrand bei Nordhafen', 'Nordhafen (moor) - Ein Moorbrand ist ausgebrochen.')
    const topics = await ownTopicsOn(db, 'moor:fire')
    expect((await alertedChannels(db, topics)).map(({ ref }) => ref)).toEqual([HERE])
  })

  it('goes with a workspace that left for good, and only with that', async () => {
    const { db } = wire.app.store
    await saveWorkspace(db, 'slack', 'T1', 'Redaktion', NOON)
    await stopWorkspace(db, 'slack', 'T1', null, NOON)
    expect(await eraseLeftWorkspaces(db, '2026-04-04T12:00:00Z', [])).toBe(1)
    expect(await ownTopicsOn(db, 'moor:fire')).toEqual([])
    expect(await storedNames()).toEqual(['Torf'])
  })
})
