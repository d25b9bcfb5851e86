import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Links that log in to the page, used once, and the sessions they opened; of both only hashes are kept. */
export const logins: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table login_links (
    token_hash text primary key,
    made_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create table sessions (
    session_hash text primary key,
    began_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index sessions_expiry on sessions (expires_at)`,
]
