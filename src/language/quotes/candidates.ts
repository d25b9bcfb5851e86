import type { Span } from '../../model.ts'
import type { Token } from '../document.ts'
import { readComplement } from './complements.ts'
import type { Gender } from './data.ts'
import type { Familiar } from './familiar.ts'
import { isClauseStart, type Lexicon, type Words } from './lexicon.ts'
import { readPhrase } from './phrases.ts'

/** An expression that may name who speaks. */
export type Candidate = {
  span: Span
  kind: 'name' | 'pronoun' | 'role' | 'organisation' | 'document' | 'epithet' | 'thing'
  /** The name without role and titles, where it has one. */
  name: string | null
  /** The function as the text says it here, in its basic form. */
  role: string | null
  gender: Gender
  definite: boolean
  /** Behind a preposition or in another case: no subject. */
  oblique: boolean
  /** A noun alone, without article and name ("Experten"). */
  bare: boolean
  /** Not merely a capitalised word. */
  sure: boolean
  /** Known to be somebody by more than two capitals in a row. */
  certain: boolean
  first: number
  last: number
  /** Of a relative pronoun, whom it stands for. */
  of: Candidate | null
}

/** The candidates of a sentence, in order; quotations (null) part them. */
export function findCandidates(
  words: Words,
  text: string,
  lexicon: Lexicon,
  familiar: Familiar,
): Candidate[] {
  const candidates: Candidate[] = []
  let at = 0
  while (at < words.length) {
    const found =
      relativeAt(words, at, candidates.at(-1), lexicon) ?? readCandidate(words, at, text, lexicon, familiar)
    if (found === null) {
      at++
      continue
    }
    at = found.last
    if (isApposition(words, found, candidates.at(-1), lexicon)) continue
    if (!found.oblique && isJoined(words, found.first, candidates.at(-1), lexicon)) found.oblique = true
    candidates.push(found)
  }
  return candidates
}

/** "…, der davor warnte": a pronoun right behind somebody opens a clause in which that one acts. */
function relativeAt(
  words: Words,
  at: number,
  before: Candidate | undefined,
  lexicon: Lexicon,
): Candidate | null {
  const token = words[at]
  if (before === undefined || token == null || !lexicon.relatives.has(token.text)) return null
  const isComma = words[at - 1]?.text === ','
  if (before.last !== (isComma ? at - 1 : at) && !(isComma && before.last === at)) return null
  if (lexicon.nounsCapitalised && (!isComma || (words[at + 1]?.lex.capital ?? false))) return null
  return { ...pronounAt(token, at, before.gender, false), of: before }
}

/** "to her father, a haulier,": another word for who was just named. */
const isApposition = (
  words: Words,
  found: Candidate,
  before: Candidate | undefined,
  lexicon: Lexicon,
): boolean =>
  before !== undefined &&
  (before.kind === 'name' || before.kind === 'role') &&
  (found.kind === 'role' || found.kind === 'epithet') &&
  before.last === found.first - 1 &&
  words[before.last]?.text === ',' &&
  lexicon.indefinite.has(words[found.first]?.lex.lower ?? '')

/** "von Polizei und Staatsanwaltschaft": an equal of what stands in another case. */
const isJoined = (words: Words, at: number, before: Candidate | undefined, lexicon: Lexicon): boolean =>
  before?.oblique === true &&
  before.last === at - 1 &&
  lexicon.conjunctions.has(words[at - 1]?.lex.lower ?? '')

