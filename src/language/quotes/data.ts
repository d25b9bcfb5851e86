/** What the quote algorithm knows of a language. */
export type QuoteData = Record<never, never>
