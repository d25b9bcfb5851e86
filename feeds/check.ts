import type { Feed, ParsedItem } from '../src/model.ts'
import { retiredAt } from './catalog/index.ts'
import { readDocument } from './document.ts'
import type { Fault, FaultCode } from './faults.ts'
import type { Fetch } from './fetch/outcome.ts'
import { sentenceOf } from './health.ts'
import type { PollTools } from './poll.ts'

/** fine; empty: a feed without items; undated: none of them has a date; stale: nothing new for a month; failed. */
type CheckStatus = 'fine' | 'empty' | 'undated' | 'stale' | 'failed'

export type FeedCheck = {
  feed: string
  url: string
  status: CheckStatus
  items: number
  newestAt: string | null
  /** Whether the server can say "not modified". */
  conditional: boolean
  /** Where a permanent redirect leads, or null. */
  movedTo: string | null
  error?: { code: FaultCode; message: string }
  /** Feeds of the catalogue to read instead, where the address is known to be retired. */
  instead?: readonly string[]
}

export type CheckTools = { fetch: Fetch; parse: PollTools['parse']; now: () => string }

const STALE_DAYS = 30
/** Hosts that are asked at a time; each of them one request after the other. */
const AT_ONCE = 8

/** Asks each feed once and says how it is, as answers come in. Changes nothing that is stored. */
export async function checkFeeds(
  feeds: readonly Feed[],
  tools: CheckTools,
  onCheck: (check: FeedCheck) => void,
): Promise<void> {
  const waiting = [...feeds]
  const work = async () => {
    for (let feed = waiting.shift(); feed !== undefined; feed = waiting.shift())
      onCheck(await checkFeed(feed, tools))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** Asks one feed and says how it is. */
export async function checkFeed(feed: Feed, { fetch, parse, now }: CheckTools): Promise<FeedCheck> {
  const outcome = await fetch(feed.url, { etag: null, lastModified: null })
  if (outcome.kind === 'failed') return failed(feed, outcome.fault)
  if (outcome.kind === 'not-modified') return failed(feed, { code: 'http.refused', detail: '304' })
  const { url, body, contentType, validators, movedTo } = outcome
  const document = await readDocument({ url, body, ...(contentType !== null && { contentType }) }, parse)
  if (document.fault !== null) return failed(feed, document.fault)
  const { items } = document.feed
  const newestAt = newestOf(items)
  return {
    feed: feed.id,
    url: feed.url,
    status: statusOf(items, newestAt, now()),
    items: items.length,
    newestAt,
    conditional: validators.etag !== null || validators.lastModified !== null,
    movedTo,
  }
}

function failed({ id, url }: Feed, fault: Fault): FeedCheck {
  const retired = retiredAt(url)
  return {
    feed: id,
    url,
    status: 'failed',
    items: 0,
    newestAt: null,
    conditional: false,
    movedTo: null,
    error: { code: fault.code, message: sentenceOf(fault, 'en') },
    ...(retired !== null && { instead: retired.instead }),
  }
}

function statusOf(items: readonly ParsedItem[], newestAt: string | null, now: string): CheckStatus {
  if (items.length === 0) return 'empty'
  if (newestAt === null) return 'undated'
  const days = (Date.parse(now) - Date.parse(newestAt)) / 86_400_000
  return days > STALE_DAYS ? 'stale' : 'fine'
}

function newestOf(items: readonly ParsedItem[]): string | null {
  const dates = items.flatMap((item) => item.updatedAt ?? item.publishedAt ?? [])
  return dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null
}
