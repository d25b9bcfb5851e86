import type { Token } from '../document.ts'
import type { Gender, QuoteData } from './data.ts'

/** The words of a sentence; a quotation is null. */
export type Words = readonly (Token | null)[]

export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}
export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(word)

/** The gender of a first name, of "Karl-Otto" by its first part; null for other words. */
export const firstNameGender = (word: string, data: QuoteData): Gender | null => {
  const lower = word.toLowerCase()
  const hyphen = lower.indexOf('-')
  return (
    data.firstNames.get(lower) ??
    (hyphen > 2 ? data.firstNames.get(lower.slice(0, hyphen)) : undefined) ??
    null
  )
}

/** Whether a word opens a sentence, or a clause behind a comma or dash. */
export const isClauseStart = (words: Words, i: number): boolean =>
  i <= 0 || words[i - 1] === null || /^[,–—-]$/.test(words[i - 1]!.text)

/** An institution's noun without the ending of its case ("Hafenvereins"). */
export function withoutInflection(word: string, data: QuoteData): string {
  if (endsKnown(word.toLowerCase(), data)) return word
  const endings = data.inflections.filter((ending) => word.endsWith(ending))
  const bare = endings.map((ending) => word.slice(0, -ending.length))
  return bare.find((form) => endsKnown(form.toLowerCase(), data)) ?? word
}

const endsKnown = (word: string, data: QuoteData): boolean => {
  for (let i = 0; i <= Math.min(word.length, LONGEST_WORD) - SHORTEST_END; i++)
    if (whole(word.slice(i), data) !== null) return true
  return false
}

/** A name without the ending of its genitive. */
export const withoutCase = (name: string): string =>
  name.replace(/[’']s?$/, '').replace(/(?<=\p{Ll}{3})s$/u, '')

export type NounKind = { kind: 'role' | 'organisation' | 'document' | 'epithet'; gender: Gender }

/** Words looked up before, by language: looking for the ends of compounds is most of the work. */
const lookedUp = new WeakMap<QuoteData, Map<string, NounKind | null>>()
const MOST_LOOKED_UP = 50_000

/** What a noun says of who may speak: by the whole word, else by its end, as compounds are built. */
export function nounKind(word: string, data: QuoteData): NounKind | null {
  if (data.nounsCapitalised && !isCapital(word)) return null
  let kinds = lookedUp.get(data)
  if (kinds === undefined || kinds.size > MOST_LOOKED_UP) {
    kinds = new Map()
    lookedUp.set(data, kinds)
  }
  const before = kinds.get(word)
  if (before !== undefined) return before
  const kind = lookUp(
    word
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(data.elided, ''),
    data,
  )
  kinds.set(word, kind)
  return kind
}

const lookUp = (word: string, data: QuoteData): NounKind | null =>
  inflected(word, data) ?? (data.nounsCapitalised || word.includes('-') ? byEnd(word, data) : null)

function whole(word: string, data: QuoteData): NounKind | null {
  const role = data.roles.get(word)
  if (role !== undefined) return { kind: 'role', gender: role }
  const epithet = data.epithets.get(word)
  if (epithet !== undefined) return { kind: 'epithet', gender: epithet }
  const organisation = data.organisations.get(word)
  if (organisation !== undefined) return { kind: 'organisation', gender: organisation }
  const document = data.documents.get(word)
  return document === undefined ? null : { kind: 'document', gender: document }
}

const SHORTEST_START = 2
const SHORTEST_END = 4
const LONGEST_WORD = 60

/** A word as it stands, or without the ending of its case. */
function inflected(word: string, data: QuoteData, except?: ReadonlySet<string>): NounKind | null {
  const known = except?.has(word) ? null : whole(word, data)
  if (known !== null) return known
  for (const ending of data.inflections) {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST_END) continue
    const stem = word.slice(0, -ending.length)
    const bare = except?.has(stem) ? null : whole(stem, data)
    if (bare !== null) return bare
  }
  return null
}

/** The longest end of a compound that is known. */
function byEnd(word: string, data: QuoteData): NounKind | null {
  if (word.length > LONGEST_WORD) return null
  for (let i = SHORTEST_START; i <= word.length - SHORTEST_END; i++) {
    const known = inflected(word.slice(i), data, data.noEnds)
    if (known !== null) return known
  }
  return null
}

/** What a text as a whole shows of its words: which belong to names, and which are nouns since an article stands before them. */
export type Familiar = { names: Set<string>; nouns: Set<string> }

/** Reads a text's sentences for the words that surely are names or nouns. */
export function readFamiliar(sentences: readonly Words[], data: QuoteData): Familiar {
  const names = new Set<string>()
  const nouns = new Set<string>()
  for (const words of sentences)
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      if (word == null || word.kind !== 'word' || !isCapital(word.text)) continue
      const before = words[i - 1]?.text ?? ''
      const lower = before.toLowerCase()
      if (data.articles.has(lower) || data.indefinite.has(lower)) nouns.add(word.text)
      if (data.notNames.has(word.text.toLowerCase())) continue
      const isFirst = firstNameGender(word.text, data) !== null
      const isIntroduced = data.titles.has(lower) || nounKind(before, data)?.kind === 'role'
      if (!isFirst && !isIntroduced) continue
      // The last word of a run that begins with a first name, a title or a function is a surname.
      let end = isFirst ? i + 1 : i
      while (end < words.length && end < i + 5 && isPartOfName(words, end, data)) end++
      const surname = words[end - 1]
      if (
        surname != null &&
        (end - 1 > i || !isFirst) &&
        (isNameWord(surname, data) || isSurname(words, end - 1, data))
      )
        names.add(surname.text)
    }
  for (const name of names) nouns.delete(name)
  return { names, nouns }
}

const isPartOfName = (words: Words, i: number, data: QuoteData): boolean => {
  const word = words[i]
  if (word == null) return false
  return isNameWord(word, data) || data.particles.has(word.text) || isSurname(words, i, data)
}

/** "Karl Richter": behind a first name a function is a name too. */
export const isSurname = (words: Words, i: number, data: QuoteData): boolean => {
  const word = words[i]
  const before = words[i - 1]
  return (
    word != null &&
    before != null &&
    isCapital(word.text) &&
    firstNameGender(before.text, data) !== null &&
    isCapital(before.text) &&
    !data.notNames.has(word.text.toLowerCase()) &&
    !data.reporting.has(word.text.toLowerCase())
  )
}

/** A capitalised word that may be part of a name. */
export const isNameWord = ({ text, kind }: Token, data: QuoteData): boolean =>
  kind === 'word' &&
  isCapital(text) &&
  !data.notNames.has(text.toLowerCase()) &&
  !data.reporting.has(text.toLowerCase()) &&
  !data.before.has(text.toLowerCase()) &&
  nounKind(text, data) === null
