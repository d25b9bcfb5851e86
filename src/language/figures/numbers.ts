import type { NumberData } from './data.ts'
import { readDigits } from './digits.ts'
import { isFractionWord, readFractionBehind, readFractionWord } from './fractions.ts'
import type { Lexeme } from './lexemes.ts'
import { addPiece, readPieces } from './numerals.ts'
import { type NumberReading, reading } from './reading.ts'
import { holds } from './trie.ts'

/** The number that begins at a lexeme, or null. */
export function readNumber(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  return (
    readShare(lexemes, i, data) ??
    readWhole(lexemes, i, data) ??
    readVague(lexemes, i, data) ??
    readHalf(lexemes, i, data) ??
    readFractionWord(lexemes, i, data) ??
    readPart(lexemes, i, data) ??
    readCardinal(lexemes, i, data)
  )
}

/** "jeder Dritte", "every fifth". */
function readShare(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  const each = lexemes[i]!
  if (!data.each.has(each.lower)) return null
  const nth = data.ordinals.get(lexemes[i + 1]?.lower ?? '')
  return nth === undefined ? null : reading(i, i + 2, 1 / nth, { isFraction: true })
}

/** "die Hälfte", "half of". */
function readWhole(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  const at = data.wholeArticles.has(lexemes[i]!.lower) ? i + 1 : i
  const value = data.wholes.get(lexemes[at]?.lower ?? '')
  if (value === undefined) return null
  const next = lexemes[at + 1]?.lower ?? ''
  // "half a million", "half an hour": the half belongs to what follows.
  if (data.halves.has(lexemes[at]!.lower) && (data.articles.has(next) || data.magnitudes.has(next)))
    return null
  return reading(i, at + 1, value, { isFraction: true })
}

/** "Hunderte", "mehrere Millionen", "dozens". */
function readVague(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  let at = i
  if (data.several.has(lexemes[i]!.lower)) {
    at = i + 1
    if (lexemes[at] !== undefined && isGreat(lexemes[at]!, data)) at++
    else if (!data.vague.has(lexemes[at]?.lower ?? '')) return null
  }
  if (at === i && !data.vague.has(lexemes[i]!.lower)) return null
  while (lexemes[at] !== undefined && (data.vague.has(lexemes[at]!.lower) || isGreat(lexemes[at]!, data)))
    at++
  return reading(i, at, null)
}

const isGreat = ({ lower, kind }: Lexeme, data: NumberData) =>
  kind === 'word' && (data.magnitudes.has(lower) || (data.pieces.get(lower) ?? 0) >= 100)

/** "eine halbe Milliarde", "half a million", "a quarter of a million". */
function readHalf(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  let at = i
  const opens = data.articles.has(lexemes[at]!.lower)
  if (opens) at++
  if (!data.halves.has(lexemes[at]?.lower ?? '')) return null
  at++
  if (data.articles.has(lexemes[at]?.lower ?? '')) at++
  const factor = data.magnitudes.get(lexemes[at]?.lower ?? '')
  if (factor === undefined) return reading(i, at, 0.5, { article: true })
  return reading(i, at + 1, factor / 2, { magnitude: factor })
}

/** "quarter million": a denominator that stands before a magnitude without an article. */
function readPart(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  const below = data.fractions.get(lexemes[i]!.lower)
  const factor = below === undefined ? undefined : data.magnitudes.get(lexemes[i + 1]?.lower ?? '')
  if (below === undefined || factor === undefined) return null
  return reading(i, i + 2, factor / below, { magnitude: factor })
}

/** Digits or number words, with hundreds, thousands and magnitudes, and a fraction behind them. */
function readCardinal(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  const start = readStart(lexemes, i, data)
  if (start === null) return null
  const number = readMagnitudes(lexemes, readMixed(lexemes, readPoint(lexemes, start, data), data), data)
  return readFractionBehind(lexemes, number, data) ?? number
}

function readStart(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  const lexeme = lexemes[i]!
  if (lexeme.kind === 'number') return readDigitStart(lexemes, i, data)
  if (lexeme.kind !== 'word') return null
  if (data.articles.has(lexeme.lower)) return readArticle(lexemes, i, data)
  return readWords(lexemes, i, data)
}

