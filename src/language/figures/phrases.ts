import type { FigureData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'

/** A noun phrase without its article; `isDirect`: nothing but adjectives before its head. */
export type Phrase = { start: number; end: number; head: Lexeme; isDirect: boolean }

const MOST_WORDS = 8

/** The noun phrase that begins at a lexeme, up to its head. */
export function readPhrase(
  lexemes: readonly Lexeme[],
  i: number,
  last: number,
  data: FigureData,
): Phrase | null {
  let at = i
  while (at < last && data.measures.determiners.has(lexemes[at]!.lower)) at++
  const start = lexemes[at]?.start
  if (start === undefined || at >= last) return null
  return data.nouns.capitalised
    ? readToCapital(lexemes, at, last, start, data)
    : readToStop(lexemes, at, last, start, data)
}

/** "der landesweit rund 500 Automaten", "der in Tirol verkauften Autos": up to the first capital that no preposition governs. */
function readToCapital(
  lexemes: readonly Lexeme[],
  i: number,
  last: number,
  start: number,
  { nouns, measures }: FigureData,
): Phrase | null {
  let isDirect = true
  let governed = false
  for (let at = i; at < Math.min(last, i + MOST_WORDS); at++) {
    const lexeme = lexemes[at]!
    if (lexeme.kind === 'mark') return null
    if (lexeme.kind === 'word' && isCapital(lexeme)) {
      if (!governed) return { start, end: lexeme.end, head: lexeme, isDirect }
      governed = false
      continue
    }
    if (nouns.stops.has(lexeme.lower) || lexeme.kind === 'number') isDirect = false
    if (measures.prepositions.has(lexeme.lower)) governed = true
    if (measures.enders.has(lexeme.lower)) return null
  }
  return null
}

function readToStop(
  lexemes: readonly Lexeme[],
  i: number,
  last: number,
  start: number,
  { nouns, measures, numbers }: FigureData,
): Phrase | null {
  let head: Lexeme | null = null
  let at = i
  // "of the 4 million | residents"
  while (at < last && (lexemes[at]!.kind === 'number' || numbers.magnitudes.has(lexemes[at]!.lower))) at++
  while (
    at < last &&
    lexemes[at]!.kind === 'word' &&
    !nouns.stops.has(lexemes[at]!.lower) &&
    !(head !== null && measures.enders.has(lexemes[at]!.lower))
  ) {
    head = lexemes[at]!
    at++
  }
  return head === null ? null : { start, end: head.end, head, isDirect: true }
}

/** "EU-weit", "US-amerikanisch": the last part has no capital. */
const isCompoundAdjective = ({ text, lower }: Lexeme) => {
  const cut = text.lastIndexOf('-') + 1
  return cut > 0 && text[cut] === lower[cut] && /\p{L}/u.test(text[cut] ?? '')
}

/** Whether a word may be a noun, as far as its form tells. */
export function isNoun(lexeme: Lexeme, { nouns, measures, numbers, units }: FigureData): boolean {
  if (lexeme.kind !== 'word') return false
  if (numbers.magnitudes.has(lexeme.lower) || numbers.fractions.has(lexeme.lower)) return false
  if (units.names.has(lexeme.lower)) return false
  if (nouns.capitalised)
    return isCapital(lexeme) && !nouns.stops.has(lexeme.lower) && !isCompoundAdjective(lexeme)
  return (
    (!isCapital(lexeme) || measures.nouns.has(lexeme.lower)) &&
    !nouns.stops.has(lexeme.lower) &&
    !measures.enders.has(lexeme.lower) &&
    !/(?:ed|ing|ly)$/.test(lexeme.lower)
  )
}

/** Ends are looked up one by one: no noun of a table is longer. */
const LONGEST_NOUN = 24

/** A noun that is made to be measured; where words are compounded, also by its end ("Jahresumsatz"). */
export function isMeasureNoun(lower: string, { nouns, measures }: FigureData): boolean {
  if (measures.nouns.has(lower)) return true
  if (!nouns.capitalised) return false
  for (let cut = Math.max(1, lower.length - LONGEST_NOUN); cut < lower.length - 3; cut++)
    if (measures.nouns.has(lower.slice(cut))) return true
  return false
}
