import type { Candidate } from './candidate.ts'
import { type Compound, type CompoundReading, readCompound, readWordCompound } from './compounds.ts'
import type { FigureData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'
import { readCounted } from './nouns.ts'
import { mayBeginNumber, readNumber } from './numbers.ts'
import { joinRange, joinsRange } from './ranges.ts'
import type { NumberReading } from './reading.ts'
import { joinShare } from './shares.ts'
import { readUnitBefore, readUnitBehind } from './units.ts'

/** All numbers of a line with their units and nouns, ranges and shares joined; what is no figure is still among them. */
export function findCandidates(lexemes: readonly Lexeme[], data: FigureData): Candidate[] {
  const found: Candidate[] = []
  let i = 0
  while (i < lexemes.length) {
    const next = readAt(lexemes, i, data)
    if (next.candidate !== null) found.push(giveBack(found, next.candidate))
    i = Math.max(next.last, i + 1)
  }
  return joinNeighbours(found, data)
}

/** What a number takes as its noun may turn out to open the next number ("zwei Dutzend"): then it counts nothing yet. */
function giveBack(found: Candidate[], next: Candidate): Candidate {
  const before = found.at(-1)
  if (before !== undefined && before.last > next.first)
    found[found.length - 1] = { ...before, counted: null, last: before.number.last }
  return next
}

type Step = { candidate: Candidate | null; last: number }

function readAt(lexemes: readonly Lexeme[], i: number, data: FigureData): Step {
  const lexeme = lexemes[i]!
  if (lexeme.kind === 'mark') return { candidate: null, last: i + 1 }
  if (lexeme.kind === 'word' && lexeme.text.includes('-') && !mayBeginNumber(lexeme, data.numbers)) {
    const compound = readWordCompound(lexemes, i, data)
    if (compound !== null) return stepOf(lexemes, compound)
  }
  if (!mayBeginNumber(lexeme, data.numbers)) return { candidate: null, last: i + 1 }
  const number = readNumber(lexemes, i, data.numbers)
  if (number === null) return { candidate: null, last: i + 1 }
  const compound = readCompound(lexemes, number, data)
  if (compound !== null) return stepOf(lexemes, compound)
  if (data.context.noAmount.has(lexemes[i - 1]?.lower ?? '') && !number.digits && number.magnitude === 1) {
    const candidate = complete(lexemes, number, data)
    return {
      candidate:
        candidate.unit !== null || candidate.counted !== null || number.isFraction ? candidate : null,
      last: number.last,
    }
  }
  const candidate = complete(lexemes, number, data)
  return { candidate, last: Math.max(number.last, candidate.unit === null ? number.last : candidate.last) }
}

const stepOf = (lexemes: readonly Lexeme[], compound: NonNullable<Compound>): Step =>
  compound.kind === 'name'
    ? { candidate: null, last: compound.last }
    : { candidate: fromCompound(lexemes, compound.reading), last: compound.reading.last }

function fromCompound(
  lexemes: readonly Lexeme[],
  { first, last, value, unit, tail }: CompoundReading,
): Candidate {
  const number: NumberReading = {
    first,
    last,
    value,
    isFraction: false,
    magnitude: 1,
    digits: true,
    article: false,
  }
  return {
    lexemes,
    number,
    first,
    last,
    from: first,
    value,
    upper: null,
    unit: { ...unit, factor: 1 },
    counted: null,
    modifier: 'exact',
    tail,
    elided: false,
  }
}

/** A number with its sign and its unit on either side, or with the noun that it counts. */
function complete(lexemes: readonly Lexeme[], number: NumberReading, data: FigureData): Candidate {
  const bare: Candidate = {
    lexemes,
    number,
    first: number.first,
    last: number.last,
    from: number.first,
    value: number.value,
    upper: null,
    unit: null,
    counted: null,
    modifier: 'exact',
    tail: null,
    elided: false,
  }
  const signed = withSign(bare, data)
  if (number.isFraction) return signed
  const unit = readUnit(lexemes, number, data)
  if (unit !== null)
    return {
      ...signed,
      unit,
      first: Math.min(signed.first, unit.first),
      from: Math.min(signed.first, unit.first),
      last: Math.max(signed.last, unit.last),
      value: signed.value === null ? null : signed.value * unit.factor,
    }
  const counted = number.article ? null : readCounted(lexemes, number.last, data.nouns)
  if (counted !== null) return { ...signed, counted, last: counted.last }
  return asMetres(signed) ?? withPart(signed, data)
}

function readUnit(lexemes: readonly Lexeme[], number: NumberReading, data: FigureData) {
  const before = readUnitBefore(lexemes, number.first)
  if (before !== null && !number.article) return before
  const behind = readUnitBehind(lexemes, number.last, data.units)
  if (behind === null) return null
  const weight = data.units.weights.get(behind.words.toLowerCase())
  return weight !== undefined && number.magnitude === 1 && isWeighed(lexemes[behind.last], data)
    ? { ...behind, unit: weight, kind: 'quantity' as const, factor: 1 }
    : behind
}

/** "25 pounds | of rice", "ein Pfund | Mehl". */
const isWeighed = (next: Lexeme | undefined, { nouns, numbers }: FigureData) =>
  next !== undefined && (nouns.capitalised ? isCapital(next) : numbers.partitives.has(next.lower))

/** "1.8m tall": what is no million of anything is metres. */
function asMetres(candidate: Candidate): Candidate | null {
  const { lexemes, number, value } = candidate
  const sign = lexemes[number.last - 1]!
  if (number.magnitude !== 1e6 || sign.text !== 'm' || !sign.touches || value === null) return null
  return { ...candidate, value: value / 1e6, unit: { unit: 'm', kind: 'quantity', factor: 1 } }
}

/** "zwölf der Maschinen", "two of the sites": the noun behind counts, and stands outside the span. */
function withPart(candidate: Candidate, data: FigureData): Candidate {
  const { lexemes, last } = candidate
  if (!data.measures.base.has(lexemes[last]?.lower ?? '')) return candidate
  let at = last + 1
  while (data.measures.determiners.has(lexemes[at]?.lower ?? '')) at++
  const counted = readCounted(lexemes, at, data.nouns)
  return counted === null ? candidate : { ...candidate, counted }
}

/** "minus 12 Grad", "-0,4 Prozent", "plus 2 Prozent". */
function withSign(candidate: Candidate, { numbers }: FigureData): Candidate {
  const { lexemes, first, value } = candidate
  const before = lexemes[first - 1]
  if (before === undefined || value === null) return candidate
  const word = numbers.signs.get(before.lower)
  const outer = lexemes[first - 2]
  const isMark =
    /^[-−–+]$/.test(before.text) &&
    lexemes[first]!.touches &&
    (outer === undefined || !before.touches || outer.text === '(')
  if (word === undefined && !isMark) return candidate
  const sign = word ?? (before.text === '+' ? 1 : -1)
  return { ...candidate, first: first - 1, from: first - 1, value: value * sign }
}

function joinNeighbours(found: readonly Candidate[], data: FigureData): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of found) {
    const before = joined.at(-1)
    const share = before === undefined ? null : joinShare(before, candidate, data.numbers)
    const range = before === undefined || share !== null ? null : joinsRange(before, candidate, data.ranges)
    if (before !== undefined && share !== null) joined[joined.length - 1] = share
    else if (before !== undefined && range !== null)
      joined[joined.length - 1] = joinRange(before, candidate, range.first)
    else joined.push(candidate)
  }
  return joined
}
