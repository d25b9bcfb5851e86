import { type Selectable, sql } from 'kysely'
import type { Briefing } from '../briefing/briefing.ts'
import type { Message } from '../chat/message.ts'
import type { ChatFault } from '../chat/platform.ts'
import type { PlatformName } from '../model.ts'
import { deadProcesses } from './leases.ts'
import type { Database, Schema } from './schema.ts'

/** The ledger: one row per delivery, and its states in order (docs/failures.md). */
export type Delivery = Selectable<Schema['deliveries']>

/** How long a claim holds without a sign of life before another process may take it over. */
const LEASE_MINUTES = 5

type Claim = {
  channelKey: string
  deliveryId: string
  kind: 'briefing' | 'alert' | 'note'
  slotAt: string | null
  by: string
  now: string
}

/** Holds what waits for its next attempt. */
const NOBODY = ''

/**
 * Claims a delivery for this process: null where somebody holds it or it is done. A claim that was given back, whose holder has
 * died or whose lease ran out is handed over in the state that it was left in, so that the new holder goes on from there.
 */
export async function claimDelivery(
  db: Database,
  { channelKey, deliveryId, kind, slotAt, by, now }: Claim,
): Promise<Delivery | null> {
  const made = await db
    .insertInto('deliveries')
    .values({
      channelKey,
      deliveryId,
      kind,
      slotAt,
      state: 'claimed',
      claimedBy: by,
      claimedAt: now,
      createdAt: now,
      postedAt: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (made !== undefined) return made
  const expired = Temporal.Instant.from(now).subtract({ minutes: LEASE_MINUTES }).toString()
  const dead = await deadProcesses(db)
  const taken = await db
    .updateTable('deliveries')
    .set({ claimedBy: by, claimedAt: now })
    .where('channelKey', '=', channelKey)
    .where('deliveryId', '=', deliveryId)
    .where('state', 'in', ['claimed', 'composed', 'posting', 'unknown'])
    .where((where) =>
      where.or([where('claimedAt', '<', expired), where('claimedBy', 'in', [NOBODY, ...dead])]),
    )
    .returningAll()
    .executeTakeFirst()
  return taken ?? null
}

/** Whether a delivery stands in its channel. */
export const isPosted = async (db: Database, channelKey: string, deliveryId: string): Promise<boolean> =>
  (await stateOf(db, channelKey, deliveryId)) === 'posted'

/** Whether the ledger has a delivery, in whatever state. */
export const isKnown = async (db: Database, channelKey: string, deliveryId: string): Promise<boolean> =>
  (await stateOf(db, channelKey, deliveryId)) !== null

/** Whether a delivery has come to its end, well or not. */
export async function hasEnded(db: Database, channelKey: string, deliveryId: string): Promise<boolean> {
  const state = await stateOf(db, channelKey, deliveryId)
  return state === 'posted' || state === 'failed' || state === 'skipped'
}

async function stateOf(
  db: Database,
  channelKey: string,
  deliveryId: string,
): Promise<Delivery['state'] | null> {
  const row = await db
    .selectFrom('deliveries')
    .select('state')
    .where('channelKey', '=', channelKey)
    .where('deliveryId', '=', deliveryId)
    .executeTakeFirst()
  return row?.state ?? null
}

/** Keeps what will be posted, and which item versions it shows, before it is posted. */
export async function saveComposed(
  db: Database,
  delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>,
  composed: {
    briefing: Briefing | null
    message: Message
    items: readonly { id: string; version: number }[]
  },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await of(tx, delivery)
      .set({
        state: 'composed',
        briefing: JSON.stringify(composed.briefing),
        message: JSON.stringify(composed.message),
      })
      .execute()
    await tx
      .deleteFrom('deliveryItems')
      .where('channelKey', '=', delivery.channelKey)
      .where('deliveryId', '=', delivery.deliveryId)
      .execute()
    const rows = [...new Map(composed.items.map(({ id, version }) => [id, version]))].map(
      ([itemId, version]) => ({ ...key(delivery), itemId, version }),
    )
    if (rows.length > 0) await tx.insertInto('deliveryItems').values(rows).execute()
  })
}

