import type { BriefQuote, KnownItem } from './briefing.ts'

/** The statements to show of a story: one per speaker, the longest first, at most `most`. */
export function keyQuotes(items: readonly KnownItem[], most: number): BriefQuote[] {
  const all = items.flatMap(({ version, quotes }) =>
    quotes
      .filter((quote) => quote.complete && quote.continues === null && quote.speaker !== null)
      .map(
        (quote): BriefQuote => ({
          ...quote,
          item: version.itemId,
          version: version.version,
          hash: version.hash,
          agency: version.agency,
          language: version.language,
          url: version.url,
          teaser: version.teaser,
          parts: [],
        }),
      ),
  )
  const bySpeaker = new Map(
    all
      .sort((a, b) => a.text.length - b.text.length)
      .map((quote) => [quote.speaker?.name ?? quote.speaker?.role, quote]),
  )
  return [...bySpeaker.values()].slice(0, most)
}
