import { sql } from 'kysely'
import type { Database } from './schema.ts'

/** What there is of each kind, for metrics. Items under embargo are counted, never named. */
export type Counts = {
  items: number
  held: number
  stories: number
  quotes: number
  figures: number
  channels: number
  brokenChannels: number
  feeds: number
  deliveries: { kind: string; state: string; count: number }[]
}

/** Counts everything at `now`; large tables by the planner's estimate, which is what a gauge needs. */
export async function countAll(db: Database, now: string): Promise<Counts> {
  const { rows } = await sql<Omit<Counts, 'deliveries'>>`
    select
      (select count(*) from items) as items,
      (select count(*) from items where status = 'withheld' or embargo_until > ${now}) as held,
      (select count(*) from stories) as stories,
      (select greatest(0, reltuples) from pg_class where oid = 'quotes'::regclass) as quotes,
      (select greatest(0, reltuples) from pg_class where oid = 'figures'::regclass) as figures,
      (select count(*) from channels) as channels,
      (select count(*) from channels where broken_code is not null) as broken_channels,
      (select count(*) from feeds where removed_at is null) as feeds`.execute(db)
  const deliveries = await db
    .selectFrom('deliveries')
    .select(['kind', 'state', (select) => select.fn.countAll<number>().as('count')])
    .groupBy(['kind', 'state'])
    .execute()
  return { ...rows[0]!, deliveries }
}

/** Throws where the database does not answer. */
export async function probe(db: Database): Promise<void> {
  await sql`select 1`.execute(db)
}
