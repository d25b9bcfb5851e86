import { sql } from 'kysely'
import { eraseTexts, forgetItems } from './erase.ts'
import { anyOf } from './rows.ts'
import type { Database } from './schema.ts'
import { indexWords, type SearchDocument } from './words.ts'

/** How many days each kind is kept: full texts short, items with their facts and sentences long. */
export type Retention = { textDays: number; itemDays: number }
export type Expired = { texts: number; items: number }

const BATCH = 1000

/** Removes what has been kept long enough, in small transactions. Facts outlive the text with their sentence and its hash. */
export async function expire(db: Database, retention: Retention, now: string): Promise<Expired> {
  const items = await inBatches(() => expireItems(db, daysBefore(now, retention.itemDays)))
  const texts = await inBatches(() => expireTexts(db, daysBefore(now, retention.textDays), now))
  return { texts, items }
}

async function expireTexts(db: Database, before: string, now: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ itemId: string }>`
      update item_versions set text = '', summary = null, text_gone_at = ${now}
      where (item_id, version) in (
        select past.item_id, past.version from item_versions past join items using (item_id)
        where text_gone_at is null and seen_at < ${before} and appears_at < ${before}
        limit ${BATCH} for update of past skip locked)
      returning item_id`.execute(transaction)
    // The headline stays findable.
    const { rows: latest } = await sql<Omit<SearchDocument, 'text'>>`
      select items.item_id, past.version, language, title from items join item_versions past
        on past.item_id = items.item_id and past.version = items.latest_version
      where past.text_gone_at is not null and past.status <> 'canceled'
        and items.item_id = ${anyOf(rows.map((row) => row.itemId))}`.execute(transaction)
    await indexWords(
      transaction,
      latest.map((version) => ({ ...version, text: '' })),
    )
    return rows.length
  })
}

async function expireItems(db: Database, before: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('items')
      .select('itemId')
      .where('appearsAt', '<', before)
      .where((where) => where.or([where('embargoUntil', 'is', null), where('embargoUntil', '<', before)]))
      .limit(BATCH)
      .execute()
    await forgetItems(
      transaction,
      rows.map((row) => row.itemId),
    )
    await sql`delete from stories where began_at < ${before}
      and not exists (select 1 from story_items where story_items.story_id = stories.story_id)`.execute(
      transaction,
    )
    return rows.length
  })
}

/** Erases one item on request, with all versions and facts; it stays known, so that no poll brings it back. */
export async function eraseItem(db: Database, itemId: string, now: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('items')
      .set({ status: 'canceled' })
      .where('itemId', '=', itemId)
      .executeTakeFirst()
    await eraseTexts(transaction, [itemId], now)
    return numUpdatedRows > 0n
  })
}

/** Removes a feed with all its items, as an agency may demand. */
export async function eraseFeed(db: Database, feedId: string): Promise<number> {
  const items = await inBatches(() =>
    db.transaction().execute(async (transaction) => {
      const rows = await transaction
        .selectFrom('items')
        .select('itemId')
        .where('feedId', '=', feedId)
        .limit(BATCH)
        .execute()
      await forgetItems(
        transaction,
        rows.map((row) => row.itemId),
      )
      return rows.length
    }),
  )
  await db.deleteFrom('feeds').where('feedId', '=', feedId).execute()
  return items
}

async function inBatches(batch: () => Promise<number>): Promise<number> {
  let all = 0
  for (;;) {
    const done = await batch()
    all += done
    if (done < BATCH) return all
  }
}

export const daysBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString()
