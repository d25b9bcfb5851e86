import type { Expression, Lexicon } from './lexicon.ts'
import type { WordHits } from './words.ts'

/** An expression met at a place; in a dateline it says where, not what. */
export type Hit = { expression: Expression; start: number; end: number; dateline: boolean }

/** A sentence with what was met in it; `heading`: a short line of its own without a closing mark. */
export type Unit = { start: number; end: number; hits: Hit[]; heading: boolean }

type Word = { start: number; end: number; found: WordHits | null }

/** FNV-1a, kept to what the engine holds without a box. */
const SEED = 0x811c9dc5
const PRIME = 0x01000193
const SMALL_INTEGER = 0x3fffffff

const LETTER = /[\p{L}\p{N}]/u
/** ASCII and Latin-1 letters and digits by code, so that most characters need no pattern. */
const isWordCode = Uint8Array.from({ length: 0x250 }, (_, code) =>
  LETTER.test(String.fromCharCode(code)) ? 1 : 0,
)

/** "BRUSSELS (taw) - ", "Wien/Kairo – ": where a report was written says nothing of what it is about. */
const DATELINE =
  /\p{Lu}[\p{L}.'’-]{0,40}(?:[ ,/]{1,2}\p{Lu}[\p{L}.'’-]{0,40}){0,5}(?: ?\([\p{L}/ ]{2,30}\))? ?[-–—]{1,2} (?=[\p{Lu}„»"“])/uy
/** Datelines open the text, or stand behind a sentence that sums it up. */
const LAST_DATELINE = 1
/** A list without a stop is cut, so that work stays linear. */
const MOST_WORDS = 150

/** Cuts a text into sentences and finds every expression of the lexicon in one pass. */
export function scan(text: string, lexicon: Lexicon): Unit[] {
  const units: Unit[] = []
  const words: Word[] = []
  let start = 0
  let at = 0
  let dateline = 0

  function close(end: number) {
    if (words.length > 0)
      units.push({
        start,
        end,
        hits: findHits(words, lexicon, dateline),
        heading: isHeading(text, start, end),
      })
    words.length = 0
    start = end
  }

  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isLetter(text, code, at)) {
      if (words.length === 0 && units.length <= LAST_DATELINE) dateline = endOfDateline(text, at)
      const from = at
      let hash = SEED
      do {
        hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) & SMALL_INTEGER
        at++
      } while (at < text.length && isLetter(text, text.charCodeAt(at), at))
      const initials = isInitial(text, from, at) ? initialsAt(text, from) : null
      if (initials === null) {
        words.push({ start: from, end: at, found: lexicon.words.lookupAt(text, from, at, hash) })
      } else {
        at = from + initials.length
        words.push({ start: from, end: at, found: lexicon.words.lookup(initials.replaceAll('.', '')) })
      }
      continue
    }
    at++
    const stops = code === 46 || code === 33 || code === 63
    if (code === 10 || words.length >= MOST_WORDS || (stops && endsSentence(text, words, at))) close(at)
  }
  close(text.length)
  return units
}

const LONGEST_HEADING = 100
const CLOSED = /[.!?:;,…][“”"»«’)\]]?\s*$/

/** A line of its own that no stop closes. */
function isHeading(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) !== 10 || end - start > LONGEST_HEADING) return false
  return (start === 0 || text.charCodeAt(start - 1) === 10) && !CLOSED.test(text.slice(start, end))
}

function endOfDateline(text: string, at: number): number {
  DATELINE.lastIndex = at
  return at + (DATELINE.exec(text)?.[0].length ?? 0)
}

const isLetter = (text: string, code: number, at: number): boolean =>
  code < 0x250 ? isWordCode[code] === 1 : LETTER.test(text[at]!)

const isInitial = (text: string, from: number, to: number): boolean => to - from === 1 && text[to] === '.'

const INITIALS = /(?:\p{Lu}\.){2,}/uy

/** "U.S." and the like, read as "US". */
function initialsAt(text: string, from: number): string | null {
  INITIALS.lastIndex = from
  return INITIALS.exec(text)?.[0] ?? null
}

const SHORTEST_LAST_WORD = 3

function endsSentence(text: string, words: readonly Word[], at: number): boolean {
  const last = words.at(-1)
  if (last === undefined) return false
  // "Dr. Maier", "3. Oktober", "Nr. 5": what stands before the stop is too short to close a sentence.
  if (text[at - 1] === '.' && last.end === at - 1 && last.end - last.start < SHORTEST_LAST_WORD) return false
  if (at >= text.length) return true
  let next = at
  while (next < text.length && '”“"»«’) '.includes(text[next]!)) next++
  if (next === at) return false
  return /[\p{Lu}\p{N}„»“"‘–\n(]/u.test(text[next] ?? '\n')
}

function findHits(words: readonly Word[], lexicon: Lexicon, dateline: number): Hit[] {
  const hits: Hit[] = []
  for (let first = 0; first < words.length; first++) {
    const found = words[first]!.found
    if (found === null) continue
    for (const part of found.list)
      for (const expression of lexicon.byFirst[part] ?? []) {
        const last = lastWordOf(expression, words, first)
        if (last === -1) continue
        const { start } = words[first]!
        hits.push({ expression, start, end: words[last]!.end, dateline: start < dateline })
      }
  }
  return hits
}

/** Index of the last word of an expression that begins at `first`, -1 where it does not stand there. */
function lastWordOf({ parts }: Expression, words: readonly Word[], first: number): number {
  for (let k = 1; k < parts.length; k++) if (words[first + k]?.found?.parts.has(parts[k]!) !== true) return -1
  return first + parts.length - 1
}
