import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SocketMode } from './socket.ts'
import type { Json } from './world.ts'

export type Kind = 'slash_commands' | 'interactive' | 'events_api'

export type HttpTarget = {
  url: string
  signingSecret: string
  /** Seconds that the clock of the signature is off. */
  skew?: number
}

/** How the app took a delivery: what it acknowledged with, or why Slack gave up. */
export type Acknowledgement = { acked: Json } | { failed: 'operation_timeout' | 'dispatch_failed' }

/** Brings payloads to the app: over a socket where one is connected, else signed over HTTP. */
export class Delivery {
  http: HttpTarget | null = null
  /** Pauses before an unacknowledged event comes again over HTTP. */
  retryMs: readonly number[] = [0, 60_000, 300_000]
  readonly #socket: SocketMode
  readonly #ackMs: number
  readonly #now: () => number

  constructor(socket: SocketMode, ackMs: number, now: () => number) {
    this.#socket = socket
    this.#ackMs = ackMs
    this.#now = now
  }

  async deliver(kind: Kind, payload: Json): Promise<Acknowledgement> {
    if (this.http !== null)
      return kind === 'events_api'
        ? this.#untilTaken(payload, this.http)
        : this.#once(kind, payload, this.http, {})
    const patience = new AbortController()
    const acked = this.#socket
      .deliver(kind, payload, kind !== 'events_api')
      .then((payload) => ({ acked: payload }))
    const late = sleep(this.#ackMs * 5, { failed: 'operation_timeout' } as const, {
      signal: patience.signal,
    }).catch(() => ({ failed: 'operation_timeout' }) as const)
    return Promise.race([acked, late]).finally(() => patience.abort())
  }

  async #untilTaken(payload: Json, target: HttpTarget): Promise<Acknowledgement> {
    let outcome = await this.#once('events_api', payload, target, {})
    for (const [attempt, pause] of this.retryMs.entries()) {
      if ('acked' in outcome) return outcome
      await sleep(pause)
      const headers = { 'x-slack-retry-num': String(attempt + 1), 'x-slack-retry-reason': 'http_timeout' }
      outcome = await this.#once('events_api', payload, target, headers)
    }
    return outcome
  }

  async #once(
    kind: Kind,
    payload: Json,
    target: HttpTarget,
    headers: Record<string, string>,
  ): Promise<Acknowledgement> {
    const [type, body] = encode(kind, payload)
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        body,
        headers: { 'content-type': type, ...this.#signature(body, target), ...headers },
        signal: AbortSignal.timeout(this.#ackMs),
      })
      const text = await response.text()
      if (response.status !== 200) return { failed: 'dispatch_failed' }
      return { acked: text.startsWith('{') ? (JSON.parse(text) as Json) : {} }
    } catch {
      return { failed: 'operation_timeout' }
    }
  }

  #signature(body: string, { signingSecret, skew = 0 }: HttpTarget): Record<string, string> {
    const at = String(Math.floor(this.#now() / 1000) + skew)
    const signature = createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex')
    return { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${signature}` }
  }
}

function encode(kind: Kind, payload: Json): [type: string, body: string] {
  if (kind === 'events_api') return ['application/json', JSON.stringify(payload)]
  const fields =
    kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>)
  return ['application/x-www-form-urlencoded', new URLSearchParams(fields).toString()]
}
