import type { Figure, Modifier, ReaderLanguage } from '../model.ts'

type Form = {
  locale: string
  modifiers: Record<Modifier, string>
  /** From the greatest down; `full` stands before things ("1,9 Mio. Menschen"). */
  scales: readonly { factor: number; short: string }[]
  durations: Readonly<Record<string, readonly [one: string, many: string]>>
  point: readonly [one: string, many: string]
  fractions: Readonly<Record<string, string>>
  percentSpace: string
  range: (from: string, to: string) => string
  money: (amount: string, scale: string, code: string) => string
}

/** Currencies whose sign no other great currency shares in print; all others are shown by their ISO code. */
const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' }
const NO_BREAK = '\u00a0'

const german: Form = {
  locale: 'de-DE',
  modifiers: {
    exact: '',
    about: 'rund ',
    'more-than': 'mehr als ',
    'less-than': 'weniger als ',
    'at-least': 'mindestens ',
    'at-most': 'höchstens ',
    'up-to': 'bis zu ',
  },
  scales: [
    { factor: 1e12, short: 'Bio.' },
    { factor: 1e9, short: 'Mrd.' },
    { factor: 1e6, short: 'Mio.' },
  ],
  durations: {
    year: ['Jahr', 'Jahre'],
    month: ['Monat', 'Monate'],
    week: ['Woche', 'Wochen'],
    day: ['Tag', 'Tage'],
    hour: ['Stunde', 'Stunden'],
    minute: ['Minute', 'Minuten'],
    second: ['Sekunde', 'Sekunden'],
  },
  point: ['Prozentpunkt', 'Prozentpunkte'],
  fractions: {
    '1/2': 'die Hälfte',
    '1/3': 'ein Drittel',
    '2/3': 'zwei Drittel',
    '1/4': 'ein Viertel',
    '3/4': 'drei Viertel',
    '1/5': 'ein Fünftel',
    '1/10': 'ein Zehntel',
  },
  percentSpace: NO_BREAK,
  range: (from, to) => `${from} bis ${to}`,
  money: (amount, scale, code) =>
    [amount, ...(scale === '' ? [] : [scale]), SIGNS[code] ?? code].join(NO_BREAK),
}

const english: Form = {
  locale: 'en-GB',
  modifiers: {
    exact: '',
    about: 'about ',
    'more-than': 'more than ',
    'less-than': 'less than ',
    'at-least': 'at least ',
    'at-most': 'at most ',
    'up-to': 'up to ',
  },
  scales: [
    { factor: 1e12, short: 'tn' },
    { factor: 1e9, short: 'bn' },
    { factor: 1e6, short: 'm' },
  ],
  durations: {
    year: ['year', 'years'],
    month: ['month', 'months'],
    week: ['week', 'weeks'],
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
    second: ['second', 'seconds'],
  },
  point: ['percentage point', 'percentage points'],
  fractions: {
    '1/2': 'half',
    '1/3': 'a third',
    '2/3': 'two thirds',
    '1/4': 'a quarter',
    '3/4': 'three quarters',
    '1/5': 'a fifth',
    '1/10': 'a tenth',
  },
  percentSpace: '',
  range: (from, to) => `${from} to ${to}`,
  money: (amount, scale, code) => {
    const sign = SIGNS[code]
    return sign === undefined ? `${code}${NO_BREAK}${amount}${scale}` : `${sign}${amount}${scale}`
  },
}

const forms: Record<ReaderLanguage, Form> = { de: german, en: english }

/** A figure in the reader's language and form ("mehr als 50 Mrd. €", "more than €50bn"); nothing is converted or rounded but shares that are no simple fraction (one decimal of a percent); a vague one stays in the wire's own words. */
export function showFigure(figure: Figure, reader: ReaderLanguage): string {
  if (figure.value === null) return figure.text
  const form = forms[reader]
  return form.modifiers[figure.modifier] + showAmount(figure, figure.value, form)
}

