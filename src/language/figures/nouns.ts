import type { Counted } from './candidate.ts'
import type { NounData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'

const MOST_ADJECTIVES = 4

/** The noun that a number counts, with the adjectives between: "40 | leere Busse", "three | Central Asian banks". */
export function readCounted(lexemes: readonly Lexeme[], i: number, data: NounData): Counted | null {
  const found = data.capitalised ? readCapitalised(lexemes, i, data) : readPlural(lexemes, i, data)
  if (found === null) return null
  const head = lexemes[found - 1]!
  return { first: i, last: found, head, singular: singularOf(head.text, data) }
}

/** Index behind the head noun where nouns have capitals. */
function readCapitalised(lexemes: readonly Lexeme[], i: number, data: NounData): number | null {
  let at = i
  while (
    at < Math.min(i + MOST_ADJECTIVES, lexemes.length) &&
    (isAdjective(lexemes[at]!, lexemes[at + 1], data) || isAdverb(lexemes, at, data))
  ) {
    at++
    const [comma, next] = [lexemes[at], lexemes[at + 1]]
    if (
      (comma?.text === ',' || comma?.lower === data.and) &&
      next !== undefined &&
      isLowerAdjective(next, data)
    )
      at++
  }
  const head = lexemes[at]
  if (head === undefined || !isCapital(head) || isPronoun(head, data)) return null
  const second = pairedForm(lexemes, at, data)
  return (second ?? at) + 1
}

/** A capital on a word that is no noun; infinitives with one are nouns ("Leben"). */
const isPronoun = ({ lower }: Lexeme, { stops }: NounData) => stops.has(lower) && !lower.endsWith('en')

/** "33 illegal eingereiste Menschen": stands before an adjective, or before another adverb that does. */
function isAdverb(lexemes: readonly Lexeme[], at: number, data: NounData): boolean {
  const [word, next, further] = lexemes.slice(at, at + 3)
  if (word === undefined || word.kind !== 'word' || isCapital(word) || data.stops.has(word.lower))
    return false
  if (next === undefined || further === undefined) return false
  const isPlain = (lexeme: Lexeme) =>
    lexeme.kind === 'word' && !isCapital(lexeme) && !data.stops.has(lexeme.lower)
  return (
    (isLowerAdjective(next, data) && isCapital(further)) || (isPlain(next) && isLowerAdjective(further, data))
  )
}

/** "Soldatinnen und Soldaten": the second form counts both. */
function pairedForm(lexemes: readonly Lexeme[], at: number, { and, feminine }: NounData): number | null {
  const [head, joiner, second] = [lexemes[at]!, lexemes[at + 1], lexemes[at + 2]]
  if (joiner?.lower !== and || second === undefined || !isCapital(second)) return null
  return feminine.some(
    (ending) => head.lower.endsWith(ending) && head.lower.slice(0, 4) === second.lower.slice(0, 4),
  )
    ? at + 2
    : null
}

function isAdjective(lexeme: Lexeme, next: Lexeme | undefined, data: NounData): boolean {
  if (lexeme.kind !== 'word' || next === undefined) return false
  if (!isCapital(lexeme)) return data.additions.has(lexeme.lower) || isLowerAdjective(lexeme, data)
  // "Gelbe Karten", "Berliner Schüler", "Foreign Fighters": a capital before a capital.
  return isCapital(next) && (data.attributes.has(lexeme.lower) || isCapitalAdjective(lexeme, next, data))
}

const isLowerAdjective = (lexeme: Lexeme, data: NounData) =>
  lexeme.kind === 'word' &&
  !isCapital(lexeme) &&
  !data.stops.has(lexeme.lower) &&
  data.adjectiveEndings.some((ending) => lexeme.lower.endsWith(ending))

/** Two capitals in a row: the first is an adjective of a name, or a foreign word before the foreign plural that it belongs to. */
function isCapitalAdjective(lexeme: Lexeme, next: Lexeme, data: NounData): boolean {
  if (data.stops.has(next.lower)) return false
  return (
    /(?:ische|ischen|[^n]s?che|elbe|elben|rote|roten)$/.test(lexeme.lower) ||
    (/[^s]s$/.test(next.lower) && /(?:gn|ign|ing|al|an|ty|ck|ft|cal|ive)$/.test(lexeme.lower))
  )
}

/** Index behind the head noun where only a plural tells it. */
function readPlural(lexemes: readonly Lexeme[], i: number, data: NounData): number | null {
  for (let at = i; at < Math.min(i + MOST_ADJECTIVES + 2, lexemes.length); at++) {
    const lexeme = lexemes[at]!
    if (lexeme.kind !== 'word') {
      if (lexeme.text === '.' && at > i && isInitial(lexemes[at - 1]!)) continue
      if (lexeme.text === ',' && isListed(lexemes, at, i, data)) continue
      if (at > i && '"“”‘’\''.includes(lexeme.text)) continue
      return null
    }
    if (data.additions.has(lexeme.lower)) continue
    if (data.stops.has(lexeme.lower)) return null
    if (!isPluralForm(lexeme, data)) continue
    const next = lexemes[at + 1]
    const isAttribute =
      data.attributes.has(lexeme.lower) || data.plurals.has(lexeme.lower) || isCapital(lexeme)
    const goesOn =
      isAttribute && next?.kind === 'word' && isPluralForm(next, data) && !data.stops.has(next.lower)
    return goesOn ? at + 2 : at + 1
  }
  return null
}

/** The letters of "U.S." stand apart. */
const isInitial = ({ text }: Lexeme) => text.length === 1 && text !== text.toLowerCase()

/** "five small, light tanks": a comma between adjectives. */
const isListed = (lexemes: readonly Lexeme[], at: number, i: number, data: NounData) =>
  at > i &&
  lexemes[at + 1]?.kind === 'word' &&
  lexemes[at + 2]?.kind === 'word' &&
  !data.stops.has(lexemes[at + 1]!.lower) &&
  isPluralForm(lexemes[at + 2]!, data) &&
  !isPluralForm(lexemes[at - 1]!, data)

/** Whether a noun looks like a plural where only its form tells. */
export function isPluralForm({ lower }: Lexeme, data: NounData): boolean {
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  if (data.plurals.has(last) || data.irregular.has(last)) return true
  return last.length > 3 && last.endsWith('s') && !/(?:ss|us|is|'s|’s|ous)$/.test(last)
}

const LONGEST_PLURAL = 24

/** The singular basic form of a noun as it stands in a text; a capital stays. */
export function singularOf(noun: string, data: NounData): string {
  const word = noun.replace(/['’]s?$/, '')
  const lower = word.toLowerCase()
  for (let cut = Math.max(0, lower.length - LONGEST_PLURAL); cut < lower.length - 1; cut++) {
    const singular = data.irregular.get(lower.slice(cut))
    if (
      singular !== undefined &&
      (cut === 0 || (data.capitalised && lower.length - cut >= 4) || lower[cut - 1] === '-')
    )
      return restore(word, cut, singular)
  }
  for (const [plural, singular] of data.endings)
    if (lower.endsWith(plural) && lower.length > plural.length + 1)
      return word.slice(0, word.length - plural.length) + singular
  return word
}

function restore(word: string, cut: number, singular: string): string {
  const first = word[cut]!
  const isUpper = first !== first.toLowerCase()
  return word.slice(0, cut) + (isUpper ? singular[0]!.toUpperCase() + singular.slice(1) : singular)
}
