import type { Database } from './schema.ts'
import { visibleItems } from './visible.ts'

/** Where a fact stands: a version and the offset in its text. */
export type FactRef = { item: string; version: number; start: number }

/** The passage that a fact stands in, and where it begins there; kept also after the text itself has expired. */
export type StoredProof = { sentence: string; startInSentence: number }

/** One key for one place. */
export const proofKey = ({ item, version, start }: FactRef): string => `${item} ${version} ${start}`

/** The passages of quotes or figures by `proofKey`; what may not be seen at `now`, or is gone, is absent. */
export async function proofsOf(
  db: Database,
  table: 'quotes' | 'figures',
  refs: readonly FactRef[],
  now: string,
): Promise<Map<string, StoredProof>> {
  if (refs.length === 0) return new Map()
  const wanted = new Set(refs.map(proofKey))
  const rows = await visibleItems(db, now)
    // Both tables have these columns.
    .innerJoin(`${table as 'quotes'} as fact`, 'fact.itemId', 'items.itemId')
    .where('items.itemId', 'in', [...new Set(refs.map(({ item }) => item))])
    .select(['fact.itemId', 'fact.version', 'fact.start', 'fact.sentence', 'fact.sentenceStart'])
    .execute()
  return new Map(
    rows
      .map(({ itemId, version, start, sentence, sentenceStart }) => {
        const key = proofKey({ item: itemId, version, start })
        return [key, { sentence, startInSentence: start - sentenceStart }] as const
      })
      .filter(([key]) => wanted.has(key)),
  )
}
