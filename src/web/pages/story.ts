import type { BriefStory } from '../../briefing/briefing.ts'
import { showFigure } from '../../briefing/show-figure.ts'
import { moments } from '../../briefing/wording.ts'
import { type Names, spoken } from '../../briefing/write.ts'
import type { ReaderLanguage } from '../../model.ts'
import { type Html, html, safeHref } from '../html.ts'
import { type Route, text } from '../server.ts'
import { languageOf, page } from './layout.ts'

export type StoryPageDeps = {
  defaults: { language: ReaderLanguage; zone: string }
  notice(language: ReaderLanguage): string | null
  names(language: ReaderLanguage): Names
  /** The stories of the last days on a topic (null: all), the most important first. */
  stories(asked: { topic: string | null; language: ReaderLanguage }): Promise<readonly BriefStory[]>
  story(id: string, language: ReaderLanguage): Promise<BriefStory | null>
}

/** The list of stories: agencies, independent wires, first wire and how far ahead it was, versions. */
export const storiesRoute = (deps: StoryPageDeps): Route => ({
  path: /^\/stories$/,
  answer: async ({ url, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const names = deps.names(language)
    const stories = await deps.stories({ topic: url.searchParams.get('topic'), language })
    const { both } = moments(language, deps.defaults.zone)
    const head = {
      de: ['Geschichte', 'Agenturen', 'Unabhängig', 'Zuerst', 'Vorsprung', 'Fassungen'],
      en: ['Story', 'Agencies', 'Independent', 'First', 'Lead', 'Versions'],
    }[language]
    const rows = stories.map(
      (
        story,
      ) => html`<tr><th scope="row"><a href="/story/${encodeURIComponent(story.id)}?language=${language}" lang="${story.language}">${story.title}</a></th>
<td>${story.agencies.map(names.agency).join(', ')}</td><td>${story.independent}</td><td class="when">${both(story.firstSeenAt)}</td><td class="when">${leadOf(story)}</td><td>${story.items.reduce((sum, item) => sum + item.version, 0)}</td></tr>`,
    )
    return page(
      { de: 'Geschichten', en: 'Stories' }[language],
      { language, url, notice: deps.notice(language) },
      html`<div class="scroll" tabindex="0"><table><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`,
    )
  },
})

/** Minutes between the first agency and the second. */
function leadOf({ items }: BriefStory): string {
  const firsts = [...Map.groupBy(items, ({ agency }) => agency).values()].map((some) =>
    Math.min(...some.map(({ publishedAt }) => Date.parse(publishedAt))),
  )
  const [first, second] = firsts.sort((a, b) => a - b)
  return first === undefined || second === undefined ? '–' : `${Math.round((second - first) / 60_000)} min`
}

/** One story: all items, quotes side by side by language, figures with what they measure. */
export const storyRoute = (deps: StoryPageDeps): Route => ({
  path: /^\/story\/([^/]+)$/,
  answer: async ({ url, part, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const story = part === null ? null : await deps.story(part, language)
    if (story === null)
      return text(
        404,
        {
          de: 'Diese Geschichte gibt es nicht, oder sie wurde zurückgezogen.',
          en: 'There is no such story, or it was withdrawn.',
        }[language],
      )
    const words = {
      de: { items: 'Meldungen', quotes: 'Zitate', figures: 'Zahlen' },
      en: { items: 'Items', quotes: 'Quotes', figures: 'Figures' },
    }[language]
    const names = deps.names(language)
    return page(
      story.title,
      { language, url, notice: deps.notice(language) },
      html`<p>${story.lead}</p><p class="muted">${story.why}</p>
<h2>${words.items}</h2>${itemsOf(story, names, moments(language, deps.defaults.zone).both)}
<h2>${words.quotes}</h2><div class="looks">${quotesByLanguage(story, names)}</div>
<h2>${words.figures}</h2><ul>${story.figures.map((figure) => html`<li><b>${showFigure(figure, language)}</b>${figure.measures !== null && html` · ${figure.measures.text}`} (${names.agency(figure.agency)})</li>`)}</ul>`,
    )
  },
})

const itemsOf = ({ items }: BriefStory, names: Names, both: (at: string) => string): Html =>
  html`<ul>${items.map(({ title, url, agency, language, publishedAt, version, signal }) => html`<li lang="${language}"><a href="${safeHref(url ?? '#')}" rel="noreferrer">${title}</a> <span class="muted">${names.agency(agency)} · ${both(publishedAt)} · v${version}${signal !== null && html` · ${signal}`}</span></li>`)}</ul>`

const quotesByLanguage = ({ quotes }: BriefStory, names: Names): Html[] =>
  [...Map.groupBy(quotes, ({ language }) => language)].map(
    ([language, some]) =>
      html`<section lang="${language}">${some.map((quote) => html`<blockquote><p>${spoken(quote)}</p><footer>${[quote.speaker?.name, quote.speaker?.role].filter((part) => part != null).join(', ')} (${names.agency(quote.agency)})</footer></blockquote>`)}</section>`,
  )
