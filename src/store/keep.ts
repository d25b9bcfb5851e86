import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { decideVersion, isHeld, type Known, type VersionChange } from '../../feeds/versions.ts'
import type { Feed, ParsedItem } from '../model.ts'
import { type Arrival, readArrivals } from './arrivals.ts'
import { eraseTexts } from './erase.ts'
import { anyOf, insertion, pagesOf } from './rows.ts'
import type { Database } from './schema.ts'
import type { ItemTable, ItemVersionTable } from './tables/news.ts'
import { wordsInsertion } from './words.ts'

export type ItemRef = { itemId: string; version: number }
type ChangedRef = ItemRef & { kind: 'changed' | 'correction'; change: VersionChange }

/** What a poll brought. `new`, `changed` and `held` are to be understood; `held` must not be joined to a story before it opens. */
export type Kept = {
  new: ItemRef[]
  changed: ChangedRef[]
  /** Taken off by the wire, or held after they had been visible: what was posted of them must go. */
  withdrawn: ItemRef[]
  held: ItemRef[]
  unchanged: ItemRef[]
}

/** An item that was published longer before it was seen came late, from a first poll or after an outage, and keeps its time. */
const USUAL_DELAY_MS = 3 * 3_600_000

type Stored = Known & Pick<ItemTable, 'itemId' | 'generation' | 'firstSeenAt' | 'appearsAt'>
type Step = { item: ItemTable; version: ItemVersionTable; fresh: boolean }

/**
 * Stores what is new of a feed's items, as versions, all or nothing: texts of withdrawn items are erased, and all that is stored is
 * searchable. Items are those of one document, in its order.
 */
export async function keepVersions(
  db: Database,
  feed: Feed,
  items: readonly ParsedItem[],
  now: string,
): Promise<Kept> {
  const arrivals = readArrivals(feed, items)
  if (arrivals.size === 0) return nothingKept()
  const decide = async (reader: Database) =>
    takeSteps(feed, arrivals, await readStored(reader, feed.id, arrivals), now)
  const expected = await decide(db)
  if (expected.steps.length === 0) return expected.kept
  if (await insertFresh(db, expected.steps)) return expected.kept
  return db.transaction().execute(async (transaction) => {
    // Two polls of one feed at a time would both make the same next version.
    await sql`select 1 from feeds where feed_id = ${feed.id} for update`.execute(transaction)
    const { kept, steps } = await decide(transaction)
    for (const page of pagesOf(steps)) await writeSteps(transaction, page, now)
    return kept
  })
}

const nothingKept = (): Kept => ({ new: [], changed: [], withdrawn: [], held: [], unchanged: [] })

function takeSteps(
  feed: Feed,
  arrivals: ReadonlyMap<string, readonly Arrival[]>,
  stored: Map<string, Stored>,
  now: string,
): { kept: Kept; steps: Step[] } {
  const kept = nothingKept()
  const steps: Step[] = []
  for (const [key, versions] of arrivals)
    for (const arrival of versions) {
      const step = takeStep(feed, arrival, stored.get(key) ?? null, now, kept)
      if (step === null) continue
      steps.push(step)
      stored.set(key, nextStored(step, arrival, stored.get(key)))
    }
  return { kept, steps }
}

/** Decides one arrival, notes it in `kept`, and answers what is to be written, or null. */
function takeStep(feed: Feed, arrival: Arrival, stored: Stored | null, now: string, kept: Kept): Step | null {
  const decision = decideVersion(arrival, stored)
  switch (decision.kind) {
    case 'unchanged':
    case 'bumped':
    case 'stale':
      if (stored !== null) kept.unchanged.push({ itemId: stored.itemId, version: stored.version })
      return null
    case 'new':
    case 'reused': {
      const step = firstStep(feed, arrival, stored, decision.kind, now)
      kept[isHeld(arrival, now) ? 'held' : 'new'].push(refOf(step))
      return step
    }
    case 'withdrawal': {
      const step =
        stored === null
          ? firstStep(feed, arrival, null, 'withdrawal', now)
          : nextStep(feed, arrival, stored, 'withdrawal', null, now)
      kept.withdrawn.push(refOf(step))
      return step
    }
    case 'changed':
    case 'correction': {
      const step = nextStep(feed, arrival, stored!, decision.kind, decision.change, now)
      const held = isHeld(arrival, now)
      if (!held) kept.changed.push({ ...refOf(step), kind: decision.kind, change: decision.change })
      if (held) kept.held.push(refOf(step))
      if (held && !isHeld(stored!, now)) kept.withdrawn.push(refOf(step))
      return step
    }
  }
}

