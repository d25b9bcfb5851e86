import type { Weekday } from '../../src/model.ts'
import { fold, nearest } from './nearest.ts'

const DAY_NAMES: readonly (readonly [Weekday, RegExp])[] = [
  ['mon', /^(mo|mon|montag|monday)s?$/],
  ['tue', /^(di|die|tue|tues|dienstag|tuesday)s?$/],
  ['wed', /^(mi|wed|mittwoch|wednesday)s?$/],
  ['thu', /^(do|don|thu|thur|thurs|donnerstag|thursday)s?$/],
  ['fri', /^(fr|fri|freitag|friday)s?$/],
  ['sat', /^(sa|sat|samstag|sonnabend|saturday)s?$/],
  ['sun', /^(so|son|sun|sonntag|sunday)s?$/],
]
const WEEK: readonly Weekday[] = DAY_NAMES.map(([day]) => day)
const WORKDAYS = WEEK.slice(0, 5)

const dayOf = (word: string): Weekday | undefined => DAY_NAMES.find(([, names]) => names.test(word))?.[0]

/** "mo-fr", "werktags", "täglich", "Sat, Sun", "weekends" as weekdays in order; null where it cannot be read. */
export function readDays(typed: string): Weekday[] | null {
  const text = fold(typed)
  if (/^(taglich|taeglich|daily|every ?day|jeden tag|alle( tage)?|all)$/.test(text)) return [...WEEK]
  if (/^(werktags?|an werktagen|weekdays?|wochentags|workdays?|work days)$/.test(text)) return [...WORKDAYS]
  if (/^(wochenende|am wochenende|weekends?)$/.test(text)) return ['sat', 'sun']
  const chosen = new Set<Weekday>()
  const parts = text
    .replace(/\s*(?:-|–|\bbis\b|\bto\b)\s*/g, '-')
    .split(/\s*(?:,|;|\+|\s|\bund\b|\band\b)\s*/)
  for (const part of parts.filter((word) => word !== '' && word !== 'und' && word !== 'and')) {
    const ends = part.split('-').map(dayOf)
    const from = ends[0]
    const to = ends.at(-1)
    if (from === undefined || to === undefined || ends.length > 2) return null
    for (const day of daysFromTo(from, to)) chosen.add(day)
  }
  return chosen.size === 0 ? null : WEEK.filter((day) => chosen.has(day))
}

function daysFromTo(from: Weekday, to: Weekday): Weekday[] {
  const first = WEEK.indexOf(from)
  const length = ((WEEK.indexOf(to) - first + 7) % 7) + 1
  return Array.from({ length }, (_, i) => WEEK[(first + i) % 7]!)
}

