import type { Selectable } from 'kysely'
import type { ReaderLanguage } from '../model.ts'
import { daysBefore } from './retention.ts'
import type { Database, Schema } from './schema.ts'

/** Somebody else's address that hears of stories. */
export type Webhook = {
  id: string
  url: string
  /** Empty: all. */
  topics: string[]
  language: ReaderLanguage
  sealedSecret: string
  createdAt: string
  /** Why nothing is sent there any more ("410"), or null. */
  stopped: { code: string; at: string } | null
}

export type WebhookDelivery = Selectable<Schema['webhookDeliveries']>

const domain = (row: Selectable<Schema['webhooks']>): Webhook => ({
  id: row.webhookId,
  url: row.url,
  topics: row.topics,
  language: row.language,
  sealedSecret: row.sealedSecret,
  createdAt: row.createdAt,
  stopped: row.stoppedAt === null ? null : { at: row.stoppedAt, code: row.stoppedCode ?? '' },
})

export async function addWebhook(db: Database, webhook: Omit<Webhook, 'stopped'>): Promise<void> {
  const { id, url, topics, language, sealedSecret, createdAt } = webhook
  await db
    .insertInto('webhooks')
    .values({
      webhookId: id,
      url,
      topics: [...topics],
      language,
      sealedSecret,
      createdAt,
      stoppedAt: null,
      stoppedCode: null,
    })
    .execute()
}

export async function allWebhooks(db: Database): Promise<Webhook[]> {
  const rows = await db.selectFrom('webhooks').selectAll().orderBy('createdAt').orderBy('webhookId').execute()
  return rows.map(domain)
}

export async function webhookById(db: Database, id: string): Promise<Webhook | null> {
  const row = await db.selectFrom('webhooks').selectAll().where('webhookId', '=', id).executeTakeFirst()
  return row === undefined ? null : domain(row)
}

/** false where there is none of that id. Its deliveries go with it. */
export async function removeWebhook(db: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('webhooks').where('webhookId', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

export async function stopWebhook(db: Database, id: string, code: string, now: string): Promise<void> {
  await db
    .updateTable('webhooks')
    .set({ stoppedAt: now, stoppedCode: code })
    .where('webhookId', '=', id)
    .execute()
}

type Owed = Pick<WebhookDelivery, 'webhookId' | 'deliveryId' | 'event' | 'storyId' | 'itemId' | 'createdAt'>

/** Notes what a webhook is to hear; the same twice is once. */
export async function oweWebhook(db: Database, owed: Owed): Promise<void> {
  await db
    .insertInto('webhookDeliveries')
    .values({ ...owed, state: 'waiting', code: null, endedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function webhookDelivery(
  db: Database,
  webhookId: string,
  deliveryId: string,
): Promise<WebhookDelivery | null> {
  const row = await db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('webhookId', '=', webhookId)
    .where('deliveryId', '=', deliveryId)
    .executeTakeFirst()
  return row ?? null
}

/** What an attempt came to. */
export async function saveWebhookAttempt(
  db: Database,
  { webhookId, deliveryId, attempts }: Pick<WebhookDelivery, 'webhookId' | 'deliveryId' | 'attempts'>,
  { state, code }: Pick<WebhookDelivery, 'state' | 'code'>,
  now: string,
): Promise<void> {
  await db
    .updateTable('webhookDeliveries')
    .set({ state, code, attempts: attempts + 1, endedAt: state === 'waiting' ? null : now })
    .where('webhookId', '=', webhookId)
    .where('deliveryId', '=', deliveryId)
    .execute()
}

/** The webhooks that have heard, or are to hear, of a story: whom a correction or a withdrawal in it concerns. */
export async function webhooksTold(db: Database, storyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('webhookDeliveries')
    .select('webhookId')
    .distinct()
    .where('storyId', '=', storyId)
    .execute()
  return rows.map(({ webhookId }) => webhookId)
}

/** What has not been tried once since an instant, the oldest first: whose job a dead process never sent. */
export async function openWebhookDeliveries(
  db: Database,
  before: string,
  most: number,
): Promise<{ webhook: string; delivery: string }[]> {
  return db
    .selectFrom('webhookDeliveries')
    .select(['webhookId as webhook', 'deliveryId as delivery'])
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .where('createdAt', '<', before)
    .orderBy('createdAt')
    .limit(most)
    .execute()
}

/** The newest deliveries of a webhook, newest first. */
export const newestWebhookDeliveries = (
  db: Database,
  webhookId: string,
  most: number,
): Promise<WebhookDelivery[]> =>
  db
    .selectFrom('webhookDeliveries')
    .selectAll()
    .where('webhookId', '=', webhookId)
    .orderBy('createdAt', 'desc')
    .orderBy('deliveryId')
    .limit(most)
    .execute()

/** Forgets deliveries after so many days; a story that old gets no corrections. */
export async function expireWebhookDeliveries(db: Database, days: number, now: string): Promise<void> {
  await db.deleteFrom('webhookDeliveries').where('createdAt', '<', daysBefore(now, days)).execute()
}
