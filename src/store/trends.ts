import { sql } from 'kysely'
import type { Database } from './schema.ts'
import { visibleItems } from './visible.ts'

type Asked = { topic: string; since: string; now: string }

/** Visible items on a topic by day ("2026-03-04") in a time zone, in order; days without any are absent. */
export async function itemsByDay(
  db: Database,
  { topic, since, now, zone }: Asked & { zone: string },
): Promise<{ day: string; items: number }[]> {
  return visibleItems(db, now)
    .innerJoin('itemTopics', 'itemTopics.itemId', 'items.itemId')
    .where('itemTopics.topic', '=', topic)
    .where('items.appearsAt', '>', since)
    .select([
      sql<string>`to_char(items.appears_at at time zone ${zone}, 'YYYY-MM-DD')`.as('day'),
      sql<number>`count(*)::integer`.as('items'),
    ])
    .groupBy('day')
    .orderBy('day')
    .execute()
}

/** So many items are looked through for units. */
const NEWEST_ITEMS = 1_000
const MOST_UNITS = 12

/** Units of money and shares that the newest items on a topic give figures in, the most used first. */
export async function unitsOn(db: Database, { topic, since, now }: Asked): Promise<string[]> {
  const newest = visibleItems(db, now)
    .where('items.appearsAt', '>', since)
    .where((where) =>
      where.exists(
        where
          .selectFrom('itemTopics')
          .whereRef('itemTopics.itemId', '=', 'items.itemId')
          .where('itemTopics.topic', '=', topic),
      ),
    )
    .select(['items.itemId', 'items.latestVersion'])
    .orderBy('items.appearsAt', 'desc')
    .limit(NEWEST_ITEMS)
    .as('newest')
  const rows = await db
    .selectFrom(newest)
    .innerJoin('figures', (join) =>
      join
        .onRef('figures.itemId', '=', 'newest.itemId')
        .onRef('figures.version', '=', 'newest.latestVersion'),
    )
    .where('figures.kind', 'in', ['money', 'percent'])
    .where('figures.unit', 'is not', null)
    .groupBy('figures.unit')
    .select('figures.unit')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('figures.unit')
    .limit(MOST_UNITS)
    .execute()
  return rows.flatMap(({ unit }) => unit ?? [])
}

/** By feed, the visible items of each of the last days in a time zone, the oldest day first; feeds without any are absent. */
export async function feedItemsByDay(
  db: Database,
  { days, now, zone }: { days: number; now: string; zone: string },
): Promise<Map<string, number[]>> {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).startOfDay()
  const rows = await visibleItems(db, now)
    .where(
      'items.appearsAt',
      '>=',
      today
        .subtract({ days: days - 1 })
        .toInstant()
        .toString(),
    )
    .select([
      'items.feedId',
      sql<string>`to_char(items.appears_at at time zone ${zone}, 'YYYY-MM-DD')`.as('day'),
      sql<number>`count(*)::integer`.as('items'),
    ])
    .groupBy(['items.feedId', 'day'])
    .execute()
  const order = Array.from({ length: days }, (_, i) =>
    today
      .subtract({ days: days - 1 - i })
      .toPlainDate()
      .toString(),
  )
  return new Map(
    [...Map.groupBy(rows, ({ feedId }) => feedId)].map(([feedId, some]) => {
      const items = new Map(some.map((row) => [row.day, row.items]))
      return [feedId, order.map((day) => items.get(day) ?? 0)]
    }),
  )
}
