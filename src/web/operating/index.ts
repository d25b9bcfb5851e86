import type { App } from '../../app.ts'
import type { Config } from '../../config.ts'
import { answerHub } from '../../jobs/push.ts'
import type { Log } from '../../log.ts'
import type { ReaderLanguage } from '../../model.ts'
import type { Service } from '../../service.ts'
import { opensFeeds } from '../../store/feed-tokens.ts'
import { storiesChangedAt } from '../../store/stories.ts'
import type { Mount } from '../server.ts'
import { mountFeedsOut } from './feeds-out.ts'
import { mountWebSub } from './websub.ts'

const FEED_HOURS = 72
const MOST_STORIES = 50

/** The feeds of stories, over the app's own briefings. */
export async function feedsOut(app: App, config: Config, log: Log): Promise<Mount> {
  const { db } = app.store
  const { now } = app.options
  const topics = await app.desk.topics({ platform: 'preview', workspace: 'page', channel: 'page' })
  return mountFeedsOut({
    topics: (language: ReaderLanguage) => topics.map(({ id, name }) => ({ id, name: name[language] })),
    stories: async (topic, language) => {
      const briefing = await app.brief({
        topics: [topic],
        words: null,
        since: Temporal.Instant.from(now()).subtract({ hours: FEED_HOURS }).toString(),
        until: now(),
        language,
        zone: config.TIME_ZONE,
        most: MOST_STORIES,
        posted: new Map(),
      })
      return briefing.stories
    },
    changedAt: (stories) =>
      storiesChangedAt(
        db,
        stories.map(({ id }) => id),
        now(),
      ),
    names: app.names,
    opens: (token) => opensFeeds(db, token),
    language: config.LANGUAGE,
    publicUrl: config.PUBLIC_URL ?? null,
    now,
    log,
  })
}

/** Where hubs call back; a bell makes its feed due at once. */
export const webSub = ({ store, options }: App, { queue }: Pick<Service, 'queue'>, log: Log): Mount =>
  mountWebSub({
    answer: (feedId, token, call) => answerHub(feedId, token, call, { db: store.db, now: options.now }),
    ring: (feed) => queue.send('poll', [{ feed, rung: true }], () => feed),
    log,
  })
