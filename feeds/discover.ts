import { Parser } from 'htmlparser2'
import { readDocument } from './document.ts'
import type { Fault } from './faults.ts'
import type { Fetch } from './fetch/outcome.ts'
import { GuardError, type GuardRules, readAddress } from './guard.ts'
import { decodePage } from './pages/decode.ts'
import type { FeedDocument } from './parse.ts'
import type { PollTools } from './poll.ts'

/** What stands behind an address that somebody gave. `retired` and the like are for the caller to say. */
export type Discovery =
  | {
      kind: 'feed'
      url: string
      title: string | null
      /** As the feed says it. */
      language: string | null
      items: number
      /** ISO 8601 instant of the newest item that is dated. */
      newestAt: string | null
      /** Of the first items: their language where the feed says none. */
      headlines: string[]
    }
  /** A page that names feeds: the person chooses. */
  | { kind: 'page'; url: string; feeds: NamedFeed[] }
  | { kind: 'failed'; fault: Fault }

type NamedFeed = { url: string; title: string | null }

export type DiscoverTools = { fetch: Fetch; parse: PollTools['parse']; rules: GuardRules }

const NONE = { etag: null, lastModified: null }
const FEED_TYPES = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^text\/xml|^application\/(?:xml|json)$/i
const MOST_NAMED = 20
const HEADLINES = 10

/** Looks whether an address is a feed, or a page that names its feeds. One request; people type without a scheme, too. */
export async function discoverFeed(
  address: string,
  { fetch, parse, rules }: DiscoverTools,
): Promise<Discovery> {
  const url = addressOf(address, rules)
  if (typeof url !== 'string') return { kind: 'failed', fault: url }
  const outcome = await fetch(url, NONE)
  if (outcome.kind === 'failed') return { kind: 'failed', fault: outcome.fault }
  if (outcome.kind === 'not-modified')
    return { kind: 'failed', fault: { code: 'http.refused', detail: '304' } }
  const document: FeedDocument = {
    url: outcome.url,
    body: outcome.body,
    ...(outcome.contentType !== null && { contentType: outcome.contentType }),
  }
  const read = await readDocument(document, parse)
  if (read.fault === null) {
    const { title, language } = read.feed.feed
    const { items } = read.feed
    const dates = items.flatMap(({ publishedAt, updatedAt }) => publishedAt ?? updatedAt ?? [])
    return {
      kind: 'feed',
      url: outcome.movedTo ?? url,
      title,
      language,
      items: items.length,
      newestAt: dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null,
      headlines: items.slice(0, HEADLINES).flatMap((item) => item.title ?? []),
    }
  }
  if (read.fault.code !== 'feed.web-page') return { kind: 'failed', fault: read.fault }
  const feeds = namedFeeds(decodePage(outcome.body, outcome.contentType), outcome.url, rules)
  return feeds.length === 0
    ? { kind: 'failed', fault: read.fault }
    : { kind: 'page', url: outcome.url, feeds }
}

function addressOf(address: string, rules: GuardRules): string | Fault {
  const typed = address.trim()
  try {
    return readAddress(/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`, rules).href
  } catch (error) {
    if (error instanceof GuardError) return error.fault
    throw error
  }
}

/** `<link rel="alternate">` of a page's head, those that may be asked. */
function namedFeeds(html: string, base: string, rules: GuardRules): NamedFeed[] {
  const feeds: NamedFeed[] = []
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title }) {
      if (name !== 'link' || feeds.length >= MOST_NAMED) return
      if (!/\balternate\b/i.test(rel) || !FEED_TYPES.test(type.trim()) || href === '') return
      const url = addressOf(URL.parse(href, base)?.href ?? '', rules)
      if (typeof url === 'string') feeds.push({ url, title: title?.trim() || null })
    },
  })
  parser.end(html)
  return [...new Map(feeds.map((feed) => [feed.url, feed])).values()]
}
