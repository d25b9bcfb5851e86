import type { Selectable } from 'kysely'
import type { ChannelRef, ChannelSettings, PlatformName, Subscription } from '../model.ts'
import type { Database, Schema } from './schema.ts'

/** "slack:T1:C1": one text for a channel on whatever platform. Ids of platforms hold no colon. */
export const keyOf = ({ platform, workspace, channel }: ChannelRef): string =>
  `${platform}:${workspace}:${channel}`

/** The channel that a key names. */
export function refOf(channelKey: string): ChannelRef {
  const [platform, workspace, channel] = channelKey.split(':')
  if (
    (platform !== 'slack' && platform !== 'discord' && platform !== 'preview') ||
    workspace === undefined ||
    channel === undefined
  )
    throw new RangeError(`"${channelKey}" names no channel.`)
  return { platform, workspace, channel }
}

export type StoredChannel = {
  key: string
  ref: ChannelRef
  name: string
  settings: ChannelSettings
  nextSlotAt: string | null
  broken: { code: string; detail: string; at: string } | null
  setUpBy: string | null
}

const domain = (row: Selectable<Schema['channels']>): StoredChannel => ({
  key: row.channelKey,
  ref: { platform: row.platform, workspace: row.workspace, channel: row.channel },
  name: row.name,
  settings: {
    language: row.language,
    schedule: { times: row.times, days: row.days, zone: row.zone },
    stories: row.stories,
    quietHours:
      row.quietFrom !== null && row.quietTo !== null ? { from: row.quietFrom, to: row.quietTo } : null,
    pausedUntil: row.pausedUntil,
  },
  nextSlotAt: row.nextSlotAt,
  broken:
    row.brokenCode === null
      ? null
      : { code: row.brokenCode, detail: row.brokenDetail ?? '', at: row.brokenAt ?? '' },
  setUpBy: row.setUpBy,
})

/** null where the channel has set nothing yet. */
export const readChannel = (db: Database, ref: ChannelRef): Promise<StoredChannel | null> =>
  channelOf(db, keyOf(ref))

export async function channelOf(db: Database, key: string): Promise<StoredChannel | null> {
  const row = await db.selectFrom('channels').selectAll().where('channelKey', '=', key).executeTakeFirst()
  return row === undefined ? null : domain(row)
}

/** Writes a channel whole; a new schedule comes with the `nextSlotAt` that was computed from it. */
export async function saveChannel(
  db: Database,
  channel: {
    ref: ChannelRef
    name: string
    settings: ChannelSettings
    nextSlotAt: string | null
    by: string
    now: string
  },
): Promise<void> {
  const { ref, name, settings, nextSlotAt, by, now } = channel
  const values = {
    name,
    language: settings.language,
    times: [...settings.schedule.times],
    days: [...settings.schedule.days],
    zone: settings.schedule.zone,
    stories: settings.stories,
    quietFrom: settings.quietHours?.from ?? null,
    quietTo: settings.quietHours?.to ?? null,
    pausedUntil: settings.pausedUntil,
    nextSlotAt,
  }
  await db
    .insertInto('channels')
    .values({ channelKey: keyOf(ref), ...ref, ...values, setUpBy: by, createdAt: now })
    .onConflict((conflict) => conflict.column('channelKey').doUpdateSet(values))
    .execute()
}

/** Everything that has been set up in a workspace. */
export async function channelsIn(
  db: Database,
  platform: PlatformName,
  workspace: string,
): Promise<StoredChannel[]> {
  const rows = await db
    .selectFrom('channels')
    .selectAll()
    .where('platform', '=', platform)
    .where('workspace', '=', workspace)
    .execute()
  return rows.map(domain)
}

/** Channels whose slot is due and that can be posted to, the longest due first. */
export async function dueChannels(db: Database, now: string, most: number): Promise<StoredChannel[]> {
  const rows = await db
    .selectFrom('channels')
    .selectAll()
    .where('nextSlotAt', '<=', now)
    .where('brokenCode', 'is', null)
    .where((where) => where.or([where('notBefore', 'is', null), where('notBefore', '<=', now)]))
    .orderBy('nextSlotAt')
    .limit(most)
    .execute()
  return rows.map(domain)
}

