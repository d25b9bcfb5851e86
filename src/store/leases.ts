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

const PROCESS = 'process '

/** A process's sign of life: what it holds is given to others when it has given none for so long. */
export const signOfLife = (db: Database, process: string, milliseconds: number): Promise<boolean> =>
  takeLease(db, `${PROCESS}${process}`, process, milliseconds)

/** Processes that have given a sign of life and do not any more. */
export async function deadProcesses(db: Database): Promise<string[]> {
  const { rows } = await sql<{ holder: string }>`
    select holder from leases where lease like ${`${PROCESS}%`} and until <= now()`.execute(db)
  return rows.map(({ holder }) => holder)
}

/** Says that a process has ended, so that nobody waits for it. */
export async function endProcess(db: Database, process: string): Promise<void> {
  await sql`update leases set until = now() where lease = ${`${PROCESS}${process}`}`.execute(db)
}

/** Forgets leases that ran out a day ago: whoever held them left nothing behind any more. */
export async function forgetLeases(db: Database): Promise<void> {
  await sql`delete from leases where until < now() - interval '1 day'`.execute(db)
}
