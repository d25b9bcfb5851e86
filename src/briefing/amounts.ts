import type { Figure } from '../model.ts'

/** A figure's amount in the base unit of its family, so that 18 months and one and a half years are the same. */
export type Amount = { family: string; low: number; high: number; modifier: Figure['modifier']; step: number }

const BASES: Readonly<Record<string, readonly [family: string, factor: number]>> = {
  year: ['months', 12],
  month: ['months', 1],
  week: ['days', 7],
  day: ['days', 1],
  hour: ['days', 1 / 24],
  minute: ['days', 1 / 1440],
  second: ['days', 1 / 86_400],
  km: ['metres', 1000],
  m: ['metres', 1],
  cm: ['metres', 0.01],
  mi: ['metres', 1609.344],
  nmi: ['metres', 1852],
  ft: ['metres', 0.3048],
  t: ['kilograms', 1000],
  kg: ['kilograms', 1],
  g: ['kilograms', 0.001],
  lb: ['kilograms', 0.45359237],
  ha: ['square metres', 10_000],
  'km²': ['square metres', 1e6],
  'm²': ['square metres', 1],
  acre: ['square metres', 4046.8564],
  l: ['litres', 1],
  'm³': ['litres', 1000],
  gal: ['litres', 3.785411784],
  kW: ['watts', 1e3],
  MW: ['watts', 1e6],
  GW: ['watts', 1e9],
  kWh: ['watt hours', 1e3],
  MWh: ['watt hours', 1e6],
  GWh: ['watt hours', 1e9],
  TWh: ['watt hours', 1e12],
  'km/h': ['speed', 1],
  mph: ['speed', 1.609344],
}

/** null where a figure is vague. */
export function amountOf({ value, upper, unit, kind, modifier }: Figure): Amount | null {
  if (value === null) return null
  const [family, factor] =
    kind === 'count'
      ? ['count', 1]
      : kind === 'fraction'
        ? ['%', 100]
        : (BASES[unit ?? ''] ?? [unit ?? '', 1])
  const step = stepOf(value, kind === 'count' && modifier === 'exact') * factor
  return { family, low: value * factor, high: (upper ?? value) * factor, modifier, step }
}

const LITERAL_BELOW = 100

/** What the last digit that is no zero is worth: 20 billion is told in steps of ten billion. A small count is meant as it stands. */
function stepOf(value: number, isLiteral: boolean): number {
  if (value === 0) return 0
  if (isLiteral && value < LITERAL_BELOW) return 1
  const digits = Number(Math.abs(value).toPrecision(12)).toExponential().split('e')
  const decimals = (digits[0]!.split('.')[1] ?? '').length
  return 10 ** (Number(digits[1]) - decimals)
}

/** Whether two amounts are the same, can be the same told more or less exactly, or cannot both hold. */
export function relateAmounts(a: Amount, b: Amount): 'same' | 'near' | 'apart' {
  if (isSame(a.low, b.low) && isSame(a.high, b.high)) return isBound(a) === isBound(b) ? 'same' : 'near'
  if (a.low !== a.high || b.low !== b.high) return overlaps(a, b) ? 'near' : 'apart'
  if (isBound(a) || isBound(b)) return withinBounds(a, b) || rounds(a, b) ? 'near' : 'apart'
  return rounds(a, b) ? 'near' : 'apart'
}

const CLOSE = 1e-6
const isSame = (a: number, b: number) => Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b))
const isBound = ({ modifier }: Amount) => modifier !== 'exact' && modifier !== 'about'
const overlaps = (a: Amount, b: Amount) => a.low <= b.high * (1 + CLOSE) && b.low <= a.high * (1 + CLOSE)

const BOUND_REACH = 0.25
const ABOUT_REACH = 0.1

/** "more than 50" is told of 52, hardly of 80. */
function withinBounds(a: Amount, b: Amount): boolean {
  return isReached(a, b.low) && isReached(b, a.low)
}

function isReached({ modifier, low }: Amount, value: number): boolean {
  switch (modifier) {
    case 'more-than':
    case 'at-least':
      return value >= low && value <= low * (1 + BOUND_REACH)
    case 'less-than':
    case 'at-most':
    case 'up-to':
      return value <= low && value >= low * (1 - BOUND_REACH)
    default:
      return true
  }
}

/** The coarser of the two is what the finer one rounds to; "about" allows a tenth. */
function rounds(a: Amount, b: Amount): boolean {
  const difference = Math.abs(a.low - b.low)
  const step = Math.max(a.step, b.step)
  if (difference <= step / 2 + CLOSE * step && a.step !== b.step) return true
  const isLoose = a.modifier === 'about' || b.modifier === 'about'
  return isLoose && difference <= ABOUT_REACH * Math.max(Math.abs(a.low), Math.abs(b.low))
}
