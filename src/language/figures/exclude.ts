import type { Candidate } from './candidate.ts'
import type { ContextData, FigureData } from './data.ts'
import { isCapital, type Lexeme } from './lexemes.ts'

/** A number without a unit is looked at in its surroundings, one with a unit only for its age, date or place in time. */
export function isNoFigure(candidate: Candidate, data: FigureData): boolean {
  const { context } = data
  const around = surroundings(candidate)
  if (candidate.unit?.kind === 'duration') return isMoment(candidate, around, data)
  if (candidate.unit !== null || candidate.tail !== null) return false
  return (
    isGluedToWord(candidate, around) ||
    isBareZero(candidate) ||
    isDottedTime(candidate, data) ||
    isLabelled(candidate, around, context) ||
    isDate(candidate, around, data) ||
    isYear(candidate, around, data) ||
    isScore(candidate, around) ||
    isAge(candidate, around, context) ||
    isSmallOne(candidate) ||
    isListNumber(candidate, around) ||
    isNamed(candidate, around, data) ||
    isClock(around, context) ||
    context.times.has(around.next?.lower ?? '') ||
    context.times.has(candidate.counted?.head.lower ?? '')
  )
}

type Around = {
  previous: Lexeme | undefined
  beforeThat: Lexeme | undefined
  /** Right behind the number itself, not behind the noun. */
  next: Lexeme | undefined
  afterThat: Lexeme | undefined
  touchesNext: boolean
  touchesPrevious: boolean
}

function surroundings({ lexemes, first, number }: Candidate): Around {
  const next = lexemes[number.last]
  const previous = lexemes[first - 1]
  return {
    previous,
    beforeThat: lexemes[first - 2],
    next,
    afterThat: lexemes[number.last + 1],
    touchesNext: next?.touches ?? false,
    touchesPrevious: lexemes[first]!.touches,
  }
}

const isBareZero = ({ value, counted }: Candidate) => value === 0 && counted === null

/** "um 18.00": where the comma is the decimal mark, two digits behind a stop are minutes. */
const isDottedTime = ({ lexemes, number, counted }: Candidate, { numbers }: FigureData) =>
  numbers.decimal === ',' && counted === null && /^\d{1,2}\.\d{2}$/.test(lexemes[number.first]!.text)

/** "H5", "80er", "+43 1 234", "12/2024": the digits are part of something longer. */
function isGluedToWord(
  { number, counted }: Candidate,
  { next, previous, afterThat, touchesNext, touchesPrevious }: Around,
): boolean {
  // "16- bis 24-jährig": the rest of the word stands behind the second.
  if (touchesNext && next?.text === '-' && afterThat?.touches === false) return true
  if (touchesNext && next !== undefined && (next.kind === 'word' || '/_@#='.includes(next.text))) return true
  if (previous?.kind === 'number' && number.digits && counted === null) return true
  return touchesPrevious && previous !== undefined && '/_@#=+.'.includes(previous.text)
}

/** "Artikel 5", "Platz 2", "§ 129", "Nr. 7". */
function isLabelled(
  { counted }: Candidate,
  { previous, beforeThat }: Around,
  { labels }: ContextData,
): boolean {
  if (previous === undefined) return false
  const label = previous.text === '.' && previous.touches ? beforeThat : previous
  if (label === undefined) return false
  const last = label.lower.slice(label.lower.lastIndexOf('-') + 1)
  return labels.has(label.lower) || (counted === null && labels.has(last))
}

const LAST_YEAR = 2199
const LIKELY_YEARS = [1900, 2100] as const

