import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { ChatError, type ChatFault } from '../platform.ts'
import { policyOf } from './policy.ts'

/** What a failed call means: the fault, and whether Discord may have done what was asked all the same. */
export type Failure = { fault: ChatFault; settled: boolean }

export const faultOf = (code: string, detail = '', retryAfterMs: number | null = null): ChatFault => ({
  code,
  policy: policyOf(code),
  retryAfterMs,
  detail,
})

/** Reads what discord.js threw. Anything but a clear refusal leaves the outcome open. */
export function readFailure(error: unknown): Failure {
  if (error instanceof ChatError) return { fault: error.fault, settled: true }
  if (error instanceof RateLimitError)
    return { fault: faultOf('429', error.global ? 'global' : error.scope, error.retryAfter), settled: true }
  if (error instanceof DiscordAPIError) return readRefusal(error)
  if (error instanceof HTTPError)
    return { fault: { ...faultOf(String(error.status)), policy: 'retry' }, settled: false }
  const code = codeOf(error)
  return { fault: faultOf('no_answer', code), settled: NEVER_SENT.has(code) }
}

/** Nothing has left this machine. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function readRefusal(error: DiscordAPIError): Failure {
  // Without a code of its own the status says it: 401 is the token.
  const code = String(error.code === 0 ? error.status : error.code)
  return { fault: faultOf(code, placesOf(error), retryAfterOf(error)), settled: true }
}

function retryAfterOf({ rawError }: DiscordAPIError): number | null {
  const seconds = 'retry_after' in rawError ? Number(rawError.retry_after) : Number.NaN
  return Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : null
}

/** The places in the payload that Discord complains of ("components.0.content"), without what stands there. */
function placesOf({ rawError }: DiscordAPIError): string {
  if (!('errors' in rawError)) return ''
  const places: string[] = []
  const walk = (node: unknown, path: readonly string[]): void => {
    if (node === null || typeof node !== 'object') return
    for (const [name, inner] of Object.entries(node)) {
      if (name === '_errors') places.push(path.join('.'))
      else walk(inner, [...path, name])
    }
  }
  walk(rawError.errors, [])
  return places.join('; ').slice(0, 500)
}

/** The name of what broke ("ECONNRESET", "AbortError"), without addresses, which may hold secrets. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  const inner = cause instanceof Error ? cause : error
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.name
}
