import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Service, startService } from '../../src/service.ts'
import { startPage } from '../../src/web/page.ts'
import type { WebServer } from '../../src/web/server.ts'
import { follow, type Replay, replayWire } from '../whole/replay.ts'

const ROOM = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
let wire: Replay
let service: Service
let web: WebServer
beforeAll(async () => {
  wire = await replayWire()
  // Nobody works the queue off: what is sent stays there to be counted.
  service = await startService({ app: wire.app, roles: new Set(), platforms: [], alert: () => undefined })
  const config = readConfig({ PORT: '0' }, 'no-such-file.env')
  const { log } = wire.app.options
  web = await startPage({ app: wire.app, service, config, mounts: [], pages: false, replay: null, log })
}, 60_000)
afterAll(async () => {
  await web.stop()
  await service.stop()
  await wire.stop()
})

/** Every sample of the page by its name and labels. */
async function samples(): Promise<Map<string, number>> {
  const text = await (await fetch(`${web.url}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice('wirebrief_'.length, at), Number(line.slice(at + 1))]
    }),
  )
}

/** By how much each sample moved while something happened. */
async function moved(act: () => Promise<unknown>): Promise<(sample: string) => number> {
  const before = await samples()
  await act()
  const after = await samples()
  return (sample) => (after.get(sample) ?? 0) - (before.get(sample) ?? 0)
}

describe('the metrics', { timeout: 60_000 }, () => {
  it('move with polls, items, embargoes and analyses', async () => {
    const by = await moved(() => wire.at('2026-03-03T17:00:00+01:00'))
    const { rows } = await sql<{ held: number; analysed: number }>`
      select count(*) filter (where status = 'withheld' or embargo_until > seen_at) as held,
        count(*) filter (where analysis is not null) as analysed from item_versions`.execute(
      wire.app.store.db,
    )
    expect(by('polls_total{status="polled"}')).toBeGreaterThan(0)
    expect(by('items')).toBeGreaterThan(0)
    expect(rows[0]!.held).toBeGreaterThan(0)
    expect(by('embargo_holds_total')).toBe(Number(rows[0]!.held))
    expect(by('analyses_total')).toBe(Number(rows[0]!.analysed))
    expect(by('analysis_seconds_total')).toBeGreaterThan(0)
  })

  it('count a 304 as a poll of its own kind', async () => {
    const by = await moved(() => wire.at('2026-03-03T17:01:30+01:00'))
    expect(by('polls_total{status="not-modified"}')).toBeGreaterThan(0)
    expect(by('items')).toBe(0)
  })

  it('move with each delivery, by its outcome', async () => {
    await follow(wire.app, ROOM, ['nato'], 'en')
    const posted = await moved(() => wire.at('2026-03-04T13:00:00+01:00'))
    expect(posted('deliveries_total{kind="briefing",state="posted"}')).toBe(1)
    expect(posted('briefings_total')).toBe(1)
    expect(posted('verification_failures_total')).toBe(0)
    const fault = { code: 'msg_blocked', policy: 'drop', retryAfterMs: null, detail: '' } as const
    wire.peers.slack.answers({ outcome: 'refused', fault })
    const failed = await moved(() => wire.at('2026-03-04T16:00:00+01:00'))
    expect(failed('deliveries_total{kind="briefing",state="failed"}')).toBe(1)
    expect(failed('deliveries_total{kind="briefing",state="posted"}')).toBe(0)
  })

  it('move with each quote and figure that does not stand in its text any more', async () => {
    const request = {
      topics: ['nato'],
      words: null,
      since: '2026-03-02T00:00:00Z',
      until: '2026-03-04T15:00:00Z',
      language: 'en',
      zone: 'UTC',
      most: 5,
      posted: new Map(),
    } as const
    await sql`update item_versions set text = 'x' || text`.execute(wire.app.store.db)
    let leftOut = 0
    const by = await moved(async () => {
      leftOut = (await wire.app.brief(request)).leftOut
    })
    expect(leftOut).toBeGreaterThan(0)
    expect(by('verification_failures_total')).toBe(leftOut)
  })

  it('tell how much waits in each queue', async () => {
    const waiting = async () => (await samples()).get('queue_jobs{queue="correct"}') ?? 0
    const before = await waiting()
    await service.queue.send('correct', [{ itemId: 'i', version: 1, kind: 'corrected' }])
    await expect.poll(waiting, { timeout: 30_000, interval: 500 }).toBe(before + 1)
  })
})