function readDigitStart(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  const value = readDigits(lexemes[i]!.text, data.decimal)
  if (value === null) return null
  const simple = readSlash(lexemes, i)
  if (simple !== null) return reading(i, i + 3, simple, { digits: true, isFraction: true })
  const rest = lexemes[i + 1]?.kind === 'number' ? readRest(lexemes, i + 1) : null
  if (rest !== null && Number.isInteger(value))
    return reading(i, rest.last, value + rest.value, { digits: true })
  const glyph = value < 1 && lexemes[i]!.text.length === 1
  return reading(i, i + 1, value, { digits: true, isFraction: glyph && value > 0 })
}

/** "3/4", where both touch and nothing else does. */
function readSlash(lexemes: readonly Lexeme[], i: number): number | null {
  const [above, slash, below, after] = [lexemes[i]!, lexemes[i + 1], lexemes[i + 2], lexemes[i + 3]]
  if (slash?.text !== '/' || !slash.touches || below?.kind !== 'number' || !below.touches) return null
  if (after?.touches && '/-'.includes(after.text)) return null
  const share = Number(above.text) / Number(below.text)
  return share > 0 && share < 1 && Number(below.text) <= 100 ? share : null
}

/** The "½" or "1/2" behind a whole number. */
function readRest(lexemes: readonly Lexeme[], i: number): { value: number; last: number } | null {
  const glyph = lexemes[i]!.text.length === 1 ? readDigits(lexemes[i]!.text, '.') : null
  if (glyph !== null && glyph < 1 && glyph > 0) return { value: glyph, last: i + 1 }
  const slash = readSlash(lexemes, i)
  return slash === null ? null : { value: slash, last: i + 3 }
}

/** An article counts as one where a magnitude, a denominator or a hundred follows; elsewhere it waits for a unit. */
function readArticle(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  const next = lexemes[i + 1]
  if (next === undefined || next.kind !== 'word') return null
  if (data.pieces.get(next.lower) === 100 || data.pieces.get(next.lower) === 1000) {
    const words = readWords(lexemes, i + 1, data)
    return words === null ? null : { ...words, first: i }
  }
  return reading(i, i + 1, 1, { article: true })
}

function readWords(lexemes: readonly Lexeme[], i: number, data: NumberData): NumberReading | null {
  let sum: number | null = null
  let at = i
  while (at < lexemes.length) {
    const lexeme = lexemes[at]!
    if (lexeme.kind !== 'word') break
    if (sum !== null && sum >= 100 && data.joiners.has(lexeme.lower) && startsPiece(lexemes[at + 1], data)) {
      at++
      continue
    }
    const pieces = readPieces(lexeme.lower, data)
    if (pieces === null || pieces.every((piece) => piece === 0)) break
    const next: number | null = pieces.reduce<number | null>(
      (so, piece) => (so === null ? null : addPiece(so, piece)),
      sum ?? 0,
    )
    if (next === null || (sum !== null && next === sum)) break
    sum = next
    at++
    if (data.glued && sum !== null && sum % 100 !== 0) break
  }
  if (sum === null || at === i) return null
  return reading(i, at, sum, { isFraction: sum > 0 && sum < 1 })
}

const startsPiece = (lexeme: Lexeme | undefined, data: NumberData) =>
  lexeme?.kind === 'word' && readPieces(lexeme.lower, data) !== null

/** "five point two", "drei Komma fünf": the digits behind the mark are said one by one or as a number. */
function readPoint(lexemes: readonly Lexeme[], start: NumberReading, data: NumberData): NumberReading {
  if (start.digits || start.value === null || lexemes[start.last]?.lower !== data.point) return start
  let at = start.last + 1
  let decimals = ''
  while (lexemes[at]?.kind === 'word') {
    const digits = readWords(lexemes, at, data)
    if (digits?.value == null || digits.value >= 100 || !Number.isInteger(digits.value)) break
    decimals += digits.value
    at = digits.last
  }
  return decimals === ''
    ? start
    : { ...start, last: at, value: Number(`${start.value}.${decimals}`), article: false }
}

/** "one and a half", "five and a quarter". */
function readMixed(lexemes: readonly Lexeme[], start: NumberReading, data: NumberData): NumberReading {
  const [joiner, article, part] = lexemes.slice(start.last, start.last + 3)
  if (!data.joiners.has(joiner?.lower ?? '') || !data.articles.has(article?.lower ?? '')) return start
  const below = data.fractions.get(part?.lower ?? '')
  if (below === undefined || start.value === null) return start
  return { ...start, last: start.last + 3, value: start.value + 1 / below }
}

