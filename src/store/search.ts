import { sql } from 'kysely'
import { itemVersions } from './items.ts'
import type { Database } from './schema.ts'
import { type StoredVersion, visibleVersions } from './visible.ts'
import { CONFIGURATIONS, fold } from './words.ts'

/** How far back a search looks where nothing else is said. */
const WINDOW_DAYS = 30
/** Only the newest matches are ranked, so that a common word costs no more than a rare one. */
const RANKED = 500

/** "Ruestung" for "Rüstung", as people type it on other keyboards: the words of wires are folded to "rustung". */
const TRANSCRIBED = /(?<![aeoq])([aou])e/g

/** The search as a tsquery: quotation marks, `or` and `-` as on the web, in the stems of every language. */
function queryOf(words: string) {
  const spellings = [fold(words), fold(words).replace(TRANSCRIBED, '$1')]
  const queries = spellings.flatMap((spelling) =>
    CONFIGURATIONS.map(
      (configuration) => sql`websearch_to_tsquery(${sql.lit(configuration)}::regconfig, ${spelling})`,
    ),
  )
  return sql`(${sql.join(queries, sql` || `)})`
}

/** Whether a row of `search_documents` has the words. */
export const matching = (words: string) => sql<boolean>`search_documents.words @@ ${queryOf(words)}`

export type SearchOptions = {
  words: string
  /** Default: 30 days before `now`. */
  since?: string
  now: string
  /** From 0. */
  page: number
  pageSize: number
}

/** `total` counts no further than the 500 newest. */
export type SearchResult = { total: number; hits: { item: StoredVersion; rank: number }[] }

/** Visible items that have the words, of the newest 500 the best first. */
export async function search(
  db: Database,
  { words, since, now, page, pageSize }: SearchOptions,
): Promise<SearchResult> {
  const from = since ?? new Date(Date.parse(now) - WINDOW_DAYS * 86_400_000).toISOString()
  const newest = await visibleVersions(db, now)
    .innerJoin('searchDocuments', 'searchDocuments.itemId', 'items.itemId')
    .where('items.appearsAt', '>', from)
    .where(matching(words))
    .select('items.itemId')
    .select(sql<number>`ts_rank_cd(search_documents.words, ${queryOf(words)}, 1)`.as('rank'))
    .orderBy('items.appearsAt', 'desc')
    .orderBy('items.itemId')
    .limit(RANKED)
    .execute()
  // Equal ranks stay in order of time.
  const ranked = newest.toSorted((one, other) => other.rank - one.rank)
  const shown = ranked.slice(page * pageSize, (page + 1) * pageSize)
  const versions = await itemVersions(
    db,
    shown.map((hit) => hit.itemId),
    now,
  )
  const items = new Map(versions.map((version) => [version.itemId, version]))
  const hits = shown.flatMap(({ itemId, rank }) => {
    const item = items.get(itemId)
    return item === undefined ? [] : [{ item, rank }]
  })
  return { total: newest.length, hits }
}
