import { LONGEST_FRESH_SECONDS } from './fetch/headers.ts'
import { NEVER, type PollState } from './state.ts'
import { isPushed } from './websub.ts'

/** In seconds; every number of the schedule stands here (docs/polling.md says why). */
export const PACE = {
  /** Between two requests where the server can say "not modified", unless the publisher or the rate asks for more. */
  conditional: 3600,
  /** The longest between two of them: a ministry's one item a week should not wait for a day. */
  conditionalLongest: 4 * 3600,
  /** The longest where every request costs the whole document. */
  unconditionalLongest: 24 * 3600,
  /** The longest, and usual, while a hub tells us of news. */
  pushed: 12 * 3600,
  /** A publisher's own `ttl` or period may bring us this often. */
  stated: 300,
  /** So may a rate that would push items out of the document between two requests. */
  crowded: 600,
  /** A server's Retry-After beside a good answer (a queue that says when to come again). */
  invited: 10,
  /** Between two requests that a person asks for. */
  asked: 60,
  /** The first wait after a failure, doubled with each further one. */
  failure: 3600,
  refusal: 4 * 3600,
  failureLongest: 24 * 3600,
  /** Between requests to a feed that was paused. */
  paused: 7 * 24 * 3600,
}

/** Refused so often in a row, over days, a feed is paused. */
export const REFUSALS_TO_PAUSE = 10
/** Of the interval, added at random, so that feeds do not stay in step. */
const JITTER = 0.1
/** How fast the measured rate forgets, in days. */
const RATE_MEMORY_DAYS = 3
const DAY_SECONDS = 86_400

/** Whether a poll may make a request now. */
export function isDue(state: PollState, reason: 'due' | 'asked', now: string): boolean {
  if (state.standing === 'gone') return false
  if (isBefore(now, state.patienceUntil)) return false
  if (reason === 'due') return !isBefore(now, state.nextPollAt)
  const since = state.askedAt === null ? PACE.asked : secondsBetween(state.askedAt, now)
  // A clock that was set back must not lock anybody out.
  return since < 0 || since >= PACE.asked
}

/**
 * When to poll a feed that answered well: its rate decides, within what the publisher allows, plus up to a tenth, outside
 * skipped hours. `random` is 0 up to 1.
 */
export function nextAfterSuccess(
  state: PollState,
  retryAfterSeconds: number | null,
  now: string,
  random: number,
): string {
  if (retryAfterSeconds !== null) return plus(now, Math.max(retryAfterSeconds, PACE.invited))
  const seconds = isPushed(state, now) ? restOf(state) : intervalOf(state)
  return afterSkipped(plus(now, seconds * (1 + JITTER * random)), state)
}

/**
 * In seconds, without jitter: half the usual gap between two items where the server can say "not modified", else the whole
 * gap; shorter where items would be pushed out of the document unseen, and never shorter than the publisher says.
 */
export function intervalOf(state: PollState): number {
  const { hints, freshSeconds } = state
  const conditional = state.etag !== null || state.lastModified !== null
  const gap = gapOf(state.itemsADay)
  const stated = clamp(hints.everySeconds ?? 0, 0, LONGEST_FRESH_SECONDS)
  const shortest = stated > 0 ? clamp(stated, PACE.stated, PACE.conditional) : PACE.conditional
  const longest = conditional ? PACE.conditionalLongest : PACE.unconditionalLongest
  const usual = clamp(conditional ? gap / 2 : gap, shortest, longest)
  return Math.max(Math.min(usual, halfWindowOf(state)), stated, freshSeconds ?? 0)
}

/** While a hub calls: rarely, but before items that it may have forgotten are pushed out of the document. */
const restOf = (state: PollState): number =>
  Math.max(Math.min(PACE.pushed, halfWindowOf(state)), intervalOf(state))

/** At half of what the document holds, each item is there for two polls. In seconds. */
const halfWindowOf = ({ window, itemsADay }: PollState): number =>
  window === 0 ? Number.POSITIVE_INFINITY : Math.max((window * gapOf(itemsADay)) / 2, PACE.crowded)

/** Between two items, in seconds. */
const gapOf = (itemsADay: number | null): number => DAY_SECONDS / Math.max(itemsADay ?? 0, 0.01)

/** When to poll a feed that failed: later with each failure in a row, never before a server's Retry-After. */
export function nextAfterFailure(
  state: PollState,
  firstSeconds: number,
  retryAfterSeconds: number | null,
  now: string,
  random: number,
): string {
  if (state.standing === 'gone') return NEVER
  const doubled = firstSeconds * 2 ** Math.min(Math.max(0, state.failures - 1), 20)
  const wait = state.standing === 'paused' ? PACE.paused : Math.min(doubled, PACE.failureLongest)
  const seconds = retryAfterSeconds === null ? wait : Math.max(retryAfterSeconds, PACE.invited)
  return plus(now, seconds * (1 + JITTER * random))
}

/** New items a day after one more poll that brought `fresh`: an average that forgets in days. Never from dates, which publishers bump. */
export function measureRate(state: PollState, fresh: number, now: string): number {
  const days = daysSince(state.succeededAt ?? now, now)
  const keep = Math.exp(-days / RATE_MEMORY_DAYS)
  return (state.itemsADay ?? 0) * keep + (fresh / days) * (1 - keep)
}

/** A first guess of the items a day, from the dates of a document's items (ISO 8601) before anything could be measured. */
export function guessRate(dates: readonly (string | null)[], now: string): number {
  const known = dates.filter((date) => date !== null && Date.parse(date) <= Date.parse(now)) as string[]
  const first = known.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0]
  return first === undefined ? dates.length : known.length / Math.max(daysSince(first, now), 1 / 24)
}

/** The rate after items were probably missed: at least what came since the last poll, all at once. */
export const rateAfterLoss = (state: PollState, fresh: number, now: string): number =>
  Math.max(measureRate(state, fresh, now), fresh / daysSince(state.succeededAt ?? now, now))

/** Whether items were probably missed: all of a document's items are new, although the feed was read before. */
export const lostItems = (state: PollState, fresh: number, known: number): boolean =>
  state.window > 0 && fresh > 1 && known === 0

/** So many missing items make a quiet feed suspicious. */
const SUSPICIOUS = 5

/** Whether a feed that answers well has brought nothing for at least a day in which its rate promised several items. */
export function isSilent({ newAt, itemsADay }: PollState, now: string): boolean {
  if (newAt === null || itemsADay === null) return false
  const days = daysSince(newAt, now)
  return days >= 1 && days * itemsADay >= SUSPICIOUS
}

/** The next instant outside the hours and days (UTC) that the publisher skips; the instant itself where all are skipped. */
function afterSkipped(at: string, { hints }: PollState): string {
  let next = new Date(at)
  for (let hours = 0; hours < 8 * 24; hours++) {
    if (!hints.skipHours.includes(next.getUTCHours()) && !hints.skipDays.includes(next.getUTCDay()))
      return next.toISOString()
    next = new Date(Math.floor(next.getTime() / 3_600_000 + 1) * 3_600_000)
  }
  return at
}

const plus = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + Math.round(seconds * 1000)).toISOString()

const isBefore = (at: string, limit: string | null): boolean =>
  limit !== null && Date.parse(at) < Date.parse(limit)
/** At least a minute, so that two polls at one instant measure no endless rate. */
const daysSince = (from: string, to: string): number => Math.max(secondsBetween(from, to), 60) / DAY_SECONDS
const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
