import type { Candidate } from './candidate.ts'
import type { RangeData } from './data.ts'
import type { Lexeme } from './lexemes.ts'

/** The place of a joining word or dash between two candidates of a line, or null where they are no range. */
export function joinsRange(a: Candidate, b: Candidate, data: RangeData): { first: number } | null {
  if (a.value === null || b.value === null || a.upper !== null || b.upper !== null) return null
  if (a.number.isFraction || b.number.isFraction || !isAscending(a, b)) return null
  if (a.unit !== null && b.unit !== null && a.unit.unit !== b.unit.unit) return null
  if (a.counted !== null || a.number.article || b.number.article) return null
  const { lexemes } = a
  const between = lexemes.slice(a.last, b.first)
  if (between.length !== 1) return null
  const joiner = between[0]!
  const opening = lexemes[a.first - 1]?.lower ?? ''
  if (data.pairs.get(opening) === joiner.lower) return { first: a.first - 1 }
  if (isDash(joiner)) return { first: a.first }
  if (!data.between.has(joiner.lower)) return null
  // "rose from 650 to 1,900" are two values.
  return data.from.has(opening) && joiner.lower === 'to' ? null : { first: a.first }
}

/** As the numbers stand, before any unit: "zehn oder 20 Cent". The magnitude at the end holds for both. */
function isAscending(a: Candidate, b: Candidate): boolean {
  const shared = a.number.magnitude === 1 && b.number.magnitude > 1 ? b.number.magnitude : 1
  return (
    (b.number.value ?? 0) > (a.number.value ?? 0) * (a.unit === null ? shared : 1) ||
    (a.unit !== null && shared > 1 && (b.value ?? 0) > (a.value ?? 0))
  )
}

const isDash = ({ text }: Lexeme) => text === '-' || text === '–' || text === '—'

/** Makes one candidate of two: value and upper end, the unit of whichever has one. */
export function joinRange(a: Candidate, b: Candidate, first: number): Candidate {
  const shared =
    a.number.magnitude === 1 && b.number.magnitude > 1 && a.unit === null ? b.number.magnitude : 1
  const unit = b.unit ?? a.unit
  const factor = a.unit === null && b.unit !== null ? b.unit.factor : 1
  return {
    ...b,
    number: { ...b.number, digits: a.number.digits && b.number.digits },
    first,
    from: first,
    value: (a.value ?? 0) * shared * factor,
    upper: a.unit !== null && b.unit === null ? (b.value ?? 0) * a.unit.factor : b.value,
    unit,
    counted: b.counted,
    modifier: 'exact',
  }
}
