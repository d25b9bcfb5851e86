import type { Speaker } from '../../model.ts'
import type { Candidate } from './candidates.ts'
import type { Cue } from './cues.ts'
import type { QuoteKind } from './kinds.ts'
import type { Lexicon, Words } from './lexicon.ts'
import { isIndirect, type Read } from './sentence.ts'

/** Who spoke last, in which sentence and paragraph. */
export type Last = { speaker: Speaker; at: number; paragraph: number }

/** Without a cue, a statement and indirect speech go on with who spoke last. */
export const mayCarry = (
  cue: Cue | null,
  kind: QuoteKind,
  unit: number,
  words: Words,
  lexicon: Lexicon,
): boolean =>
  cue === null
    ? kind === 'statement' || isIndirect(words, lexicon)
    : cue.speaker === null &&
      cue.kind !== 'source' &&
      !isUnread(cue, unit, words) &&
      words.every((word) => word === null || !lexicon.passive.has(word.lex.lower))

/** "„…“ Mit diesen Worten eröffnete Holm das Bad.": the next sentence says who it was. */
export const isToldBehind = (next: Read | undefined, lexicon: Lexicon): boolean =>
  next !== undefined &&
  lexicon.prepositions.has(next.words[0]?.lex.lower ?? '') &&
  lexicon.articles.has(next.words[1]?.lex.lower ?? '') &&
  lexicon.speechNouns.has(next.words[2]?.lex.lower ?? '')

/** "„…“, sagte einer.": who a verb right behind a quotation names is not known where it cannot be read. */
const isUnread = (cue: Cue, unit: number, words: Words): boolean =>
  cue.kind === 'verb' &&
  cue.at > unit &&
  cue.at <= unit + 2 &&
  (words[cue.at + 1] === null || words[cue.at + 1]?.kind === 'word')

export const carriedOver = (last: Last | null, at: number, paragraph: number): Speaker | null =>
  last === null || at - last.at > 3 || paragraph - last.paragraph > 1 ? null : last.speaker

/** Who goes on speaking behind a sentence: its speaker, else its subject of a verb of speech, else its subject. */
export function lastSpeaker(
  said: Speaker | null,
  { carrier, cues, candidates, words }: Read,
  at: number,
  last: Last | null,
  speak: (candidate: Candidate | null) => Speaker | null,
  lexicon: Lexicon,
): Last | null {
  const { paragraph } = carrier
  if (said !== null) return { speaker: said, at, paragraph }
  const reported = speak(
    (cues.find(({ speaker }) => speaker?.bare === false) ?? cues.find(({ speaker }) => speaker !== null))
      ?.speaker ?? null,
  )
  if (reported !== null) return { speaker: reported, at, paragraph }
  if (isIndirect(words, lexicon) && last !== null) return { ...last, at }
  const subject = candidates.find(
    ({ oblique, sure, kind }) =>
      !oblique &&
      sure &&
      (kind === 'name' || kind === 'pronoun' || (kind === 'organisation' && last?.paragraph !== paragraph)),
  )
  const speaker = speak(subject ?? null)
  return speaker === null ? last : { speaker, at, paragraph }
}
