import { sql } from 'kysely'
import type { Database, Schema } from './schema.ts'

/** Rows of one statement: more would make one message that the embedded engine holds twice in memory. */
const ROWS_PER_STATEMENT = 500

/**
 * Inserts many rows as one JSON parameter per statement: several times as fast as one placeholder per value. Rows must have the
 * same keys; `onConflict` is the part of the statement after "on conflict".
 */
export async function insertRows<Table extends keyof Schema & string>(
  db: Database,
  table: Table,
  rows: readonly object[],
  onConflict?: string,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const page = rows.slice(from, from + ROWS_PER_STATEMENT).map(snakeKeys)
    const columns = sql.join(Object.keys(page[0]!).map((column) => sql.id(column)))
    const name = sql.id(snakeCase(table))
    const conflict = onConflict === undefined ? sql`` : sql` on conflict ${sql.raw(onConflict)}`
    await sql`insert into ${name} (${columns})
      select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(page)}::json)${conflict}`.execute(
      db,
    )
  }
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const snakeKeys = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value]))

/** A text that PostgreSQL takes, of the same length: no NUL, no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\0', '\uFFFD').toWellFormed()

/** Values as one array parameter, however many they are. */
export const anyOf = (values: readonly string[]) => sql<string>`any(${[...values]}::text[])`

/** Runs `ask` for pages of `size` rows, each after the last row of the page before, until a page is not full. */
export async function* pages<Row>(
  size: number,
  ask: (after: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let last: Row | null = null; ; ) {
    const page: Row[] = await ask(last)
    yield* page
    last = page.at(-1) ?? null
    if (page.length < size) return
  }
}
