import type { BriefFigure, BriefStory } from '../../briefing/briefing.ts'
import type { FigureRelation } from '../../briefing/compare-figures.ts'
import { showFigure } from '../../briefing/show-figure.ts'
import { moments } from '../../briefing/wording.ts'
import type { Names } from '../../briefing/write.ts'
import type { FigureRow, SpeakerRow, WholeStory } from '../../desk/stories.ts'
import type { ReaderLanguage } from '../../model.ts'
import { type Html, html, safeHref } from '../html.ts'
import { type Route, text } from '../server.ts'
import { changeLine } from './changes.ts'
import { languageOf, page } from './layout.ts'
import { type FindProofs, figureProof, type Proofs, quoteProof } from './proof.ts'
import { firstWire } from './stories.ts'

export type StoryPageDeps = {
  defaults: { language: ReaderLanguage; zone: string }
  notice(language: ReaderLanguage): string | null
  names(language: ReaderLanguage): Names
  story(id: string, language: ReaderLanguage): Promise<WholeStory | null>
  proofs: FindProofs
}

const LANGUAGES: Record<ReaderLanguage, Readonly<Record<string, string>>> = {
  de: { de: 'Deutsch', en: 'Englisch', fr: 'Französisch' },
  en: { de: 'German', en: 'English', fr: 'French' },
}
const RELATIONS: Record<ReaderLanguage, Partial<Record<FigureRelation, string>>> = {
  de: {
    equal: 'gleich',
    rounded: 'gerundet',
    'other-currency': 'andere Währung',
    contradictory: 'weicht ab',
  },
  en: { equal: 'same', rounded: 'rounded', 'other-currency': 'other currency', contradictory: 'differs' },
}
const WORDS = {
  de: {
    missing: 'Diese Geschichte gibt es nicht, oder sie wurde zurückgezogen.',
    items: 'Meldungen',
    changes: 'Was sich geändert hat',
    quotes: 'Zitate nebeneinander',
    figures: 'Zahlen',
    compared: 'Zahlen verglichen',
    speaker: 'Wer',
    measures: 'Wovon',
    told: 'Was die Agenturen melden',
    version: (n: number) => `Fassung ${n}`,
  },
  en: {
    missing: 'There is no such story, or it was withdrawn.',
    items: 'Items',
    changes: 'What changed',
    quotes: 'Quotes side by side',
    figures: 'Figures',
    compared: 'Figures compared',
    speaker: 'Who',
    measures: 'Of what',
    told: 'What the agencies report',
    version: (n: number) => `version ${n}`,
  },
} as const

/** One story: its items and what changed, quotes side by side by language, figures compared. */
export const storyRoute = (deps: StoryPageDeps): Route => ({
  path: /^\/story\/([^/]+)$/,
  answer: async ({ url, part, headers }) => {
    const language = languageOf(url, headers['accept-language'], deps.defaults.language)
    const words = WORDS[language]
    const whole = part === null ? null : await deps.story(part, language)
    if (whole === null) return text(404, words.missing)
    const { story, changes, speakers, compared } = whole
    const names = deps.names(language)
    const { zone } = deps.defaults
    const { both } = moments(language, zone)
    const proofs = await deps.proofs(story.quotes, [
      ...story.figures,
      ...compared.flatMap((row) => row.map(({ figure }) => figure)),
    ])
    const rest = notCompared(story.figures, compared)
    return page(
      story.title,
      { language, url, notice: deps.notice(language) },
      html`<p lang="${story.language}">${story.lead}</p><p class="muted">${firstWire(story, language, names, both)} · ${story.why}</p>
<h2>${words.items}</h2>${itemsOf(story, names, both, language)}
${changes.length > 0 && html`<h2>${words.changes}</h2>${changes.map((change) => changeLine(change, language, zone, names))}`}
${speakers.length > 0 && html`<h2>${words.quotes}</h2>${sideBySide(speakers, proofs, language, names)}`}
${compared.length > 0 && html`<h2>${words.compared}</h2>${comparison(compared, proofs, language, names)}`}
${rest.length > 0 && html`<h2>${words.figures}</h2>${rest.map((figure) => figureProof(figure, proofs, language, names))}`}`,
    )
  },
})

const itemsOf = (
  { items }: BriefStory,
  names: Names,
  both: (at: string) => string,
  language: ReaderLanguage,
): Html =>
  html`<ul>${items.map((item) => html`<li><a href="${safeHref(item.url ?? '#')}" rel="noreferrer" lang="${item.language}">${item.title}</a> <span class="muted">${names.agency(item.agency)} · ${both(item.publishedAt)}${item.version > 1 && html` · ${WORDS[language].version(item.version)}`}${item.signal !== null && html` · ${item.signal}`}</span></li>`)}</ul>`

/** One row a speaker and one column a language, the reader's first. */
function sideBySide(
  speakers: readonly SpeakerRow[],
  proofs: Proofs,
  language: ReaderLanguage,
  names: Names,
): Html {
  const spoken = [...new Set(speakers.flatMap(({ byLanguage }) => [...byLanguage.keys()]))]
  const columns = spoken.toSorted((a, b) => Number(b === language) - Number(a === language))
  // Who is quoted in more languages is what an editor compares.
  const rows = speakers.toSorted((a, b) => b.byLanguage.size - a.byLanguage.size)
  return html`<div class="scroll" tabindex="0"><table class="beside"><thead><tr><th scope="col">${WORDS[language].speaker}</th>${columns.map((column) => html`<th scope="col">${LANGUAGES[language][column] ?? column}</th>`)}</tr></thead><tbody>
${rows.map(({ name, role, byLanguage }) => html`<tr><th scope="row">${name !== null && html`<a href="/person/${encodeURIComponent(name)}?language=${language}">${name}</a><br>`}${role !== null && html`<span class="muted">${role}</span>`}</th>${columns.map((column) => html`<td>${(byLanguage.get(column) ?? []).map((quote) => quoteProof(quote, proofs, language, names))}</td>`)}</tr>`)}</tbody></table></div>`
}

function comparison(
  rows: readonly FigureRow[],
  proofs: Proofs,
  language: ReaderLanguage,
  names: Names,
): Html {
  const words = WORDS[language]
  return html`<div class="scroll" tabindex="0"><table class="beside"><thead><tr><th scope="col">${words.measures}</th><th scope="col">${words.told}</th></tr></thead><tbody>
${rows.map((row) => html`<tr><th scope="row" lang="${row[0]!.figure.language}">${row[0]!.figure.measures?.text ?? showFigure(row[0]!.figure, language)}</th><td>${row.map(({ figure, relation }, i) => html`${i > 0 && html`<span class="chip ${relation}">${RELATIONS[language][relation] ?? relation}</span>`}${figureProof(figure, proofs, language, names)}`)}</td></tr>`)}</tbody></table></div>`
}

const notCompared = (figures: readonly BriefFigure[], compared: readonly FigureRow[]): BriefFigure[] => {
  const shown = new Set(compared.flatMap((row) => row.map(({ figure }) => `${figure.item} ${figure.start}`)))
  return figures.filter(({ item, start }) => !shown.has(`${item} ${start}`))
}