const refOf = ({ version }: Step): ItemRef => ({ itemId: version.itemId, version: version.version })

function firstStep(feed: Feed, arrival: Arrival, before: Stored | null, kind: string, now: string): Step {
  const generation = (before?.generation ?? 0) + 1
  const itemId = itemIdOf(feed.id, arrival.wireKey, generation)
  const publishedAt = publishedAtOf(arrival, now)
  const wasUsual = Date.parse(now) - Date.parse(publishedAt) <= USUAL_DELAY_MS
  const item = itemRow(feed, arrival, {
    itemId,
    generation,
    // A counted version keeps its number; a reused id begins anew.
    version: generation === 1 ? (arrival.wireVersion ?? 1) : 1,
    firstSeenAt: now,
    appearsAt: wasUsual ? now : publishedAt,
  })
  return { item, version: versionRow(item, arrival, kind, null, publishedAt, now), fresh: true }
}

function nextStep(
  feed: Feed,
  arrival: Arrival,
  stored: Stored,
  kind: string,
  change: VersionChange | null,
  now: string,
): Step {
  const item = itemRow(feed, arrival, {
    itemId: stored.itemId,
    generation: stored.generation,
    version: Math.max(stored.version + 1, arrival.wireVersion ?? 0),
    firstSeenAt: stored.firstSeenAt,
    // What nobody could see until now appears now.
    appearsAt: isHeld(stored, now) ? now : stored.appearsAt,
  })
  const publishedAt = stored.publishedAt ?? publishedAtOf(arrival, now)
  return { item, version: versionRow(item, arrival, kind, change, publishedAt, now), fresh: false }
}

/** A readable id where the wire's key is short, the same in every database. */
function itemIdOf(feedId: string, key: string, generation: number): string {
  const plain = `${feedId}:${key}${generation === 1 ? '' : `#${generation}`}`
  return plain.length <= 240 ? plain : createHash('sha256').update(plain).digest('hex')
}

/** A date to come is a mistake of the wire; the item was there when it was seen. */
function publishedAtOf({ publishedAt, updatedAt }: Arrival, now: string): string {
  const at = publishedAt ?? updatedAt
  return at === null || Date.parse(at) > Date.parse(now) ? now : at
}

function itemRow(
  feed: Feed,
  arrival: Arrival,
  own: Pick<ItemTable, 'itemId' | 'generation' | 'firstSeenAt' | 'appearsAt'> & { version: number },
): ItemTable {
  const { status, embargoUntil, wireId, wireKey } = arrival
  const embargoed = embargoUntil !== null && Date.parse(embargoUntil) > Date.parse(own.appearsAt)
  return {
    itemId: own.itemId,
    feedId: feed.id,
    wireId,
    wireKey,
    generation: own.generation,
    agency: feed.agency,
    family: feed.family,
    agencyKind: feed.kind,
    latestVersion: own.version,
    status,
    embargoUntil,
    firstSeenAt: own.firstSeenAt,
    appearsAt: embargoed ? embargoUntil : own.appearsAt,
  }
}

function versionRow(
  item: ItemTable,
  arrival: Arrival,
  kind: string,
  change: VersionChange | null,
  publishedAt: string,
  now: string,
): ItemVersionTable {
  // Of a withdrawn item nothing is kept, not even the wire's words on why.
  const gone = arrival.status === 'canceled'
  return {
    itemId: item.itemId,
    version: item.latestVersion,
    wireVersion: arrival.wireVersion,
    change: kind,
    changed: change,
    status: arrival.status,
    embargoUntil: arrival.embargoUntil,
    language: arrival.language,
    title: gone ? '' : arrival.title,
    summary: gone ? null : arrival.summary,
    text: gone ? '' : arrival.text,
    teaser: arrival.teaser,
    url: arrival.url,
    publishedAt,
    updatedAt: arrival.updatedAt,
    seenAt: now,
    urgency: arrival.urgency,
    signal: arrival.signal,
    authors: gone ? [] : arrival.authors,
    credits: arrival.credits,
    categories: gone ? [] : arrival.categories,
    hash: arrival.hash,
    wireHash: arrival.hash,
    fromPage: false,
    analysis: null,
    textGoneAt: gone ? now : null,
  }
}

const nextStored = ({ item, version }: Step, arrival: Arrival, before: Stored | undefined): Stored => ({
  ...arrival,
  itemId: item.itemId,
  generation: item.generation,
  version: version.version,
  publishedAt: version.publishedAt,
  firstSeenAt: item.firstSeenAt,
  appearsAt: item.appearsAt,
  hashes: [...(before?.hashes ?? []), arrival.hash],
})