const key = ({ channelKey, deliveryId }: Pick<Delivery, 'channelKey' | 'deliveryId'>) => ({
  channelKey,
  deliveryId,
})

const of = (db: Database, delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>) =>
  db
    .updateTable('deliveries')
    .where('channelKey', '=', delivery.channelKey)
    .where('deliveryId', '=', delivery.deliveryId)

/**
 * Written before the platform is called, so that a crash leaves a trace of the attempt. Answers the message as it stands now: a
 * correction may have come in since it was composed, and none can from here on without finding the attempt. null where the claim
 * was lost to another process.
 */
export async function savePosting(
  db: Database,
  delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>,
  by: string,
): Promise<Message | null> {
  const row = await of(db, delivery)
    .where('claimedBy', '=', by)
    .set({ state: 'posting', attempts: sql`attempts + 1` })
    .returning('message')
    .executeTakeFirst()
  return row?.message ?? null
}

export async function savePosted(
  db: Database,
  delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>,
  parts: readonly string[],
  now: string,
): Promise<void> {
  await of(db, delivery)
    .set({ state: 'posted', parts: [...parts], postedAt: now, fault: null })
    .execute()
}

export async function saveState(
  db: Database,
  delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>,
  state: 'composed' | 'unknown' | 'failed' | 'skipped',
  fault: ChatFault | null,
): Promise<void> {
  await of(db, delivery)
    .set({
      state,
      fault: JSON.stringify(fault),
      // What is to be tried again waits for whoever comes first.
      ...((state === 'composed' || state === 'unknown') && { claimedBy: NOBODY }),
    })
    .execute()
}

/** The platform asks to wait: the attempt does not count. */
export async function saveWaiting(
  db: Database,
  delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>,
  fault: ChatFault,
): Promise<void> {
  await of(db, delivery)
    .set({
      state: 'composed',
      fault: JSON.stringify(fault),
      claimedBy: NOBODY,
      attempts: sql`attempts - 1`,
    })
    .execute()
}

/** Briefings of earlier slots that nobody holds: a newer one is due, and they would be old news. */
export async function skipOlder(db: Database, channelKey: string, slotAt: string): Promise<void> {
  const dead = await deadProcesses(db)
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped' })
    .where('channelKey', '=', channelKey)
    .where('kind', '=', 'briefing')
    .where('slotAt', '<', slotAt)
    .where('state', 'in', ['claimed', 'composed', 'posting', 'unknown'])
    .where('claimedBy', 'in', [NOBODY, ...dead])
    .execute()
}

/** Gives a claim back as it is, so that the next attempt need not wait for its lease. */
export async function releaseClaim(
  db: Database,
  delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>,
  by: string,
): Promise<void> {
  await of(db, delivery)
    .set({ claimedBy: NOBODY })
    .where('claimedBy', '=', by)
    .where('state', 'in', ['claimed', 'composed', 'posting', 'unknown'])
    .execute()
}

/** Whether an item that a delivery shows has a newer version by now, or was withdrawn. */
export async function isOutdated(
  db: Database,
  { channelKey, deliveryId }: Pick<Delivery, 'channelKey' | 'deliveryId'>,
): Promise<boolean> {
  const shown = await db
    .selectFrom('deliveryItems')
    .select(['itemId', 'version'])
    .where('channelKey', '=', channelKey)
    .where('deliveryId', '=', deliveryId)
    .execute()
  if (shown.length === 0) return false
  const versions = new Map(shown.map(({ itemId, version }) => [itemId, version]))
  const items = await db
    .selectFrom('items')
    .select(['itemId', 'latestVersion'])
    .where('itemId', 'in', [...versions.keys()])
    .execute()
  return items.some(({ itemId, latestVersion }) => latestVersion > versions.get(itemId)!)
}

