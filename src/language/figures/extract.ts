import type { Figure } from '../../model.ts'
import { type Document, sentenceAt } from '../document.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './candidates.ts'
import type { FigureData } from './data.ts'
import { resolveElisions } from './elisions.ts'
import { isNoFigure } from './exclude.ts'
import { inheritMeasure } from './inherit.ts'
import { isCapital, readLexemes } from './lexemes.ts'
import { readMeasure } from './measures.ts'
import { readModifier } from './modifiers.ts'
import { readScope } from './scope.ts'

/** The figures of a text, in the order of their starts. Work is linear in the text's length; nothing throws. */
export function extractFigures(document: Document, data: FigureData): Figure[] {
  const candidates = document.paragraphs.flatMap(({ start, end }) =>
    readLine(document.text, start, end, data),
  )
  resolveElisions(candidates, data)
  const figures: Figure[] = []
  for (const candidate of candidates)
    if (isWorthTelling(candidate, data)) figures.push(tell(candidate, figures.at(-1), document, data))
  return figures
}

/** The candidates of one line that are figures. */
function readLine(text: string, start: number, end: number, data: FigureData): Candidate[] {
  const lexemes = readLexemes(text, start, end)
  const candidates = findCandidates(lexemes, data)
  for (const [i, candidate] of candidates.entries())
    readModifier(candidate, candidates[i - 1]?.last ?? 0, data.modifiers)
  return candidates.filter((candidate) => !isArticle(candidate, data) && !isNoFigure(candidate, data))
}

/** "ein Prozent" is one percent; "ein Mann", "a barrel" and the "Ein Liter" that has a price count nothing. */
const isArticle = ({ number, unit, lexemes }: Candidate, { context }: FigureData) =>
  number.article &&
  number.value === 1 &&
  (unit === null ||
    !context.articleKinds.has(unit.kind) ||
    (unit.kind === 'quantity' && isCapital(lexemes[number.first]!)))

/** A number word alone says nothing without something counted; digits alone still do. */
function isWorthTelling(candidate: Candidate, data: FigureData): boolean {
  const { unit, counted, number, value, upper, modifier, lexemes, elided, from } = candidate
  if (!Number.isFinite(value ?? 0) || !Number.isFinite(upper ?? 0)) return false
  if (number.isFraction) return true
  if (unit !== null && !elided) return true
  if (counted !== null && !elided) return true
  if (value === null || number.digits || number.magnitude > 1 || upper !== null) return true
  const before = lexemes[from - 1]?.lower ?? ''
  const next = lexemes[number.last]?.lower ?? ''
  return (
    modifier !== 'exact' ||
    value >= 100 ||
    value < 0 ||
    !Number.isInteger(value) ||
    lexemes.length <= number.last - number.first + 1 ||
    data.nouns.additions.has(next) ||
    data.measures.base.has(next) ||
    data.measures.anaphors.has(next) ||
    (value > 1 && data.measures.links.has(before)) ||
    (value > 1 && counted !== null && isLastWord(candidate, data))
  )
}

/** "In Graz waren es sechs." */
function isLastWord({ lexemes, from, number }: Candidate, { measures }: FigureData): boolean {
  const [before, next] = [lexemes[from - 1], lexemes[number.last]]
  const isEnd = next === undefined || /^[.;]$/.test(next.text)
  return isEnd && before?.kind === 'word' && !isCapital(before) && !measures.determiners.has(before.lower)
}

function tell(
  candidate: Candidate,
  before: Figure | undefined,
  { text, sentences }: Document,
  data: FigureData,
): Figure {
  const { lexemes, value, upper, unit, counted, number, modifier } = candidate
  const start = lexemes[candidate.from]!.start
  const end = lexemes[candidate.last - 1]!.end
  const sentence = sentences[sentenceAt(sentences, start)] ?? { start: 0, end: text.length }
  const own = inheritMeasure(candidate, before, data) ?? readMeasure(text, candidate, sentence, data)
  const measures = own ?? (candidate.elided ? (before?.measures ?? null) : null)
  const scope = readScope(text, candidate, measures, sentence, data)
  return {
    start,
    end,
    text: text.slice(start, end),
    value: value === null ? null : tidy(value),
    upper: upper === null ? null : tidy(upper),
    unit: number.isFraction ? 'fraction' : (unit?.unit ?? counted?.singular ?? null),
    kind: number.isFraction ? 'fraction' : (unit?.kind ?? 'count'),
    modifier: value === null && modifier === 'exact' ? 'about' : modifier,
    vague: value === null,
    measures,
    ...(scope !== null && { scope }),
  }
}

/** 518.4 × 1e6 is 518400000, not 518399999.99999994. */
const tidy = (value: number) => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))
