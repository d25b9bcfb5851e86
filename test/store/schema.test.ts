import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/index.ts'
import { type Scratch, scratchEmbedded } from './scratch.ts'

/** What is spread by the item, by the channel, or is small enough to be everywhere. */
const BY_ITEM = [
  'items',
  'item_versions',
  'search_documents',
  'item_topics',
  'quotes',
  'figures',
  'story_items',
]
const BY_CHANNEL = ['channels', 'subscriptions', 'deliveries', 'delivery_items', 'audit']
const BY_STORY = ['stories']
const SMALL = [
  'feeds',
  'leases',
  'alarms',
  'turns',
  'own_topics',
  'topic_drafts',
  'workspaces',
  'slack_installations',
  'webhooks',
  'webhook_deliveries',
  'feed_tokens',
  'login_links',
  'sessions',
  'kysely_migration',
  'kysely_migration_lock',
]

describe('the schema', () => {
  let made: Scratch
  beforeAll(async () => {
    made = await scratchEmbedded()
  })
  afterAll(() => made.remove())

  const primaryKeys = async () => {
    const { rows } = await sql<{ tableName: string; columns: string[] }>`
      select c.relname as table_name, array_agg(a.attname::text) as columns
      from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
      where c.relnamespace = 'public'::regnamespace group by c.relname`.execute(made.store.db)
    return new Map(rows.map((row) => [row.tableName, row.columns]))
  }
  const uniqueIndexes = async () => {
    const { rows } = await sql<{ tableName: string; columns: string[] }>`
      select c.relname as table_name, array_agg(a.attname::text) as columns
      from pg_class c join pg_index i on i.indrelid = c.oid and i.indisunique
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
      where c.relnamespace = 'public'::regnamespace group by c.relname, i.indexrelid`.execute(made.store.db)
    return rows
  }

  test('knows of each table how it is spread', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(
      made.store.db,
    )
    const placed = [...BY_ITEM, ...BY_CHANNEL, ...BY_STORY, ...SMALL]
    expect(rows.map((row) => row.name).filter((name) => !placed.includes(name))).toEqual([])
  })
  test.each([
    ['item_id', BY_ITEM],
    ['channel_key', BY_CHANNEL],
    ['story_id', BY_STORY],
  ])(
    'has %s in the primary key and in every unique index of what is spread by it',
    async (column, tables) => {
      const keys = await primaryKeys()
      const uniques = await uniqueIndexes()
      for (const table of tables)
        expect([table, keys.get(table)]).toEqual([table, expect.arrayContaining([column])])
      for (const { tableName, columns } of uniques.filter((index) => tables.includes(index.tableName)))
        expect([tableName, columns]).toEqual([tableName, expect.arrayContaining([column])])
    },
  )
  test('is spread by docs/scale.md as it is here', () => {
    const page = readFileSync('docs/scale.md', 'utf8')
    const spread = [...page.matchAll(/create_distributed_table\('(\w+)', '(\w+)'/g)].map(([, table, by]) => [
      table,
      by,
    ])
    const wanted = [
      ...BY_ITEM.map((table) => [table, 'item_id']),
      ...BY_CHANNEL.map((table) => [table, 'channel_key']),
      ...BY_STORY.map((table) => [table, 'story_id']),
    ]
    expect(spread.toSorted()).toEqual(wanted.toSorted())
    for (const [, table] of page.matchAll(/create_reference_table\('(\w+)'/g)) expect(SMALL).toContain(table)
  })
  test('of a later version serves this one, as long as it has all that this one needs', async () => {
    const { db } = made.store
    const later = { name: '9999-later', timestamp: '2026-03-02' }
    await sql`insert into kysely_migration (name, timestamp) values (${later.name}, ${later.timestamp})`.execute(
      db,
    )
    await expect(migrate(db)).resolves.toBeUndefined()
    const last = Object.keys(migrations).at(-1)!
    await sql`delete from kysely_migration where name = ${last}`.execute(db)
    await expect(migrate(db)).rejects.toMatchObject({ code: 'store.newer' })
  })
})
