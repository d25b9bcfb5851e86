import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDiscord } from '../../src/chat/discord/render.ts'
import type { Message } from '../../src/chat/message.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import { renderSlack } from '../../src/chat/slack/render.ts'
import type { CorrectReport } from '../../src/delivery/correct.ts'
import type { ChannelRef } from '../../src/model.ts'
import { exportRows } from '../../src/store/export.ts'
import { follow, type Replay, replayWire } from './replay.ts'

const CHANNELS: readonly (ChannelRef & { language: 'de' | 'en' })[] = [
  { platform: 'slack', workspace: 'T1', channel: 'C1', language: 'de' },
  { platform: 'slack', workspace: 'T1', channel: 'C2', language: 'en' },
  { platform: 'slack', workspace: 'T2', channel: 'C3', language: 'de' },
  { platform: 'discord', workspace: 'G1', channel: 'D1', language: 'de' },
  { platform: 'discord', workspace: 'G1', channel: 'D2', language: 'en' },
  { platform: 'discord', workspace: 'G2', channel: 'D3', language: 'de' },
]
/** All topics: what happens to any item shows somewhere. */
const ALL = [
  'nato',
  'ukraine',
  'defence-spending',
  'military-aid',
  'arms-industry',
  'armed-forces',
  'european-defence',
  'russia',
  'us-policy',
  'peace-talks',
  'sanctions',
  'nuclear',
  'terrorism',
  'middle-east',
  'china',
  'cyber-hybrid',
  'migration',
  'energy-security',
  'eu-politics',
]

let wire: Replay
beforeAll(async () => {
  wire = await replayWire()
  for (const { language, ...ref } of CHANNELS) await follow(wire.app, ref, ALL, language)
})
afterAll(() => wire.stop())

/** Everything that anybody can read: posts on both platforms in every form, logs, exports, search. */
async function everythingShown(): Promise<string> {
  const posts = [...wire.peers.slack.posts, ...wire.peers.discord.posts].map(({ message }) =>
    [
      JSON.stringify(renderSlack(message)),
      JSON.stringify(renderDiscord(message)),
      renderText(message, { colour: false }),
    ].join('\n'),
  )
  const exported: string[] = []
  for (const kind of ['items', 'facts', 'stories', 'ledger'] as const)
    for await (const row of exportRows(wire.app.store.db, kind, wire.app.options.now()))
      exported.push(JSON.stringify(row))
  return [...posts, ...wire.lines, ...wire.alerts, ...exported].join('\n')
}
const postsIn = (channel: string) =>
  [...wire.peers.slack.posts, ...wire.peers.discord.posts].filter((post) => post.channel === channel)
const found = async (words: string) => {
  const now = wire.app.options.now()
  const { items } = await wire.app.desk.search({
    topic: null,
    words,
    since: '2026-03-01T00:00:00Z',
    until: now,
    language: 'de',
    zone: 'UTC',
    page: 1,
  })
  return items.map(({ title }) => title)
}

const briefings = (channel: string) => postsIn(channel).filter(({ replyTo }) => replyTo === null)
const notesIn = (channel: string) => postsIn(channel).filter(({ replyTo }) => replyTo !== null)
const textOf = (posts: readonly { message: Message }[]) =>
  posts.map(({ message }) => renderText(message, { colour: false })).join('\n')
/** How many messages show an item now, on all platforms: each must be edited once, with one note in its thread. */
const carrying = async (item: string): Promise<number> => {
  const rows = await wire.app.store.db
    .selectFrom('deliveryItems')
    .innerJoin('deliveries', (join) =>
      join
        .onRef('deliveries.channelKey', '=', 'deliveryItems.channelKey')
        .onRef('deliveries.deliveryId', '=', 'deliveryItems.deliveryId'),
    )
    .select('itemId')
    .where('itemId', 'like', `%${item}`)
    .where('state', '=', 'posted')
    .execute()
  return rows.length
}
/** Moves the clock to where a change of an item comes in; answers what was done and what was owed. */
async function changeAt(instant: string, item: string) {
  const owed = await carrying(item)
  const reports = await wire.at(instant)
  const sum = (of: keyof CorrectReport) => reports.reduce((all, report) => all + report[of], 0)
  return {
    done: { edited: sum('edited'), notes: sum('notes'), refused: sum('refused') },
    owed: { edited: owed, notes: owed, refused: 0 },
  }
}
let notes = 0
async function expectCarried(instant: string, item: string) {
  const { done, owed } = await changeAt(instant, item)
  expect(owed.edited).toBeGreaterThanOrEqual(CHANNELS.length)
  // Every channel follows every topic: what one carried all carried.
  expect(owed.edited % CHANNELS.length).toBe(0)
  expect(done).toEqual(owed)
  notes += done.notes / CHANNELS.length
}

