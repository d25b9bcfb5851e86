import type { Quote } from '../../model.ts'
import type { Document } from '../document.ts'
import type { QuoteData } from './data.ts'

/** The quotes of a text, in the order of their starts, each with its speaker where the text says who. */
export function extractQuotes(_document: Document, _data: QuoteData): Quote[] {
  return []
}
