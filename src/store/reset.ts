import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** Whether the store holds nothing but feeds of invented hosts (RFC 2606's `.example`), or no feed at all. */
export async function holdsOnlySamples(db: Database): Promise<boolean> {
  const rows = await db.selectFrom('feeds').select('url').execute()
  return rows.every(({ url }) => new URL(url).hostname.endsWith('.example'))
}

/** Empties every table of ours and the queue. Only for the preview, whose week begins anew with each start. */
export async function emptyStore(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely_%'`.execute(db)
  if (rows.length > 0)
    await sql`truncate ${sql.raw(rows.map(({ name }) => name).join(', '))} cascade`.execute(db)
  await sql`drop schema if exists boss cascade`.execute(db)
}