function isDate(candidate: Candidate, around: Around, { context, nouns }: FigureData): boolean {
  const { value, number } = candidate
  if (!number.digits || value === null) return false
  const { next, afterThat, previous } = around
  // "(23.)": the minute of a goal.
  if (next?.text === '.' && around.touchesNext && afterThat?.touches && /^[)/]$/.test(afterThat.text))
    return true
  const isDay = Number.isInteger(value) && value <= 31
  if (isDay && context.months.has(previous?.lower ?? '') && !candidate.counted) return true
  if (isDay && context.months.has(previous?.lower ?? '') && next?.text === ',') return true
  if (isDay && context.months.has(next?.lower ?? '')) return true
  if (next?.text !== '.' || !around.touchesNext || !Number.isInteger(value)) return false
  if (afterThat === undefined) return false
  if (context.months.has(afterThat.lower)) return true
  if (afterThat.kind === 'number') return isDay
  if (!nouns.capitalised || value > 400) return false
  // "der 2. Bezirk", "zum 79. Mal", "vom 10. auf den 11."
  return afterThat.kind === 'word' && !(isCapital(afterThat) && context.openers.has(afterThat.lower))
}

function isYear(candidate: Candidate, { previous, next }: Around, { context, nouns }: FigureData): boolean {
  const { value, upper, number, counted, lexemes, first } = candidate
  if (!number.digits || value === null || number.magnitude > 1) return false
  if (!/^\d{4}$/.test(lexemes[number.first]!.text) || value < 1000 || value > LAST_YEAR) return false
  if (upper !== null && (upper > LAST_YEAR || upper < 1000)) return false
  const before = previous?.lower ?? ''
  if (context.months.has(before) || (context.beforeYear.has(before) && counted === null)) return true
  const isLikely = value >= LIKELY_YEARS[0] && value < LIKELY_YEARS[1]
  if (counted === null)
    return isLikely || next?.text === ')' || (previous !== undefined && isCapital(previous))
  if (!isLikely) return false
  const isRound = value % 100 === 0
  const isModified = candidate.from < first
  if (isModified) return false
  return (
    !isRound ||
    context.beforeYear.has(before) ||
    (nouns.capitalised && counted.first + 1 === counted.last && isRound && context.beforeYear.has(before))
  )
}

const HIGHEST_SCORE = 30

/** "3-1", "6-4": two small numbers around a dash. */
function isScore(
  { lexemes, first, number, upper, counted, value }: Candidate,
  { previous, beforeThat, next, afterThat }: Around,
): boolean {
  const isDash = (lexeme: Lexeme | undefined) => lexeme !== undefined && /^[-–:]$/.test(lexeme.text)
  if (!number.digits) return false
  if (upper !== null)
    return (
      counted === null &&
      upper <= HIGHEST_SCORE &&
      (value ?? 0) <= HIGHEST_SCORE &&
      lexemes[number.first - 1]?.touches === true
    )
  const touches = lexemes[first]!.touches && isDash(previous) && previous!.touches
  if (touches && beforeThat?.kind === 'number') return true
  if (isDash(next) && next!.touches && afterThat?.kind === 'number' && afterThat.touches) return true
  return touches
}

/** "(40)", ", 45,": an age behind a name. */
function isAge(
  { number, counted, value, lexemes, first }: Candidate,
  { previous, beforeThat, next }: Around,
  context: ContextData,
): boolean {
  if (!number.digits || value === null || value > 120) return false
  if (
    context.beforeAge.has(previous?.lower ?? '') ||
    (previous?.text !== undefined && context.beforeAge.has(beforeThat?.lower ?? '') && counted === null)
  )
    return true
  if (counted !== null || !Number.isInteger(value) || beforeThat === undefined) return false
  const isName = isCapital(beforeThat)
  if (previous?.text === '(' && next !== undefined && /^[),;/]$/.test(next.text))
    return isName && value >= 10 && value <= OLDEST && isPersonal(lexemes, first)
  return (
    previous?.text === ',' &&
    next !== undefined &&
    /^[,.)]$/.test(next.text) &&
    beforeThat.kind === 'word' &&
    value >= 10 &&
    (isName || next.text === ',')
  )
}

const OLDEST = 110
const LIST_REACH = 14

