import type { TopicInfo } from '../../../commands/desk.ts'
import type { BriefStory } from '../../briefing/briefing.ts'
import { moments } from '../../briefing/wording.ts'
import type { Names } from '../../briefing/write.ts'
import type { ListedStory } from '../../desk/stories.ts'
import type { ReaderLanguage } from '../../model.ts'
import { type Html, html } from '../html.ts'
import type { Route } from '../server.ts'
import { changeLine } from './changes.ts'
import { topicChoice, topicIn } from './choices.ts'
import { languageOf, page } from './layout.ts'

export type StoriesDeps = {
  topics: readonly TopicInfo[]
  defaults: { language: ReaderLanguage; zone: string }
  notice(language: ReaderLanguage): string | null
  names(language: ReaderLanguage): Names
  /** The stories with an item before an instant (null: now), the newest first. */
  stories(asked: {
    topic: string | null
    before: string | null
    language: ReaderLanguage
  }): Promise<readonly ListedStory[]>
}

const WORDS = {
  de: {
    stories: 'Geschichten',
    show: 'Zeigen',
    none: 'Noch keine Geschichte zu diesem Thema.',
    older: 'Ältere',
    newest: 'Zu den neuesten',
    independent: (n: number) => (n === 1 ? '1 unabhängige Agentur' : `${n} unabhängige Agenturen`),
    items: (n: number) => (n === 1 ? '1 Meldung' : `${n} Meldungen`),
    versions: (n: number) => `${n} Fassungen`,
    first: (agency: string, at: string) => `zuerst ${agency}, ${at}`,
    lead: (minutes: number, second: string) => `${minutes} Min. vor ${second}`,
  },
  en: {
    stories: 'Stories',
    show: 'Show',
    none: 'No story on this topic yet.',
    older: 'Older',
    newest: 'To the newest',
    independent: (n: number) => (n === 1 ? '1 independent agency' : `${n} independent agencies`),
    items: (n: number) => (n === 1 ? '1 item' : `${n} items`),
    versions: (n: number) => `${n} versions`,
    first: (agency: string, at: string) => `first ${agency}, ${at}`,
    lead: (minutes: number, second: string) => `${minutes} min before ${second}`,
  },
} as const

/** The live list: what moved last comes first, with who had it first and how far ahead, versions and what they changed. */
export const storiesRoute = (deps: StoriesDeps): Route => ({
  path: /^\/stories$/,
  answer: async ({ url, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const words = WORDS[language]
    const topic = topicIn(url, deps.topics)
    const before = instantIn(url)
    const listed = await deps.stories({ topic, before, language })
    const links = new URLSearchParams({ language, ...(topic !== null && { topic }) })
    const oldest = listed.at(-1)?.newestAt
    const body = html`<form class="choose" method="get" action="/stories">${topicChoice(deps.topics, topic, language)}<input type="hidden" name="language" value="${language}"><button>${words.show}</button></form>
${listed.length === 0 ? html`<p>${words.none}</p>` : html`<ol class="cards">${listed.map((one) => card(one, language, deps))}</ol>`}
<p class="pages">${before !== null && html`<a href="/stories?${links.toString()}">${words.newest}</a> `}${oldest !== undefined && html`<a href="/stories?${links.toString()}&amp;before=${encodeURIComponent(oldest)}">${words.older}</a>`}</p>`
    return page(words.stories, { language, url, notice: deps.notice(language) }, body)
  },
})

function instantIn(url: URL): string | null {
  const at = new Date(url.searchParams.get('before') ?? '')
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

function card(
  { story, newestAt, changes }: ListedStory,
  language: ReaderLanguage,
  { defaults, names }: StoriesDeps,
): Html {
  const words = WORDS[language]
  const named = names(language)
  const { both } = moments(language, defaults.zone)
  const versions = story.items.reduce((sum, { version }) => sum + version, 0)
  return html`<li class="card"><h2 lang="${story.language}"><a href="/story/${encodeURIComponent(story.id)}?language=${language}">${story.title}</a></h2>
<p>${story.agencies.map((agency) => html`<span class="chip">${named.agency(agency)}</span> `)}<b>${words.independent(story.independent)}</b> · ${words.items(story.items.length)}${versions > story.items.length && html` · ${words.versions(versions)}`}</p>
<p class="muted"><time datetime="${newestAt}">${both(newestAt)}</time> · ${firstWire(story, language, named, both)}</p>
${changes.slice(0, 2).map((change) => changeLine(change, language, defaults.zone, named))}</li>`
}

/** Who had it first and by how much. */
export function firstWire(
  { items }: BriefStory,
  language: ReaderLanguage,
  names: Names,
  both: (at: string) => string,
): string {
  const words = WORDS[language]
  const firsts = [...Map.groupBy(items, ({ agency }) => agency)]
    .map(([agency, some]) => ({
      agency,
      at: Math.min(...some.map(({ publishedAt }) => Date.parse(publishedAt))),
    }))
    .sort((a, b) => a.at - b.at)
  const [first, second] = firsts
  if (first === undefined) return ''
  const told = words.first(names.agency(first.agency), both(new Date(first.at).toISOString()))
  if (second === undefined) return told
  return `${told}, ${words.lead(Math.round((second.at - first.at) / 60_000), names.agency(second.agency))}`
}
