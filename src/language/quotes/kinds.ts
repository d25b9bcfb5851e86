import { isCapital, type Lexicon, type Words } from './lexicon.ts'
import type { Passage } from './marks.ts'

/** A statement has a clause of its own; a fragment is part of a sentence; anything else is a name, a title, a distance kept. */
export type QuoteKind = 'statement' | 'fragment' | 'none'

const MOST_TITLE_WORDS = 7
const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu

/** What the words between two marks are, by themselves and by what stands around them. */
export function kindOf(
  text: string,
  { end, innerStart, innerEnd }: Passage,
  words: Words,
  unit: number,
  lexicon: Lexicon,
): QuoteKind {
  const inner = text.slice(innerStart, innerEnd).trim()
  const parts = inner.match(WORD) ?? []
  if (parts.length === 0) return 'none'
  const before = words[unit - 1]
  const previous = before?.lex.lower ?? ''
  if (lexicon.soCalled.has(previous)) return 'none'
  if (isGloss(parts, words, unit, lexicon)) return 'none'
  const capital = /^[.…\s[()\]]*[\p{Lu}\p{N}]/u.test(inner)
  const endsClosed = /[.!?…][)\]]?$/.test(inner) || /,$/.test(inner)
  if (isSpeakersName(words, unit, lexicon) && isShortName(inner)) return 'none'
  // Who changes words in brackets quotes them.
  const mayBeTitle = capital && !endsClosed && !inner.includes('[') && !isCalled(words, unit, lexicon)
  if (isTitle(parts, mayBeTitle, words, unit, lexicon)) return 'none'
  const opensSentence = before === undefined || before === null || /^[:.,–—-]$/.test(before.text)
  const after = text.slice(end, end + 3)
  const standsApart =
    opensSentence && (endsClosed || /^\s*[,.–—!?]/.test(after) || after === '' || /^\n/.test(after))
  if (parts.length >= 3 && standsApart && (capital || startsAfterBreak(words, unit))) return 'statement'
  if (parts.length >= 5 && capital && (previous === ':' || endsClosed)) return 'statement'
  return 'fragment'
}

/** Whether a passage stands where who speaks is named: behind a verb right behind a quotation. */
export function isSpeakersName(words: Words, unit: number, lexicon: Lexicon): boolean {
  const verb = words[unit - 1]?.lex.article ? unit - 2 : unit - 1
  if (!lexicon.reporting.has(words[verb]?.lex.lower ?? '')) return false
  return words[verb - 1] === null || (words[verb - 1]?.text === ',' && words[verb - 2] === null)
}

const MOST_NAME_WORDS = 4

export const isShortName = (inner: string): boolean =>
  /^\p{Lu}[^.!?…,]*$/u.test(inner) && (inner.match(WORD)?.length ?? 0) <= MOST_NAME_WORDS

/** "als „Frieden ohne Waffen“ bezeichnet": what somebody calls something. */
const isCalled = (words: Words, unit: number, lexicon: Lexicon): boolean =>
  lexicon.calling.has(words[unit - 1]?.lex.lower ?? '') &&
  words.some((word) => word !== null && lexicon.reporting.has(word.lex.lower))

const MOST_GLOSS_WORDS = 5

/** "Jobbik („Die Besseren“)": in brackets of their own a few words explain a name. */
const isGloss = (parts: readonly string[], words: Words, unit: number, lexicon: Lexicon): boolean =>
  parts.length <= MOST_GLOSS_WORDS &&
  words[unit - 1]?.text === '(' &&
  words[unit + 1]?.text === ')' &&
  !lexicon.speechNouns.has(words[unit - 2]?.lex.lower ?? '')

/** "die Zeitschrift „Neue Ufer“", "im „Grauen Haus“": capitals, and a noun that says what it is. */
function isTitle(
  parts: readonly string[],
  capital: boolean,
  words: Words,
  unit: number,
  lexicon: Lexicon,
): boolean {
  const before = words[unit - 1]
  if (before == null) return false
  const lower = before.lex.lower
  if (lexicon.titleNouns.has(lower)) return parts.length <= 2 * MOST_TITLE_WORDS
  if (!capital || parts.length > MOST_TITLE_WORDS) return false
  // "(Motto: „Neues Ufer“)", "das Album, „Neues Ufer“, das"
  if (lower === ':' && words.slice(Math.max(0, unit - 5), unit).some((word) => word?.text === '('))
    return true
  if (before.kind !== 'word') return false
  if (lexicon.speechNouns.has(lower)) return false
  if (lexicon.nounsCapitalised && before.lex.capital && !lexicon.reporting.has(lower)) return true
  const isNamed = parts.every((part) => isCapital(part) || /^\p{N}/u.test(part) || part.length <= 3)
  // "sagte der „Hafenpost“:", "„…“, sagte Holm der „Hafenpost“.": who was told, not what.
  const isTold = words[unit + 1]?.text === ':' || (words[0] === null && unit === words.length - 2)
  const isOne = parts.length === 1 && isTold && lexicon.articles.has(lower)
  return (
    isOne ||
    (isNamed &&
      (lexicon.articles.has(lower) ||
        lexicon.prepositions.has(lower) ||
        isAdjective(words, unit - 1, lexicon)) &&
      parts.length >= 2)
  )
}

/** "die regierende „Neue Volkspartei“": an adjective between article and name. */
const isAdjective = (words: Words, i: number, lexicon: Lexicon): boolean =>
  lexicon.nounsCapitalised &&
  lexicon.modifierEndings.test(words[i]?.text ?? '') &&
  lexicon.articles.has(words[i - 1]?.lex.lower ?? '')

/** The second part of an interrupted statement begins small. */
const startsAfterBreak = (words: Words, unit: number): boolean =>
  words[unit - 1]?.text === ',' && words.slice(0, unit).includes(null)
