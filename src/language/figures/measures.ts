import type { Span } from '../../model.ts'
import type { Candidate } from './candidate.ts'
import type { FigureData, MeasureData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'

/** The words that say what a candidate measures, or null. `from` and `to` bound its sentence as offsets. */
export function readMeasure(
  text: string,
  candidate: Candidate,
  { start, end }: { start: number; end: number },
  data: FigureData,
): Span | null {
  if (candidate.tail !== null) return spanOf(text, candidate.tail.start, candidate.tail.end)
  if (candidate.counted !== null)
    return spanOf(text, candidate.counted.head.start, candidate.counted.head.end)
  const { lexemes } = candidate
  let first = candidate.from
  while (first > 0 && lexemes[first - 1]!.start >= start) first--
  let last = candidate.last
  while (last < lexemes.length && lexemes[last]!.end <= end) last++
  const scene: Scene = { text, lexemes, candidate, first, last, data }
  return baseBehind(scene) ?? nounBehind(scene) ?? nounBefore(scene) ?? subject(scene)
}

type Scene = {
  text: string
  lexemes: readonly Lexeme[]
  candidate: Candidate
  first: number
  last: number
  data: FigureData
}

const spanOf = (text: string, start: number, end: number): Span => ({
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
  const start =
    data.nouns.capitalised && data.measures.determiners.has(opening.lower) ? opening.start : phrase.start
  return spanOf(text, start, phrase.end)
}

/** The noun that follows directly: "168 Millionen Dollar | Schadenersatz", "6,5 Prozent mehr | Geld", "80 Meter hoch" has none. */
function nounBehind({ text, lexemes, candidate, last, data }: Scene): Span | null {
  const { unit } = candidate
  let at = candidate.last
  // "168 Millionen Dollar (rund 150 Millionen Euro) Schadenersatz": the bracket is skipped from either amount.
  if (lexemes[at]?.text === '(') while (at < last && lexemes[at - 1]?.text !== ')') at++
  else if (lexemes[at]?.text === ')') at++
  const opening = lexemes[at]
  if (opening === undefined || at >= last) return null
  if (data.measures.links.has(`> ${opening.lower}`)) {
    const phrase = readPhrase(lexemes, at + 1, last, data)
    return phrase === null ? null : spanOf(text, phrase.head.start, phrase.head.end)
  }
  if (opening.kind !== 'word') return null
  if (!data.nouns.capitalised && unit?.kind === 'money') return null
  const phrase = readPhrase(lexemes, data.nouns.additions.has(opening.lower) ? at + 1 : at, last, data)
  if (
    phrase === null ||
    data.measures.determiners.has(opening.lower) ||
    data.measures.prepositions.has(opening.lower)
  )
    return null
  return spanOf(text, phrase.head.start, phrase.head.end)
}

type Phrase = { start: number; end: number; head: Lexeme }

/** A noun phrase from a lexeme on, without its article. */
function readPhrase(lexemes: readonly Lexeme[], i: number, last: number, data: FigureData): Phrase | null {
  const { nouns, measures } = data
  let at = i
  while (at < last && measures.determiners.has(lexemes[at]!.lower)) at++
  const start = lexemes[at]?.start
  if (start === undefined) return null
  if (nouns.capitalised) {
    while (at < last && lexemes[at]!.kind === 'word' && !isCapital(lexemes[at]!)) {
      if (nouns.stops.has(lexemes[at]!.lower) && !measures.prepositions.has(lexemes[at]!.lower)) return null
      at++
    }
    const head = lexemes[at]
    return head === undefined || at >= last || head.kind !== 'word' ? null : { start, end: head.end, head }
  }
  let head: Lexeme | null = null
  while (at < last && lexemes[at]!.kind === 'word' && !nouns.stops.has(lexemes[at]!.lower)) {
    head = lexemes[at]!
    at++
  }
  return head === null ? null : { start, end: head.end, head }
}

const WIDEST_LINK = 4

/** The noun before that a preposition ties to the amount: "Hilfen in Höhe von | 40 Milliarden", "a bill of | $2bn". */
function nounBefore({ text, lexemes, candidate, first, data }: Scene): Span | null {
  const { measures } = data
  let at = candidate.from - 1
  const linked = at
  while (at >= first && linked - at < WIDEST_LINK && isLink(lexemes[at]!, measures)) at--
  const noun = lexemes[at]
  if (at < first || noun === undefined) return null
  const isTied = at < linked || candidate.unit?.kind === 'duration'
  if (isTied && isNoun(noun, data) && !measures.frames.has(noun.lower) && !isName(lexemes, at, data))
    return spanOf(text, noun.start, noun.end)
  return measured({ lexemes, text, at, first, data })
}

const isLink = (lexeme: Lexeme, { links }: MeasureData) => links.has(lexeme.lower)

function isNoun(lexeme: Lexeme, { nouns, measures }: FigureData): boolean {
  if (lexeme.kind !== 'word') return false
  if (nouns.capitalised) return isCapital(lexeme) && !nouns.stops.has(lexeme.lower)
  return (
    !isCapital(lexeme) &&
    !nouns.stops.has(lexeme.lower) &&
    !measures.verbs.has(lexeme.lower) &&
    !/(?:ed|ing|ly)$/.test(lexeme.lower)
  )
}

const isName = (lexemes: readonly Lexeme[], at: number, { nouns }: FigureData) =>
  nouns.capitalised && at > 0 && isCapital(lexemes[at - 1]!) && !nouns.stops.has(lexemes[at - 1]!.lower)

/** The nearest noun before that is made to be measured ("Umsatz", "deficit"). */
function measured({
  lexemes,
  text,
  at,
  first,
  data,
}: {
  lexemes: readonly Lexeme[]
  text: string
  at: number
  first: number
  data: FigureData
}): Span | null {
  for (let i = at; i >= first; i--) {
    const lexeme = lexemes[i]!
    if (lexeme.text === ';') return null
    if (lexeme.kind === 'word' && isNoun(lexeme, data) && isMeasureNoun(lexeme.lower, data))
      return spanOf(text, lexeme.start, lexeme.end)
  }
  return null
}

function isMeasureNoun(lower: string, { nouns, measures }: FigureData): boolean {
  if (measures.nouns.has(lower)) return true
  if (!nouns.capitalised) return false
  for (let cut = 1; cut < lower.length - 3; cut++) if (measures.nouns.has(lower.slice(cut))) return true
  return false
}

/** The first noun of the clause that no preposition governs. */
function subject({ text, lexemes, candidate, first, data }: Scene): Span | null {
  const { measures, nouns } = data
  let begin = candidate.from
  while (begin > first && !/^[,;:–(]$/.test(lexemes[begin - 1]!.text)) begin--
  for (const start of begin === first ? [first] : [begin, first]) {
    let governed = false
    for (let at = start; at < candidate.from; at++) {
      const lexeme = lexemes[at]!
      if (measures.prepositions.has(lexeme.lower)) governed = true
      else if (nouns.capitalised && isCapital(lexeme) && !nouns.stops.has(lexeme.lower)) {
        if (!governed && !measures.frames.has(lexeme.lower)) return spanOf(text, lexeme.start, lexeme.end)
        governed = false
      } else if (!nouns.capitalised && isNoun(lexeme, data)) {
        const next = lexemes[at + 1]
        if (next !== undefined && isNoun(next, data) && at + 1 < candidate.from) continue
        if (!governed && !measures.frames.has(lexeme.lower)) return spanOf(text, lexeme.start, lexeme.end)
        governed = false
      }
    }
  }
  return null
}
