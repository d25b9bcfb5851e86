import type { Token } from '../document.ts'
import type { Gender, QuoteData } from './data.ts'

export type NounKind = { kind: 'role' | 'organisation' | 'document' | 'epithet'; gender: Gender }

/** What a language knows of one written word. */
type Lexeme = {
  /** In small letters. */
  lower: string
  capital: boolean
  /** Capitals and digits only ("NATO", "G20"). */
  acronym: boolean
  /** Ends a phrase: a verb, an article, a preposition or the like. */
  stop: boolean
  /** Where nouns have capitals, most words begin no phrase. */
  begins: boolean
  /** Has a capital and is nothing that the language knows: may be part of a name. */
  name: boolean
  /** An article or determiner, definite or indefinite. */
  article: boolean
  /** What a noun says of who may speak: by the whole word, else by its end, as compounds are built. */
  noun: NounKind | null
  /** The gender of a first name, of "Karl-Otto" by its first part. */
  firstName: Gender | null
}

/** A word, number or mark with what is known of it. */
export type Word = Token & { lex: Lexeme }

/** The words of a sentence; a quotation is null. */
export type Words = readonly (Word | null)[]

/** A language's data with what has been looked up in it: each written word is looked up once. */
export type Lexicon = QuoteData & { look(word: string): Lexeme }

/** Texts hold no end of numbers and names: bounds the memory. */
const MOST_KNOWN = 50_000

export function createLexicon(data: QuoteData): Lexicon {
  const known = new Map<string, Lexeme>()
  return {
    ...data,
    look(word) {
      const before = known.get(word)
      if (before !== undefined) return before
      if (known.size >= MOST_KNOWN) known.clear()
      const lexeme = read(word, data)
      known.set(word, lexeme)
      return lexeme
    },
  }
}

/** The words of tokens, in order. */
export const readWord = ({ start, end, text, kind }: Token, lexicon: Lexicon): Word => ({
  start,
  end,
  text,
  kind,
  lex: lexicon.look(text),
})

function read(word: string, data: QuoteData): Lexeme {
  const lower = word.toLowerCase()
  const capital = isCapital(word)
  const stop = readStop(lower, data)
  const noun = readNoun(word, lower, capital, data)
  const article = data.articles.has(lower) || data.indefinite.has(lower)
  return {
    lower,
    capital,
    acronym: isAcronym(word),
    stop,
    begins: capital || readBegin(word, lower, stop, article, data),
    name:
      capital &&
      noun === null &&
      !data.notNames.has(lower) &&
      !data.reporting.has(lower) &&
      !data.before.has(lower),
    article,
    noun,
    firstName: readFirstName(lower, data),
  }
}

export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}

export const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(word)

const readFirstName = (lower: string, data: QuoteData): Gender | null => {
  const hyphen = lower.indexOf('-')
  return (
    data.firstNames.get(lower) ??
    (hyphen > 2 ? data.firstNames.get(lower.slice(0, hyphen)) : undefined) ??
    null
  )
}

const readStop = (lower: string, data: QuoteData): boolean =>
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

const readBegin = (word: string, lower: string, stop: boolean, article: boolean, data: QuoteData): boolean =>
  stop
    ? article || data.pronouns.has(lower) || data.owners.has(lower) || data.institutional.has(lower)
    : !data.nounsCapitalised || data.modifierEndings.test(word) || data.titles.has(word)

function readNoun(word: string, lower: string, capital: boolean, data: QuoteData): NounKind | null {
  if (data.nounsCapitalised && !capital) return null
  const bare = lower.replace(/[’']s$/, '').replace(data.elided, '')
  const known = inflected(bare, data)
  if (known !== null || data.firstNames.has(lower)) return known
  return data.nounsCapitalised || word.includes('-') ? byEnd(bare, data) : null
}

const SHORTEST_START = 2
const SHORTEST_END = 4
const LONGEST_WORD = 60

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

/** Whether a word opens a sentence, or a clause behind a comma or dash. */
export const isClauseStart = (words: Words, i: number): boolean =>
  i <= 0 || words[i - 1] === null || /^[,–—-]$/.test(words[i - 1]!.text)
