import { setTimeout as sleep } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../log.ts'
import type { ChatFault } from '../platform.ts'
import { readFailure } from './errors.ts'

const CONNECT_MS = 25_000
const CLOSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

export type Socket = {
  /** Connects once; rejects with what Slack or the network said. Afterwards it reconnects by itself. */
  open(): Promise<void>
  close(): Promise<void>
}

/**
 * The connection of Socket Mode, reconnected by us: the library's own way leaves a rejected promise behind when a
 * reconnect fails or is overtaken by a disconnect, which ends the process. Its receiver must have `autoReconnectEnabled`
 * off. `gone` is called when Slack refuses the token for good.
 */
export function createSocket(
  receiver: SocketModeReceiver,
  log: Log,
  gone: (fault: ChatFault) => void,
): Socket {
  const { client } = receiver
  const stopping = new AbortController()
  let isConnecting = false

  const connect = async (): Promise<void> => {
    isConnecting = true
    try {
      await within(CONNECT_MS, client.start())
      // A stop that came while the address was being fetched has nothing to close yet.
      if (stopping.signal.aborted) await disconnect()
    } finally {
      isConnecting = false
    }
  }

  const disconnect = async (): Promise<void> => {
    const closed = client.disconnect()
    const inTime = await Promise.race([closed.then(() => true), sleep(CLOSE_MS, false, { ref: false })])
    // The second call ends a connection whose peer does not answer the first.
    if (!inTime) void client.disconnect()
  }

  const reconnect = async (): Promise<void> => {
    for (
      let pause = 0;
      !stopping.signal.aborted;
      pause = Math.min(LONGEST_PAUSE_MS, Math.max(500, pause * 2))
    ) {
      if (!(await pausedFor(pause, stopping.signal))) return
      try {
        await connect()
        log('info', 'slack.reconnected')
        return
      } catch (error) {
        const { fault } = readFailure(error)
        log('error', 'slack.reconnect-failed', { code: fault.code, detail: fault.detail })
        if (fault.policy === 'stop-workspace') return gone(fault)
      }
    }
  }

  client.on('disconnected', () => {
    if (!isConnecting && !stopping.signal.aborted) void reconnect()
  })

  return {
    open: connect,
    close: async () => {
      stopping.abort()
      await disconnect()
    },
  }
}

/** Rejects after so long; what comes later is not left unhandled. */
async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  const timer = new AbortController()
  const late = sleep(milliseconds, null, { signal: timer.signal }).then(
    () => Promise.reject(new Error('no greeting from Slack in time')),
    () => work,
  )
  // The library rejects with nothing when the connection closes before it is greeted.
  const settled = work.catch((error: unknown) =>
    Promise.reject(error ?? new Error('closed before the greeting')),
  )
  try {
    return await Promise.race([settled, late])
  } finally {
    late.catch(() => undefined)
    timer.abort()
  }
}

/** false where the wait was ended by the signal. */
export const pausedFor = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  sleep(milliseconds, true, { signal }).catch(() => false)
