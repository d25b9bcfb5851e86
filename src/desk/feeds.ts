import type { FeedChange, FeedDesk } from '../../commands/desk.ts'
import { nearest } from '../../commands/reading/nearest.ts'
import { catalogued, feedFor } from '../../feeds/adding.ts'
import { retiredAt } from '../../feeds/catalog/index.ts'
import type { Discovery } from '../../feeds/discover.ts'
import { sentenceOf } from '../../feeds/health.ts'
import { sameAddress } from '../../feeds/identity.ts'
import { identifyLanguage } from '../language/identify.ts'
import type { ReaderLanguage } from '../model.ts'
import { addFeed, allFeeds, everyFeed, pauseFeed, removeFeed, resumeFeed } from '../store/feeds.ts'
import type { Database } from '../store/schema.ts'

export type FeedDeskDeps = {
  db: Database
  now(): string
  /** Asks an address through the guard; never rejects. */
  discover(address: string): Promise<Discovery>
}

type Found = Extract<Discovery, { kind: 'feed' }>

/** Adds, pauses, resumes and removes feeds while the service runs. */
export function createFeedDesk({ db, now, discover }: FeedDeskDeps): FeedDesk {
  return {
    add: async (typed, by, language) => {
      const wanted = catalogued(typed)?.url ?? typed
      const before = await polledAs(wanted)
      if (before !== null) return { kind: 'known', ...before }
      const retired = retiredAt(wanted)
      if (retired !== null) return { kind: 'failed', sentence: tellRetired(retired.instead, language) }
      const found = await discoverOne(wanted)
      if (found.kind === 'failed') return { kind: 'failed', sentence: sentenceOf(found.fault, language) }
      if (found.kind === 'page') return { kind: 'choose', feeds: found.feeds }
      // The address may lead by a redirect to one that is polled.
      const same = await polledAs(found.url)
      return same !== null ? { kind: 'known', ...same } : take(found, by)
    },
    pause: (typed) => change(typed, 'paused', (id) => pauseFeed(db, id, now())),
    resume: (typed) => change(typed, 'resumed', (id) => resumeFeed(db, id)),
    remove: (typed) => change(typed, 'removed', (id) => removeFeed(db, id, now())),
  }

  /** A page that names a single feed means that feed. */
  async function discoverOne(address: string): Promise<Discovery> {
    const found = await discover(address)
    return found.kind === 'page' && found.feeds.length === 1 ? discover(found.feeds[0]!.url) : found
  }

  async function take(found: Found, by: string): Promise<FeedChange> {
    const { url, title, items, newestAt } = found
    const language = languageOf(found)
    const every = await everyFeed(db)
    // One that was removed, or gone, comes back under the id that its items have.
    const before = every.find((feed) => sameAddress(feed.url) === sameAddress(url))
    const made = feedFor({ url, title, language }, new Set(every.map(({ id }) => id)), now().slice(0, 10))
    const feed = before === undefined ? made : { ...made, id: before.id }
    await addFeed(db, feed, by, now())
    return { kind: 'added', id: feed.id, url, title, language: feed.language, items, newestAt }
  }

  async function change(
    typed: string,
    kind: 'paused' | 'resumed' | 'removed',
    act: (id: string) => Promise<boolean>,
  ): Promise<FeedChange> {
    const feeds = await allFeeds(db)
    const meant = feeds.find(({ id, url }) => id === typed || sameAddress(url) === sameAddress(typed))
    if (meant !== undefined && (await act(meant.id))) return { kind, id: meant.id }
    return { kind: 'unknown', near: nearest(typed, feeds, ({ id, url }) => [id, url]).map(({ id }) => id) }
  }

  /** Gone ones count as not polled: they begin anew. */
  async function polledAs(address: string): Promise<{ id: string; isPaused: boolean } | null> {
    const same = (await allFeeds(db)).find(({ url }) => sameAddress(url) === sameAddress(address))
    if (same === undefined || isGone(same.state)) return null
    return { id: same.id, isPaused: same.pausedAt !== null }
  }
}

const isGone = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'standing' in state && state.standing === 'gone'

/** What the feed says, else what its headlines are written in; null where that cannot be told. */
function languageOf({ language, headlines }: Found): string | null {
  if (language !== null) return language.slice(0, 2).toLowerCase()
  const identified = identifyLanguage('', headlines.join('\n'))
  return identified === 'und' ? null : identified
}

const tellRetired = (instead: readonly string[], language: ReaderLanguage): string =>
  ({
    de: `Diese Adresse ist abgeschaltet. Stattdessen gibt es zum Beispiel: ${instead.join(', ')}.`,
    en: `This address has been switched off. There are, for example, instead: ${instead.join(', ')}.`,
  })[language]
