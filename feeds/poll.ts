import type { Feed, ParsedFeed, ParsedItem } from '../src/model.ts'
import { hashOf, readDocument } from './document.ts'
import type { Fault, FaultCode } from './faults.ts'
import type { Answer, Fetch, FetchOutcome } from './fetch/outcome.ts'
import { sentenceOf } from './health.ts'
import { readHints } from './hints.ts'
import type { FeedDocument } from './parse.ts'
import {
  guessRate,
  intervalOf,
  isDue,
  lostItems,
  measureRate,
  nextAfterFailure,
  nextAfterSuccess,
  PACE,
  REFUSALS_TO_PAUSE,
  rateAfterLoss,
} from './schedule.ts'
import type { PollState } from './state.ts'

/** What the keeper did with the items of a document, one entry per item. */
export type KeptItems = Record<'new' | 'changed' | 'withdrawn' | 'held' | 'unchanged', readonly unknown[]>

export type PollTools = {
  fetch: Fetch
  /** Throws `ParseError` where the document cannot be read. */
  parse: (document: FeedDocument) => Promise<ParsedFeed>
  /** Stores what is new; the instant is that of this poll. */
  keep: (feed: Feed, items: readonly ParsedItem[], now: string) => Promise<KeptItems>
  /** ISO 8601 instant. */
  now: () => string
  /** 0 up to 1. */
  random: () => number
}

/** `due`: the schedule decides whether anything is asked. `asked`: a person wants it now; only a server's plea for patience is in the way. */
export type PollReason = 'due' | 'asked'

type PollStatus = 'polled' | 'not-modified' | 'same-body' | 'not-due' | 'gone' | 'failed'

export type PollReport = {
  feed: string
  status: PollStatus
  new: number
  changed: number
  withdrawn: number
  error?: { code: FaultCode; message: string }
}

/** Asks one feed for news, keeps what came and decides when to ask again. Throws only what `keep` throws. */
export async function poll(
  feed: Feed,
  before: PollState,
  tools: PollTools,
  reason: PollReason,
): Promise<Polled> {
  const now = tools.now()
  if (!isDue(before, reason, now)) return leaveAlone(feed, before)

  const turn: Turn = { feed, before, now, random: tools.random() }
  const outcome = await tools.fetch(before.movedTo ?? feed.url, before)
  if (outcome.kind === 'failed') return noteFault(turn, outcome.fault, outcome.retryAfterSeconds)

  const answered = noteAnswer(turn, outcome)
  const { retryAfterSeconds } = outcome
  if (outcome.kind === 'not-modified') return noteSuccess(turn, answered, 'not-modified', retryAfterSeconds)

  const bodyHash = hashOf(outcome.body)
  if (bodyHash === before.bodyHash) return noteSuccess(turn, answered, 'same-body', retryAfterSeconds)

  const document = await readDocument(documentOf(outcome), tools.parse)
  if (document.fault !== null) return noteFault(turn, document.fault, null)

  const { items } = document.feed
  const kept = await tools.keep(feed, items, now)
  const read = { ...noteItems(turn, answered, items, kept), bodyHash, hints: readHints(outcome.body) }
  return noteSuccess(turn, read, 'polled', retryAfterSeconds, kept)
}

type Polled = { state: PollState; report: PollReport }
type Turn = { feed: Feed; before: PollState; now: string; random: number }

const reportOf = (feed: Feed, status: PollStatus, kept: KeptItems | null): PollReport => ({
  feed: feed.id,
  status,
  new: kept?.new.length ?? 0,
  changed: kept?.changed.length ?? 0,
  withdrawn: kept?.withdrawn.length ?? 0,
})

const leaveAlone = (feed: Feed, state: PollState): Polled => ({
  state,
  report: reportOf(feed, state.standing === 'gone' ? 'gone' : 'not-due', null),
})

function documentOf({ url, contentType, body }: Extract<FetchOutcome, { kind: 'document' }>): FeedDocument {
  return { url, body, ...(contentType !== null && { contentType }) }
}

