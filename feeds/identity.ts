import { createHash } from 'node:crypto'
import type { ParsedItem } from '../src/model.ts'

/** Longer keys are hashed: an index row of PostgreSQL holds 2,700 bytes. */
const LONGEST_KEY = 200

/**
 * What makes an item the same one next time: the wire's id, else its link, else its title; null where it has none of them.
 * Never a date: publishers bump dates.
 */
export function identityOf({ id, url, title }: Pick<ParsedItem, 'id' | 'url' | 'title'>): string | null {
  const key = id?.trim() || (url === null ? null : sameAddress(url)) || titleKey(title)
  if (key === null) return null
  return key.length <= LONGEST_KEY ? key : `sha256:${sha256(key)}`
}

/** sha-256 of title and text, hex: what a proof compares. */
export const contentHash = (title: string, text: string): string => sha256(`${title}\n${text}`)

/** An address without what does not name the article: scheme, `www.`, trailing slash, fragment, tracking parameters. */
export function sameAddress(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address.trim()
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name))
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query)}`
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${search}`
}

/** Parameters that name a campaign, a referrer or a click: https://en.wikipedia.org/wiki/UTM_parameters and the big networks' click ids. */
const TRACKING =
  /^(utm_|at_|mtm_|pk_|wt_)|^(fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|cmpid|xtor|ref|ns_source)$/i

function titleKey(title: string | null): string | null {
  const words = title
    ?.normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words == null ? null : `title:${sha256(words.join(' '))}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
