import { sql } from 'kysely'
import { type FactsOf, factsOf } from './facts.ts'
import { anyOf } from './rows.ts'
import type { Database } from './schema.ts'
import { matching } from './search.ts'
import { readVersion, type StoredVersion, VERSION_COLUMNS, visibleItems, visibleVersions } from './visible.ts'

/** Where an item belongs and why; `signature` is whatever JSON the story index needs to know the item again. */
export type StoryPlace = {
  itemId: string
  story: string
  predecessor: string | null
  why: string
  signature: unknown
}

/** Stores a decision; a later one for the same item replaces it. */
export async function saveStory(db: Database, place: StoryPlace, now: string): Promise<void> {
  const { itemId, story, predecessor, why } = place
  const decision = { storyId: story, why, signature: JSON.stringify(place.signature ?? null), joinedAt: now }
  await db
    .insertInto('stories')
    .values({ storyId: story, predecessor, beganAt: now })
    .onConflict((conflict) => conflict.column('storyId').doNothing())
    .execute()
  await db
    .insertInto('storyItems')
    .values({ itemId, ...decision })
    .onConflict((conflict) => conflict.column('itemId').doUpdateSet(decision))
    .execute()
}

/** The story of an item; null where it has not been joined yet or may not be seen at `now`. */
export async function storyOf(db: Database, itemId: string, now: string): Promise<string | null> {
  const row = await visibleItems(db, now)
    .innerJoin('storyItems', 'storyItems.itemId', 'items.itemId')
    .where('items.itemId', '=', itemId)
    .select('storyItems.storyId')
    .executeTakeFirst()
  return row?.storyId ?? null
}

/** The story that an item belongs to or, being withdrawn, belonged to. */
export async function storyThatHeld(db: Database, itemId: string): Promise<string | null> {
  const row = await db
    .selectFrom('storyItems')
    .select('storyId')
    .where('itemId', '=', itemId)
    .executeTakeFirst()
  return row?.storyId ?? null
}

/** Decisions since an instant in the order in which they were made, to restore the story index; withdrawn items are absent. */
export async function signaturesSince(db: Database, since: string): Promise<StoryPlace[]> {
  const rows = await db
    .selectFrom('storyItems')
    .innerJoin('items', 'items.itemId', 'storyItems.itemId')
    .innerJoin('stories', 'stories.storyId', 'storyItems.storyId')
    .where('storyItems.joinedAt', '>=', since)
    .where('items.status', '=', 'usable')
    .select([
      'storyItems.itemId',
      'storyItems.storyId as story',
      'stories.predecessor',
      'storyItems.why',
      'storyItems.signature',
    ])
    .orderBy('storyItems.joinedAt')
    .orderBy('storyItems.itemId')
    .execute()
  return rows
}

/** What the analysis has not read by then joins without it. */
const UNDERSTOOD_WITHIN_SECONDS = 120

/**
 * Latest visible versions that belong to no story yet, in the order in which they appeared. Those that are being understood come
 * later: whoever is told of a story at once is told by its topics.
 */
export async function notJoined(db: Database, now: string, limit: number): Promise<StoredVersion[]> {
  const rows = await visibleVersions(db, now)
    .leftJoin('storyItems', 'storyItems.itemId', 'items.itemId')
    .where('storyItems.itemId', 'is', null)
    .where((where) =>
      where.or([
        where('itemVersions.analysis', 'is not', null),
        where('itemVersions.seenAt', '<=', secondsBefore(now, UNDERSTOOD_WITHIN_SECONDS)),
      ]),
    )
    .select(VERSION_COLUMNS)
    .orderBy('items.appearsAt')
    .orderBy('items.itemId')
    .limit(limit)
    .execute()
  return rows.map(readVersion)
}

export type StoredStory = {
  id: string
  predecessor: string | null
  /** When its first visible item appeared. */
  firstSeenAt: string
  /** The most urgent of its items (1 is a Blitz); null where no wire says. */
  urgency: number | null
  /** In the order in which their first items appeared. */
  agencies: string[]
  families: string[]
  /** All agencies in datelines and bylines. */
  credits: string[]
  /** By topic the best score of any item, the best first. */
  topics: { id: string; score: number }[]
  /** Latest visible versions in order of time in. */
  items: ({ version: StoredVersion } & FactsOf)[]
}

/**
 * Stories that have an item which appeared in (`since`, `until`], is on one of the topics and has the words, with all their visible
 * items. The newest first by first appearance in the window.
 */
export async function storiesOn(
  db: Database,
  asked: { topics?: readonly string[]; words?: string; since: string; until: string; now: string },
): Promise<StoredStory[]> {
  return storiesByIds(db, await storyIdsOn(db, asked), asked)
}

