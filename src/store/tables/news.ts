import type {
  AgencyKind,
  Evidence,
  FigureKind,
  ItemStatus,
  Modifier,
  Scope,
  Span,
  SpeakerKind,
  Urgency,
} from '../../model.ts'

/** Feeds, items, facts, stories. Instants are ISO 8601 strings both ways; JSON columns are written as JSON text. */
export type NewsTables = {
  feeds: FeedTable
  items: ItemTable
  itemVersions: ItemVersionTable
  searchDocuments: SearchDocumentTable
  itemTopics: ItemTopicTable
  quotes: QuoteTable
  figures: FigureTable
  stories: StoryTable
  storyItems: StoryItemTable
  leases: LeaseTable
}

export type FeedTable = {
  feedId: string
  url: string
  agency: string
  family: string
  language: string | null
  kind: AgencyKind
  format: string | null
  articlePages: boolean | null
  licence: string | null
  evidence: string | null
  /** The poller's own notes: validators, intervals, the last fault. */
  state: unknown
  /** null: at once. */
  nextPollAt: string | null
  addedAt: string
  /** Removed feeds are polled no more; their items stay. */
  removedAt: string | null
  /** Since when a person wants it left alone. */
  pausedAt: string | null
  /** Who added it; null: a catalogue. */
  addedBy: string | null
  /** The subscription at a WebSub hub. */
  push: unknown
}

export type ItemTable = {
  itemId: string
  feedId: string
  /** The id that the wire gave; null where the item is known by its link or title. */
  wireId: string | null
  /** What makes the item the same next time: the wire's id, else the link, else a hash of the title. */
  wireKey: string
  /** 1, or more where the wire has used the same id again for another article. */
  generation: number
  agency: string
  family: string
  agencyKind: AgencyKind
  latestVersion: number
  /** Of the latest version, as is `embargoUntil`. */
  status: ItemStatus
  embargoUntil: string | null
  firstSeenAt: string
  /** When the item came into being for readers; never before its embargo. */
  appearsAt: string
}

export type ItemVersionTable = {
  itemId: string
  version: number
  wireVersion: number | null
  change: string
  /** `VersionChange` of feeds/versions.ts; null for a first version. */
  changed: unknown
  status: ItemStatus
  embargoUntil: string | null
  language: string
  title: string
  summary: string | null
  text: string
  teaser: boolean
  url: string | null
  publishedAt: string
  updatedAt: string | null
  seenAt: string
  urgency: Urgency | null
  signal: string | null
  authors: string[]
  credits: string[]
  categories: string[]
  /** sha-256 of title and text. */
  hash: string
  /** sha-256 of what the feed itself said: differs from `hash` where the text comes from the article's page. */
  wireHash: string
  fromPage: boolean
  /** Version of the analysis that made its facts; null: not yet understood. */
  analysis: number | null
  /** Erased or expired texts are empty. */
  textGoneAt: string | null
}

type SearchDocumentTable = { itemId: string; appearsAt: string; words: unknown }

export type ItemTopicTable = {
  itemId: string
  topic: string
  version: number
  score: number
  isPrimary: boolean
  evidence: Evidence[]
}

/** Where a fact stands: in the text of its version, and in the sentence that is kept with it. */
type FactPlace = {
  itemId: string
  version: number
  position: number
  start: number
  end: number
  text: string
  sentence: string
  sentenceStart: number
  hash: string
}

export type QuoteTable = FactPlace & {
  complete: boolean
  continues: number | null
  hasSpeaker: boolean
  speakerName: string | null
  speakerRole: string | null
  speakerKind: SpeakerKind | null
  mention: Span | null
  /** The name, folded, for look-ups. */
  speakerKey: string | null
}

export type FigureTable = FactPlace & {
  value: number | null
  upper: number | null
  unit: string | null
  kind: FigureKind
  modifier: Modifier
  vague: boolean
  measures: Span | null
  scope: Scope | null
}

type StoryTable = { storyId: string; predecessor: string | null; beganAt: string }

type StoryItemTable = {
  itemId: string
  storyId: string
  why: string
  /** What the story index needs to know the item again after a restart. */
  signature: unknown
  joinedAt: string
}

type LeaseTable = { lease: string; holder: string; until: string }
