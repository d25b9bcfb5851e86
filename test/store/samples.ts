import type { Facts, Feed, ParsedItem } from '../../src/model.ts'

/** Invented agencies. */
export const feed = (id: string, difference: Partial<Feed> = {}): Feed => ({
  id,
  url: `https://${id}.example/feed`,
  agency: id,
  family: id,
  language: 'de',
  kind: 'agency',
  ...difference,
})

export const parsedItem = (id: string, difference: Partial<ParsedItem> = {}): ParsedItem => ({
  id,
  url: `https://wire.example/${id}`,
  title: `Meldung ${id}`,
  summary: null,
  content: `Nordhafen (xyz) - Die Nachricht ${id} ist kurz.`,
  authors: [],
  publishedAt: '2026-03-02T08:00:00Z',
  updatedAt: null,
  categories: [],
  language: null,
  enclosures: [],
  version: null,
  status: 'usable',
  embargoUntil: null,
  urgency: null,
  signal: null,
  credits: [],
  ...difference,
})

export const noFacts: Facts = { language: 'de', topics: [], quotes: [], figures: [] }

/** Facts with one quote, one figure and one topic, found at the words given. */
export function factsIn(
  text: string,
  { quote, speaker, figure, topic }: { quote?: string; speaker?: string; figure?: string; topic?: string },
): Facts {
  const spanOf = (words: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, text: words }
  }
  return {
    language: 'de',
    topics: topic === undefined ? [] : [{ id: topic, score: 0.9, primary: true, evidence: [] }],
    quotes:
      quote === undefined
        ? []
        : [
            {
              ...spanOf(quote),
              complete: true,
              continues: null,
              speaker:
                speaker === undefined
                  ? null
                  : { name: speaker, role: 'Ministerin', kind: 'person', mention: spanOf(speaker) },
            },
          ],
    figures:
      figure === undefined
        ? []
        : [
            {
              ...spanOf(figure),
              value: 1.4e9,
              upper: null,
              unit: 'EUR',
              kind: 'money',
              modifier: 'about',
              vague: false,
              measures: null,
            },
          ],
  }
}
