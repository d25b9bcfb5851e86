import type { Resemblance } from './similarity.ts'

/** Log odds that two items tell one event: learnt by logistic regression with `node bench/stories-learn.ts`. */
export const odds = {
  bias: -8.49,
  overall: 6.56,
  headline: 4.06,
  covered: 1.74,
  names: 3.43,
  places: 2.1,
  concepts: 10.71,
  numbers: 4.8,
  wording: 3.3,
  days: -4.41,
} as const

/** The log odds of a resemblance. */
export function evidenceOf(resemblance: Resemblance): number {
  return (
    odds.bias +
    odds.overall * resemblance.overall +
    odds.headline * resemblance.headline +
    odds.covered * resemblance.covered +
    odds.names * resemblance.names +
    odds.places * resemblance.places +
    odds.concepts * resemblance.concepts +
    odds.numbers * resemblance.numbers +
    odds.wording * resemblance.wording +
    odds.days * (resemblance.hours / 24)
  )
}
