import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Feeds, items with versions, facts, stories. Runs on PostgreSQL 15 and later. Everything about an item has `item_id` in its
 * primary key, so that it can be spread by it; feeds and leases are small.
 */
export const news: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}

const STATEMENTS = [
  `create table feeds (
    feed_id text primary key,
    url text not null,
    agency text not null,
    family text not null,
    language text,
    kind text not null,
    format text,
    article_pages boolean,
    licence text,
    evidence text,
    state jsonb,
    next_poll_at timestamptz,
    added_at timestamptz not null,
    removed_at timestamptz
  )`,
  `create index feeds_due on feeds (next_poll_at nulls first) where removed_at is null`,

  `create table items (
    item_id text primary key,
    feed_id text not null,
    wire_id text,
    wire_key text not null,
    generation integer not null,
    agency text not null,
    family text not null,
    agency_kind text not null,
    latest_version integer not null,
    status text not null,
    embargo_until timestamptz,
    first_seen_at timestamptz not null,
    appears_at timestamptz not null
  )`,
  `create index items_identity on items (feed_id, wire_key)`,
  `create index items_appear on items (appears_at)`,
  `create index items_embargo on items (embargo_until) where embargo_until is not null`,

  `create table item_versions (
    item_id text not null,
    version integer not null,
    wire_version integer,
    change text not null,
    changed jsonb,
    status text not null,
    embargo_until timestamptz,
    language text not null,
    title text not null,
    summary text,
    text text not null,
    teaser boolean not null,
    url text,
    published_at timestamptz not null,
    updated_at timestamptz,
    seen_at timestamptz not null,
    urgency integer,
    signal text,
    authors text[] not null,
    credits text[] not null,
    categories text[] not null,
    hash text not null,
    wire_hash text not null,
    from_page boolean not null,
    analysis integer,
    text_gone_at timestamptz,
    primary key (item_id, version)
  )`,
  `create index item_versions_text_age on item_versions (seen_at) where text_gone_at is null`,

  `create table search_documents (
    item_id text primary key,
    appears_at timestamptz not null,
    words tsvector not null
  )`,
  `create index search_documents_words on search_documents using gin (words)`,

  `create table item_topics (
    item_id text not null,
    topic text not null,
    version integer not null,
    score double precision not null,
    is_primary boolean not null,
    evidence jsonb not null,
    primary key (item_id, topic)
  )`,
  `create index item_topics_topic on item_topics (topic)`,

  `create table quotes (
    item_id text not null,
    version integer not null,
    position integer not null,
    start integer not null,
    "end" integer not null,
    text text not null,
    sentence text not null,
    sentence_start integer not null,
    hash text not null,
    complete boolean not null,
    continues integer,
    has_speaker boolean not null,
    speaker_name text,
    speaker_role text,
    speaker_kind text,
    mention jsonb,
    speaker_key text,
    primary key (item_id, version, position)
  )`,
  `create index quotes_speaker on quotes (speaker_key text_pattern_ops) where speaker_key is not null`,

  `create table figures (
    item_id text not null,
    version integer not null,
    position integer not null,
    start integer not null,
    "end" integer not null,
    text text not null,
    sentence text not null,
    sentence_start integer not null,
    hash text not null,
    value double precision,
    upper double precision,
    unit text,
    kind text not null,
    modifier text not null,
    vague boolean not null,
    measures jsonb,
    primary key (item_id, version, position)
  )`,

  `create table stories (
    story_id text primary key,
    predecessor text,
    began_at timestamptz not null
  )`,
  `create table story_items (
    item_id text primary key,
    story_id text not null,
    why text not null,
    signature jsonb,
    joined_at timestamptz not null
  )`,
  `create index story_items_story on story_items (story_id)`,
  `create index story_items_joined on story_items (joined_at)`,

  `create table leases (
    lease text primary key,
    holder text not null,
    until timestamptz not null
  )`,
]
