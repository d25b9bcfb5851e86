import type { VersionChange } from '../../feeds/versions.ts'
import type { Briefing, BriefStory, Change } from '../briefing/briefing.ts'
import { tellDifference } from '../briefing/difference.ts'
import { bold, type Message, note, plain, say } from '../chat/message.ts'
import type { ChatPlatform } from '../chat/platform.ts'
import type { Log } from '../log.ts'
import type { ChannelRef, ItemVersion, ReaderLanguage } from '../model.ts'
import { readChannel } from '../store/channels.ts'
import {
  claimDelivery,
  type Delivery,
  postedWith,
  saveComposed,
  saveEdited,
  savePosted,
  savePosting,
  saveState,
} from '../store/deliveries.ts'
import type { Database } from '../store/schema.ts'
import { writeAlert } from './alert.ts'
import { deliveryIdOf } from './deliver.ts'

/** What happened to an item that channels were told about; `what` is null where nobody can say what was corrected. */
export type ItemChange =
  | { kind: 'corrected'; what: VersionChange | null; after: ItemVersion; at: string }
  | { kind: 'withdrawn'; itemId: string; agency: string; at: string }

export type CorrectDeps = {
  db: Database
  platformOf(channel: ChannelRef): ChatPlatform | null
  /** The stories of a posted briefing as they are now; a story without visible items is gone. */
  retell(briefing: Briefing): Promise<BriefStory[]>
  /** The briefing as a message again. */
  write(briefing: Briefing): Message
  agencyName(code: string): string
  /** "14:32" in the channel's zone. */
  timeOf(instant: string, zone: string): string
  now(): string
  process: string
  log: Log
  alert(sentence: string): void
}

export type CorrectReport = { edited: number; notes: number; refused: number }

/** Carries a correction or a withdrawal into every message that showed the item: an edit, and one note in its thread. */
export async function correctPosted(change: ItemChange, deps: CorrectDeps): Promise<CorrectReport> {
  const report: CorrectReport = { edited: 0, notes: 0, refused: 0 }
  const itemId = change.kind === 'corrected' ? change.after.itemId : change.itemId
  for (const delivery of await postedWith(deps.db, itemId)) {
    if (delivery.kind === 'note') continue
    const edited =
      delivery.briefing === null
        ? await editAlert(delivery, change, deps)
        : await editBriefing(delivery, delivery.briefing, deps)
    report[edited ? 'edited' : 'refused']++
    if (await addNote(delivery, await readerOf(delivery, deps.db), change, deps)) report.notes++
  }
  return report
}

type Reader = { language: ReaderLanguage; zone: string }

/** In whose language and zone a note is written: the briefing's own, or those of the channel. */
async function readerOf({ briefing, channelKey }: Delivery, db: Database): Promise<Reader> {
  if (briefing !== null) return briefing
  const channel = await readChannel(db, refOf(channelKey))
  return { language: channel?.settings.language ?? 'en', zone: channel?.settings.schedule.zone ?? 'UTC' }
}

async function editBriefing(delivery: Delivery, posted: Briefing, deps: CorrectDeps): Promise<boolean> {
  const briefing = replaceStories(posted, await deps.retell(posted))
  const message = withEditMark(deps.write(briefing), briefing.language)
  return edit(delivery, { briefing, message, items: itemsOf(briefing) }, deps)
}

/** An alert shows one item: its new version, or only that it was withdrawn. */
async function editAlert(delivery: Delivery, change: ItemChange, deps: CorrectDeps): Promise<boolean> {
  const { language } = await readerOf(delivery, deps.db)
  if (change.kind === 'withdrawn')
    return edit(delivery, { briefing: null, message: say(language, WITHDRAWN[language]), items: [] }, deps)
  const { after } = change
  const message = withEditMark(writeAlert(after, language, { agency: deps.agencyName }), language)
  return edit(
    delivery,
    { briefing: null, message, items: [{ id: after.itemId, version: after.version }] },
    deps,
  )
}

const WITHDRAWN = {
  de: 'Die Agentur hat diese Meldung zurückgezogen.',
  en: 'The agency has withdrawn this item.',
}

async function edit(
  delivery: Delivery,
  edited: { briefing: Briefing | null; message: Message; items: { id: string; version: number }[] },
  deps: CorrectDeps,
): Promise<boolean> {
  await saveEdited(deps.db, delivery, edited)
  // What is not yet posted goes out in its new form; there is nothing to edit.
  if (delivery.parts.length === 0) return true
  const platform = deps.platformOf(refOf(delivery.channelKey))
  if (platform === null) return false
  const outcome = await platform.edit(refOf(delivery.channelKey), delivery.parts, edited.message)
  if (outcome.outcome === 'posted') {
    await savePosted(deps.db, delivery, outcome.parts, deps.now())
    deps.log('info', 'delivery.edited', { channel: delivery.channelKey, delivery: delivery.deliveryId })
    return true
  }
  deps.log('error', 'delivery.edit-refused', {
    channel: delivery.channelKey,
    delivery: delivery.deliveryId,
    code: outcome.fault.code,
  })
  return false
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

async function addNote(
  delivery: Delivery,
  reader: Reader,
  change: ItemChange,
  deps: CorrectDeps,
): Promise<boolean> {
  const main = delivery.parts[0]
  const platform = deps.platformOf(refOf(delivery.channelKey))
  if (main === undefined || platform === null) return false
  const what =
    change.kind === 'corrected'
      ? `${change.after.itemId} v${change.after.version}`
      : `${change.itemId} withdrawn`
  const deliveryId = deliveryIdOf(delivery.channelKey, `${delivery.deliveryId}\n${what}`)
  const claimed = await claimDelivery(deps.db, {
    channelKey: delivery.channelKey,
    deliveryId,
    kind: 'note',
    slotAt: null,
    by: deps.process,
    now: deps.now(),
  })
  if (claimed === null) return false
  const message = noteOf(change, reader, deps)
  await saveComposed(deps.db, claimed, { briefing: null, message, items: [] })
  await savePosting(deps.db, claimed)
  const outcome = await platform.post(refOf(delivery.channelKey), message, { deliveryId, replyTo: main })
  if (outcome.outcome === 'posted') await savePosted(deps.db, claimed, outcome.parts, deps.now())
  else await saveState(deps.db, claimed, outcome.outcome === 'unknown' ? 'unknown' : 'failed', outcome.fault)
  return outcome.outcome === 'posted'
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

function refOf(channelKey: string): ChannelRef {
  const [platform, workspace, channel] = channelKey.split(':')
  if (
    (platform !== 'slack' && platform !== 'discord' && platform !== 'preview') ||
    workspace === undefined ||
    channel === undefined
  )
    throw new RangeError(`"${channelKey}" names no channel.`)
  return { platform, workspace, channel }
}
