import type { Wire } from '../feeds/fetch/index.ts'
import { createExtractor } from '../feeds/pages/extractor.ts'
import { readPage } from '../feeds/pages/read.ts'
import { createRobots } from '../feeds/robots.ts'
import type { Log } from './log.ts'
import { readPollState } from './store/feeds.ts'
import type { Database } from './store/schema.ts'
import type { StoredVersion } from './store/visible.ts'

export type PageReader = {
  /** The article of a teaser's page where its feed says `articlePages`; null where there is none to be had. */
  read(version: StoredVersion, db: Database): Promise<string | null>
  close(): Promise<void>
}

/** Reads article pages of feeds that allow it, within robots.txt, in a thread with limits. */
export function createPageReader(wire: Wire, now: () => string, log: Log): PageReader {
  const extractor = createExtractor()
  const robots = createRobots(wire.fetchPage, now)
  const tools = { fetchPage: wire.fetchPage, robots, extract: extractor.extract }
  return {
    read: async ({ feedId, url }, db) => {
      if (url === null) return null
      const feed = await readPollState(db, feedId)
      if (feed?.articlePages !== true) return null
      const outcome = await readPage(url, tools)
      if (outcome.kind === 'article') return outcome.text
      log('info', 'page.not-read', {
        feed: feedId,
        why: outcome.kind === 'refused' ? outcome.why : outcome.fault.code,
      })
      return null
    },
    close: () => extractor.close(),
  }
}
