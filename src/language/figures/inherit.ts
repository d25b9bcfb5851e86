import type { Figure, Span } from '../../model.ts'
import type { Candidate } from './candidate.ts'
import type { FigureData } from './data.ts'

const WIDEST_STEP = 4

/** What the figure before measures, where this one says the same thing again: in brackets, as a step, of "it", or by a unit left out. */
export function inheritMeasure(
  candidate: Candidate,
  before: Figure | undefined,
  data: FigureData,
): Span | null {
  if (before === undefined || before.measures === null || candidate.counted !== null) return null
  if (candidate.tail !== null) return null
  return isInBrackets(candidate, before) || isOfIt(candidate, data) || isStep(candidate, before, data)
    ? before.measures
    : null
}

/** "149.800 Yuan (zirka | 16.000 Euro)". */
function isInBrackets({ lexemes, from, unit }: Candidate, before: Figure): boolean {
  const opening = lexemes[from - 1]
  return (
    opening !== undefined &&
    /^[(/]$/.test(opening.text) &&
    opening.start - before.end <= 1 &&
    unit?.kind === before.kind
  )
}

/** "mehr als die Hälfte | davon", "a third of | them". */
function isOfIt({ lexemes, last }: Candidate, { measures }: FigureData): boolean {
  const next = lexemes[last]?.lower ?? ''
  return measures.anaphors.has(next) || measures.anaphors.has(`${next} ${lexemes[last + 1]?.lower ?? ''}`)
}

/** "von 22,6 | auf 22,3 Prozent", "um 8 Prozent | auf 3 Millionen". */
function isStep({ lexemes, from }: Candidate, before: Figure, { ranges }: FigureData): boolean {
  for (let at = from - 1; at >= Math.max(0, from - WIDEST_STEP); at--) {
    const lexeme = lexemes[at]!
    if (lexeme.end <= before.end) return ranges.steps.has(lexemes[at + 1]?.lower ?? '') && at < from - 1
    if (lexeme.kind === 'mark') return false
  }
  return false
}
