import type { Candidate } from './candidates.ts'
import type { Cue } from './cues.ts'
import type { Lexicon, Words } from './lexicon.ts'

/** A verb without a subject ("gibt es") gives way to one that has it, a source too. */
const SPEAKERLESS = 10

/** The cue that a quotation belongs to: right behind it, else the nearest in front. */
export function cueOf(unit: number, words: Words, cues: readonly Cue[]): Cue | null {
  let best: Cue | null = null
  let cost = Number.POSITIVE_INFINITY
  for (const cue of cues) {
    const [from, to] = cue.at > unit ? [unit, cue.at] : [cue.at, unit]
    let own = to - from
    for (let i = from + 1; i < to; i++) {
      const word = words[i]
      if (word === null) own += 4
      else if (word?.text === ';' || word?.text === '.') own += 12
    }
    // Behind a quotation its verb follows at once; in front of it a sentence may lie between.
    if (cue.at > unit) own = own <= 3 ? own * 0.6 : own * 1.3
    if (cue.speaker === null) own += SPEAKERLESS
    else if (cue.attributing) own -= 8
    // A verb and its subject say more than a source further off.
    if (cue.kind === 'source' && (own > 3 || (cue.speaker?.last ?? 0) <= cue.at)) own += 5
    if (own < cost) {
      best = cue
      cost = own
    }
  }
  return best
}

/** Without a verb of speech, the subject of a sentence that a colon ends says what follows. */
export function colonCue(unit: number, words: Words, candidates: readonly Candidate[]): Cue | null {
  if (words[unit - 1]?.text === '(') {
    const named = candidates.find(({ last, kind }) => last === unit - 1 && kind !== 'thing')
    return named === undefined ? null : { kind: 'source', at: unit - 1, speaker: named, attributing: false }
  }
  if (words[unit - 1]?.text !== ':') return null
  const people = candidates.filter(
    ({ last, oblique, kind, sure }) => last < unit && !oblique && sure && kind !== 'thing',
  )
  const speaker =
    people.find(({ kind }) => kind !== 'document' && kind !== 'organisation') ?? people[0] ?? null
  return speaker === null ? null : { kind: 'colon', at: unit - 1, speaker, attributing: false }
}

/** "Ursprünglich wollte er „bis Mai bleiben“": the person who is the subject in front of a fragment. */
export function subjectBefore(
  unit: number,
  words: Words,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
): Candidate | null {
  if (words.some((word) => word !== null && lexicon.passive.has(word.lex.lower))) return null
  const people = candidates.filter(
    ({ kind, last, oblique, sure }) =>
      last <= unit && !oblique && sure && (kind === 'name' || kind === 'pronoun' || kind === 'role'),
  )
  return people.length === 1 ? people[0]! : null
}
