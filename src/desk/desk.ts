import type { Desk, FeedDesk, HeldQuote, TopicInfo } from '../../commands/desk.ts'
import type { BriefFigure, Briefing, Origin } from '../briefing/briefing.ts'
import type { Rates } from '../briefing/convert.ts'
import { briefItemOf } from '../briefing/item.ts'
import type { Names } from '../briefing/write.ts'
import { nextSlot } from '../delivery/slots.ts'
import type { ChannelRef, ChannelSettings, Feed, ItemVersion, ReaderLanguage } from '../model.ts'
import { officesHeldBy } from '../people/holders.ts'
import {
  forgetChannel,
  keyOf,
  markWhole,
  readAudit,
  readChannel,
  removeSubscription,
  type StoredChannel,
  saveChannel,
  saveSubscription,
  subscriptionsOf,
  writeAudit,
} from '../store/channels.ts'
import { lastPosted } from '../store/deliveries.ts'
import { figuresOn, peopleNamed, quotesBy } from '../store/facts.ts'
import { feedHealth } from '../store/feeds.ts'
import { ownTopicsOf, type StoredTopic } from '../store/own-topics.ts'
import type { Database } from '../store/schema.ts'
import { search } from '../store/search.ts'
import { storiesByIds, storiesOn } from '../store/stories.ts'
import { explainItem } from './explain.ts'
import type { Request } from './gather.ts'
import { createOwnTopicDesk } from './own-topics.ts'
import { trendOf } from './trend.ts'

export type DeskDeps = {
  db: Database
  now(): string
  /** Gathers, chooses and verifies: the path of every briefing. */
  brief(request: Request): Promise<Briefing>
  topics: readonly TopicInfo[]
  agencies: ReadonlyMap<string, string>
  defaults: ChannelSettings
  rates: Rates | null
  /** Where people outside reach the page; null where they do not. */
  pageUrl: string | null
  /** A feed's state in a sentence of the reader's language. */
  feedDesk: FeedDesk
  healthOf(
    feed: Feed & { state: unknown; nextPollAt: string | null; pausedAt: string | null },
    language: ReaderLanguage,
  ): { sentence: string; isHealthy: boolean; lastSuccessAt: string | null }
}

const PAGE = 10
const LOOK_BACK_TITLES = 3
const AUDIT_SHOWN = 10

