import { type RawBuilder, sql } from 'kysely'
import { anyOf } from './rows.ts'
import type { Database } from './schema.ts'

type Words = { language: string; title: string; text: string }

/** What makes an item findable. */
export type SearchDocument = Words & { itemId: string; version: number }

/** Small letters without accents, ss for ß: one form for what readers type and what wires write. */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

/** The stemmer of each language that has one in every PostgreSQL; other texts are found by their whole words. */
const CONFIGURATION: Readonly<Record<string, string>> = { de: 'german', en: 'english', fr: 'french' }
export const CONFIGURATIONS = [...Object.values(CONFIGURATION), 'simple'] as const

/** Makes items findable by the words of their latest version, instead of those of before; other versions are passed over. */
export async function indexWords(db: Database, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return
  const latest = await sql<{ itemId: string; version: number; appearsAt: string }>`
    select item_id, latest_version as version, appears_at from items
    where item_id = ${anyOf(documents.map(({ itemId }) => itemId))} and status <> 'canceled'`.execute(db)
  const appearances = new Map(latest.rows.map((item) => [`${item.itemId} ${item.version}`, item.appearsAt]))
  const findable = documents.flatMap((document) => {
    const appearsAt = appearances.get(`${document.itemId} ${document.version}`)
    return appearsAt === undefined ? [] : [{ ...document, appearsAt }]
  })
  if (findable.length > 0) await wordsInsertion(findable).execute(db)
}

/** The statement that makes items, at least one, findable by a version's words instead of those of before. */
export function wordsInsertion(
  documents: readonly (Words & { itemId: string; appearsAt: string })[],
): RawBuilder<unknown> {
  // Folded here: `translate` takes the server several times as long as the whole rest.
  const folded = documents.map(({ itemId, appearsAt, language, title, text }) => ({
    item: itemId,
    appears_at: appearsAt,
    stemmer: CONFIGURATION[language] ?? 'simple',
    title: fold(title),
    body: fold(text),
  }))
  return sql`
    insert into search_documents (item_id, appears_at, words)
    select item, appears_at, setweight(to_tsvector(stemmer::regconfig, title), 'A') || to_tsvector(stemmer::regconfig, body)
    from json_to_recordset(${JSON.stringify(folded)}::json)
      as document (item text, appears_at timestamptz, stemmer text, title text, body text)
    on conflict (item_id) do update set appears_at = excluded.appears_at, words = excluded.words`
}

/** Merges new words into the index, which they are kept beside in bulk: found they are at once, but more slowly the more there are. */
export async function mergeWords(db: Database): Promise<void> {
  await sql`select gin_clean_pending_list('search_documents_words')`.execute(db)
}
