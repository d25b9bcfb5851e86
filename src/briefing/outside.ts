import type { BriefStory, Origin } from './briefing.ts'
import type { Names } from './write.ts'

/** A story as other programs get it, in feeds and webhooks (docs/how-to/feeds-out.md has the fields). */
export type ToldFacts = {
  story: string
  independent: number
  agencies: { code: string; name: string }[]
  items: {
    id: string
    version: number
    agency: string
    language: string
    url: string | null
    published: string
  }[]
  quotes: (FactPlace & {
    speaker: string | null
    role: string | null
    kind: string | null
    complete: boolean
  })[]
  figures: (FactPlace & {
    value: number | null
    upper: number | null
    unit: string | null
    kind: string
    modifier: string
    measures: string | null
  })[]
}

/** Where a fact stands: offsets (UTF-16 code units, end exclusive) into the text of that version of the item. */
type FactPlace = {
  text: string
  language: string
  agency: string
  item: string
  version: number
  start: number
  end: number
}

const place = ({ text, language, agency, item, version, start, end }: Origin & FactPlace): FactPlace => ({
  text,
  language,
  agency,
  item,
  version,
  start,
  end,
})

export const toldFacts = (story: BriefStory, names: Names): ToldFacts => ({
  story: story.id,
  independent: story.independent,
  agencies: story.agencies.map((code) => ({ code, name: names.agency(code) })),
  items: story.items.map(({ id, version, agency, language, url, publishedAt }) => ({
    id,
    version,
    agency,
    language,
    url,
    published: publishedAt,
  })),
  quotes: story.quotes.map((quote) => ({
    ...place(quote),
    speaker: quote.speaker?.name ?? null,
    role: quote.speaker?.role ?? null,
    kind: quote.speaker?.kind ?? null,
    complete: quote.complete,
  })),
  figures: story.figures.map((figure) => ({
    ...place(figure),
    value: figure.value,
    upper: figure.upper,
    unit: figure.unit,
    kind: figure.kind,
    modifier: figure.modifier,
    measures: figure.measures?.text ?? null,
  })),
})
