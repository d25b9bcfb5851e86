import type { TopicInfo } from '../../../commands/desk.ts'
import type { BriefStory } from '../../briefing/briefing.ts'
import type { Names } from '../../briefing/write.ts'
import type { Message } from '../../chat/message.ts'
import type { ReaderLanguage } from '../../model.ts'
import { type Html, html } from '../html.ts'
import type { Route } from '../server.ts'
import { languageOf, page } from './layout.ts'
import { type FindProofs, proofSection } from './proof.ts'

export type PreviewDeps = {
  topics: readonly TopicInfo[]
  defaults: { language: ReaderLanguage }
  notice(language: ReaderLanguage): string | null
  /** The message that a channel would get, and the time that it would carry. */
  compose(asked: {
    topic: string
    hours: number
    language: ReaderLanguage
  }): Promise<{ message: Message; time: string; stories: readonly BriefStory[] }>
  proofs: FindProofs
  names(language: ReaderLanguage): Names
  /** The very payloads that would be posted, as each platform would show them. */
  looks: readonly { name: string; show(message: Message, time: string): Html }[]
}

const PERIODS: readonly { hours: number; name: Record<ReaderLanguage, string> }[] = [
  { hours: 24, name: { de: '24 Stunden', en: '24 hours' } },
  { hours: 72, name: { de: '3 Tage', en: '3 days' } },
  { hours: 168, name: { de: '7 Tage', en: '7 days' } },
]

/** Any topic, period and language as the platforms would show its briefing. */
export const previewRoute = (deps: PreviewDeps): Route => ({
  path: /^\/$/,
  answer: async ({ url, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const topic = deps.topics.find(({ id }) => id === url.searchParams.get('topic')) ?? deps.topics[0]
    const period = PERIODS.find(({ hours }) => hours === Number(url.searchParams.get('hours'))) ?? PERIODS[0]!
    const only = url.searchParams.get('look')
    const looks = deps.looks.filter(({ name }) => only === null || only === name.toLowerCase())
    if (topic === undefined)
      return page({ de: 'Vorschau', en: 'Preview' }[language], { language, url, notice: null }, html``)
    const { message, time, stories } = await deps.compose({
      topic: topic.id,
      hours: period.hours,
      language,
    })
    const proofs = await deps.proofs(
      stories.flatMap(({ quotes }) => quotes),
      stories.flatMap(({ figures }) => figures),
    )
    const title = { de: `Vorschau: ${topic.name.de}`, en: `Preview: ${topic.name.en}` }[language]
    return page(
      title,
      { language, url, notice: deps.notice(language) },
      html`${form(deps.topics, topic.id, period.hours, language)}
<div class="looks">${looks.map(({ name, show }) => html`<section aria-label="${name}"><h2>${name}</h2>${show(message, time)}</section>`)}</div>
${proofSection(stories, proofs, language, deps.names(language))}`,
    )
  },
})

const form = (
  topics: readonly TopicInfo[],
  chosen: string,
  hours: number,
  language: ReaderLanguage,
): Html => html`<form class="choose" method="get" action="/">
<label>${{ de: 'Thema', en: 'Topic' }[language]}
<select name="topic">${topics.map(({ id, name }) => html`<option value="${id}"${id === chosen && html` selected`}>${name[language]}</option>`)}</select></label>
<label>${{ de: 'Zeitraum', en: 'Period' }[language]}
<select name="hours">${PERIODS.map((period) => html`<option value="${period.hours}"${period.hours === hours && html` selected`}>${period.name[language]}</option>`)}</select></label>
<input type="hidden" name="language" value="${language}">
<button>${{ de: 'Zeigen', en: 'Show' }[language]}</button>
</form>`
