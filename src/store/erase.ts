import { sql } from 'kysely'
import { anyOf } from './rows.ts'
import type { Database } from './schema.ts'

/** Removes texts, facts and search words of items; what stays is that they were there, with their hashes. */
export async function eraseTexts(db: Database, itemIds: readonly string[], now: string): Promise<void> {
  if (itemIds.length === 0) return
  await sql`update item_versions set title = '', summary = null, text = '', authors = '{}', categories = '{}',
    changed = null, text_gone_at = ${now} where item_id = ${anyOf(itemIds)}`.execute(db)
  await eraseFacts(db, itemIds)
  await sql`delete from search_documents where item_id = ${anyOf(itemIds)}`.execute(db)
  await sql`update story_items set signature = null, why = '' where item_id = ${anyOf(itemIds)}`.execute(db)
}

async function eraseFacts(db: Database, itemIds: readonly string[]): Promise<void> {
  for (const table of ['quotes', 'figures', 'itemTopics'] as const)
    await db.deleteFrom(table).where('itemId', '=', anyOf(itemIds)).execute()
}

/** Removes items wholly, as if they had never been; a later poll may bring them again. */
export async function forgetItems(db: Database, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  await eraseFacts(db, itemIds)
  for (const table of ['searchDocuments', 'storyItems', 'itemVersions', 'items'] as const)
    await db.deleteFrom(table).where('itemId', '=', anyOf(itemIds)).execute()
}