async function readStored(
  db: Database,
  feedId: string,
  arrivals: ReadonlyMap<string, readonly Arrival[]>,
): Promise<Map<string, Stored>> {
  const { rows } = await sql<Stored & { wireKey: string }>`
    select distinct on (items.wire_key) items.wire_key, items.item_id, items.generation, items.first_seen_at,
      items.appears_at, latest.version, latest.wire_version, latest.wire_hash as hash, latest.status,
      latest.embargo_until, latest.url, latest.published_at, latest.updated_at, '' as title, '' as text,
      array(select past.wire_hash from items other join item_versions past using (item_id)
        where other.feed_id = items.feed_id and other.wire_key = items.wire_key) as hashes
    from items join item_versions latest
      on latest.item_id = items.item_id and latest.version = items.latest_version
    where items.feed_id = ${feedId} and items.wire_key = ${anyOf([...arrivals.keys()])}
    order by items.wire_key, items.generation desc`.execute(db)
  const stored = new Map(rows.map(({ wireKey, ...known }) => [wireKey, known]))
  await addTexts(db, stored, arrivals)
  return stored
}

/** Reads the texts of those that may have changed; of most items of a poll nothing has. */
async function addTexts(
  db: Database,
  stored: Map<string, Stored>,
  arrivals: ReadonlyMap<string, readonly Arrival[]>,
): Promise<void> {
  const different = [...stored].filter(([key, known]) =>
    arrivals.get(key)!.some((arrival) => arrival.hash !== known.hash),
  )
  if (different.length === 0) return
  const { rows } = await sql<{ itemId: string; title: string; text: string }>`
    select items.item_id, title, case when from_page then coalesce(summary, '') else text end as text
    from items join item_versions latest
      on latest.item_id = items.item_id and latest.version = items.latest_version
    where items.item_id = ${anyOf(different.map(([, known]) => known.itemId))}`.execute(db)
  const texts = new Map(rows.map((row) => [row.itemId, row]))
  for (const [key, known] of different) {
    const { title, text } = texts.get(known.itemId)!
    stored.set(key, { ...known, title, text })
  }
}

/**
 * Stores items that were not there before in one statement, without a lock: on a first poll of many feeds, ways to the server and
 * back are what others wait for. false where that cannot be: there is more to write, or another poll was first with one of them.
 */
async function insertFresh(db: Database, steps: readonly Step[]): Promise<boolean> {
  if (!steps.every(({ fresh }) => fresh) || pagesOf(steps).length > 1) return false
  try {
    await insertSteps(db, steps)
    return true
  } catch (fault) {
    if ((fault as { code?: unknown }).code === UNIQUE_VIOLATION) return false
    throw fault
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const UNIQUE_VIOLATION = '23505'

/** Writes no more steps than a page has rows. */
async function writeSteps(db: Database, steps: readonly Step[], now: string): Promise<void> {
  await insertSteps(db, steps, LATEST)
  // One that a later version of the same document brings back keeps that version's text.
  const withdrawn = latestOf(steps).filter((step) => !isFindable(step))
  await eraseTexts(
    db,
    withdrawn.map(({ item }) => item.itemId),
    now,
  )
}

/** The last step of each item. */
const latestOf = (steps: readonly Step[]): Step[] => [
  ...new Map(steps.map((step) => [step.item.itemId, step])).values(),
]

const isFindable = ({ item }: Step): boolean => item.status !== 'canceled'

/** Writes no more steps than a page has rows. Without `onConflict` for known items, one of them is a unique violation. */
async function insertSteps(db: Database, steps: readonly Step[], onConflict?: string): Promise<void> {
  const latest = latestOf(steps)
  const items = latest.map(({ item }) => item)
  const findable = latest.filter(isFindable).map(({ item: { itemId, appearsAt }, version }) => ({
    itemId,
    appearsAt,
    language: version.language,
    title: version.title,
    text: version.text,
  }))
  const versions = steps.map(({ version }) => version)
  const words = findable.length === 0 ? sql`` : sql`, words as (${wordsInsertion(findable)})`
  await sql`with latest as (${insertion('items', items, onConflict)})${words} ${insertion('itemVersions', versions)}`.execute(
    db,
  )
}

const LATEST = `(item_id) do update set latest_version = excluded.latest_version, status = excluded.status,
  embargo_until = excluded.embargo_until, appears_at = excluded.appears_at`
