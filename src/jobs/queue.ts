import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import { errorFields, type Log } from '../log.ts'
import type { BossConnection } from '../store/database.ts'

/** Every piece of work and what it is about. `exclusive`: one of a key at a time, waiting or running. */
const QUEUES = {
  poll: { payload: z.object({ feed: z.string() }), policy: 'exclusive', concurrency: 8, batch: 1 },
  understand: {
    payload: z.object({ itemId: z.string(), version: z.number() }),
    policy: 'standard',
    concurrency: 2,
    batch: 20,
  },
  join: { payload: z.object({}), policy: 'exclusive', concurrency: 1, batch: 1 },
  deliver: { payload: z.object({ channel: z.string() }), policy: 'exclusive', concurrency: 8, batch: 1 },
  correct: {
    payload: z.object({ itemId: z.string(), version: z.number(), kind: z.enum(['corrected', 'withdrawn']) }),
    policy: 'standard',
    concurrency: 1,
    batch: 1,
  },
} as const

type QueueName = keyof typeof QUEUES
type Payload<Name extends QueueName> = z.infer<(typeof QUEUES)[Name]['payload']>
export type Handlers = { [Name in QueueName]: (payload: Payload<Name>) => Promise<void> }

export type Queue = {
  /** Enqueues; a second of the same key of an exclusive queue is dropped, since the first will do its work. */
  send<Name extends QueueName>(
    name: Name,
    payloads: readonly Payload<Name>[],
    keyOf?: (payload: Payload<Name>) => string,
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
const STOP_MS = 5_000

/** Starts the queue on the store's database and works off the given queues. A handler that throws is tried again, later each time. */
export async function startQueue(
  connection: BossConnection,
  handlers: Partial<Handlers>,
  log: Log,
): Promise<Queue> {
  const boss = new PgBoss({ ...connection, schedule: false })
  boss.on('error', (error) => log('error', 'queue.error', errorFields(error)))
  await boss.start()
  for (const name of Object.keys(QUEUES) as QueueName[]) {
    const { policy } = QUEUES[name]
    await boss.createQueue(name, {
      policy,
      retryLimit: retriesOf(name),
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 300,
      expireInSeconds: EXPIRES_SECONDS,
      deleteAfterSeconds: 3_600,
    })
    await boss.updateQueue(name, { retryLimit: retriesOf(name) })
  }
  for (const name of Object.keys(handlers) as QueueName[]) await work(boss, name, handlers, log)
  return {
    send: async (name, payloads, keyOf) => {
      if (payloads.length === 0) return
      await boss.insert(
        name,
        payloads.map((data) => ({ data, ...(keyOf !== undefined && { singletonKey: keyOf(data) }) })),
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

const retriesOf = (name: QueueName): number => (name === 'correct' ? CORRECTION_RETRIES : RETRIES)

async function work(boss: PgBoss, name: QueueName, handlers: Partial<Handlers>, log: Log): Promise<void> {
  const { payload, concurrency, batch } = QUEUES[name]
  const handle = handlers[name] as ((data: unknown) => Promise<void>) | undefined
  if (handle === undefined) return
  await boss.work(
    name,
    { pollingIntervalSeconds: IDLE_SECONDS, localConcurrency: concurrency, batchSize: batch },
    async (jobs) => {
      for (const job of jobs) {
        const data = payload.safeParse(job.data)
        // A payload of another version of this program: trying again would not help.
        if (!data.success) log('error', 'job.unreadable', { queue: name, job: job.id })
        else await attempt(() => handle(data.data), name, log)
      }
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
