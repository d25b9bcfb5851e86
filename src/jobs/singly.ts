import { errorFields, type Log } from '../log.ts'

/** What only one process of many does at a time, and how its lease is taken, renewed and given back. */
type Single = {
  name: string
  take(milliseconds: number): Promise<boolean>
  drop(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

const LEASE_MS = 15_000
const RENEW_MS = 4_000

/**
 * Starts `single` in this process as soon as no other holds its lease, and stops it where the lease is lost. The first attempt
 * is awaited, and rejects with what `start` throws; a later one that fails is tried again.
 */
export async function runSingly(single: Single, log: Log): Promise<{ stop(): Promise<void> }> {
  let isRunning = false
  let turn: Promise<void> = Promise.resolve()
  const step = async (): Promise<void> => {
    const isOurs = await single.take(LEASE_MS)
    if (isOurs === isRunning) return
    if (isOurs) {
      await single.start()
      isRunning = true
    } else {
      isRunning = false
      await single.stop()
    }
    log('info', 'single.changed', { name: single.name, running: isRunning })
  }
  try {
    await step()
  } catch (error) {
    await single.drop()
    throw error
  }
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    turn = step()
      .catch((error: unknown) => log('error', 'single.failed', { name: single.name, ...errorFields(error) }))
      .finally(() => {
        isBusy = false
      })
  }, RENEW_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await turn
      if (isRunning) await single.stop()
      await single.drop()
    },
  }
}
