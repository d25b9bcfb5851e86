import type { Modifier } from '../../model.ts'
import type { Unit } from './data.ts'
import type { Lexeme } from './lexemes.ts'
import type { NumberReading } from './reading.ts'

/** A noun phrase behind a number: lexemes `first` to `last` (exclusive), its head and the head's singular. */
export type Counted = { first: number; last: number; head: Lexeme; singular: string }

/** A number on its way to a figure. Lexemes are those of its line; `first` to `last` (exclusive) is its span without the modifier. */
export type Candidate = {
  lexemes: readonly Lexeme[]
  number: NumberReading
  first: number
  last: number
  value: number | null
  upper: number | null
  unit: Unit | null
  /** What is counted, where there is no unit. */
  counted: Counted | null
  modifier: Modifier
  /** First lexeme of the modifier, or `first`. */
  from: number
  /** A part of a compound that is measured ("Fonds"). */
  tail: { start: number; end: number } | null
  /** The unit or noun was taken from a figure before. */
  elided: boolean
}
