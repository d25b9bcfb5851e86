import type { Figure, ReaderLanguage } from '../model.ts'
import { showFigure } from './show-figure.ts'

/** Rates that an operator has configured: how much of each currency one unit of `to` buys, on which day, by whose word. */
export type Rates = {
  /** ISO 4217. */
  to: string
  /** ISO 8601 date. */
  date: string
  source: string
  rates: Readonly<Record<string, number>>
}

const SIGNIFICANT = 2

/**
 * An amount of money in the currency of the rates, marked as converted with source and day: "≈ 37 Mrd. €, EZB 20.11.2026". Two
 * digits are kept: more would be a precision that neither the rate nor the reader has. null where there is no rate.
 */
export function showConverted(figure: Figure, rates: Rates | null, reader: ReaderLanguage): string | null {
  if (rates === null || figure.kind !== 'money' || figure.value === null || figure.unit === rates.to)
    return null
  const rate =
    figure.unit !== null && Object.hasOwn(rates.rates, figure.unit) ? rates.rates[figure.unit] : undefined
  if (rate === undefined) return null
  const convert = (value: number) => Number((value / rate).toPrecision(SIGNIFICANT))
  const converted: Figure = {
    ...figure,
    value: convert(figure.value),
    upper: figure.upper === null ? null : convert(figure.upper),
    unit: rates.to,
    modifier: 'exact',
  }
  return `≈ ${showFigure(converted, reader)}, ${rates.source} ${showDay(rates.date, reader)}`
}

const showDay = (date: string, reader: ReaderLanguage): string =>
  Temporal.PlainDate.from(date).toLocaleString(reader === 'de' ? 'de-AT' : 'en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
