import type { Document, Token } from '../document.ts'
import type { SentenceData } from '../pack.ts'
import type { Passage } from './marks.ts'

/** A word outside all quotations, or a quotation as a whole. */
type Unit = { token: Token; passage: null } | { token: null; passage: number }

/** A sentence as it carries its quotations: what they hold is out of sight. */
export type Carrier = { units: Unit[]; paragraph: number }

const ENDS = '.!?…'
/** Longer sentences are none: bounds the work on each. */
const MOST_UNITS = 300

/** Cuts the paragraphs into sentences of words and whole quotations. */
export function* readCarriers(
  document: Document,
  passages: readonly Passage[],
  data: SentenceData,
): Generator<Carrier> {
  const { tokens, paragraphs, text } = document
  let token = 0
  let next = 0
  for (const [paragraph, { end, heading }] of paragraphs.entries()) {
    let units: Unit[] = []
    while (token < tokens.length && tokens[token]!.start < end) {
      const here = tokens[token]!
      while (next < passages.length && passages[next]!.end <= here.start) next++
      const passage = passages[next]
      if (passage !== undefined && here.start >= passage.start && here.start < passage.end) {
        if (!isNickname(tokens, token, text, passage)) units.push({ token: null, passage: next })
        while (token < tokens.length && tokens[token]!.start < passage.end) token++
        if (endsWith(text, passage) && !goesOn(text, passage.end, end)) {
          if (!heading) yield { units, paragraph }
          units = []
        }
        continue
      }
      units.push({ token: here, passage: null })
      if (units.length >= MOST_UNITS || (isEnd(tokens, token, data) && !goesOn(text, here.end, end))) {
        if (!heading) yield { units, paragraph }
        units = []
      }
      token++
    }
    if (units.length > 0 && !heading) yield { units, paragraph }
  }
}

/** "Hannes „Hansi“ Pröll": one word in marks inside a name, which is read without it. */
function isNickname(
  tokens: readonly Token[],
  at: number,
  text: string,
  { start, end, innerStart, innerEnd }: Passage,
): boolean {
  const before = tokens[at - 1]
  return (
    before?.end === start - 1 &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    /^\p{Lu}\p{L}+$/u.test(text.slice(innerStart, innerEnd)) &&
    /^ \p{Lu}/u.test(text.slice(end, end + 2))
  )
}

/** What is said ends with a full stop of its own. */
const endsWith = (text: string, { innerEnd }: Passage): boolean => ENDS.includes(text[innerEnd - 1] ?? ' ')

/** Whether the sentence goes on behind a place: a small letter, a comma, a dash. */
function goesOn(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, Math.min(end, from + 12))
  return /^\s*[,;:–—-]/.test(rest) || /^(?:\s+\p{Ll}|[\p{L}\p{N}])/u.test(rest)
}

function isEnd(tokens: readonly Token[], i: number, data: SentenceData): boolean {
  const { text, start } = tokens[i]!
  if (!ENDS.includes(text)) return false
  if (text !== '.') return true
  const before = tokens[i - 1]
  if (before === undefined || before.end !== start) return true
  if (data.abbreviations.has(before.text.toLowerCase())) return false
  if (before.kind === 'word' && before.text.length === 1) return false
  return !(before.kind === 'number' && data.ordinalStop && before.text.length <= 2)
}
