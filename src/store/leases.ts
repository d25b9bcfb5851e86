import { sql } from 'kysely'
import type { Database } from './schema.ts'

/**
 * Runs `work` in a transaction that no other process runs under the same key at the same time; others wait. Everything `work`
 * reads and writes must go through its `db`: on the embedded store a second connection would wait for this one for ever.
 */
export async function onePerDatabase<Result>(
  db: Database,
  key: string,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction)
    return work(transaction)
  })
}

/**
 * Takes or renews a lease, so that one process of many does what it names; false while another holds it. Counted by the
 * database's clock, the only one that all processes share.
 */
export async function takeLease(
  db: Database,
  lease: string,
  holder: string,
  milliseconds: number,
): Promise<boolean> {
  const until = sql<string>`now() + ${milliseconds} * interval '1 millisecond'`
  const { rows } = await sql`
    insert into leases (lease, holder, until) values (${lease}, ${holder}, ${until})
    on conflict (lease) do update set holder = excluded.holder, until = excluded.until
      where leases.holder = excluded.holder or leases.until <= now()
    returning lease`.execute(db)
  return rows.length > 0
}

/** Gives a lease back before its time. */
export async function dropLease(db: Database, lease: string, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('lease', '=', lease).where('holder', '=', holder).execute()
}
