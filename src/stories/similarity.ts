import { likeness } from './reprints.ts'
import type { Signature } from './signature.ts'

/** How two items resemble each other, each from 0 to 1 except `numbers` and `hours`. */
export type Resemblance = {
  /** Weighted share of words, names, places, concepts and numbers in common. */
  overall: number
  /** The same over what languages share. */
  neutral: number
  /** Share of the shorter headline's weight in common. */
  headline: number
  /** How much of each headline the other item's text holds. */
  covered: number
  /** Places in common. */
  places: number
  /** Concepts in common. */
  concepts: number
  /** Names in common. */
  names: number
  /** Telling numbers in common, two and more being 2. */
  numbers: number
  /** Three-word runs in common. */
  wording: number
  /** Hours between them. */
  hours: number
  sameLanguage: number
}

/** How rare a key is among the items of the window. */
export type Rarity = (key: string) => number

const kinds: Readonly<Record<string, number>> = { w: 1, n: 1.3, p: 0.8, c: 0.6, '#': 1.4 }
const MOST_NUMBERS = 2
/** Weight of some three words: a headline of which less is understood shares no more than its part of that. */
const FEWEST_WORDS = 30

/** A signature with its weights at one moment. */
export type Weighted = { signature: Signature; weights: Map<string, number> }

export function weigh(signature: Signature, rarity: Rarity): Weighted {
  const weights = new Map<string, number>()
  for (const [key, weight] of signature.keys) weights.set(key, weight * rarity(key) * (kinds[key[0]!] ?? 1))
  return { signature, weights }
}

/** Compares two items. */
export function compare(a: Weighted, b: Weighted): Resemblance {
  const sameLanguage = a.signature.language === b.signature.language
  const neutral = cosine(a.weights, b.weights, isNeutral)
  return {
    overall: sameLanguage ? cosine(a.weights, b.weights, isAny) : neutral,
    neutral,
    headline: headlines(a, b, sameLanguage),
    covered: (coverage(a, b, sameLanguage) + coverage(b, a, sameLanguage)) / 2,
    places: cosine(a.weights, b.weights, isPlace),
    concepts: cosine(a.weights, b.weights, isConcept),
    names: cosine(a.weights, b.weights, isName),
    numbers: sharedNumbers(a.weights, b.weights),
    wording: sameLanguage ? likeness(a.signature.sketch, b.signature.sketch) : 0,
    hours: Math.abs(a.signature.at - b.signature.at) / 3_600_000,
    sameLanguage: sameLanguage ? 1 : 0,
  }
}

const isAny = () => true
const isNeutral = (key: string): boolean => key[0] !== 'w'
const isPlace = (key: string): boolean => key[0] === 'p'
const isConcept = (key: string): boolean => key[0] === 'c'
const isName = (key: string): boolean => key[0] === 'n'

function cosine(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  counts: (key: string) => boolean,
): number {
  let dot = 0
  let normA = 0
  let normB = 0
  for (const [key, weight] of a) {
    if (!counts(key)) continue
    normA += weight * weight
    dot += weight * (b.get(key) ?? 0)
  }
  for (const [key, weight] of b) if (counts(key)) normB += weight * weight
  return normA === 0 || normB === 0 ? 0 : dot / Math.sqrt(normA * normB)
}

function headlines(a: Weighted, b: Weighted, sameLanguage: boolean): number {
  const total = (item: Weighted) =>
    item.signature.title.reduce(
      (sum, key) => sum + (sameLanguage || isNeutral(key) ? (item.weights.get(key) ?? 0) : 0),
      0,
    )
  const inB = new Set(b.signature.title)
  const shared = a.signature.title.reduce(
    (sum, key) => sum + (inB.has(key) && (sameLanguage || isNeutral(key)) ? (a.weights.get(key) ?? 0) : 0),
    0,
  )
  return Math.min(1, shared / Math.max(FEWEST_WORDS, Math.min(total(a), total(b))))
}

function coverage(a: Weighted, b: Weighted, sameLanguage: boolean): number {
  let total = 0
  let shared = 0
  for (const key of a.signature.title) {
    if (!sameLanguage && !isNeutral(key)) continue
    const weight = a.weights.get(key) ?? 0
    total += weight
    if (b.weights.has(key)) shared += weight
  }
  return shared / Math.max(FEWEST_WORDS, total)
}

/** Round numbers meet by chance: one significant digit counts a third, three count in full. */
function sharedNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const key of a.keys())
    if (key[0] === '#' && b.has(key))
      shared += Math.min(3, key.replace(/\D/g, '').replace(/0+$/, '').length) / 3
  return Math.min(MOST_NUMBERS, shared)
}
