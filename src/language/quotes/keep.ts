import type { Speaker } from '../../model.ts'
import type { Cue } from './cues.ts'
import type { Lexicon, Words } from './lexicon.ts'
import type { Passage } from './marks.ts'
import { isIndirect, type Quotation } from './sentence.ts'

const LEAST_WORDS = 3

/** Words that cannot be a name: they begin small, and are some. */
export function isFragment({ passage, kind }: Quotation, text: string): boolean {
  const inner = text.slice(passage.innerStart, passage.innerEnd)
  return (
    kind === 'fragment' &&
    /^[.…\s[]*\p{Ll}/u.test(inner) &&
    (inner.match(/\p{L}+/gu)?.length ?? 0) >= LEAST_WORDS
  )
}

/** A fragment that nobody is said to say is kept only where its words cannot be a name. */
export function isKept(
  quotation: Quotation,
  cue: Cue | null,
  speaker: Speaker | null,
  text: string,
  words: Words,
  lexicon: Lexicon,
): boolean {
  if (quotation.kind === 'statement')
    return !isName(quotation.passage, cue, text, words) || speaksOf(words, lexicon)
  if (cue !== null && (speaker !== null || cue.speaker !== null)) return true
  if (speaker !== null && isIndirect(words, lexicon)) return true
  return isFragment(quotation, text)
}

const MOST_NAME_WORDS = 4

/** "mit den Worten", "der Satz": nouns that announce speech. */
const speaksOf = (words: Words, lexicon: Lexicon): boolean =>
  words.some((word) => word !== null && lexicon.speechNouns.has(word.lex.lower))

/** "Sein erstes Werk: „Das graue Haus“": few words that end nowhere, and nobody who speaks. */
function isName({ innerStart, innerEnd }: Passage, cue: Cue | null, text: string, words: Words): boolean {
  if (cue !== null && cue.kind !== 'colon') return false
  const inner = text.slice(innerStart, innerEnd).trim()
  if (/[.!?…,]$/.test(inner) || words[0] === null) return false
  return (inner.match(/\p{L}+/gu)?.length ?? 0) <= (cue === null ? 2 * MOST_NAME_WORDS : MOST_NAME_WORDS)
}
