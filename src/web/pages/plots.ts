import type { TopicInfo } from '../../../commands/desk.ts'
import { showFigure } from '../../briefing/show-figure.ts'
import { moments } from '../../briefing/wording.ts'
import type { Names } from '../../briefing/write.ts'
import { csvOf } from '../../csv.ts'
import type { Figure, ReaderLanguage } from '../../model.ts'
import { barPlot } from '../../plots/bars.ts'
import { columnPlot } from '../../plots/columns.ts'
import { dotPlot } from '../../plots/dots.ts'
import type { FoundFigure } from '../../store/facts.ts'
import type { Quoted } from '../../store/people.ts'
import { type Html, html, safeHref } from '../html.ts'
import type { Answer, Route } from '../server.ts'
import { topicIn } from './choices.ts'
import { languageOf, page } from './layout.ts'

export type PlotsDeps = {
  topics: readonly TopicInfo[]
  defaults: { language: ReaderLanguage; zone: string }
  notice(language: ReaderLanguage): string | null
  names(language: ReaderLanguage): Names
  now(): string
  volume(topic: string, days: number): Promise<readonly { day: string; items: number }[]>
  units(topic: string, days: number): Promise<readonly string[]>
  figures(topic: string, unit: string, days: number): Promise<readonly FoundFigure[]>
  speakers(topic: string, days: number): Promise<readonly Quoted[]>
}

const PERIODS = [7, 30, 90] as const
const DEFAULT_DAYS = 30
const TABLE_ROWS = 60

const WORDS = {
  de: {
    plots: 'Verläufe',
    topic: 'Thema',
    period: 'Zeitraum',
    days: (n: number) => `${n} Tage`,
    unit: 'Einheit',
    of: 'Wovon (Wörter, z. B. BIP, GDP)',
    show: 'Zeigen',
    volume: (topic: string) => `Meldungen am Tag: ${topic}`,
    volumeSays: (all: number, most: string) =>
      `Stärkster Tag ${most}, zusammen ${all === 1 ? '1 Meldung' : `${all} Meldungen`}.`,
    figures: (topic: string, unit: string) => `Zahlen in ${unit}: ${topic}`,
    figuresSay: (n: number, low: string, high: string) =>
      `${n === 1 ? '1 Angabe' : `${n} Angaben`}, von ${low} bis ${high}.`,
    speakers: (topic: string) => `Wer spricht: ${topic}`,
    speakersSay: (who: string, n: number) =>
      `Am häufigsten zitiert: ${who} (${n === 1 ? '1 Zitat' : `${n} Zitate`}).`,
    nothing: 'Dazu gibt es in diesem Zeitraum nichts.',
    table: 'Als Tabelle',
    csv: 'Als CSV',
    heads: {
      volume: ['Tag', 'Meldungen'],
      figures: ['Zeit', 'Zahl', 'Wovon', 'Agentur'],
      speakers: ['Wer', 'Rolle', 'Zitate'],
    },
  },
  en: {
    plots: 'Trends',
    topic: 'Topic',
    period: 'Period',
    days: (n: number) => `${n} days`,
    unit: 'Unit',
    of: 'Of what (words, e.g. GDP, BIP)',
    show: 'Show',
    volume: (topic: string) => `Items a day: ${topic}`,
    volumeSays: (all: number, most: string) =>
      `Busiest day ${most}, ${all === 1 ? '1 item' : `${all} items`} in all.`,
    figures: (topic: string, unit: string) => `Figures in ${unit}: ${topic}`,
    figuresSay: (n: number, low: string, high: string) =>
      `${n === 1 ? '1 figure' : `${n} figures`}, from ${low} to ${high}.`,
    speakers: (topic: string) => `Who speaks: ${topic}`,
    speakersSay: (who: string, n: number) =>
      `Quoted most often: ${who} (${n === 1 ? '1 quote' : `${n} quotes`}).`,
    nothing: 'There is nothing on this in the period.',
    table: 'As a table',
    csv: 'As CSV',
    heads: {
      volume: ['Day', 'Items'],
      figures: ['Time', 'Figure', 'Of what', 'Agency'],
      speakers: ['Who', 'Role', 'Quotes'],
    },
  },
} as const

type Asked = {
  topic: TopicInfo
  days: number
  units: readonly string[]
  unit: string | null
  of: string
  language: ReaderLanguage
}

async function askedIn(url: URL, accept: string | undefined, deps: PlotsDeps): Promise<Asked | null> {
  const language = languageOf(url, accept, deps.defaults.language)
  const id = topicIn(url, deps.topics)
  const topic = deps.topics.find((one) => one.id === id) ?? deps.topics[0]
  if (topic === undefined) return null
  const days = PERIODS.find((period) => period === Number(url.searchParams.get('days'))) ?? DEFAULT_DAYS
  const units = await deps.units(topic.id, days)
  const unit = units.find((one) => one === url.searchParams.get('unit')) ?? units[0] ?? null
  const of = (url.searchParams.get('of') ?? '').trim().slice(0, 100)
  return { topic, days, units, unit, of, language }
}