const TIME = /^(\d{1,2})(?:[:.h](\d{2})|(\d{2}))?\s*(?:uhr|h|o'?clock)?\s*(am|pm|a\.m\.|p\.m\.)?$/

/** "7", "7:30", "19 Uhr", "7.30", "0730", "7 pm" as "HH:MM"; null where it cannot be read. */
export function readTime(typed: string): string | null {
  const text = fold(typed).replace(/^(um|at|ab)\s+/, '')
  if (/^(mittag|mittags|noon)$/.test(text)) return '12:00'
  if (/^(mitternacht|midnight)$/.test(text)) return '00:00'
  const match = TIME.exec(text)
  if (match === null) return null
  const half = match[4]?.startsWith('p') ? 12 : 0
  const hour = Number(match[1])
  const minute = Number(match[2] ?? match[3] ?? 0)
  const hours = match[4] === undefined ? hour : (hour % 12) + half
  if (hours > 23 || minute > 59 || (match[4] !== undefined && (hour < 1 || hour > 12))) return null
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "7, 12:30 und 18 Uhr" as sorted times without doubles; null where one of them cannot be read. */
export function readTimes(typed: string): string[] | null {
  const times = typed
    .split(/\s*(?:,|;|\+|\bund\b|\band\b)\s*/i)
    .filter((part) => part.trim() !== '')
    .map(readTime)
  if (times.length === 0 || times.includes(null)) return null
  return [...new Set(times as string[])].sort()
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(m|min|minuten?|minutes?)$/, 1],
  [/^(h|std|stunden?|hours?|hrs?)$/, 60],
  [/^(d|t|tagen?|tage|days?)$/, 24 * 60],
  [/^(w|wochen?|weeks?)$/, 7 * 24 * 60],
]
const MOST_DAYS = 365

/** "24h", "3 Tage", "last week", "gestern", "2026-03-01" as an ISO 8601 instant before `now`; null where it cannot be read. */
export function readSince(typed: string, now: string, zone: string): string | null {
  const text = fold(typed).replace(
    /^(seit|since|die letzten|den letzten|in den letzten|letzten?|the last|last)\s+/,
    '',
  )
  const instant = Temporal.Instant.from(now)
  const midnight = instant.toZonedDateTimeISO(zone).startOfDay()
  if (/^(heute|today)$/.test(text)) return midnight.toInstant().toString()
  if (/^(gestern|yesterday)$/.test(text)) return midnight.subtract({ days: 1 }).toInstant().toString()
  if (/^(woche|week)$/.test(text)) return instant.subtract({ hours: 7 * 24 }).toString()
  const amount = /^(\d{1,4})\s*([a-z]+)$/.exec(text)
  const minutes = amount === null ? undefined : UNITS.find(([unit]) => unit.test(amount[2]!))?.[1]
  if (amount !== null && minutes !== undefined) {
    const back = Number(amount[1]) * minutes
    return back === 0 || back > MOST_DAYS * 24 * 60 ? null : instant.subtract({ minutes: back }).toString()
  }
  const day = dateOf(text)
  if (day === null) return null
  const start = day.toZonedDateTime(zone).toInstant()
  return Temporal.Instant.compare(start, instant) < 0 && start.until(instant).total('hours') <= MOST_DAYS * 24
    ? start.toString()
    : null
}

/** Ends a pause, or quiet hours. */
const OFF = /^(aus|off|keine?|none|no|nein|0|weiter|ende|resume|end|go on|nie|never)$/

/** "22-7", "22 bis 6:30 Uhr", "10 pm to 7 am" as wall-clock times, "off" as no quiet hours; null where it cannot be read. */
export function readQuietHours(typed: string): { from: string; to: string } | 'off' | null {
  const text = fold(typed).replace(/^(von|from|zwischen|between)\s+/, '')
  if (OFF.test(text)) return 'off'
  const ends = text.split(/\s*(?:-|–|\bbis\b|\bto\b|\buntil\b|\bund\b|\band\b)\s*/)
  if (ends.length !== 2) return null
  const [from, to] = ends.map(readTime)
  return from == null || to == null || from === to ? null : { from, to }
}

/**
 * "3 Tage", "bis Montag", "until tomorrow", "24.12." as the ISO 8601 instant at which a pause ends: a day is left out as far as its
 * beginning. "off" where the pause ends now; null where it cannot be read, or is past or more than a year ahead.
 */
export function readPause(typed: string, now: string, zone: string): string | 'off' | null {
  const text = fold(typed).replace(/^(bis|until|till|fur|fuer|for)\s+((zum|zu|the|on)\s+)?/, '')
  if (OFF.test(text)) return 'off'
  const instant = Temporal.Instant.from(now)
  const today = instant.toZonedDateTimeISO(zone).toPlainDate()
  const amount = /^(\d{1,4})\s*([a-z]*)$/.exec(text)
  if (amount !== null) {
    const minutes = amount[2] === '' ? 24 * 60 : UNITS.find(([unit]) => unit.test(amount[2]!))?.[1]
    if (minutes === undefined) return null
    const length = Number(amount[1]) * minutes
    return length === 0 || length > MOST_DAYS * 24 * 60 ? null : instant.add({ minutes: length }).toString()
  }
  const day = dayToCome(text, today)
  if (day === null || Temporal.PlainDate.compare(day, today) <= 0) return null
  if (today.until(day, { largestUnit: 'days' }).days > MOST_DAYS) return null
  return day.toZonedDateTime(zone).toInstant().toString()
}

function dayToCome(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (/^(heute|today|heute abend|tonight|morgen|tomorrow)$/.test(text)) return today.add({ days: 1 })
  if (/^(ubermorgen|uebermorgen|day after tomorrow)$/.test(text)) return today.add({ days: 2 })
  const weekday = dayOf(text.replace(/^(nachste[nr]?|naechste[nr]?|kommende[nr]?|next)\s+/, ''))
  if (weekday !== undefined) {
    const ahead = (WEEK.indexOf(weekday) + 1 - today.dayOfWeek + 7) % 7
    return today.add({ days: ahead === 0 ? 7 : ahead })
  }
  const short = /^(\d{1,2})\.\s*(\d{1,2})\.?$/.exec(text)
  if (short === null) return dateOf(text)
  const thisYear = dateOf(`${short[1]}.${short[2]}.${today.year}`)
  if (thisYear !== null && Temporal.PlainDate.compare(thisYear, today) > 0) return thisYear
  return dateOf(`${short[1]}.${short[2]}.${today.year + 1}`)
}

function dateOf(text: string): Temporal.PlainDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text)
  const parts =
    iso !== null ? [iso[1], iso[2], iso[3]] : german !== null ? [german[3], german[2], german[1]] : null
  if (parts === null) return null
  const [year, month, day] = parts.map(Number)
  try {
    return Temporal.PlainDate.from({ year: year!, month: month!, day: day! }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Cities that people say and the IANA name does not hold. */
const CITIES: Readonly<Record<string, string>> = {
  wien: 'Europe/Vienna',
  graz: 'Europe/Vienna',
  linz: 'Europe/Vienna',
  salzburg: 'Europe/Vienna',
  innsbruck: 'Europe/Vienna',
  munchen: 'Europe/Berlin',
  munich: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  koln: 'Europe/Berlin',
  cologne: 'Europe/Berlin',
  frankfurt: 'Europe/Berlin',
  zurich: 'Europe/Zurich',
  bern: 'Europe/Zurich',
  genf: 'Europe/Zurich',
  geneva: 'Europe/Zurich',
  basel: 'Europe/Zurich',
  brussel: 'Europe/Brussels',
  kiew: 'Europe/Kyiv',
  kyjiw: 'Europe/Kyiv',
  moskau: 'Europe/Moscow',
  prag: 'Europe/Prague',
  warschau: 'Europe/Warsaw',
  mailand: 'Europe/Rome',
  rom: 'Europe/Rome',
  lissabon: 'Europe/Lisbon',
  kopenhagen: 'Europe/Copenhagen',
  washington: 'America/New_York',
  boston: 'America/New_York',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  peking: 'Asia/Shanghai',
  tokio: 'Asia/Tokyo',
  osterreich: 'Europe/Vienna',
  austria: 'Europe/Vienna',
  deutschland: 'Europe/Berlin',
  germany: 'Europe/Berlin',
  schweiz: 'Europe/Zurich',
  switzerland: 'Europe/Zurich',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  gmt: 'Europe/London',
  utc: 'UTC',
  est: 'America/New_York',
  pst: 'America/Los_Angeles',
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
const zoneNames = zones.map((zone) => ({ zone, words: [zone, zone.split('/').at(-1)!.replaceAll('_', ' ')] }))

/** "Wien", "new york", "Europe/Berlin" as an IANA time zone; null where there is none of that name. */
export function readZone(typed: string): string | null {
  const wanted = fold(typed)
  const known = zoneNames.find(({ words }) => words.some((word) => fold(word) === wanted))
  return known?.zone ?? CITIES[wanted] ?? null
}

export const zonesLike = (typed: string, most = 5): string[] => [
  ...new Set(
    nearest(
      typed,
      [...zoneNames, ...Object.entries(CITIES).map(([city, zone]) => ({ zone, words: [city] }))],
      ({ words }) => words,
      most,
    ).map(({ zone }) => zone),
  ),
]
