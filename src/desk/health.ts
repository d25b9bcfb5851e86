import { sentenceOf } from '../../feeds/health.ts'
import { isSilent } from '../../feeds/schedule.ts'
import { type PollState, readState } from '../../feeds/state.ts'
import { moments } from '../briefing/wording.ts'
import type { Feed, ReaderLanguage } from '../model.ts'

export type Health = { sentence: string; isHealthy: boolean; lastSuccessAt: string | null }

type Told = { zone: string; language: ReaderLanguage; now: string }

/**
 * How a feed is, in sentences: last success, last fault with what to do, its pace and the next poll, and warnings where it is empty,
 * silent against its own pace, or where items may have been missed.
 */
export function healthOf(
  feed: Feed & { state: unknown; nextPollAt: string | null; pausedAt: string | null },
  told: Told,
): Health {
  const state = readState(feed.state)
  const isQuiet = state.fault === null && isSilent(state, told.now)
  const isHealthy = state.fault === null && state.standing === 'active' && !isQuiet
  if (feed.pausedAt !== null)
    return { sentence: pausedSince(feed.pausedAt, told), isHealthy: true, lastSuccessAt: state.succeededAt }
  const parts = [
    standingOf(state, told),
    ...faultOf(state, told),
    ...silenceOf(isQuiet, state, told),
    ...lossOf(state, told),
    ...paceOf(state, feed.nextPollAt, told),
  ]
  return { sentence: parts.join(' '), isHealthy, lastSuccessAt: state.succeededAt }
}

const pausedSince = (at: string, { zone, language }: Told): string => {
  const since = moments(language, zone).both(at)
  return {
    de: `Pausiert seit ${since}; weiter mit /feeds resume.`,
    en: `Paused since ${since}; /feeds resume goes on.`,
  }[language]
}

function standingOf({ standing, succeededAt, window, askedAt }: PollState, { zone, language }: Told): string {
  const { both } = moments(language, zone)
  if (standing === 'gone')
    return {
      de: 'Der Feed ist abgeschaltet und wird nicht mehr abgefragt.',
      en: 'The feed is switched off and is polled no more.',
    }[language]
  if (succeededAt === null)
    return askedAt === null
      ? { de: 'Noch nicht abgefragt.', en: 'Not polled yet.' }[language]
      : { de: 'Noch nie erfolgreich gelesen.', en: 'Never read successfully.' }[language]
  const empty =
    window === 0 ? { de: ' Er antwortet, ist aber leer.', en: ' It answers, but is empty.' }[language] : ''
  return {
    de: `Zuletzt gelesen ${both(succeededAt)}.${empty}`,
    en: `Last read ${both(succeededAt)}.${empty}`,
  }[language]
}

const faultOf = ({ fault }: PollState, { language }: Told): string[] =>
  fault === null ? [] : [sentenceOf(fault, language)]

function lossOf({ lossAt }: PollState, { zone, language }: Told): string[] {
  if (lossAt === null) return []
  const { both } = moments(language, zone)
  return [
    {
      de: `Am ${both(lossAt)} waren alle Meldungen neu; davor fehlen vermutlich welche. Er wird öfter abgefragt.`,
      en: `On ${both(lossAt)} every item was new; some before them are probably missing. It is polled more often.`,
    }[language],
  ]
}

function silenceOf(isQuiet: boolean, { newAt, itemsADay }: PollState, { zone, language }: Told): string[] {
  if (!isQuiet || newAt === null || itemsADay === null) return []
  const since = moments(language, zone).both(newAt)
  return [
    {
      de: `Seit ${since} kam nichts Neues, obwohl sonst ${aDay(itemsADay, 'de')} kommen; die Adresse prüfen.`,
      en: `Nothing new since ${since}, although it usually brings ${aDay(itemsADay, 'en')}; check the address.`,
    }[language],
  ]
}

function paceOf(
  { itemsADay, standing }: PollState,
  nextPollAt: string | null,
  { zone, language, now }: Told,
): string[] {
  if (standing === 'gone') return []
  const { both } = moments(language, zone)
  const pace = itemsADay === null ? [] : [aDay(itemsADay, language)]
  const isDue = nextPollAt === null || Date.parse(nextPollAt) <= Date.parse(now)
  const next = {
    de: isDue ? 'nächste Abfrage jetzt' : `nächste Abfrage ${both(nextPollAt)}`,
    en: isDue ? 'next poll now' : `next poll ${both(nextPollAt)}`,
  }[language]
  const line = [...pace, next].join(', ')
  return [`${line[0]?.toUpperCase()}${line.slice(1)}.`]
}

function aDay(items: number, language: ReaderLanguage): string {
  const rounded = items < 1 ? null : Math.round(items)
  if (rounded === null)
    return { de: 'weniger als eine Meldung am Tag', en: 'less than one item a day' }[language]
  return {
    de: `etwa ${rounded} ${rounded === 1 ? 'Meldung' : 'Meldungen'} am Tag`,
    en: `about ${rounded} ${rounded === 1 ? 'item' : 'items'} a day`,
  }[language]
}
