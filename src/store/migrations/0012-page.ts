import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who logs in as an admin of the page, and what its pages are read by. */
export const page: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `alter table login_links add column admin boolean not null default false`,
  `alter table sessions add column admin boolean not null default false`,
  `create index deliveries_made on deliveries (created_at desc)`,
  `create index audit_newest on audit (at desc)`,
  `create index items_feed on items (feed_id, first_seen_at)`,
]
