import { amountOf, relateAmounts } from './amounts.ts'
import type { ToldFigure } from './told-figure.ts'

/** How two figures of a story stand to one another. */
export type FigureRelation =
  | 'equal'
  | 'rounded'
  | 'other-currency'
  | 'other-scope'
  | 'contradictory'
  | 'unrelated'

/** Compares two figures by what they measure, their scope and their amount; symmetric, nothing is converted between currencies. */
export function compareFigures(a: ToldFigure, b: ToldFigure): FigureRelation {
  const [left, right] = [amountOf(a.figure), amountOf(b.figure)]
  if (left === null || right === null) return 'unrelated'
  const kinship = kinshipOf(a, b)
  if (kinship === 'none') return 'unrelated'
  if (left.family !== right.family)
    return areCurrencies(a, b) ? compareCurrencies(a, b, left.low, right.low) : 'unrelated'
  if (isOtherTime(a, b)) return kinship === 'close' ? 'other-scope' : 'unrelated'
  const amounts = relateAmounts(left, right)
  if (amounts === 'same') return 'equal'
  if (kinship === 'distant') return amounts === 'near' && isTelling(a) ? 'rounded' : 'unrelated'
  if (isOtherPart(a, b)) return 'other-scope'
  if (amounts === 'near') return a.fate === b.fate ? 'rounded' : 'unrelated'
  return isSameMatter(a, b, left.low, right.low) ? 'contradictory' : 'unrelated'
}

const WIDEST_COUNT = 4
const WIDEST_SHARE = 2

/** To say that wires contradict one another takes more than the same noun: people of the same fate or told in the same words, and numbers of one order. */
function isSameMatter(a: ToldFigure, b: ToldFigure, left: number, right: number): boolean {
  const ratio = Math.max(left, right) / Math.min(left, right)
  switch (a.figure.kind) {
    case 'money':
      return true
    case 'percent':
    case 'fraction':
      return ratio <= WIDEST_SHARE
    default:
      if (a.fate !== b.fate || !(ratio <= WIDEST_COUNT)) return false
      return a.fate !== null || sharedWords(a, b) >= ENOUGH_SHARED
  }
}

/** Close: they name the same thing. Distant: nothing speaks against it. */
function kinshipOf(a: ToldFigure, b: ToldFigure): 'close' | 'distant' | 'none' {
  if (a.head !== null && b.head !== null) {
    if (a.head === b.head || (a.concept !== null && a.concept === b.concept)) return 'close'
    if (isCompound(a.head, b.head)) return 'close'
    const isKnown = a.language === b.language || (a.concept !== null && b.concept !== null)
    if (isKnown && a.figure.kind !== 'money') return 'none'
  }
  return sharedWords(a, b) >= FEW_SHARED ? 'distant' : 'none'
}

const FEW_SHARED = 1
/** The noun itself and two more. */
const ENOUGH_SHARED = 3
const SHORTEST_HEAD = 4

const isCompound = (a: string, b: string) =>
  (b.length >= SHORTEST_HEAD && a.endsWith(b)) || (a.length >= SHORTEST_HEAD && b.endsWith(a))

function sharedWords(a: ToldFigure, b: ToldFigure): number {
  let shared = 0
  for (const word of a.words) if (b.words.has(word)) shared++
  return shared
}

const areCurrencies = (a: ToldFigure, b: ToldFigure) => a.figure.kind === 'money' && b.figure.kind === 'money'

/** Great currencies of similar worth: one amount is at most this many times the other. */
const SIMILAR = new Set(['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'AUD'])
const WIDEST_RATE = 2

function compareCurrencies(a: ToldFigure, b: ToldFigure, left: number, right: number): FigureRelation {
  if (isOtherTime(a, b)) return 'other-scope'
  const isBounded = SIMILAR.has(a.figure.unit ?? '') && SIMILAR.has(b.figure.unit ?? '')
  const rate = Math.max(left, right) / Math.min(left, right)
  return isBounded && rate > WIDEST_RATE ? 'unrelated' : 'other-currency'
}

/** Another year, or a rate beside a sum. */
function isOtherTime(a: ToldFigure, b: ToldFigure): boolean {
  if (a.rate !== b.rate) return true
  return a.years.length > 0 && b.years.length > 0 && !a.years.some((year) => b.years.includes(year))
}

/** A part beside the whole, or a narrower thing: "davon", "europäische Soldaten", "US-Soldaten". */
function isOtherPart(a: ToldFigure, b: ToldFigure): boolean {
  if (a.extent !== b.extent && (a.extent === 'part' || b.extent === 'part')) return true
  if (
    a.head !== null &&
    b.head !== null &&
    a.head !== b.head &&
    a.language === b.language &&
    isCompound(a.head, b.head)
  )
    return true
  if (a.language !== b.language) return a.qualifiers.length !== b.qualifiers.length
  return (
    a.qualifiers.length !== b.qualifiers.length || a.qualifiers.some((word) => !b.qualifiers.includes(word))
  )
}

/** Too telling to be the same number by chance. */
const isTelling = ({ figure: { kind, value } }: ToldFigure) => kind === 'money' || (value ?? 0) >= 100
