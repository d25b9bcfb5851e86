import type { Gender } from './data.ts'
import { type Familiar, isNameWord } from './familiar.ts'
import type { Lexicon, Words } from './lexicon.ts'

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
  lexicon: Lexicon,
  familiar: Familiar,
  hasArticle: boolean,
) => Phrase | null

const MOST_MODIFIERS = 5

/** The noun of a phrase, or null where the words are none. */
export function findHead(
  words: Words,
  from: number,
  lexicon: Lexicon,
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
      lexicon.personEndings.test(words[i + 2]?.text ?? '')
    )
      return isBeforeHead(words, i + 2)
        ? findHead(words, i + 3, lexicon, familiar, true)
        : { at: i + 2, kind: 'epithet', gender: 'x' }
    if (word.text === '.' && words[i - 1]?.text.length === 1) continue
    if (word.kind !== 'word') return null
    const kind = word.lex.noun
    // "a former Pentagon budget officer": where compounds are several words, the last one is the noun.
    if (kind !== null && !lexicon.nounsCapitalised && kind.kind !== 'role' && isBeforeRole(words, i)) continue
    if (kind !== null) return { at: i, ...kind }
    // "the shipowner Jens Holm": what stands between article and first name says what somebody is.
    if (hasArticle && i > from && !lexicon.nounsCapitalised && isFirstName(words, i))
      return { at: i - 1, kind: 'role', gender: 'x' }
    if (word.lex.stop) return isCommonNoun(words, i - 1, from, lexicon, hasArticle)
    if (lexicon.nounsCapitalised && word.lex.capital) {
      if (isCapitalModifier(words, i, lexicon)) continue
      if (!hasArticle) return null
      if (lexicon.personEndings.test(word.text) && !lexicon.thingEndings.test(word.text))
        return { at: i, kind: 'epithet', gender: /in$/.test(word.text) ? 'f' : 'x' }
      const isName =
        i > from &&
        word.lex.name &&
        word.kind === 'word' &&
        (familiar.names.has(word.text) || lexicon.firstNames.has(word.lex.lower))
      if (isName) return null
      return { at: i, kind: 'thing', gender: lexicon.thingEndings.test(word.text) ? 'f' : 'x' }
    }
    if (
      lexicon.personEndings.test(word.text) &&
      hasArticle &&
      !lexicon.nounsCapitalised &&
      !isBeforeHead(words, i)
    )
      return { at: i, kind: 'epithet', gender: 'x' }
    if (lexicon.nounsCapitalised && !isModifier(word.text, hasArticle, lexicon)) return null
    if (!lexicon.nounsCapitalised && !hasArticle && !word.lex.capital && !isBareRole(words, i)) return null
  }
  return null
}

const isModifier = (word: string, hasArticle: boolean, lexicon: Lexicon): boolean =>
  lexicon.modifierEndings.test(word) && (hasArticle || !lexicon.verbEndings.test(word))

/** "the Russian foreign minister": the noun is still to come. */
function isBeforeHead(words: Words, i: number): boolean {
  for (let k = i + 1; k <= i + 3; k++) {
    const word = words[k]
    if (word == null || word.kind !== 'word' || word.lex.stop) return false
    if (word.lex.noun !== null) return true
  }
  return false
}

const isBeforeRole = (words: Words, i: number): boolean => {
  for (let k = i + 1; k <= i + 2; k++) {
    const word = words[k]
    if (word == null || word.kind !== 'word' || word.lex.stop) return false
    if (word.lex.noun?.kind === 'role') return true
    if (word.lex.capital) return false
  }
  return false
}

/** Without an article, small words describe only where a function and a name follow at once: "security analyst Ida Holm". */
function isBareRole(words: Words, i: number): boolean {
  for (let k = i + 1; k <= i + 3; k++) {
    const word = words[k]
    if (word == null || word.kind !== 'word' || word.lex.stop) return false
    if (word.lex.noun?.kind === 'role') {
      return isNameWord(words, k + 1)
    }
    if (word.lex.capital) return false
  }
  return false
}

/** Where nouns are not capitalised, the last word before a stop may be one. */
const isCommonNoun = (
  words: Words,
  at: number,
  from: number,
  lexicon: Lexicon,
  hasArticle: boolean,
): Head | null =>
  hasArticle && !lexicon.nounsCapitalised && at >= from && !words[at]!.lex.capital
    ? { at, kind: lexicon.agentEndings.test(words[at]!.text) ? 'epithet' : 'thing', gender: 'x' }
    : null

/** "US-" aside: "EU Kommissarin", "Wiener Polizei". */
function isCapitalModifier(words: Words, i: number, lexicon: Lexicon): boolean {
  const next = words[i + 1]
  if (next == null || next.kind !== 'word' || !next.lex.capital) return false
  const { text } = words[i]!
  return (
    (words[i]!.lex.acronym ||
      ((lexicon.modifierEndings.test(text) || text.endsWith('-')) && next.lex.noun !== null)) &&
    !words[i]!.lex.stop
  )
}

const isFirstName = (words: Words, i: number): boolean =>
  words[i]!.lex.capital &&
  !(words[i - 1]?.lex.capital ?? false) &&
  words[i]!.lex.firstName !== null &&
  (words[i + 1]?.lex.capital ?? false)
