import type { Json } from './world.ts'

/** Calls a minute by method, as published (docs.slack.dev/apis/web-api/rate-limits). */
const TIERS: Readonly<Record<string, number>> = {
  'apps.connections.open': 50,
  'chat.update': 50,
  'chat.delete': 50,
  'chat.postEphemeral': 100,
  'conversations.list': 20,
  'conversations.info': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'conversations.join': 50,
  'conversations.open': 50,
  'users.info': 100,
  'views.open': 100,
  'views.update': 100,
  'views.publish': 100,
}
const POSTS_PER_SECOND = 1

/** `published`: tiers and one post a second and channel; `distributed`: also history once a minute; `off`: none. */
export type RateLimits = 'published' | 'distributed' | 'off'

export class RateLimiter {
  readonly #kind: RateLimits
  readonly #now: () => number
  readonly #windows = new Map<string, number[]>()

  constructor(kind: RateLimits, now: () => number) {
    this.#kind = kind
    this.#now = now
  }

  /** Milliseconds until the call would be let through; 0: it is let through and counted. */
  wait(method: string, token: string, args: Json): number {
    if (this.#kind === 'off') return 0
    const posting = method === 'chat.postMessage'
    const limit = posting ? POSTS_PER_SECOND : this.#perMinute(method)
    if (limit === undefined) return 0
    const window = posting ? 1_000 : 60_000
    const key = posting ? `${method}:${token}:${String(args['channel'])}` : `${method}:${token}`
    const now = this.#now()
    const recent = (this.#windows.get(key) ?? []).filter((at) => now - at < window)
    const oldest = recent[0]
    if (recent.length >= limit && oldest !== undefined) return oldest + window - now
    this.#windows.set(key, [...recent, now])
    return 0
  }

  #perMinute(method: string): number | undefined {
    const reading = method === 'conversations.history' || method === 'conversations.replies'
    return this.#kind === 'distributed' && reading ? 1 : TIERS[method]
  }
}
