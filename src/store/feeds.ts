import { type Selectable, sql } from 'kysely'
import type { Feed } from '../model.ts'
import { insertRows } from './rows.ts'
import type { Database } from './schema.ts'
import type { FeedTable } from './tables/news.ts'

/**
 * A feed with the poller's notes on it, in whatever shape the poller gave them; null before the first poll. `push`: the subscription
 * at a hub, likewise. `pausedAt`, `removedAt`: since when a person wants it left alone.
 */
export type PolledFeed = Feed & {
  state: unknown
  push: unknown
  nextPollAt: string | null
  pausedAt: string | null
  removedAt: string | null
}

/** What a person wants to know of a feed. `itemsADay`: first seen in the last seven days, divided by the days known. */
export type FeedHealth = PolledFeed & {
  itemsADay: number
  lastItemAt: string | null
}

/**
 * Adds the feeds of a catalogue, and brings known ones up to date without touching their polling state. What a person removed or
 * paused stays so.
 */
export async function upsertFeeds(db: Database, feeds: readonly Feed[], now: string): Promise<void> {
  await insertRows(
    db,
    'feeds',
    feeds.map((feed) => rowOf(feed, now)),
    `${SAME_FEED}, ${NEW_ADDRESS}`,
  )
}

/** Adds a feed that a person wants. One that was removed, paused or gone begins anew. */
export async function addFeed(db: Database, feed: Feed, by: string, now: string): Promise<void> {
  await insertRows(
    db,
    'feeds',
    [{ ...rowOf(feed, now), addedBy: by }],
    `${SAME_FEED}, state = null, push = null, next_poll_at = null, removed_at = null, paused_at = null, added_at = excluded.added_at`,
  )
}

/** Validators of another address mean nothing at this one. */
const NEW_ADDRESS = `state = case when feeds.url = excluded.url then feeds.state end,
  next_poll_at = case when feeds.url = excluded.url then feeds.next_poll_at end`

const rowOf = (feed: Feed, now: string) => ({
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
})

const SAME_FEED = `(feed_id) do update set
  url = excluded.url, agency = excluded.agency, family = excluded.family, language = excluded.language, kind = excluded.kind,
  format = excluded.format, article_pages = excluded.article_pages, licence = excluded.licence, evidence = excluded.evidence`

/** Stops polling a feed; its items stay. false where there is none. */
export const removeFeed = (db: Database, feedId: string, now: string): Promise<boolean> =>
  change(db, feedId, { removedAt: now })

/** Leaves a feed alone until it is resumed. false where there is none. */
export const pauseFeed = (db: Database, feedId: string, now: string): Promise<boolean> =>
  change(db, feedId, { pausedAt: now })

/** Polls a paused feed again, at once. false where there is none. */
export const resumeFeed = (db: Database, feedId: string): Promise<boolean> =>
  change(db, feedId, { pausedAt: null, nextPollAt: null })

async function change(
  db: Database,
  feedId: string,
  values: { removedAt?: string; pausedAt?: string | null; nextPollAt?: null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('feeds')
    .set(values)
    .where('feedId', '=', feedId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Feeds to poll now, the longest due first, but in rounds over the hosts: a host with many feeds, which are asked one after
 * another, keeps no other waiting.
 */
export async function dueFeeds(db: Database, now: string, limit: number): Promise<PolledFeed[]> {
  const host = sql`substring(lower(url) from '^[a-z]+://([^/?#]+)')`
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where('removedAt', 'is', null)
    .where('pausedAt', 'is', null)
    .where((where) => where.or([where('nextPollAt', 'is', null), where('nextPollAt', '<=', now)]))
    .orderBy(sql`row_number() over (partition by ${host} order by next_poll_at nulls first, feed_id)`)
    .orderBy('nextPollAt', (order) => order.asc().nullsFirst())
    .orderBy('feedId')
    .limit(limit)
    .execute()
  return rows.map(readFeedRow)
}

/** All feeds that have not been removed, by id. */
export async function allFeeds(db: Database): Promise<PolledFeed[]> {
  const rows = await db
    .selectFrom('feeds')
    .selectAll()
    .where('removedAt', 'is', null)
    .orderBy('feedId')
    .execute()
  return rows.map(readFeedRow)
}

/** Ids and addresses of all feeds that there ever were. */
export const everyFeed = (db: Database): Promise<{ id: string; url: string }[]> =>
  db.selectFrom('feeds').select(['feedId as id', 'url']).execute()

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

/** `push` is any JSON. */
export async function savePush(db: Database, feedId: string, push: unknown): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ push: JSON.stringify(push) })
    .where('feedId', '=', feedId)
    .execute()
}

/** One row per polled feed, by id. Items under embargo do not count. */
export async function feedHealth(db: Database, now: string): Promise<FeedHealth[]> {
  const feeds = await allFeeds(db)
  const { rows } = await sql<{ feedId: string; lastItemAt: string; items: number; days: number }>`
    select feeds.feed_id, newest.at as last_item_at, week.items,
      least(7, greatest(1, extract(epoch from ${now}::timestamptz - oldest.at) / 86400)) as days
    from feeds
      cross join lateral (select first_seen_at as at from items where items.feed_id = feeds.feed_id
        and appears_at <= ${now} and status <> 'withheld' order by first_seen_at desc limit 1) as newest
      cross join lateral (select first_seen_at as at from items where items.feed_id = feeds.feed_id
        and appears_at <= ${now} and status <> 'withheld' order by first_seen_at limit 1) as oldest
      cross join lateral (select count(*) as items from items where items.feed_id = feeds.feed_id
        and first_seen_at > ${now}::timestamptz - interval '7 days'
        and appears_at <= ${now} and status <> 'withheld') as week
    where feeds.removed_at is null`.execute(db)
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
  push: row.push,
  pausedAt: row.pausedAt,
  removedAt: row.removedAt,
})
