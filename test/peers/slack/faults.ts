import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** How the next calls go wrong. Without `times` it stays; `method` is a Web API method, or "response_url". */
export type Fault = {
  method?: string
  channel?: string
  times?: number
  /** Calls of this kind that still go well before the fault begins. */
  after?: number
  delayMs?: number
  /** The connection is cut before anything happens. */
  cut?: true
  /** The connection is cut after the effect. */
  loseAnswer?: true
  status?: number
  body?: string
  retryAfter?: number
  error?: string
}

/** Takes the fault that applies to a call, if there is one, and counts it down. */
export function takeFault(faults: Fault[], method: string, channel: string): Fault | undefined {
  const index = faults.findIndex(
    (fault) => (fault.method ?? method) === method && (fault.channel ?? channel) === channel,
  )
  const fault = faults[index]
  if (fault === undefined) return undefined
  if (fault.after !== undefined && fault.after > 0) {
    fault.after -= 1
    return undefined
  }
  if (fault.times !== undefined) {
    fault.times -= 1
    if (fault.times <= 0) faults.splice(index, 1)
  }
  return fault
}

type Misbehaviour = { status: number; body: string; headers: Record<string, string> } | 'cut' | null

/** What a fault answers in place of the real thing, null where the call goes on. */
export async function misbehave(fault: Fault | undefined): Promise<Misbehaviour> {
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs)
  if (fault?.cut === true) return 'cut'
  if (fault?.retryAfter !== undefined)
    return {
      status: 429,
      body: '{"ok":false,"error":"ratelimited"}',
      headers: { 'retry-after': String(fault.retryAfter) },
    }
  if (fault?.error !== undefined)
    return { status: 200, body: JSON.stringify({ ok: false, error: fault.error }), headers: {} }
  if (fault?.status !== undefined) return { status: fault.status, body: fault.body ?? '', headers: {} }
  return null
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

export function answer(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(body)
}
