import type { FeedHealth } from '../../../commands/desk.ts'
import type { ReaderLanguage } from '../../model.ts'
import { html } from '../html.ts'
import type { Route } from '../server.ts'
import { languageOf, page } from './layout.ts'

export type FeedsDeps = {
  defaults: { language: ReaderLanguage }
  notice(language: ReaderLanguage): string | null
  feeds(language: ReaderLanguage): Promise<readonly FeedHealth[]>
}

/** How each feed is, faulty ones first. */
export const feedsRoute = (deps: FeedsDeps): Route => ({
  path: /^\/feeds$/,
  answer: async ({ url, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const feeds = (await deps.feeds(language)).toSorted((a, b) => Number(a.isHealthy) - Number(b.isHealthy))
    const words = { de: ['Feed', 'Zustand', 'Meldungen am Tag'], en: ['Feed', 'State', 'Items a day'] }[
      language
    ]
    return page(
      'Feeds',
      { language, url, notice: deps.notice(language) },
      html`<div class="scroll" tabindex="0"><table><thead><tr>${words.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead>
<tbody>${feeds.map(({ id, sentence, itemsPerDay }) => html`<tr><th scope="row">${id}</th><td>${sentence}</td><td>${itemsPerDay === null ? '–' : itemsPerDay.toFixed(1)}</td></tr>`)}</tbody></table></div>`,
    )
  },
})