/** "Jelena Novak (40)"; not in a list of counts, where some are too great or too small: "Nordland (107), Westland (97)". */
function isPersonal(lexemes: readonly Lexeme[], first: number): boolean {
  if (/^\p{Lu}+$/u.test(lexemes[first - 2]!.text)) return false
  for (
    let at = Math.max(1, first - LIST_REACH);
    at < Math.min(lexemes.length - 1, first + LIST_REACH);
    at++
  ) {
    const value = Number(lexemes[at]!.text.replaceAll('.', ''))
    const isBracketed = lexemes[at - 1]!.text === '(' && lexemes[at + 1]!.text === ')'
    if (isBracketed && (value > OLDEST || value < 10)) return false
  }
  return true
}

/** "11 Uhr", "9.20am", "4 a.m." */
const isClock = ({ next, afterThat }: Around, { clock }: ContextData) =>
  clock.has(next?.lower ?? '') || clock.has(`${next?.lower}${afterThat?.text}m`)

const isSmallOne = ({ value, number, unit, lexemes }: Candidate) =>
  value === 1 && unit === null && number.magnitude === 1 && lexemes.length > 1

/** "1. Erstens": a number that opens a line, and a lone mark behind it. */
const isListNumber = ({ number, counted }: Candidate, { previous, next, afterThat }: Around) =>
  number.digits &&
  counted === null &&
  previous === undefined &&
  next?.touches === true &&
  /^[.)]$/.test(next.text) &&
  afterThat !== undefined

const HIGHEST_TYPE = 9

/** "Leopard 2", "Boeing 737": a name before bare digits. */
function isNamed(
  { number, counted, value, lexemes, from, first }: Candidate,
  { previous, beforeThat }: Around,
  { nouns, context }: FigureData,
): boolean {
  if (value === null || previous === undefined || from < first) return false
  if (!number.digits)
    return (
      number.magnitude === 1 && isCapital(lexemes[number.first]!) && isCapital(previous) && counted === null
    )
  // "29 Prozent, in Tirol 37": a place, no name.
  if (context.placing.has(beforeThat?.lower ?? '')) return false
  if (!/\p{Lu}/u.test(previous.text) || !Number.isInteger(value) || value >= 10_000) return false
  if (context.openers.has(previous.lower) || nouns.stops.has(previous.lower)) return false
  const text = lexemes[number.first]!.text
  if (!/^\d+$/.test(text)) return false
  return counted === null ? true : value <= HIGHEST_TYPE
}

/** "vor zwei Jahren", "18 Jahre alt", "in den vergangenen fünf Tagen", "two years ago". */
function isMoment(
  { lexemes, first, from, last, number }: Candidate,
  { previous }: Around,
  { context, measures }: FigureData,
): boolean {
  const before = lexemes[Math.min(from, first) - 1]
  const next = lexemes[last]
  if (number.article && !isTerm(lexemes, last, context)) return true
  if (before !== undefined) {
    const outer = lexemes[Math.min(from, first) - 2]
    if (context.placing.has(before.lower) || isPeriod(before, outer, measures, context)) return true
    if (context.beforeAge.has(before.lower) || context.beforeAge.has(outer?.lower ?? '')) return true
  }
  if (previous !== undefined && context.placing.has(previous.lower)) return true
  if (next === undefined) return false
  if (context.placed.has(next.lower) || context.age.has(next.lower)) return true
  return next.text === '-' && next.touches
}

/** "the last two weeks": an article before it, or it is the verb ("would last two weeks"). */
const isPeriod = (
  word: Lexeme,
  outer: Lexeme | undefined,
  { determiners, prepositions }: FigureData['measures'],
  { period }: ContextData,
) =>
  period.has(word.lower) &&
  (outer === undefined ||
    outer.kind === 'mark' ||
    determiners.has(outer.lower) ||
    prepositions.has(outer.lower))

/** "ein Jahr Haft", "a year in prison". */
const isTerm = (lexemes: readonly Lexeme[], last: number, { terms }: ContextData) =>
  lexemes.slice(last, last + 3).some(({ lower }) => terms.has(lower))
