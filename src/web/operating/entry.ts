import type { BriefFigure, BriefQuote, BriefStory } from '../../briefing/briefing.ts'
import { type ToldFacts, toldFacts } from '../../briefing/outside.ts'
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
  /** The extension: what stands behind the words. */
  facts: ToldFacts
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
const entryIdOf = (story: string): string => `tag:wirebrief,2026:story/${encodeURIComponent(story)}`
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
    facts: toldFacts(story, names),
  }
}

/** What a reader shows: the lead, the words of those who spoke, the figures, and where it comes from. */
const contentOf = (story: BriefStory, names: Names, language: ReaderLanguage): Html =>
  html`<p lang="${story.language}">${story.lead}</p>${story.quotes.map((quote) => quoteOf(quote, names))}${listOf(story.figures.map((figure) => figureOf(figure, names, language)))}${listOf(story.items.map(({ title, url, agency, language: of }) => html`<li>${names.agency(agency)}: <a href="${safeHref(url ?? '#')}" lang="${of}">${title}</a></li>`))}`

const listOf = (entries: Html[]): Html => (entries.length === 0 ? html`` : html`<ul>${entries}</ul>`)

const quoteOf = (quote: BriefQuote, names: Names): Html =>
  html`<blockquote lang="${quote.language}"><p>${spoken(quote)}</p><footer>${[quote.speaker?.name, quote.speaker?.role].filter((part) => part != null).join(', ')} (${names.agency(quote.agency)})</footer></blockquote>`

const figureOf = (figure: BriefFigure, names: Names, language: ReaderLanguage): Html =>
  html`<li><b>${showFigure(figure, language)}</b>${figure.measures !== null && html` · ${figure.measures.text}`} (${names.agency(figure.agency)})</li>`
