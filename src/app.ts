import type { Desk, FeedDesk } from '../commands/desk.ts'
import { createPostForm, type PostBody } from '../feeds/fetch/post.ts'
import type { PollReason, PollReport, PollTools } from '../feeds/poll.ts'
import { topics } from '../topics/index.ts'
import type { Briefing, BriefStory } from './briefing/briefing.ts'
import type { Names } from './briefing/write.ts'
import type { Config } from './config.ts'
import { createDesk, type DeskDeps, namesFor, namesOf } from './desk/desk.ts'
import { createFeedDesk, type FeedDeskDeps } from './desk/feeds.ts'
import { gatherBriefing, type Request, tellOne } from './desk/gather.ts'
import { createJoiner, type Joiner } from './jobs/join.ts'
import { type Polled, pollFeed } from './jobs/poll.ts'
import type { PushDeps } from './jobs/push.ts'
import { type UnderstandDeps, understand, understandAll } from './jobs/understand.ts'
import type { Log } from './log.ts'
import { createMeters, type Meters } from './meters.ts'
import type { ChannelRef, ChannelSettings, ReaderLanguage, Weekday } from './model.ts'
import { readRates } from './rates.ts'
import type { Sources } from './sources.ts'
import { openStore, type Store } from './store/database.ts'
import { allFeeds, upsertFeeds } from './store/feeds.ts'
import type { ItemRef } from './store/items.ts'

export type AppOptions = {
  config: Config
  role: 'service' | 'tool'
  sources: Sources
  /** ISO 8601 instant: the clock of everything that is stored and shown. */
  now(): string
  log: Log
  fetch: PollTools['fetch']
  parse: PollTools['parse']
  readPage: UnderstandDeps['readPage']
  /** Sends a body to somebody's address, through the address guard. */
  post: PostBody
  /** Asks an address that somebody gave, through the guard. */
  discover: FeedDeskDeps['discover']
  healthOf: DeskDeps['healthOf']
  /** Runs on the open store before anything is stored in it. */
  prepare?: (store: Store) => Promise<void>
}

/** The service's parts without anything that runs by itself: what every subcommand and the service are made of. */
export type App = {
  options: AppOptions
  store: Store
  desk: Desk
  feedDesk: FeedDesk
  /** Subscriptions at hubs; null where nobody outside reaches this service. */
  push: PushDeps | null
  joiner: Joiner
  meters: Meters
  defaults: ChannelSettings
  /** Polls all feeds one after another and reports each. */
  pollAll(reason: PollReason, onReport: (report: PollReport) => void): Promise<Polled[]>
  poll(feedId: string, reason: PollReason): Promise<Polled | null>
  /** Reads the facts of one version and stores them. */
  understand(ref: ItemRef): Promise<void>
  /** Understands and joins whatever is not yet, until it is asked to stop; the next time goes on from there. */
  digest(onProgress?: (done: number) => void, stop?: AbortSignal): Promise<void>
  brief(request: Request): Promise<Briefing>
  /** One story as it is now; null where nothing of it may be seen. */
  story(id: string, language: ReaderLanguage): Promise<BriefStory | null>
  names: (language: 'de' | 'en') => ReturnType<typeof namesOf>
  /** Names as a channel's workspace knows them. */
  namesFor(language: ReaderLanguage, channel: ChannelRef): Promise<Names>
  close(): Promise<void>
}

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Opens the store and puts the parts together. Throws `StoreError`, and `ConfigError` for rates that cannot be read. */
export async function openApp(options: AppOptions): Promise<App> {
  const { config, role, sources, now, log } = options
  const rates = config.RATES_FILE === undefined ? null : await readRates(config.RATES_FILE)
  const store = await openStore({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR, role })
  const defaults: ChannelSettings = {
    language: config.LANGUAGE,
    schedule: { times: ['07:00'], days: WEEK, zone: config.TIME_ZONE },
    stories: 5,
    quietHours: null,
    pausedUntil: null,
  }
  const known = topics.map(({ id, name, definition }) => ({ id, name, definition, own: false }))
  const feedDesk = createFeedDesk({ db: store.db, now, discover: options.discover })
  const meters = createMeters()
  const brief = async (request: Request) => {
    const briefing = await gatherBriefing(store.db, request, now())
    meters.briefed(briefing.leftOut)
    return briefing
  }
  const deskDeps: DeskDeps = {
    db: store.db,
    brief,
    now,
    topics: known,
    agencies: sources.agencies,
    defaults,
    rates,
    pageUrl: config.PAGE === 'login' || config.PAGE === 'open' ? (config.PUBLIC_URL ?? null) : null,
    healthOf: options.healthOf,
    feedDesk,
  }
  const joiner = createJoiner(store.db, log)
  const understandDeps: UnderstandDeps = { db: store.db, readPage: options.readPage, meters }
  const tools: Omit<PollTools, 'keep'> = {
    fetch: options.fetch,
    parse: options.parse,
    now,
    random: Math.random,
  }
  await options.prepare?.(store)
  await upsertFeeds(store.db, sources.feeds, now())

  const poll = async (feedId: string, reason: PollReason) => {
    const polled = await pollFeed(feedId, reason, { db: store.db, tools, log })
    if (polled !== null) meters.polled(polled.report.status, polled.kept.held.length)
    return polled
  }
  return {
    options,
    store,
    defaults,
    joiner,
    meters,
    feedDesk,
    push:
      config.PUBLIC_URL === undefined
        ? null
        : {
            db: store.db,
            now,
            post: createPostForm(options.post),
            publicUrl: config.PUBLIC_URL.replace(/\/$/, ''),
          },
    desk: createDesk(deskDeps),
    names: (language) => namesOf(deskDeps, language),
    namesFor: (language, channel) => namesFor(deskDeps, language, channel),
    poll,
    pollAll: async (reason, onReport) => {
      const polled: Polled[] = []
      for (const { id, pausedAt } of await allFeeds(store.db)) {
        if (pausedAt !== null) continue
        const result = await poll(id, reason)
        if (result === null) continue
        onReport(result.report)
        polled.push(result)
      }
      return polled
    },
    understand: (ref) => understand(ref, understandDeps),
    digest: async (onProgress, stop) => {
      await understandAll(understandDeps, onProgress, stop)
      if (stop?.aborted === true) return
      await joiner.joinAll(now())
    },
    brief,
    story: (id, language) => tellOne(store.db, id, { language, zone: config.TIME_ZONE }, now()),
    close: () => store.close(),
  }
}
