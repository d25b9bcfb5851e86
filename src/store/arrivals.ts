import { contentHash, identityOf } from '../../feeds/identity.ts'
import type { Incoming } from '../../feeds/versions.ts'
import type { Feed, ParsedItem } from '../model.ts'
import { storable } from './rows.ts'

/** An item of a feed document under its identity, in texts that the database takes. */
export type Arrival = Incoming & {
  wireId: string | null
  wireKey: string
  /** Null where it is the text. */
  summary: string | null
  /** The feed gave no text of its own, only a summary. */
  teaser: boolean
  language: string
  urgency: number | null
  authors: string[]
  credits: string[]
  categories: string[]
}

/**
 * The items of one document by identity, each with its versions from old to new, in order of time. Items that nothing
 * identifies are left out. Documents list the newest first as a rule; so what has no date keeps the reverse of their order.
 */
export function readArrivals(feed: Feed, items: readonly ParsedItem[]): Map<string, Arrival[]> {
  const arrivals = items.flatMap((item) => readArrival(feed, item)).reverse()
  const inOrder = arrivals.toSorted((one, other) => timeOf(one) - timeOf(other))
  const byKey = Map.groupBy(inOrder, (arrival) => arrival.wireKey)
  for (const versions of byKey.values())
    versions.sort((one, other) => (one.wireVersion ?? 0) - (other.wireVersion ?? 0))
  return byKey
}

function readArrival(feed: Feed, item: ParsedItem): Arrival[] {
  const key = identityOf(item)
  if (key === null) return []
  const title = storable(item.title ?? '')
  const summary = item.summary === null ? null : storable(item.summary)
  const text = item.content === null ? (summary ?? '') : storable(item.content)
  return [
    {
      wireId: item.id === null ? null : storable(item.id),
      wireKey: storable(key),
      hash: contentHash(title, text),
      wireVersion: item.version,
      status: item.status,
      embargoUntil: item.embargoUntil,
      title,
      // Not stored twice: on a first poll of many feeds it is a third of what the store takes in.
      summary: item.content === null ? null : summary,
      text,
      teaser: item.content === null,
      url: item.url === null ? null : storable(item.url),
      publishedAt: item.publishedAt,
      updatedAt: item.updatedAt,
      signal: item.signal,
      language: item.language ?? feed.language ?? 'und',
      urgency: item.urgency,
      authors: item.authors.map(storable),
      credits: item.credits.map(storable),
      categories: item.categories.map(storable),
    },
  ]
}

/** Undated items are older than any date, in their order. */
function timeOf({ updatedAt, publishedAt }: Arrival): number {
  const at = updatedAt ?? publishedAt
  return at === null ? 0 : Date.parse(at)
}
