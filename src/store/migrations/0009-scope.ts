import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Whose a figure is, and when: three places in the text, or null. */
export const scope: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(`alter table figures add column scope jsonb`).execute(db)
  },
}
