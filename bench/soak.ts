/**
 * The whole service, as real processes, against Slack and Discord on this machine, while everything goes wrong.
 *
 *   node bench/soak.ts --rounds 1000 [--seconds 120] [--channels 4] [--seed 1] [--server postgres://…]
 *
 * In every round each channel is due once. Meanwhile the platforms lose answers, cut connections, ask for patience, fail and
 * are slow, one channel after another is deleted, and one process is killed (kill -9) or told to end at a random moment and
 * started anew. With --server: a database of its own there, three processes by role; without: one process on the embedded
 * store. A round is over when every delivery has come to its end; then the platforms are asked what stands there.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startSamples } from '../feeds/samples/server.ts'
import { renderDiscord } from '../src/chat/discord/render.ts'
import { renderSlack } from '../src/chat/slack/render.ts'
import { deliveryIdOf } from '../src/delivery/deliver.ts'
import { announceReplay, type Replay, replayClock } from '../src/replay.ts'
import { keyOf, saveChannel, saveSubscription, setSlot } from '../src/store/channels.ts'
import { openStore } from '../src/store/database.ts'
import type { Database } from '../src/store/schema.ts'
import { scratchServer } from '../test/store/scratch.ts'
import { openNewsroom, type Room, seeded } from './newsroom.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '36000' },
    channels: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    server: { type: 'string' },
    log: { type: 'string' },
  },
})
const ROUNDS = Number(values.rounds)
const UNTIL = Date.now() + Number(values.seconds) * 1000
const random = seeded(Number(values.seed))
const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
const oneOf = <Value>(list: readonly Value[]): Value => list[between(0, list.length - 1)]!

/** A little before a withdrawal on the invented wire; from there the clock runs like any other. */
const REPLAY: Replay = { start: '2026-03-04T10:25:00+01:00', began: Date.now(), factor: 1 }
const TOPICS = ['nato', 'ukraine', 'defence-spending']
const LONGEST_ROUND_MS = 180_000
const STARTED = '"event":"service.started"'

// ---------- processes ----------

type Worker = { name: string; roles: string | null; child: ChildProcess | null; starts: number; most: number }

const folder = mkdtempSync(join(tmpdir(), 'wb-soak-'))
const logFile = createWriteStream(values.log ?? join(folder, 'soak.log'))
const faultsSeen = new Map<string, number>()

async function startWorker(worker: Worker, environment: NodeJS.ProcessEnv): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const args = ['src/main.ts', 'serve', '--feeds', join(folder, 'feeds.json')]
    const child = spawn(process.execPath, worker.roles === null ? args : [...args, '--role', worker.roles], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    worker.child = child
    worker.starts++
    let said = ''
    const started = new Promise<boolean>((resolve) => {
      const hear = (chunk: Buffer) => {
        logFile.write(chunk)
        for (const line of chunk.toString().split('\n')) countFault(line)
        if (said.includes(STARTED)) return
        said += chunk.toString()
        if (said.includes(STARTED)) resolve(true)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', () => resolve(false))
    })
    if (await started) return
  }
  throw new Error(`The process ${worker.name} does not start.`)
}

function countFault(line: string): void {
  const event = /"level":"error","event":"([\w.-]+)"(?:.*?"code":"([\w.-]+)")?/.exec(line)
  if (event === null) return
  const name = [event[1], event[2]].filter((part) => part !== undefined).join(' ')
  faultsSeen.set(name, (faultsSeen.get(name) ?? 0) + 1)
}