/** Moves a channel on from one slot to the next; false where another process already did. */
export async function advanceSlot(
  db: Database,
  key: string,
  from: string,
  to: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('channels')
    .set({ nextSlotAt: to })
    .where('channelKey', '=', key)
    .where('nextSlotAt', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function setSlot(db: Database, key: string, nextSlotAt: string | null): Promise<void> {
  await db.updateTable('channels').set({ nextSlotAt }).where('channelKey', '=', key).execute()
}

/** Nothing is posted to the channel before `until`: a limit of the platform, or a pause between attempts. */
export async function holdChannel(db: Database, key: string, until: string): Promise<void> {
  await db.updateTable('channels').set({ notBefore: until }).where('channelKey', '=', key).execute()
}

export async function markBroken(
  db: Database,
  key: string,
  fault: { code: string; detail: string },
  now: string,
): Promise<void> {
  await db
    .updateTable('channels')
    .set({ brokenCode: fault.code, brokenDetail: fault.detail, brokenAt: now })
    .where('channelKey', '=', key)
    .execute()
}

export async function markWhole(db: Database, key: string, nextSlotAt: string | null): Promise<void> {
  await db
    .updateTable('channels')
    .set({ brokenCode: null, brokenDetail: null, brokenAt: null, nextSlotAt })
    .where('channelKey', '=', key)
    .execute()
}

/** Removes a channel with its subscriptions, deliveries and audit trail. */
export async function forgetChannel(db: Database, ref: ChannelRef): Promise<void> {
  const key = keyOf(ref)
  await db.transaction().execute(async (tx) => {
    for (const table of ['deliveryItems', 'deliveries', 'subscriptions', 'audit', 'channels'] as const)
      await tx.deleteFrom(table).where('channelKey', '=', key).execute()
  })
}

export async function subscriptionsOf(db: Database, ref: ChannelRef): Promise<Subscription[]> {
  return db
    .selectFrom('subscriptions')
    .select(['topic', 'briefing', 'alerts'])
    .where('channelKey', '=', keyOf(ref))
    .orderBy('topic')
    .execute()
}

export async function saveSubscription(
  db: Database,
  ref: ChannelRef,
  subscription: Subscription,
  by: string,
  now: string,
): Promise<void> {
  const { topic, briefing, alerts } = subscription
  await db
    .insertInto('subscriptions')
    .values({ channelKey: keyOf(ref), topic, briefing, alerts, createdAt: now, createdBy: by })
    .onConflict((conflict) => conflict.columns(['channelKey', 'topic']).doUpdateSet({ briefing, alerts }))
    .execute()
}

/** false where the channel did not follow the topic. */
export async function removeSubscription(db: Database, ref: ChannelRef, topic: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('subscriptions')
    .where('channelKey', '=', keyOf(ref))
    .where('topic', '=', topic)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Channels that want to be told at once about a topic. */
export async function alertedChannels(db: Database, topics: readonly string[]): Promise<StoredChannel[]> {
  if (topics.length === 0) return []
  const rows = await db
    .selectFrom('channels')
    .selectAll()
    .where('brokenCode', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('workspaces')
            .select('workspaces.workspace')
            .whereRef('workspaces.platform', '=', 'channels.platform')
            .whereRef('workspaces.workspace', '=', 'channels.workspace')
            .where('workspaces.leftAt', 'is not', null),
        ),
      ),
    )
    .where('channelKey', 'in', (sub) =>
      sub
        .selectFrom('subscriptions')
        .select('channelKey')
        .where('alerts', '=', true)
        .where('topic', 'in', topics),
    )
    .execute()
  return rows.map(domain)
}

export async function writeAudit(
  db: Database,
  ref: ChannelRef,
  entry: { at: string; by: string; what: string },
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ channelKey: keyOf(ref), ...entry })
    .execute()
}

/** The newest changes of a channel, newest first. */
export async function readAudit(
  db: Database,
  ref: ChannelRef,
  most: number,
): Promise<{ at: string; by: string; what: string }[]> {
  return db
    .selectFrom('audit')
    .select(['at', 'by', 'what'])
    .where('channelKey', '=', keyOf(ref))
    .orderBy('auditId', 'desc')
    .limit(most)
    .execute()
}

/** Platforms on which any channel has been set up. */
export async function usedPlatforms(db: Database): Promise<PlatformName[]> {
  const rows = await db.selectFrom('channels').select('platform').distinct().execute()
  return rows.map(({ platform }) => platform)
}
