import type { HeldQuote } from '../../commands/desk.ts'
import { officesHeldBy } from '../people/holders.ts'
import { spellingKey } from '../people/spelling.ts'
import { factsOf, quotesBy } from '../store/facts.ts'
import type { Database } from '../store/schema.ts'

/** A quote with when its item was published and the topics of that item. */
export type PersonQuote = HeldQuote & { publishedAt: string; topics: string[] }

/** The newest quotes of one name in all its spellings, and of offices that the person held then; instants are ISO 8601. */
export async function quotesOfPerson(
  db: Database,
  asked: { person: string; topic: string | null; since: string; now: string; limit: number },
): Promise<PersonQuote[]> {
  const { person, topic, since, now, limit } = asked
  const found = await quotesBy(db, {
    speakerKey: spellingKey(person),
    offices: officesHeldBy(person),
    since,
    until: now,
    now,
    limit,
    ...(topic !== null && { topic }),
  })
  const facts = await factsOf(
    db,
    found.map(({ item }) => item),
  )
  return found
    .filter(({ quote }) => quote.continues === null)
    .map(({ quote, item, holder }) => ({
      ...quote,
      item: item.itemId,
      version: item.version,
      hash: item.hash,
      agency: item.agency,
      language: item.language,
      url: item.url,
      teaser: item.teaser,
      parts: [],
      holder,
      publishedAt: item.publishedAt,
      topics: (facts.get(item.itemId)?.topics ?? []).map(({ id }) => id),
    }))
}
