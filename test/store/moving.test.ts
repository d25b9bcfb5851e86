import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it, test, vi } from 'vitest'
import { backUp, restore } from '../../src/store/backup.ts'
import { saveChannel, saveSubscription } from '../../src/store/channels.ts'
import { claimDelivery, saveComposed } from '../../src/store/deliveries.ts'
import { upsertFeeds } from '../../src/store/feeds.ts'
import { keepVersions } from '../../src/store/items.ts'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import type { Database } from '../../src/store/schema.ts'
import { feed, parsedItem } from './samples.ts'
import { scratchEmbedded, scratchServer } from './scratch.ts'

vi.setConfig({ testTimeout: 120_000 })

const NOW = '2026-03-04T07:00:00.000Z'
const ref = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const

/** Something in the tables that matter most. */
async function fill(db: Database): Promise<void> {
  await upsertFeeds(db, [feed('moor')], NOW)
  await keepVersions(db, feed('moor'), [parsedItem('one', { title: 'Das Moor wächst' })], NOW)
  const settings = {
    language: 'de',
    schedule: { times: ['07:00'], days: ['mon'], zone: 'Europe/Vienna' },
    stories: 5,
    quietHours: { from: '22:00', to: '06:00' },
    pausedUntil: null,
  } as const
  await saveChannel(db, { ref, name: 'desk', settings, nextSlotAt: NOW, by: 'U1', now: NOW })
  await saveSubscription(db, ref, { topic: 'nato', briefing: true, alerts: true }, 'U1', NOW)
  const claim = { channelKey: 'slack:T1:C1', deliveryId: 'd1', kind: 'briefing', slotAt: NOW } as const
  const claimed = (await claimDelivery(db, { ...claim, by: 'one', now: NOW }))!
  const message = { language: 'de', fallback: 'Moor', blocks: [], actions: [] } as const
  await saveComposed(db, claimed, {
    briefing: null,
    message: { ...message, blocks: [], actions: [] },
    items: [{ id: 'moor:one', version: 1 }],
  })
}

async function linesOf(db: Database): Promise<string[]> {
  const lines: string[] = []
  await backUp(db, async (line) => void lines.push(line.trim()))
  return lines
}

async function* streamOf(lines: readonly string[]) {
  yield* lines
}

const serverUrl = process.env['DATABASE_URL']
describe.skipIf(serverUrl === undefined)('a backup', () => {
  it('goes from the embedded store to a server and back, and says the same everywhere', async () => {
    const [first, server, last] = [
      await scratchEmbedded(),
      await scratchServer(serverUrl!),
      await scratchEmbedded(),
    ]
    await fill(first.store.db)
    const lines = await linesOf(first.store.db)
    expect(lines.length).toBeGreaterThanOrEqual(7)
    expect(await restore(server.store.db, streamOf(lines))).toBe(lines.length)
    const onServer = await linesOf(server.store.db)
    expect(onServer.map((line) => JSON.parse(line))).toEqual(lines.map((line) => JSON.parse(line)))
    await restore(last.store.db, streamOf(onServer))
    expect((await linesOf(last.store.db)).map((line) => JSON.parse(line))).toEqual(
      lines.map((line) => JSON.parse(line)),
    )
    await Promise.all([first.remove(), server.remove(), last.remove()])
  })
})

describe('migrations', () => {
  test('bring every earlier schema up to date and keep what it holds', async () => {
    const made = await scratchEmbedded()
    const { db } = made.store
    const names = Object.keys(migrations)
    // From the first schema that holds channels on.
    for (let known = 2; known <= names.length; known++) {
      await sql`drop schema public cascade`.execute(db)
      await sql`create schema public`.execute(db)
      const earlier = Object.fromEntries(names.slice(0, known).map((name) => [name, migrations[name]!]))
      const { error } = await new Migrator({
        db,
        provider: { getMigrations: async () => earlier },
      }).migrateToLatest()
      expect(error).toBeUndefined()
      await sql`insert into channels (channel_key, platform, workspace, channel, name, language, times, days, zone, stories, created_at)
        values ('slack:T1:C1', 'slack', 'T1', 'C1', 'desk', 'de', '{07:00}', '{mon}', 'UTC', 5, now())`.execute(
        db,
      )
      await migrate(db)
      expect(await db.selectFrom('channels').select('channelKey').execute()).toEqual([
        { channelKey: 'slack:T1:C1' },
      ])
      expect(await db.selectFrom('turns').selectAll().execute()).toEqual([])
    }
    await made.remove()
  })
})