/** Volume, figures over time and speakers of one topic: drawn, as tables, and as CSV. */
export const plotsRoute = (deps: PlotsDeps): Route => ({
  path: /^\/plots$/,
  answer: async ({ url, headers }) => {
    const asked = await askedIn(url, headers['accept-language'], deps)
    const language = asked?.language ?? deps.defaults.language
    const frame = { language, url, notice: deps.notice(language) }
    if (asked === null) return page(WORDS[language].plots, frame, html``)
    const [volume, figures, speakers] = await Promise.all([
      volumePanel(asked, deps),
      figuresPanel(asked, deps),
      speakersPanel(asked, deps),
    ])
    return page(
      WORDS[language].plots,
      frame,
      html`${form(asked, deps.topics)}<div class="plots">${volume}${figures}${speakers}</div>`,
    )
  },
})

/** The data behind one of the plots. */
export const plotDataRoute = (deps: PlotsDeps): Route => ({
  path: /^\/plots\/(volume|figures|speakers)\.csv$/,
  answer: async ({ url, part, headers }) => {
    const asked = await askedIn(url, headers['accept-language'], deps)
    if (asked === null) return csvAnswer('empty', [])
    const heads = WORDS[asked.language].heads
    switch (part) {
      case 'volume': {
        const rows = await deps.volume(asked.topic.id, asked.days)
        return csvAnswer(part, [heads.volume, ...rows.map(({ day, items }) => [day, items])])
      }
      case 'figures': {
        const rows = await figuresOf(asked, deps)
        const head = [
          'publishedAt',
          'value',
          'upper',
          'unit',
          'modifier',
          'measures',
          'agency',
          'item',
          'url',
        ]
        const cells = rows.map(({ figure, item }) => [
          item.publishedAt,
          figure.value,
          figure.upper,
          figure.unit,
          figure.modifier,
          figure.measures?.text,
          item.agency,
          item.itemId,
          item.url,
        ])
        return csvAnswer(part, [head, ...cells])
      }
      default: {
        const rows = await deps.speakers(asked.topic.id, asked.days)
        return csvAnswer('speakers', [
          heads.speakers,
          ...rows.map(({ name, role, quotes }) => [name, role, quotes]),
        ])
      }
    }
  },
})

const csvAnswer = (name: string, rows: readonly (readonly unknown[])[]): Answer => ({
  status: 200,
  type: 'text/csv; charset=utf-8',
  body: csvOf(rows),
  headers: { 'content-disposition': `attachment; filename="wirebrief-${name}.csv"` },
})

function form({ topic, days, units, unit, of, language }: Asked, topics: readonly TopicInfo[]): Html {
  const words = WORDS[language]
  return html`<form class="choose" method="get" action="/plots"><label>${words.topic}<select name="topic">${topics.map(({ id, name }) => html`<option value="${id}"${id === topic.id && html` selected`}>${name[language]}</option>`)}</select></label>
<label>${words.period}<select name="days">${PERIODS.map((period) => html`<option value="${period}"${period === days && html` selected`}>${words.days(period)}</option>`)}</select></label>
${units.length > 0 && html`<label>${words.unit}<select name="unit">${units.map((one) => html`<option value="${one}"${one === unit && html` selected`}>${one}</option>`)}</select></label>`}
<label>${words.of}<input name="of" value="${of}" maxlength="100"></label>
<input type="hidden" name="language" value="${language}"><button>${words.show}</button></form>`
}

async function volumePanel(asked: Asked, deps: PlotsDeps): Promise<Html> {
  const { topic, days, language } = asked
  const words = WORDS[language]
  const title = words.volume(topic.name[language])
  const counted = await deps.volume(topic.id, days)
  if (counted.length === 0) return panel(title, html`<p>${words.nothing}</p>`)
  const items = new Map(counted.map((row) => [row.day, row.items]))
  const columns = daysUntil(deps.now(), days, deps.defaults.zone).map((day) => ({
    label: shortDay(day, language),
    value: items.get(day) ?? 0,
    say: `${shortDay(day, language)}: ${items.get(day) ?? 0}`,
  }))
  const most = counted.toSorted((a, b) => b.items - a.items)[0]!
  const all = counted.reduce((sum, row) => sum + row.items, 0)
  const description = words.volumeSays(all, shortDay(most.day, language))
  const svg = columnPlot('volume', { title, description }, columns, String)
  const rows = counted.map((row) => [html`${shortDay(row.day, language)}`, html`${row.items}`])
  return panel(title, drawn(asked, 'volume', svg, description, rows))
}

