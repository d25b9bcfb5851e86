import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What is wrong and whether the operator has been told, for all processes. */
export const alarms: Migration = {
  async up(db) {
    await sql`create table alarms (
      kind text not null,
      subject text not null,
      name text not null,
      detail text not null,
      began_at timestamptz not null,
      told_at timestamptz,
      ended_at timestamptz,
      primary key (kind, subject)
    )`.execute(db)
  },
}
