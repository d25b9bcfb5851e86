import type { BriefFigure, BriefQuote, BriefStory, Origin } from '../../briefing/briefing.ts'
import { showFigure } from '../../briefing/show-figure.ts'
import { type Names, spoken } from '../../briefing/write.ts'
import type { ReaderLanguage } from '../../model.ts'
import { type Html, html, safeHref } from '../html.ts'

/** A story as an entry of a feed, neutral to the form. Instants are ISO 8601. */
export type Entry = {
  /** The same as long as the story lives, wherever the service runs. */
  id: string
  link: string | null
  title: string
  language: string
  lead: string
  content: string
  publishedAt: string
  /** When the newest version of one of its items came in. */
  updatedAt: string
  authors: string[]
  facts: EntryFacts
}

/** The extension: what stands behind the words (docs/how-to/feeds-out.md). */
export type EntryFacts = {
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

/** A feed of one topic in one language. */
export type FeedOut = {
  id: string
  title: string
  description: string
  topic: { id: string; name: string }
  language: ReaderLanguage
  /** Where the feed itself stands, and the page of its stories. */
  self: string
  home: string
  entries: readonly Entry[]
}

/** Tag URIs (RFC 4151) do not move with the service. */
export const entryIdOf = (story: string): string => `tag:wirebrief,2026:story/${encodeURIComponent(story)}`
export const feedIdOf = (topic: string, language: string): string =>
  `tag:wirebrief,2026:feed/${topic}/${language}`

export function entryOf(
  story: BriefStory,
  { names, language, updatedAt }: { names: Names; language: ReaderLanguage; updatedAt: string },
): Entry {
  return {
    id: entryIdOf(story.id),
    link: story.url !== null && safeHref(story.url) === story.url ? story.url : null,
    title: story.title,
    language: story.language,
    lead: story.lead,
    content: contentOf(story, names, language).markup,
    publishedAt: story.firstSeenAt,
    updatedAt,
    authors: story.agencies.map(names.agency),
    facts: factsOf(story, names),
  }
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

const factsOf = (story: BriefStory, names: Names): EntryFacts => ({
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

/** What a reader shows: the lead, the words of those who spoke, the figures, and where it comes from. */
const contentOf = (story: BriefStory, names: Names, language: ReaderLanguage): Html =>
  html`<p lang="${story.language}">${story.lead}</p>${story.quotes.map((quote) => quoteOf(quote, names))}${listOf(story.figures.map((figure) => figureOf(figure, names, language)))}${listOf(story.items.map(({ title, url, agency, language: of }) => html`<li>${names.agency(agency)}: <a href="${safeHref(url ?? '#')}" lang="${of}">${title}</a></li>`))}`

const listOf = (entries: Html[]): Html => (entries.length === 0 ? html`` : html`<ul>${entries}</ul>`)

const quoteOf = (quote: BriefQuote, names: Names): Html =>
  html`<blockquote lang="${quote.language}"><p>${spoken(quote)}</p><footer>${[quote.speaker?.name, quote.speaker?.role].filter((part) => part != null).join(', ')} (${names.agency(quote.agency)})</footer></blockquote>`

const figureOf = (figure: BriefFigure, names: Names, language: ReaderLanguage): Html =>
  html`<li><b>${showFigure(figure, language)}</b>${figure.measures !== null && html` · ${figure.measures.text}`} (${names.agency(figure.agency)})</li>`
