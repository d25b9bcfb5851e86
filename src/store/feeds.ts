import { type Selectable, sql } from 'kysely'
import type { Feed } from '../model.ts'
import { insertRows } from './rows.ts'
import type { Database } from './schema.ts'
import type { FeedTable } from './tables/news.ts'

/** A feed with the poller's notes on it, in whatever shape the poller gave them; null before the first poll. */
export type PolledFeed = Feed & { state: unknown; nextPollAt: string | null }

/** What a person wants to know of a feed. `itemsADay`: first seen in the last seven days, divided by the days known. */
export type FeedHealth = PolledFeed & {
  itemsADay: number
  lastItemAt: string | null
}

/** Adds feeds, and brings known ones up to date without touching their polling state. A removed feed comes back. */
export async function upsertFeeds(db: Database, feeds: readonly Feed[], now: string): Promise<void> {
  const rows = feeds.map((feed) => ({
    feedId: feed.id,
    url: feed.url,
    agency: feed.agency,
    family: feed.family,
    language: feed.language,
    kind: feed.kind,
    format: feed.format ?? null,
    articlePages: feed.articlePages ?? null,
    licence: feed.licence ?? null,
    evidence: feed.evidence ?? null,
    addedAt: now,
  }))
  await insertRows(db, 'feeds', rows, SAME_FEED)
}

/** A new address begins anew: validators of the old one mean nothing there. */
const SAME_FEED = `(feed_id) do update set
  url = excluded.url, agency = excluded.agency, family = excluded.family, language = excluded.language, kind = excluded.kind,
  format = excluded.format, article_pages = excluded.article_pages, licence = excluded.licence, evidence = excluded.evidence,
  state = case when feeds.url = excluded.url then feeds.state end,
  next_poll_at = case when feeds.url = excluded.url then feeds.next_poll_at end,
  removed_at = null`

/** Stops polling a feed; its items stay. false where there is none. */
export async function removeFeed(db: Database, feedId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set({ removedAt: now })
    .where('feedId', '=', feedId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Feeds to poll now, the longest due first. */
export async function dueFeeds(db: Database, now: string, limit: number): Promise<PolledFeed[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where('removedAt', 'is', null)
    .where((where) => where.or([where('nextPollAt', 'is', null), where('nextPollAt', '<=', now)]))
    .orderBy('nextPollAt', (order) => order.asc().nullsFirst())
    .orderBy('feedId')
    .limit(limit)
    .execute()
  return rows.map(readFeedRow)
}

/** All feeds that are polled, by id. */
export async function allFeeds(db: Database): Promise<PolledFeed[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where('removedAt', 'is', null)
    .orderBy('feedId')
    .execute()
  return rows.map(readFeedRow)
}

/** null where there is no such feed. */
export async function readPollState(db: Database, feedId: string): Promise<PolledFeed | null> {
  const row = await db.selectFrom('feeds').selectAll().where('feedId', '=', feedId).executeTakeFirst()
  return row === undefined ? null : readFeedRow(row)
}

/** `state` is any JSON; `nextPollAt` null means at once. */
export async function savePollState(
  db: Database,
  feedId: string,
  state: unknown,
  nextPollAt: string | null,
): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ state: JSON.stringify(state), nextPollAt })
    .where('feedId', '=', feedId)
    .execute()
}

/** One row per polled feed, by id. Items under embargo do not count. */
export async function feedHealth(db: Database, now: string): Promise<FeedHealth[]> {
  const feeds = await allFeeds(db)
  const { rows } = await sql<{ feedId: string; lastItemAt: string; items: number; days: number }>`
    select feed_id, max(first_seen_at) as last_item_at,
      count(*) filter (where first_seen_at > ${now}::timestamptz - interval '7 days') as items,
      least(7, greatest(1, extract(epoch from ${now}::timestamptz - min(first_seen_at)) / 86400)) as days
    from items where appears_at <= ${now} and status <> 'withheld' group by feed_id`.execute(db)
  const counts = new Map(rows.map((row) => [row.feedId, row]))
  return feeds.map((feed) => {
    const count = counts.get(feed.id)
    return {
      ...feed,
      itemsADay: count === undefined ? 0 : count.items / count.days,
      lastItemAt: count?.lastItemAt ?? null,
    }
  })
}

/** Columns that are null are absent in the domain. */
const readFeedRow = (row: Selectable<FeedTable>): PolledFeed => ({
  id: row.feedId,
  url: row.url,
  agency: row.agency,
  family: row.family,
  language: row.language,
  kind: row.kind,
  ...(row.format === null ? {} : { format: row.format }),
  ...(row.articlePages === null ? {} : { articlePages: row.articlePages }),
  ...(row.licence === null ? {} : { licence: row.licence }),
  ...(row.evidence === null ? {} : { evidence: row.evidence }),
  state: row.state,
  nextPollAt: row.nextPollAt,
})
