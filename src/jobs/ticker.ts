import { schedule } from 'node-cron'
import { errorFields, type Log } from '../log.ts'

/** What a tick does; each part asks the database what is due. */
export type Tick = { name: string; run(): Promise<void> }

const EVERY_SECOND = '* * * * * *'
const LEASE_MS = 3_000

/**
 * Ticks once a second in one process of many: `mayRun` takes or renews a lease in the database. A tick that is still running is
 * not started again, and nothing is remembered here: what a missed tick would have done is due at the next one.
 */
export function startTicker(
  ticks: readonly Tick[],
  mayRun: (milliseconds: number) => Promise<boolean>,
  log: Log,
): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const task = schedule(
    EVERY_SECOND,
    () => {
      running = runAll(ticks, log)
      return running
    },
    {
      name: 'tick',
      noOverlap: true,
      distributed: true,
      // node-cron would lease half a minute, for which nobody ticks when the process dies.
      runCoordinator: { shouldRun: () => mayRun(LEASE_MS) },
      // Overlaps and skips are what the options above are for.
      suppressMissedWarning: true,
      logger: toLog(log),
    },
  )
  return {
    stop: async () => {
      await task.destroy()
      await running
    },
  }
}

/** A tick that is passed over is no news; what goes wrong is. */
const toLog = (log: Log) => {
  const fault = (message: string | Error) => log('error', 'ticker.error', errorFields(message))
  const debug = (message: string | Error) => log('debug', 'ticker.note', errorFields(message))
  return { info: debug, warn: debug, debug, error: fault }
}

async function runAll(ticks: readonly Tick[], log: Log): Promise<void> {
  for (const { name, run } of ticks) {
    try {
      await run()
    } catch (error) {
      log('error', 'tick.failed', { tick: name, ...errorFields(error) })
    }
  }
}
