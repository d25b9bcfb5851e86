import type { Scope, Span } from '../../model.ts'
import type { Candidate } from './candidate.ts'
import type { FigureData, ScopeData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'
import type { Scene } from './measures.ts'
import { readPhrase } from './phrases.ts'

const WIDEST = 40
const CLAUSE_MARK = /^[,;:–()"„“”»«]$/

/**
 * Who has a figure or pays it, and from when until when it holds, where its own clause says so; null where it says nothing of
 * them. What a clause says of two times or two holders is left open.
 */
export function readScope(
  text: string,
  candidate: Candidate,
  measures: Span | null,
  sentence: { start: number; end: number },
  data: FigureData,
): Scope | null {
  const clause = clauseOf(text, candidate, sentence, data)
  const { since, until } = readPeriod(clause)
  const holder = (measures === null ? null : complement(clause, measures)) ?? payer(clause)
  return holder === null && since === null && until === null ? null : { holder, since, until }
}

function clauseOf(
  text: string,
  candidate: Candidate,
  { start, end }: { start: number; end: number },
  data: FigureData,
): Scene {
  const { lexemes, from } = candidate
  let first = from
  while (first > 0 && from - first < WIDEST) {
    const before = lexemes[first - 1]!
    if (before.start < start || CLAUSE_MARK.test(before.text)) break
    first--
  }
  let last = candidate.last
  while (last < lexemes.length && last - candidate.last < WIDEST) {
    const next = lexemes[last]!
    if (next.end > end || CLAUSE_MARK.test(next.text)) break
    last++
  }
  return { text, lexemes, candidate, first, last, data }
}

const spanOf = (text: string, start: number, end: number): Span => ({
  start,
  end,
  text: text.slice(start, end),
})

// ---------- when ----------

type Period = { since: Span | null; until: Span | null }
type Bound = 'since' | 'until' | 'in' | 'between'
type Year = { at: number; bound: Bound; span: Span }

const NEVER: Period = { since: null, until: null }
const YEAR = /^(?:19|20)\d\d$/

function readPeriod(clause: Scene): Period {
  const years = yearsOf(clause)
  const [one, two, three] = years
  if (one === undefined) return NEVER
  if (two === undefined) return periodOf(one)
  if (three === undefined && isRange(one, two, clause)) return { since: one.span, until: two.span }
  // "2,1 Prozent 2024": of several years the one that follows the figure at once.
  const own = years.filter(({ at }) => at === clause.candidate.last)
  return own.length === 1 ? periodOf(own[0]!) : NEVER
}

const periodOf = ({ bound, span }: Year): Period => ({
  since: bound === 'until' ? null : span,
  until: bound === 'since' ? null : span,
})

/** "von 2022 bis 2024", "between 2022 and 2024", "2022-2024". */
const isRange = (one: Year, two: Year, { lexemes, data: { scope } }: Scene): boolean => {
  const joining = lexemes[one.at + 1]
  if (joining === undefined || two.at !== one.at + 2) return false
  if (one.bound === 'between') return scope.joining.has(joining.lower)
  return scope.until.has(joining.lower) || /^[-–]$/.test(joining.text)
}

function yearsOf({ text, lexemes, candidate, first, last, data }: Scene): Year[] {
  const years: Year[] = []
  for (let at = first; at < last; at++) {
    const lexeme = lexemes[at]!
    if (lexeme.kind !== 'number' || !YEAR.test(lexeme.text)) continue
    if (at >= candidate.from && at < candidate.last) continue
    const bound = isJoined(lexemes, at, data) ? 'until' : boundOf(lexemes, at, first, data)
    if (bound !== null) years.push({ at, bound, span: spanOf(text, lexeme.start, lexeme.end) })
  }
  return years
}

/** "2022-2024", "between 2022 and 2024": the second of two years. */
function isJoined(lexemes: readonly Lexeme[], at: number, { scope }: FigureData): boolean {
  const [before, joining] = [lexemes[at - 2], lexemes[at - 1]]
  if (before === undefined || joining === undefined || !YEAR.test(before.text)) return false
  return scope.joining.has(joining.lower) || /^[-–]$/.test(joining.text)
}

/** The word that a year hangs on, with "the year", "Ende" and the like between; null where it may be no year. */
function boundOf(
  lexemes: readonly Lexeme[],
  year: number,
  first: number,
  { scope, nouns }: FigureData,
): Bound | null {
  let at = year - 1
  while (at >= first && scope.fillers.has(lexemes[at]!.lower)) at--
  const word = at < first ? undefined : lexemes[at]
  const bound = word === undefined ? null : boundWord(word.lower, scope)
  if (bound !== null) return bound
  // German puts a year without a preposition: "2024 gaben sie …", "im Jahr 2024".
  if (at < year - 1) return 'in'
  return nouns.capitalised && (word === undefined || (word.kind === 'word' && !isCapital(word))) ? 'in' : null
}

function boundWord(lower: string, { since, until, within, between }: ScopeData): Bound | null {
  if (since.has(lower)) return 'since'
  if (until.has(lower)) return 'until'
  if (between.has(lower)) return 'between'
  return within.has(lower) ? 'in' : null
}

// ---------- who ----------

/** "die Hilfe | der NATO-Staaten", "spending | by Germany", "| Germany's spending". */
function complement({ text, lexemes, candidate, first, last, data }: Scene, measures: Span): Span | null {
  const from = lexemes.findIndex(({ start }, at) => at >= first && start >= measures.end)
  const opening = from === -1 || from >= last ? undefined : lexemes[from]
  if (opening !== undefined && data.scope.complements.has(opening.lower)) {
    const phrase = readPhrase(
      lexemes,
      from + 1,
      Math.min(last, from < candidate.from ? candidate.from : last),
      data,
    )
    const holder = phrase === null ? null : holderIn(text, lexemes, phrase.start, phrase.end, data)
    if (holder !== null) return holder
    const named = lexemes[from + 1]
    if (named !== undefined && from + 1 < last && isHolder(named, data))
      return spanOf(text, named.start, named.end)
  }
  return possessor(text, lexemes, measures, first, data)
}

const holderIn = (
  text: string,
  lexemes: readonly Lexeme[],
  start: number,
  end: number,
  data: FigureData,
): Span | null => {
  const head = lexemes.findLast((lexeme) => lexeme.end === end)
  return head !== undefined && isHolder(head, data) ? spanOf(text, start, end) : null
}

const MOST_BETWEEN = 3
const POSSESSIVE = /['’]s?$/

/** "Germany's annual defence spending": the possessive before what is measured. */
function possessor(
  text: string,
  lexemes: readonly Lexeme[],
  measures: Span,
  first: number,
  data: FigureData,
): Span | null {
  if (data.nouns.capitalised) return null
  let at = lexemes.findIndex(({ end }) => end > measures.start) - 1
  for (let steps = 0; at >= first && steps <= MOST_BETWEEN; at--, steps++) {
    const { text: word, start, end, lower } = lexemes[at]!
    if (!POSSESSIVE.test(word)) continue
    const length = POSSESSIVE.exec(word)![0].length
    return isHolderWord(lower.slice(0, -length), word.slice(0, -length), data)
      ? spanOf(text, start, end - length)
      : null
  }
  return null
}

/** "Die NATO-Staaten gaben 50 Milliarden Euro aus": the one holder that no preposition governs, in a clause with such a verb. */
function payer({ text, lexemes, candidate, first, last, data }: Scene): Span | null {
  let pays = false
  const found: Lexeme[] = []
  for (let at = first; at < last; at++) {
    const lexeme = lexemes[at]!
    const isHaving = at === candidate.from - 1 && data.scope.having.has(lexeme.lower)
    if (isHaving || data.scope.payers.has(lexeme.lower)) pays = true
    const isCounted = at >= candidate.from && at < candidate.last
    if (!isCounted && isHolder(lexeme, data) && !isGoverned(lexemes, at, first, data)) found.push(lexeme)
  }
  const [only, another] = found
  return pays && only !== undefined && another === undefined ? spanOf(text, only.start, only.end) : null
}

function isGoverned(
  lexemes: readonly Lexeme[],
  at: number,
  first: number,
  { measures, scope }: FigureData,
): boolean {
  for (let before = at - 1; before >= Math.max(first, at - 3); before--) {
    const { lower, kind } = lexemes[before]!
    if (kind !== 'word') return false
    if (measures.prepositions.has(lower) || scope.owned.has(lower)) return true
    if (!measures.determiners.has(lower) && isCapital(lexemes[before]!)) return false
  }
  return false
}

const isHolder = (lexeme: Lexeme, data: FigureData): boolean =>
  lexeme.kind === 'word' && isCapitalOrPlain(lexeme, data) && isHolderWord(lexeme.lower, lexeme.text, data)

const isCapitalOrPlain = (lexeme: Lexeme, { nouns }: FigureData) => !nouns.capitalised || isCapital(lexeme)

const ACRONYM = /^\p{Lu}{2,6}$/u

/** A name of a state or body, an acronym, or a noun for those who have budgets. */
function isHolderWord(lower: string, word: string, { scope, nouns }: FigureData): boolean {
  if (scope.noHolders.has(lower)) return false
  if (scope.names.has(lower) || scope.holders.has(lower) || ACRONYM.test(word)) return true
  const hyphen = lower.lastIndexOf('-')
  if (hyphen !== -1) return scope.holders.has(lower.slice(hyphen + 1))
  if (!nouns.capitalised) return false
  // "des Konzerns"
  if (lower.endsWith('s') && scope.holders.has(lower.slice(0, -1))) return true
  for (let cut = Math.max(1, lower.length - 16); cut < lower.length - 4; cut++)
    if (scope.holders.has(lower.slice(cut))) return true
  return false
}
