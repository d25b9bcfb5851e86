import type { Resemblance } from './similarity.ts'

/** Log odds that two items tell one event: learnt by logistic regression with `node bench/stories-learn.ts`. */
export const odds = {
  bias: -7.6,
  overall: 5.5,
  headline: 4,
  covered: 1.6,
  names: 2.6,
  places: 1.4,
  concepts: 9.5,
  numbers: 2.5,
  wording: 3,
  days: -3.6,
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
