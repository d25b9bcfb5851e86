import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Feeds that people add, pause and remove while the service runs; `added_by` null: from a catalogue. `push` is the subscription
 * at a hub, apart from `state`, which each poll writes as a whole.
 */
export const feeds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `alter table feeds add column paused_at timestamptz, add column added_by text, add column push jsonb`,
  `drop index feeds_due`,
  `create index feeds_due on feeds (next_poll_at nulls first) where removed_at is null and paused_at is null`,
]
