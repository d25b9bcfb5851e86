import type { FigureData, Unit } from './data.ts'
import { type Lexeme, readLexemes } from './lexemes.ts'
import { readPieces } from './numerals.ts'
import type { NumberReading } from './reading.ts'
import { readUnitBehind } from './units.ts'

/** An amount within one word: "90-Millionen-Euro-Fonds", "Zwei-Prozent-Ziel", "six-mile". */
export type CompoundReading = {
  first: number
  last: number
  value: number
  unit: Unit
  /** Offset of the part that is measured ("Fonds") in the text, or null. */
  tail: { start: number; end: number } | null
}

/** Whether a compound is an amount, only names one ("50-Euro-Schein", "24-Stunden-Rennen"), or is none at all. */
export type Compound = { kind: 'amount'; reading: CompoundReading } | { kind: 'name'; last: number } | null

/** The compound that a number in digits opens: "90" "-" "Millionen-Euro-Fonds". */
export function readCompound(lexemes: readonly Lexeme[], number: NumberReading, data: FigureData): Compound {
  const hyphen = lexemes[number.last]
  const word = lexemes[number.last + 1]
  if (hyphen === undefined || !isHyphen(hyphen.text) || !hyphen.touches) return null
  if (word === undefined || word.kind !== 'word' || !word.touches) return null
  return readParts(number.first, number.last + 2, number.value ?? 0, word, data)
}

/** The compound that a number word opens: "Zwei-Prozent-Ziel", "six-mile". */
export function readWordCompound(lexemes: readonly Lexeme[], i: number, data: FigureData): Compound {
  const { text: word, lower, start, end } = lexemes[i]!
  const cut = word.indexOf('-')
  if (cut <= 0) return null
  const pieces = readPieces(lower.slice(0, cut), data.numbers)
  const value =
    pieces?.length === 1 || data.numbers.glued
      ? pieces?.reduce((sum, piece) => (piece >= 100 && sum > 0 ? sum * piece : sum + piece), 0)
      : undefined
  if (value === undefined || value === 0) return null
  const rest: Lexeme = {
    ...lexemes[i]!,
    start: start + cut + 1,
    end,
    text: word.slice(cut + 1),
    lower: lower.slice(cut + 1),
  }
  return readParts(i, i + 1, value, rest, data)
}

const isHyphen = (mark: string) => mark === '-' || mark === '‐' || mark === '‑'

function readParts(first: number, last: number, value: number, word: Lexeme, data: FigureData): Compound {
  const parts = splitAtHyphens(word)
  let at = 0
  let amount = value
  for (let factor = data.numbers.magnitudes.get(parts[at]?.lower ?? ''); factor !== undefined; ) {
    amount *= factor
    at++
    factor = data.numbers.magnitudes.get(parts[at]?.lower ?? '')
  }
  const joined = parts[at]?.lower === 'us' ? 1 : 0
  const unit = readUnitBehind(parts, at + joined, data.units)
  if (unit === null) return at > 0 ? null : namesOnly(parts, last)
  const tail = parts.slice(unit.last)
  const end = tail.at(-1)
  const isName = unit.kind === 'duration' || (end !== undefined && data.units.denominations.has(end.lower))
  if (isName) return { kind: 'name', last }
  return {
    kind: 'amount',
    reading: {
      first,
      last,
      value: amount * unit.factor,
      unit,
      tail: end === undefined ? null : { start: tail[0]!.start, end: end.end },
    },
  }
}

const splitAtHyphens = ({ text, start }: Lexeme): Lexeme[] =>
  readLexemes(text.replace(/[-‐‑]/g, ' '), 0, text.length).map((part) => ({
    ...part,
    start: part.start + start,
    end: part.end + start,
  }))

/** "32-jährige", "12-Zylinder", "5-Sterne-Hotel": a number that belongs to a word. */
const namesOnly = (parts: readonly Lexeme[], last: number): Compound =>
  parts.length > 0 ? { kind: 'name', last } : null
