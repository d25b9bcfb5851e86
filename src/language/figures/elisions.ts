import { antecedentOf } from './antecedents.ts'
import type { Candidate, Counted } from './candidate.ts'
import type { FigureData, Unit } from './data.ts'

/** What a figure counts or is given in. */
type Borrowed = { unit: Unit | null; counted: Counted | null; factor: number }

const REACH = 400
const NEAR = 250

/** Gives each candidate without a unit the unit that its context has: "von 4,1 auf | 4,6 Prozent", "40 Milliarden Euro … 50 Milliarden". */
export function resolveElisions(candidates: readonly Candidate[], data: FigureData): void {
  for (const [i, candidate] of candidates.entries()) {
    weighAgain(candidate, candidates[i - 1], data)
    if (!isBare(candidate)) continue
    const next = ahead(candidate, candidates[i + 1], data)
    candidate.elided = next === null
    const noun = next === null ? antecedentOf(candidate, data) : null
    const found = next ?? (noun === null ? behind(candidates, i) : { unit: null, counted: noun, factor: 1 })
    if (found === null) continue
    candidate.unit = found.unit
    candidate.counted = found.counted
    if (candidate.value !== null) candidate.value *= found.factor
    if (candidate.upper !== null) candidate.upper *= found.factor
  }
}

const WEIGHTS = new Set(['kg', 't', 'g', 'lb', 'oz'])

/** "438 kilograms (966 pounds)": a currency that is a weight, in brackets behind a weight. */
function weighAgain(candidate: Candidate, before: Candidate | undefined, { units }: FigureData): void {
  const { lexemes, from, last, unit } = candidate
  const weight = units.weights.get(lexemes[last - 1]!.lower)
  if (weight === undefined || unit?.kind !== 'money' || lexemes[from - 1]?.text !== '(') return
  if (WEIGHTS.has(before?.unit?.unit ?? '')) candidate.unit = { unit: weight, kind: 'quantity', factor: 1 }
}

const isBare = ({ unit, counted, number }: Candidate) =>
  unit === null && counted === null && !number.isFraction

const borrow = ({ unit, counted }: Candidate, factor = 1): Borrowed => ({
  unit,
  counted,
  factor: factor * (unit?.factor ?? 1),
})

/** The next figure of the same line, where little stands between: "8, 10 und 12 Prozent", "zwei der drei Terminals". */
function ahead(
  candidate: Candidate,
  next: Candidate | undefined,
  { ranges, measures }: FigureData,
): Borrowed | null {
  if (next === undefined || next.lexemes !== candidate.lexemes || isBare(next) || next.number.isFraction)
    return null
  const between = candidate.lexemes.slice(candidate.last, next.from)
  if (between.length > 2) return null
  const isParted =
    between.length > 0 &&
    between.every(({ lower }) => measures.base.has(lower) || measures.determiners.has(lower))
  if (isParted && next.counted !== null) return borrow(next)
  if (
    between.length === 0 ||
    !between.some(({ lower, text }) => ranges.steps.has(lower) || text === ',' || text === '/')
  )
    return null
  // "von 8,4 auf elf Millionen": the magnitude at the end holds for both, where the first would be nothing beside the second.
  const isShared =
    next.number.magnitude >= 1000 && candidate.number.magnitude === 1 && (candidate.value ?? 0) < 1000
  return borrow(next, isShared ? next.number.magnitude : 1)
}

/** The last figure before it that its size and form allow. */
function behind(candidates: readonly Candidate[], i: number): Borrowed | null {
  const candidate = candidates[i]!
  const start = candidate.lexemes[candidate.first]!.start
  for (let at = i - 1; at >= 0; at--) {
    const before = candidates[at]!
    const distance = start - before.lexemes[before.first]!.start
    if (distance > (candidate.number.magnitude > 1 ? 3 * REACH : REACH)) return null
    if (fits(candidate, before, distance)) return borrow(before)
  }
  return null
}

function fits(candidate: Candidate, before: Candidate, distance: number): boolean {
  if (
    before.number.isFraction ||
    before.unit?.kind === 'duration' ||
    (before.unit === null && before.counted === null)
  )
    return false
  if (before.tail !== null && candidate.number.magnitude === 1) return false
  const { magnitude, digits } = candidate.number
  if (magnitude >= 1000)
    return before.unit?.kind === 'money' || (before.number.magnitude === magnitude && distance < NEAR)
  const isDecimal = candidate.value !== null && !Number.isInteger(candidate.value)
  if (isDecimal) return before.unit !== null
  if (before.unit === null) return true
  if (!digits && before.unit.kind !== 'percent') return false
  return distance < NEAR && isComparable(candidate, before)
}

/** "2.800 Euro statt bisher 2.300", "29 Prozent, in Österreich 37": of the same order. */
function isComparable({ value }: Candidate, before: Candidate): boolean {
  if (value === null || before.value === null || before.unit === null) return false
  const last = before.value / before.unit.factor / before.number.magnitude
  if (before.unit.kind === 'percent') return value <= 100
  return value / last < 10 && last / value < 10
}
