/** The words of Wirebrief as types (docs/design.md has the glossary). This file imports nothing. */

// ---------- text ----------

/** A language that has a pack: its items get quotes and figures. Anything else is `und` or the ISO 639-1 code. */
export type PackLanguage = 'de' | 'en' | 'fr'
/** The two languages that people can be answered in. */
export type ReaderLanguage = 'de' | 'en'

/** A place in a text: JavaScript string offsets (UTF-16 code units), end exclusive, with the words that stand there. */
export type Span = { start: number; end: number; text: string }

// ---------- facts ----------

export type SpeakerKind = 'person' | 'organisation' | 'anonymous' | 'document'

/** Who said it. `name` and `role` in the fullest form of the text; `mention` is the local expression ("er", "der Minister"). */
export type Speaker = {
  name: string | null
  role: string | null
  kind: SpeakerKind
  mention: Span | null
}

/** Words in quotation marks that somebody said; the span includes the marks. */
export type Quote = Span & {
  /** true: a statement with a finite clause of its own; false: an attributed fragment. */
  complete: boolean
  /** Index of the quote in the same list that this one goes on from ("Wir haben", sagte er, "seinen Aufruf gehört"). */
  continues: number | null
  /** null: the text does not say who. */
  speaker: Speaker | null
}

export type FigureKind = 'money' | 'percent' | 'count' | 'fraction' | 'quantity' | 'duration'
export type Modifier = 'exact' | 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most' | 'up-to'

/** A number that matters; the span goes from modifier to head noun. */
export type Figure = Span & {
  /** In the main unit (Cent → 0.01 EUR; Mrd. → 1e9; one fifth → 0.2); null where vague ("Hunderte"). */
  value: number | null
  /** Upper end of a range, else null. */
  upper: number | null
  /** ISO 4217 code, `%`, `‰`, `percentage-point`, `fraction`, a unit symbol, `year` … `second`, or the counted noun in its singular basic form. */
  unit: string | null
  kind: FigureKind
  modifier: Modifier
  vague: boolean
  /** The words that say what is measured. */
  measures: Span | null
  /** Absent where the text says nothing of it. */
  scope?: Scope
}

/** Whose a figure is, and when. */
export type Scope = {
  /** Who has it or pays it. */
  holder: Span | null
  /** The year from which it holds and the last one; both the same year in "2024 waren es …". */
  since: Span | null
  until: Span | null
}

/** Words that speak for a topic, and whether they stand in the title or the text. */
export type Evidence = Span & { in: 'title' | 'text' }

/** A topic that an item is about. `score` is calibrated: of the items at 0.8, about 80 % are right. */
export type TopicMatch = { id: string; score: number; primary: boolean; evidence: Evidence[] }

/** What the analysis reads from one text. */
export type Facts = {
  /** ISO 639-1, `und` where unknown. */
  language: string
  topics: TopicMatch[]
  quotes: Quote[]
  figures: Figure[]
}

/** What the analysis takes. `language` overrules detection; `mediaTopics` are IPTC Media Topic codes that the wire gave. */
export type Analysable = { title?: string; text: string; language?: string; mediaTopics?: readonly string[] }

// ---------- wire ----------

export type ItemStatus = 'usable' | 'withheld' | 'canceled'
/** IPTC-like: 1 Blitz, 2 Eil, 3 and 4 normal … 9; null where the wire does not say. */
export type Urgency = number

export type Enclosure = { url: string; type: string | null; length: number | null }

/** One item as a feed document gives it: plain text only, times as ISO 8601 instants, absent = null or []. */
export type ParsedItem = {
  id: string | null
  url: string | null
  title: string | null
  summary: string | null
  content: string | null
  authors: string[]
  publishedAt: string | null
  updatedAt: string | null
  categories: string[]
  language: string | null
  enclosures: Enclosure[]
  /** The wire's own version number, where it has one. */
  version: number | null
  status: ItemStatus
  /** ISO 8601 instant. An embargo that is stated but cannot be read makes the item `withheld` instead. */
  embargoUntil: string | null
  urgency: Urgency | null
  /** `correction`, `update`, `repeat` or null. */
  signal: string | null
  /** Agencies in dateline and byline, lower case ("apa", "dpa", "reuters"). */
  credits: string[]
}

export type ParsedFeed = {
  feed: { title: string | null; url: string | null; language: string | null }
  items: ParsedItem[]
}

/** How the source counts when independent wires are counted. */
export type AgencyKind =
  | 'agency'
  | 'newspaper'
  | 'broadcaster'
  | 'ministry'
  | 'institution'
  | 'think-tank'
  | 'press-release'

/** One address that an agency publishes at. */
export type Feed = {
  id: string
  url: string
  /** Short code of the agency ("nwd"). */
  agency: string
  /** Agencies of one house share a family; they never count as independent of one another. */
  family: string
  language: string | null
  kind: AgencyKind
  format?: string
  /** Fetch the article pages of a teaser-only feed (a question of rights). */
  articlePages?: boolean
  licence?: string
  evidence?: string
}

/** One version of an item as it is stored and understood. */
export type ItemVersion = {
  /** Stable over versions: derived from feed and wire id. */
  itemId: string
  version: number
  feedId: string
  agency: string
  family: string
  agencyKind: AgencyKind
  language: string
  title: string
  summary: string | null
  /** Full text where there is one, else the summary. */
  text: string
  /** true: quotes and figures are from a teaser only. */
  teaser: boolean
  url: string | null
  status: ItemStatus
  /** ISO 8601 instant. */
  publishedAt: string
  firstSeenAt: string
  embargoUntil: string | null
  urgency: Urgency | null
  signal: string | null
  credits: string[]
  categories: string[]
  /** sha-256 of title and text, hex. */
  hash: string
}

// ---------- channels ----------

export type PlatformName = 'slack' | 'discord' | 'preview'

/** A channel on a platform, by the platform's own ids. */
export type ChannelRef = { platform: PlatformName; workspace: string; channel: string }

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** When a channel's briefing is due: wall-clock times ("07:00") on weekdays in a time zone (IANA name). */
export type Schedule = { times: readonly string[]; days: readonly Weekday[]; zone: string }

/** What a channel has chosen. */
export type ChannelSettings = {
  language: ReaderLanguage
  schedule: Schedule
  /** How many stories a briefing shows in full. */
  stories: number
  /** Wall-clock times between which only a Blitz alerts, or null. */
  quietHours: { from: string; to: string } | null
  /** ISO 8601 instant until which nothing is posted, or null. */
  pausedUntil: string | null
}

export type Subscription = { topic: string; briefing: boolean; alerts: boolean }
