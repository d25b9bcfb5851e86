import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api'
import type { ChatFault } from '../platform.ts'
import { policyOf, UNSETTLED } from './policy.ts'

/** What a failed call means: the fault, and whether Slack may have done what was asked all the same. */
export type Failure = { fault: ChatFault; settled: boolean }

export const faultOf = (code: string, detail = '', retryAfterMs: number | null = null): ChatFault => ({
  code,
  policy: policyOf(code),
  retryAfterMs,
  detail,
})

/** Reads what @slack/web-api threw. Anything but a clear refusal leaves the outcome open. */
export function readFailure(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError)
    return { fault: faultOf('ratelimited', '', error.retryAfter * 1000), settled: true }
  if (error instanceof WebAPIPlatformError) return readRefusal(error.data)
  if (error instanceof WebAPIHTTPError) return readStatus(error)
  if (error instanceof WebAPIRequestError) return open('no_answer', causeOf(error.original))
  return open('no_answer', causeOf(error))
}

function readRefusal(answer: WebAPIPlatformError['data']): Failure {
  const code = answer.error
  // The client puts a body that is no JSON (a proxy's page) where the code would stand.
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_-]{1,80}$/.test(code))
    return open('unreadable_answer', 'the answer was no JSON')
  return { fault: faultOf(code, detailOf(answer), retryAfterOf(answer)), settled: !UNSETTLED.has(code) }
}

function readStatus({ statusCode, headers }: WebAPIHTTPError): Failure {
  const retryAfter = Number(headers['retry-after'])
  if (statusCode === 429)
    return { fault: faultOf('ratelimited', '', (retryAfter || 1) * 1000), settled: true }
  return open('no_answer', `HTTP ${statusCode}`)
}

const open = (code: string, detail: string): Failure => ({
  fault: { ...faultOf(code, detail), policy: 'retry' },
  settled: false,
})

const retryAfterOf = (answer: WebAPIPlatformError['data']): number | null =>
  answer.response_metadata?.retryAfter === undefined ? null : answer.response_metadata.retryAfter * 1000

/** Scopes that lack, and the places in the payload that Slack complains of. */
function detailOf(answer: WebAPIPlatformError['data']): string {
  const { needed: scope } = answer as { needed?: unknown }
  const needed = typeof scope === 'string' ? `needed: ${scope}` : ''
  const pointers = answer.response_metadata?.messages ?? []
  return [needed, ...pointers]
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, 500)
}

/** The name of what broke ("ECONNRESET", "TimeoutError"), without addresses, which may hold secrets. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  if (cause instanceof Error && 'code' in cause) return String(cause.code)
  return cause instanceof Error ? cause.name : error.name
}