/** A correction or withdrawal changed what stands in the channel. */
export async function saveEdited(
  db: Database,
  delivery: Pick<Delivery, 'channelKey' | 'deliveryId'>,
  edited: { briefing: Briefing | null; message: Message; items: readonly { id: string; version: number }[] },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await of(tx, delivery)
      .set({ briefing: JSON.stringify(edited.briefing), message: JSON.stringify(edited.message) })
      .execute()
    await tx
      .deleteFrom('deliveryItems')
      .where('channelKey', '=', delivery.channelKey)
      .where('deliveryId', '=', delivery.deliveryId)
      .execute()
    const rows = [...new Map(edited.items.map(({ id, version }) => [id, version]))].map(
      ([itemId, version]) => ({ ...key(delivery), itemId, version }),
    )
    if (rows.length > 0) await tx.insertInto('deliveryItems').values(rows).execute()
  })
}

/** The newest briefing that stands in a channel before an instant. */
export async function lastPosted(db: Database, channelKey: string): Promise<Delivery | null> {
  const row = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('channelKey', '=', channelKey)
    .where('kind', '=', 'briefing')
    .where('state', '=', 'posted')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The latest version of each item that the channel's briefings showed since an instant; an alert takes nothing from the next briefing. */
export async function postedVersions(
  db: Database,
  channelKey: string,
  since: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('deliveryItems')
    .innerJoin('deliveries', (join) =>
      join
        .onRef('deliveries.channelKey', '=', 'deliveryItems.channelKey')
        .onRef('deliveries.deliveryId', '=', 'deliveryItems.deliveryId'),
    )
    .select(['itemId', (select) => select.fn.max('version').as('version')])
    .where('deliveryItems.channelKey', '=', channelKey)
    .where('deliveries.createdAt', '>=', since)
    .where('deliveries.kind', '=', 'briefing')
    .where('deliveries.state', 'in', ['posted', 'posting', 'unknown', 'composed'])
    .groupBy('itemId')
    .execute()
  return new Map(rows.map(({ itemId, version }) => [itemId, Number(version)]))
}

/** What stands in the channels of a platform (null: of all), or may, and shows an item; `shown` is the version that it shows. */
export async function postedWith(
  db: Database,
  itemId: string,
  platform: PlatformName | null,
): Promise<(Delivery & { shown: number })[]> {
  return db
    .selectFrom('deliveries')
    .innerJoin('deliveryItems', (join) =>
      join
        .onRef('deliveries.channelKey', '=', 'deliveryItems.channelKey')
        .onRef('deliveries.deliveryId', '=', 'deliveryItems.deliveryId'),
    )
    .selectAll('deliveries')
    .select('deliveryItems.version as shown')
    .where('deliveryItems.itemId', '=', itemId)
    .$if(platform !== null, (query) => query.where('deliveries.channelKey', 'like', `${platform}:%`))
    .where('deliveries.state', 'in', ['posted', 'unknown', 'posting', 'composed'])
    .orderBy('deliveries.channelKey')
    .orderBy('deliveries.createdAt')
    .execute()
}

/** How many alerts a channel has had since an instant. */
export async function alertsSince(db: Database, channelKey: string, since: string): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('channelKey', '=', channelKey)
    .where('kind', '=', 'alert')
    .where('createdAt', '>=', since)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Alerts that nobody has settled and nobody holds any more, the oldest first. */
export async function openAlerts(db: Database, now: string, most: number): Promise<Delivery[]> {
  const expired = Temporal.Instant.from(now).subtract({ minutes: LEASE_MINUTES }).toString()
  const dead = await deadProcesses(db)
  return db
    .selectFrom('deliveries')
    .selectAll()
    .where('kind', '=', 'alert')
    .where('state', 'in', ['claimed', 'composed', 'posting', 'unknown'])
    .where((where) =>
      where.or([
        where('claimedAt', '<', expired),
        ...(dead.length > 0 ? [where('claimedBy', 'in', dead)] : []),
      ]),
    )
    .orderBy('claimedAt')
    .limit(most)
    .execute()
}
