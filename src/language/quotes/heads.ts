import type { Gender, QuoteData } from './data.ts'
import {
  type Familiar,
  firstNameGender,
  isAcronym,
  isCapital,
  isNameWord,
  nounKind,
  type Words,
} from './lexicon.ts'

/** A noun phrase without its article. */
export type Phrase = {
  kind: 'name' | 'role' | 'organisation' | 'document' | 'epithet' | 'thing'
  name: string | null
  role: string | null
  gender: Gender
  /** The first word behind the article, where it is no noun. */
  adjective: string | null
  oblique: boolean
  sure: boolean
  /** Known to be somebody by more than two capitals in a row. */
  certain: boolean
  last: number
}

/** Words between the article (or `from`) and the noun, and the noun itself. */
export type Head = {
  at: number
  kind: 'role' | 'organisation' | 'document' | 'epithet' | 'thing'
  gender: Gender
}

/** Reads a noun phrase from a word on. */
export type PhraseReader = (
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  hasArticle: boolean,
) => Phrase | null

const MOST_MODIFIERS = 5

/** The noun of a phrase, or null where the words are none. */
export function findHead(
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  hasArticle: boolean,
): Head | null {
  for (let i = from; i < words.length && i - from <= MOST_MODIFIERS; i++) {
    const word = words[i]
    if (word == null) return null
    if (
      word.kind === 'number' &&
      hasArticle &&
      words[i + 1]?.text === '-' &&
      data.personEndings.test(words[i + 2]?.text ?? '')
    )
      return isBeforeHead(words, i + 2, data)
        ? findHead(words, i + 3, data, familiar, true)
        : { at: i + 2, kind: 'epithet', gender: 'x' }
    if (word.text === '.' && words[i - 1]?.text.length === 1) continue
    if (word.kind !== 'word') return null
    const kind = nounKind(word.text, data)
    // "a former Pentagon budget officer": where compounds are several words, the last one is the noun.
    if (kind !== null && !data.nounsCapitalised && kind.kind !== 'role' && isBeforeRole(words, i, data))
      continue
    if (kind !== null) return { at: i, ...kind }
    // "the shipowner Jens Holm": what stands between article and first name says what somebody is.
    if (hasArticle && i > from && !data.nounsCapitalised && isFirstName(words, i, data))
      return { at: i - 1, kind: 'role', gender: 'x' }
    if (isStop(word.text, data)) return isCommonNoun(words, i - 1, from, data, hasArticle)
    if (data.nounsCapitalised && isCapital(word.text)) {
      if (isCapitalModifier(words, i, data)) continue
      if (!hasArticle) return null
      if (data.personEndings.test(word.text) && !data.thingEndings.test(word.text))
        return { at: i, kind: 'epithet', gender: /in$/.test(word.text) ? 'f' : 'x' }
      const isName =
        i > from &&
        isNameWord(word, data) &&
        (familiar.names.has(word.text) || data.firstNames.has(word.text.toLowerCase()))
      if (isName) return null
      return { at: i, kind: 'thing', gender: data.thingEndings.test(word.text) ? 'f' : 'x' }
    }
    if (
      data.personEndings.test(word.text) &&
      hasArticle &&
      !data.nounsCapitalised &&
      !isBeforeHead(words, i, data)
    )
      return { at: i, kind: 'epithet', gender: 'x' }
    if (data.nounsCapitalised && !isModifier(word.text, hasArticle, data)) return null
    if (!data.nounsCapitalised && !hasArticle && !isCapital(word.text) && !isBareRole(words, i, data))
      return null
  }
  return null
}

const isModifier = (word: string, hasArticle: boolean, data: QuoteData): boolean =>
  data.modifierEndings.test(word) && (hasArticle || !data.verbEndings.test(word))

/** "the Russian foreign minister": the noun is still to come. */
function isBeforeHead(words: Words, i: number, data: QuoteData): boolean {
  for (let k = i + 1; k <= i + 3; k++) {
    const word = words[k]
    if (word == null || word.kind !== 'word' || isStop(word.text, data)) return false
    if (nounKind(word.text, data) !== null) return true
  }
  return false
}

const isBeforeRole = (words: Words, i: number, data: QuoteData): boolean => {
  for (let k = i + 1; k <= i + 2; k++) {
    const word = words[k]
    if (word == null || word.kind !== 'word' || isStop(word.text, data)) return false
    if (nounKind(word.text, data)?.kind === 'role') return true
    if (isCapital(word.text)) return false
  }
  return false
}

/** Without an article, small words describe only where a function and a name follow at once: "security analyst Ida Holm". */
function isBareRole(words: Words, i: number, data: QuoteData): boolean {
  for (let k = i + 1; k <= i + 3; k++) {
    const word = words[k]
    if (word == null || word.kind !== 'word' || isStop(word.text, data)) return false
    if (nounKind(word.text, data)?.kind === 'role') {
      const next = words[k + 1]
      return next != null && isNameWord(next, data)
    }
    if (isCapital(word.text)) return false
  }
  return false
}

/** Where nouns are not capitalised, the last word before a stop may be one. */
const isCommonNoun = (
  words: Words,
  at: number,
  from: number,
  data: QuoteData,
  hasArticle: boolean,
): Head | null =>
  hasArticle && !data.nounsCapitalised && at >= from && !isCapital(words[at]!.text)
    ? { at, kind: data.agentEndings.test(words[at]!.text) ? 'epithet' : 'thing', gender: 'x' }
    : null

/** "US-" aside: "EU Kommissarin", "Wiener Polizei". */
function isCapitalModifier(words: Words, i: number, data: QuoteData): boolean {
  const next = words[i + 1]
  if (next == null || next.kind !== 'word' || !isCapital(next.text)) return false
  const { text } = words[i]!
  return (
    (isAcronym(text) ||
      ((data.modifierEndings.test(text) || text.endsWith('-')) && nounKind(next.text, data) !== null)) &&
    !isStop(text, data)
  )
}

/** Words asked for before, by language. */
const stops = new WeakMap<QuoteData, Map<string, boolean>>()
const MOST_STOPS = 50_000

/** Whether a word ends a phrase: it is a verb, an article, a preposition or the like. */
export function isStop(word: string, data: QuoteData): boolean {
  let known = stops.get(data)
  if (known === undefined || known.size > MOST_STOPS) {
    known = new Map()
    stops.set(data, known)
  }
  const before = known.get(word)
  if (before !== undefined) return before
  const stop = readStop(word.toLowerCase(), data)
  known.set(word, stop)
  return stop
}

const readStop = (lower: string, data: QuoteData): boolean => {
  return (
    data.prepositions.has(lower) ||
    data.reporting.has(lower) ||
    data.documentVerbs.has(lower) ||
    data.quoting.has(lower) ||
    data.reportingPairs.has(lower) ||
    data.before.has(lower) ||
    data.after.has(lower) ||
    data.articles.has(lower) ||
    data.indefinite.has(lower) ||
    data.pronouns.has(lower) ||
    data.auxiliaries.has(lower) ||
    (data.notNames.has(lower) && !data.modifierEndings.test(lower))
  )
}

const isFirstName = (words: Words, i: number, data: QuoteData): boolean =>
  isCapital(words[i]!.text) &&
  !isCapital(words[i - 1]?.text ?? '') &&
  firstNameGender(words[i]!.text, data) !== null &&
  isCapital(words[i + 1]?.text ?? '')
