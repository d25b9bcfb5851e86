import type { ItemStatus } from '../src/model.ts'
import { compareTexts, correctionNote, isOtherArticle, type Replacement } from './differences.ts'
import { sameAddress } from './identity.ts'

/** What a feed says of an item now, under its identity. */
export type Incoming = {
  hash: string
  wireVersion: number | null
  status: ItemStatus
  embargoUntil: string | null
  title: string
  text: string
  url: string | null
  publishedAt: string | null
  updatedAt: string | null
  signal: string | null
}

/** The latest version that is stored under the same identity. */
export type Known = Omit<Incoming, 'signal'> & {
  version: number
  /** Hashes of all its versions, also of those whose text is gone. */
  hashes: readonly string[]
}

/** What a new version does to the one before; null where the words are the same. */
export type VersionChange = {
  title: Replacement | null
  /** Numbers and words between quotation marks that stand where others stood. */
  numbers: Replacement[]
  quotes: Replacement[]
  /** The wire's own words on what it corrects. */
  note: string | null
}

export type VersionDecision =
  /** Seen for the first time. */
  | { kind: 'new' }
  /** The wire has used the id again for another article: a new item. */
  | { kind: 'reused' }
  /** Word for word what is stored. */
  | { kind: 'unchanged' }
  /** Only the date differs: nothing. */
  | { kind: 'bumped' }
  /** Older than what is stored: queues and caches show past versions too. */
  | { kind: 'stale' }
  | { kind: 'changed'; change: VersionChange }
  | { kind: 'correction'; change: VersionChange }
  /** To be taken off every page; all its text goes. */
  | { kind: 'withdrawal' }

/** Decides what an item of a feed document is against what is stored. Pure; never looks at a date alone. */
export function decideVersion(incoming: Incoming, known: Known | null): VersionDecision {
  if (known === null) return { kind: incoming.status === 'canceled' ? 'withdrawal' : 'new' }
  if (isOlder(incoming, known)) return { kind: 'stale' }
  if (incoming.status === 'canceled')
    return { kind: known.status === 'canceled' ? 'unchanged' : 'withdrawal' }
  if (known.status !== 'canceled' && isSame(incoming, known))
    return { kind: isDatedAlike(incoming, known) ? 'unchanged' : 'bumped' }
  if (isReused(incoming, known)) return { kind: 'reused' }
  const change = changeBetween(known, incoming)
  return { kind: isCorrection(incoming, change) ? 'correction' : 'changed', change }
}

/** Whether nobody may see the item at `now`: withheld, or under embargo. */
export function isHeld(item: Pick<Incoming, 'status' | 'embargoUntil'>, now: string): boolean {
  if (item.status === 'withheld') return true
  return item.embargoUntil !== null && Date.parse(item.embargoUntil) > Date.parse(now)
}

function isOlder(incoming: Incoming, known: Known): boolean {
  const sameWords = incoming.hash === known.hash
  if (
    incoming.wireVersion !== null &&
    known.wireVersion !== null &&
    incoming.wireVersion !== known.wireVersion
  )
    return incoming.wireVersion < known.wireVersion
  // Caches answer with a past version now and then; and a withdrawn text is not new because a cache still has it.
  const wasHere = known.hashes.includes(incoming.hash) && (!sameWords || known.status === 'canceled')
  return wasHere && incoming.status !== 'canceled' && !isLater(incoming.updatedAt, known.updatedAt)
}

function isSame(incoming: Incoming, known: Known): boolean {
  return (
    incoming.hash === known.hash &&
    incoming.status === known.status &&
    sameInstant(incoming.embargoUntil, known.embargoUntil)
  )
}

const isDatedAlike = (incoming: Incoming, known: Known) =>
  sameInstant(incoming.publishedAt, known.publishedAt) && sameInstant(incoming.updatedAt, known.updatedAt)

/** A wire that counts versions says itself that it is the same item, and so does one that keeps the address. */
function isReused(incoming: Incoming, known: Known): boolean {
  if (incoming.wireVersion !== null && incoming.wireVersion !== known.wireVersion) return false
  if (incoming.signal !== null || known.text === '') return false
  const sameUrl =
    incoming.url !== null && known.url !== null && sameAddress(incoming.url) === sameAddress(known.url)
  return !sameUrl && isOtherArticle(known, incoming)
}

function changeBetween(known: Known, incoming: Incoming): VersionChange {
  const { numbers, quotes } = compareTexts(known.text, incoming.text)
  const title = known.title === incoming.title ? null : { from: known.title, to: incoming.title }
  const note = correctionNote(incoming.title, incoming.text)
  const before = note === null ? null : correctionNote(known.title, known.text)
  return { title, numbers, quotes, note: note === before ? null : note }
}

function isCorrection(incoming: Incoming, change: VersionChange): boolean {
  if (incoming.signal === 'correction' || change.note !== null) return true
  // An update that says so brings new numbers as a matter of course.
  if (incoming.signal !== null) return false
  return change.numbers.length > 0 || change.quotes.length > 0
}

const instant = (at: string | null) => (at === null ? null : Date.parse(at))
const sameInstant = (one: string | null, other: string | null) => instant(one) === instant(other)
const isLater = (one: string | null, other: string | null) =>
  one !== null && other !== null && Date.parse(one) > Date.parse(other)
