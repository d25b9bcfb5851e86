import { sql } from 'kysely'
import { contentHash } from '../../feeds/identity.ts'
import type { VersionChange } from '../../feeds/versions.ts'
import type { ItemRef } from './keep.ts'
import { storable } from './rows.ts'
import type { Database } from './schema.ts'
import { readVersion, type StoredVersion, VERSION_COLUMNS, visibleItems, visibleVersions } from './visible.ts'
import { indexWords } from './words.ts'

export { type ItemRef, type Kept, keepVersions } from './keep.ts'
export type { StoredVersion } from './visible.ts'

/** The latest version of an item; null where there is none that may be seen at `now`. */
export async function itemVersion(db: Database, itemId: string, now: string): Promise<StoredVersion | null> {
  const row = await visibleVersions(db, now)
    .where('items.itemId', '=', itemId)
    .select(VERSION_COLUMNS)
    .executeTakeFirst()
  return row === undefined ? null : readVersion(row)
}

/** The agency of an item, also of a withdrawn one; null where it is not known. */
export async function agencyOf(db: Database, itemId: string): Promise<string | null> {
  const row = await db.selectFrom('items').select('agency').where('itemId', '=', itemId).executeTakeFirst()
  return row?.agency ?? null
}

/** The newest item with this address that may be seen at `now`, or null. */
export async function itemByUrl(db: Database, url: string, now: string): Promise<StoredVersion | null> {
  const row = await visibleVersions(db, now)
    .where('itemVersions.url', '=', url)
    .select(VERSION_COLUMNS)
    .orderBy('items.appearsAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : readVersion(row)
}

/** The latest versions of those of the items that may be seen at `now`. */
export async function itemVersions(
  db: Database,
  itemIds: readonly string[],
  now: string,
): Promise<StoredVersion[]> {
  if (itemIds.length === 0) return []
  const rows = await visibleVersions(db, now)
    .where('items.itemId', 'in', itemIds)
    .select(VERSION_COLUMNS)
    .orderBy('items.itemId')
    .execute()
  return rows.map(readVersion)
}

/**
 * One version as it is, also where it is held: for the analysis only, whose facts stay hidden with it. null where it is gone or
 * no longer the latest.
 */
export async function versionToUnderstand(db: Database, ref: ItemRef): Promise<StoredVersion | null> {
  const row = await db
    .selectFrom('items')
    .innerJoin('itemVersions', 'itemVersions.itemId', 'items.itemId')
    .where('items.itemId', '=', ref.itemId)
    .where('items.status', '!=', 'canceled')
    .where('itemVersions.version', '=', ref.version)
    .whereRef('itemVersions.version', '=', 'items.latestVersion')
    .select(VERSION_COLUMNS)
    .executeTakeFirst()
  return row === undefined ? null : readVersion(row)
}

/** Latest versions that the analysis of `analysisVersion` has not read yet, the oldest first, also held ones. */
export const notUnderstood = (db: Database, analysisVersion: number, limit: number): Promise<ItemRef[]> =>
  unread(db, analysisVersion)
    .select(['items.itemId', 'itemVersions.version'])
    .orderBy('itemVersions.seenAt')
    .orderBy('items.itemId')
    .limit(limit)
    .execute()

/** How many those are. */
export async function countNotUnderstood(db: Database, analysisVersion: number): Promise<number> {
  const { count } = await unread(db, analysisVersion)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const unread = (db: Database, analysisVersion: number) =>
  db
    .selectFrom('items')
    .innerJoin('itemVersions', (join) =>
      join
        .onRef('itemVersions.itemId', '=', 'items.itemId')
        .onRef('itemVersions.version', '=', 'items.latestVersion'),
    )
    .where('items.status', '!=', 'canceled')
    .where('itemVersions.textGoneAt', 'is', null)
    .where((where) =>
      where.or([
        where('itemVersions.analysis', 'is', null),
        where('itemVersions.analysis', '<', analysisVersion),
      ]),
    )

/** A version in the life of an item; `change` is null for the first. */
export type PastVersion = {
  version: number
  kind: string
  change: VersionChange | null
  title: string
  seenAt: string
  status: string
}

/** All versions of an item that may be seen at `now`, from first to latest; none of an item that is held or withdrawn. */
export async function versionsOf(db: Database, itemId: string, now: string): Promise<PastVersion[]> {
  const rows = await visibleItems(db, now)
    .innerJoin('itemVersions', 'itemVersions.itemId', 'items.itemId')
    .where('items.itemId', '=', itemId)
    .where('itemVersions.status', '=', 'usable')
    .select(['version', 'change', 'changed', 'title', 'seenAt', 'itemVersions.status'])
    .orderBy('version')
    .execute()
  return rows.map(({ change, changed, ...row }) => ({
    ...row,
    kind: change,
    change: changed as VersionChange | null,
  }))
}

/** What the latest version of an item changed; `kind` is "changed" or "correction". */
export type LastChange = {
  itemId: string
  agency: string
  kind: string
  change: VersionChange | null
  seenAt: string
}

/** What the latest versions of items changed, the newest first; none where the version before was held and no word of it may be shown. */
export async function lastChanges(
  db: Database,
  itemIds: readonly string[],
  now: string,
): Promise<LastChange[]> {
  if (itemIds.length === 0) return []
  const rows = await visibleVersions(db, now)
    .innerJoin('itemVersions as before', (join) =>
      join
        .onRef('before.itemId', '=', 'items.itemId')
        .on('before.version', '=', sql<number>`item_versions.version - 1`),
    )
    .where('items.itemId', 'in', itemIds)
    .where('items.latestVersion', '>', 1)
    .where('before.status', '=', 'usable')
    .select([
      'items.itemId',
      'items.agency',
      'itemVersions.change as kind',
      'itemVersions.changed',
      'itemVersions.seenAt',
    ])
    .orderBy('itemVersions.seenAt', 'desc')
    .orderBy('items.itemId')
    .execute()
  return rows.map(({ changed, ...row }) => ({ ...row, change: changed as VersionChange | null }))
}

/** Items whose embargo ends in (`from`, `to`]: at `to` they are visible, and to be joined to stories. */
export async function releasedBetween(db: Database, from: string, to: string): Promise<ItemRef[]> {
  const rows = await visibleItems(db, to)
    .where('items.embargoUntil', '>', from)
    .select(['items.itemId', 'items.latestVersion as version'])
    .orderBy('items.embargoUntil')
    .orderBy('items.itemId')
    .execute()
  return rows
}

/** The text that a fact must be found in, and its hash; null where it is gone or may not be seen at `now`. */
export async function textOf(
  db: Database,
  itemId: string,
  version: number,
  now: string,
): Promise<{ text: string; hash: string } | null> {
  const texts = await textsOf(db, [{ itemId, version }], now)
  return texts[0] ?? null
}

/** `textOf` for many versions at once; what is gone is absent. */
export async function textsOf(
  db: Database,
  refs: readonly ItemRef[],
  now: string,
): Promise<(ItemRef & { text: string; hash: string })[]> {
  if (refs.length === 0) return []
  const wanted = new Set(refs.map(({ itemId, version }) => `${itemId} ${version}`))
  const rows = await visibleItems(db, now)
    .innerJoin('itemVersions', 'itemVersions.itemId', 'items.itemId')
    .where('items.itemId', 'in', [...new Set(refs.map((ref) => ref.itemId))])
    .where('itemVersions.textGoneAt', 'is', null)
    .select(['items.itemId', 'itemVersions.version', 'itemVersions.text', 'itemVersions.hash'])
    .execute()
  return rows.filter(({ itemId, version }) => wanted.has(`${itemId} ${version}`))
}

/**
 * Puts the text of the article's page in the place of the teaser that the feed gave; the next poll still compares what the feed
 * says. false where the version is gone or no longer the latest.
 */
export async function attachText(db: Database, ref: ItemRef, text: string): Promise<boolean> {
  const version = await versionToUnderstand(db, ref)
  if (version === null) return false
  const fullText = storable(text)
  await db
    .updateTable('itemVersions')
    .set({
      summary: version.summary,
      text: fullText,
      hash: contentHash(version.title, fullText),
      teaser: false,
      fromPage: true,
    })
    .where('itemId', '=', ref.itemId)
    .where('version', '=', ref.version)
    .execute()
  await indexWords(db, [{ ...version, text: fullText }])
  return true
}
