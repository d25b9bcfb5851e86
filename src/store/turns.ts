import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** How many milliseconds to wait for a turn that was taken, or that none was, since it would be too long. */
export type Turn = { taken: true; waitMs: number } | { taken: false; waitMs: number }

/**
 * Takes the next turn under a limit that all processes share: one every `everyMs`. None is taken where the wait would be longer than `mostMs`. Counted by the database's clock.
 */
export async function takeTurn(db: Database, turn: string, everyMs: number, mostMs: number): Promise<Turn> {
  const every = sql`${everyMs} * interval '1 millisecond'`
  const { rows } = await sql<{ waitMs: number }>`
    insert into turns (turn, next_at) values (${turn}, now() + ${every})
    on conflict (turn) do update
      set next_at = greatest(turns.next_at, now()) + ${every}
      where turns.next_at <= now() + ${mostMs} * interval '1 millisecond'
    returning extract(epoch from next_at - ${every} - now()) * 1000 as wait_ms`.execute(db)
  const taken = rows[0]
  if (taken !== undefined) return { taken: true, waitMs: Math.max(0, Math.ceil(Number(taken.waitMs))) }
  const { rows: busy } = await sql<{ waitMs: number }>`
    select extract(epoch from next_at - now()) * 1000 as wait_ms from turns where turn = ${turn}`.execute(db)
  return { taken: false, waitMs: Math.max(0, Math.ceil(Number(busy[0]?.waitMs ?? 0))) }
}

/** Nobody's turn comes before so many milliseconds have gone: the platform asks for patience. */
export async function holdTurns(db: Database, turn: string, milliseconds: number): Promise<void> {
  await sql`
    insert into turns (turn, next_at) values (${turn}, now() + ${milliseconds} * interval '1 millisecond')
    on conflict (turn) do update set next_at = greatest(turns.next_at, excluded.next_at)`.execute(db)
}

/** Forgets limits that nobody has asked about for a day. */
export async function forgetTurns(db: Database): Promise<void> {
  await sql`delete from turns where next_at < now() - interval '1 day'`.execute(db)
}