async function end(worker: Worker, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const { child } = worker
  if (child === null || child.exitCode !== null || child.signalCode !== null) return
  worker.most = Math.max(worker.most, residentMb(child.pid))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

// ---------- what goes wrong ----------

const clock = replayClock(REPLAY)
const news = await openNewsroom(Number(values.channels), () => Date.parse(clock()), 'off')
const { slack, discord } = news
const scratch = values.server === undefined ? null : await scratchServer(values.server)
const samples = await startSamples({ now: clock })
const injected = new Map<string, number>()

const SLACK_FAULTS = [
  ['lost answer', { loseAnswer: true }],
  ['cut', { cut: true }],
  ['500', { status: 500 }],
  ['429', { retryAfter: 1 }],
  ['slow', { delayMs: 3_000 }],
  ['too slow', { delayMs: 11_000 }],
  ['internal_error', { error: 'internal_error' }],
] as const
const DISCORD_FAULTS = [
  ['lost answer', { loseAnswer: true }],
  ['cut', { dropConnection: true }],
  ['502', { status: 502 }],
  ['429', { rateLimit: { retryAfter: 1 } }],
  ['429 global', { rateLimit: { retryAfter: 1, global: true } }],
  ['slow', { delayMs: 3_000 }],
  ['too slow', { delayMs: 11_000 }],
] as const

function misbehave(): void {
  slack.faults.length = 0
  discord.rest.faults.length = 0
  for (let i = between(0, 3); i > 0; i--) {
    const [name, fault] = oneOf(SLACK_FAULTS)
    const method = oneOf([
      'chat.postMessage',
      'chat.postMessage',
      'chat.postMessage',
      'conversations.history',
      'chat.update',
    ])
    slack.fault({ ...fault, method, times: 1, after: between(0, 3) })
    count(`slack ${name}`)
  }
  for (let i = between(0, 3); i > 0; i--) {
    const [name, fault] = oneOf(DISCORD_FAULTS)
    discord.fault({
      ...fault,
      method: oneOf(['POST', 'POST', 'GET', 'PATCH']),
      path: /^\/channels\//,
      times: 1,
    })
    count(`discord ${name}`)
  }
  if (random() < 0.1) {
    slack.socket.drop()
    count('slack socket cut')
  }
  if (random() < 0.1) {
    discord.gateway.dropAll()
    count('discord gateway cut')
  }
}

const count = (what: string) => injected.set(what, (injected.get(what) ?? 0) + 1)

// ---------- rounds ----------

type Expected = Room & { key: string; slots: Map<string, string>; removedIn: number | null }

const rooms: Expected[] = news.rooms.map((room) => ({
  ...room,
  key: keyOf(room.ref),
  slots: new Map(),
  removedIn: null,
}))

async function setUp(db: Database): Promise<void> {
  const now = clock()
  for (const { ref } of rooms) {
    await saveChannel(db, {
      ref,
      name: 'desk',
      settings: {
        language: 'de',
        // Far from any round: what is due is said by the rounds.
        schedule: {
          times: ['04:00'],
          days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
          zone: 'Europe/Vienna',
        },
        stories: 5,
        quietHours: null,
        pausedUntil: null,
      },
      nextSlotAt: null,
      by: 'soak',
      now,
    })
    for (const topic of TOPICS)
      await saveSubscription(db, ref, { topic, briefing: true, alerts: true }, 'soak', now)
  }
}

const living = () => rooms.filter(({ removedIn }) => removedIn === null)

/** A channel that is deleted in this round is due like any other: its post finds out. */
async function setSlots(db: Database, number: number): Promise<string> {
  const slot = new Date(clock()).toISOString()
  for (const room of rooms.filter(({ removedIn }) => removedIn === null || removedIn === number)) {
    room.slots.set(deliveryIdOf(room.key, slot), slot)
    await setSlot(db, room.key, slot)
  }
  return slot
}

/** Whether every delivery of a slot has come to its end. */
async function isSettled(db: Database, slot: string): Promise<boolean> {
  const rows = await db
    .selectFrom('deliveries')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('slotAt', '=', slot)
    .where('state', 'in', ['posted', 'failed', 'skipped'])
    .executeTakeFirstOrThrow()
  const due = await db
    .selectFrom('channels')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('nextSlotAt', '<=', slot)
    .where('brokenCode', 'is', null)
    .executeTakeFirstOrThrow()
  const broken = await db
    .selectFrom('channels')
    .select('channelKey')
    .where('brokenCode', 'is not', null)
    .execute()
  const gone = new Set(broken.map(({ channelKey }) => channelKey))
  const waiting = rooms.filter((room) => room.slots.has(deliveryIdOf(room.key, slot)) && !gone.has(room.key))
  return due.count === 0 && rows.count >= waiting.length
}

const problems: string[] = []

/** Asks the platforms what stands there of a slot, and the ledger what it says. */
async function check(db: Database, slot: string): Promise<void> {
  const rows = await db.selectFrom('deliveries').selectAll().where('slotAt', '=', slot).execute()
  const bySlot = new Map(rows.map((row) => [row.channelKey, row]))
  for (const room of rooms) {
    const deliveryId = deliveryIdOf(room.key, slot)
    if (!room.slots.has(deliveryId) || room.removedIn !== null) continue
    const [main = 0, ...rest] = room.standing(deliveryId)
    const row = bySlot.get(room.key)
    const place = `${room.key} ${slot}`
    if (main !== 1) problems.push(`${place}: stands ${main} times, ledger says ${row?.state ?? 'nothing'}`)
    if (row?.state !== 'posted')
      problems.push(`${place}: ledger says ${row?.state ?? 'nothing'} ${JSON.stringify(row?.fault ?? null)}`)
    if (rest.some((times) => times > 1)) problems.push(`${place}: parts stand ${rest.join(', ')} times`)
    const message = row?.message
    if (message == null) continue
    const wanted = room.ref.platform === 'slack' ? renderSlack(message).length : renderDiscord(message).length
    const standing = (row?.parts ?? []).filter((part) => room.has(part)).length
    if (standing < wanted) problems.push(`${place}: ${standing} of ${wanted} parts stand`)
    deliveries++
    partsSeen += standing
    lateParts +=
      room.order(room.slots).join() ===
      [...room.slots.keys()].filter((id) => room.order(room.slots).includes(id)).join()
        ? 0
        : 1
  }
}
let deliveries = 0
let partsSeen = 0
let lateParts = 0
const waits: number[] = []
const ended = { SIGKILL: 0, SIGTERM: 0 }

async function round(
  number: number,
  workers: readonly Worker[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  misbehave()
  if (number % 25 === 24 && living().length > 4) {
    const victim = oneOf(living())
    victim.removedIn = number
    victim.remove()
    count('channel deleted')
  }
  const began = Date.now()
  const slot = await reach((db) => setSlots(db, number))
  const worker = oneOf(workers)
  const signal = random() < 0.75 ? 'SIGKILL' : 'SIGTERM'
  await sleep(between(0, 3_000))
  await end(worker, signal)
  ended[signal]++
  await sleep(between(0, 1_000))
  await startWorker(worker, environment)
  while (!(await reach((db) => isSettled(db, slot)))) {
    if (Date.now() - began > LONGEST_ROUND_MS) {
      problems.push(`round ${number}: not over after ${LONGEST_ROUND_MS / 1000} s`)
      break
    }
    await sleep(500)
  }
  waits.push(Date.now() - began)
  await reach((db) => check(db, slot))
  for (const room of rooms) {
    room.prune()
    for (const id of [...room.slots.keys()].slice(0, -20)) room.slots.delete(id)
  }
}

/** Asks the store while the service runs: on the embedded one through the service's socket. */
type Reach = <Result>(ask: (db: Database) => Promise<Result>) => Promise<Result>

const reach: Reach = async (ask) => {
  if (scratch !== null) return ask(scratch.store.db)
  const store = await openStore({ dataDir: folder, role: 'tool' })
  return ask(store.db).finally(() => store.close())
}

// ---------- main ----------

announceReplay(folder, REPLAY)
writeFileSync(join(folder, 'feeds.json'), JSON.stringify(samples.catalogue))
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  DATA_DIR: folder,
  DATABASE_URL: scratch?.url ?? '',
  PORT: '0',
  LOG: 'info',
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.api,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API: slack.api,
}
const workers: Worker[] = (
  scratch === null ? [null] : ['poll,work', 'slack,discord', 'slack,discord,web']
).map((roles) => ({ name: roles ?? 'all', roles, child: null, starts: 0, most: 0 }))

for (const worker of workers) await startWorker(worker, environment)
await reach((db) => setUp(db))
let rounds = 0
for (; rounds < ROUNDS && Date.now() < UNTIL && problems.length < 20; rounds++) {
  await round(rounds, workers, environment)
  if (rounds % 10 === 9)
    console.log(
      `${rounds + 1} rounds, ${deliveries} deliveries, ${problems.length} problems, ${((Date.now() - REPLAY.began) / 60_000).toFixed(1)} min`,
    )
}

// What corrections and notes still owe is given the time that a retry takes.
let open = -1
for (let wait = 0; wait < 60 && open !== 0; wait++) {
  open = await reach(async (db) => {
    const rows = await db
      .selectFrom('deliveries')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('state', 'in', ['claimed', 'composed', 'posting', 'unknown'])
      .executeTakeFirstOrThrow()
    return rows.count
  })
  if (open > 0) await sleep(1_000)
}
if (open > 0) problems.push(`${open} claims are left`)
const broken = await reach((db) =>
  db.selectFrom('channels').select('channelKey').where('brokenCode', 'is not', null).execute(),
)
for (const room of rooms)
  if ((room.removedIn !== null) !== broken.some(({ channelKey }) => channelKey === room.key))
    problems.push(
      `${room.key}: ${room.removedIn === null ? 'is paused without a cause' : 'was deleted and is not paused'}`,
    )
const changes = await reach(async (db) => {
  const rows = await db.selectFrom('deliveries').select(['kind', 'state']).execute()
  return Map.groupBy(rows, ({ kind, state }) => `${kind} ${state}`)
})
for (const worker of workers) await end(worker, 'SIGTERM')
await scratch?.remove()
await news.stop()
await samples.stop()
logFile.end()
rmSync(folder, { recursive: true, force: true })

const table = (map: ReadonlyMap<string, number>) =>
  [...map]
    .toSorted()
    .map(([name, times]) => `${name} ${times}`)
    .join(', ')
waits.sort((a, b) => a - b)
console.log(
  `\n${scratch === null ? 'embedded, one process' : 'PostgreSQL, three processes'}: ${rounds} rounds, ${deliveries} (channel, slot), ${partsSeen} parts`,
)
console.log(
  `processes ended: ${ended.SIGKILL} by kill -9, ${ended.SIGTERM} by SIGTERM; started ${workers.map(({ name, starts }) => `${name} ${starts}`).join(', ')}`,
)
console.log(`injected: ${table(injected)}`)
console.log(`ledger: ${table(new Map([...changes].map(([name, rows]) => [name, rows.length])))}`)
console.log(`faults told: ${table(faultsSeen)}`)
console.log(
  `a round took ${(waits[waits.length >> 1]! / 1000).toFixed(1)} s in the middle, ${((waits.at(-1) ?? 0) / 1000).toFixed(1)} s at most; out of order: ${lateParts}`,
)
console.log(`most memory: ${workers.map(({ name, most }) => `${name} ${most.toFixed(0)} MB`).join(', ')}`)
for (const problem of problems) console.log(`PROBLEM ${problem}`)
const good = problems.length === 0 && lateParts === 0 && rounds > 0
console.log(good ? 'every delivery stands exactly once' : `${problems.length} problems`)
process.exit(good ? 0 : 1)
