import type { IncomingHttpHeaders } from 'undici/types/header.js'

/** Longer than this nobody's cache or feed may keep us away; a year in `max-age` is a mistake. */
export const LONGEST_FRESH_SECONDS = 24 * 3600
/** A server that asks for more patience than this is asked again anyway. */
const LONGEST_PATIENCE_SECONDS = 7 * 24 * 3600

/** One value of a header; the first where it was sent more than once. */
export function headerOf(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

/** Retry-After as seconds from `now`, from either form (RFC 9110, 10.2.3); null where it is absent or cannot be read. */
export function readRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const text = value.trim()
  const seconds = /^\d{1,10}$/.test(text) ? Number(text) : secondsUntil(text, now)
  return seconds === null ? null : Math.min(Math.max(0, Math.ceil(seconds)), LONGEST_PATIENCE_SECONDS)
}

/** How long a response stays fresh, in seconds: `max-age`, else `Expires` (RFC 9111, 4.2.1); null where it says neither. */
export function readFreshness(headers: IncomingHttpHeaders, now: number): number | null {
  const control = headers['cache-control']
  const directives = (Array.isArray(control) ? control.join(',') : (control ?? '')).toLowerCase()
  if (/(?:^|,)\s*no-(?:store|cache)\s*(?:$|,)/.test(directives)) return 0
  const maxAge = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,10})/.exec(directives)?.[1]
  if (maxAge !== undefined) {
    const age = Number(headerOf(headers, 'age') ?? 0)
    return clampFresh(Number(maxAge) - (Number.isFinite(age) && age > 0 ? age : 0))
  }
  const expires = headerOf(headers, 'expires')
  if (expires === null) return null
  // "0" and other invalid dates mean: already expired.
  const date = headerOf(headers, 'date')
  const from = date === null ? now : (dateOf(date) ?? now)
  return clampFresh(secondsUntil(expires, from) ?? 0)
}

const clampFresh = (seconds: number): number =>
  Math.min(Math.max(0, Math.floor(seconds)), LONGEST_FRESH_SECONDS)

function secondsUntil(date: string, now: number): number | null {
  const at = dateOf(date)
  return at === null ? null : (at - now) / 1000
}

/** HTTP dates begin with a letter; a bare number would be read as a year. */
function dateOf(text: string): number | null {
  const at = /^[A-Za-z]/.test(text.trim()) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : at
}
