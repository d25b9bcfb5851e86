import { readAffiliation, readApposition, readComplements, skipBrackets } from './complements.ts'
import type { Gender, QuoteData } from './data.ts'
import {
  type Familiar,
  firstNameGender,
  isAcronym,
  isCapital,
  isNameWord,
  nounKind,
  type Words,
  withoutCase,
  withoutInflection,
} from './lexicon.ts'
import { type Name, readName } from './names.ts'

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

const MOST_MODIFIERS = 5

/** (Adjectives) function name, function, name, institution, document or any other noun behind an article. */
export function readPhrase(
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  hasArticle: boolean,
): Phrase | null {
  const head = findHead(words, from, data, familiar, hasArticle)
  if (head !== null && head.kind !== 'thing') return describe(words, from, head, data, familiar, hasArticle)
  const name =
    hasArticle && data.nounsCapitalised && !isNamePhrase(words, from, data, familiar)
      ? null
      : readName(words, from, data, familiar)
  if (name !== null && (head === null || head.at < name.last))
    return named(words, name, hasArticle, data, familiar)
  return head === null ? null : describe(words, from, head, data, familiar, hasArticle)
}

/** "der NATO", "der Franziska Berg": an article that a name follows all the same. */
function isNamePhrase(words: Words, from: number, data: QuoteData, familiar: Familiar): boolean {
  const word = words[from]
  if (word == null) return false
  return isAcronym(word.text) || data.firstNames.has(word.text.toLowerCase()) || familiar.names.has(word.text)
}

/** What companies call themselves everywhere. */
const LEGAL_FORM = / (?:AG|SE|KG|GmbH|Inc|Ltd|plc|Corp|LLC|SA|NV|SpA|Group|Holding|Holdings)$/

function named(words: Words, name: Name, hasArticle: boolean, data: QuoteData, familiar: Familiar): Phrase {
  const isInstitution = name.words === 1 ? isAcronym(name.text) : LEGAL_FORM.test(name.text)
  const isCollective = hasArticle && !data.nounsCapitalised
  const oblique = isPossessive(words, name.last, data)
  const common = { gender: name.gender, adjective: null, oblique, certain: true, last: name.last }
  if (isInstitution || isCollective)
    return { ...common, kind: 'organisation', name: name.text, role: null, sure: true }
  const role = name.before.length > 0 ? data.basicRole(name.before, name.gender) : null
  // "nach Holms Ansicht": the view is whose name stands in front of it.
  const [owner, view] = name.text.split(' ')
  if (name.words === 2 && owner?.endsWith('s') && data.views.has(view?.toLowerCase() ?? ''))
    return {
      ...common,
      kind: 'name',
      name: withoutCase(owner),
      role: null,
      oblique: true,
      sure: true,
      last: name.last - 1,
    }
  if (data.nounsCapitalised && isOwned(name, data, familiar))
    return { ...common, kind: 'thing', name: null, role: name.text, sure: true }
  const apposed =
    readApposition(words, name.last, data, familiar) ??
    (role === null && name.words > 1 ? readAffiliation(words, name.last, data, familiar) : null)
  return {
    ...common,
    kind: 'name',
    name: name.text,
    role: apposed?.role ?? role,
    gender: name.gender !== 'x' ? name.gender : (apposed?.gender ?? 'x'),
    sure: name.sure || role !== null || apposed !== null,
    certain: name.certain || role !== null || apposed !== null,
    last: apposed?.last ?? skipBrackets(words, name.last),
  }
}

/** "Holms Auftritt": a genitive and a noun look like a name. */
const isOwned = ({ text, words, sure }: Name, data: QuoteData, { names }: Familiar): boolean => {
  const [owner, owned] = text.split(' ')
  if (words !== 2 || owner === undefined || owned === undefined || !owner.endsWith('s')) return false
  if (names.has(owned) || firstNameGender(owner, data) !== null) return false
  return names.has(withoutCase(owner)) || !sure || owned.length > 8
}

