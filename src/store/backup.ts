import { sql } from 'kysely'
import { z } from 'zod'
import { insertRows } from './rows.ts'
import type { Database, Schema } from './schema.ts'
import { indexWords, type SearchDocument } from './words.ts'

/** Every table that a backup holds, parents first. Search words are made anew, since engines stem differently; leases, turns and logins are of the moment. */
const TABLES = [
  'feeds',
  'items',
  'itemVersions',
  'itemTopics',
  'quotes',
  'figures',
  'stories',
  'storyItems',
  'workspaces',
  'channels',
  'subscriptions',
  'ownTopics',
  'deliveries',
  'deliveryItems',
  'audit',
  'slackInstallations',
  'webhooks',
  'webhookDeliveries',
  'feedTokens',
] as const satisfies readonly (keyof Schema)[]

type Table = (typeof TABLES)[number]
const PAGE = 500

/** One row of one table; `version` is that of the format. */
const BackupLine = z.object({
  version: z.literal(1),
  table: z.enum(TABLES),
  row: z.record(z.string(), z.unknown()),
})

/**
 * Writes the whole store, held items too, as lines of NDJSON in one consistent view. The lines go into any store of the same
 * schema, embedded or on a server. On the embedded store everything else waits meanwhile.
 */
export async function backUp(db: Database, write: (line: string) => Promise<void>): Promise<number> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      let lines = 0
      for (const table of TABLES)
        for await (const rows of pagesOf(transaction, table)) {
          for (const row of rows) await write(`{"version":1,"table":"${table}","row":${row}}\n`)
          lines += rows.length
        }
      return lines
    })
}

/** Through a cursor, so that a large table is read once and never held. */
async function* pagesOf(db: Database, table: Table): AsyncGenerator<string[]> {
  const name = sql.raw(table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
  await sql`declare backup no scroll cursor for select row_to_json(${name})::text as line from ${name}`.execute(
    db,
  )
  for (let full = true; full; ) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(PAGE)} from backup`.execute(db)
    yield rows.map((row) => row.line)
    full = rows.length === PAGE
  }
  await sql`close backup`.execute(db)
}

/** Puts the lines of a backup into the store, all or none; rows that are there already stay as they are. */
export async function restore(db: Database, lines: AsyncIterable<string>): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    let count = 0
    for await (const { table, rows } of runs(lines)) {
      await insertRows(transaction, table, rows, 'do nothing')
      if (table === 'itemVersions') await indexWords(transaction, rows.map(readDocument))
      count += rows.length
    }
    return count
  })
}

/** Lines of one table that follow one another, as pages. */
async function* runs(
  lines: AsyncIterable<string>,
): AsyncGenerator<{ table: Table; rows: Record<string, unknown>[] }> {
  let run: { table: Table; rows: Record<string, unknown>[] } | null = null
  for await (const line of lines) {
    const { table, row } = BackupLine.parse(JSON.parse(line))
    // The engine gives out this number itself.
    if (table === 'audit') delete row['audit_id']
    if (run !== null && (run.table !== table || run.rows.length === PAGE)) {
      yield run
      run = null
    }
    run ??= { table, rows: [] }
    run.rows.push(row)
  }
  if (run !== null) yield run
}

const readDocument = (row: Record<string, unknown>): SearchDocument => ({
  itemId: String(row['item_id']),
  version: Number(row['version']),
  language: String(row['language']),
  title: String(row['title']),
  text: String(row['text']),
})
