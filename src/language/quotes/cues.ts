import type { Candidate } from './candidates.ts'
import { isClauseStart, type Lexicon, type Words } from './lexicon.ts'
import { sourceAt } from './sources.ts'
import { documentOf, speakerOfVerb } from './subjects.ts'

/** A word that says that somebody speaks: where it stands, and who does, where the sentence says so. */
export type Cue = {
  kind: 'verb' | 'document' | 'source' | 'colon'
  at: number
  speaker: Candidate | null
  attributing: boolean
}

/** The cues of a sentence, in order. */
export function findCues(words: Words, candidates: readonly Candidate[], lexicon: Lexicon): Cue[] {
  const cues: Cue[] = []
  for (const [at, word] of words.entries()) {
    if (word === null || word.kind !== 'word' || !word.lex.stop || isNounForm(at, words, lexicon)) continue
    const lower = word.lex.lower
    if (lexicon.documentVerbs.has(lower)) {
      cues.push({ kind: 'document', at, speaker: documentOf(at, words, candidates), attributing: false })
    } else if (reports(at, words, lexicon) && !isInside(at, candidates)) {
      cues.push({
        kind: 'verb',
        at,
        speaker: speakerOfVerb(at, words, candidates, lexicon),
        attributing: isAttributing(at, words, lexicon),
      })
    } else {
      const speaker = sourceAt(at, words, candidates, lexicon)
      if (speaker !== null)
        cues.push({
          kind: 'source',
          at: speaker.last <= at ? at : speaker.first,
          speaker,
          attributing: false,
        })
    }
  }
  return cues
}

function reports(at: number, words: Words, lexicon: Lexicon): boolean {
  const lower = words[at]!.lex.lower
  if (lexicon.reporting.has(lower) || lexicon.quoting.has(lower)) return true
  const needed = lexicon.reportingPairs.get(lower)
  return needed?.has(words[at + 1]?.text ?? '') ?? false
}

const MOST_BETWEEN = 16

/** Whether a verb ends a clause that says whose the rest of the sentence is. */
function isAttributing(at: number, words: Words, lexicon: Lexicon): boolean {
  if (words[at + 1]?.kind === 'word') return false
  for (let i = at - 1; i >= 0 && i >= at - MOST_BETWEEN && words[i] !== null; i--)
    if (lexicon.attributing.has(words[i]!.lex.lower)) return isClauseStart(words, i)
  return false
}

/** "Fragen", "Klagen" inside a sentence: nouns, where these are capitalised. */
const isNounForm = (at: number, words: Words, lexicon: Lexicon): boolean =>
  lexicon.nounsCapitalised && words[at]!.lex.capital && words[at - 1]?.kind === 'word'

const isInside = (at: number, candidates: readonly Candidate[]): boolean =>
  candidates.some(({ first, last }) => first < at && at < last - 1)
