import type { Selectable } from 'kysely'
import type { ItemVersion } from '../model.ts'
import type { Database } from './schema.ts'
import type { ItemTable, ItemVersionTable } from './tables/news.ts'

/**
 * The items that exist for readers at `now`: usable, and past their embargo. The only way in which questions reach items: what
 * is held, withdrawn or yet to come is in no answer.
 */
export const visibleItems = (db: Database, now: string) =>
  db
    .selectFrom('items')
    .where('items.status', '=', 'usable')
    .where((where) =>
      where.or([where('items.embargoUntil', 'is', null), where('items.embargoUntil', '<=', now)]),
    )
    .where('items.appearsAt', '<=', now)

/** The latest version of each visible item. */
export const visibleVersions = (db: Database, now: string) =>
  visibleItems(db, now).innerJoin('itemVersions', (join) =>
    join
      .onRef('itemVersions.itemId', '=', 'items.itemId')
      .onRef('itemVersions.version', '=', 'items.latestVersion'),
  )

/** What `readVersion` needs of a row. */
export const VERSION_COLUMNS = [
  'items.itemId',
  'items.feedId',
  'items.wireId',
  'items.agency',
  'items.family',
  'items.agencyKind',
  'items.firstSeenAt',
  'items.appearsAt',
  'itemVersions.version',
  'itemVersions.status',
  'itemVersions.embargoUntil',
  'itemVersions.language',
  'itemVersions.title',
  'itemVersions.summary',
  'itemVersions.text',
  'itemVersions.teaser',
  'itemVersions.url',
  'itemVersions.publishedAt',
  'itemVersions.urgency',
  'itemVersions.signal',
  'itemVersions.credits',
  'itemVersions.categories',
  'itemVersions.hash',
  'itemVersions.analysis',
] as const

type Row = Pick<
  Selectable<ItemTable>,
  'itemId' | 'feedId' | 'wireId' | 'agency' | 'family' | 'agencyKind' | 'firstSeenAt' | 'appearsAt'
> &
  Omit<
    Selectable<ItemVersionTable>,
    | 'itemId'
    | 'wireVersion'
    | 'change'
    | 'changed'
    | 'updatedAt'
    | 'seenAt'
    | 'authors'
    | 'wireHash'
    | 'fromPage'
    | 'textGoneAt'
  >

/** An item version with what only the store knows of it. */
export type StoredVersion = ItemVersion & {
  /** As the wire gave it; null where the item is known by its link or title. */
  wireId: string | null
  /** When it came into being for readers, never before its embargo. */
  appearsAt: string
  /** Version of the analysis whose facts are stored; null: not yet understood. */
  analysis: number | null
}

/** The domain type of a row that has `VERSION_COLUMNS`. */
export const readVersion = (row: Row): StoredVersion => ({
  itemId: row.itemId,
  version: row.version,
  feedId: row.feedId,
  wireId: row.wireId,
  agency: row.agency,
  family: row.family,
  agencyKind: row.agencyKind,
  language: row.language,
  title: row.title,
  summary: row.summary ?? (row.teaser && row.text !== '' ? row.text : null),
  text: row.text,
  teaser: row.teaser,
  url: row.url,
  status: row.status,
  publishedAt: row.publishedAt,
  firstSeenAt: row.firstSeenAt,
  appearsAt: row.appearsAt,
  embargoUntil: row.embargoUntil,
  urgency: row.urgency,
  signal: row.signal,
  credits: row.credits,
  categories: row.categories,
  hash: row.hash,
  analysis: row.analysis,
})
