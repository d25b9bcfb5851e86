import {
  goesOnAsRole,
  readAffiliation,
  readApposition,
  readComplements,
  skipBrackets,
} from './complements.ts'
import type { Gender } from './data.ts'
import type { Familiar } from './familiar.ts'
import { findHead, type Head, type Phrase } from './heads.ts'
import {
  isAcronym,
  type Lexicon,
  type NounKind,
  type Words,
  withoutCase,
  withoutInflection,
} from './lexicon.ts'
import { type Name, readName } from './names.ts'

/** (Adjectives) function name, function, name, institution, document or any other noun behind an article. */
export function readPhrase(
  words: Words,
  from: number,
  lexicon: Lexicon,
  familiar: Familiar,
  hasArticle: boolean,
): Phrase | null {
  const head = findHead(words, from, lexicon, familiar, hasArticle)
  if (head !== null && head.kind !== 'thing') return describe(words, from, head, lexicon, familiar)
  const name =
    hasArticle && lexicon.nounsCapitalised && !isNamePhrase(words, from, lexicon, familiar)
      ? null
      : readName(words, from, lexicon, familiar)
  if (name !== null && (head === null || head.at < name.last))
    return named(words, name, hasArticle, lexicon, familiar)
  return head === null ? null : describe(words, from, head, lexicon, familiar)
}

/** "der NATO", "der Franziska Berg": an article that a name follows all the same. */
function isNamePhrase(words: Words, from: number, lexicon: Lexicon, familiar: Familiar): boolean {
  const word = words[from]
  if (word == null) return false
  return word.lex.acronym || lexicon.firstNames.has(word.lex.lower) || familiar.names.has(word.text)
}

/** What companies call themselves everywhere. */
const LEGAL_FORM = / (?:AG|SE|KG|GmbH|Inc|Ltd|plc|Corp|LLC|SA|NV|SpA|Group|Holding|Holdings)$/

function named(words: Words, name: Name, hasArticle: boolean, lexicon: Lexicon, familiar: Familiar): Phrase {
  const isInstitution = name.words === 1 ? isAcronym(name.text) : LEGAL_FORM.test(name.text)
  const isCollective = hasArticle && !lexicon.nounsCapitalised
  const oblique = isPossessive(words, name.last, lexicon)
  const common = { gender: name.gender, adjective: null, oblique, certain: true, last: name.last }
  // "the Kenyan said"
  if (
    isCollective &&
    name.words === 1 &&
    lexicon.originEndings.test(name.text) &&
    closes(words, name.last, lexicon)
  )
    return { ...common, kind: 'epithet', name: null, role: name.text, sure: true }
  if (isInstitution || isCollective)
    return { ...common, kind: 'organisation', name: name.text, role: null, sure: true }
  const role = name.before.length > 0 ? lexicon.basicRole(name.before, name.gender) : null
  // "nach Holms Ansicht": the view is whose name stands in front of it.
  const [owner, view] = name.text.split(' ')
  if (name.words === 2 && owner?.endsWith('s') && lexicon.views.has(view?.toLowerCase() ?? ''))
    return {
      ...common,
      kind: 'name',
      name: withoutCase(owner),
      role: null,
      oblique: true,
      sure: true,
      last: name.last - 1,
    }
  if (lexicon.nounsCapitalised && isOwned(name, lexicon, familiar))
    return { ...common, kind: 'thing', name: null, role: name.text, sure: true }
  const apposed =
    readApposition(words, name.last, lexicon, familiar, readPhrase) ??
    (role === null && name.words > 1
      ? readAffiliation(words, name.last, lexicon, familiar, readPhrase)
      : null)
  return {
    ...common,
    kind: 'name',
    name: name.text,
    role: apposed?.role ?? role,
    gender: genderOf(name, apposed?.gender ?? 'x', lexicon),
    sure: name.sure || role !== null || apposed !== null,
    certain: name.certain || role !== null || apposed !== null,
    last: apposed?.last ?? skipBrackets(words, name.last),
  }
}

/** Of a first name that women and men have, a woman's function tells ("Bergsteigerin Tsering Dolkar"). */
function genderOf({ before, gender }: Name, apposed: Gender, lexicon: Lexicon): Gender {
  const described = lexicon.look(before.at(-1) ?? '').noun?.gender
  return described === 'f' || apposed === 'f' ? 'f' : gender !== 'x' ? gender : apposed
}

/** "Holms Auftritt": a genitive and a noun look like a name. */
const isOwned = ({ text, words, sure }: Name, lexicon: Lexicon, { names }: Familiar): boolean => {
  const [owner, owned] = text.split(' ')
  if (words !== 2 || owner === undefined || owned === undefined || !owner.endsWith('s')) return false
  if (names.has(owned) || lexicon.look(owner).firstName !== null) return false
  return names.has(withoutCase(owner)) || !sure || owned.length > 8
}

