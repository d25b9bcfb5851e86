import type { Quote, Speaker } from '../../model.ts'
import type { Document, Token } from '../document.ts'
import type { SentenceData } from '../pack.ts'
import { colonCue, cueOf, subjectBefore } from './attach.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { carriedOver, isToldBehind, type Last, lastSpeaker, mayCarry } from './carry.ts'
import { type Carrier, readCarriers } from './clauses.ts'
import { type Cue, findCues } from './cues.ts'
import type { QuoteData } from './data.ts'
import { createDiscourse, type Discourse, learnNames } from './discourse.ts'
import { type Familiar, readFamiliar } from './familiar.ts'
import { isFragment, isKept } from './keep.ts'
import { kindOf } from './kinds.ts'
import { createLexicon, type Lexicon, readWord, type Words } from './lexicon.ts'
import { findPassages, type Passage } from './marks.ts'
import { isIndirect, type Quotation, type Read } from './sentence.ts'
import { asSpeaker, issuerOf, mediumIn, meetAll } from './speakers.ts'

/** Reads the quotes of a text, in the order of their starts, each with its speaker where the text says who. */
export type QuoteReader = (document: Document, title: readonly Token[]) => Quote[]

/** So many sentences are read before their quotes are attributed: a name's fuller form may follow within them; bounds the memory. */
const MOST_SENTENCES = 1000

/** A reader for one language: find the marks, the candidates and the cues, then attach, carry over and resolve. */
export function createQuoteReader(data: QuoteData, sentences: SentenceData): QuoteReader {
  const lexicon = createLexicon(data)
  return (document, title) => {
    const passages = findPassages(document)
    if (passages.length === 0) return []
    const text: TextSoFar = {
      document,
      passages,
      familiar: { names: new Set(), nouns: new Set() },
      discourse: createDiscourse(),
      quotes: [],
      indexOf: new Map(),
      open: [],
      last: null,
      sentences: 0,
    }
    let heading: Words | null = wordsOf(title, lexicon)
    for (const carriers of inParts(readCarriers(document, passages, sentences), MOST_SENTENCES)) {
      attribute(text, readSentences(text, heading, carriers, lexicon), lexicon)
      heading = null
    }
    return text.quotes
  }
}

/** What has been read of a text: who is who in it, its quotes, and who spoke last. */
type TextSoFar = {
  document: Document
  passages: readonly Passage[]
  familiar: Familiar
  discourse: Discourse
  quotes: Quote[]
  /** Where each passage stands among the quotes. */
  indexOf: Map<number, number>
  /** Quotes of the sentence before that nobody is known to say. */
  open: number[]
  last: Last | null
  sentences: number
}

const wordsOf = (tokens: readonly (Token | null)[], lexicon: Lexicon): Words =>
  tokens.map((token) => (token === null ? null : readWord(token, lexicon)))

