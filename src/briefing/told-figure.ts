import type { Figure } from '../model.ts'
import { conceptOf, stemOf } from './measure-words.ts'

/** A figure with the sentence that tells it, ready to be compared. */
export type ToldFigure = {
  figure: Figure
  language: string
  /** Stem of the head of what it measures or counts, or null. */
  head: string | null
  concept: number | null
  /** Words before the head within the figure, as stems: "europäische", "unverletzte". */
  qualifiers: readonly string[]
  /** Four-digit years of the sentence. */
  years: readonly string[]
  /** "year", "month", "head" where the figure is told as a rate. */
  rate: string | null
  /** "part" or "whole" where the sentence says which. */
  extent: 'part' | 'whole' | null
  /** What became of those counted ("dead", "hurt", "held", "missing"), where the words around say so. */
  fate: string | null
  /** Stems of the longer words of the sentence, and names as they stand. */
  words: ReadonlySet<string>
}

const REACH = 220

/** Cuts the sentence around a figure out of its text and reads its scope. */
export function toldFigure(figure: Figure, text: string, language: string): ToldFigure {
  const start = sentenceStart(text, figure.start)
  const end = sentenceEnd(text, figure.end)
  const sentence = text.slice(start, end)
  const head = headOf(figure)
  return {
    figure,
    language,
    head: head === null ? null : stemOf(head),
    concept: head === null ? null : conceptOf(head),
    qualifiers: qualifiersOf(figure),
    years: sentence.match(/\b(?:19|20)\d\d\b/g) ?? [],
    rate: rateOf(
      text.slice(figure.end, Math.min(end, figure.end + 20)),
      text.slice(Math.max(start, figure.start - 20), figure.start),
    ),
    extent: extentOf(
      text.slice(Math.max(start, figure.start - 40), figure.start),
      text.slice(figure.end, figure.end + 30),
    ),
    fate: fateOf(text, figure, start, end),
    words: wordsOf(sentence),
  }
}

function sentenceStart(text: string, from: number): number {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    if (text[i] === '\n') return i + 1
    if (
      /[.!?]/.test(text[i]!) &&
      /\s/.test(text[i + 1] ?? '') &&
      /[\p{Ll}\d”“"»)]{2}/u.test(text.slice(i - 2, i))
    )
      return i + 2
  }
  return Math.max(0, from - REACH)
}

function sentenceEnd(text: string, from: number): number {
  for (let i = from; i < Math.min(text.length, from + REACH); i++) {
    if (text[i] === '\n') return i
    if (/[.!?]/.test(text[i]!) && /^\s\p{Lu}/u.test(text.slice(i + 1, i + 3))) return i
  }
  return Math.min(text.length, from + REACH)
}

function headOf({ measures, unit, kind }: Figure): string | null {
  const words = measures?.text.match(/[\p{L}][\p{L}\p{N}-]*/gu)
  return words?.at(-1) ?? (kind === 'count' ? unit : null)
}

/** Adjectives and first parts of compounds: what narrows the head. */
function qualifiersOf({ kind, start, text, measures }: Figure): string[] {
  if (kind !== 'count' || measures === null || measures.start < start) return []
  const before = text.slice(0, Math.max(0, measures.start - start))
  const adjectives = (before.match(/\p{L}{4,}/gu) ?? []).filter((word) => !NEUTRAL.test(word)).map(stemOf)
  const parts = measures.text.split('-').slice(0, -1).map(stemOf)
  return [...adjectives, ...parts]
}

const NEUTRAL =
  /^(?:rund|etwa|circa|knapp|fast|nahezu|mehr|weniger|mindestens|höchstens|ungefähr|about|around|some|roughly|nearly|almost|more|less|than|least|most|weitere[rn]?|zusätzliche[rn]?|neue[rn]?|further|additional|other|Millionen|Milliarden|million|billion|hundert|tausend|hundred|thousand|wenigstens|schätzungsweise|approximately|many|Dutzend|dozen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|three|four|five|seven|eight|nine|zwölf|twelve|eleven)$/i

const RATES: readonly [RegExp, string][] = [
  [/^\s*(?:(?:pro|im|je|per|a|each|every)\s+(?:Jahr|year)\b|jährlich|annual|yearly)/i, 'year'],
  [/^\s*(?:(?:pro|im|je|per|a|each|every)\s+(?:Monat|month)\b|monatlich|monthly)/i, 'month'],
  [/^\s*(?:(?:pro|am|je|per|a|each)\s+(?:Tag|day)\b|täglich|daily)/i, 'day'],
  [
    /^\s*(?:(?:pro|je|per|a|each)\s+(?:Kopf|Person|Stück|Aktie|Maschine|head|person|share|piece|unit|barrel|Tonne|tonne)\b)/i,
    'piece',
  ],
]
const RATE_BEFORE = /(jährlich|annual(?:ly)?|yearly)\s+\S*\s*$|(monatlich|monthly)\s+\S*\s*$/i

function rateOf(after: string, before: string): string | null {
  const behind = RATES.find(([form]) => form.test(after))
  if (behind !== undefined) return behind[1]
  const ahead = RATE_BEFORE.exec(before)
  return ahead === null ? null : ahead[1] === undefined ? 'month' : 'year'
}

const PART = /\b(?:davon|darunter|allein|alone|of which|of whom|of them|including|among them|unter ihnen)\b/i
const WHOLE = /\b(?:insgesamt|gesamt|zusammen|total|overall|altogether|in all|combined)\b/i

function extentOf(before: string, after: string): 'part' | 'whole' | null {
  if (PART.test(before) || /^\s*(?:davon|of which|of them|alone|allein)\b/i.test(after)) return 'part'
  return WHOLE.test(before) || /^\s*(?:insgesamt|in total|in all|altogether|overall)\b/i.test(after)
    ? 'whole'
    : null
}

const FATES: readonly [string, RegExp][] = [
  [
    'dead',
    /\b(?:tote?[nr]?|starb(?:en)?|gestorben|getötet\w*|ums Leben|umgekommen|Todesopfer\w*|Leichen?|kill(?:ed|ing|s)?|dead|died|deaths?|bodies|toll)\b/gi,
  ],
  ['hurt', /\b(?:verletzt\w*|verwundet\w*|injur\w+|wounded|hurt|hospital\w*|Krankenh[aä]us\w*)/gi],
  ['held', /\b(?:festgenommen\w*|verhaftet\w*|Festnahmen?|arrest\w*|detain\w*|gefangen\w*|prisoners?)/gi],
  ['missing', /\b(?:vermisst\w*|missing)/gi],
]
const FATE_REACH = 60

/** The fate that stands nearest to a figure in its sentence. */
function fateOf(text: string, figure: Figure, start: number, end: number): string | null {
  if (figure.kind !== 'count') return null
  const from = Math.max(start, figure.start - FATE_REACH)
  const around = text.slice(from, Math.min(end, figure.end + FATE_REACH))
  let nearest: { fate: string; distance: number } | null = null
  for (const [fate, form] of FATES) {
    for (const { index, 0: word } of around.matchAll(form)) {
      const at = from + index
      const distance = Math.max(0, at - figure.end, figure.start - (at + word.length))
      if (nearest === null || distance < nearest.distance) nearest = { fate, distance }
    }
  }
  return nearest?.fate ?? null
}

const wordsOf = (sentence: string): Set<string> =>
  new Set((sentence.match(/\p{L}[\p{L}-]{4,}/gu) ?? []).map(stemOf))