/** Runs in order: each step is a moment of one week. */
describe('the life of the invented wire, over HTTP into three channels on each platform', () => {
  it('briefs every channel once for each slot of the first day', async () => {
    for (const time of ['06:40', '07:05', '07:06', '09:50', '13:05', '13:06', '16:05'])
      await wire.at(`2026-03-02T${time}:00+01:00`)
    for (const { channel } of CHANNELS) expect(briefings(channel)).toHaveLength(4)
  })

  it('edits every message that carried a corrected item, with one note in each thread', async () => {
    expect(textOf(briefings('C1'))).not.toContain('BERICHTIGUNG')
    await expectCarried('2026-03-02T18:50:00+01:00', '260302-930-73664')
    for (const { channel } of CHANNELS) {
      expect(briefings(channel)).toHaveLength(4)
      expect(notesIn(channel)).toHaveLength(notes)
    }
    expect(textOf(notesIn('C1'))).toMatch(/^Korrektur Nordwest Depeschen 18:50: 1\.080 → 1\.800/)
    expect(textOf(notesIn('D2'))).toMatch(/^Correction Nordwest Depeschen/)
  })

  it('does not carry the same correction twice', async () => {
    expect(await wire.at('2026-03-02T20:00:00+01:00')).toEqual([])
  })

  it('posts nothing anew for a date that was only bumped', async () => {
    await wire.at('2026-03-03T07:05:00+01:00')
    const before = CHANNELS.map(({ channel }) => postsIn(channel).length)
    expect(await wire.at('2026-03-03T07:20:00+01:00')).toEqual([])
    expect(CHANNELS.map(({ channel }) => postsIn(channel).length)).toEqual(before)
    const [item] = await wire.app.desk
      .search({
        topic: null,
        words: 'bombardieren Brot',
        since: '2026-03-01T00:00:00Z',
        until: wire.app.options.now(),
        language: 'de',
        zone: 'UTC',
        page: 1,
      })
      .then(({ items }) => items)
    expect(item?.version).toBe(1)
  })

  it('keeps an embargoed item and notes that are not for publication from everybody', async () => {
    for (const time of ['09:50', '13:05', '16:05', '17:00']) await wire.at(`2026-03-03T${time}:00+01:00`)
    const shown = await everythingShown()
    expect(shown).not.toContain('CANARY')
    expect(shown).not.toContain('260303-930-52974')
  })

  it('carries the correction of an English item into German briefings as well', async () => {
    await expectCarried('2026-03-03T19:15:00+01:00', 'story-29586')
  })

  it('opens an embargo at the second', async () => {
    await wire.at('2026-03-04T05:59:59+01:00')
    expect(await everythingShown()).not.toContain('260303-930-52974')
    await wire.at('2026-03-04T06:00:00+01:00')
    expect(await everythingShown()).toContain('260303-930-52974')
    expect(await everythingShown()).not.toContain('CANARY')
  })

  it('takes a withdrawn item out of every message within one poll, and says so once in each thread', async () => {
    await wire.at('2026-03-04T07:05:00+01:00')
    await wire.at('2026-03-04T09:50:00+01:00')
    expect(textOf(briefings('C1'))).toContain('Serbiens Generalstabschef')
    await expectCarried('2026-03-04T10:30:00+01:00', 'ALP0327-53')
    expect(textOf(CHANNELS.flatMap(({ channel }) => briefings(channel)))).not.toContain(
      'Serbiens Generalstabschef',
    )
    await wire.at('2026-03-04T13:05:00+01:00')
    expect(textOf(briefings('C2'))).toContain('Second Baltic cable reported cut')
    await expectCarried('2026-03-04T13:30:00+01:00', 'chp-20260304-3af8')
    expect(textOf(CHANNELS.flatMap(({ channel }) => briefings(channel)))).not.toContain(
      'Second Baltic cable reported cut',
    )
  })

  it('leaves no trace of a withdrawn item in any message, search, export or log', async () => {
    expect(await found('Generalstabschef')).toEqual([])
    const shown = await everythingShown()
    expect(shown).not.toContain('Serbiens Generalstabschef')
    expect(shown).not.toContain('Second Baltic cable reported cut')
  })

  it('takes a reused id for a new item, and carries a last correction', async () => {
    await wire.at('2026-03-04T16:05:00+01:00')
    expect(await found('Abwehrsystem gegen Drohnen')).not.toEqual([])
    expect(await found('Sturmtief')).not.toEqual([])
    await expectCarried('2026-03-04T16:50:00+01:00', 'ALP0655-49')
    expect(textOf(notesIn('C1').slice(-1))).toMatch(/→/)
  })

  it('has posted one briefing a slot and one note a change, and nothing else', async () => {
    await wire.at('2026-03-05T07:00:00+01:00')
    await wire.at('2026-03-05T07:00:10+01:00')
    for (const { channel } of CHANNELS) {
      expect(briefings(channel)).toHaveLength(13)
      expect(notesIn(channel)).toHaveLength(notes)
    }
    expect(wire.alerts).toEqual([])
  })
})
