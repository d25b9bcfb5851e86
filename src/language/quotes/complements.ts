import type { Gender } from './data.ts'
import type { Familiar } from './familiar.ts'
import { findHead, type Phrase, type PhraseReader } from './heads.ts'
import type { Lexicon, Words } from './lexicon.ts'

/** What belongs to a noun: "der Behörde", "of defence"; `issuer`: who is named in it. */
export type Complement = { text: string; noun: Phrase | null; issuer: Phrase | null; last: number }

const MOST_WORDS = 6

/** Reads what ties itself to a noun: a genitive, or a phrase behind a preposition. */
export function readComplement(
  words: Words,
  from: number,
  lexicon: Lexicon,
  familiar: Familiar,
  readPhrase: PhraseReader,
): Complement | null {
  const tie = words[from]
  if (tie == null || !lexicon.complements.has(tie.text)) return null
  const second = words[from + 1]?.lex.lower ?? ''
  const start = lexicon.articles.has(second) || lexicon.indefinite.has(second) ? from + 2 : from + 1
  if (start > from && isTold(words, from, start, lexicon)) return null
  const noun = readPhrase(words, start, lexicon, familiar, true)
  if (lexicon.looseComplements.has(tie.text) && noun?.kind !== 'organisation') return null
  const end = noun !== null && noun.kind !== 'thing' ? noun.last : endOfNouns(words, start, lexicon)
  // "der Sprecher der Konservativen, Jens Holm": a name behind a comma is the whole phrase's.
  const comma = words.slice(start, end).findIndex((word) => word?.text === ',')
  const last = comma === -1 ? end : start + comma
  if (last <= start || last - from > MOST_WORDS + 4) return null
  const text = words
    .slice(from, last)
    .flatMap((word) => (word == null ? [] : [word.text]))
    .join(' ')
    .replace(/ ([,.)])/g, '$1')
  return {
    text,
    noun: comma === -1 && (noun?.kind === 'role' || noun?.kind === 'epithet') ? noun : null,
    issuer: comma === -1 && (noun?.kind === 'organisation' || noun?.kind === 'name') ? noun : null,
    last,
  }
}

/** "sagte die Expertin der Zeitung": who was told, and not where she works. */
const isTold = (words: Words, from: number, noun: number, lexicon: Lexicon): boolean =>
  lexicon.nounsCapitalised &&
  (words[noun]?.lex.capital ?? false) &&
  lexicon.media.test(words[noun]!.text) &&
  !lexicon.mediaRoles.test(words[from - 1]?.text ?? '')

/** One complement behind another: "des Ausschusses im Landtag". */
export function readComplements(
  words: Words,
  from: number,
  lexicon: Lexicon,
  familiar: Familiar,
  readPhrase: PhraseReader,
): Complement | null {
  const first = readComplement(words, from, lexicon, familiar, readPhrase)
  if (first === null) return null
  const more = readComplement(words, first.last, lexicon, familiar, readPhrase)
  return more === null ? first : { ...first, text: `${first.text} ${more.text}`, last: more.last }
}

function endOfNouns(words: Words, from: number, lexicon: Lexicon): number {
  let last = from
  for (let i = from; i < words.length && i - from < MOST_WORDS; i++) {
    const word = words[i]
    if (word == null || word.kind !== 'word' || word.lex.stop) break
    // "Minister der Freien Union Karl Holm": the name is no part of it.
    if (i > from && word.lex.firstName !== null) break
    if (lexicon.nounsCapitalised ? word.lex.capital : true) last = i + 1
    if (lexicon.nounsCapitalised && word.lex.capital && !(words[i + 1]?.lex.capital ?? false)) break
    // "Leiterin des Instituts für Polarforschung Ragnhild Thorsen"
    if (lexicon.nounsCapitalised && word.lex.capital && lexicon.thingEndings.test(word.text)) break
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
  lexicon: Lexicon,
  familiar: Familiar,
  readPhrase: PhraseReader,
): { role: string; gender: Gender; last: number } | null {
  const at = skipBrackets(words, from)
  if (!lexicon.affiliations.has(words[at]?.text ?? '')) return null
  const start = lexicon.articles.has(words[at + 1]?.lex.lower ?? '') ? at + 2 : at + 1
  const place = readPhrase(words, start, lexicon, familiar, true)
  if (place === null || place.kind !== 'organisation' || place.name === null) return null
  const more = readComplement(words, place.last, lexicon, familiar, readPhrase)
  return more === null || lexicon.looseComplements.has(words[place.last]!.text)
    ? { role: place.name, gender: 'x', last: place.last }
    : { role: `${place.name} ${more.text}`, gender: 'x', last: more.last }
}

/** "prime minister", "Chief Operating Officer": a function of several words. */
export const goesOnAsRole = (words: Words, at: number, lexicon: Lexicon): boolean => {
  const kind = (words[at]?.lex.noun ?? null)?.kind
  if (kind !== undefined) return kind === 'role'
  return (
    !lexicon.nounsCapitalised &&
    (words[at]?.lex.capital ?? false) &&
    (words[at + 1]?.lex.capital ?? false) &&
    words[at + 1]!.lex.noun?.kind === 'role'
  )
}

/** "Verhagen, the alliance's secretary general,": a function behind the name and a comma. */
export function readApposition(
  words: Words,
  from: number,
  lexicon: Lexicon,
  familiar: Familiar,
  readPhrase: PhraseReader,
): { role: string; gender: Gender; last: number } | null {
  const at = skipBrackets(words, from)
  if (words[at]?.text !== ',') return null
  let first = at + 1
  const article = words[first]
  if (article == null || article.kind !== 'word') return null
  const lower = article.lex.lower
  const hasArticle = lexicon.articles.has(lower) || lexicon.indefinite.has(lower)
  if (hasArticle) first++
  if (hasArticle && words[first] != null && /[’']s$/.test(words[first]!.text)) first++
  const head = findHead(words, first, lexicon, familiar, hasArticle || /[’']s$/.test(article.text))
  if (head === null) return null
  let last = head.at + 1
  let { kind } = head
  while (words[last] != null && goesOnAsRole(words, last, lexicon)) {
    kind = 'role'
    last++
  }
  if (kind !== 'role' && kind !== 'epithet') return null
  // "Präsident Holm, Ministerin Berg": a name behind it makes it the next person's.
  const next = words[last]
  if (next != null && next.kind === 'word' && next.lex.capital) return null
  const own = words.slice(first, last).flatMap((word) => (word == null ? [] : [word.text]))
  const complement = readComplement(words, last, lexicon, familiar, readPhrase)
  let end = complement?.last ?? last
  // "a Democrat and former Navy pilot": to the comma that closes it.
  for (let i = end; i < end + 8 && i < words.length; i++) {
    const word = words[i]
    if (word == null || lexicon.reporting.has(word.lex.lower)) break
    if (word.text === ',') {
      end = i + 1
      break
    }
  }
  const role = lexicon.basicRole(own, head.gender) + (complement === null ? '' : ` ${complement.text}`)
  return { role, gender: head.gender, last: end }
}
