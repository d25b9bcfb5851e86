import { currencyCodes, currencyOf, currencySigns, signPrefixes } from './currencies.ts'
import type { Unit, UnitData } from './data.ts'
import type { Lexeme } from './lexemes.ts'
import { shortSymbols, symbols } from './symbols.ts'

/** A unit with the lexemes that write it. */
export type UnitReading = Unit & { first: number; last: number; words: string }

const money = (unit: string, factor = 1): Unit => ({ unit, kind: 'money', factor })
const LONGEST_NAME = 3

/** The unit that begins at a lexeme, behind a number: "Mrd. | Euro", "14 | kg", "5 | percentage points". */
export function readUnitBehind(lexemes: readonly Lexeme[], i: number, data: UnitData): UnitReading | null {
  const next = lexemes[i]
  if (next === undefined) return null
  const found =
    readName(lexemes, i, data) ??
    readSymbol(lexemes, i) ??
    readCurrency(lexemes, i, data) ??
    readJoined(lexemes, i, data)
  return found
}

function readName(lexemes: readonly Lexeme[], i: number, { names }: UnitData): UnitReading | null {
  let words = ''
  let best: UnitReading | null = null
  for (let at = i; at < Math.min(i + LONGEST_NAME, lexemes.length); at++) {
    const lexeme = lexemes[at]!
    if (at > i && !lexeme.touches) words += ' '
    words += lexeme.lower
    const unit = names.get(words)
    if (unit !== undefined) best = { ...unit, first: i, last: at + 1, words }
  }
  return best
}

/** Symbols, also of several lexemes: "km/h", "° C". */
function readSymbol(lexemes: readonly Lexeme[], i: number): UnitReading | null {
  let text = ''
  let best: UnitReading | null = null
  for (let at = i; at < Math.min(i + LONGEST_NAME, lexemes.length); at++) {
    const lexeme = lexemes[at]!
    if (at > i && !lexeme.touches) break
    text += lexeme.text
    const unit = symbols.get(text)
    const counts = !shortSymbols.has(text) || lexemes[i]!.touches
    if (unit !== undefined && counts) best = { ...unit, first: i, last: at + 1, words: text }
  }
  return best
}

/** "€", "USD", "Euro", "schwedische Kronen", "Canadian dollars". */
function readCurrency(lexemes: readonly Lexeme[], i: number, data: UnitData): UnitReading | null {
  const next = lexemes[i]!
  const sign = currencySigns.get(next.text)
  if (sign !== undefined) return { ...money(sign), first: i, last: i + 1, words: next.text }
  if (currencyCodes.has(next.text)) {
    const code = next.text === 'RMB' || next.text === 'CNH' ? 'CNY' : next.text
    return { ...money(code), first: i, last: i + 1, words: next.text }
  }
  const country = countryOf(next.lower, data)
  if (country !== undefined) {
    const generic = data.currencyNames.get(lexemes[i + 1]?.lower ?? '')
    const code = generic === undefined ? null : currencyOf(generic, country)
    if (code !== null) return { ...money(code), first: i, last: i + 2, words: lexemes[i + 1]!.text }
  }
  const generic = data.currencyNames.get(next.lower)
  if (generic === undefined) return null
  const code = currencyOf(generic) ?? currencyNearby(lexemes, i, generic, data) ?? generic
  return { ...money(code), first: i, last: i + 1, words: next.text }
}

const NEARBY = 40

/** "His Norwegian counterpart … 14 billion crowns": the nearest country before it that has such a currency. */
function currencyNearby(
  lexemes: readonly Lexeme[],
  i: number,
  generic: string,
  data: UnitData,
): string | null {
  for (let at = i - 1; at >= Math.max(0, i - NEARBY); at--) {
    const country = countryOf(lexemes[at]!.lower, data)
    const code = country === undefined ? null : currencyOf(generic, country)
    if (code !== null) return code
  }
  return null
}

function countryOf(word: string, { countries, adjectiveEndings }: UnitData): string | undefined {
  const whole = countries.get(word)
  if (whole !== undefined) return whole
  for (const ending of adjectiveEndings) {
    if (word.endsWith(ending)) {
      const country = countries.get(word.slice(0, -ending.length))
      if (country !== undefined) return country
    }
  }
  return undefined
}

/** "US-Dollar", "Canada-Dollar": a country before a currency in one word. */
function readJoined(lexemes: readonly Lexeme[], i: number, data: UnitData): UnitReading | null {
  const { lower, kind } = lexemes[i]!
  if (kind !== 'word' || !lower.includes('-')) return null
  const cut = lower.lastIndexOf('-')
  const generic = data.currencyNames.get(lower.slice(cut + 1))
  if (generic === undefined) return null
  const country = data.countries.get(lower.slice(0, cut))
  const code = country === undefined ? null : currencyOf(generic, country)
  return code === null ? null : { ...money(code), first: i, last: i + 1, words: lower }
}

/** The currency that ends right before a number: "$", "US$", "EUR". */
export function readUnitBefore(lexemes: readonly Lexeme[], i: number): UnitReading | null {
  const before = lexemes[i - 1]
  if (before === undefined) return null
  if (currencyCodes.has(before.text)) {
    const code = before.text === 'RMB' ? 'CNY' : before.text
    return { ...money(code), first: i - 1, last: i, words: before.text }
  }
  const sign = currencySigns.get(before.text)
  if (sign === undefined) return null
  const prefix = lexemes[i - 2]
  const country = prefix !== undefined && before.text === '$' ? signPrefixes.get(prefix.lower) : undefined
  if (country !== undefined && before.touches) return { ...money(country), first: i - 2, last: i, words: '$' }
  return { ...money(sign), first: i - 1, last: i, words: before.text }
}
