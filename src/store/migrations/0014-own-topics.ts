import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Topics that a workspace defines, and those that wait for somebody's yes. */
export const ownTopics: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table own_topics (
    topic text primary key,
    scope text not null,
    name text not null,
    name_key text not null,
    definition jsonb not null,
    created_at timestamptz not null,
    created_by text not null,
    unique (scope, name_key)
  )`,
  `create table topic_drafts (
    draft_id text primary key,
    scope text not null,
    topic text,
    name text not null,
    definition jsonb not null,
    created_at timestamptz not null
  )`,
]
