import type { FeedHealth } from '../../../commands/desk.ts'
import { moments } from '../../briefing/wording.ts'
import type { ReaderLanguage } from '../../model.ts'
import { spark } from '../../plots/spark.ts'
import { type Html, html } from '../html.ts'
import type { Route } from '../server.ts'
import { languageOf, page } from './layout.ts'

export type FeedsDeps = {
  defaults: { language: ReaderLanguage; zone: string }
  notice(language: ReaderLanguage): string | null
  feeds(language: ReaderLanguage): Promise<readonly FeedHealth[]>
  /** By feed, how many items came on each of the last days, the oldest first. */
  itemsByDay(): Promise<ReadonlyMap<string, readonly number[]>>
}

const WORDS = {
  de: {
    heads: ['Feed', 'Zustand', 'Letzte 14 Tage', 'Nächste Abfrage'],
    days: (all: number, last: number) => `${all} Meldungen in 14 Tagen, heute ${last}`,
    well: (n: number, all: number) => `${n} von ${all} Feeds sind in Ordnung.`,
    fault: 'Störung',
  },
  en: {
    heads: ['Feed', 'State', 'Last 14 days', 'Next poll'],
    days: (all: number, last: number) => `${all} items in 14 days, ${last} today`,
    well: (n: number, all: number) => `${n} of ${all} feeds are well.`,
    fault: 'Fault',
  },
} as const

/** How each feed is and what it brought, faulty ones first. */
export const feedsRoute = (deps: FeedsDeps): Route => ({
  path: /^\/feeds$/,
  answer: async ({ url, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const words = WORDS[language]
    const { both } = moments(language, deps.defaults.zone)
    const [health, days] = await Promise.all([deps.feeds(language), deps.itemsByDay()])
    const feeds = health.toSorted((a, b) => Number(a.isHealthy) - Number(b.isHealthy))
    const row = (feed: FeedHealth): Html => html`<tr><th scope="row">${feed.id}</th>
<td>${!feed.isHealthy && html`<b class="bad">${words.fault}</b> `}${feed.sentence}</td>
<td>${drawn(days.get(feed.id) ?? [], language)}</td><td class="when">${feed.nextPollAt === null ? '–' : both(feed.nextPollAt)}</td></tr>`
    return page(
      'Feeds',
      { language, url, notice: deps.notice(language) },
      html`<p>${words.well(feeds.filter(({ isHealthy }) => isHealthy).length, feeds.length)}</p>
<div class="scroll" tabindex="0"><table><thead><tr>${words.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${feeds.map(row)}</tbody></table></div>`,
    )
  },
})

function drawn(days: readonly number[], language: ReaderLanguage): Html {
  if (days.length === 0) return html`–`
  const all = days.reduce((sum, items) => sum + items, 0)
  // The plots escape what they are given, as `html` does.
  return { markup: spark(days, WORDS[language].days(all, days.at(-1) ?? 0)) }
}
