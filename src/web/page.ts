import type { App } from '../app.ts'
import { moments } from '../briefing/wording.ts'
import { writeBriefing } from '../briefing/write.ts'
import { renderDiscord } from '../chat/discord/render.ts'
import { renderSlack } from '../chat/slack/render.ts'
import type { Config } from '../config.ts'
import { quotesOfPerson } from '../desk/people.ts'
import { listStories, wholeStory } from '../desk/stories.ts'
import type { Log } from '../log.ts'
import type { Measurement } from '../meters.ts'
import type { ReaderLanguage } from '../model.ts'
import type { Replay } from '../replay.ts'
import type { Service } from '../service.ts'
import { countAll, probe } from '../store/counts.ts'
import { figuresOn } from '../store/facts.ts'
import { auditLines, channelLines, ledgerLines } from '../store/ledger.ts'
import { logIn, logOut, readerOf } from '../store/logins.ts'
import { quotedLately } from '../store/people.ts'
import { proofKey, proofsOf } from '../store/proofs.ts'
import { feedItemsByDay, itemsByDay, unitsOn } from '../store/trends.ts'
import { mountLogin, sessionOf } from './login.ts'
import { lookLikeDiscord } from './looks/discord.ts'
import { lookLikeSlack } from './looks/slack.ts'
import { feedsOut, webSub } from './operating/index.ts'
import { operatingRoutes } from './operating.ts'
import { deliveriesRoute } from './pages/deliveries.ts'
import { feedsRoute } from './pages/feeds.ts'
import { styleRoute } from './pages/layout.ts'
import { type PeopleDeps, peopleRoute, personRoute } from './pages/people.ts'
import { type PlotsDeps, plotDataRoute, plotsRoute } from './pages/plots.ts'
import { previewRoute } from './pages/preview.ts'
import type { FindProofs } from './pages/proof.ts'
import { storiesRoute } from './pages/stories.ts'
import { storyRoute } from './pages/story.ts'
import { type Mount, type Route, startWeb, type WebServer } from './server.ts'

export type PageOptions = {
  app: App
  service: Service
  config: Config
  mounts: readonly Mount[]
  /** false: only what operators ask for, and what platforms send. */
  pages: boolean
  replay: Replay | null
  log: Log
}

const STORIES_SHOWN = 30
const PEOPLE_SHOWN = 50
const QUOTES_SHOWN = 60
const FIGURES_DRAWN = 200
const SPEAKERS_DRAWN = 12
const CHANNELS_SHOWN = 100
const LEDGER_SHOWN = 60
const AUDIT_SHOWN = 40
const FEED_DAYS = 14
const NAME = 'Wirebrief'