/** The service as commands see it: every answer comes from the store, as it is at `now`. */
export function createDesk(deps: DeskDeps): Desk {
  const { db, now } = deps
  const settingsOf = async (ref: ChannelRef): Promise<StoredChannel | null> => readChannel(db, ref)

  return {
    names: (language, channel) => namesFor(deps, language, channel),
    ownTopics: createOwnTopicDesk(db, now),
    topics: async (channel) => [...deps.topics, ...(await ownTopicsOf(db, channel)).map(infoOf)],
    peopleLike: async (typed, most) => (await peopleNamed(db, typed, now(), most)).map(({ name }) => name),

    brief: async (look, channel) => {
      const stored = await settingsOf(channel)
      const followed = (await subscriptionsOf(db, channel)).map(({ topic }) => topic)
      return deps.brief({
        topics: look.topic !== null ? [look.topic] : look.words === null ? followed : [],
        words: look.words,
        since: look.since,
        until: look.until,
        language: look.language,
        zone: look.zone,
        most: stored?.settings.stories ?? deps.defaults.stories,
        // Who asks wants to see everything of the period, whatever was posted before.
        posted: new Map(),
      })
    },

    quotes: async ({ person, topic, since, until }, most) => {
      const window = { since, until, now: now(), limit: most * 4 }
      const found = await quotesBy(db, {
        ...window,
        ...(person !== null && { speaker: person, offices: officesHeldBy(person) }),
        ...(topic !== null && { topic }),
      })
      return found
        .filter(({ quote }) => quote.complete && quote.continues === null && quote.speaker !== null)
        .slice(0, most)
        .map(({ quote, item, holder }): HeldQuote => ({ ...quote, ...originOf(item), parts: [], holder }))
    },

    figures: async ({ topic, since, until }, most) => {
      const found = await figuresOn(db, {
        since,
        until,
        now: now(),
        limit: most * 6,
        ...(topic !== null && { topic }),
      })
      const telling = found.filter(
        ({ figure }) =>
          !figure.vague && figure.measures !== null && figure.kind !== 'duration' && figure.kind !== 'count',
      )
      return telling.slice(0, most).map(({ figure, item }): BriefFigure => ({ ...figure, ...originOf(item) }))
    },

    trend: (topic, since, zone, language) => trendOf(deps, topic, { since, zone, language }),

    search: async ({ words, since, page }) => {
      const { total, hits } = await search(db, {
        words: words ?? '',
        since,
        now: now(),
        page: page - 1,
        pageSize: PAGE,
      })
      return { total, items: hits.map(({ item }) => briefItemOf(item)) }
    },

    sources: async (story) => {
      const [found] = await storiesByIds(db, [story], { until: now(), now: now() })
      return found === undefined ? [] : found.items.map(({ version }) => briefItemOf(version))
    },

    explain: (typed, channel, language) => explainItem(db, typed, channel, language, now()),

    status: async (ref) => {
      const channel = await settingsOf(ref)
      const [subscriptions, last, audit] = await Promise.all([
        subscriptionsOf(db, ref),
        lastPosted(db, keyOf(ref)),
        readAudit(db, ref, AUDIT_SHOWN),
      ])
      return {
        settings: channel?.settings ?? deps.defaults,
        subscriptions,
        nextSlotAt: channel?.nextSlotAt ?? null,
        lastBriefingAt: last?.postedAt ?? null,
        brokenBecause:
          channel?.broken == null ? null : `${channel.broken.code} ${channel.broken.detail}`.trim(),
        audit,
      }
    },

    subscribe: async (ref, name, subscription, by) => {
      const channel = await settingsOf(ref)
      const settings = channel?.settings ?? deps.defaults
      await saveChannel(db, {
        ref,
        name,
        settings,
        nextSlotAt: nextSlot(settings.schedule, now()),
        by: by.id,
        now: now(),
      })
      await saveSubscription(db, ref, subscription, by.id, now())
      await writeAudit(db, ref, {
        at: now(),
        by: by.name,
        what: `subscribe ${subscription.topic}${subscription.alerts ? ' + alerts' : ''}`,
      })
    },

    unsubscribe: async (ref, topic, by) => {
      const followed = await removeSubscription(db, ref, topic)
      if (!followed) return false
      await writeAudit(db, ref, { at: now(), by: by.name, what: `unsubscribe ${topic}` })
      const left = await subscriptionsOf(db, ref)
      const channel = await settingsOf(ref)
      // A channel that follows nothing gets nothing, not even "nothing new".
      if (left.length === 0 && channel !== null)
        await saveChannel(db, { ...channel, nextSlotAt: null, by: by.id, now: now() })
      return true
    },

    configure: async (ref, name, changes, by) => {
      const channel = await settingsOf(ref)
      const settings = { ...(channel?.settings ?? deps.defaults), ...changes }
      const follows = (await subscriptionsOf(db, ref)).length > 0
      const nextSlotAt = follows ? nextSlot(settings.schedule, now()) : null
      await saveChannel(db, { ref, name, settings, nextSlotAt, by: by.id, now: now() })
      if (changes.pausedUntil === null) await markWhole(db, keyOf(ref), nextSlotAt)
      await writeAudit(db, ref, { at: now(), by: by.name, what: `configure ${JSON.stringify(changes)}` })
      return settings
    },

    lookBack: async (topic, days) => {
      const since = Temporal.Instant.from(now())
        .subtract({ hours: 24 * days })
        .toString()
      const stories = await storiesOn(db, { topics: [topic], since, until: now(), now: now() })
      return {
        days,
        stories: stories.length,
        flashes: stories.filter(({ urgency }) => urgency !== null && urgency <= 2).length,
        titles: stories.slice(0, LOOK_BACK_TITLES).map(({ items }) => items.at(-1)?.version.title ?? ''),
      }
    },

    forget: async (ref) => forgetChannel(db, ref),

    changeFeed: async (verb, typed, channel, by, language) => {
      const change = await deps.feedDesk[verb](typed, by.name, language)
      if ('id' in change && change.kind !== 'known')
        await writeAudit(db, channel, { at: now(), by: by.name, what: `feeds ${verb} ${change.id}` })
      return change
    },

    feeds: async (language) =>
      (await feedHealth(db, now())).map((feed) => {
        const { sentence, isHealthy, lastSuccessAt } = deps.healthOf(feed, language)
        return {
          id: feed.id,
          agency: feed.agency,
          url: feed.url,
          sentence,
          isHealthy,
          lastSuccessAt,
          nextPollAt: feed.nextPollAt,
          itemsPerDay: feed.itemsADay,
        }
      }),
  }
}

export const namesOf = (
  { topics, agencies, rates }: Pick<DeskDeps, 'topics' | 'agencies' | 'rates'>,
  language: ReaderLanguage,
): Names => {
  const byId = new Map(topics.map((topic) => [topic.id, topic.name[language]]))
  return { topic: (id) => byId.get(id) ?? id, agency: (code) => agencies.get(code) ?? code, rates }
}

/** The same with the topics of a channel's workspace. */
export async function namesFor(
  deps: Pick<DeskDeps, 'db' | 'topics' | 'agencies' | 'rates'>,
  language: ReaderLanguage,
  channel: ChannelRef,
): Promise<Names> {
  const own = (await ownTopicsOf(deps.db, channel)).map(infoOf)
  return namesOf({ ...deps, topics: [...deps.topics, ...own] }, language)
}

const infoOf = ({ id, name, rule }: StoredTopic): TopicInfo => {
  const words = [...rule.words, ...rule.phrases, ...rule.persons].join(', ')
  return { id, name: { de: name, en: name }, definition: { de: words, en: words }, own: true }
}

const originOf = ({ itemId, version, hash, agency, language, url, teaser }: ItemVersion): Origin => ({
  item: itemId,
  version,
  hash,
  agency,
  language,
  url,
  teaser,
})