/** "3,5 Mrd.", "zwei Millionen dreihunderttausend", "4 thousand". */
function readMagnitudes(lexemes: readonly Lexeme[], start: NumberReading, data: NumberData): NumberReading {
  let { last } = start
  let value = start.value ?? 0
  let { magnitude } = start
  while (last < lexemes.length) {
    if (isHyphenated(lexemes, last, data)) last++
    const factor = factorOf(lexemes, last, start, data)
    if (factor === undefined) break
    value *= factor
    magnitude *= factor
    last++
    // The stop of an abbreviation: "Mrd. Euro".
    if (lexemes[last]?.text === '.' && lexemes[last]!.touches && isAbbreviated(lexemes, last)) last++
  }
  if (start.digits && magnitude > 1) {
    const rest = readSpokenRest(lexemes, last, magnitude, data)
    if (rest !== null) return { ...start, last: rest.last, value: value + rest.value, magnitude }
  }
  if (magnitude > 1) {
    const words = lexemes[last]?.kind === 'word' ? readWords(lexemes, last, data) : null
    if (words !== null && words.value !== null && words.value >= 100 && words.value < magnitude)
      return { ...start, last: words.last, value: value + words.value, magnitude, article: false }
  }
  return { ...start, last, value, magnitude, article: start.article && magnitude === 1 }
}

/** "4 thousand | 3 hundred and 21": what is smaller than the hundred or thousand before it. */
function readSpokenRest(
  lexemes: readonly Lexeme[],
  from: number,
  below: number,
  data: NumberData,
): { value: number; last: number } | null {
  const word = data.pieces.get(lexemes[from - 1]?.lower ?? '')
  if (word !== 100 && word !== 1000) return null
  const at = data.joiners.has(lexemes[from]?.lower ?? '') ? from + 1 : from
  const lexeme = lexemes[at]
  if (lexeme === undefined) return null
  // Without "and" only a hundred goes on: "4 thousand 3 hundred", but "4 thousand 20-year-olds".
  if (lexeme.kind === 'word') {
    const words = at > from ? readWords(lexemes, at, data) : null
    return words?.value == null || words.value >= below ? null : { value: words.value, last: words.last }
  }
  const digits = /^\d{1,3}$/.test(lexeme.text) ? Number(lexeme.text) : null
  if (digits === null) return null
  const isHundred = data.pieces.get(lexemes[at + 1]?.lower ?? '') === 100 && below > 100
  if (!isHundred) return at > from && digits < below ? { value: digits, last: at + 1 } : null
  const rest = readSpokenRest(lexemes, at + 2, 100, data)
  return { value: digits * 100 + (rest?.value ?? 0), last: rest?.last ?? at + 2 }
}

function factorOf(lexemes: readonly Lexeme[], at: number, start: NumberReading, data: NumberData) {
  const next = lexemes[at]!
  if (next.kind !== 'word') return undefined
  const factor = data.magnitudes.get(next.lower)
  if (factor !== undefined) return factor
  if (!start.digits) return undefined
  if (next.touches && at === start.last) return data.touching.get(next.text)
  const piece = data.pieces.get(next.lower)
  return piece === 100 || piece === 1000 ? piece : undefined
}

/** "$90-million". */
const isHyphenated = (lexemes: readonly Lexeme[], at: number, { magnitudes }: NumberData) =>
  lexemes[at]?.text === '-' &&
  lexemes[at]!.touches &&
  lexemes[at + 1]?.touches === true &&
  magnitudes.has(lexemes[at + 1]!.lower)

const ABBREVIATED = /^(?:mio|mrd|bio|tsd|mill|bn|mn|m)$/

const isAbbreviated = (lexemes: readonly Lexeme[], stop: number) =>
  ABBREVIATED.test(lexemes[stop - 1]!.lower) && lexemes[stop + 1] !== undefined

/** Whether a word can begin a number; cheap, for every word of a text. */
export function mayBeginNumber(lexeme: Lexeme, data: NumberData): boolean {
  if (lexeme.kind !== 'word') return lexeme.kind === 'number'
  const { lower } = lexeme
  if (holds(data.openers, lower)) return true
  if (!data.pieceTrie.next.has(lower.charCodeAt(0))) return false
  return readPieces(lower, data) !== null || (lower.includes('-') && isFractionWord(lower, data))
}
