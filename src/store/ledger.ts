import { sql } from 'kysely'
import type { ChatFault } from '../chat/platform.ts'
import type { Database } from './schema.ts'

/** A channel as an operator reads it; null where nothing is due, wrong or paused. */
export type ChannelLine = {
  channelKey: string
  name: string
  workspace: string | null
  topics: string[]
  nextSlotAt: string | null
  pausedUntil: string | null
  /** The platform asked to wait until then. */
  notBefore: string | null
  broken: { code: string; detail: string; at: string } | null
  /** Why nothing can be sent to the whole workspace, or null. */
  stoppedCode: string | null
}

/** Channels that nothing can be posted to first, then by what is due next. */
export async function channelLines(db: Database, limit: number): Promise<ChannelLine[]> {
  const rows = await db
    .selectFrom('channels')
    .leftJoin('workspaces', (join) =>
      join
        .onRef('workspaces.platform', '=', 'channels.platform')
        .onRef('workspaces.workspace', '=', 'channels.workspace'),
    )
    .select([
      'channels.channelKey',
      'channels.name',
      'workspaces.name as workspace',
      'channels.nextSlotAt',
      'channels.pausedUntil',
      'channels.notBefore',
      'channels.brokenCode',
      'channels.brokenDetail',
      'channels.brokenAt',
      'workspaces.stoppedCode',
      sql<
        string[]
      >`array(select topic from subscriptions where subscriptions.channel_key = channels.channel_key order by topic)`.as(
        'topics',
      ),
    ])
    .orderBy(sql`(channels.broken_code is null and workspaces.stopped_code is null)`)
    .orderBy('channels.nextSlotAt', (order) => order.asc().nullsLast())
    .orderBy('channels.channelKey')
    .limit(limit)
    .execute()
  return rows.map(({ brokenCode, brokenDetail, brokenAt, ...row }) => ({
    ...row,
    broken: brokenCode === null ? null : { code: brokenCode, detail: brokenDetail ?? '', at: brokenAt ?? '' },
  }))
}

/** A row of the ledger without what was posted. */
export type LedgerLine = {
  channelKey: string
  name: string | null
  deliveryId: string
  kind: string
  state: string
  slotAt: string | null
  createdAt: string
  postedAt: string | null
  attempts: number
  items: number
  fault: ChatFault | null
}

/** The newest deliveries of all channels. */
export async function ledgerLines(db: Database, limit: number): Promise<LedgerLine[]> {
  return db
    .selectFrom('deliveries')
    .leftJoin('channels', 'channels.channelKey', 'deliveries.channelKey')
    .select([
      'deliveries.channelKey',
      'channels.name',
      'deliveries.deliveryId',
      'deliveries.kind',
      'deliveries.state',
      'deliveries.slotAt',
      'deliveries.createdAt',
      'deliveries.postedAt',
      'deliveries.attempts',
      'deliveries.fault',
      sql<number>`(select count(*)::integer from delivery_items where delivery_items.channel_key = deliveries.channel_key and delivery_items.delivery_id = deliveries.delivery_id)`.as(
        'items',
      ),
    ])
    .orderBy('deliveries.createdAt', 'desc')
    .limit(limit)
    .execute()
}

/** The newest changes of all channels. */
export async function auditLines(
  db: Database,
  limit: number,
): Promise<{ channelKey: string; name: string | null; at: string; by: string; what: string }[]> {
  return db
    .selectFrom('audit')
    .leftJoin('channels', 'channels.channelKey', 'audit.channelKey')
    .select(['audit.channelKey', 'channels.name', 'audit.at', 'audit.by', 'audit.what'])
    .orderBy('audit.at', 'desc')
    .orderBy('audit.auditId', 'desc')
    .limit(limit)
    .execute()
}
