import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Installations of the Slack app, webhooks with what became of each delivery, tokens for feeds out. */
export const operating: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // `sealed` opens only with a key from the settings.
  `create table slack_installations (
    workspace text primary key,
    sealed text not null,
    saved_at timestamptz not null
  )`,
  // No topics: all of them.
  `create table webhooks (
    webhook_id text primary key,
    url text not null,
    topics text[] not null,
    language text not null,
    sealed_secret text not null,
    created_at timestamptz not null,
    stopped_at timestamptz,
    stopped_code text
  )`,
  `create table webhook_deliveries (
    webhook_id text not null references webhooks on delete cascade,
    delivery_id text not null,
    event text not null,
    story_id text,
    item_id text,
    state text not null check (state in ('waiting', 'delivered', 'failed')),
    attempts integer not null default 0,
    code text,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (webhook_id, delivery_id)
  )`,
  `create index webhook_deliveries_newest on webhook_deliveries (webhook_id, created_at desc)`,
  `create index webhook_deliveries_story on webhook_deliveries (story_id) where story_id is not null`,
  `create index webhook_deliveries_open on webhook_deliveries (created_at) where state = 'waiting'`,
  `create table feed_tokens (
    name text primary key,
    token_hash text not null unique,
    created_at timestamptz not null
  )`,
]
