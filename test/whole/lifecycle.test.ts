import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDiscord } from '../../src/chat/discord/render.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import { renderSlack } from '../../src/chat/slack/render.ts'
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

/** Runs in order: each step is a moment of one week. */
describe('the life of the invented wire, over HTTP into three channels on each platform', () => {
  it('briefs every channel once on the first morning', async () => {
    await wire.at('2026-03-02T06:40:00+01:00')
    await wire.at('2026-03-02T07:30:00+01:00')
    for (const { channel } of CHANNELS) expect(postsIn(channel)).toHaveLength(1)
  })

  it('brings a correction into the texts, under the same item, and never shows the old words again', async () => {
    await wire.at('2026-03-02T18:00:00+01:00')
    await wire.at('2026-03-02T18:50:00+01:00')
    await wire.at('2026-03-03T08:00:00+01:00')
    for (const { channel } of CHANNELS) expect(postsIn(channel)).toHaveLength(2)
  })

  it('posts nothing anew for a date that was only bumped', async () => {
    const before = (await found('Sturmtief')).length
    await wire.at('2026-03-03T10:00:00+01:00')
    expect((await found('Sturmtief')).length).toBe(before)
  })

  it('keeps an embargoed item and notes that are not for publication from everybody', async () => {
    await wire.at('2026-03-03T17:00:00+01:00')
    const shown = await everythingShown()
    expect(shown).not.toContain('CANARY')
    expect(shown).not.toContain('260303-930-52974')
  })

  it('opens an embargo at the second', async () => {
    await wire.at('2026-03-04T05:59:59+01:00')
    expect(await everythingShown()).not.toContain('260303-930-52974')
    await wire.at('2026-03-04T06:00:00+01:00')
    expect(await everythingShown()).toContain('260303-930-52974')
    expect(await everythingShown()).not.toContain('CANARY')
  })

  it('edits every message that carried a corrected or withdrawn item, with one note each, and posts nothing else', async () => {
    await wire.at('2026-03-04T07:10:00+01:00')
    const before = wire.peers.slack.posts.length + wire.peers.discord.posts.length
    const reports = [
      ...(await wire.at('2026-03-04T10:30:00+01:00')),
      ...(await wire.at('2026-03-04T13:30:00+01:00')),
      ...(await wire.at('2026-03-04T16:50:00+01:00')),
    ]
    const edited = reports.reduce((sum, report) => sum + report.edited, 0)
    const notes = reports.reduce((sum, report) => sum + report.notes, 0)
    expect(edited).toBeGreaterThan(0)
    // Every channel follows every topic: what one carried all six carried.
    expect(edited % CHANNELS.length).toBe(0)
    expect(notes).toBe(edited)
    expect(reports.reduce((sum, report) => sum + report.refused, 0)).toBe(0)
    expect(wire.peers.slack.posts.length + wire.peers.discord.posts.length).toBe(before + notes)
  })

  it('leaves no trace of a withdrawn item in any message, answer, page or export', async () => {
    const shown = await everythingShown()
    for (const id of ['ALP0327-53', 'chp-20260304-3af8']) {
      const lines = shown.split('\n').filter((line) => line.includes(id) && !line.startsWith('{"level"'))
      expect(
        lines.filter((line) => !line.includes('"state"')),
        id,
      ).toEqual([])
    }
  })

  it('takes a reused id for a new item', async () => {
    const titles = await found('Sturmtief')
    await wire.at('2026-03-04T18:00:00+01:00')
    expect(await found('Sturmtief')).toEqual(titles)
  })

  it('briefs once more on the next morning, and never twice', async () => {
    await wire.at('2026-03-05T07:00:00+01:00')
    await wire.at('2026-03-05T07:00:10+01:00')
    for (const { channel } of CHANNELS)
      expect(postsIn(channel).filter(({ replyTo }) => replyTo === null)).toHaveLength(4)
  })
})
