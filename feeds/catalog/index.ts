import type { Feed } from '../../src/model.ts'
import { sameAddress } from '../identity.ts'
import { AUSTRIA_SWITZERLAND } from './austria-switzerland.ts'
import { DEFENCE } from './defence.ts'
import { FRENCH } from './french.ts'
import { GERMAN_DEFENCE } from './german-defence.ts'
import { GERMAN_INSTITUTIONS } from './german-institutions.ts'
import { GERMAN_PRESS } from './german-press.ts'
import { INSTITUTIONS } from './institutions.ts'
import type { Publisher, PublisherFeed } from './publisher.ts'
import { RETIRED, type RetiredFeed } from './retired.ts'
import { THINK_TANKS } from './think-tanks.ts'
import { UKRAINE } from './ukraine.ts'
import { WORLD_PRESS } from './world-press.ts'

/** All publishers that we know an address of. Listed, not promised: `feeds check` asks them. */
export const PUBLISHERS: readonly Publisher[] = [
  ...GERMAN_PRESS,
  ...AUSTRIA_SWITZERLAND,
  ...GERMAN_INSTITUTIONS,
  ...GERMAN_DEFENCE,
  ...INSTITUTIONS,
  ...WORLD_PRESS,
  ...UKRAINE,
  ...DEFENCE,
  ...THINK_TANKS,
  ...FRENCH,
]

/** Every feed of the catalogue. */
export const CATALOGUE: readonly Feed[] = PUBLISHERS.flatMap((publisher) =>
  publisher.feeds.map((feed) => feedOf(publisher, feed)),
)

/** The feeds that a live service polls unless it has a catalogue of its own. */
export const DEFAULT_FEEDS: readonly Feed[] = PUBLISHERS.flatMap((publisher) =>
  publisher.feeds.filter((feed) => feed.isDefault).map((feed) => feedOf(publisher, feed)),
)

/** What is known of an address that no longer works, or null. */
export const retiredAt = (url: string): RetiredFeed | null =>
  RETIRED.find((retired) => sameAddress(retired.url) === sameAddress(url)) ?? null

function feedOf(publisher: Publisher, { id, url, seen, note }: PublisherFeed): Feed {
  const { agency, family, language, kind, licence } = publisher
  const evidence = seen === null ? 'listed, not checked' : `answered ${seen}`
  return {
    id,
    url,
    agency,
    family,
    language,
    kind,
    licence,
    evidence: note ? `${evidence}; ${note}` : evidence,
  }
}