function* inParts<Value>(values: Iterable<Value>, size: number): Generator<Value[]> {
  let part: Value[] = []
  for (const value of values) {
    part.push(value)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/** Finds the candidates and cues of sentences, and learns the names in them and in the title. */
function readSentences(
  { document, familiar, discourse }: TextSoFar,
  title: Words | null,
  carriers: readonly Carrier[],
  lexicon: Lexicon,
): Read[] {
  const worded = carriers.map(({ units }) =>
    wordsOf(
      units.map(({ token }) => token),
      lexicon,
    ),
  )
  readFamiliar(familiar, title === null ? worded : [title, ...worded], lexicon)
  const read = carriers.map((carrier, i): Read => {
    const words = worded[i]!
    const candidates = findCandidates(words, document.text, lexicon, familiar)
    return { carrier, words, candidates, cues: findCues(words, candidates, lexicon) }
  })
  const titled = title === null ? [] : findCandidates(title, document.title, lexicon, familiar)
  learnNames(discourse, [...titled, ...read.flatMap(({ candidates }) => candidates)], lexicon)
  return read
}

/** Attaches, carries over and resolves: adds the quotes of sentences. */
function attribute(text: TextSoFar, read: readonly Read[], lexicon: Lexicon): void {
  const { document, passages, discourse, quotes, indexOf } = text
  for (const [i, sentence] of read.entries()) {
    const at = text.sentences++
    const { carrier, words, candidates, cues } = sentence
    const { last } = text
    const known = meetAll(discourse, sentence, at, lexicon)
    const speak = (candidate: Candidate | null): Speaker | null =>
      candidate === null
        ? null
        : (issuerOf(candidate, last, at, lexicon) ??
          asSpeaker(candidate, known.get(candidate) ?? null, lexicon))
    const quotations = findQuotations(document, passages, sentence, lexicon)
    const pointed = pointsBack(sentence, lexicon) ? speak(sayingVerb(cues)) : null
    if (pointed !== null) for (const i of text.open) quotes[i] = { ...quotes[i]!, speaker: pointed }
    text.open = []
    let said: Speaker | null = null
    let previous: Quotation | null = null
    for (const quotation of quotations) {
      const { passage, unit, kind, number } = quotation
      const nearest = cueOf(unit, words, cues)
      const carried = carriedOver(last, at, carrier.paragraph)
      // "Der Hafen sei ihr dankbar: „…“": in reported speech the subject is spoken of, and speaks not.
      const isReported = carried !== null && isIndirect(words.slice(0, firstComma(words)), lexicon)
      const cue =
        (nearest?.speaker == null && !isReported) || words[unit - 1]?.text === '('
          ? (colonCue(unit, words, candidates) ?? nearest)
          : nearest
      const speaker: Speaker | null =
        speak(cue?.speaker ?? null) ??
        mediumIn(document, passages, cue, sentence, lexicon) ??
        said ??
        (mayCarry(cue, kind, unit, words, lexicon) && !isToldBehind(read[i + 1], lexicon) ? carried : null) ??
        (isFragment(quotation, document.text) ? speak(subjectBefore(unit, words, candidates, lexicon)) : null)
      if (!isKept(quotation, cue, speaker, document.text, words, lexicon)) continue
      indexOf.set(number, quotes.length)
      if (speaker === null && kind === 'statement') text.open.push(quotes.length)
      quotes.push({
        start: passage.start,
        end: passage.end,
        text: document.text.slice(passage.start, passage.end),
        complete: kind === 'statement',
        continues: continuesFrom(document.text, quotation, previous, passages, words, indexOf),
        speaker,
      })
      previous = quotation
      if (speaker !== null) said = speaker
    }
    text.last = lastSpeaker(said, sentence, at, last, speak, lexicon)
  }
}

function findQuotations(
  { text }: Document,
  passages: readonly Passage[],
  { carrier, words }: Read,
  lexicon: Lexicon,
): Quotation[] {
  return carrier.units.flatMap(({ passage: number }, unit) => {
    if (number === null) return []
    const passage = passages[number]!
    const kind = kindOf(text, passage, words, unit, lexicon)
    return kind === 'none' ? [] : [{ number, passage, unit, kind }]
  })
}

const sayingVerb = (cues: readonly Cue[]): Candidate | null =>
  cues.find(({ kind, speaker }) => kind === 'verb' && speaker !== null)?.speaker ?? null

/** "„…“ Das sagte Holm am Abend.": a sentence that says whose the quotation before it is. */
const pointsBack = ({ words }: Read, lexicon: Lexicon): boolean =>
  lexicon.pointing.has(words[0]?.lex.lower ?? '') && !words.includes(null)

const firstComma = (words: Words): number => {
  const comma = words.findIndex((word) => word?.text === ',')
  return comma === -1 ? words.length : comma
}

/** The quote that one goes on from: around one clause, or from one paragraph to the next. */
function continuesFrom(
  text: string,
  { passage, unit, kind, number }: Quotation,
  previous: Quotation | null,
  passages: readonly Passage[],
  words: Words,
  indexOf: ReadonlyMap<number, number>,
): number | null {
  if (passages[number - 1]?.goesOn) return indexOf.get(number - 1) ?? null
  if (previous === null || kind !== 'statement') return null
  const isInterrupted =
    unit - previous.unit <= 14 &&
    words[unit - 1]?.text === ',' &&
    /^[.…\s[]*\p{Ll}/u.test(text.slice(passage.innerStart, passage.innerStart + 6))
  return isInterrupted ? (indexOf.get(previous.number) ?? null) : null
}
