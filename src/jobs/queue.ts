import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { errorFields, type Log } from '../log.ts'
import type { PlatformName } from '../model.ts'
import type { BossConnection } from '../store/database.ts'

const change = z.object({
  itemId: z.string(),
  version: z.number(),
  kind: z.enum(['corrected', 'withdrawn']),
})
const flash = z.object({ channel: z.string(), delivery: z.string(), itemId: z.string().nullable() })

/** Work of any process. `exclusive`: one of a key at a time, waiting or running. */
const COMMON = {
  /** `rung`: a hub says that there is news. */
  poll: {
    payload: z.object({ feed: z.string(), rung: z.boolean().optional() }),
    policy: 'exclusive',
    concurrency: 8,
    batch: 1,
  },
  understand: {
    payload: z.object({ itemId: z.string(), version: z.number() }),
    policy: 'standard',
    concurrency: 2,
    batch: 20,
  },
  join: { payload: z.object({}), policy: 'exclusive', concurrency: 1, batch: 1 },
  webhook: {
    payload: z.object({ webhook: z.string(), delivery: z.string() }),
    policy: 'standard',
    concurrency: 4,
    batch: 1,
  },
  correct: { payload: change, policy: 'standard', concurrency: 1, batch: 1 },
} as const satisfies Record<string, Definition>

/** Work of the processes that hold a platform: each platform has queues of its own. */
const OF_PLATFORM = {
  /** Side by side: one channel that is slow holds up no other. */
  deliver: { payload: z.object({ channel: z.string() }), policy: 'exclusive', concurrency: 4, batch: 8 },
  alert: { payload: flash, policy: 'standard', concurrency: 4, batch: 1 },
  carry: { payload: change, policy: 'standard', concurrency: 1, batch: 1 },
} as const satisfies Record<string, Definition>

type Definition = {
  payload: z.ZodType
  policy: 'exclusive' | 'standard'
  concurrency: number
  batch: number
}
type Common = keyof typeof COMMON
type OfPlatform = keyof typeof OF_PLATFORM
type QueueName = Common | `${OfPlatform}.${PlatformName}`
type KindOf<Name extends QueueName> = Name extends `${infer Kind extends OfPlatform}.${string}` ? Kind : Name
type Definitions = typeof COMMON & typeof OF_PLATFORM
type Payload<Name extends QueueName> = z.infer<Definitions[KindOf<Name> & keyof Definitions]['payload']>
export type Handlers = { [Name in QueueName]: (payload: Payload<Name>) => Promise<void> }

const PLATFORMS: readonly PlatformName[] = ['slack', 'discord', 'preview']

const QUEUES: ReadonlyMap<QueueName, Definition> = new Map<QueueName, Definition>([
  ...(Object.keys(COMMON) as Common[]).map((name) => [name, COMMON[name]] as const),
  ...PLATFORMS.flatMap((platform) =>
    (Object.keys(OF_PLATFORM) as OfPlatform[]).map(
      (kind) => [`${kind}.${platform}`, OF_PLATFORM[kind]] as const,
    ),
  ),
])

export type Queue = {
  /** Enqueues, to be done at once or `afterMs` from now; a second of the same key of an exclusive queue is dropped, since the first will do its work. */
  send<Name extends QueueName>(
    name: Name,
    payloads: readonly Payload<Name>[],
    keyOf?: (payload: Payload<Name>) => string,
    afterMs?: number,
  ): Promise<void>
  /** Jobs that wait or run, by queue. */
  depth(): Promise<Record<string, number>>
  /** Waits for what runs, at most five seconds. */
  stop(): Promise<void>
}

const IDLE_SECONDS = 0.5
const RETRIES = 5
/** A correction is owed until it is carried, about a day at the longest pause. */
const CORRECTION_RETRIES = 300
const EXPIRES_SECONDS = 300
/** A worker that gives no sign of life for so long is dead, and its jobs are given to others. */
const SIGN_OF_LIFE_SECONDS = 10
const LOOK_AFTER_SECONDS = 5
const STOP_MS = 5_000

/** Starts the queue on the store's database and works off the given queues. A handler that throws is tried again, later each time. */
export async function startQueue(
  connection: BossConnection,
  handlers: Partial<Handlers>,
  log: Log,
): Promise<Queue> {
  const boss = new PgBoss({
    ...connection,
    schedule: false,
    superviseIntervalSeconds: LOOK_AFTER_SECONDS,
    monitorIntervalSeconds: LOOK_AFTER_SECONDS,
  })
  boss.on('error', (error) => log('error', 'queue.error', errorFields(error)))
  await boss.start()
  for (const [name, { policy }] of QUEUES) {
    const settings = { retryLimit: retriesOf(name), heartbeatSeconds: SIGN_OF_LIFE_SECONDS }
    await boss.createQueue(name, {
      policy,
      ...settings,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 300,
      expireInSeconds: EXPIRES_SECONDS,
      deleteAfterSeconds: 3_600,
    })
    await boss.updateQueue(name, settings)
  }
  for (const name of Object.keys(handlers) as QueueName[]) await work(boss, name, handlers, log)
  return {
    send: async (name, payloads, keyOf, afterMs = 0) => {
      if (payloads.length === 0) return
      await boss.insert(
        name,
        payloads.map((data) => ({
          data: data as object,
          ...(keyOf !== undefined && { singletonKey: keyOf(data) }),
          ...(afterMs > 0 && { startAfter: new Date(Date.now() + afterMs) }),
        })),
      )
    },
    depth: async () =>
      Object.fromEntries(
        (await boss.getQueues()).map(({ name, queuedCount, activeCount }) => [
          name,
          queuedCount + activeCount,
        ]),
      ),
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS, close: true }),
  }
}

const retriesOf = (name: QueueName): number => (name.startsWith('carry.') ? CORRECTION_RETRIES : RETRIES)

async function work(boss: PgBoss, name: QueueName, handlers: Partial<Handlers>, log: Log): Promise<void> {
  const { payload, concurrency, batch } = QUEUES.get(name)!
  const handle = handlers[name] as ((data: unknown) => Promise<void>) | undefined
  if (handle === undefined) return
  await boss.work(
    name,
    {
      pollingIntervalSeconds: IDLE_SECONDS,
      localConcurrency: concurrency,
      batchSize: batch,
      burstWhenBatchFull: true,
    },
    async (jobs) => {
      const run = async (job: { id: string; data: unknown }): Promise<void> => {
        const data = payload.safeParse(job.data)
        // A payload of another version of this program: trying again would not help.
        if (!data.success) log('error', 'job.unreadable', { queue: name, job: job.id })
        else await attempt(() => handle(data.data), name, log)
      }
      // What waits for a network goes side by side; what only computes would but get in its own way.
      if (name.startsWith('deliver.')) await Promise.all(jobs.map(run))
      else for (const job of jobs) await run(job)
    },
  )
}

async function attempt(run: () => Promise<void>, name: string, log: Log): Promise<void> {
  try {
    await run()
  } catch (error) {
    log('error', 'job.failed', { queue: name, ...errorFields(error) })
    throw error
  }
}
