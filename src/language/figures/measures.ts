import type { Span } from '../../model.ts'
import type { Candidate } from './candidate.ts'
import type { FigureData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'
import { readCounted } from './nouns.ts'
import { isMeasureNoun, isNoun, readPhrase } from './phrases.ts'

/** A sentence or a clause seen from one of its figures: lexemes `first` to `last` (exclusive). */
export type Scene = {
  text: string
  lexemes: readonly Lexeme[]
  candidate: Candidate
  first: number
  last: number
  data: FigureData
}

/** However long a sentence is, what a number measures stands near it. */
const WIDEST_BEFORE = 60
const WIDEST_BEHIND = 40

/** The words that say what a candidate measures, or null. `start` and `end` bound its sentence as offsets. */
export function readMeasure(
  text: string,
  candidate: Candidate,
  { start, end }: { start: number; end: number },
  data: FigureData,
): Span | null {
  if (candidate.tail !== null) return spanOf(text, candidate.tail)
  if (candidate.counted !== null) return spanOf(text, candidate.counted.head)
  const { lexemes } = candidate
  let first = candidate.from
  while (first > 0 && lexemes[first - 1]!.start >= start && candidate.from - first < WIDEST_BEFORE) first--
  let last = candidate.last
  while (last < lexemes.length && lexemes[last]!.end <= end && last - candidate.last < WIDEST_BEHIND) last++
  const scene: Scene = { text, lexemes, candidate, first, last, data }
  return (
    baseBehind(scene) ??
    nounBehind(scene) ??
    tiedBefore(scene, 'firm') ??
    purposeBehind(scene) ??
    antecedent(scene) ??
    measuredBefore(scene, 'free') ??
    tiedBefore(scene, 'loose') ??
    measuredBefore(scene, 'any') ??
    subject(scene) ??
    measuredBehind(scene) ??
    purposeBefore(scene)
  )
}

const spanOf = (text: string, { start, end }: { start: number; end: number }): Span => ({
  start,
  end,
  text: text.slice(start, end),
})

/** "fünf Prozent | des Bruttoinlandsproduktes", "4 percent of | gross domestic product". */
function baseBehind({ text, lexemes, candidate, last, data }: Scene): Span | null {
  const { unit, number } = candidate
  if (!number.isFraction && unit?.kind !== 'percent' && unit?.kind !== 'quantity') return null
  const opening = lexemes[candidate.last]
  if (opening === undefined || !data.measures.base.has(opening.lower)) return null
  const phrase = readPhrase(lexemes, candidate.last + 1, last, data)
  if (phrase === null) return null
  const withArticle = data.nouns.capitalised && data.measures.determiners.has(opening.lower)
  return spanOf(text, { start: withArticle ? opening.start : phrase.start, end: phrase.end })
}

/** The noun that follows directly: "168 Millionen Dollar | Schadenersatz", "6,5 Prozent mehr | Geld"; "80 Meter hoch" has none. */
function nounBehind({ text, lexemes, candidate, last, data }: Scene): Span | null {
  let at = candidate.last
  // "80 Millionen Dollar (rund 70 Millionen Euro) Schadenersatz": seen past the bracket from either amount.
  if (lexemes[at]?.text === '(') while (at < last && lexemes[at - 1]?.text !== ')') at++
  else if (lexemes[at]?.text === ')') at++
  const opening = lexemes[at]
  if (opening === undefined || at >= last || opening.kind !== 'word') return null
  if (!data.nouns.capitalised && candidate.unit?.kind === 'money') return null
  if (data.measures.determiners.has(opening.lower) || data.measures.prepositions.has(opening.lower))
    return null
  if (!data.nouns.capitalised && candidate.number.isFraction) {
    const counted = readCounted(lexemes, at, data.nouns)
    return counted === null ? null : spanOf(text, counted.head)
  }
  const from = data.nouns.additions.has(opening.lower) ? at + 1 : at
  const phrase = readPhrase(lexemes, from, last, data)
  return phrase === null || !phrase.isDirect ? null : spanOf(text, phrase.head)
}

/** "2 Milliarden Euro | für Straßen", "$3m in | aid". */
function purposeBehind({ text, lexemes, candidate, last, data }: Scene): Span | null {
  const opening = lexemes[candidate.last]
  if (candidate.unit?.kind !== 'money' || opening === undefined) return null
  if (!data.measures.purposes.has(opening.lower)) return null
  const phrase = readPhrase(lexemes, candidate.last + 1, last, data)
  return phrase === null ? null : spanOf(text, phrase.head)
}

const WIDEST_LINK = 4

/** The noun before that a preposition ties to the amount: firmly "Hilfen in Höhe von | 40 Milliarden", loosely "der Umsatz bei | 3 Millionen". */
function tiedBefore(scene: Scene, tie: 'firm' | 'loose'): Span | null {
  const { text, lexemes, candidate, first, data } = scene
  const { measures } = data
  let at = candidate.from - 1
  const linked = at
  let isFirm = candidate.unit?.kind === 'quantity' || isPrepositional(candidate, data)
  while (at >= first && linked - at < WIDEST_LINK && measures.links.has(lexemes[at]!.lower)) {
    if (measures.firmLinks.has(lexemes[at]!.lower)) isFirm = true
    at--
  }
  const noun = lexemes[at]
  if (at < first || noun === undefined || !isNounAt(lexemes, at, data) || measures.frames.has(noun.lower))
    return null
  if (at === linked && !isFirm) isFirm = isListed(lexemes, at, first)
  if (isFirm !== (tie === 'firm') || (at === linked && !isFirm)) return null
  return isFirm || !isGoverned(lexemes, at, first, data) ? spanOf(text, noun) : null
}

/** "Munition 4,9 Mrd. Euro, | Ausrüstung 2 Mrd. Euro": right behind a mark, with an adjective between at most. */
function isListed(lexemes: readonly Lexeme[], at: number, first: number): boolean {
  const before = lexemes[at - 1]
  if (before === undefined || at === first) return true
  const outer = before.kind === 'word' && !isCapital(before) ? lexemes[at - 2] : before
  return outer !== undefined && /^[,:;•–-]$/.test(outer.text)
}

/** "Ausgaben | über 100 Euro": the modifier is a preposition as well. */
const isPrepositional = ({ lexemes, from, first }: Candidate, { modifiers }: FigureData) =>
  from < first && modifiers.prepositions.has(lexemes[from]!.lower)

/** Whether a preposition stands before a noun, with an article or an adjective between at most. */
function isGoverned(
  lexemes: readonly Lexeme[],
  at: number,
  first: number,
  { measures }: FigureData,
): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 3); i--) {
    const lexeme = lexemes[i]!
    if (measures.prepositions.has(lexeme.lower)) return true
    if (lexeme.kind !== 'word' || isCapital(lexeme)) return false
  }
  return false
}

