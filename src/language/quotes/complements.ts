import type { Gender, QuoteData } from './data.ts'
import { findHead, isStop, type Phrase, type PhraseReader } from './heads.ts'
import { type Familiar, firstNameGender, isCapital, nounKind, type Words } from './lexicon.ts'

/** What belongs to a noun: "der Behörde", "of defence"; `issuer`: who is named in it. */
export type Complement = { text: string; noun: Phrase | null; issuer: Phrase | null; last: number }

const MOST_WORDS = 6

/** Reads what ties itself to a noun: a genitive, or a phrase behind a preposition. */
export function readComplement(
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  readPhrase: PhraseReader,
): Complement | null {
  const tie = words[from]
  if (tie == null || !data.complements.has(tie.text)) return null
  const second = words[from + 1]?.text.toLowerCase() ?? ''
  const start = data.articles.has(second) || data.indefinite.has(second) ? from + 2 : from + 1
  if (start > from && isTold(words, from, start, data)) return null
  const noun = readPhrase(words, start, data, familiar, true)
  if (data.looseComplements.has(tie.text) && noun?.kind !== 'organisation') return null
  const last = noun !== null && noun.kind !== 'thing' ? noun.last : endOfNouns(words, start, data)
  if (last <= start || last - from > MOST_WORDS + 4) return null
  const text = words
    .slice(from, last)
    .flatMap((word) => (word == null ? [] : [word.text]))
    .join(' ')
    .replace(/ ([,.)])/g, '$1')
  return {
    text,
    noun: noun?.kind === 'role' || noun?.kind === 'epithet' ? noun : null,
    issuer: noun?.kind === 'organisation' || noun?.kind === 'name' ? noun : null,
    last,
  }
}

/** "sagte die Expertin der Zeitung": who was told, and not where she works. */
const isTold = (words: Words, from: number, noun: number, data: QuoteData): boolean =>
  data.nounsCapitalised &&
  isCapital(words[noun]?.text ?? '') &&
  data.media.test(words[noun]!.text) &&
  !data.mediaRoles.test(words[from - 1]?.text ?? '')

/** One complement behind another: "des Ausschusses im Landtag". */
export function readComplements(
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  readPhrase: PhraseReader,
): Complement | null {
  const first = readComplement(words, from, data, familiar, readPhrase)
  if (first === null) return null
  const more = readComplement(words, first.last, data, familiar, readPhrase)
  return more === null ? first : { ...first, text: `${first.text} ${more.text}`, last: more.last }
}

function endOfNouns(words: Words, from: number, data: QuoteData): number {
  let last = from
  for (let i = from; i < words.length && i - from < MOST_WORDS; i++) {
    const word = words[i]
    if (word == null || word.kind !== 'word' || isStop(word.text, data)) break
    // "Minister der Freien Union Karl Holm": the name is no part of it.
    if (i > from && firstNameGender(word.text, data) !== null) break
    if (data.nounsCapitalised ? isCapital(word.text) : true) last = i + 1
    if (data.nounsCapitalised && isCapital(word.text) && !isCapital(words[i + 1]?.text ?? '')) break
    // "Leiterin des Instituts für Polarforschung Ragnhild Thorsen"
    if (data.nounsCapitalised && isCapital(word.text) && data.thingEndings.test(word.text)) break
  }
  return last
}

/** "Jens Holm (SPD)": a party in brackets belongs to the name. */
export function skipBrackets(words: Words, from: number): number {
  if (words[from]?.text !== '(') return from
  for (let i = from + 1; i < from + 6 && i < words.length; i++) {
    if (words[i] == null) break
    if (words[i]!.text === ')') return i + 1
  }
  return from
}

/** "Ida Beck vom Verein Seeblick": the institution behind a name that says where somebody belongs. */
export function readAffiliation(
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  readPhrase: PhraseReader,
): { role: string; gender: Gender; last: number } | null {
  const at = skipBrackets(words, from)
  if (!data.affiliations.has(words[at]?.text ?? '')) return null
  const start = data.articles.has(words[at + 1]?.text.toLowerCase() ?? '') ? at + 2 : at + 1
  const place = readPhrase(words, start, data, familiar, true)
  if (place === null || place.kind !== 'organisation' || place.name === null) return null
  const more = readComplement(words, place.last, data, familiar, readPhrase)
  return more === null || data.looseComplements.has(words[place.last]!.text)
    ? { role: place.name, gender: 'x', last: place.last }
    : { role: `${place.name} ${more.text}`, gender: 'x', last: more.last }
}

/** "prime minister", "Chief Operating Officer": a function of several words. */
export const goesOnAsRole = (words: Words, at: number, data: QuoteData): boolean => {
  const kind = nounKind(words[at]?.text ?? '', data)?.kind
  if (kind !== undefined) return kind === 'role'
  return (
    !data.nounsCapitalised &&
    isCapital(words[at]?.text ?? '') &&
    isCapital(words[at + 1]?.text ?? '') &&
    nounKind(words[at + 1]!.text, data)?.kind === 'role'
  )
}

/** "Verhagen, the alliance's secretary general,": a function behind the name and a comma. */
export function readApposition(
  words: Words,
  from: number,
  data: QuoteData,
  familiar: Familiar,
  readPhrase: PhraseReader,
): { role: string; gender: Gender; last: number } | null {
  const at = skipBrackets(words, from)
  if (words[at]?.text !== ',') return null
  let first = at + 1
  const article = words[first]
  if (article == null || article.kind !== 'word') return null
  const lower = article.text.toLowerCase()
  const hasArticle = data.articles.has(lower) || data.indefinite.has(lower)
  if (hasArticle) first++
  if (hasArticle && words[first] != null && /[’']s$/.test(words[first]!.text)) first++
  const head = findHead(words, first, data, familiar, hasArticle || /[’']s$/.test(article.text))
  if (head === null) return null
  let last = head.at + 1
  let { kind } = head
  while (words[last] != null && goesOnAsRole(words, last, data)) {
    kind = 'role'
    last++
  }
  if (kind !== 'role' && kind !== 'epithet') return null
  // "Präsident Holm, Ministerin Berg": a name behind it makes it the next person's.
  const next = words[last]
  if (next != null && next.kind === 'word' && isCapital(next.text)) return null
  const own = words.slice(first, last).flatMap((word) => (word == null ? [] : [word.text]))
  const complement = readComplement(words, last, data, familiar, readPhrase)
  let end = complement?.last ?? last
  // "a Democrat and former Navy pilot": to the comma that closes it.
  for (let i = end; i < end + 8 && i < words.length; i++) {
    const word = words[i]
    if (word == null || data.reporting.has(word.text.toLowerCase())) break
    if (word.text === ',') {
      end = i + 1
      break
    }
  }
  const role = data.basicRole(own, head.gender) + (complement === null ? '' : ` ${complement.text}`)
  return { role, gender: head.gender, last: end }
}
