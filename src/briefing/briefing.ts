import type { Figure, ItemStatus, ItemVersion, Quote, ReaderLanguage, TopicMatch } from '../model.ts'

/** An item version with what the analysis read from it. */
export type KnownItem = { version: ItemVersion; topics: TopicMatch[]; quotes: Quote[]; figures: Figure[] }

/** A story as the store knows it: the latest visible version of each of its items, in order of time in. */
export type KnownStory = { id: string; predecessor: string | null; items: KnownItem[] }

/** Where a fact stands: the version whose text holds it. */
export type Origin = {
  item: string
  version: number
  hash: string
  agency: string
  language: string
  url: string | null
  teaser: boolean
}

/** A quote to show, with the parts that go on from it (an interrupted statement is shown as one). */
export type BriefQuote = Quote & Origin & { parts: Quote[] }
export type BriefFigure = Figure & Origin

export type BriefItem = {
  id: string
  version: number
  url: string | null
  status: ItemStatus
  agency: string
  language: string
  title: string
  publishedAt: string
  signal: string | null
}

/** What is new about a story since the channel's last briefing. */
export type Change = { kind: 'new' } | { kind: 'changed'; items: BriefItem[] }

export type BriefStory = {
  id: string
  /** The wire's own headline, in the reader's language where an item has one. */
  title: string
  language: string
  url: string | null
  /** The first two sentences of the leading item, verbatim. */
  lead: string
  /** Codes of the agencies, in the order in which they had it. */
  agencies: string[]
  /** How many of them are independent of one another. */
  independent: number
  reprints: number
  firstSeenAt: string
  urgency: number | null
  /** Rank value; `why` lists what made it. */
  importance: number
  why: string
  change: Change
  items: BriefItem[]
  quotes: BriefQuote[]
  figures: BriefFigure[]
}

/** Why a briefing has no story; each is told to the reader. */
export type Emptiness =
  | { reason: 'no-items' } // nothing arrived from any feed in the period
  | { reason: 'off-topic'; items: number } // items arrived, none on the topic
  | { reason: 'nothing-new'; stories: number } // all stories were in the last briefing, unchanged

/** A briefing, neutral: what `write` turns into a message and `brief --as json` prints. */
export type Briefing = {
  /** Ids of the topics asked for; empty: no topic decides. */
  topics: readonly string[]
  words: string | null
  from: string
  to: string
  language: ReaderLanguage
  zone: string
  stories: BriefStory[]
  /** The ones that are shown with headline only. */
  shorter: BriefStory[]
  empty: Emptiness | null
  /** Facts that `verify` could not find again in the stored text. */
  leftOut: number
}
