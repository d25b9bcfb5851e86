import type { VersionChange } from '../../feeds/versions.ts'
import type { Briefing, BriefStory, Change } from '../briefing/briefing.ts'
import { tellDifference } from '../briefing/difference.ts'
import { bold, type Message, note, plain, say } from '../chat/message.ts'
import type { ChannelRef, ItemVersion, PlatformName, ReaderLanguage } from '../model.ts'
import { readChannel, refOf } from '../store/channels.ts'
import {
  claimDelivery,
  type Delivery,
  hasEnded,
  isPosted,
  postedWith,
  saveComposed,
  saveEdited,
  savePosted,
} from '../store/deliveries.ts'
import type { Database } from '../store/schema.ts'
import { writeAlert } from './alert.ts'
import { bring, type DeliverDeps, deliveryIdOf, releasing } from './deliver.ts'

/** What happened to an item that channels were told about; `what` is null where nobody can say what was corrected. */
export type ItemChange =
  | { kind: 'corrected'; what: VersionChange | null; after: ItemVersion; at: string }
  | { kind: 'withdrawn'; itemId: string; agency: string; at: string }

export type CorrectDeps = DeliverDeps & {
  /** The stories of a posted briefing as they are now; a story without visible items is gone. */
  retell(briefing: Briefing): Promise<BriefStory[]>
  /** The briefing as a message again. */
  write(briefing: Briefing, channel: ChannelRef): Promise<Message>
  agencyName(code: string): string
  /** "14:32" in the channel's zone. */
  timeOf(instant: string, zone: string): string
}

/** `again`: messages that still owe an edit or a note, because the platform asked to wait or its answer was lost. */
export type CorrectReport = { edited: number; notes: number; refused: number; again: number }

type Done = 'done' | 'refused' | 'again'

/**
 * Carries a correction or a withdrawal into every message on a platform (null: on all) that showed the item: an edit, and one note in its thread. What is
 * owed stays in the ledger until it is done, so that the same call later goes on where this one had to stop.
 */
export async function correctPosted(
  change: ItemChange,
  platform: PlatformName | null,
  deps: CorrectDeps,
): Promise<CorrectReport> {
  const report: CorrectReport = { edited: 0, notes: 0, refused: 0, again: 0 }
  const itemId = change.kind === 'corrected' ? change.after.itemId : change.itemId
  for (const delivery of await postedWith(deps.db, itemId, platform)) {
    if (delivery.kind === 'note') continue
    // Composed from the new version already, or corrected by an earlier call.
    if (change.kind === 'corrected' && delivery.shown >= change.after.version) continue
    await correctOne(delivery, { id: itemId, version: delivery.shown }, change, report, deps)
  }
  return report
}

type Edited = { briefing: Briefing | null; message: Message; items: { id: string; version: number }[] }

async function correctOne(
  delivery: Delivery,
  owed: { id: string; version: number },
  change: ItemChange,
  report: CorrectReport,
  deps: CorrectDeps,
): Promise<void> {
  const reader = await readerOf(delivery, deps.db)
  const edited = await editedForm(delivery, reader, change, deps)
  // The words go at once; that the message still shows them is remembered by the item's old version.
  await saveEdited(deps.db, delivery, {
    ...edited,
    items: [...edited.items.filter(({ id }) => id !== owed.id), owed],
  })
  const outcome = await editPosted(delivery, edited.message, deps)
  if (outcome === 'again') {
    report.again++
    return
  }
  report[outcome === 'done' ? 'edited' : 'refused']++
  const noted = await addNote(delivery, reader, change, deps)
  if (noted === 'again') report.again++
  else await saveEdited(deps.db, delivery, edited)
  if (noted === 'done') report.notes++
}

type Reader = { language: ReaderLanguage; zone: string }

/** In whose language and zone a note is written: the briefing's own, or those of the channel. */
async function readerOf({ briefing, channelKey }: Delivery, db: Database): Promise<Reader> {
  if (briefing !== null) return briefing
  const channel = await readChannel(db, refOf(channelKey))
  return { language: channel?.settings.language ?? 'en', zone: channel?.settings.schedule.zone ?? 'UTC' }
}

/** A briefing with its stories as they are now; an alert shows one item: its new version, or only that it was withdrawn. */
async function editedForm(
  { briefing: posted, channelKey }: Delivery,
  { language }: Reader,
  change: ItemChange,
  deps: CorrectDeps,
): Promise<Edited> {
  if (posted !== null) {
    const briefing = replaceStories(posted, await deps.retell(posted))
    return {
      briefing,
      message: withEditMark(await deps.write(briefing, refOf(channelKey)), briefing.language),
      items: itemsOf(briefing),
    }
  }
  if (change.kind === 'withdrawn')
    return { briefing: null, message: say(language, WITHDRAWN[language]), items: [] }
  const { after } = change
  const message = withEditMark(writeAlert(after, language, { agency: deps.agencyName }), language)
  return { briefing: null, message, items: [{ id: after.itemId, version: after.version }] }
}

const WITHDRAWN = {
  de: 'Die Agentur hat diese Meldung zurückgezogen.',
  en: 'The agency has withdrawn this item.',
}

