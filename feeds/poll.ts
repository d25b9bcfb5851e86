import type { Feed, ParsedFeed, ParsedItem } from '../src/model.ts'
import type { FaultCode } from './faults.ts'
import type { Fetch } from './fetch/outcome.ts'
import type { FeedDocument } from './parse.ts'
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

export type PollStatus = 'polled' | 'not-modified' | 'same-body' | 'not-due' | 'gone' | 'failed'

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
  state: PollState,
  _tools: PollTools,
  _reason: PollReason,
): Promise<{ state: PollState; report: PollReport }> {
  return { state, report: { feed: feed.id, status: 'not-due', new: 0, changed: 0, withdrawn: 0 } }
}
