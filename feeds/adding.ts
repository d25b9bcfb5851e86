import type { Feed } from '../src/model.ts'
import { CATALOGUE } from './catalog/index.ts'
import { sameAddress } from './identity.ts'

/** An address that was asked and is a feed. `language`: of its items where it says none, ISO 639-1. */
export type FoundFeed = { url: string; title: string | null; language: string | null }

const NOT_KNOWN = 'unknown: ask the publisher before full texts are passed on'

/** The catalogue's entry of an address or id, or null. */
export const catalogued = (addressOrId: string): Feed | null =>
  CATALOGUE.find(({ id, url }) => id === addressOrId || sameAddress(url) === sameAddress(addressOrId)) ?? null

/**
 * How a found address is polled: by the catalogue's entry, else as another feed of a publisher that the catalogue knows by its host,
 * else as an agency of its own that is called by its host. `taken`: ids that other feeds have. `today`: ISO 8601 date.
 */
export function feedFor(
  { url, title, language }: FoundFeed,
  taken: ReadonlySet<string>,
  today: string,
): Feed {
  const known = catalogued(url)
  if (known !== null) return known
  const host = hostOf(url)
  const relative = CATALOGUE.find((feed) => hostOf(feed.url) === host)
  return {
    id: freeId(relative?.agency ?? host.replaceAll('.', '-'), title, taken),
    url,
    agency: relative?.agency ?? host,
    family: relative?.family ?? host,
    language: language ?? relative?.language ?? null,
    kind: relative?.kind ?? 'newspaper',
    licence: relative?.licence ?? NOT_KNOWN,
    evidence: `answered ${today}`,
  }
}

const hostOf = (url: string): string => (URL.parse(url)?.hostname ?? url).replace(/^(www|feeds?|rss)\./, '')

function freeId(base: string, title: string | null, taken: ReadonlySet<string>): string {
  const words = (title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const named = [base, ...(words ?? []).filter((word) => !base.includes(word)).slice(0, 3)]
    .join('-')
    .slice(0, 60)
  for (let number = 1; ; number++) {
    const id = number === 1 ? named : `${named}-${number}`
    if (!taken.has(id)) return id
  }
}
