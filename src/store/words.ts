import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** What makes an item findable. */
export type SearchDocument = {
  itemId: string
  version: number
  language: string
  title: string
  text: string
}

/** Small letters without accents, ss for ß: one form for what readers type and what wires write. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

/** The stemmer of each language that has one in every PostgreSQL; other texts are found by their whole words. */
const CONFIGURATION: Readonly<Record<string, string>> = { de: 'german', en: 'english', fr: 'french' }
export const CONFIGURATIONS = [...Object.values(CONFIGURATION), 'simple'] as const

/** Makes items findable by the words of their latest version, instead of those of before; other versions are passed over. */
export async function indexWords(db: Database, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return
  // Folded here: `translate` takes the server several times as long as the whole rest.
  const folded = documents.map(({ itemId, version, language, title, text }) => ({
    item: itemId,
    version,
    stemmer: CONFIGURATION[language] ?? 'simple',
    title: fold(title),
    body: fold(text),
  }))
  await sql`
    insert into search_documents (item_id, appears_at, words)
    select items.item_id, items.appears_at,
      setweight(to_tsvector(stemmer::regconfig, title), 'A') || to_tsvector(stemmer::regconfig, body)
    from json_to_recordset(${JSON.stringify(folded)}::json) as document (item text, version integer, stemmer text, title text, body text)
      join items on items.item_id = document.item and items.latest_version = document.version
    where items.status <> 'canceled'
    on conflict (item_id) do update set appears_at = excluded.appears_at, words = excluded.words`.execute(db)
}
