/**
 * Many Discord channels due at the same minute, against a stand-in with Discord's real limit of 50 requests a second.
 *
 *   node bench/fan-out.ts --server postgres://… [--channels 10000] [--ledger 1000000] [--processes 1]
 *
 * Real processes on a database of its own: one polls, understands and ticks, `--processes` post. `--ledger` fills the ledger
 * with so many earlier deliveries first. Printed: requests a second (a message with a thread takes several) between the first and the last twentieth, as a share of the
 * 50 that Discord lets through, and the memory of a posting process in the first and the last quarter.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { startSamples } from '../feeds/samples/server.ts'
import { announceReplay, type Replay, replayClock } from '../src/replay.ts'
import { keyOf } from '../src/store/channels.ts'
import type { Database } from '../src/store/schema.ts'
import { FakeDiscord } from '../test/peers/fake-discord/index.ts'
import { scratchServer } from '../test/store/scratch.ts'
import { RIGHTS } from './newsroom.ts'

const { values } = parseArgs({
  options: {
    server: { type: 'string' },
    channels: { type: 'string', default: '10000' },
    ledger: { type: 'string', default: '0' },
    processes: { type: 'string', default: '1' },
  },
})
if (values.server === undefined) throw new Error('--server names a PostgreSQL server.')
const CHANNELS = Number(values.channels)
const PERMITTED = 50
/** A Discord server holds no more. */
const CHANNELS_A_SERVER = 500

const replay: Replay = { start: '2026-03-04T10:00:00+01:00', began: Date.now(), factor: 1 }
const clock = replayClock(replay)
const folder = mkdtempSync(join(tmpdir(), 'wb-fan-out-'))
const scratch = await scratchServer(values.server)
const { db } = scratch.store
const discord = await new FakeDiscord({ now: () => Date.parse(clock()) }).start()
const samples = await startSamples({ now: clock })
announceReplay(folder, replay)
writeFileSync(join(folder, 'feeds.json'), JSON.stringify(samples.catalogue))

const keys: string[] = []
for (let first = 0; first < CHANNELS; first += CHANNELS_A_SERVER) {
  const guild = discord.world.addGuild(`Newsroom ${first}`, { botPermissions: RIGHTS })
  for (let i = first; i < Math.min(CHANNELS, first + CHANNELS_A_SERVER); i++) {
    const { id } = discord.world.addChannel(guild, `desk-${i}`)
    keys.push(keyOf({ platform: 'discord', workspace: guild.id, channel: id }))
  }
}

await setUp(db)
const children = ['poll,work', ...Array.from({ length: Number(values.processes) }, () => 'discord')].map(
  start,
)
await untilUnderstood(db)

const due = new Date(Math.ceil(Date.parse(clock()) / 1000) * 1000 + 2_000).toISOString()
await db.updateTable('channels').set({ nextSlotAt: due }).execute()
const memory: number[] = []
const began = Date.now()
let standing = 0
for (let idle = 0; standing < CHANNELS && idle < 120; ) {
  await sleep(1_000)
  memory.push(residentMb(children[1]))
  const now = channelsWithPosts().size
  idle = now === standing ? idle + 1 : 0
  standing = now
}

const times = discord.rest.requests
  .filter(({ status, path, at }) => status < 300 && path.startsWith('/channels/') && at >= Date.parse(due))
  .map(({ at }) => at)
  .toSorted((a, b) => a - b)
const [from, to] = [Math.floor(times.length * 0.05), Math.floor(times.length * 0.95)]
const rate = (to - from) / ((times[to - 1]! - times[from]!) / 1000)
const counts = [...channelsWithPosts().values()]
const doubled = counts.filter((count) => count > 1).length
const refused = discord.rest.requests.filter(({ status }) => status === 429).length
const mean = (list: readonly number[]) => list.reduce((all, each) => all + each, 0) / Math.max(1, list.length)
const quarter = Math.ceil(memory.length / 4)
console.log(
  `${standing} of ${CHANNELS} channels posted to (${times.length} requests) in ${((Date.now() - began) / 1000).toFixed(0)} s, ${doubled} twice, ${refused} answers of 429; ledger of ${values.ledger} before; ${values.processes} posting`,
)
console.log(
  `${rate.toFixed(1)} requests a second, ${((rate / PERMITTED) * 100).toFixed(1)} % of the ${PERMITTED} that are permitted`,
)
console.log(
  `memory of a posting process: ${mean(memory.slice(0, quarter)).toFixed(0)} MB in the first quarter, ${mean(memory.slice(-quarter)).toFixed(0)} MB in the last, ${Math.max(...memory).toFixed(0)} MB at most`,
)

for (const child of children) await end(child)
await samples.stop()
await discord.stop()
await scratch.remove()
rmSync(folder, { recursive: true, force: true })
process.exit(standing >= CHANNELS && doubled === 0 ? 0 : 1)

/** How often the main message of a briefing stands in each channel. */
function channelsWithPosts(): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { json } of discord.world.messages.values())
    if (discord.world.channels.get(json.channel_id)?.thread === undefined)
      counts.set(json.channel_id, (counts.get(json.channel_id) ?? 0) + 1)
  return counts
}

async function setUp(db: Database): Promise<void> {
  await sql`insert into channels (channel_key, platform, workspace, channel, name, language, times, days, zone, stories, created_at)
    select key, 'discord', split_part(key, ':', 2), split_part(key, ':', 3), 'desk', 'de', '{04:00}',
      '{mon,tue,wed,thu,fri,sat,sun}', 'Europe/Vienna', 5, now()
    from unnest(${sql.val(keys)}::text[]) key`.execute(db)
  await sql`insert into subscriptions (channel_key, topic, briefing, alerts, created_at, created_by)
    select key, topic, true, false, now(), 'bench'
    from unnest(${sql.val(keys)}::text[]) key, unnest('{nato,ukraine,defence-spending}'::text[]) topic`.execute(
    db,
  )
  // Earlier briefings, each with the items of a day that nobody asks about any more.
  await sql`insert into deliveries (channel_key, delivery_id, kind, slot_at, state, claimed_by, claimed_at, message, parts, attempts, posted_at, created_at)
    select key, 'old-' || n, 'briefing', at, 'posted', 'bench', at, '{"language":"de","fallback":"","blocks":[],"actions":[]}', '{1}', 1, at, at
    from (select n, (${sql.val(keys)}::text[])[1 + n % ${CHANNELS}] as key,
        timestamptz '2025-01-01' + (n / ${CHANNELS}) * interval '1 hour' as at
      from generate_series(1, ${Number(values.ledger)}) n) old`.execute(db)
  await sql`insert into delivery_items (channel_key, delivery_id, item_id, version)
    select channel_key, delivery_id, 'item-' || (random() * 50000)::int, 1 from deliveries`.execute(db)
  await sql`analyze`.execute(db)
}

function start(role: string): ChildProcess {
  const args = ['src/main.ts', 'serve', '--role', role, '--feeds', join(folder, 'feeds.json')]
  return spawn(process.execPath, args, {
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: scratch.url,
      PORT: '0',
      LOG: 'error',
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

async function untilUnderstood(db: Database): Promise<void> {
  for (let quiet = 0, before = -1; quiet < 5; ) {
    await sleep(2_000)
    const { count } = await db
      .selectFrom('storyItems')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    quiet = count > 0 && count === before ? quiet + 1 : 0
    before = count
  }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

function residentMb(child: ChildProcess | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child?.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
