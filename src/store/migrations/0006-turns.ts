import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Whose turn it is at a limit that all processes share. */
export const turns: Migration = {
  async up(db) {
    await sql`create table turns (
      turn text primary key,
      next_at timestamptz not null
    )`.execute(db)
  },
}