/** "Larsons Sprecher", "Bellamy's home state": what belongs to somebody. */
const isPossessive = (words: Words, last: number, data: QuoteData): boolean => {
  const word = words[last - 1]?.text ?? ''
  const next = words[last]
  if (/[’']s$/.test(word)) return true
  return (
    data.nounsCapitalised &&
    /\p{Ll}s$/u.test(word) &&
    next != null &&
    next.kind === 'word' &&
    isCapital(next.text)
  )
}

const isFirstName = (words: Words, i: number, data: QuoteData): boolean =>
  isCapital(words[i]!.text) &&
  !isCapital(words[i - 1]?.text ?? '') &&
  firstNameGender(words[i]!.text, data) !== null &&
  isCapital(words[i + 1]?.text ?? '')

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
    data.before.has(lower) ||
    data.after.has(lower) ||
    data.articles.has(lower) ||
    data.indefinite.has(lower) ||
    data.pronouns.has(lower) ||
    data.auxiliaries.has(lower) ||
    (data.notNames.has(lower) && !data.modifierEndings.test(lower))
  )
}

function describe(
  words: Words,
  from: number,
  head: Head,
  data: QuoteData,
  familiar: Familiar,
  hasArticle: boolean,
): Phrase | null {
  let { kind, gender } = head
  let after = head.at + 1
  // "prime minister", "secretary general": the function goes on.
  while (after < words.length && words[after] != null && kind !== 'thing') {
    const more = nounKind(words[after]!.text, data)
    if (
      more === null ||
      more.kind === 'document' ||
      (data.titles.has(words[after]!.text.toLowerCase()) && words[after + 1]?.text === '.')
    )
      break
    if (more.kind === 'role') kind = 'role'
    if (gender === 'x') gender = more.gender
    after++
  }
  const own = words.slice(from, after).flatMap((word) => (word == null ? [] : [word.text]))
  const adjective = head.at > from ? words[from]!.text : null
  const isPerson = kind === 'role' || kind === 'epithet'
  const common = { adjective, oblique: false, sure: true, certain: true }
  const name = kind === 'document' || kind === 'thing' ? null : readName(words, after, data, familiar)
  const isCalled =
    name !== null &&
    (isPerson || (kind === 'organisation' && !hasArticle && name.words === 1) || kind === 'organisation')
  if (isCalled) {
    const last = skipBrackets(words, name.last)
    if (kind === 'organisation')
      return {
        ...common,
        kind,
        name: [...own, ...name.before, name.text].join(' '),
        role: null,
        gender,
        last,
      }
    const role = data.basicRole([...own, ...name.before], name.gender === 'x' ? gender : name.gender)
    return {
      ...common,
      kind: 'name',
      name: name.text,
      role,
      gender: name.gender === 'x' ? gender : name.gender,
      oblique: isPossessive(words, name.last, data),
      last,
    }
  }
  if (!isPerson && kind !== 'document')
    return {
      ...common,
      kind,
      name: kind === 'organisation' ? institution(own, data) : null,
      role: own.join(' '),
      gender,
      last: after,
    }
  const complement = readComplements(words, after, data, familiar)
  if (kind === 'document') {
    if (complement?.issuer != null)
      return { ...complement.issuer, adjective, oblique: false, gender, last: complement.last }
    return { ...common, kind, name: null, role: own.join(' '), gender, last: complement?.last ?? after }
  }
  const behind = complement?.last ?? after
  // "der Präsident der Behörde, Gunther Reesing": a name behind the function and a comma.
  const isParted = words[behind]?.text === ','
  const follower =
    isParted || complement !== null ? readName(words, isParted ? behind + 1 : behind, data, familiar) : null
  const apposed = isParted || follower?.certain ? follower : null
  const role =
    data.basicRole(own, apposed !== null && apposed.gender !== 'x' ? apposed.gender : gender) +
    (complement === null ? '' : ` ${complement.text}`)
  if (
    apposed !== null &&
    apposed.before.length === 0 &&
    apposed.words >= 2 &&
    (!isParted || closes(words, apposed.last, data))
  )
    return {
      ...common,
      kind: 'name',
      name: apposed.text,
      role,
      gender: apposed.gender === 'x' ? gender : apposed.gender,
      last: apposed.last + (words[apposed.last]?.text === ',' ? 1 : 0),
    }
  return { ...common, kind: kind as 'role' | 'epithet', name: null, role, gender, last: behind }
}

const institution = (own: readonly string[], data: QuoteData): string =>
  [...own.slice(0, -1), withoutInflection(own.at(-1) ?? '', data)].join(' ').replace(data.elided, '')

const closes = (words: Words, at: number, data: QuoteData): boolean => {
  const word = words[at]
  return word == null || !/^\p{L}/u.test(word.text) || data.reporting.has(word.text.toLowerCase())
}
