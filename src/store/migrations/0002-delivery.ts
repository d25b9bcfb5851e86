import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Workspaces, channels, subscriptions, the ledger of deliveries, the audit trail. */
export const delivery: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  `create table workspaces (
    platform text not null,
    workspace text not null,
    name text not null,
    joined_at timestamptz not null,
    left_at timestamptz,
    stopped_code text,
    primary key (platform, workspace)
  )`,
  `create table channels (
    channel_key text primary key,
    platform text not null,
    workspace text not null,
    channel text not null,
    name text not null,
    language text not null,
    times text[] not null,
    days text[] not null,
    zone text not null,
    stories integer not null,
    quiet_from text,
    quiet_to text,
    paused_until timestamptz,
    next_slot_at timestamptz,
    not_before timestamptz,
    broken_code text,
    broken_detail text,
    broken_at timestamptz,
    set_up_by text,
    created_at timestamptz not null
  )`,
  `create index channels_due on channels (next_slot_at) where next_slot_at is not null and broken_code is null`,
  `create index channels_workspace on channels (platform, workspace)`,
  `create table subscriptions (
    channel_key text not null references channels on delete cascade,
    topic text not null,
    briefing boolean not null,
    alerts boolean not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (channel_key, topic)
  )`,
  `create index subscriptions_alerts on subscriptions (topic) where alerts`,
  `create table deliveries (
    channel_key text not null,
    delivery_id text not null,
    kind text not null check (kind in ('briefing', 'alert', 'note')),
    slot_at timestamptz,
    state text not null check (state in ('claimed', 'composed', 'posting', 'unknown', 'posted', 'failed', 'skipped')),
    claimed_by text not null,
    claimed_at timestamptz not null,
    briefing jsonb,
    message jsonb,
    parts text[] not null default '{}',
    attempts integer not null default 0,
    fault jsonb,
    posted_at timestamptz,
    created_at timestamptz not null,
    primary key (channel_key, delivery_id)
  )`,
  // One briefing per (channel, slot), whoever claims it.
  `create unique index deliveries_slot on deliveries (channel_key, slot_at) where kind = 'briefing'`,
  `create index deliveries_newest on deliveries (channel_key, created_at desc)`,
  `create index deliveries_open on deliveries (claimed_at) where state in ('claimed', 'composed', 'posting', 'unknown')`,
  `create table delivery_items (
    channel_key text not null,
    delivery_id text not null,
    item_id text not null,
    version integer not null,
    primary key (channel_key, delivery_id, item_id),
    foreign key (channel_key, delivery_id) references deliveries on delete cascade
  )`,
  `create index delivery_items_item on delivery_items (item_id)`,
  `create table audit (
    channel_key text not null,
    audit_id bigint generated always as identity,
    at timestamptz not null,
    by text not null,
    what text not null,
    primary key (channel_key, audit_id)
  )`,
]
