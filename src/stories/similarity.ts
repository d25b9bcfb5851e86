import { likeness } from './reprints.ts'
import type { Signature } from './signature.ts'

/** How two items resemble each other, each from 0 to 1 except `numbers` and `hours`. */
export type Resemblance = {
  /** Weighted share of words, names, places, concepts and numbers in common; across languages without the words. */
  overall: number
  /** Share of the shorter headline's weight in common. */
  headline: number
  /** How much of each headline the other item's text holds. */
  covered: number
  /** Names in common. */
  names: number
  /** Places in common. */
  places: number
  /** Concepts in common. */
  concepts: number
  /** Telling numbers in common, two and more being 2. */
  numbers: number
  /** Three-word runs in common. */
  wording: number
  /** Hours between them. */
  hours: number
}

/** How rare a key is among the items of the window. */
export type Rarity = (key: string) => number

/** Kinds of keys by their first letter: words of one language, names, places, concepts, numbers. */
const kinds = 'wnpc#'
const WORD = 0
const NAME = 1
const PLACE = 2
const CONCEPT = 3
const NUMBER = 4
const kindWeights = [1, 1.3, 0.8, 0.6, 1.4]
const MOST_NUMBERS = 2
/** Weight of some four words: a headline of which less is understood shares no more than its part of that. */
const FEWEST_WORDS = 30
/** Two items that share one place or two common concepts, of the few they hold, are not alike for that. */
const LEAST = { names: 60, places: 60, concepts: 80 } as const

/** What each key of an item weighs at one moment, and the sums of squares by kind. */
export type Weights = { values: Float32Array; norms: readonly number[] }

/** An item that others are compared with: its weights by key. */
export type Subject = { signature: Signature; byKey: ReadonlyMap<string, number>; norms: readonly number[] }

/** Kind by the code of a key's first letter. */
const kindByCode = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, kinds.indexOf(String.fromCharCode(code))),
)
const kindOf = (key: string): number => kindByCode[key.charCodeAt(0)]!

/** Weighs the keys of an item by how rare they are now. */
export function weigh({ keys, weights }: Signature, rarity: Rarity): Weights {
  const values = new Float32Array(keys.length)
  const norms = [0, 0, 0, 0, 0]
  for (const [at, key] of keys.entries()) {
    const kind = kindOf(key)
    const value = weights[at]! * rarity(key) * kindWeights[kind]!
    values[at] = value
    norms[kind]! += value * value
  }
  return { values, norms }
}

/** Makes an item the subject of comparisons. */
export function subjectOf(signature: Signature, { values, norms }: Weights): Subject {
  return { signature, byKey: new Map(signature.keys.map((key, at) => [key, values[at]!])), norms }
}

/** Compares the subject with another item in one pass over the other's keys. */
export function compare(subject: Subject, other: Signature, weights: Weights): Resemblance {
  const { signature, byKey, norms } = subject
  const sameLanguage = signature.language === other.language
  const dots = [0, 0, 0, 0, 0]
  const ownTitle = headlineOf(signature, byKey, sameLanguage)
  let numbers = 0
  let title = 0
  let titleCovered = 0
  let ownCovered = 0
  let shared = 0
  for (let at = 0; at < other.keys.length; at++) {
    const key = other.keys[at]!
    const kind = kindOf(key)
    if (kind === WORD && !sameLanguage) continue
    const value = weights.values[at]!
    const own = byKey.get(key)
    if (at < other.title) title += value
    if (own === undefined) continue
    dots[kind]! += value * own
    if (kind === NUMBER) numbers += significance(key)
    if (at < other.title) titleCovered += value
    if (!ownTitle.keys.has(key)) continue
    ownCovered += own
    if (at < other.title) shared += own
  }
  const first = sameLanguage ? WORD : NAME
  return {
    overall: ratio(sum(dots, first), sum(norms, first), sum(weights.norms, first)),
    headline: Math.min(1, shared / Math.max(FEWEST_WORDS, Math.min(ownTitle.weight, title))),
    covered:
      (ownCovered / Math.max(FEWEST_WORDS, ownTitle.weight) + titleCovered / Math.max(FEWEST_WORDS, title)) /
      2,
    names: ratio(dots[NAME]!, norms[NAME]!, weights.norms[NAME]!, LEAST.names),
    places: ratio(dots[PLACE]!, norms[PLACE]!, weights.norms[PLACE]!, LEAST.places),
    concepts: ratio(dots[CONCEPT]!, norms[CONCEPT]!, weights.norms[CONCEPT]!, LEAST.concepts),
    numbers: Math.min(MOST_NUMBERS, numbers),
    wording: sameLanguage ? likeness(signature.sketch, other.sketch) : 0,
    hours: Math.abs(signature.at - other.at) / 3_600_000,
  }
}

/** The keys of a headline that count, and their weight. */
function headlineOf(
  { keys, title }: Signature,
  byKey: ReadonlyMap<string, number>,
  sameLanguage: boolean,
): { keys: ReadonlySet<string>; weight: number } {
  const counted = keys.slice(0, title).filter((key) => sameLanguage || kindOf(key) !== WORD)
  return { keys: new Set(counted), weight: counted.reduce((total, key) => total + byKey.get(key)!, 0) }
}

const sum = (values: readonly number[], from = 0): number => {
  let total = 0
  for (let i = from; i < values.length; i++) total += values[i]!
  return total
}

/** Cosine; what is weighed less than `least` altogether shares no more than its part of that. */
const ratio = (dot: number, a: number, b: number, least = 0): number =>
  dot === 0 ? 0 : dot / Math.max(least, Math.sqrt(a * b))

/** Round numbers meet by chance: one significant digit counts a third, three count in full. */
const significance = (key: string): number =>
  Math.min(3, key.replace(/\D/g, '').replace(/0+$/, '').length) / 3
