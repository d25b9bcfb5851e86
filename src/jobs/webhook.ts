import { createHash, createHmac } from 'node:crypto'
import type { BriefStory } from '../briefing/briefing.ts'
import { type ToldFacts, toldFacts } from '../briefing/outside.ts'
import type { Names } from '../briefing/write.ts'
import type { Log } from '../log.ts'
import type { ItemVersion, ReaderLanguage } from '../model.ts'
import type { Database } from '../store/schema.ts'
import {
  allWebhooks,
  oweWebhook,
  saveWebhookAttempt,
  stopWebhook,
  type Webhook,
  type WebhookDelivery,
  webhookById,
  webhookDelivery,
  webhooksTold,
} from '../store/webhooks.ts'
import { decrypt, type Keyring } from '../vault.ts'

/** What a webhook hears of. */
type WebhookEvent = 'story.new' | 'story.updated' | 'item.corrected' | 'item.withdrawn' | 'test'

export type WebhookRef = { webhook: string; delivery: string }

/** Sends once, through the address guard; never throws for anything the other side does. */
type PostBody = (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<{ status: number } | { fault: { code: string; detail: string | null } }>

export type WebhookDeps = {
  db: Database
  post: PostBody
  /** null: no key in the settings. */
  keys: Keyring | null
  story(id: string, language: ReaderLanguage): Promise<BriefStory | null>
  names(language: ReaderLanguage): Names
  now(): string
  log: Log
  alert(sentence: string): void
}

const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 3_600_000
const GIVE_UP_MS = 24 * 3_600_000
const GONE = 410
/** What came in late is no news to a webhook either. */
const FRESH_HOURS = 24

const deliveryIdOf = (webhook: string, what: string): string =>
  createHash('sha256').update(`${webhook}\n${what}`).digest('base64url').replace(/[-_]/g, 'x').slice(0, 20)

/** Notes for each webhook that follows one of the topics that an item has told a story, or told more of it. */
export async function oweStory(
  db: Database,
  {
    item,
    story,
    isNew,
    topics,
  }: { item: ItemVersion; story: string; isNew: boolean; topics: readonly string[] },
  now: string,
): Promise<WebhookRef[]> {
  const since = Temporal.Instant.from(now).subtract({ hours: FRESH_HOURS }).toString()
  const cameAt = Math.max(Date.parse(item.publishedAt), Date.parse(item.embargoUntil ?? item.publishedAt))
  if (cameAt < Date.parse(since)) return []
  const follows = ({ topics: wanted }: Webhook) =>
    topics.length > 0 && (wanted.length === 0 || wanted.some((topic) => topics.includes(topic)))
  const following = (await allWebhooks(db)).filter(({ stopped }) => stopped === null).filter(follows)
  return owe(
    db,
    following.map(({ id }) => id),
    {
      event: isNew ? 'story.new' : 'story.updated',
      storyId: story,
      itemId: item.itemId,
      what: `${item.itemId} joined ${story}`,
      now,
    },
  )
}

/** Notes for each webhook that has heard of the item's story what happened to the item. */
export async function oweChange(
  db: Database,
  {
    itemId,
    version,
    kind,
    storyId,
  }: { itemId: string; version: number; kind: 'corrected' | 'withdrawn'; storyId: string },
  now: string,
): Promise<WebhookRef[]> {
  return owe(db, await webhooksTold(db, storyId), {
    event: `item.${kind}`,
    storyId,
    itemId,
    what: `${itemId} ${version} ${kind}`,
    now,
  })
}

/** Notes a delivery without news, to see whether the other end takes it. */
export const oweTest = (db: Database, webhook: string, now: string): Promise<WebhookRef[]> =>
  owe(db, [webhook], { event: 'test', storyId: null, itemId: null, what: `test ${now}`, now })

async function owe(
  db: Database,
  webhooks: readonly string[],
  owed: { event: WebhookEvent; storyId: string | null; itemId: string | null; what: string; now: string },
): Promise<WebhookRef[]> {
  const { event, storyId, itemId, what, now } = owed
  const refs = webhooks.map((webhook) => ({ webhook, delivery: deliveryIdOf(webhook, what) }))
  for (const { webhook: webhookId, delivery: deliveryId } of refs)
    await oweWebhook(db, { webhookId, deliveryId, event, storyId, itemId, createdAt: now })
  return refs
}

/** What a delivery came to: ended, or to be tried again after a time. */
export type WebhookResult = { state: 'ended' } | { state: 'again'; afterMs: number }

const ENDED: WebhookResult = { state: 'ended' }

/** Sends what a webhook is owed, composed now: what was withdrawn meanwhile is not sent any more. */
export async function sendWebhook(ref: WebhookRef, deps: WebhookDeps): Promise<WebhookResult> {
  const { db, now } = deps
  const webhook = await webhookById(db, ref.webhook)
  const delivery = webhook === null ? null : await webhookDelivery(db, ref.webhook, ref.delivery)
  if (webhook === null || delivery === null || delivery.state !== 'waiting') return ENDED
  if (webhook.stopped !== null && delivery.event !== 'test')
    return settle(delivery, { state: 'failed', code: 'stopped' }, deps)
  const body = await compose(webhook, delivery, deps)
  if (body === null) return settle(delivery, { state: 'failed', code: 'withdrawn' }, deps)
  if (deps.keys === null) return later(webhook, delivery, 'no-key', deps)

  const secret = decrypt(webhook.sealedSecret, deps.keys, webhook.id)
  const seconds = String(Math.floor(Date.parse(now()) / 1000))
  const answer = await deps.post(webhook.url, body, {
    'content-type': 'application/json',
    'wirebrief-delivery': delivery.deliveryId,
    'wirebrief-event': delivery.event,
    'wirebrief-signature': `t=${seconds},v1=${signatureOf(secret, seconds, body)}`,
  })
  const code = 'fault' in answer ? answer.fault.code : String(answer.status)
  if ('status' in answer && answer.status >= 200 && answer.status < 300)
    return settle(delivery, { state: 'delivered', code }, deps)
  if ('status' in answer && answer.status === GONE) return stop(webhook, delivery, code, deps)
  return later(webhook, delivery, code, deps)
}

/** HMAC-SHA256 over "timestamp.body", hexadecimal; the timestamp is in seconds. */
const signatureOf = (secret: string, seconds: string, body: string): string =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')

type Body = {
  id: string
  event: string
  at: string
  /** null: nothing of it is left to be seen. */
  story: ({ title: string; language: string; lead: string; url: string | null } & ToldFacts) | null
  item: { id: string } | null
}

async function compose(
  { language }: Webhook,
  { deliveryId, event, storyId, itemId, createdAt }: WebhookDelivery,
  { story: read, names }: WebhookDeps,
): Promise<string | null> {
  const story = storyId === null ? null : await read(storyId, language)
  if (story === null && event.startsWith('story.')) return null
  const body: Body = {
    id: deliveryId,
    event,
    at: createdAt,
    story:
      story === null
        ? null
        : {
            title: story.title,
            language: story.language,
            lead: story.lead,
            url: story.url,
            ...toldFacts(story, names(language)),
          },
    item: itemId === null ? null : { id: itemId },
  }
  return JSON.stringify(body)
}

async function settle(
  delivery: WebhookDelivery,
  outcome: Pick<WebhookDelivery, 'state' | 'code'>,
  { db, now, log }: WebhookDeps,
): Promise<WebhookResult> {
  await saveWebhookAttempt(db, delivery, outcome, now())
  log(outcome.state === 'delivered' ? 'info' : 'error', `webhook.${outcome.state}`, {
    webhook: delivery.webhookId,
    delivery: delivery.deliveryId,
    event: delivery.event,
    code: outcome.code,
    attempts: delivery.attempts + 1,
  })
  return ENDED
}

async function stop(
  webhook: Webhook,
  delivery: WebhookDelivery,
  code: string,
  deps: WebhookDeps,
): Promise<WebhookResult> {
  await stopWebhook(deps.db, webhook.id, code, deps.now())
  deps.alert(
    `Webhook ${webhook.id} answers that it is gone (${code}); nothing more is sent there. Add it again, or remove it.`,
  )
  return settle(delivery, { state: 'failed', code }, deps)
}

async function later(
  webhook: Webhook,
  delivery: WebhookDelivery,
  code: string,
  deps: WebhookDeps,
): Promise<WebhookResult> {
  const age = Date.parse(deps.now()) - Date.parse(delivery.createdAt)
  if (age >= GIVE_UP_MS) {
    deps.alert(
      `Webhook ${webhook.id} did not take delivery ${delivery.deliveryId} for a day (${code}); it was given up.`,
    )
    return settle(delivery, { state: 'failed', code }, deps)
  }
  await saveWebhookAttempt(deps.db, delivery, { state: 'waiting', code }, deps.now())
  deps.log('error', 'webhook.again', { webhook: webhook.id, delivery: delivery.deliveryId, code })
  return { state: 'again', afterMs: Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** delivery.attempts) }
}