/** A new document replaces both validators; a 304 replaces those that it names and leaves the freshness in force (RFC 9111, 4.3.4). */
function noteAnswer({ before }: Turn, outcome: Answer & { kind: string }): PollState {
  const isNew = outcome.kind === 'document'
  const { etag, lastModified } = outcome.validators
  return {
    ...before,
    movedTo: outcome.movedTo ?? before.movedTo,
    etag: isNew ? etag : (etag ?? before.etag),
    lastModified: isNew ? lastModified : (lastModified ?? before.lastModified),
    freshSeconds: isNew ? outcome.freshSeconds : (outcome.freshSeconds ?? before.freshSeconds),
  }
}

/** What the items say of the feed's pace. Held ones are new to us too. */
function noteItems(
  { before, now }: Turn,
  answered: PollState,
  items: readonly ParsedItem[],
  kept: KeptItems,
): PollState {
  const fresh = kept.new.length + kept.held.length
  const known = kept.unchanged.length + kept.changed.length + kept.withdrawn.length
  const noted = { ...answered, window: items.length, newAt: fresh > 0 ? now : before.newAt }
  if (before.itemsADay === null)
    return {
      ...noted,
      itemsADay: guessRate(
        items.map((item) => item.publishedAt ?? item.updatedAt),
        now,
      ),
    }
  if (!lostItems(before, fresh, known)) return { ...noted, itemsADay: measureRate(before, fresh, now) }
  return { ...noted, itemsADay: rateAfterLoss(before, fresh, now), lossAt: now }
}

function noteSuccess(
  { feed, now, random }: Turn,
  answered: PollState,
  status: PollStatus,
  retryAfterSeconds: number | null,
  kept: KeptItems | null = null,
): Polled {
  const wasQuiet = kept === null && answered.itemsADay !== null
  const state: PollState = {
    ...answered,
    standing: 'active',
    itemsADay: wasQuiet ? measureRate(answered, 0, now) : answered.itemsADay,
    askedAt: now,
    succeededAt: now,
    patienceUntil: null,
    failures: 0,
    fault: null,
  }
  const nextPollAt = nextAfterSuccess(state, retryAfterSeconds, now, random)
  return { state: { ...state, nextPollAt }, report: reportOf(feed, status, kept) }
}

/** Validators, body and window stay as they were: the last good state is what the next request builds on. */
function noteFault(
  { feed, before, now, random }: Turn,
  fault: Fault,
  retryAfterSeconds: number | null,
): Polled {
  const failures = before.failures + 1
  // A redirect that led nowhere is forgotten; the feed's own address gets another chance.
  const ledNowhere = before.movedTo !== null && isAbsent(fault.code)
  const state: PollState = {
    ...before,
    askedAt: now,
    failures,
    fault: { ...fault, at: now },
    standing: ledNowhere ? before.standing : standingAfter(before, fault.code, failures),
    movedTo: ledNowhere ? null : before.movedTo,
  }
  const nextPollAt = nextAfterFailure(state, firstWait(before, fault.code), retryAfterSeconds, now, random)
  const asksForPatience = retryAfterSeconds !== null || isPlea(fault.code)
  return {
    state: { ...state, nextPollAt, patienceUntil: asksForPatience ? nextPollAt : null },
    report: {
      ...reportOf(feed, 'failed', null),
      error: { code: fault.code, message: sentenceOf(fault, 'en') },
    },
  }
}

function standingAfter(before: PollState, code: FaultCode, failures: number): PollState['standing'] {
  if (code === 'http.gone') return 'gone'
  if (isRefusal(code) && failures >= REFUSALS_TO_PAUSE) return 'paused'
  return before.standing
}

/** In seconds. A feed that is polled often is not left for an hour because of one broken connection. */
function firstWait(state: PollState, code: FaultCode): number {
  if (isRefusal(code)) return PACE.refusal
  return isPlea(code) ? PACE.failure : Math.min(PACE.failure, intervalOf(state))
}

const isPlea = (code: FaultCode) => code === 'http.slow-down' || code === 'http.unavailable'
const isAbsent = (code: FaultCode) => code === 'http.missing' || code === 'http.gone'
const isRefusal = (code: FaultCode) =>
  code === 'http.unauthorised' ||
  code === 'http.forbidden' ||
  code === 'http.missing' ||
  code.startsWith('guard.')