async function editPosted(delivery: Delivery, message: Message, deps: CorrectDeps): Promise<Done> {
  // What is not yet posted goes out in its new form. An attempt under way may stand in its old one: wait until it is known.
  if (delivery.parts.length === 0) return delivery.state === 'composed' ? 'done' : 'again'
  const ref = refOf(delivery.channelKey)
  const platform = deps.platformOf(ref)
  if (platform === null) return 'again'
  const outcome = await platform.edit(ref, delivery.parts, message)
  const place = { channel: delivery.channelKey, delivery: delivery.deliveryId }
  if (outcome.outcome === 'posted') {
    await savePosted(deps.db, delivery, outcome.parts, delivery.postedAt ?? deps.now())
    deps.log('info', 'delivery.edited', place)
    return 'done'
  }
  const { code, detail, policy } = outcome.fault
  deps.log('error', 'delivery.edit-refused', { ...place, code, policy })
  if (outcome.outcome === 'unknown' || policy === 'wait' || policy === 'retry') return 'again'
  deps.alert(
    `A correction could not be carried into ${delivery.channelKey}, where the old text still stands: ${code} ${detail}. A note is added below it.`,
  )
  return 'refused'
}

/** The stories keep their place; one that is gone leaves it, and so does what a note said of an item that is gone. */
function replaceStories(posted: Briefing, now: readonly BriefStory[]): Briefing {
  const current = new Map(now.map((story) => [story.id, story]))
  const renew = (stories: readonly BriefStory[]) =>
    stories.flatMap(({ id, change }) => {
      const story = current.get(id)
      return story === undefined ? [] : [{ ...story, change: renewChange(change, story) }]
    })
  return { ...posted, stories: renew(posted.stories), shorter: renew(posted.shorter) }
}

function renewChange(change: Change, { items }: BriefStory): Change {
  if (change.kind === 'new') return change
  const named = new Set(change.items.map(({ id }) => id))
  return { kind: 'changed', items: items.filter(({ id }) => named.has(id)) }
}

export const itemsOf = ({ stories, shorter }: Briefing): { id: string; version: number }[] =>
  [...stories, ...shorter].flatMap(({ items }) => items.map(({ id, version }) => ({ id, version })))

const MARK = {
  de: 'Dieses Briefing wurde nach dem Versand berichtigt.',
  en: 'This briefing was corrected after it was sent.',
}

const withEditMark = (message: Message, language: ReaderLanguage): Message => ({
  ...message,
  blocks: [...message.blocks, note(plain(MARK[language]))],
})

/** One note in the thread of the message; `refused` where there is none to be had, or nothing to reply to. */
async function addNote(
  delivery: Delivery,
  reader: Reader,
  change: ItemChange,
  deps: CorrectDeps,
): Promise<Done> {
  const main = delivery.parts[0]
  const channel = await readChannel(deps.db, refOf(delivery.channelKey))
  if (main === undefined || channel === null) return 'refused'
  const what =
    change.kind === 'corrected'
      ? `${change.after.itemId} v${change.after.version}`
      : `${change.itemId} withdrawn`
  const deliveryId = deliveryIdOf(delivery.channelKey, `${delivery.deliveryId}\n${what}`)
  const place = { channelKey: delivery.channelKey, deliveryId, kind: 'note', slotAt: null } as const
  const claimed = await claimDelivery(deps.db, { ...place, by: deps.process, now: deps.now() })
  if (claimed === null)
    return (await hasEnded(deps.db, delivery.channelKey, deliveryId)) ? 'refused' : 'again'
  const message = claimed.message ?? noteOf(change, reader, deps)
  if (claimed.state === 'claimed')
    await saveComposed(deps.db, claimed, { briefing: null, message, items: [] })
  const result = await releasing(claimed, deps, () => bring(channel, { ...claimed, message }, deps, main))
  if (result.state !== 'done') return 'again'
  return (await isPosted(deps.db, delivery.channelKey, deliveryId)) ? 'done' : 'refused'
}

/** "Korrektur nwd 14:32: 1992 → 1997" */
function noteOf(
  change: ItemChange,
  { language, zone }: Reader,
  { agencyName, timeOf }: CorrectDeps,
): Message {
  if (change.kind === 'withdrawn') {
    const agency = agencyName(change.agency)
    const time = timeOf(change.at, zone)
    return say(
      language,
      {
        de: `${agency} hat um ${time} eine Meldung zurückgezogen. Ihr Text, ihre Zitate und ihre Zahlen sind aus diesem Briefing entfernt.`,
        en: `${agency} withdrew an item at ${time}. Its text, quotes and figures have been removed from this briefing.`,
      }[language],
    )
  }
  const { after, what } = change
  const head = {
    de: `Korrektur ${agencyName(after.agency)} ${timeOf(change.at, zone)}: `,
    en: `Correction ${agencyName(after.agency)} ${timeOf(change.at, zone)}: `,
  }[language]
  const words =
    tellChange(what) ??
    {
      de: `„${after.title}“ steht jetzt in neuer Fassung da.`,
      en: `“${after.title}” now stands in a new version.`,
    }[language]
  return {
    language,
    fallback: `${head}${words}`,
    blocks: [{ kind: 'text', runs: [bold(head), plain(words)] }],
    actions: [],
  }
}

const SHOWN = 3

/** "1992 → 1997; „werden“ → „wurden“": numbers and quoted words that gave way, else the wire's own note, else the headline. */
function tellChange(what: VersionChange | null): string | null {
  if (what === null) return null
  const numbers = what.numbers.map(({ from, to }) => `${from} → ${to}`)
  const quotes = what.quotes.flatMap(({ from, to }) => tellDifference(from, to) ?? [])
  const told = [...new Set([...numbers, ...quotes])].slice(0, SHOWN)
  if (told.length > 0) return told.join('; ')
  return what.note ?? (what.title === null ? null : `${what.title.from} → ${what.title.to}`)
}
