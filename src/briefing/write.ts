import {
  type Block,
  type Button,
  bold,
  linked,
  list,
  type Message,
  note,
  type Piece,
  plain,
  type Run,
} from '../chat/message.ts'
import type { ReaderLanguage } from '../model.ts'
import type { BriefFigure, BriefItem, Briefing, BriefQuote, BriefStory, Origin } from './briefing.ts'
import { type Rates, showConverted } from './convert.ts'
import { showFigure } from './show-figure.ts'
import { moments, wording } from './wording.ts'

/** Names for what the facts hold as codes: topics in the reader's language, agencies by their code. */
export type Names = {
  topic(id: string): string
  agency(code: string): string
  /** For amounts in other currencies; null: none are converted. */
  rates: Rates | null
}

/** Which buttons stand under a briefing: none in a terminal, a few in a channel. */
export type WriteOptions = { names: Names; actions: boolean }

/** Writes a briefing as one neutral message. Pure: every word that is not the wire's own stands in `wording`. */
export function writeBriefing(briefing: Briefing, options: WriteOptions): Message {
  const words = wording[briefing.language]
  const about = subjectOf(briefing, options.names)
  const head = `${headOf(briefing, about)} · ${moments(briefing.language, briefing.zone).day(briefing.to)}`
  if (briefing.empty !== null) {
    const sentences = words.empty(about, briefing.empty)
    return {
      language: briefing.language,
      fallback: `${head}: ${sentences.join(' ')}`,
      blocks: [{ kind: 'heading', text: head }, ...sentences.map(textOf)],
      actions: [],
    }
  }
  return {
    language: briefing.language,
    fallback: words.fallback(
      head,
      briefing.stories.map(({ title }) => title),
    ),
    blocks: [
      { kind: 'heading', text: head },
      note(plain(overview(briefing))),
      ...briefing.stories.map((story) => writeStory(story, briefing, options)),
      ...writeShorter(briefing, options),
      ...(briefing.leftOut > 0 ? [note(plain(words.leftOut(briefing.leftOut)))] : []),
    ],
    actions: options.actions ? actionsUnder(briefing) : [],
  }
}

function subjectOf(briefing: Briefing, names: Names): string {
  if (briefing.topics.length > 0) return briefing.topics.map(names.topic).join(', ')
  return briefing.words ?? wording[briefing.language].all
}

function headOf(briefing: Briefing, about: string): string {
  const words = wording[briefing.language]
  return briefing.topics.length === 0 && briefing.words !== null ? words.search(about) : words.briefing(about)
}

function overview({ language, zone, from, to, stories, shorter }: Briefing): string {
  const words = wording[language]
  const { both } = moments(language, zone)
  return `${words.period(both(from), both(to))} · ${words.stories(stories.length + shorter.length)}`
}

/** A story in full: headline, lead, quotes, figures, who had it. */
function writeStory(
  story: BriefStory,
  { language, zone }: Pick<Briefing, 'language' | 'zone'>,
  { names, actions }: WriteOptions,
): Block {
  const words = wording[language]
  const blocks: Piece[] = [
    { kind: 'text', runs: headline(story, language) },
    ...(story.lead === '' ? [] : [textOf(story.lead)]),
    ...story.quotes.map((quote) => writeQuote(quote, language, names)),
    ...(story.figures.length === 0
      ? []
      : [list(story.figures.map((figure) => writeFigure(figure, language, names)))]),
    ...changesOf(story, language, zone, names),
    note(...whoHadIt(story, language, zone, names)),
  ]
  const buttons: Button[] = actions ? [{ action: 'sources', value: story.id, label: words.sources }] : []
  return { kind: 'group', id: story.id, blocks, actions: buttons }
}

function headline(story: BriefStory, language: ReaderLanguage): Run[] {
  const words = wording[language]
  const title: Run = { text: story.title, style: 'bold', ...(isLinkable(story.url) && { link: story.url }) }
  return [
    ...(story.urgency !== null && story.urgency <= 2 ? [bold(`${words.flash} `)] : []),
    title,
    ...otherLanguage(story.language, language),
  ]
}

const otherLanguage = (language: string, reader: ReaderLanguage): Run[] => {
  const said = language === reader ? undefined : wording[reader].in[language]
  return said === undefined ? [] : [plain(` (${said})`)]
}

/** The words as they stand, without the marks that the source used; an interrupted statement as one. */
export const spoken = (quote: BriefQuote): string =>
  [quote, ...quote.parts]
    .map(({ text }) => text.replace(OUTER_MARKS, '').replace(/\s+/g, ' ').trim())
    .join(' ')
    // English copy puts the comma of the carrying sentence inside the marks.
    .replace(/,$/, '')
