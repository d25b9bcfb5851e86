import type { Quote, Speaker } from '../../model.ts'
import type { Document, Token } from '../document.ts'
import type { SentenceData } from '../pack.ts'
import { type Cue, cueOf, findCues } from './attach.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { type Carrier, readCarriers } from './clauses.ts'
import type { QuoteData } from './data.ts'
import { createDiscourse, type Discourse, learnNames, meet, type Referent, speakerOf } from './discourse.ts'
import { type Familiar, readFamiliar } from './familiar.ts'
import { isShortName, isSpeakersName, kindOf, type QuoteKind } from './kinds.ts'
import { createLexicon, type Lexicon, readWord, type Words } from './lexicon.ts'
import { findPassages, type Passage } from './marks.ts'

type Read = { carrier: Carrier; words: Words; candidates: Candidate[]; cues: Cue[] }
type Quotation = { number: number; passage: Passage; unit: number; kind: QuoteKind }
/** Who spoke last, in which sentence and paragraph. */
type Last = { speaker: Speaker; at: number; paragraph: number }

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

/** Tells who is meant by each candidate of a sentence, in order, and who speaks in it. */
function meetAll(
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
const issuerOf = (
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

function asSpeaker(candidate: Candidate, met: Referent | null, lexicon: Lexicon): Speaker | null {
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

/** Without a verb of speech, the subject of a sentence that a colon ends says what follows. */
function colonCue(unit: number, words: Words, candidates: readonly Candidate[]): Cue | null {
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

const sayingVerb = (cues: readonly Cue[]): Candidate | null =>
  cues.find(({ kind, speaker }) => kind === 'verb' && speaker !== null)?.speaker ?? null

/** "„…“ Das sagte Holm am Abend.": a sentence that says whose the quotation before it is. */
const pointsBack = ({ words }: Read, lexicon: Lexicon): boolean =>
  lexicon.pointing.has(words[0]?.lex.lower ?? '') && !words.includes(null)

/** Without a cue, a statement and indirect speech go on with who spoke last. */
const mayCarry = (cue: Cue | null, kind: QuoteKind, unit: number, words: Words, lexicon: Lexicon): boolean =>
  cue === null
    ? kind === 'statement' || isIndirect(words, lexicon)
    : cue.speaker === null &&
      cue.kind !== 'source' &&
      !isUnread(cue, unit, words) &&
      words.every((word) => word === null || !lexicon.passive.has(word.lex.lower))

/** "„…“ Mit diesen Worten eröffnete Holm das Bad.": the next sentence says who it was. */
const isToldBehind = (next: Read | undefined, lexicon: Lexicon): boolean =>
  next !== undefined &&
  lexicon.prepositions.has(next.words[0]?.lex.lower ?? '') &&
  lexicon.articles.has(next.words[1]?.lex.lower ?? '') &&
  lexicon.speechNouns.has(next.words[2]?.lex.lower ?? '')

/** "„…“, schrieb „Die Hafenpost“." and "schrieb die „Hafenpost“": who speaks has a name in marks. */
function mediumIn(
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

/** "„…“, sagte einer.": who a verb right behind a quotation names is not known where it cannot be read. */
const isUnread = (cue: Cue, unit: number, words: Words): boolean =>
  cue.kind === 'verb' &&
  cue.at > unit &&
  cue.at <= unit + 2 &&
  (words[cue.at + 1] === null || words[cue.at + 1]?.kind === 'word')

const firstComma = (words: Words): number => {
  const comma = words.findIndex((word) => word?.text === ',')
  return comma === -1 ? words.length : comma
}

const isIndirect = (words: Words, lexicon: Lexicon): boolean =>
  words.some((word) => word !== null && lexicon.indirect.has(word.lex.lower))

const carriedOver = (last: Last | null, at: number, paragraph: number): Speaker | null =>
  last === null || at - last.at > 3 || paragraph - last.paragraph > 1 ? null : last.speaker

/** "Ursprünglich wollte er „bis Mai bleiben“": the person who is the subject in front of a fragment. */
function subjectBefore(
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

const LEAST_WORDS = 3

/** Words that cannot be a name: they begin small, and are some. */
function isFragment({ passage, kind }: Quotation, text: string): boolean {
  const inner = text.slice(passage.innerStart, passage.innerEnd)
  return (
    kind === 'fragment' &&
    /^[.…\s[]*\p{Ll}/u.test(inner) &&
    (inner.match(/\p{L}+/gu)?.length ?? 0) >= LEAST_WORDS
  )
}

/** A fragment that nobody is said to say is kept only where its words cannot be a name. */
function isKept(
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

/** Who goes on speaking behind a sentence: its speaker, else its subject of a verb of speech, else its subject. */
function lastSpeaker(
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
