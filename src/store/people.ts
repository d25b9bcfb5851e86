import { sql } from 'kysely'
import type { Database } from './schema.ts'
import { visibleItems } from './visible.ts'

/** So many items are looked through, whatever the store holds. */
const NEWEST_ITEMS = 2_000

export type Quoted = { name: string; role: string | null; quotes: number; lastAt: string }

/** People and organisations that the newest items quote, who was quoted most first; roles as last given. */
export async function quotedLately(
  db: Database,
  { topic, since, now, limit }: { topic: string | null; since: string | null; now: string; limit: number },
): Promise<Quoted[]> {
  const newest = visibleItems(db, now)
    .$if(since !== null, (query) => query.where('items.appearsAt', '>', since!))
    .$if(topic !== null, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('itemTopics')
            .whereRef('itemTopics.itemId', '=', 'items.itemId')
            .where('itemTopics.topic', '=', topic!),
        ),
      ),
    )
    .select(['items.itemId', 'items.latestVersion', 'items.appearsAt'])
    .orderBy('items.appearsAt', 'desc')
    .limit(NEWEST_ITEMS)
    .as('newest')
  return db
    .selectFrom(newest)
    .innerJoin('quotes', (join) =>
      join.onRef('quotes.itemId', '=', 'newest.itemId').onRef('quotes.version', '=', 'newest.latestVersion'),
    )
    .where('quotes.speakerKey', 'is not', null)
    .groupBy('quotes.speakerKey')
    .select([
      sql<string>`(array_agg(quotes.speaker_name order by newest.appears_at desc))[1]`.as('name'),
      sql<
        string | null
      >`(array_agg(quotes.speaker_role order by quotes.speaker_role is null, newest.appears_at desc))[1]`.as(
        'role',
      ),
      sql<number>`count(*)`.as('quotes'),
      sql<string>`max(newest.appears_at)`.as('lastAt'),
    ])
    .orderBy('quotes', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute()
}
