import { readDocument } from '../../../src/language/document.ts'
import { extractFigures } from '../../../src/language/figures/extract.ts'
import { packOf } from '../../../src/language/packs.ts'
import type { Figure } from '../../../src/model.ts'

/** The figures of a text in a language that has a pack. */
export function figuresOf(language: string, text: string): Figure[] {
  const pack = packOf(language)
  if (pack === undefined) throw new RangeError(`No pack for ${language}.`)
  return extractFigures(readDocument('', text, pack.sentences), pack.figures)
}

/** One figure on one line: span → value, upper end, unit, modifier (left out where exact). */
function lineOf({ text, value, upper, unit, modifier }: Figure): string {
  const amount = `${value ?? 'vague'}${upper === null ? '' : `..${upper}`}`
  return [`${text} →`, amount, unit ?? '–', ...(modifier === 'exact' ? [] : [modifier])].join(' ')
}

/** The figures of a text, one line each. */
export const linesOf = (language: string, text: string): string[] => figuresOf(language, text).map(lineOf)
