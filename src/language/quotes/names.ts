import type { Span } from '../../model.ts'
import type { Token } from '../document.ts'
import type { Gender, QuoteData } from './data.ts'

/** An expression that may name who speaks. */
export type Candidate = {
  span: Span
  kind: 'name' | 'pronoun' | 'role' | 'organisation' | 'document' | 'epithet'
  /** The name without role and titles, where it has one. */
  name: string | null
  /** The function as the text says it here, in its basic form. */
  role: string | null
  gender: Gender
  definite: boolean
  /** Behind a preposition: no subject. */
  oblique: boolean
  first: number
  last: number
}

/** A run of words outside quotations. */
type Words = readonly (Token | null)[]

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(word)
const MOST_WORDS = 8

/** The candidates of a sentence, in order; quotations (null) part them. */
export function findCandidates(words: Words, text: string, data: QuoteData): Candidate[] {
  const candidates: Candidate[] = []
  let at = 0
  while (at < words.length) {
    const found = readCandidate(words, at, text, data)
    if (found === null) at++
    else {
      candidates.push(found)
      at = found.last
    }
  }
  return candidates
}

function readCandidate(words: Words, at: number, text: string, data: QuoteData): Candidate | null {
  const token = words[at]
  if (token == null || token.kind !== 'word') return null
  const lower = token.text.toLowerCase()
  const pronoun = data.pronouns.get(lower)
  const oblique = isBehindPreposition(words, at, data)
  if (pronoun !== undefined)
    return {
      span: spanOf(words, at, at + 1, text),
      kind: 'pronoun',
      name: null,
      role: null,
      gender: pronoun,
      definite: true,
      oblique,
      first: at,
      last: at + 1,
    }
  const article = data.articles.get(lower)
  const hasArticle = article !== undefined || data.indefinite.has(lower)
  const start = hasArticle ? at + 1 : at
  const phrase = readPhrase(words, start, data, hasArticle)
  if (phrase === null) return null
  const definite = !data.indefinite.has(lower)
  const gender = phrase.gender !== 'x' ? phrase.gender : (article ?? 'x')
  return {
    span: spanOf(words, at, phrase.last, text),
    kind: phrase.kind,
    name: phrase.name,
    role: phrase.role,
    gender,
    definite: definite || phrase.name !== null,
    oblique,
    first: at,
    last: phrase.last,
  }
}

type Phrase = Pick<Candidate, 'kind' | 'name' | 'role' | 'gender' | 'last'>

/** (Adjectives) role name | role | name | institution, from a word on. */
function readPhrase(words: Words, from: number, data: QuoteData, hasArticle: boolean): Phrase | null {
  let at = from
  const roleWords: string[] = []
  let gender: Gender = 'x'
  let organisation = false
  let document = false
  let epithet = false
  let head = -1
  // Adjectives and the like stand between article and noun.
  while (at < words.length && at - from < 4) {
    const word = words[at]
    if (word == null || word.kind !== 'word') break
    const kind = nounKind(word.text, data)
    if (kind !== null) {
      head = at
      gender = kind.gender
      organisation = kind.kind === 'organisation'
      document = kind.kind === 'document'
      epithet = kind.kind === 'epithet'
      break
    }
    const isModifier = data.nounsCapitalised
      ? !isCapital(word.text) || /^(US|EU|NATO|UN|Ex|Vize)$/.test(word.text)
      : true
    if (!hasArticle && !(data.nounsCapitalised ? isModifierAdjective(word.text) : isCapital(word.text))) break
    if (
      !isModifier ||
      data.prepositions.has(word.text.toLowerCase()) ||
      data.reporting.has(word.text.toLowerCase())
    )
      break
    at++
  }
  if (head >= 0) {
    for (let i = from; i <= head; i++) roleWords.push(words[i]!.text)
    let after = head + 1
    // "Minister of Defence", "secretary general": the role goes on.
    while (after < words.length) {
      const kind = words[after] == null ? null : nounKind(words[after]!.text, data)
      if (kind === null || kind.kind === 'document') break
      roleWords.push(words[after]!.text)
      if (kind.kind === 'role' && gender === 'x') gender = kind.gender
      if (kind.kind === 'role') organisation = false
      after++
    }
    const name = readName(words, after, data)
    if (name !== null && !document) {
      const named = genderOf(name.text, data)
      return {
        kind: 'name',
        name: name.text,
        role: organisation ? null : data.basicRole(roleWords),
        gender: gender === 'x' ? named : gender,
        last: name.last,
      }
    }
    const apposed = document || organisation ? null : readApposed(words, after, data)
    if (apposed !== null)
      return {
        kind: 'name',
        name: apposed.text,
        role: data.basicRole(roleWords),
        gender: gender === 'x' ? genderOf(apposed.text, data) : gender,
        last: apposed.last,
      }
    const kind = document ? 'document' : organisation ? 'organisation' : epithet ? 'epithet' : 'role'
    return {
      kind,
      name: organisation ? roleWords.join(' ') : null,
      role: data.basicRole(roleWords),
      gender,
      last: after,
    }
  }
  const described = hasArticle ? readDescription(words, from, data) : null
  if (described !== null) return described
  const name = readName(words, from, data)
  if (name === null) return null
  if (hasArticle && !isAcronym(name.text)) return null
  if (name.words === 1 && isAcronym(name.text))
    return { kind: 'organisation', name: name.text, role: null, gender: 'x', last: name.last }
  return { kind: 'name', name: name.text, role: null, gender: genderOf(name.text, data), last: name.last }
}