/** "die Roten, die derzeit bei | 20 Prozent": the noun before the comma. */
function antecedent({ text, lexemes, candidate, first, data }: Scene): Span | null {
  let begin = candidate.from
  while (begin > first && lexemes[begin - 1]!.kind === 'word') begin--
  const [comma, noun, pronoun] = [lexemes[begin - 1], lexemes[begin - 2], lexemes[begin]]
  if (comma?.text !== ',' || noun === undefined || pronoun === undefined || begin - 2 < first) return null
  if (!data.measures.relatives.has(pronoun.lower) || !isNoun(noun, data)) return null
  for (let i = begin; i < candidate.from; i++) if (isNoun(lexemes[i]!, data)) return null
  return spanOf(text, noun)
}

/** The nearest noun before that is made to be measured ("Umsatz", "deficit"), free of prepositions or any. */
function measuredBefore(
  { lexemes, text, candidate, first, data }: Scene,
  which: 'free' | 'any',
): Span | null {
  for (let at = candidate.from - 1; at >= first; at--) {
    const lexeme = lexemes[at]!
    if (lexeme.text === ';') return null
    if (lexeme.text === ')') at = openingBefore(lexemes, at, first)
    if (!isNounAt(lexemes, at, data) || !isMeasureNoun(lexeme.lower, data)) continue
    if (data.measures.frames.has(lexeme.lower)) continue
    if (which === 'any' || !isGoverned(lexemes, at, first, data)) return spanOf(text, lexeme)
  }
  return null
}

