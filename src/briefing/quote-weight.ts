import type { WeighingWords } from '../language/pack.ts'
import { packOf } from '../language/packs.ts'
import type { Quote } from '../model.ts'

/** Of a language without a pack no word weighs. */
const NO_WORDS: WeighingWords = { load: /^(?!)/, polite: /^(?!)/, leaning: /^(?!)/ }

const GOOD_LENGTH = { least: 50, most: 260 }
const MOST_LOAD = 3
const TOO_SHORT = 25

/** How much a statement bears, where higher is more: decisions, demands, reasons and numbers above thanks, a length that says something, a speaker with a name and a function. */
export function weighQuote(words: string, { start, speaker }: Quote, language: string): number {
  const { load, polite, leaning } = packOf(language)?.weighing ?? NO_WORDS
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0
  const bears = Math.min(count(load), MOST_LOAD) * 0.8 + (/\d/.test(words) ? 0.6 : 0)
  const isPolite = Math.min(count(polite), 2) * -1.2
  const leans = leaning.test(words) ? -0.7 : 0
  const isWhole = words.length >= GOOD_LENGTH.least && words.length <= GOOD_LENGTH.most ? 1.5 : 0
  const isTiny = words.length < TOO_SHORT ? -1.5 : 0
  const isKnown = (speaker?.name == null ? 0 : 1.5) + (speaker?.role == null ? 0 : 0.5)
  const isEarly = 1 / (1 + start / 1500)
  return bears + isPolite + leans + isWhole + isTiny + isKnown + isEarly
}