async function figuresPanel(asked: Asked, deps: PlotsDeps): Promise<Html> {
  const { topic, unit, days, language } = asked
  const words = WORDS[language]
  const title = words.figures(topic.name[language], unit ?? '–')
  const found = await figuresOf(asked, deps)
  if (found.length === 0) return panel(title, html`<p>${words.nothing}</p>`)
  const names = deps.names(language)
  const { both } = moments(language, deps.defaults.zone)
  const values = found.toSorted((a, b) => a.figure.value! - b.figure.value!)
  const description = words.figuresSay(
    found.length,
    showFigure(values[0]!.figure, language),
    showFigure(values.at(-1)!.figure, language),
  )
  const dots = found.map(({ figure, item }) => ({
    at: Date.parse(item.publishedAt),
    value: figure.value!,
    upper: figure.upper,
    say: `${showFigure(figure, language)} ${figure.measures?.text ?? ''} (${names.agency(item.agency)}, ${both(item.publishedAt)})`,
  }))
  const to = Date.parse(deps.now())
  const from = Math.min(to - days * 86_400_000, ...dots.map(({ at }) => at))
  const date = (at: number) => shortDay(new Date(at).toISOString().slice(0, 10), language)
  const show = (value: number) => showFigure(plainFigure(value, found[0]!.figure), language)
  const svg = dotPlot('figures', { title, description }, dots, { from, to, date, show })
  const rows = found
    .slice(0, TABLE_ROWS)
    .map(({ figure, item }) => [
      html`${both(item.publishedAt)}`,
      html`${showFigure(figure, language)}`,
      html`<span lang="${item.language}">${figure.measures?.text ?? ''}</span>`,
      item.url === null
        ? html`${names.agency(item.agency)}`
        : html`<a href="${safeHref(item.url)}" rel="noreferrer">${names.agency(item.agency)}</a>`,
    ])
  return panel(title, drawn(asked, 'figures', svg, description, rows))
}

async function speakersPanel(asked: Asked, deps: PlotsDeps): Promise<Html> {
  const { topic, days, language } = asked
  const words = WORDS[language]
  const title = words.speakers(topic.name[language])
  const speakers = await deps.speakers(topic.id, days)
  const first = speakers[0]
  if (first === undefined) return panel(title, html`<p>${words.nothing}</p>`)
  const description = words.speakersSay(first.name, first.quotes)
  const bars = speakers.map(({ name, quotes }) => ({
    label: name,
    value: quotes,
    say: `${name}: ${quotes}`,
  }))
  const svg = barPlot('speakers', { title, description }, bars, String)
  const rows = speakers.map(({ name, role, quotes }) => [
    html`<a href="/person/${encodeURIComponent(name)}?topic=${topic.id}&amp;language=${language}">${name}</a>`,
    html`${role ?? '–'}`,
    html`${quotes}`,
  ])
  return panel(title, drawn(asked, 'speakers', svg, description, rows))
}

const panel = (title: string, body: Html): Html =>
  html`<section class="panel"><h2>${title}</h2>${body}</section>`

function drawn(
  { topic, days, unit, of, language }: Asked,
  kind: 'volume' | 'figures' | 'speakers',
  svg: string,
  description: string,
  rows: readonly Html[][],
): Html {
  const words = WORDS[language]
  const query = new URLSearchParams({
    topic: topic.id,
    days: String(days),
    language,
    ...(kind === 'figures' && { unit: unit ?? '', of }),
  })
  // The plots escape what they are given, as `html` does.
  return html`<p class="muted">${description}</p>${{ markup: svg }}
<details class="proof"><summary>${words.table}</summary><div class="scroll" tabindex="0"><table><thead><tr>${words.heads[kind].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></details>
<p><a href="/plots/${kind}.csv?${query.toString()}">${words.csv}</a></p>`
}

/** Figures in one unit that can stand on one scale, of what the words say; any of the words suffices. */
async function figuresOf({ topic, unit, days, of }: Asked, { figures }: PlotsDeps): Promise<FoundFigure[]> {
  if (unit === null) return []
  const words = of
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
  return (await figures(topic.id, unit, days)).filter(({ figure }) => {
    const measures = figure.measures?.text.toLowerCase() ?? ''
    const isMeant = words.length === 0 || words.some((word) => measures.includes(word))
    return figure.value !== null && !figure.vague && isMeant
  })
}

const plainFigure = (value: number, like: Figure): Figure => ({
  ...like,
  value,
  upper: null,
  modifier: 'exact',
})

function daysUntil(now: string, days: number, zone: string): string[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  return Array.from({ length: days }, (_, i) => today.subtract({ days: days - 1 - i }).toString())
}

const shortDay = (day: string, language: ReaderLanguage): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(language === 'de' ? 'de-AT' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: language === 'de' ? 'numeric' : 'short',
  })
