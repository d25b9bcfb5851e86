import type { NumberData } from './data.ts'
import type { Lexeme } from './lexemes.ts'
import { type NumberReading, reading } from './reading.ts'

/** "zwei Drittel", "three quarters", "two thirds of a million". */
export function readFractionBehind(
  lexemes: readonly Lexeme[],
  number: NumberReading,
  data: NumberData,
): NumberReading | null {
  const next = lexemes[number.last]
  if (next?.kind !== 'word' || number.value === null || number.magnitude > 1) return null
  const below = data.fractions.get(next.lower)
  if (below === undefined || number.value > 100 || !Number.isInteger(number.value)) return null
  return finishFraction(lexemes, number, number.last + 1, number.value / below, data)
}

/** "two-fifths", "one-eighth". */
export function readFractionWord(
  lexemes: readonly Lexeme[],
  i: number,
  data: NumberData,
): NumberReading | null {
  const { lower } = lexemes[i]!
  const cut = lower.indexOf('-')
  if (cut <= 0) return null
  const above = data.pieces.get(lower.slice(0, cut))
  const below = data.fractions.get(lower.slice(cut + 1))
  if (above === undefined || below === undefined) return null
  return finishFraction(lexemes, reading(i, i + 1, above), i + 1, above / below, data)
}

/** A magnitude behind a fraction multiplies it; an article before a denominator that is also an ordinal needs more proof. */
function finishFraction(
  lexemes: readonly Lexeme[],
  number: NumberReading,
  last: number,
  value: number,
  data: NumberData,
): NumberReading | null {
  const next = lexemes[last]
  const skipped =
    data.partitives.has(next?.lower ?? '') && data.articles.has(lexemes[last + 1]?.lower ?? '') ? 2 : 0
  const factor = data.magnitudes.get(lexemes[last + skipped]?.lower ?? '')
  if (factor !== undefined)
    return { ...number, last: last + skipped + 1, value: value * factor, magnitude: factor, article: false }
  if (
    number.article &&
    data.doubtfulFractions.has(lexemes[last - 1]!.lower) &&
    !isShare(lexemes, number, last, data)
  )
    return null
  return { ...number, last, value, isFraction: true, article: false }
}

/** Nothing that an ordinal would stand before: "to a third | country". */
const endsShare = (next: Lexeme | undefined, { afterShares }: NumberData) =>
  next === undefined || next.kind !== 'word' || afterShares.has(next.lower)

/** "a third of", "nearly a third", "by a fifth". */
function isShare(
  lexemes: readonly Lexeme[],
  { first }: NumberReading,
  last: number,
  data: NumberData,
): boolean {
  return (
    data.partitives.has(lexemes[last]?.lower ?? '') ||
    (data.beforeShares.has(lexemes[first - 1]?.lower ?? '') && endsShare(lexemes[last], data)) ||
    lexemes.length === last - first
  )
}

/** Whether a hyphenated word is a fraction. */
export const isFractionWord = (lower: string, { pieces, fractions }: NumberData) =>
  pieces.has(lower.slice(0, lower.indexOf('-'))) && fractions.has(lower.slice(lower.indexOf('-') + 1))