const OUTER_MARKS = /^[„“”"»«‚‘’›‹']+|[„“”"»«‚‘’›‹']+$/g

const marked = (words: string, language: string): string => (language === 'de' ? `„${words}“` : `“${words}”`)

export function writeQuote(quote: BriefQuote, reader: ReaderLanguage, names: Names): Piece {
  const speaker = quote.speaker
  const who = [speaker?.name, speaker?.role].filter(
    (part) => part !== null && part !== undefined && part !== '',
  )
  return {
    kind: 'quote',
    runs: [plain(marked(spoken(quote), quote.language))],
    attribution: [
      plain(`— ${who.join(', ')} `),
      ...source(quote, names, reader),
      ...otherLanguage(quote.language, reader),
    ],
  }
}

export function writeFigure(figure: BriefFigure, reader: ReaderLanguage, names: Names): Run[] {
  const shown = showFigure(figure, reader)
  const converted = showConverted(figure, names.rates, reader)
  return [
    bold(shown),
    // A count names what it counts already.
    ...(figure.measures === null || shown.includes(figure.measures.text)
      ? []
      : [plain(` · ${figure.measures.text}`)]),
    ...scopeOf(figure, reader).map((words) => plain(` · ${words}`)),
    plain(converted === null ? ' ' : ` (${converted}) `),
    ...source(figure, names, reader),
  ]
}

/** Whose a figure is and when, unless what it measures says so already. */
function scopeOf({ scope, measures }: BriefFigure, reader: ReaderLanguage): string[] {
  const holder = scope?.holder?.text
  const isSaid = holder === undefined || measures?.text.includes(holder) === true
  const period = scope === undefined ? null : wording[reader].years(scope.since?.text, scope.until?.text)
  return [...(isSaid ? [] : [holder]), ...(period === null ? [] : [period])]
}

/** "(nwd)", linked to the words in the article where the reader's browser can find them. */
function source(fact: (BriefQuote | BriefFigure) & Origin, names: Names, reader: ReaderLanguage): Run[] {
  const label = `(${names.agency(fact.agency)}${fact.teaser ? `, ${wording[reader].teaser}` : ''})`
  return [isLinkable(fact.url) ? linked(label, withTextFragment(fact.url, fact.text)) : plain(label)]
}

const isLinkable = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url)

/** Source: WICG Scroll to Text Fragment; a browser that does not know it opens the page as ever. */
function withTextFragment(url: string, text: string): string {
  const words = text
    .replace(OUTER_MARKS, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  const encoded = (part: string[]) => encodeURIComponent(part.join(' ')).replace(/-/g, '%2D')
  const fragment =
    words.length <= 8 ? encoded(words) : `${encoded(words.slice(0, 4))},${encoded(words.slice(-4))}`
  return url.includes('#') ? url : `${url}#:~:text=${fragment}`
}

function changesOf(story: BriefStory, language: ReaderLanguage, zone: string, names: Names): Piece[] {
  if (story.change.kind !== 'changed') return []
  const words = wording[language]
  const { time } = moments(language, zone)
  return story.change.items.map(({ agency, publishedAt, signal, title }) => ({
    kind: 'note',
    runs: [
      bold(
        `${signal === 'correction' ? words.correction : words.changed} ${names.agency(agency)} ${time(publishedAt)}: `,
      ),
      plain(title),
    ],
  }))
}

function whoHadIt(story: BriefStory, language: ReaderLanguage, zone: string, names: Names): Run[] {
  const words = wording[language]
  const { both } = moments(language, zone)
  const parts = [
    story.agencies.map(names.agency).join(', '),
    words.independent(story.independent),
    ...(story.reprints > 0 ? [words.reprints(story.reprints)] : []),
  ]
  return [plain(`${parts.join(' · ')} · `), { text: both(story.firstSeenAt), time: story.firstSeenAt }]
}

function writeShorter({ shorter, language, zone }: Briefing, { names }: WriteOptions): Block[] {
  if (shorter.length === 0) return []
  const { both } = moments(language, zone)
  const items = shorter.map((story): Run[] => [
    isLinkable(story.url) ? linked(story.title, story.url) : plain(story.title),
    ...otherLanguage(story.language, language),
    plain(` · ${story.agencies.map(names.agency).join(', ')} · ${both(story.firstSeenAt)}`),
  ])
  return [
    { kind: 'text', runs: [bold(wording[language].shorter)] },
    { kind: 'list', items },
  ]
}

function actionsUnder({ language, topics }: Briefing): Button[] {
  const words = wording[language]
  const topic = topics[0]
  if (topic === undefined) return []
  return [
    { action: 'quotes', value: topic, label: words.quotes },
    { action: 'more', value: topic, label: words.more },
    { action: 'quieter', value: topic, label: words.quieter },
    { action: 'not-topic', value: topic, label: words.notTopic },
  ]
}

const textOf = (text: string): Piece => ({ kind: 'text', runs: [plain(text)] })

/** The items behind a story, one line each: what the "sources" button answers. */
export function writeSources(
  items: readonly BriefItem[],
  language: ReaderLanguage,
  zone: string,
  names: Names,
): Block {
  const { both } = moments(language, zone)
  return {
    kind: 'list',
    items: items.map(({ title, url, agency, publishedAt, version }) => [
      isLinkable(url) ? linked(title, url) : plain(title),
      plain(` · ${names.agency(agency)} · ${both(publishedAt)}${version > 1 ? ` · v${version}` : ''}`),
    ]),
  }
}