/** These stories, in this order, with their items that may be seen; one without such items is left out. */
export async function storiesByIds(
  db: Database,
  storyIds: readonly string[],
  { topics, until, now }: { topics?: readonly string[]; until: string; now: string },
): Promise<StoredStory[]> {
  if (storyIds.length === 0) return []
  const rows = await visibleVersions(db, now)
    .innerJoin('storyItems', 'storyItems.itemId', 'items.itemId')
    .where('storyItems.storyId', 'in', storyIds)
    .where('items.appearsAt', '<=', until)
    .select(VERSION_COLUMNS)
    .select('storyItems.storyId')
    .orderBy('items.appearsAt')
    .orderBy('itemVersions.publishedAt')
    .orderBy('items.itemId')
    .execute()
  const stories = await db.selectFrom('stories').selectAll().where('storyId', 'in', storyIds).execute()
  const predecessors = new Map(stories.map((story) => [story.storyId, story.predecessor]))
  const facts = await factsOf(db, rows, topics)
  const byStory = Map.groupBy(rows, (row) => row.storyId)
  return storyIds.flatMap((id) => {
    const items = byStory.get(id)?.map((row) => ({ version: readVersion(row), ...facts.get(row.itemId)! }))
    return items === undefined ? [] : [storyWith(id, predecessors.get(id) ?? null, items)]
  })
}

/** Of so many newest items the stories are listed: enough for a page of them, whatever the store holds. */
const NEWEST_ITEMS = 400

/** Stories by their newest visible item before an instant, the newest first. */
export async function newestStories(
  db: Database,
  asked: { topic: string | null; before: string; now: string; limit: number },
): Promise<{ storyId: string; at: string }[]> {
  const newest = visibleItems(db, asked.now)
    .where('items.appearsAt', '<', asked.before)
    .$if(asked.topic !== null, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('itemTopics')
            .whereRef('itemTopics.itemId', '=', 'items.itemId')
            .where('itemTopics.topic', '=', asked.topic!),
        ),
      ),
    )
    .select(['items.itemId', 'items.appearsAt'])
    .orderBy('items.appearsAt', 'desc')
    .limit(NEWEST_ITEMS)
    .as('newest')
  return db
    .selectFrom(newest)
    .innerJoin('storyItems', 'storyItems.itemId', 'newest.itemId')
    .groupBy('storyItems.storyId')
    .select(['storyItems.storyId', sql<string>`max(newest.appears_at)`.as('at')])
    .orderBy('at', 'desc')
    .orderBy('storyItems.storyId')
    .limit(asked.limit)
    .execute()
}

/** How many items appeared in (`since`, `until`], on whatever topic. */
export async function countAppeared(
  db: Database,
  { since, until, now }: { since: string; until: string; now: string },
): Promise<number> {
  const row = await visibleItems(db, now)
    .where('items.appearsAt', '>', since)
    .where('items.appearsAt', '<=', until)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

async function storyIdsOn(
  db: Database,
  { topics = [], words, since, until, now }: Parameters<typeof storiesOn>[1],
): Promise<string[]> {
  const rows = await visibleItems(db, now)
    .innerJoin('storyItems', 'storyItems.itemId', 'items.itemId')
    .where('items.appearsAt', '>', since)
    .where('items.appearsAt', '<=', until)
    .$if(topics.length > 0, (query) =>
      query
        .innerJoin('itemTopics', 'itemTopics.itemId', 'items.itemId')
        .where('itemTopics.topic', 'in', topics),
    )
    .$if(words !== undefined, (query) =>
      query.innerJoin('searchDocuments', 'searchDocuments.itemId', 'items.itemId').where(matching(words!)),
    )
    .groupBy('storyItems.storyId')
    .select('storyItems.storyId')
    .orderBy(sql`min(items.appears_at)`, 'desc')
    .orderBy('storyItems.storyId')
    .execute()
  return rows.map((row) => row.storyId)
}

function storyWith(id: string, predecessor: string | null, items: StoredStory['items']): StoredStory {
  const versions = items.map((item) => item.version)
  const urgencies = versions.flatMap(({ urgency }) => (urgency === null ? [] : [urgency]))
  const scores = new Map<string, number>()
  for (const { id: topic, score } of items.flatMap((item) => item.topics))
    scores.set(topic, Math.max(score, scores.get(topic) ?? 0))
  return {
    id,
    predecessor,
    firstSeenAt: versions[0]!.appearsAt,
    urgency: urgencies.length === 0 ? null : Math.min(...urgencies),
    agencies: [...new Set(versions.map((version) => version.agency))],
    families: [...new Set(versions.map((version) => version.family))],
    credits: [...new Set(versions.flatMap((version) => version.credits))],
    topics: [...scores].map(([topic, score]) => ({ id: topic, score })).sort((a, b) => b.score - a.score),
    items,
  }
}

/** When the newest version of a story's visible items came in, or appeared after its embargo, by story. */
export async function storiesChangedAt(
  db: Database,
  storyIds: readonly string[],
  now: string,
): Promise<Map<string, string>> {
  if (storyIds.length === 0) return new Map()
  const rows = await visibleVersions(db, now)
    .innerJoin('storyItems', 'storyItems.itemId', 'items.itemId')
    .where('storyItems.storyId', '=', anyOf(storyIds))
    .groupBy('storyItems.storyId')
    .select('storyItems.storyId')
    .select(sql<string>`max(greatest(item_versions.seen_at, items.appears_at))`.as('changedAt'))
    .execute()
  return new Map(rows.map(({ storyId, changedAt }) => [storyId, changedAt]))
}

const secondsBefore = (now: string, seconds: number): string =>
  new Date(Date.parse(now) - seconds * 1000).toISOString()