function readCandidate(
  words: Words,
  at: number,
  text: string,
  lexicon: Lexicon,
  familiar: Familiar,
): Candidate | null {
  const token = words[at]
  if (token == null || token.kind !== 'word' || !token.lex.begins) return null
  const lower = token.lex.lower
  const isBehindPreposition = isPreposition(words, at - 1, lexicon)
  if (lexicon.institutional.has(lower))
    return lexicon.reporting.has(words[at + 1]?.text ?? '')
      ? { ...pronounAt(token, at, 'x', isBehindPreposition), kind: 'organisation', name: '' }
      : null
  const demonstrative = lexicon.demonstratives.get(lower)
  if (demonstrative !== undefined && lexicon.reporting.has(words[at + 1]?.text ?? ''))
    return pronounAt(token, at, demonstrative, isBehindPreposition)
  const pronoun = lexicon.pronouns.get(lower)
  if (pronoun !== undefined && !isDeterminer(words, at, lexicon))
    return pronounAt(token, at, pronoun, isBehindPreposition)
  // "seiner Ansicht nach": the possessive says whose words these are.
  const owner = lexicon.owners.get(lower)
  if (owner !== undefined && lexicon.views.has(words[at + 1]?.lex.lower ?? ''))
    return pronounAt(token, at, owner, true)
  const isIndefinite = lexicon.indefinite.has(lower)
  const isPossessed = token.text.endsWith('s') && /\p{L}[’']s$/u.test(token.text) && token.lex.capital
  const hasArticle = isIndefinite || lexicon.articles.has(lower) || isPossessed
  const phrase = readPhrase(
    words,
    hasArticle ? behindOwner(words, at + 1, lexicon) : at,
    lexicon,
    familiar,
    hasArticle,
  )
  if (phrase === null) return isIndefinite ? readOneOf(words, at, text, lexicon, familiar) : null
  const { kind, name, role, gender, adjective, last } = phrase
  // "in Nova Gorica": two capitals behind a preposition may be a place.
  const sure = phrase.sure && (phrase.certain || !isBehindPreposition)
  const isCase = hasArticle && !isPossessed && lexicon.isOblique(lower, adjective, gender)
  // "die Affäre der SPD": behind a noun such an article makes a genitive.
  const isGenitive =
    hasArticle &&
    lexicon.nounsCapitalised &&
    kind === 'organisation' &&
    gender !== 'm' &&
    lexicon.complements.has(lower) &&
    (words[at - 1]?.lex.capital ?? false)
  const isContracted = hasArticle && lexicon.prepositions.has(lower)
  const start = token.start
  const end = words[last - 1]?.end ?? token.end
  return {
    span: { start, end, text: text.slice(start, end) },
    kind,
    name,
    role: isPossessed && role !== null ? `${token.text} ${role}` : role,
    gender,
    definite: !isIndefinite && (hasArticle || name !== null),
    oblique: isBehindPreposition || isCase || isGenitive || isContracted || phrase.oblique,
    bare: !hasArticle && name === null,
    sure,
    certain: phrase.certain,
    first: at,
    last,
    of: null,
  }
}

/** "the hospital's medical director": what an institution owns is meant, and not the institution. */
function behindOwner(words: Words, from: number, lexicon: Lexicon): number {
  if (lexicon.nounsCapitalised) return from
  for (let i = from; i < from + MOST_OWNER_WORDS; i++) {
    const word = words[i]
    if (word == null || word.kind !== 'word' || word.lex.stop) return from
    if (/\p{Ll}[’']s?$/u.test(word.text)) return words[i + 1]?.kind === 'word' ? i + 1 : from
  }
  return from
}

const MOST_OWNER_WORDS = 3

/** "one of the negotiators", "einer der Initiatoren": somebody of several. */
function readOneOf(
  words: Words,
  at: number,
  text: string,
  lexicon: Lexicon,
  familiar: Familiar,
): Candidate | null {
  const of = readComplement(words, at + 1, lexicon, familiar, readPhrase)
  if (of === null || of.noun === null) return null
  const start = words[at]!.start
  const end = words[of.last - 1]!.end
  return {
    span: { start, end, text: text.slice(start, end) },
    kind: 'role',
    name: null,
    role: `${words[at]!.lex.lower} ${of.text}`,
    gender: 'x',
    definite: false,
    oblique: lexicon.prepositions.has(words[at - 1]?.lex.lower ?? ''),
    bare: false,
    sure: true,
    certain: true,
    first: at,
    last: of.last,
    of: null,
  }
}

const pronounAt = (token: Token, at: number, gender: Gender, oblique: boolean): Candidate => ({
  span: { start: token.start, end: token.end, text: token.text },
  kind: 'pronoun',
  name: null,
  role: null,
  gender,
  definite: true,
  oblique,
  bare: false,
  sure: true,
  certain: true,
  first: at,
  last: at + 1,
  of: null,
})

/** "als Minister", but not "Wie der Minister sagte, …". */
function isPreposition(words: Words, i: number, lexicon: Lexicon): boolean {
  const lower = words[i]?.lex.lower ?? ''
  return lexicon.prepositions.has(lower) && !(lexicon.attributing.has(lower) && isClauseStart(words, i))
}

/** "dieser Schritt": a pronoun's form in front of a noun is an article. */
function isDeterminer(words: Words, at: number, lexicon: Lexicon): boolean {
  if (!lexicon.articles.has(words[at]!.lex.lower)) return false
  const next = words[at + 1]
  if (next == null || next.kind !== 'word') return false
  return lexicon.nounsCapitalised ? next.lex.capital : !lexicon.reporting.has(next.lex.lower)
}
