import type { Quote, Speaker } from '../../model.ts'
import type { Document, Token } from '../document.ts'
import type { SentenceData } from '../pack.ts'
import { attach } from './attach.ts'
import { type Carrier, readCarriers } from './clauses.ts'
import type { QuoteData } from './data.ts'
import { findPassages, type Passage } from './marks.ts'
import { type Candidate, findCandidates } from './names.ts'
import { type Cast, gatherCast, type Mention, resolve } from './resolve.ts'

type Read = { carrier: Carrier; words: (Token | null)[]; candidates: Candidate[] }

/** The quotes of a text, in the order of their starts, each with its speaker where the text says who. */
export function extractQuotes(
  document: Document,
  data: QuoteData,
  sentences: SentenceData,
  title: readonly Token[],
): Quote[] {
  const passages = findPassages(document)
  if (passages.length === 0) return []
  const read = readCarriers(document, passages, sentences).map((carrier): Read => {
    const words = carrier.units.map(({ token }) => token)
    return { carrier, words, candidates: findCandidates(words, document.text, data) }
  })
  const mentions: Mention[] = [
    ...findCandidates(title, document.title, data).map((candidate) => ({ candidate, at: -1 })),
    ...read.flatMap(({ candidates }) =>
      candidates.map((candidate) => ({ candidate, at: candidate.span.start })),
    ),
  ]
  const cast = gatherCast(mentions, data)
  return attribute(document, passages, read, cast, data)
}

function attribute(
  document: Document,
  passages: readonly Passage[],
  read: readonly Read[],
  cast: Cast,
  data: QuoteData,
): Quote[] {
  const quotes: Quote[] = []
  let recent = null as { speaker: Speaker; carrier: number; paragraph: number } | null
  for (const [index, { carrier, words, candidates }] of read.entries()) {
    const units = carrier.units.flatMap(({ passage }, unit) => (passage === null ? [] : [{ passage, unit }]))
    let said: Speaker | null = null
    let verbless = true
    let previous: number | null = null
    for (const { passage: number, unit } of units) {
      const passage = passages[number]!
      const kind = kindOf(document.text, passage, words, unit, data)
      if (kind === 'none') continue
      const { candidate, cue } = attach(unit, words, candidates, data)
      let speaker: Speaker | null =
        candidate === null ? null : resolve(candidate, cast, recent?.speaker ?? null, data)
      if (cue !== 'none') verbless = false
      if (speaker === null && said !== null) speaker = said
      if (
        speaker === null &&
        cue === 'none' &&
        kind === 'statement' &&
        units.length === carrier.units.filter(isShown).length
      )
        speaker = carriedOver(recent, index, carrier.paragraph)
      const isAttributed = speaker !== null && (cue !== 'none' || kind === 'statement')
      if (!isAttributed && !(kind === 'statement' && cue !== 'none')) continue
      const continues =
        previous !== null &&
        kind === 'statement' &&
        startsSmall(document.text, passage) &&
        isInterrupted(carrier, units, unit)
          ? previous
          : null
      quotes.push({
        start: passage.start,
        end: passage.end,
        text: document.text.slice(passage.start, passage.end),
        complete: kind === 'statement',
        continues: continues ?? goesOnFrom(passages, number, quotes),
        speaker,
      })
      previous = quotes.length - 1
      if (speaker !== null) said = speaker
    }
    if (said !== null) recent = { speaker: said, carrier: index, paragraph: carrier.paragraph }
    else if (verbless && units.length === 0) {
      const subject = reportingSubject(words, candidates, cast, recent?.speaker ?? null, data)
      if (subject !== null) recent = { speaker: subject, carrier: index, paragraph: carrier.paragraph }
    }
  }
  return quotes
}

const isShown = ({ token }: Carrier['units'][number]): boolean => token === null || token.kind === 'word'

/** A quotation without a word of its own about who speaks belongs to the one who spoke in the sentence before. */
function carriedOver(
  recent: { speaker: Speaker; carrier: number; paragraph: number } | null,
  carrier: number,
  paragraph: number,
): Speaker | null {
  if (recent === null || carrier - recent.carrier > 2 || paragraph - recent.paragraph > 1) return null
  return { ...recent.speaker, mention: recent.speaker.mention }
}

/** "Hegseth machte deutlich, dass …": who speaks indirectly goes on speaking directly. */
function reportingSubject(
  words: readonly (Token | null)[],
  candidates: readonly Candidate[],
  cast: Cast,
  recent: Speaker | null,
  data: QuoteData,
): Speaker | null {
  const verb = words.findIndex((word) => word !== null && data.reporting.has(word.text.toLowerCase()))
  if (verb === -1) return null
  const subject =
    candidates.findLast(({ last, oblique }) => last <= verb && !oblique) ??
    candidates.find(({ first, oblique }) => first > verb && !oblique)
  return subject === undefined ? null : resolve(subject, cast, recent, data)
}

const startsSmall = (text: string, { innerStart }: Passage): boolean =>
  /^[.…\s[]*\p{Ll}/u.test(text.slice(innerStart, innerStart + 6))

/** „Wir haben“, sagte er, „seinen Aufruf gehört“: two passages around one clause. */
function isInterrupted(carrier: Carrier, units: readonly { unit: number }[], unit: number): boolean {
  const before = units.findLast((other) => other.unit < unit)
  return before !== undefined && unit - before.unit <= 14 && carrier.units[unit - 1]?.token?.text === ','
}

function goesOnFrom(passages: readonly Passage[], number: number, quotes: readonly Quote[]): number | null {
  const before = passages[number - 1]
  if (before === undefined || !before.goesOn) return null
  const index = quotes.findIndex(({ start }) => start === before.start)
  return index === -1 ? null : index
}

const MOST_TITLE_WORDS = 7

/** A statement has a clause of its own; a fragment is part of somebody's sentence; anything else is a name, a title, a distance kept. */
function kindOf(
  text: string,
  { start, end, innerStart, innerEnd }: Passage,
  words: readonly (Token | null)[],
  unit: number,
  data: QuoteData,
): 'statement' | 'fragment' | 'none' {
  const inner = text.slice(innerStart, innerEnd).trim()
  const count = inner.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0
  if (count === 0) return 'none'
  const before = words[unit - 1]
  const previous = before?.text.toLowerCase() ?? ''
  if (data.soCalled.has(previous)) return 'none'
  const capital = /^[.…\s[(]*[\p{Lu}\p{N}]/u.test(inner)
  if (count <= MOST_TITLE_WORDS && capital && data.titleNouns.has(previous)) return 'none'
  const endsClosed = /[.!?…][)\]]?$/.test(inner) || /[,]$/.test(inner)
  const opensSentence = before === undefined || before === null || /^[:.,–—-]$/.test(before.text)
  const after = text.slice(end, end + 3)
  const standsApart =
    opensSentence && (endsClosed || /^\s*[,.–—!?]/.test(after) || after === '' || /^\n/.test(after))
  if (count >= 3 && standsApart && (capital || startsAfterBreak(words, unit))) return 'statement'
  if (count >= 5 && capital && (previous === ':' || endsClosed)) return 'statement'
  return text.slice(start, end).includes('\n') ? 'none' : 'fragment'
}

/** The second part of an interrupted statement begins small. */
const startsAfterBreak = (words: readonly (Token | null)[], unit: number): boolean =>
  words[unit - 1]?.text === ',' && words.slice(0, unit).includes(null)
