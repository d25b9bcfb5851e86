import type { Candidate } from './candidates.ts'
import type { Carrier } from './clauses.ts'
import type { Cue } from './cues.ts'
import type { QuoteKind } from './kinds.ts'
import type { Lexicon, Words } from './lexicon.ts'
import type { Passage } from './marks.ts'

/** A sentence with what was found in it. */
export type Read = { carrier: Carrier; words: Words; candidates: Candidate[]; cues: Cue[] }
/** A quotation in its sentence: `number` of its passage, `unit` of the sentence where it stands. */
export type Quotation = { number: number; passage: Passage; unit: number; kind: QuoteKind }

export const isIndirect = (words: Words, lexicon: Lexicon): boolean =>
  words.some((word) => word !== null && lexicon.indirect.has(word.lex.lower))
