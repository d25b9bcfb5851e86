import {
  goesOnAsRole,
  readAffiliation,
  readApposition,
  readComplements,
  skipBrackets,
} from './complements.ts'
import type { Gender, QuoteData } from './data.ts'
import { findHead, type Head, type Phrase } from './heads.ts'
import {
  type Familiar,
  firstNameGender,
  isAcronym,
  isCapital,
  type NounKind,
  nounKind,
  type Words,
  withoutCase,
  withoutInflection,
} from './lexicon.ts'
import { type Name, readName } from './names.ts'

/** (Adjectives) function name, function, name, institution, document or any other noun behind an article. */
export function readPhrase(
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  hasArticle: boolean,
): Phrase | null {
  const head = findHead(words, from, data, familiar, hasArticle)
  if (head !== null && head.kind !== 'thing') return describe(words, from, head, data, familiar)
  const name =
    hasArticle && data.nounsCapitalised && !isNamePhrase(words, from, data, familiar)
      ? null
      : readName(words, from, data, familiar)
  if (name !== null && (head === null || head.at < name.last))
    return named(words, name, hasArticle, data, familiar)
  return head === null ? null : describe(words, from, head, data, familiar)
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
  // "the Kenyan said"
  if (
    isCollective &&
    name.words === 1 &&
    data.originEndings.test(name.text) &&
    closes(words, name.last, data)
  )
    return { ...common, kind: 'epithet', name: null, role: name.text, sure: true }
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
    readApposition(words, name.last, data, familiar, readPhrase) ??
    (role === null && name.words > 1 ? readAffiliation(words, name.last, data, familiar, readPhrase) : null)
  return {
    ...common,
    kind: 'name',
    name: name.text,
    role: apposed?.role ?? role,
    gender: genderOf(name, apposed?.gender ?? 'x', data),
    sure: name.sure || role !== null || apposed !== null,
    certain: name.certain || role !== null || apposed !== null,
    last: apposed?.last ?? skipBrackets(words, name.last),
  }
}

/** Of a first name that women and men have, a woman's function tells ("Bergsteigerin Tsering Dolkar"). */
function genderOf({ before, gender }: Name, apposed: Gender, data: QuoteData): Gender {
  const described = nounKind(before.at(-1) ?? '', data)?.gender
  return described === 'f' || apposed === 'f' ? 'f' : gender !== 'x' ? gender : apposed
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

/** A word in the middle of a function. */
const OTHER: NounKind = { kind: 'role', gender: 'x' }

function describe(
  words: Words,
  from: number,
  head: Head,
  data: QuoteData,
  familiar: Familiar,
): Phrase | null {
  let { kind, gender } = head
  let after = head.at + 1
  // "prime minister", "secretary general": the function goes on.
  while (after < words.length && words[after] != null && kind !== 'thing') {
    const more = nounKind(words[after]!.text, data) ?? (goesOnAsRole(words, after, data) ? OTHER : null)
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
  const article = words[from - 1]?.text.toLowerCase() ?? ''
  const shared = data.sharedGender(article, words[after - 1]?.text ?? '')
  if (shared !== 'x') gender = shared
  const own = words.slice(from, after).flatMap((word) => (word == null ? [] : [word.text]))
  const adjective = head.at > from ? words[from]!.text : null
  const isPerson = kind === 'role' || kind === 'epithet'
  const common = { adjective, oblique: false, sure: true, certain: true }
  const name = kind === 'document' || kind === 'thing' ? null : readName(words, after, data, familiar)
  // "die Freie Union Karl Holm": a person's name is no part of an institution's.
  const isPersonal =
    name !== null && name.words > 1 && firstNameGender(name.text.split(' ')[0] ?? '', data) !== null
  const isCalled = name !== null && (isPerson || (kind === 'organisation' && !isPersonal))
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
      gender: name.gender === 'x' || gender === 'f' ? gender : name.gender,
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
  const complement = readComplements(words, after, data, familiar, readPhrase)
  if (kind === 'document') {
    const issuer = complement?.issuer ?? complement?.noun
    if (complement !== null && issuer != null)
      return {
        ...issuer,
        adjective,
        oblique: false,
        gender: issuer.kind === 'organisation' ? gender : issuer.gender,
        last: complement.last,
      }
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
