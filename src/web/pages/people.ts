import type { TopicInfo } from '../../../commands/desk.ts'
import { moments } from '../../briefing/wording.ts'
import type { Names } from '../../briefing/write.ts'
import type { PersonQuote } from '../../desk/people.ts'
import type { ReaderLanguage } from '../../model.ts'
import type { Quoted } from '../../store/people.ts'
import { type Html, html } from '../html.ts'
import type { Route } from '../server.ts'
import { topicChoice, topicIn } from './choices.ts'
import { languageOf, page } from './layout.ts'
import { type FindProofs, type Proofs, quoteProof } from './proof.ts'

export type PeopleDeps = {
  topics: readonly TopicInfo[]
  defaults: { language: ReaderLanguage; zone: string }
  notice(language: ReaderLanguage): string | null
  names(language: ReaderLanguage): Names
  /** Whom the newest items quote. */
  quoted(topic: string | null): Promise<readonly Quoted[]>
  /** Names that have these words, the most quoted first. */
  like(typed: string): Promise<readonly string[]>
  /** The newest quotes of one person. */
  quotes(asked: { person: string; topic: string | null; days: number }): Promise<readonly PersonQuote[]>
  proofs: FindProofs
}

const PERIODS = [7, 30, 90, 365] as const
const DEFAULT_DAYS = 30

const WORDS = {
  de: {
    people: 'Personen',
    name: 'Name',
    role: 'Rolle',
    quotes: 'Zitate',
    last: 'Zuletzt',
    period: 'Zeitraum',
    days: (n: number) => `${n} Tage`,
    show: 'Zeigen',
    lately: 'Wer in den neuesten Meldungen zitiert wird, die Meistzitierten zuerst.',
    nobody: (typed: string) => `Niemand namens „${typed}“ wurde in den letzten 90 Tagen zitiert.`,
    none: 'In diesem Zeitraum steht kein Zitat dieser Person in den Meldungen. Ein längerer Zeitraum zeigt vielleicht eines.',
    roles: 'Rollen in dieser Zeit',
    known: 'Der Text nennt nur das Amt; wer es damals innehatte, ist Wissen und steht nicht im Text.',
  },
  en: {
    people: 'People',
    name: 'Name',
    role: 'Role',
    quotes: 'Quotes',
    last: 'Last',
    period: 'Period',
    days: (n: number) => `${n} days`,
    show: 'Show',
    lately: 'Who is quoted in the newest items, the most quoted first.',
    nobody: (typed: string) => `Nobody named “${typed}” was quoted in the last 90 days.`,
    none: 'No item of this period quotes this person. A longer period may show one.',
    roles: 'Roles in this time',
    known: 'The text names the office only; who held it then is knowledge, and not in the text.',
  },
} as const

/** Who is quoted, with a search by name. */
export const peopleRoute = (deps: PeopleDeps): Route => ({
  path: /^\/people$/,
  answer: async ({ url, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const words = WORDS[language]
    const topic = topicIn(url, deps.topics)
    const typed = (url.searchParams.get('name') ?? '').trim().slice(0, 100)
    const form = html`<form class="choose" method="get" action="/people"><label>${words.name}<input name="name" value="${typed}" maxlength="100"></label>
${topicChoice(deps.topics, topic, language)}<input type="hidden" name="language" value="${language}"><button>${words.show}</button></form>`
    const body =
      typed === ''
        ? quotedTable(await deps.quoted(topic), language, deps)
        : foundList(await deps.like(typed), typed, language)
    return page(words.people, { language, url, notice: deps.notice(language) }, html`${form}${body}`)
  },
})

const personLink = (name: string, language: ReaderLanguage): Html =>
  html`<a href="/person/${encodeURIComponent(name)}?language=${language}">${name}</a>`

function quotedTable(quoted: readonly Quoted[], language: ReaderLanguage, { defaults }: PeopleDeps): Html {
  const words = WORDS[language]
  const { both } = moments(language, defaults.zone)
  const most = Math.max(1, ...quoted.map(({ quotes }) => quotes))
  return html`<p class="muted">${words.lately}</p><div class="scroll" tabindex="0"><table><thead><tr>${[words.name, words.role, words.quotes, words.last].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${quoted.map(({ name, role, quotes, lastAt }) => html`<tr><th scope="row">${personLink(name, language)}</th><td>${role ?? '–'}</td><td class="count"><meter min="0" max="${most}" value="${quotes}" aria-hidden="true"></meter> ${quotes}</td><td class="when">${both(lastAt)}</td></tr>`)}</tbody></table></div>`
}

function foundList(names: readonly string[], typed: string, language: ReaderLanguage): Html {
  if (names.length === 0) return html`<p>${WORDS[language].nobody(typed)}</p>`
  return html`<ul>${names.map((name) => html`<li>${personLink(name, language)}</li>`)}</ul>`
}

/** One person's quotes, by day, with the role at the time and the sentence behind each. */
export const personRoute = (deps: PeopleDeps): Route => ({
  path: /^\/person\/([^/]+)$/,
  answer: async ({ url, part, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const words = WORDS[language]
    const person = (part ?? '').slice(0, 100)
    const topic = topicIn(url, deps.topics)
    const days = PERIODS.find((period) => period === Number(url.searchParams.get('days'))) ?? DEFAULT_DAYS
    const quotes = await deps.quotes({ person, topic, days })
    const proofs = await deps.proofs(quotes, [])
    const form = html`<form class="choose" method="get" action="/person/${encodeURIComponent(person)}">${topicChoice(deps.topics, topic, language)}
<label>${words.period}<select name="days">${PERIODS.map((period) => html`<option value="${period}"${period === days && html` selected`}>${words.days(period)}</option>`)}</select></label>
<input type="hidden" name="language" value="${language}"><button>${words.show}</button></form>`
    const body =
      quotes.length === 0
        ? html`<p>${words.none}</p>`
        : html`${rolesOf(quotes, language)}${quotesByDay(quotes, proofs, language, deps)}`
    return page(person, { language, url, notice: deps.notice(language) }, html`${form}${body}`)
  },
})

function rolesOf(quotes: readonly PersonQuote[], language: ReaderLanguage): Html | null {
  const roles = [...new Set(quotes.flatMap(({ speaker }) => speaker?.role ?? []))]
  if (roles.length === 0) return null
  return html`<p><span class="muted">${WORDS[language].roles}:</span> ${roles.join(' · ')}</p>`
}

function quotesByDay(
  quotes: readonly PersonQuote[],
  proofs: Proofs,
  language: ReaderLanguage,
  { defaults, names }: PeopleDeps,
): Html[] {
  const { day, time } = moments(language, defaults.zone)
  const named = names(language)
  return [...Map.groupBy(quotes, ({ publishedAt }) => day(publishedAt))].map(
    ([date, some]) =>
      html`<h2>${date}</h2>${some.map(
        (
          quote,
        ) => html`<div class="said"><p class="muted">${time(quote.publishedAt)}${quote.speaker?.role != null && html` · ${quote.speaker.role}`}${quote.topics.map((topic) => html` <span class="chip">${named.topic(topic)}</span>`)}</p>
${quote.holder !== null && html`<p class="muted">${WORDS[language].known}</p>`}${quoteProof(quote, proofs, language, named)}</div>`,
      )}`,
  )
}
