import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** When a workspace was told how to begin; those that were there before need no telling. */
export const welcome: Migration = {
  async up(db) {
    await sql.raw(`alter table workspaces add column welcomed_at timestamptz`).execute(db)
    await sql.raw(`update workspaces set welcomed_at = joined_at`).execute(db)
  },
}