function showAmount(figure: Figure, value: number, form: Form): string {
  const { upper, kind } = figure
  switch (kind) {
    case 'money':
      return showMoney(value, upper, figure.unit ?? '', form)
    case 'percent':
      return `${numbers(value, upper, form)}${percentSign(figure.unit, upper ?? value, form)}`
    case 'fraction':
      return showFraction(value, form)
    case 'duration': {
      const words = form.durations[figure.unit ?? '']
      return withUnit(numbers(value, upper, form), words?.[one(value, upper) ? 0 : 1] ?? figure.unit)
    }
    case 'quantity':
      return withUnit(large(value, upper, form), figure.unit)
    case 'count':
      return withUnit(large(value, upper, form), headNoun(figure))
  }
}

const one = (value: number, upper: number | null) => value === 1 && upper === null
const withUnit = (amount: string, unit: string | null) =>
  unit === null || unit === '' ? amount : `${amount}${NO_BREAK}${unit}`

/** The counted noun as the wire inflects it where the span holds it; one that stands elsewhere is left to what it measures. */
function headNoun({ measures, end, start, unit }: Figure): string | null {
  if (measures === null) return unit
  return measures.start >= start && measures.end <= end ? measures.text : null
}

function showMoney(value: number, upper: number | null, code: string, form: Form): string {
  const scale = commonScale(value, upper, form)
  const factor = scale?.factor ?? 1
  const short = scale?.short ?? ''
  const plain = (n: number) => formatNumber(n / factor, form, n % 1 === 0 || scale !== undefined ? 0 : 2)
  if (upper === null) return form.money(plain(value), short, code)
  return form.range(form.money(plain(value), short, code), form.money(plain(upper), short, code))
}

function large(value: number, upper: number | null, form: Form): string {
  const scale = commonScale(value, upper, form)
  if (scale === undefined) return numbers(value, upper, form)
  const space = form === english ? '' : NO_BREAK
  const show = (n: number) => `${formatNumber(n / scale.factor, form, 0)}${space}${scale.short}`
  return upper === null ? show(value) : form.range(show(value), show(upper))
}

/** The greatest scale that shows both ends without a digit lost, or undefined. */
function commonScale(value: number, upper: number | null, { scales }: Form) {
  const ends = upper === null ? [value] : [value, upper]
  return scales.find(({ factor }) => ends.every((end) => Math.abs(end) >= factor && isShort(end / factor)))
}

const MOST_DECIMALS = 3
const isShort = (n: number) =>
  Math.abs(n - Number(n.toFixed(MOST_DECIMALS))) < 1e-9 * Math.max(1, Math.abs(n))

const numbers = (value: number, upper: number | null, form: Form): string =>
  upper === null
    ? formatNumber(value, form, 0)
    : form.range(formatNumber(value, form, 0), formatNumber(upper, form, 0))

/** Four-digit whole numbers carry their separator too, so that no amount looks like a year. */
function formatNumber(value: number, { locale }: Form, decimals: number): string {
  return value
    .toLocaleString(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: 6,
      useGrouping: 'always',
    })
    .replace(/^-/, '−')
}

function percentSign(unit: string | null, last: number, form: Form): string {
  if (unit === 'percentage-point') return `${NO_BREAK}${form.point[last === 1 ? 0 : 1]}`
  return `${form.percentSpace}${unit ?? '%'}`
}

const GREATEST_DENOMINATOR = 20

function showFraction(value: number, form: Form): string {
  for (let below = 2; below <= GREATEST_DENOMINATOR; below++) {
    const above = Math.round(value * below)
    if (above > 0 && Math.abs(value - above / below) < 5e-4)
      return form.fractions[`${above}/${below}`] ?? `${above}/${below}`
  }
  return `${formatNumber(Number((value * 100).toFixed(1)), form, 0)}${form.percentSpace}%`
}