/** "Larsons Sprecher", "Bellamy's home state": what belongs to somebody. */
const isPossessive = (words: Words, last: number, lexicon: Lexicon): boolean => {
  const word = words[last - 1]?.text ?? ''
  const next = words[last]
  if (/[’']s$/.test(word)) return true
  return (
    lexicon.nounsCapitalised &&
    /\p{Ll}s$/u.test(word) &&
    next != null &&
    next.kind === 'word' &&
    next.lex.capital
  )
}

/** A word in the middle of a function. */
const OTHER: NounKind = { kind: 'role', gender: 'x' }

function describe(
  words: Words,
  from: number,
  head: Head,
  lexicon: Lexicon,
  familiar: Familiar,
): Phrase | null {
  let { kind, gender } = head
  let after = head.at + 1
  // "prime minister", "secretary general": the function goes on.
  while (after < words.length && words[after] != null && kind !== 'thing') {
    const more = words[after]!.lex.noun ?? (goesOnAsRole(words, after, lexicon) ? OTHER : null)
    if (
      more === null ||
      more.kind === 'document' ||
      (lexicon.titles.has(words[after]!.lex.lower) && words[after + 1]?.text === '.')
    )
      break
    if (more.kind === 'role') kind = 'role'
    if (gender === 'x') gender = more.gender
    after++
  }
  const article = words[from - 1]?.lex.lower ?? ''
  const shared = lexicon.sharedGender(article, words[after - 1]?.text ?? '')
  if (shared !== 'x') gender = shared
  const own = words.slice(from, after).flatMap((word) => (word == null ? [] : [word.text]))
  const adjective = head.at > from ? words[from]!.text : null
  const isPerson = kind === 'role' || kind === 'epithet'
  const common = { adjective, oblique: false, sure: true, certain: true }
  const name = kind === 'document' || kind === 'thing' ? null : readName(words, after, lexicon, familiar)
  // "die Freie Union Karl Holm": a person's name is no part of an institution's.
  const isPersonal =
    name !== null && name.words > 1 && lexicon.look(name.text.split(' ')[0] ?? '').firstName !== null
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
    const role = lexicon.basicRole([...own, ...name.before], name.gender === 'x' ? gender : name.gender)
    return {
      ...common,
      kind: 'name',
      name: name.text,
      role,
      gender: name.gender === 'x' || gender === 'f' ? gender : name.gender,
      oblique: isPossessive(words, name.last, lexicon),
      last,
    }
  }
  // "die Gewerkschaft Erziehung"
  if (kind === 'organisation' && isNamedByNoun(words, after, lexicon)) own.push(words[after++]!.text)
  if (!isPerson && kind !== 'document')
    return {
      ...common,
      kind,
      name: kind === 'organisation' ? institution(own, gender, lexicon) : null,
      role: own.join(' '),
      gender,
      last: after,
    }
  const complement = readComplements(words, after, lexicon, familiar, readPhrase)
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
  const behind = complement?.last ?? behindMarked(words, after, lexicon)
  // "der Präsident der Behörde, Gunther Reesing": a name behind the function and a comma.
  const isParted = words[behind]?.text === ','
  const follower =
    isParted || complement !== null
      ? readName(words, isParted ? behind + 1 : behind, lexicon, familiar)
      : null
  const apposed = isParted || follower?.certain ? follower : null
  const role =
    lexicon.basicRole(own, apposed !== null && apposed.gender !== 'x' ? apposed.gender : gender) +
    (complement === null ? '' : ` ${complement.text}`)
  if (
    apposed !== null &&
    apposed.before.length === 0 &&
    apposed.words >= 2 &&
    (!isParted || closes(words, apposed.last, lexicon))
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

const isNamedByNoun = (words: Words, at: number, lexicon: Lexicon): boolean =>
  lexicon.nounsCapitalised &&
  words[at]?.kind === 'word' &&
  words[at]!.lex.capital &&
  words[at]!.lex.noun === null &&
  lexicon.thingEndings.test(words[at]!.text)

/** "der Kapitän der „Seeadler“, Okke Bandixen": past a complement in marks. */
const behindMarked = (words: Words, from: number, lexicon: Lexicon): number =>
  lexicon.complements.has(words[from]?.text ?? '') &&
  words[from + 1] === null &&
  words[from + 2]?.text === ','
    ? from + 2
    : from

const institution = (own: readonly string[], gender: Gender, lexicon: Lexicon): string =>
  lexicon
    .basicInstitution([...own.slice(0, -1), withoutInflection(own.at(-1) ?? '', lexicon)], gender)
    .replace(lexicon.elided, '')

const closes = (words: Words, at: number, lexicon: Lexicon): boolean => {
  const word = words[at]
  return word == null || !/^\p{L}/u.test(word.text) || lexicon.reporting.has(word.lex.lower)
}
