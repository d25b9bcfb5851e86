import { type RawBuilder, sql } from 'kysely'
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
  for (const page of pagesOf(rows)) await insertion(table, page, onConflict).execute(db)
}

/** Rows in pages that one statement takes. */
export const pagesOf = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, page) =>
    rows.slice(page * ROWS_PER_STATEMENT, (page + 1) * ROWS_PER_STATEMENT),
  )

/** The statement of `insertRows`, for at least one row and no more than a page of them. */
export function insertion<Table extends keyof Schema & string>(
  table: Table,
  rows: readonly object[],
  onConflict?: string,
): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.id(snakeCase(column))))
  const name = sql.id(snakeCase(table))
  const conflict = onConflict === undefined ? sql`` : sql` on conflict ${sql.raw(onConflict)}`
  const values = JSON.stringify(rows.map(snakeKeys))
  return sql`insert into ${name} (${columns})
    select ${columns} from json_populate_recordset(null::${name}, ${values}::json)${conflict}`
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Without what is null: that is what the server makes of an absent key. */
const snakeKeys = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (value === null ? [] : [[snakeCase(key), value]])),
  )

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
