/** One amount written in one of the styles of a language, and what must be read back. */
export type Written = { text: string; value: number; unit: string }

/** A whole number below 2^32, by a seed; the same sequence everywhere. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state
  }
}

type Style = { group: readonly string[]; decimal: string; scales: readonly (readonly [string, number])[] }

const styles: Readonly<Record<'de' | 'en', Style>> = {
  de: {
    group: ['', '.', '\u00a0', '\u202f', ' ', '’', "'"],
    decimal: ',',
    scales: [
      [' Mio.', 1e6],
      [' Mrd.', 1e9],
      [' Millionen', 1e6],
      [' Milliarden', 1e9],
      [' Billionen', 1e12],
    ],
  },
  en: {
    group: ['', ',', '\u00a0', '\u202f', ' ', '’'],
    decimal: '.',
    scales: [
      ['m', 1e6],
      ['bn', 1e9],
      ['tn', 1e12],
      [' million', 1e6],
      [' billion', 1e9],
      [' trillion', 1e12],
      ['k', 1e3],
    ],
  },
}

const units: Readonly<
  Record<'de' | 'en', readonly (readonly [before: string, after: string, unit: string])[]>
> = {
  de: [
    ['', ' Euro', 'EUR'],
    ['', ' €', 'EUR'],
    ['€ ', '', 'EUR'],
    ['EUR ', '', 'EUR'],
    ['', ' US-Dollar', 'USD'],
    ['', ' Schweizer Franken', 'CHF'],
    ['', ' Tonnen', 't'],
    ['', ' Kilometer', 'km'],
    ['', ' Prozent', '%'],
    ['', '%', '%'],
  ],
  en: [
    ['€', '', 'EUR'],
    ['$', '', 'USD'],
    ['US$', '', 'USD'],
    ['£', '', 'GBP'],
    ['GBP ', '', 'GBP'],
    ['', ' euros', 'EUR'],
    ['', ' Swiss francs', 'CHF'],
    ['', ' tonnes', 't'],
    ['', ' percent', '%'],
    ['', '%', '%'],
  ],
}

/** An amount in digits, in a style that the numbers choose. */
export function writeDigits(language: 'de' | 'en', next: () => number): Written {
  const style = styles[language]
  const pick = <T>(list: readonly T[]): T => list[next() % list.length]!
  const [before, after, unit] = pick(units[language])
  const places = next() % 3
  const scaled = next() % 2 === 0
  const whole = scaled ? next() % 1000 : next() % 10 ** (1 + (next() % 9))
  const fraction = places === 0 ? '' : String(next() % 10 ** places).padStart(places, '0')
  const [word, factor] = scaled ? pick(style.scales) : ['', 1]
  const digits = groupDigits(whole, pick(style.group)) + (fraction === '' ? '' : style.decimal + fraction)
  const value = Number((Number(`${whole}.${fraction === '' ? '0' : fraction}`) * factor).toPrecision(15))
  return { text: `${before}${digits}${word}${after}`, value, unit }
}

const groupDigits = (whole: number, mark: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark)

const GERMAN_ONES = [
  '',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
  'dreizehn',
  'vierzehn',
  'fünfzehn',
  'sechzehn',
  'siebzehn',
  'achtzehn',
  'neunzehn',
]
const GERMAN_TENS = [
  '',
  '',
  'zwanzig',
  'dreißig',
  'vierzig',
  'fünfzig',
  'sechzig',
  'siebzig',
  'achtzig',
  'neunzig',
]
const ENGLISH_ONES = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

function germanBelowThousand(n: number): string {
  const hundreds = n >= 100 ? `${GERMAN_ONES[Math.floor(n / 100)]}hundert` : ''
  const rest = n % 100
  if (rest < 20) return hundreds + GERMAN_ONES[rest]
  const one = GERMAN_ONES[rest % 10]
  return `${hundreds}${one === '' ? '' : `${one}und`}${GERMAN_TENS[Math.floor(rest / 10)]}`
}

function englishBelowThousand(n: number): string {
  const rest = n % 100
  const tail =
    rest < 20
      ? ENGLISH_ONES[rest]!
      : [ENGLISH_TENS[Math.floor(rest / 10)], ENGLISH_ONES[rest % 10]].filter((part) => part !== '').join('-')
  if (n < 100) return tail
  const hundreds = `${ENGLISH_ONES[Math.floor(n / 100)]} hundred`
  return tail === '' ? hundreds : `${hundreds} and ${tail}`
}

/** An amount of two to 999,999 in words. */
export function writeWords(language: 'de' | 'en', next: () => number): Written {
  const value = 2 + (next() % 10 ** (1 + (next() % 6)) || 0)
  const thousands = Math.floor(value / 1000)
  const rest = value % 1000
  if (language === 'de') {
    const text =
      (thousands === 0 ? '' : `${germanBelowThousand(thousands)}tausend`) + germanBelowThousand(rest)
    return { text: `${text} Tonnen`, value, unit: 't' }
  }
  const parts = [
    thousands === 0 ? '' : `${englishBelowThousand(thousands)} thousand`,
    englishBelowThousand(rest),
  ]
  return { text: `${parts.filter((part) => part !== '').join(' ')} tonnes`, value, unit: 't' }
}
