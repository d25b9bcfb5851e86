import type { TopicInfo } from '../../../commands/desk.ts'
import type { ReaderLanguage } from '../../model.ts'
import { type Html, html } from '../html.ts'

/** The topic that an address names; null: none, or none that is known. */
export const topicIn = (url: URL, topics: readonly TopicInfo[]): string | null =>
  topics.find(({ id }) => id === url.searchParams.get('topic'))?.id ?? null

const WORDS = {
  de: { topic: 'Thema', all: 'alle Themen' },
  en: { topic: 'Topic', all: 'all topics' },
} as const

/** A choice among the topics, or all of them. */
export const topicChoice = (
  topics: readonly TopicInfo[],
  chosen: string | null,
  language: ReaderLanguage,
): Html =>
  html`<label>${WORDS[language].topic}<select name="topic"><option value="">${WORDS[language].all}</option>${topics.map(({ id, name }) => html`<option value="${id}"${id === chosen && html` selected`}>${name[language]}</option>`)}</select></label>`
