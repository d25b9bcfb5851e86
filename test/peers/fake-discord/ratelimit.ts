// Per-route buckets, the global limit and the "invalid request" counter, with Discord's headers and 429 bodies.

import { ApiError } from './errors.ts'

interface RateLimitRule {
  limit: number
  windowMs: number
}
export interface RateLimitOptions {
  /** Requests per second over all routes (interaction and webhook-token routes are exempt). Discord: 50. */
  globalPerSecond: number
  /** Used where no rule matches. */
  default: RateLimitRule
  /** "METHOD /path/{template}" -> rule. */
  routes: Record<string, RateLimitRule>
  /** 401, 403 and 429 answers allowed per 10 minutes before everything is refused. Discord: 10,000. */
  invalidRequestLimit: number
}

export const defaultRateLimits: RateLimitOptions = {
  globalPerSecond: 50,
  default: { limit: 50, windowMs: 1_000 },
  routes: {
    'POST /channels/{channel_id}/messages': { limit: 5, windowMs: 5_000 },
    'PATCH /channels/{channel_id}/messages/{message_id}': { limit: 5, windowMs: 5_000 },
    'DELETE /channels/{channel_id}/messages/{message_id}': { limit: 5, windowMs: 1_000 },
    'POST /webhooks/{webhook_id}/{webhook_token}': { limit: 5, windowMs: 2_000 },
    'PUT /applications/{application_id}/commands': { limit: 2, windowMs: 60_000 },
    'POST /users/@me/channels': { limit: 10, windowMs: 600_000 },
  },
  invalidRequestLimit: 10_000,
}

interface Window {
  start: number
  used: number
}

export class RateLimiter {
  readonly options: RateLimitOptions
  readonly #now: () => number
  readonly #buckets = new Map<string, Window>()
  #global: Window = { start: 0, used: 0 }
  #invalid: number[] = []
  constructor(options: RateLimitOptions, now: () => number) {
    this.options = options
    this.#now = now
  }

  /** Counts one request. Returns the headers to send; throws the 429 when the request is over a limit. */
  take(route: string, majorParameter: string, exemptFromGlobal: boolean): Record<string, string> {
    const now = this.#now()
    if (this.invalidRequests >= this.options.invalidRequestLimit) {
      throw new ApiError(
        429,
        40333,
        'You are being blocked from accessing our API temporarily due to exceeding our rate limits frequently.',
        { headers: { 'Retry-After': '600' } },
      )
    }
    if (!exemptFromGlobal) {
      if (now - this.#global.start >= 1_000) this.#global = { start: now, used: 0 }
      if (this.#global.used >= this.options.globalPerSecond) {
        const retry = (this.#global.start + 1_000 - now) / 1_000
        throw tooManyRequests(retry, true, { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' })
      }
      this.#global.used++
    }
    const rule = this.options.routes[route] ?? this.options.default
    const key = `${route}:${majorParameter}`
    let window = this.#buckets.get(key)
    if (!window || now - window.start >= rule.windowMs) {
      window = { start: now, used: 0 }
      this.#buckets.set(key, window)
    }
    const resetAt = window.start + rule.windowMs
    const resetAfter = Math.max(0, resetAt - now) / 1_000
    const over = window.used >= rule.limit
    if (!over) window.used++
    const headers = {
      'X-RateLimit-Limit': String(rule.limit),
      'X-RateLimit-Remaining': String(rule.limit - window.used),
      'X-RateLimit-Reset': (resetAt / 1_000).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': bucketHash(route),
    }
    if (over) throw tooManyRequests(resetAfter, false, { ...headers, 'X-RateLimit-Scope': 'user' })
    return headers
  }

  /** Discord counts 401, 403 and 429 answers, except a 429 whose scope is "shared". */
  noteAnswer(status: number, scope: string | undefined): void {
    if (status === 401 || status === 403 || (status === 429 && scope !== 'shared'))
      this.#invalid.push(this.#now())
  }
  get invalidRequests(): number {
    const from = this.#now() - 600_000
    while (this.#invalid.length > 0 && this.#invalid[0]! < from) this.#invalid.shift()
    return this.#invalid.length
  }
  reset(): void {
    this.#buckets.clear()
    this.#global = { start: 0, used: 0 }
    this.#invalid = []
  }
}

export function tooManyRequests(
  retryAfterSeconds: number,
  global: boolean,
  headers: Record<string, string>,
): ApiError {
  const error = new ApiError(429, 0, 'You are being rate limited.', {
    headers: { 'Retry-After': String(Math.ceil(retryAfterSeconds)), ...headers },
  })
  error.toJSON = () => ({ message: error.message, retry_after: Number(retryAfterSeconds.toFixed(3)), global })
  return error
}

function bucketHash(route: string): string {
  let hash = 0xcbf29ce484222325n
  for (const char of route)
    hash = ((hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n) & 0xffffffffffffffffn
  return hash.toString(16).padStart(16, '0').repeat(2)
}
