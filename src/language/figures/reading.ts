/** A number as it stands: lexemes `first` (inclusive) to `last` (exclusive). */
export type NumberReading = {
  first: number
  last: number
  /** null where vague ("Hunderte"). */
  value: number | null
  isFraction: boolean
  /** What a magnitude multiplied it with, else 1. */
  magnitude: number
  /** Written in digits, not in words. */
  digits: boolean
  /** An article that counts as one: a figure only with a unit. */
  article: boolean
}

/** A reading with what is not said otherwise: a plain number in words. */
export const reading = (
  first: number,
  last: number,
  value: number | null,
  more: Partial<NumberReading> = {},
) => ({
  first,
  last,
  value,
  isFraction: false,
  magnitude: 1,
  digits: false,
  article: false,
  ...more,
})
