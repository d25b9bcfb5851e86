import type { BriefFigure, BriefItem, Briefing, BriefQuote } from '../src/briefing/briefing.ts'
import type { Names } from '../src/briefing/write.ts'
import type { Asker } from '../src/chat/platform.ts'
import type { TopicDraft, TopicRule } from '../src/language/topics/workspace.ts'
import type { ChannelRef, ChannelSettings, ReaderLanguage, Subscription } from '../src/model.ts'
import type { OfficeHolder } from '../src/people/offices.ts'
import type { Words } from './command.ts'

export type TopicInfo = { id: string; name: Words; definition: Words; own: boolean }

/** A stretch of time and what to look for in it; instants are ISO 8601. */
type Look = {
  topic: string | null
  words: string | null
  since: string
  until: string
  language: ReaderLanguage
  zone: string
}

/** What a change of the feeds came to. `failed` says in the reader's language what was wrong and what to do. */
export type FeedChange =
  | {
      kind: 'added'
      id: string
      url: string
      title: string | null
      language: string | null
      items: number
      newestAt: string | null
    }
  | { kind: 'known'; id: string; isPaused: boolean }
  /** The address is a page that names several feeds. */
  | { kind: 'choose'; feeds: { url: string; title: string | null }[] }
  | { kind: 'failed'; sentence: string }
  | { kind: 'paused' | 'resumed' | 'removed'; id: string }
  /** No feed of that id or address; `near`: ids that may have been meant. */
  | { kind: 'unknown'; near: string[] }

/** Adding and leaving feeds while the service runs. */
export type FeedDesk = {
  /** An address of a feed, of a page that names one, or an id of the catalogue. */
  add(typed: string, by: string, language: ReaderLanguage): Promise<FeedChange>
  pause(typed: string): Promise<FeedChange>
  resume(typed: string): Promise<FeedChange>
  remove(typed: string): Promise<FeedChange>
}

export type FeedHealth = {
  id: string
  agency: string
  url: string
  /** A sentence in the reader's language. */
  sentence: string
  isHealthy: boolean
  lastSuccessAt: string | null
  nextPollAt: string | null
  itemsPerDay: number | null
}

export type ChannelStatus = {
  settings: ChannelSettings
  subscriptions: Subscription[]
  nextSlotAt: string | null
  lastBriefingAt: string | null
  /** The platform's own reason for which nothing can be posted, or null. */
  brokenBecause: string | null
  audit: { at: string; by: string; what: string }[]
}

/** Why something is in a channel's briefing or not: each step with its outcome. */
export type Explanation = { item: BriefItem; steps: string[] } | { item: null; steps: string[] }

/** What would have come: the number that real delivery over the same time would give. */
export type LookBack = { stories: number; flashes: number; days: number; titles: string[] }

/** A quote as it was found; `holder`: whom knowledge, and not the text, gives to the office that the text names. */
export type HeldQuote = BriefQuote & { holder: OfficeHolder | null }

/** What a topic would have caught, before it is saved: the newest first, each with the words that it is caught by. */
export type TopicPreview = {
  days: number
  items: number
  /** So many items were looked at; `isPart`: there were more. */
  of: number
  isPart: boolean
  shown: { title: string; url: string | null; words: string[] }[]
}

/** A workspace's own topics; a channel stands for its workspace. */
export type OwnTopicDesk = {
  /** null where the workspace has no such topic. */
  ruleOf(channel: ChannelRef, topic: string): Promise<TopicRule | null>
  /** Keeps what is to be saved for an hour; `draft` is what `save` and `take` want. */
  draft(channel: ChannelRef, draft: TopicDraft): Promise<{ draft: string; preview: TopicPreview }>
  /** Gives a draft back and forgets it; null where it is gone. */
  take(channel: ChannelRef, draft: string): Promise<TopicDraft | null>
  /** `taken`: there is one of that name meanwhile, or the one to change is gone. */
  save(
    channel: ChannelRef,
    draft: string,
    by: Asker,
  ): Promise<{ id: string; name: string } | 'expired' | 'taken'>
  /** Names of the other channels that follow a topic: some may be private, so that they are for admins only. */
  followersBeside(channel: ChannelRef, topic: string): Promise<string[]>
  /** Ends the subscriptions to it as well and counts those of other channels; null where there is no such topic. */
  remove(channel: ChannelRef, topic: string, by: Asker): Promise<{ name: string; others: number } | null>
}

/** Items of one day ("2026-03-04") of the channel's zone. */
export type DayCount = { day: string; items: number }

/** What the service can do for a command. Nothing here shows an embargoed or withdrawn item. */
export type Desk = {
  /** Names as the channel's workspace knows them. */
  names(language: ReaderLanguage, channel: ChannelRef): Promise<Names>
  ownTopics: OwnTopicDesk
  topics(channel: ChannelRef): Promise<readonly TopicInfo[]>
  peopleLike(typed: string, most: number): Promise<string[]>

  brief(look: Look, channel: ChannelRef): Promise<Briefing>
  /** The stories behind the cap of a briefing. */
  quotes(look: Look & { person: string | null }, most: number): Promise<HeldQuote[]>
  figures(look: Look, most: number): Promise<BriefFigure[]>
  /** Visible items a day from `since` until now, every day of them; `csv`: where the page has the data, null where it does not. */
  trend(
    topic: TopicInfo,
    since: string,
    zone: string,
    language: ReaderLanguage,
  ): Promise<{ days: DayCount[]; csv: string | null }>
  search(look: Look & { page: number }): Promise<{ items: BriefItem[]; total: number }>
  sources(story: string): Promise<BriefItem[]>
  explain(linkOrWords: string, channel: ChannelRef, language: ReaderLanguage): Promise<Explanation>

  status(channel: ChannelRef): Promise<ChannelStatus>
  subscribe(channel: ChannelRef, name: string, subscription: Subscription, by: Asker): Promise<void>
  /** false where the channel did not follow it. */
  unsubscribe(channel: ChannelRef, topic: string, by: Asker): Promise<boolean>
  configure(
    channel: ChannelRef,
    name: string,
    settings: Partial<ChannelSettings>,
    by: Asker,
  ): Promise<ChannelSettings>
  lookBack(topic: string, days: number): Promise<LookBack>
  /** Removes all that is stored of a channel: settings, subscriptions, ledger. */
  forget(channel: ChannelRef, by: Asker): Promise<void>

  feeds(language: ReaderLanguage): Promise<FeedHealth[]>
  /** For admins; `channel` gets the audit line. */
  changeFeed(
    verb: keyof FeedDesk,
    typed: string,
    channel: ChannelRef,
    by: Asker,
    language: ReaderLanguage,
  ): Promise<FeedChange>
}
