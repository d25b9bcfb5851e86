import { monthOf } from './months.ts'
import { offsetOf } from './zones.ts'

/** Parts of a moment as written; `month` and `day` from 1, `offset` in minutes east of Greenwich. */
type Parts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  offset: number
}

/** No date is written longer. */
const LONGEST = 100

/**
 * Reads a date as feeds write it (RFC 822 and its many variants, W3C-DTF, asctime, "6. März 2026, 05.00 Uhr MEZ") and
 * answers an ISO 8601 instant; null where it cannot be read. A day without a time is its midnight, a time without a zone UTC.
 */
export function readDate(written: string): string | null {
  const text = written.trim()
  if (text === '' || text.length > LONGEST) return null
  const parts = readForms(text) ?? readWords(text)
  return parts === null ? null : instantOf(parts)
}

const ISO =
  /^(?<year>\d{4})(?:[-/.]0?(?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?(?:(?:[T ]|(?<=\d)T?)\s*(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?\s*(?<zone>[A-Za-z+\-−][^\s]*)?)?$/i
const COMPACT =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?<zone>[A-Z+-]\S*)?)?$/i
/** ISO 8601:1988 without the century. */
const SHORT = [
  /^-(?<year>\d\d)-?(?<month>\d\d)$/,
  /^(?<year>\d\d)(?<dash>-?)(?<month>\d\d)\k<dash>(?<day>\d\d)$/,
]

/** RFC 822 as most feeds write it. */
const RFC_822 =
  /^(?:[A-Za-z]{3},\s*)?(?<day>\d{1,2}) (?<month>[A-Za-z]{3}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))? (?<zone>[A-Z]{1,5}|[+-]\d{4})$/
const FORMS = [RFC_822, ISO, COMPACT, ...SHORT]

function readForms(text: string): Parts | null {
  for (const form of FORMS) {
    const found = form.exec(text)?.groups
    if (found === undefined) continue
    const offset = offsetOf(found['zone'] ?? 'Z')
    const month = monthNumber(found['month'] ?? '1')
    if (offset === null || month === null) return null
    const number = (name: string, otherwise: number) => Number(found[name] ?? otherwise)
    return {
      year: fullYear(found['year'] ?? ''),
      month,
      day: number('day', 1),
      hour: number('hour', 0),
      minute: number('minute', 0),
      second: number('second', 0),
      offset,
    }
  }
  return null
}

const monthNumber = (written: string): number | null =>
  /^\d/.test(written) ? Number(written) : monthOf(written)

/** With dots the day comes first; with slashes the month, as Americans write, where it can be one. */
const DOTS = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d\d)$/
const SLASHES =
  /^(?:(?<month>0?\d|1[0-2])\/(?<day>\d{1,2})|(?<day>\d{1,2})\/(?<month>\d{1,2}))\/(?<year>\d{4}|\d\d)$/
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<month>\d{1,2}|\p{L}+)[-/.](?<day>\d{1,2})$/u
const HYPHENS = /^(?<day>\d{1,2})-(?<month>\p{L}{3,})-(?<year>\d{4}|\d\d)$/u
const TIME = /^(?<hour>\d{1,2})[:.](?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,]\d+)?)?(?<half>[ap]\.?m\.?)?$/i
/** Words that stand beside a date and say nothing. */
const FILLERS = new Set(['uhr', 'um', 'at', 'on', 'the', 'of', 'den', 'der', 'am', 'le', 'à', 'de', 'h'])

/** Reads a date word by word, in whatever order they come. */
function readWords(text: string): Parts | null {
  const words = text
    .replace(/^\p{L}+\.?,\s*/u, '')
    .replaceAll(',', ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const parts: Partial<Parts> = {}
  for (const [index, word] of words.entries()) if (!readWord(word, index, parts)) return null
  const { year, month, day } = parts
  if (year === undefined || month === undefined) return null
  return { hour: 0, minute: 0, second: 0, offset: 0, ...parts, year, month, day: day ?? 1 }
}

/** Puts what a word means into `parts`; false where it means nothing. */
function readWord(word: string, index: number, parts: Partial<Parts>): boolean {
  const date = firstGroups(word, [YEAR_FIRST, DOTS, SLASHES, HYPHENS])
  if (date !== undefined) return parts.year === undefined && readDay(date, parts)
  const time = TIME.exec(word)?.groups
  if (time !== undefined && parts.hour === undefined && !/^\d{1,2}\.$/.test(word))
    return readTime(time, parts)
  if (/^\d{1,2}(?:\.|st|nd|rd|th|er)?$/.test(word) && parts.day === undefined) {
    parts.day = Number.parseInt(word, 10)
    return true
  }
  if (/^(?:\d\d|\d{4})$/.test(word) && parts.year === undefined) {
    parts.year = fullYear(word)
    return true
  }
  if (/^[ap]\.?m\.?$/i.test(word) && parts.hour !== undefined) return readHalf(word, parts)
  const month = parts.month === undefined ? monthOf(word) : null
  if (month !== null) {
    parts.month = month
    return true
  }
  const offset = offsetOf(word)
  if (offset !== null && parts.offset === undefined && parts.hour !== undefined) {
    parts.offset = offset
    return true
  }
  // A weekday in whatever language comes first and needs no reading.
  return FILLERS.has(word.toLowerCase()) || (index === 0 && /^\p{L}+\.?$/u.test(word))
}

function firstGroups(word: string, forms: readonly RegExp[]): Record<string, string> | undefined {
  for (const form of forms) {
    const groups = form.exec(word)?.groups
    if (groups !== undefined) return groups
  }
  return undefined
}

function readDay(
  { year = '', month = '', day = '' }: Record<string, string | undefined>,
  parts: Partial<Parts>,
): boolean {
  const number = monthNumber(month)
  if (number === null) return false
  Object.assign(parts, { year: fullYear(year), month: number, day: Number(day) })
  return true
}

function readTime(time: Record<string, string | undefined>, parts: Partial<Parts>): boolean {
  parts.hour = Number(time['hour'])
  parts.minute = Number(time['minute'])
  parts.second = Number(time['second'] ?? 0)
  return time['half'] === undefined || readHalf(time['half'], parts)
}

function readHalf(half: string, parts: Partial<Parts>): boolean {
  const hour = parts.hour ?? 0
  if (hour < 1 || hour > 12) return false
  parts.hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0)
  return true
}

/** Two digits are of this century below 70, as in RFC 2822's later readings. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function instantOf({ year, month, day, hour, minute, second, offset }: Parts): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  moment.setUTCHours(hour, minute - offset, Math.min(second, 59))
  return moment.toISOString()
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
