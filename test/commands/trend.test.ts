import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../commands/dispatch.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import { trendOf } from '../../src/desk/trend.ts'
import { upsertFeeds } from '../../src/store/feeds.ts'
import { keepVersions } from '../../src/store/items.ts'
import { topics } from '../../topics/index.ts'
import { feed, parsedItem } from '../store/samples.ts'
import { type Replay, replayWire } from '../whole/replay.ts'

const NOON = '2026-03-04T12:00:00.000Z'
const PAGE = 'https://wire.example/'
let wire: Replay
beforeAll(async () => {
  wire = await replayWire()
  await wire.at(NOON)
}, 60_000)
afterAll(() => wire.stop())

async function type(options: Record<string, string>, locale: 'de' | 'en' = 'en') {
  const { message } = await runCommand(
    {
      channel: { platform: 'slack', workspace: 'T1', channel: 'C1' },
      channelName: 'news',
      isDirect: false,
      asker: { id: 'U1', name: 'Ada', mayManage: false, mayAdminister: false },
      locale,
      command: 'trend',
      options,
    },
    {
      contextOf: async (act) => ({
        ...act,
        language: act.locale,
        zone: 'Europe/Vienna',
        now: NOON,
        desk: wire.app.desk,
      }),
      report: (error) => {
        throw error
      },
    },
  )
  return { message, text: renderText(message, { colour: false }).replace(/\s+/g, ' ').trim() }
}
const tableIn = ({ message }: Awaited<ReturnType<typeof type>>) => {
  const table = message.blocks.find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table : null
}
const topic = { ...topics.find(({ id }) => id === 'nato')!, own: false }
const asked = { since: '2026-03-01T00:00:00Z', zone: 'Europe/Vienna', language: 'en' } as const
const deps = (pageUrl: string | null) => ({ db: wire.app.store.db, now: () => NOON, pageUrl })

describe('/trend', () => {
  it('tells every day of the time, and as many items as its sentence says', async () => {
    const answer = await type({ topic: 'nato' })
    const rows = tableIn(answer)!.rows
    expect(rows).toHaveLength(8)
    expect(rows.at(-1)![0]).toBe('Wed 4 Mar')
    const all = rows.reduce((sum, [, items]) => sum + Number(items), 0)
    expect(all).toBeGreaterThan(0)
    expect(answer.message.fallback).toContain(`NATO: ${all} item`)
    expect((await type({ topic: 'nato' }, 'de')).text).toMatch(/Meldung.*am .*\d\.3\./)
  })

  it('goes by weeks where the time is long', async () => {
    const table = tableIn(await type({ topic: 'nato', since: '90d' }))!
    expect(table.head).toEqual(['Week from', 'Items'])
    expect(table.rows.every(([week]) => week!.startsWith('Mon'))).toBe(true)
    expect(table.rows.length).toBeLessThanOrEqual(14)
  })

  it('says so where there is nothing, and where there is no such topic', async () => {
    expect((await type({ topic: 'nuclear', since: '1h' })).text).toMatch(/no items on “/)
    expect((await type({ topic: 'natoo' })).text).toMatch(/no topic “natoo”.*nato/)
  })

  it('does not count what is held', async () => {
    const before = await trendOf(deps(null), topic, asked)
    await upsertFeeds(wire.app.store.db, [feed('moor')], NOON)
    const embargoUntil = '2026-03-04T15:00:00Z'
    const held = parsedItem('held', { title: 'NATO-Gipfel berät über NATO-Beitritt', embargoUntil })
    const open = parsedItem('open', { title: 'NATO-Gipfel endet mit NATO-Erklärung' })
    await keepVersions(wire.app.store.db, feed('moor'), [held], NOON)
    await wire.app.digest()
    expect(await trendOf(deps(null), topic, asked)).toEqual(before)
    await keepVersions(wire.app.store.db, feed('moor'), [open], NOON)
    await wire.app.digest()
    const total = (days: readonly { items: number }[]) => days.reduce((sum, { items }) => sum + items, 0)
    const after = await trendOf(deps(null), topic, asked)
    expect(total(after.days)).toBe(total(before.days) + 1)
  })

  it('links the data where the page can be reached, and never for a workspace’s own topic', async () => {
    const csv = 'https://wire.example/plots/volume.csv?topic=nato&days=7&language=en'
    expect((await trendOf(deps(PAGE), topic, asked)).csv).toBe(csv)
    expect((await trendOf(deps(null), topic, asked)).csv).toBeNull()
    expect((await trendOf(deps(PAGE), { ...topic, own: true }, asked)).csv).toBeNull()
  })
})
