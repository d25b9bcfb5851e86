import { createWordIndex, detached, fold } from '../language/topics/words.ts'
import { concepts, places } from './bridge.ts'
import { isCommon } from './common.ts'
import { sketchOf } from './reprints.ts'

/** What a story decision needs of an item version. */
export type StoryItem = {
  id: string
  agency: string
  language: string
  title: string
  text: string
  /** ISO 8601 instant. */
  publishedAt: string
  credits: readonly string[]
}

/**
 * What is kept of an item to compare others with; plain JSON. Keys: `w` a word of its language, and for all languages `n` a
 * name, `p` a place, `c` a concept, `#` a number.
 */
export type Signature = {
  id: string
  /** Milliseconds since 1970; 0 where the time cannot be read. */
  at: number
  language: string
  /** Chronicles, "Stichwort" and live blogs: they attract nothing. */
  background: boolean
  keys: string[]
  /** By key: the more often and the earlier it stands, the more. */
  weights: number[]
  /** So many of the first keys are the headline's. */
  title: number
  /** The headline as it is compared whole. */
  headline: string
  sketch: number[]
}

const MOST_KEYS = 90
const READ = 4_000
const LEAD = 350
const TITLE_WEIGHT = 2.5
const LEAD_WEIGHT = 1.5

const BACKGROUND =
  /^(\W*)(stichwort|chronik|chronologie|hintergrund|live-?blog|live-?ticker|newsblog|ticker|(tages|wochen|nacht|termin)vorschau|termine|presseschau|pressestimmen|zeitleiste|fragen und antworten|faktenbox|kalenderblatt|dokumentation|timeline|chronology|factbox|explainer|explained|backgrounder|key dates|live updates?|news in brief|daily news|week ahead|diary|what we know|morning briefing|evening briefing|newsletter|kurz gemeldet|meldungen kompakt|nachrichtenüberblick|q&a)\b/i

/** Marks of urgency and correction before a headline say nothing of the event. */
const MARKS =
  /^(\W*(eil(meldung)?|blitz|korrektur|berichtigung|corrected|correction|update( \d+)?|zusammenfassung|überblick|urgent|breaking|flash|wdhlg|roundup|wrapup|ots|achtung|exclusive|exklusiv|analysis|analyse)\W+)+/i

const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*/gu
const DATELINE = /^[\p{L} .,/'’-]{2,60}\([\p{L}/ ]{2,30}\) ?[-–—] /u

/** Reads what an item is compared by. Pure; linear in the first four thousand characters. */
export function readSignature(item: StoryItem): Signature {
  const title = item.title.replace(MARKS, '')
  const counts = new Map<string, number>()
  const count = (part: string, weight: number) => {
    for (const key of keysOf(part, item.language)) counts.set(key, (counts.get(key) ?? 0) + weight)
  }
  count(title, TITLE_WEIGHT)
  const headline = [...counts.keys()].slice(0, MOST_KEYS)
  const text = item.text.slice(0, READ)
  const lead = (DATELINE.exec(text)?.[0].length ?? 0) + LEAD
  count(text.slice(0, lead), LEAD_WEIGHT)
  count(text.slice(lead), 1)
  const rest = [...counts.keys()].slice(headline.length).sort((a, b) => counts.get(b)! - counts.get(a)!)
  const keys = [...headline, ...rest].slice(0, MOST_KEYS)
  return {
    id: item.id,
    at: Date.parse(item.publishedAt) || 0,
    language: item.language,
    background: BACKGROUND.test(item.title),
    keys,
    weights: keys.map((key) => Math.round(100 * (1 + Math.log(counts.get(key)!))) / 100),
    title: headline.length,
    headline: fold(title).trim(),
    sketch: sketchOf(text),
  }
}

const bridges = new Map([
  ['de', createBridge(0)],
  ['en', createBridge(1)],
])

/** Looks up places and concepts of a language's words; side 0 is German, 1 English. */
function createBridge(side: 0 | 1): (word: string) => readonly string[] {
  const { add, index } = createWordIndex(side === 0 ? 'de' : 'en')
  const keys = new Map<number, string[]>()
  for (const [kind, table] of [
    ['p', places],
    ['c', concepts],
  ] as const)
    for (const line of table.trim().split('\n')) {
      const colon = line.indexOf(':')
      const patterns = line.slice(colon + 1).split('|')[side] ?? ''
      for (const pattern of patterns.split(',').map((part) => part.trim())) {
        const id = add(pattern)
        keys.set(id, [...(keys.get(id) ?? []), `${kind}:${line.slice(0, colon)}`])
      }
    }
  return (word) => index.lookup(word)?.list.flatMap((id) => keys.get(id) ?? []) ?? []
}

const none: readonly string[] = []

function keysOf(text: string, language: string): string[] {
  const known = keysOfWords(language)
  const keys: string[] = []
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token[0]! >= '0' && token[0]! <= '9') {
      const number = numberKey(token, text.slice(index + token.length, index + token.length + 12), language)
      if (number !== null) keys.push(number)
    } else if (token.includes('-')) for (const part of token.split('-')) keys.push(...known(part))
    else keys.push(...known(token))
  }
  return keys
}