function openingBefore(lexemes: readonly Lexeme[], at: number, first: number): number {
  let opening = at
  while (opening > first && lexemes[opening]!.text !== '(') opening--
  return opening
}

/** "Für Munition sind | 5 Milliarden vorgesehen". */
function purposeBefore({ lexemes, text, candidate, first, data }: Scene): Span | null {
  for (let at = candidate.from - 1; at >= first; at--) {
    if (!data.measures.purposes.has(lexemes[at]!.lower)) continue
    const phrase = readPhrase(lexemes, at + 1, candidate.from, data)
    return phrase === null ? null : spanOf(text, phrase.head)
  }
  return null
}

/** A noun in its place: behind "would" and "to" stands a verb. */
const isNounAt = (lexemes: readonly Lexeme[], at: number, data: FigureData) =>
  isNoun(lexemes[at]!, data) && !data.measures.beforeVerbs.has(lexemes[at - 1]?.lower ?? '')

/** "Bei 61 Prozent lag | die Wahlbeteiligung": the first such noun behind. */
function measuredBehind({ lexemes, text, candidate, last, data }: Scene): Span | null {
  for (let at = candidate.last; at < last; at++) {
    const lexeme = lexemes[at]!
    if (lexeme.text === ';') return null
    if (isNoun(lexeme, data) && isMeasureNoun(lexeme.lower, data)) return spanOf(text, lexeme)
  }
  return null
}

/** The first noun of the clause that no preposition governs. */
function subject(scene: Scene): Span | null {
  const { lexemes, candidate, first, text } = scene
  let begin = candidate.from
  while (begin > first && !/^[,;:–(]$/.test(lexemes[begin - 1]!.text))
    begin = lexemes[begin - 1]!.text === ')' ? openingBefore(lexemes, begin - 1, first) : begin - 1
  const noun = freeNoun(scene, begin) ?? (begin === first ? null : freeNoun(scene, first))
  return noun === null ? null : spanOf(text, noun)
}

function freeNoun({ lexemes, candidate, first, data }: Scene, begin: number): Lexeme | null {
  const { measures, nouns, context } = data
  for (let at = begin; at < candidate.from; at++) {
    const lexeme = lexemes[at]!
    if (lexeme.text === '(') while (at < candidate.from - 1 && lexemes[at]!.text !== ')') at++
    if (measures.frames.has(lexeme.lower)) continue
    if (!isNounAt(lexemes, at, data) && !(at === first && isOpeningNoun(lexemes, at, data))) continue
    // A capital at the start of a sentence proves nothing.
    if (at === first && nouns.capitalised && context.openers.has(lexeme.lower)) continue
    const next = lexemes[at + 1]
    if (!nouns.capitalised && next !== undefined && at + 1 < candidate.from && isNoun(next, data)) continue
    if (!isGoverned(lexemes, at, first, data)) return lexeme
  }
  return null
}

/** "Shares in the firm fell", "Gusts of up to": a capital at the start, where nouns have none. */
function isOpeningNoun(lexemes: readonly Lexeme[], at: number, { nouns, measures }: FigureData): boolean {
  const [word, next] = [lexemes[at]!, lexemes[at + 1]]
  if (nouns.capitalised || next === undefined || word.kind !== 'word' || nouns.stops.has(word.lower))
    return false
  return !isCapital(next) && (measures.prepositions.has(next.lower) || measures.enders.has(next.lower))
}
