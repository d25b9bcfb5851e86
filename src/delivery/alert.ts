import { readLead } from '../briefing/lead.ts'
import type { Names } from '../briefing/write.ts'
import { bold, type Message, note, plain } from '../chat/message.ts'
import type { ChannelSettings, ItemVersion, ReaderLanguage } from '../model.ts'
import { alertedChannels, channelOf, type StoredChannel } from '../store/channels.ts'
import {
  alertsSince,
  claimDelivery,
  type Delivery,
  openAlerts,
  saveComposed,
  saveState,
} from '../store/deliveries.ts'
import type { Database } from '../store/schema.ts'
import { bring, type DeliverDeps, deliveryIdOf } from './deliver.ts'

/** A flash as it came in: the item, its story and the topics that it is about. */
export type Flash = { item: ItemVersion; story: string; topics: readonly string[] }

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

/** Tells the channels that asked for it about a flash, once per story, within their quiet hours and caps. Answers how many were told. */
export async function alertChannels(
  flash: Flash,
  deps: DeliverDeps & { names(language: ReaderLanguage): Names },
): Promise<number> {
  let told = 0
  for (const channel of await alertedChannels(deps.db, flash.topics)) {
    if (!(await mayAlert(deps.db, channel, flash, deps.now()))) continue
    const deliveryId = deliveryIdOf(channel.key, `alert ${flash.story}`)
    const claimed = await claimDelivery(deps.db, {
      channelKey: channel.key,
      deliveryId,
      kind: 'alert',
      slotAt: null,
      by: deps.process,
      now: deps.now(),
    })
    if (claimed === null || claimed.state !== 'claimed') continue
    const message = writeAlert(flash.item, channel.settings.language, deps.names(channel.settings.language))
    await saveComposed(deps.db, claimed, {
      briefing: null,
      message,
      items: [{ id: flash.item.itemId, version: flash.item.version }],
    })
    await bring(channel, { ...claimed, state: 'composed', message }, deps)
    told++
  }
  return told
}

const OPEN_AT_ONCE = 50

/** Goes on with alerts that a fault or a dead process left open; one that is no longer fresh is left to the next briefing. */
export async function resumeAlerts(deps: DeliverDeps): Promise<void> {
  for (const open of await openAlerts(deps.db, deps.now(), OPEN_AT_ONCE)) {
    const channel = await channelOf(deps.db, open.channelKey)
    const isFresh = Date.parse(deps.now()) - Date.parse(open.createdAt) <= FRESH_MINUTES * 60_000
    if (channel === null || !isFresh || open.message === null)
      await saveState(deps.db, open, 'skipped', open.fault)
    else if (await reclaim(open, deps)) await bring(channel, open, deps)
  }
}

const reclaim = async (
  { channelKey, deliveryId, kind, slotAt }: Delivery,
  { db, process, now }: DeliverDeps,
): Promise<boolean> =>
  (await claimDelivery(db, { channelKey, deliveryId, kind, slotAt, by: process, now: now() })) !== null

async function mayAlert(
  db: Database,
  channel: StoredChannel,
  { item }: Flash,
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
