import type { Speaker } from '../../model.ts'
import type { Document } from '../document.ts'
import type { Candidate } from './candidates.ts'
import type { Last } from './carry.ts'
import type { Cue } from './cues.ts'
import { type Discourse, meet, type Referent, speakerOf } from './discourse.ts'
import { isShortName, isSpeakersName } from './kinds.ts'
import type { Lexicon } from './lexicon.ts'
import type { Passage } from './marks.ts'
import type { Read } from './sentence.ts'

/** Tells who is meant by each candidate of a sentence, in order, and who speaks in it. */
export function meetAll(
  discourse: Discourse,
  { words, candidates, cues }: Read,
  at: number,
  lexicon: Lexicon,
): Map<Candidate, Referent> {
  const known = new Map<Candidate, Referent>()
  for (const candidate of candidates) {
    const met =
      candidate.of === null ? meet(discourse, candidate, at, lexicon) : (known.get(candidate.of) ?? null)
    if (met !== null) known.set(candidate, met)
  }
  for (const { kind, at: verb, speaker } of cues) {
    const met = speaker === null ? undefined : known.get(speaker)
    if (met === undefined) continue
    met.spokeAt = at
    const isPersonal = kind === 'verb' && lexicon.personal.has(words[verb]?.lex.lower ?? '')
    if (isPersonal && speaker?.kind === 'name') met.kind = 'person'
  }
  return known
}

/** "heißt es in der Mitteilung weiter": of the institution that spoke just before. */
export const issuerOf = (
  { kind, definite, role, span }: Candidate,
  last: Last | null,
  at: number,
  lexicon: Lexicon,
): Speaker | null =>
  kind === 'document' &&
  definite &&
  lexicon.statements.has(role?.toLowerCase() ?? '') &&
  last?.speaker.kind === 'organisation' &&
  at - last.at <= 2
    ? { ...last.speaker, mention: span }
    : null

export function asSpeaker(candidate: Candidate, met: Referent | null, lexicon: Lexicon): Speaker | null {
  const mention = candidate.span
  if (met === null && candidate.of !== null) {
    const of = asSpeaker(candidate.of, null, lexicon)
    return of === null ? null : { ...of, mention }
  }
  if (met !== null) return speakerOf(met, mention, candidate.role, lexicon)
  switch (candidate.kind) {
    case 'document':
      return { name: null, role: candidate.role, kind: 'document', mention }
    case 'thing':
      return { name: candidate.role, role: null, kind: 'organisation', mention }
    default:
      return null
  }
}

/** "„…“, schrieb „Die Hafenpost“." and "schrieb die „Hafenpost“": who speaks has a name in marks. */
export function mediumIn(
  { text }: Document,
  passages: readonly Passage[],
  cue: Cue | null,
  { carrier, words }: Read,
  lexicon: Lexicon,
): Speaker | null {
  if (cue === null || cue.speaker !== null || cue.kind !== 'verb') return null
  const at = words[cue.at + 1]?.lex.article ? cue.at + 2 : cue.at + 1
  const number = carrier.units[at]?.passage ?? null
  if (number === null || !isSpeakersName(words, at, lexicon)) return null
  const { start, end, innerStart, innerEnd } = passages[number]!
  const name = text.slice(innerStart, innerEnd)
  if (!isShortName(name)) return null
  return { name, role: null, kind: 'organisation', mention: { start, end, text: text.slice(start, end) } }
}
