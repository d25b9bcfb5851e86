import type { QuoteData } from '../quotes/data.ts'

export const quotes: QuoteData = {}
