import type { ReaderLanguage } from '../model.ts'
import { spellingKey } from '../people/spelling.ts'
import { importanceOf } from '../stories/importance.ts'
import { independentWires } from '../stories/independent.ts'
import type {
  BriefFigure,
  Briefing,
  BriefQuote,
  BriefStory,
  Change,
  Emptiness,
  KnownItem,
  KnownStory,
} from './briefing.ts'
import { briefItemOf } from './item.ts'
import { keyFigures } from './key-figures.ts'
import { keyQuotes } from './key-quotes.ts'
import { readLead } from './lead.ts'

/** What a briefing is asked for. `posted`: latest version of each item that the channel's earlier briefings carried. */
export type Choice = {
  topics: readonly string[]
  words: string | null
  from: string
  to: string
  language: ReaderLanguage
  zone: string
  /** How many stories are shown in full. */
  most: number
  posted: ReadonlyMap<string, number>
  /** Items that arrived in the period, on whatever topic: tells "nothing came" from "nothing on this". */
  itemsInPeriod: number
}

const SHORTER = 12
const FACTS = { quotes: 2, figures: 3 }

/** Chooses and ranks what a briefing shows, from the stories that the store found. Deterministic. */
export function chooseBriefing(known: readonly KnownStory[], choice: Choice): Briefing {
  const all = known.map((story) => ({ story, change: changeOf(story, choice.posted) }))
  const fresh = all.flatMap(({ story, change }) =>
    change === null ? [] : [tellStory(story, change, choice)],
  )
  const ranked = fresh.sort(
    (a, b) =>
      b.importance - a.importance ||
      Date.parse(b.firstSeenAt) - Date.parse(a.firstSeenAt) ||
      a.id.localeCompare(b.id),
  )
  return {
    topics: choice.topics,
    words: choice.words,
    from: choice.from,
    to: choice.to,
    language: choice.language,
    zone: choice.zone,
    stories: ranked.slice(0, choice.most),
    shorter: ranked.slice(choice.most, choice.most + SHORTER),
    empty: ranked.length > 0 ? null : emptinessOf(known.length, choice.itemsInPeriod),
    leftOut: 0,
  }
}

function emptinessOf(stories: number, items: number): Emptiness {
  if (stories > 0) return { reason: 'nothing-new', stories }
  return items > 0 ? { reason: 'off-topic', items } : { reason: 'no-items' }
}

/** null where every item of the story was in an earlier briefing in this very version. */
function changeOf({ items }: KnownStory, posted: ReadonlyMap<string, number>): Change | null {
  const seen = items.filter(({ version }) => posted.has(version.itemId))
  if (seen.length === 0) return { kind: 'new' }
  const changed = items.filter(({ version }) => posted.get(version.itemId) !== version.version)
  return changed.length === 0
    ? null
    : { kind: 'changed', items: changed.map(({ version }) => briefItemOf(version)) }
}

/** One story as a briefing shows it. */
export function tellStory(
  story: KnownStory,
  change: Change,
  choice: Pick<Choice, 'topics' | 'language' | 'to'>,
  most: { quotes: number; figures: number } = FACTS,
): BriefStory {
  const lead = leadingItem(story.items, choice.language)
  const wires = independentWires(story.items.map(({ version }) => version))
  const importance = importanceOf(story.items, {
    topics: choice.topics,
    isNew: change.kind === 'new',
    to: choice.to,
  })
  const { version } = lead
  return {
    id: story.id,
    title: version.title,
    language: version.language,
    url: version.url,
    lead: readLead(version.text, version.language),
    agencies: wires.agencies,
    independent: wires.independent,
    reprints: wires.reprints,
    firstSeenAt:
      story.items
        .map(({ version: { publishedAt } }) => publishedAt)
        .sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? choice.to,
    // A report of the day after is not urgent because the first word of it was.
    urgency: version.urgency,
    importance: importance.value,
    why: importance.why,
    change,
    items: story.items.map(({ version: itemVersion }) => briefItemOf(itemVersion)),
    quotes: quotesFor(story.items, most.quotes, choice.language),
    figures: figuresFor(story.items, most.figures, choice, version.itemId),
  }
}

/** The item whose headline and lead stand for the story: in the reader's language, more than a flash, no press release, the newest of the rest. */
function leadingItem(items: readonly KnownItem[], language: ReaderLanguage): KnownItem {
  const scored = items.map((item) => ({ item, score: leadScore(item, language) }))
  scored.sort(
    (a, b) =>
      b.score - a.score || Date.parse(b.item.version.publishedAt) - Date.parse(a.item.version.publishedAt),
  )
  const best = scored[0]
  if (best === undefined) throw new RangeError('A story has at least one item.')
  return best.item
}

const FULL_TEXT = 400

function leadScore({ version }: KnownItem, language: ReaderLanguage): number {
  const ownLanguage = version.language === language ? 4 : 0
  const fullText = version.text.length >= FULL_TEXT && !version.teaser ? 2 : 0
  const wire = version.agencyKind === 'agency' ? 1 : 0
  return ownLanguage + fullText + wire
}

/** Key quotes in the reader's language first; one of another language only where they leave room, and by somebody else. */
function quotesFor(items: readonly KnownItem[], most: number, language: ReaderLanguage): BriefQuote[] {
  const own = keyQuotes(
    items.filter(({ version }) => version.language === language),
    most,
  )
  const speakers = new Set(own.map(speakerKey))
  const others = keyQuotes(
    items.filter(({ version }) => version.language !== language),
    most,
  )
  return [...own, ...others.filter((quote) => !speakers.has(speakerKey(quote)))].slice(0, most)
}

/** Key figures in the reader's language first, as the wires of that language give them. */
function figuresFor(
  items: readonly KnownItem[],
  most: number,
  { topics, language }: Pick<Choice, 'topics' | 'language'>,
  leading: string,
): BriefFigure[] {
  const inLanguage = (own: boolean) => items.filter(({ version }) => (version.language === language) === own)
  const choice = { topics, leading }
  return [
    ...keyFigures(inLanguage(true), most, choice),
    ...keyFigures(inLanguage(false), most, choice),
  ].slice(0, most)
}

/** The same for one person in all spellings. */
const speakerKey = ({ speaker }: BriefQuote): string => spellingKey(speaker?.name ?? speaker?.role ?? '')
