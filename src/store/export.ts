import { sql } from 'kysely'
import type { Figure, Quote, TopicMatch } from '../model.ts'
import { factsOf } from './facts.ts'
import { pages } from './rows.ts'
import type { Database } from './schema.ts'
import { readVersion, type StoredVersion, VERSION_COLUMNS, visibleItems, visibleVersions } from './visible.ts'

const PAGE = 500

export const EXPORTS = ['items', 'facts', 'stories', 'ledger'] as const
export type ExportKind = (typeof EXPORTS)[number]

/** All that readers may see at `now` of one kind, one object per line of NDJSON, in pages, whatever the size. */
export function exportRows(db: Database, kind: ExportKind, now: string): AsyncGenerator<object> {
  switch (kind) {
    case 'items':
      return exportItems(db, now)
    case 'facts':
      return exportFacts(db, now)
    case 'stories':
      return exportStories(db, now)
    case 'ledger':
      return exportLedger(db)
  }
}

/** Latest visible versions by item id. */
const exportItems = (db: Database, now: string): AsyncGenerator<StoredVersion> =>
  pages(PAGE, async (after: StoredVersion | null) => {
    const rows = await visibleVersions(db, now)
      .where('items.itemId', '>', after?.itemId ?? '')
      .select(VERSION_COLUMNS)
      .orderBy('items.itemId')
      .limit(PAGE)
      .execute()
    return rows.map(readVersion)
  })

type ExportedFacts = {
  item: string
  version: number
  hash: string
  analysis: number | null
  topics: TopicMatch[]
  quotes: Quote[]
  figures: Figure[]
}

/** The facts of each latest visible version, by item id. */
async function* exportFacts(db: Database, now: string): AsyncGenerator<ExportedFacts> {
  let page: StoredVersion[] = []
  for await (const version of exportItems(db, now)) {
    page.push(version)
    if (page.length < PAGE) continue
    yield* await withFacts(db, page)
    page = []
  }
  yield* await withFacts(db, page)
}

async function withFacts(db: Database, versions: readonly StoredVersion[]): Promise<ExportedFacts[]> {
  const facts = await factsOf(db, versions)
  return versions.map(({ itemId, version, hash, analysis }) => ({
    item: itemId,
    version,
    hash,
    analysis,
    ...facts.get(itemId)!,
  }))
}

type ExportedStory = { story: string; predecessor: string | null; items: string[] }

/** Stories with their visible items in the order in which they appeared; a story without any is absent. */
const exportStories = (db: Database, now: string): AsyncGenerator<ExportedStory> =>
  pages(PAGE, async (after: ExportedStory | null) =>
    visibleItems(db, now)
      .innerJoin('storyItems', 'storyItems.itemId', 'items.itemId')
      .innerJoin('stories', 'stories.storyId', 'storyItems.storyId')
      .where('stories.storyId', '>', after?.story ?? '')
      .groupBy('stories.storyId')
      .select(['stories.storyId as story', 'stories.predecessor'])
      .select(sql<string[]>`array_agg(items.item_id order by items.appears_at, items.item_id)`.as('items'))
      .orderBy('stories.storyId')
      .limit(PAGE)
      .execute(),
  )

type ExportedDelivery = {
  channel: string
  delivery: string
  kind: string
  slotAt: string | null
  state: string
  postedAt: string | null
  parts: string[]
  items: { item: string; version: number }[]
}

/** What was posted where, by which message ids, from which item versions. */
const exportLedger = (db: Database): AsyncGenerator<ExportedDelivery> =>
  pages(PAGE, async (after: ExportedDelivery | null) => {
    const { rows } = await sql<ExportedDelivery>`
      select channel_key as channel, delivery_id as delivery, kind, slot_at, state, posted_at, parts,
        coalesce((select json_agg(json_build_object('item', item_id, 'version', version) order by item_id)
          from delivery_items where delivery_items.channel_key = deliveries.channel_key
            and delivery_items.delivery_id = deliveries.delivery_id), '[]') as items
      from deliveries where (channel_key, delivery_id) > (${after?.channel ?? ''}, ${after?.delivery ?? ''})
      order by channel_key, delivery_id limit ${PAGE}`.execute(db)
    return rows
  })
