import type { Candidate, Counted } from './candidate.ts'
import type { FigureData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'
import { isPluralForm, readCounted, singularOf } from './nouns.ts'
import { isNoun } from './phrases.ts'

const REACH = 30

/** The noun that a bare count points back to: "Kinder, mindestens 40 | von ihnen", "ein Soldat …, sieben | weitere", "Anfragen … des Vereins | (418)". */
export function antecedentOf(candidate: Candidate, data: FigureData): Counted | null {
  const { lexemes, from, number } = candidate
  const next = lexemes[number.last]?.lower ?? ''
  const afterNext = lexemes[number.last + 1]?.lower ?? ''
  if (data.measures.anaphors.has(next) || data.measures.anaphors.has(`${next} ${afterNext}`))
    return nounBefore(lexemes, from, data, (lexeme) => isPlural(lexeme, data))
  if (data.nouns.additions.has(next)) return nounBefore(lexemes, from, data, () => true)
  return lexemes[from - 1]?.text === '(' ? firstPlural(lexemes, from, data) : totalBefore(lexemes, from, data)
}

/** "Die Zahl der Toten stieg auf | fünf", "The number of jobs fell to | 40". */
function totalBefore(lexemes: readonly Lexeme[], from: number, data: FigureData): Counted | null {
  const { totals, base, determiners } = data.measures
  for (let at = from - 2; at >= Math.max(0, from - REACH); at--) {
    if (/^[.;!?]$/.test(lexemes[at]!.text)) return null
    if (!totals.has(lexemes[at]!.lower) || !base.has(lexemes[at + 1]?.lower ?? '')) continue
    let noun = at + 2
    while (determiners.has(lexemes[noun]?.lower ?? '')) noun++
    return readCounted(lexemes, noun, data.nouns)
  }
  return null
}

function nounBefore(
  lexemes: readonly Lexeme[],
  from: number,
  data: FigureData,
  fits: (lexeme: Lexeme) => boolean,
): Counted | null {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (isNoun(lexemes[at]!, data) && fits(lexemes[at]!)) return countedAt(lexemes, at, data)
  }
  return null
}

/** A list in brackets counts what its sentence begins with. */
function firstPlural(lexemes: readonly Lexeme[], from: number, data: FigureData): Counted | null {
  let begin = from
  while (begin > Math.max(0, from - REACH) && !/^[.!?]$/.test(lexemes[begin - 1]!.text)) begin--
  for (let at = begin; at < from - 2; at++) {
    if (isNoun(lexemes[at]!, data) && isPlural(lexemes[at]!, data)) return countedAt(lexemes, at, data)
  }
  return null
}

function isPlural(lexeme: Lexeme, { nouns }: FigureData): boolean {
  if (!nouns.capitalised) return isPluralForm(lexeme, nouns)
  return (
    isCapital(lexeme) &&
    /(?:en|er|e|n|s)$/.test(lexeme.text) &&
    singularOf(lexeme.text, nouns) !== lexeme.text
  )
}

const countedAt = (lexemes: readonly Lexeme[], at: number, { nouns }: FigureData): Counted => ({
  first: at,
  last: at + 1,
  head: lexemes[at]!,
  singular: singularOf(lexemes[at]!.text, nouns),
})