/** Distinct words kept with their keys, for each language. */
const REMEMBERED = 60_000
const memories = new Map<string, Map<string, readonly string[]>>()

/** Keys of one word depend on nothing but the word and its language, so they are kept. */
function keysOfWords(language: string): (word: string) => readonly string[] {
  const memory = memories.get(language) ?? new Map<string, readonly string[]>()
  memories.set(language, memory)
  return (word) => {
    const before = memory.get(word)
    if (before !== undefined) return before
    const keys = keysOfWord(word, language)
    if (memory.size >= REMEMBERED) memory.clear()
    memory.set(detached(word), keys)
    return keys
  }
}

function keysOfWord(word: string, language: string): readonly string[] {
  if (word.length < 2) return none
  const shared = (bridges.get(language) ?? (() => none))(word)
  const folded = fold(word)
  if (folded.length < 3 || isCommon(folded, language)) return shared
  const keys = [...shared, `w:${stem(folded, language)}`]
  // German capitalises every noun: those that the bridge knows are no names.
  if (shared.length === 0 && isCapital(word) && folded.length >= 4) keys.push(`n:${skeleton(folded)}`)
  return keys
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const stem = (word: string, language: string): string =>
  language === 'de'
    ? word.replace(/(?<=.{4})(ern|en|er|es|em|e|s|n)$/, '')
    : word.replace(/(?<=.{3})(ing|ed|es|s)$/, '')

/** One spelling for what the languages write otherwise: Derkatsch and Derkach, Saizew and Zaitsev. */
function skeleton(name: string): string {
  return name
    .replace(/['’]s?$/, '')
    .replace(/tsch|tch|ch|cz/g, 'c')
    .replace(/sch|sh|zh/g, 'x')
    .replace(/ts|tz|z/g, 's')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/ou/g, 'u')
    .replace(/[jy]/g, 'i')
    .replace(/kh/g, 'c')
    .replace(/(.)\1+/g, '$1')
    .replace(/ii$/, 'i')
    .replace(/s$/, '')
}

const SMALL = 12
const magnitudes: readonly (readonly [RegExp, number])[] = [
  [/^\s?(Milliarden?|Mrd|billion|bn)/, 1e9],
  [/^\s?(Millionen|Million|Mio|million|m\b)/, 1e6],
  [/^\s?(Billionen|trillion|tn)/, 1e12],
  [/^\s?(Tausend|thousand)/i, 1e3],
]

/** `#` and the value to three digits; small numbers and years tell nothing. */
function numberKey(digits: string, after: string, language: string): string | null {
  const plain = language === 'de' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
  const value = Number(plain)
  if (!Number.isFinite(value)) return null
  const magnitude = magnitudes.find(([words]) => words.test(after))?.[1] ?? 1
  const whole = magnitude === 1 && Number.isInteger(value)
  if (whole && (value <= SMALL || (value >= 1900 && value <= 2100 && !/[.,]/.test(digits)))) return null
  return `#${Number((value * magnitude).toPrecision(3))}`
}
