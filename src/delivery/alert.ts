import { readLead } from '../briefing/lead.ts'
import type { Names } from '../briefing/write.ts'
import { bold, type Message, note, plain } from '../chat/message.ts'
import type { ChannelSettings, ItemVersion, PlatformName, ReaderLanguage } from '../model.ts'
import { alertedChannels, channelOf, refOf, type StoredChannel } from '../store/channels.ts'
import {
  alertsSince,
  claimDelivery,
  type Delivery,
  hasEnded,
  isKnown,
  openAlerts,
  saveComposed,
  saveState,
} from '../store/deliveries.ts'
import { itemVersion } from '../store/items.ts'
import type { Database } from '../store/schema.ts'
import { bring, type DeliverDeps, type DeliverResult, deliveryIdOf, releasing } from './deliver.ts'

/** A channel that is to be told about a flash. `itemId` null: what an earlier attempt has left open. */
export type AlertPayload = { channel: string; delivery: string; itemId: string | null }

const EIL = 2
const BLITZ = 1
const MOST_A_DAY = 5
/** What came in late, after an outage or from a first poll, is news of the next briefing and no alarm. */
const FRESH_MINUTES = 60

export const isFlash = (
  { urgency, publishedAt }: Pick<ItemVersion, 'urgency' | 'publishedAt'>,
  now: string,
): boolean =>
  urgency !== null && urgency <= EIL && Date.parse(now) - Date.parse(publishedAt) <= FRESH_MINUTES * 60_000

/** The channels that asked to be told about a topic at once, each to be told once per story. */
export async function alertsOf(
  { itemId, story, topics }: { itemId: string; story: string; topics: readonly string[] },
  db: Database,
): Promise<(AlertPayload & { platform: PlatformName })[]> {
  const channels = await alertedChannels(db, topics)
  return channels.map(({ key, ref }) => ({
    platform: ref.platform,
    channel: key,
    delivery: deliveryIdOf(key, `alert ${story}`),
    itemId,
  }))
}

/** Tells a channel about a flash, within its quiet hours and caps, or goes on with what was left open. */
export async function alertChannel(
  { channel: key, delivery: deliveryId, itemId }: AlertPayload,
  deps: AlertDeps,
): Promise<DeliverResult> {
  const { db, now } = deps
  const channel = await channelOf(db, key)
  if (channel === null || channel.broken !== null) return DONE
  const item = itemId === null ? null : await itemVersion(db, itemId, now())
  const isOpen = await isKnown(db, key, deliveryId)
  if (!isOpen && (item === null || !isFlash(item, now()) || !(await mayAlert(db, channel, item, now()))))
    return DONE
  const place = { channelKey: key, deliveryId, kind: 'alert', slotAt: null } as const
  const claimed = await claimDelivery(db, { ...place, by: deps.process, now: now() })
  if (claimed === null) return (await hasEnded(db, key, deliveryId)) ? DONE : { state: 'held' }
  return releasing(claimed, deps, async () => {
    const composed = claimed.state === 'claimed' ? await compose(channel, claimed, item, deps) : claimed
    // One that is no longer fresh is left to the next briefing.
    const isFresh = Date.parse(now()) - Date.parse(claimed.createdAt) <= FRESH_MINUTES * 60_000
    if (composed !== null && isFresh) return bring(channel, composed, deps)
    await saveState(db, claimed, 'skipped', claimed.fault)
    return DONE
  })
}

export type AlertDeps = DeliverDeps & { names(language: ReaderLanguage): Names }

const DONE: DeliverResult = { state: 'done' }

async function compose(
  { settings: { language } }: StoredChannel,
  claimed: Delivery,
  item: ItemVersion | null,
  { db, names }: AlertDeps,
): Promise<Delivery | null> {
  if (item === null) return null
  const message = writeAlert(item, language, names(language))
  await saveComposed(db, claimed, {
    briefing: null,
    message,
    items: [{ id: item.itemId, version: item.version }],
  })
  return { ...claimed, state: 'composed', message }
}

const OPEN_AT_ONCE = 50

/** Alerts that a fault or a dead process left open. */
export async function openAlertsOf(
  db: Database,
  now: string,
): Promise<(AlertPayload & { platform: PlatformName })[]> {
  const open = await openAlerts(db, now, OPEN_AT_ONCE)
  return open.map(({ channelKey, deliveryId }) => ({
    platform: refOf(channelKey).platform,
    channel: channelKey,
    delivery: deliveryId,
    itemId: null,
  }))
}

async function mayAlert(
  db: Database,
  channel: StoredChannel,
  item: ItemVersion,
  now: string,
): Promise<boolean> {
  const { pausedUntil } = channel.settings
  if (pausedUntil !== null && Date.parse(pausedUntil) > Date.parse(now)) return false
  if (isQuiet(channel.settings, now) && item.urgency !== BLITZ) return false
  const midnight = Temporal.Instant.from(now)
    .toZonedDateTimeISO(channel.settings.schedule.zone)
    .startOfDay()
    .toInstant()
    .toString()
  return (await alertsSince(db, channel.key, midnight)) < MOST_A_DAY
}

/** Whether an instant lies in the channel's quiet hours, which may reach over midnight. */
export function isQuiet(
  { quietHours, schedule }: Pick<ChannelSettings, 'quietHours' | 'schedule'>,
  now: string,
): boolean {
  if (quietHours === null) return false
  const time = Temporal.Instant.from(now)
    .toZonedDateTimeISO(schedule.zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
  const { from, to } = quietHours
  return from <= to ? time >= from && time < to : time >= from || time < to
}

export function writeAlert(
  { title, text, language, agency, url, publishedAt }: ItemVersion,
  reader: ReaderLanguage,
  names: Pick<Names, 'agency'>,
): Message {
  const mark = { de: 'EIL', en: 'URGENT' }[reader]
  return {
    language: reader,
    fallback: `${mark}: ${title} (${names.agency(agency)})`,
    blocks: [
      {
        kind: 'text',
        runs: [
          bold(`${mark} `),
          { text: title, style: 'bold', ...(url !== null && /^https?:/.test(url) && { link: url }) },
        ],
      },
      { kind: 'text', runs: [plain(readLead(text, language))] },
      note(plain(`${names.agency(agency)} · `), { text: publishedAt, time: publishedAt }),
    ],
    actions: [],
  }
}
