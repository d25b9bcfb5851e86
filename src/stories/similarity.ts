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
const kindWeights = [1, 1.3, 0.8, 0.6, 1.4]
const MOST_NUMBERS = 2
/** Weight of some four words: a headline of which less is understood shares no more than its part of that. */
const FEWEST_WORDS = 30

/** A signature with its weights at one moment, and the sum of their squares by kind. */
export type Weighted = {
  signature: Signature
  weights: ReadonlyMap<string, number>
  norms: readonly number[]
}

/** Kind by the code of a key's first letter. */
const kindByCode = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, kinds.indexOf(String.fromCharCode(code))),
)
const kindOf = (key: string): number => kindByCode[key.charCodeAt(0)]!

export function weigh(signature: Signature, rarity: Rarity): Weighted {
  const weights = new Map<string, number>()
  const norms = [0, 0, 0, 0, 0]
  for (const [key, weight] of signature.keys) {
    const kind = kindOf(key)
    const value = weight * rarity(key) * (kindWeights[kind] ?? 1)
    weights.set(key, value)
    norms[kind]! += value * value
  }
  return { signature, weights, norms }
}

/** Compares two items in one pass over the keys of the first. */
export function compare(a: Weighted, b: Weighted): Resemblance {
  const sameLanguage = a.signature.language === b.signature.language
  const dots = [0, 0, 0, 0, 0]
  let numbers = 0
  for (const [key, weight] of a.weights) {
    const other = b.weights.get(key)
    if (other === undefined) continue
    const kind = kindOf(key)
    dots[kind]! += weight * other
    if (key[0] === '#') numbers += significance(key)
  }
  const first = sameLanguage ? WORD : NAME
  return {
    overall: ratio(sum(dots, first), sum(a.norms, first), sum(b.norms, first)),
    headline: headlines(a, b, sameLanguage),
    covered: (coverage(a, b, sameLanguage) + coverage(b, a, sameLanguage)) / 2,
    names: ratio(dots[NAME]!, a.norms[NAME]!, b.norms[NAME]!),
    places: ratio(dots[PLACE]!, a.norms[PLACE]!, b.norms[PLACE]!),
    concepts: ratio(dots[CONCEPT]!, a.norms[CONCEPT]!, b.norms[CONCEPT]!),
    numbers: Math.min(MOST_NUMBERS, numbers),
    wording: sameLanguage ? likeness(a.signature.sketch, b.signature.sketch) : 0,
    hours: Math.abs(a.signature.at - b.signature.at) / 3_600_000,
  }
}

const sum = (values: readonly number[], from = 0): number => {
  let total = 0
  for (let i = from; i < values.length; i++) total += values[i]!
  return total
}

const ratio = (dot: number, a: number, b: number): number => (dot === 0 ? 0 : dot / Math.sqrt(a * b))

/** Round numbers meet by chance: one significant digit counts a third, three count in full. */
const significance = (key: string): number =>
  Math.min(3, key.replace(/\D/g, '').replace(/0+$/, '').length) / 3

const counts = (key: string, sameLanguage: boolean): boolean => sameLanguage || key[0] !== 'w'

function headlines(a: Weighted, b: Weighted, sameLanguage: boolean): number {
  let inA = 0
  let inB = 0
  let shared = 0
  for (const key of b.signature.title) if (counts(key, sameLanguage)) inB += b.weights.get(key) ?? 0
  for (const key of a.signature.title) {
    if (!counts(key, sameLanguage)) continue
    const weight = a.weights.get(key) ?? 0
    inA += weight
    if (b.signature.title.includes(key)) shared += weight
  }
  return Math.min(1, shared / Math.max(FEWEST_WORDS, Math.min(inA, inB)))
}

function coverage(a: Weighted, b: Weighted, sameLanguage: boolean): number {
  let total = 0
  let shared = 0
  for (const key of a.signature.title) {
    if (!counts(key, sameLanguage)) continue
    const weight = a.weights.get(key) ?? 0
    total += weight
    if (b.weights.has(key)) shared += weight
  }
  return shared / Math.max(FEWEST_WORDS, total)
}
