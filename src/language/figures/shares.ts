import type { Candidate } from './candidate.ts'
import type { NumberData } from './data.ts'

const GREATEST_BASE = 1000
const MOST_BETWEEN = 3

/** One fraction of two numbers: "sechs von zehn", "two out of three", "one soldier in eight"; null where they are two figures. */
export function joinShare(a: Candidate, b: Candidate, { outOf }: NumberData): Candidate | null {
  if (a.value === null || b.value === null || a.unit !== null || b.unit !== null || a.lexemes !== b.lexemes)
    return null
  if (a.number.isFraction || b.number.isFraction || a.upper !== null) return null
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value) || b.value <= a.value || a.value === 0)
    return null
  if (b.value > GREATEST_BASE && !a.number.digits) return null
  const between = a.lexemes.slice(a.number.last, b.first).map(({ lower }) => lower)
  if (between.length === 0 || between.length > MOST_BETWEEN + (a.value === 1 ? 1 : 0)) return null
  const words = outOf.find((phrase) =>
    phrase.every((word, i) => between[between.length - phrase.length + i] === word),
  )
  if (words === undefined) return null
  const isDirect = between.length === words.length
  if (!isDirect && !(a.value === 1 && words[0] === 'in')) return null
  if (
    words[0] === 'in' &&
    (b.value > GREATEST_BASE ||
      b.value > a.value * 100 ||
      (b.counted !== null && a.value !== 1 && a.number.digits !== b.number.digits))
  )
    return null
  return {
    ...a,
    number: { ...a.number, last: b.number.last, isFraction: true, article: false },
    last: b.number.last,
    value: a.value / b.value,
    counted: null,
  }
}
