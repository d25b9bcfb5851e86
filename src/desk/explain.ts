import type { Explanation } from '../../commands/desk.ts'
import { briefItemOf } from '../briefing/item.ts'
import { moments } from '../briefing/wording.ts'
import type { ChannelRef, ReaderLanguage } from '../model.ts'
import { keyOf, readChannel, subscriptionsOf } from '../store/channels.ts'
import { postedVersions } from '../store/deliveries.ts'
import { factsOf } from '../store/facts.ts'
import { itemByUrl, type StoredVersion, versionsOf } from '../store/items.ts'
import { ownTopicsOf } from '../store/own-topics.ts'
import type { Database } from '../store/schema.ts'
import { search } from '../store/search.ts'
import { storiesByIds, storyOf } from '../store/stories.ts'

const DAYS = 30

/**
 * Why an item is in a channel's briefing or not: fetched, version, topics with their words, story, followed, posted. An item
 * that may not be seen is not known here: the answer is the same as for one that never was.
 */
export async function explainItem(
  db: Database,
  typed: string,
  channel: ChannelRef,
  language: ReaderLanguage,
  now: string,
): Promise<Explanation> {
  const item = await findItem(db, typed, now)
  if (item === null) return { item: null, steps: [unknown(language)] }
  const zone = (await readChannel(db, channel))?.settings.schedule.zone ?? 'UTC'
  const steps = [
    await fetchedStep(db, item, language, zone, now),
    ...(await topicSteps(db, item, channel, language)),
    await storyStep(db, item, language, now),
    await postedStep(db, item, channel, language, now),
  ]
  return { item: briefItemOf(item), steps }
}

async function findItem(db: Database, typed: string, now: string): Promise<StoredVersion | null> {
  if (/^https?:\/\//.test(typed)) return itemByUrl(db, typed, now)
  const { hits } = await search(db, { words: typed, now, page: 0, pageSize: 1 })
  return hits[0]?.item ?? null
}

const unknown = (language: ReaderLanguage): string =>
  ({
    de: `In den letzten ${DAYS} Tagen kam keine Meldung dieses Namens aus einem Feed. Welche Feeds gelesen werden, zeigt /feeds.`,
    en: `In the last ${DAYS} days no feed brought an item of that name. /feeds shows which feeds are read.`,
  })[language]

async function fetchedStep(
  db: Database,
  item: StoredVersion,
  language: ReaderLanguage,
  zone: string,
  now: string,
): Promise<string> {
  const { both } = moments(language, zone)
  const versions = await versionsOf(db, item.itemId, now)
  return {
    de: `Gelesen am ${both(item.firstSeenAt)} aus „${item.feedId}“, Fassung ${item.version} von ${versions.length}${item.teaser ? ', nur der Anriss' : ''}.`,
    en: `Read on ${both(item.firstSeenAt)} from “${item.feedId}”, version ${item.version} of ${versions.length}${item.teaser ? ', teaser only' : ''}.`,
  }[language]
}

async function topicSteps(
  db: Database,
  item: StoredVersion,
  channel: ChannelRef,
  language: ReaderLanguage,
): Promise<string[]> {
  const names = new Map((await ownTopicsOf(db, channel)).map(({ id, name }) => [id, name]))
  const topics = (await factsOf(db, [item], [...names.keys()])).get(item.itemId)?.topics ?? []
  const followed = new Set((await subscriptionsOf(db, channel)).map(({ topic }) => topic))
  if (topics.length === 0)
    return [
      {
        de: 'Kein Thema erkannt: Sie steht in keinem Themen-Briefing.',
        en: 'No topic was found in it: it is in no briefing on a topic.',
      }[language],
    ]
  return topics.map(({ id, score, evidence }) => {
    const words = [...new Set(evidence.map(({ text }) => `„${text}“`))].slice(0, 4).join(', ')
    const follows = {
      de: followed.has(id) ? 'dieser Kanal folgt ihm' : 'dieser Kanal folgt ihm nicht',
      en: followed.has(id) ? 'this channel follows it' : 'this channel does not follow it',
    }[language]
    return {
      de: `Thema ${names.get(id) ?? id} mit ${score.toFixed(2)} wegen ${words}; ${follows}.`,
      en: `Topic ${names.get(id) ?? id} at ${score.toFixed(2)} because of ${words}; ${follows}.`,
    }[language]
  })
}

async function storyStep(
  db: Database,
  item: StoredVersion,
  language: ReaderLanguage,
  now: string,
): Promise<string> {
  const id = await storyOf(db, item.itemId, now)
  const [story] = id === null ? [] : await storiesByIds(db, [id], { until: now, now })
  if (story === undefined)
    return { de: 'Sie ist noch keiner Geschichte zugeordnet.', en: 'It belongs to no story yet.' }[language]
  const others = story.items.length - 1
  return {
    de: `Geschichte ${story.id} mit ${others} weiteren Meldungen.`,
    en: `Story ${story.id} with ${others} other items.`,
  }[language]
}

async function postedStep(
  db: Database,
  item: StoredVersion,
  channel: ChannelRef,
  language: ReaderLanguage,
  now: string,
): Promise<string> {
  const since = Temporal.Instant.from(now)
    .subtract({ hours: 24 * DAYS })
    .toString()
  const version = (await postedVersions(db, keyOf(channel), since)).get(item.itemId)
  if (version === undefined)
    return {
      de: 'In diesem Kanal stand sie noch in keinem Briefing.',
      en: 'It has been in no briefing of this channel.',
    }[language]
  return {
    de: `In diesem Kanal stand sie in Fassung ${version}.`,
    en: `It was in this channel in version ${version}.`,
  }[language]
}