/** The service's page on its one port, with the requests that platforms send to it. */
export async function startPage({
  app,
  service,
  config,
  mounts,
  pages,
  replay,
  log,
}: PageOptions): Promise<WebServer> {
  const { db } = app.store
  const { now } = app.options
  const zone = config.TIME_ZONE
  const defaults = { language: config.LANGUAGE, zone }
  const topics = await app.desk.topics({ platform: 'preview', workspace: 'page', channel: 'page' })
  const notice = (language: ReaderLanguage) =>
    replay === null ? null : replayNotice(replay, now(), zone, language)
  const ago = (hours: number) => Temporal.Instant.from(now()).subtract({ hours }).toString()
  const request = (language: ReaderLanguage, hours: number) => ({
    words: null,
    since: ago(hours),
    until: now(),
    language,
    zone,
    posted: new Map(),
  })

  const proofs: FindProofs = async (quotes, figures) => {
    const places = quotes.flatMap(({ item, version, start, parts }) =>
      [start, ...parts.map((part) => part.start)].map((at) => ({ item, version, start: at })),
    )
    const [ofQuotes, ofFigures] = await Promise.all([
      proofsOf(db, 'quotes', places, now()),
      proofsOf(db, 'figures', figures, now()),
    ])
    return {
      quote: (ref) => ofQuotes.get(proofKey(ref)) ?? null,
      figure: (ref) => ofFigures.get(proofKey(ref)) ?? null,
    }
  }
  const people: PeopleDeps = {
    topics,
    defaults,
    notice,
    names: app.names,
    proofs,
    quoted: (topic) => quotedLately(db, { topic, since: null, now: now(), limit: PEOPLE_SHOWN }),
    like: (typed) => app.desk.peopleLike(typed, PEOPLE_SHOWN),
    quotes: ({ person, topic, days }) =>
      quotesOfPerson(db, { person, topic, since: ago(24 * days), now: now(), limit: QUOTES_SHOWN }),
  }

  const plots: PlotsDeps = {
    topics,
    defaults,
    notice,
    names: app.names,
    now,
    volume: (topic, days) => itemsByDay(db, { topic, since: ago(24 * days), now: now(), zone }),
    units: (topic, days) => unitsOn(db, { topic, since: ago(24 * days), now: now() }),
    figures: (topic, unit, days) =>
      figuresOn(db, {
        topic,
        unit,
        since: ago(24 * days),
        until: now(),
        now: now(),
        limit: FIGURES_DRAWN,
      }),
    speakers: (topic, days) =>
      quotedLately(db, { topic, since: ago(24 * days), now: now(), limit: SPEAKERS_DRAWN }),
  }

  return startWeb({
    access:
      config.PAGE === 'login'
        ? async (request) => {
            const session = sessionOf(request)
            return session === null ? null : readerOf(db, session, now())
          }
        : config.PAGE,
    host: config.HOST,
    port: config.PORT,
    mounts: [
      ...mounts,
      await feedsOut(app, config, log),
      webSub(app, service, log),
      mountLogin({
        logIn: (token) => logIn(db, token, now()),
        logOut: (session) => logOut(db, session),
        publicUrl: config.PUBLIC_URL ?? null,
        language: config.LANGUAGE,
        now,
        log,
      }),
    ],
    log,
    routes: [
      ...(pages ? pageRoutes() : []),
      ...operatingRoutes({
        probe: () => probe(db),
        isReady: () => true,
        measure: () => measure(app, service),
      }),
    ],
  })

  function pageRoutes(): Route[] {
    return [
      styleRoute,
      previewRoute({
        topics,
        defaults,
        notice,
        names: app.names,
        proofs,
        compose: async ({ topic, hours, language }) => {
          const briefing = await app.brief({
            ...request(language, hours),
            topics: [topic],
            most: app.defaults.stories,
          })
          const message = writeBriefing(briefing, { names: app.names(language), actions: true })
          return { message, time: moments(language, zone).time(now()), stories: briefing.stories }
        },
        looks: [
          { name: 'Slack', show: (message, time) => lookLikeSlack(renderSlack(message), NAME, time) },
          {
            name: 'Discord',
            show: (message, time) =>
              lookLikeDiscord(renderDiscord(message), {
                name: NAME,
                time,
                momentOf: moments(message.language, zone).both,
              }),
          },
        ],
      }),
      storiesRoute({
        topics,
        defaults,
        notice,
        names: app.names,
        stories: ({ topic, before, language }) =>
          listStories(db, { topic, before: before ?? later(now()), language, limit: STORIES_SHOWN }, now()),
      }),
      storyRoute({
        defaults,
        notice,
        names: app.names,
        proofs,
        story: (id, language) => wholeStory(db, id, { language, zone }, now()),
      }),
      peopleRoute(people),
      personRoute(people),
      plotsRoute(plots),
      plotDataRoute(plots),
      deliveriesRoute({
        defaults,
        notice,
        names: app.names,
        now,
        channels: () => channelLines(db, CHANNELS_SHOWN),
        ledger: () => ledgerLines(db, LEDGER_SHOWN),
        audit: () => auditLines(db, AUDIT_SHOWN),
      }),
      feedsRoute({
        defaults,
        notice,
        feeds: (language) => app.desk.feeds(language),
        itemsByDay: () => feedItemsByDay(db, { days: FEED_DAYS, now: now(), zone }),
      }),
    ]
  }
}

/** What appears at this very instant counts. */
const later = (now: string): string => Temporal.Instant.from(now).add({ milliseconds: 1 }).toString()

function replayNotice(
  { start, factor }: Replay,
  now: string,
  zone: string,
  language: ReaderLanguage,
): string {
  const { both } = moments(language, zone)
  return {
    de: `Vorschau auf erfundene Agenturen: Die Uhr begann am ${both(start)}, läuft ${factor}-mal so schnell wie die wirkliche und steht jetzt auf ${both(now)}. Texte und Daten sind, wie sie geschrieben wurden.`,
    en: `A preview on invented agencies: the clock began on ${both(start)}, runs ${factor} times as fast as the real one, and now says ${both(now)}. Texts and dates are as they were written.`,
  }[language]
}

async function measure(app: App, { queue }: Service): Promise<Measurement[]> {
  const [counts, depth] = await Promise.all([countAll(app.store.db, app.options.now()), queue.depth()])
  const gauge = (name: string, help: string, value: number): Measurement => ({
    name,
    help,
    type: 'gauge',
    value,
  })
  return [
    gauge('items', 'Items stored.', counts.items),
    gauge('items_held', 'Items that are withheld or under embargo.', counts.held),
    gauge('stories', 'Stories stored.', counts.stories),
    gauge('quotes', 'Quotes stored, estimated.', counts.quotes),
    gauge('figures', 'Figures stored, estimated.', counts.figures),
    gauge('feeds', 'Feeds that are polled.', counts.feeds),
    gauge('channels', 'Channels that have been set up.', counts.channels),
    gauge('channels_broken', 'Channels that nothing can be posted to.', counts.brokenChannels),
    gauge('memory_bytes', 'Resident memory of the process.', process.memoryUsage.rss()),
    ...app.meters.read(),
    ...Object.entries(depth).map(
      ([queueName, value]): Measurement => ({
        name: 'queue_jobs',
        help: 'Jobs that wait or run.',
        type: 'gauge',
        labels: { queue: queueName },
        value,
      }),
    ),
    ...counts.deliveries.map(
      ({ kind, state, count }): Measurement => ({
        name: 'deliveries_total',
        help: 'Deliveries by outcome.',
        type: 'counter',
        labels: { kind, state },
        value: count,
      }),
    ),
  ]
}
