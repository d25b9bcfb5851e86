import { type Selectable, sql } from 'kysely'
import type { Database, Schema } from './schema.ts'

export type AlarmKind = Alarm['kind']
/** What is wrong with what: a feed, a channel, a workspace. `name` is what people call it, `detail` a code or ''. */
export type Trouble = { kind: AlarmKind; subject: string; name: string; detail: string }
export type Alarm = Selectable<Schema['alarms']>

const EMPTY_IN_A_ROW = 2
const LOOK_BACK_DAYS = 14

/** Channels that nothing can be posted to, workspaces that are gone, and channels whose last two briefings were empty. */
export async function troublesAt(db: Database, now: string): Promise<Trouble[]> {
  const since = Temporal.Instant.from(now)
    .subtract({ hours: 24 * LOOK_BACK_DAYS })
    .toString()
  const { rows } = await sql<Trouble>`
    select 'channel-broken' as kind, channel_key as subject, name, broken_code as detail
    from channels where broken_code is not null
    union all
    select 'workspace-stopped', platform || ':' || workspace, name, coalesce(stopped_code, '')
    from workspaces where left_at is not null
    union all
    select 'briefings-empty', channel_key, name, ''
    from (
      select d.channel_key, c.name, d.briefing->>'empty' as empty,
        row_number() over (partition by d.channel_key order by d.slot_at desc) as place
      from deliveries d join channels c on c.channel_key = d.channel_key
      where d.kind = 'briefing' and d.state = 'posted' and d.slot_at > ${since} and c.next_slot_at is not null
    ) latest
    where place <= ${EMPTY_IN_A_ROW}
    group by channel_key, name
    having count(*) = ${EMPTY_IN_A_ROW} and count(empty) = ${EMPTY_IN_A_ROW}`.execute(db)
  return rows
}

/** Makes the alarms those of now: new ones begin, others end; one that ends before it was told is forgotten. */
export async function noteTroubles(db: Database, troubles: readonly Trouble[], now: string): Promise<void> {
  const keyOf = ({ kind, subject }: Pick<Trouble, 'kind' | 'subject'>) => `${kind} ${subject}`
  const present = new Set(troubles.map(keyOf))
  await db.transaction().execute(async (tx) => {
    for (const trouble of troubles)
      await tx
        .insertInto('alarms')
        .values({ ...trouble, beganAt: now, toldAt: null, endedAt: null })
        // What is back before its all-clear was told never ended.
        .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet({ endedAt: null }))
        .execute()
    for (const alarm of await tx.selectFrom('alarms').selectAll().execute()) {
      if (present.has(keyOf(alarm)) || alarm.endedAt !== null) continue
      if (alarm.toldAt === null) await forget(tx, alarm)
      else await set(tx, alarm, { endedAt: now })
    }
  })
}

/** Alarms that nobody was told of, and told ones that have ended, the oldest first. */
export const untoldAlarms = (db: Database, most: number): Promise<Alarm[]> =>
  db
    .selectFrom('alarms')
    .selectAll()
    .where((where) => where.or([where('toldAt', 'is', null), where('endedAt', 'is not', null)]))
    .orderBy('beganAt')
    .orderBy('subject')
    .limit(most)
    .execute()

/** Takes alarms as told: an ended one is done with. */
export async function markTold(db: Database, alarms: readonly Alarm[], now: string): Promise<void> {
  for (const alarm of alarms)
    if (alarm.endedAt === null) await set(db, alarm, { toldAt: now })
    else await forget(db, alarm)
}

/** They certainly were not told: puts alarms back as they were. */
export async function markUntold(db: Database, alarms: readonly Alarm[]): Promise<void> {
  for (const alarm of alarms)
    await db
      .insertInto('alarms')
      .values(alarm)
      .onConflict((conflict) => conflict.columns(['kind', 'subject']).doUpdateSet({ toldAt: alarm.toldAt }))
      .execute()
}

const set = (db: Database, { kind, subject }: Alarm, values: { toldAt?: string; endedAt?: string }) =>
  db.updateTable('alarms').set(values).where('kind', '=', kind).where('subject', '=', subject).execute()

const forget = (db: Database, { kind, subject }: Alarm) =>
  db.deleteFrom('alarms').where('kind', '=', kind).where('subject', '=', subject).execute()