/** "der Präsident der Behörde, Gunther Reesing": the name follows the function and what belongs to it, behind a comma. */
function readApposed(words: Words, from: number, data: QuoteData): Name | null {
  for (let i = from; i <= from + 7 && i < words.length; i++) {
    const word = words[i]
    if (word == null || data.reporting.has(word.text.toLowerCase())) return null
    if (word.text === ',') {
      const name = readName(words, i + 1, data)
      return name !== null &&
        name.words >= 2 &&
        data.firstNames.has((name.text.split(' ')[0] ?? '').toLowerCase())
        ? name
        : null
    }
    if (word.kind !== 'word') return null
  }
  return null
}

/** "der Niederländer", "die frühere Richterin", "the 54-year-old": a noun that describes a person, behind an article. */
function readDescription(words: Words, from: number, data: QuoteData): Phrase | null {
  for (let i = from; i < from + 4 && i < words.length; i++) {
    const word = words[i]
    if (word == null) return null
    if (
      word.kind === 'number' &&
      words[i + 1]?.text === '-' &&
      words[i + 2] != null &&
      data.personEndings.test(words[i + 2]!.text)
    )
      return { kind: 'epithet', name: null, role: null, gender: 'x', last: i + 3 }
    if (word.kind !== 'word') return null
    const isNoun = data.nounsCapitalised ? isCapital(word.text) : data.personEndings.test(word.text)
    if (!isNoun) {
      if (data.reporting.has(word.text.toLowerCase()) || data.prepositions.has(word.text.toLowerCase()))
        return null
      continue
    }
    if (!data.personEndings.test(word.text) || data.notNames.has(word.text.toLowerCase())) return null
    const feminine = data.nounsCapitalised && /in$/.test(word.text)
    return { kind: 'epithet', name: null, role: word.text, gender: feminine ? 'f' : 'x', last: i + 1 }
  }
  return null
}

const isModifierAdjective = (word: string): boolean =>
  /^\p{L}+(er|ische[rnms]?|e[rnms]?)$/u.test(word) &&
  /(isch|er$|amtierend|ehemalig|früher|neue|stellvertretend)/.test(word)

const genderOf = (name: string, data: QuoteData): Gender =>
  data.firstNames.get((name.split(' ')[0] ?? '').toLowerCase()) ?? 'x'

type Name = { text: string; words: number; last: number }

function readName(words: Words, from: number, data: QuoteData): Name | null {
  let at = from
  // Titles are no part of the name.
  while (at < words.length && words[at] != null && data.titles.has(words[at]!.text.toLowerCase())) {
    at++
    if (words[at]?.text === '.') at++
  }
  const parts: string[] = []
  let last = at
  while (at < words.length && parts.length < MOST_WORDS) {
    const word = words[at]
    if (word == null || word.kind !== 'word') {
      // An initial keeps its stop: "George W. Bush".
      if (word?.text === '.' && parts.length > 0 && parts.at(-1)!.length === 1) {
        at++
        continue
      }
      break
    }
    const lower = word.text.toLowerCase()
    if (
      isCapital(word.text) &&
      !data.notNames.has(lower) &&
      nounKind(word.text, data) === null &&
      !data.reporting.has(lower)
    ) {
      parts.push(word.text)
      last = at + 1
    } else if (
      !(
        parts.length > 0 &&
        data.particles.has(lower) &&
        (isCapital(words[at + 1]?.text ?? '') || data.particles.has(words[at + 1]?.text ?? '')) &&
        (lower !== 'der' || data.particles.has(parts.at(-1)!))
      )
    )
      break
    else parts.push(word.text)
    at++
  }
  while (parts.length > 0 && data.particles.has(parts.at(-1)!)) parts.pop()
  if (parts.length === 0) return null
  return { text: parts.join(' ').replace(/[’']s?$/, ''), words: parts.length, last }
}

type NounKind = { kind: 'role' | 'organisation' | 'document' | 'epithet'; gender: Gender }

/** What a noun says of who may speak: by the whole word, else by its end, as compounds are built. */
export function nounKind(word: string, data: QuoteData): NounKind | null {
  const lower = word.toLowerCase().replace(/[’']s$/, '')
  if (data.nounsCapitalised && !isCapital(word)) return null
  const role =
    data.roles.get(lower) ??
    (data.nounsCapitalised || lower.includes('-') ? endingIn(lower, data.roles) : undefined)
  if (role !== undefined) return { kind: 'role', gender: role }
  const epithet = data.epithets.get(lower)
  if (epithet !== undefined) return { kind: 'epithet', gender: epithet }
  if (data.documents.has(lower)) return { kind: 'document', gender: 'x' }
  if (data.organisations.has(lower) || (data.nounsCapitalised && hasEnding(lower, data.organisations)))
    return { kind: 'organisation', gender: 'x' }
  return null
}

const SHORTEST_END = 4

function endingIn(word: string, endings: ReadonlyMap<string, Gender>): Gender | undefined {
  for (let i = 1; i <= word.length - SHORTEST_END; i++) {
    const gender = endings.get(word.slice(i))
    if (gender !== undefined) return gender
  }
  return undefined
}

function hasEnding(word: string, endings: ReadonlySet<string>): boolean {
  for (let i = 1; i <= word.length - SHORTEST_END; i++) if (endings.has(word.slice(i))) return true
  return false
}

function isBehindPreposition(words: Words, at: number, data: QuoteData): boolean {
  const before = words[at - 1]
  return before != null && data.prepositions.has(before.text.toLowerCase())
}

function spanOf(words: Words, first: number, last: number, text: string): Span {
  const start = words[first]!.start
  const end = words[last - 1]!.end
  return { start, end, text: text.slice(start, end) }
}
