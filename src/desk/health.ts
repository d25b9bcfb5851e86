import { sentenceOf } from '../../feeds/health.ts'
import { type PollState, readState } from '../../feeds/state.ts'
import { moments } from '../briefing/wording.ts'
import type { Feed, ReaderLanguage } from '../model.ts'

export type Health = { sentence: string; isHealthy: boolean; lastSuccessAt: string | null }

/** How a feed is, in a sentence or two: last success, last fault with what to do, a warning where items may have been missed. */
export function healthOf(feed: Feed & { state: unknown }, zone: string, language: ReaderLanguage): Health {
  const state = readState(feed.state)
  const isHealthy = state.fault === null && state.standing === 'active'
  const parts = [
    standingOf(state, zone, language),
    ...faultOf(state, language),
    ...lossOf(state, zone, language),
  ]
  return { sentence: parts.join(' '), isHealthy, lastSuccessAt: state.succeededAt }
}

function standingOf(
  { standing, succeededAt, window, askedAt }: PollState,
  zone: string,
  language: ReaderLanguage,
): string {
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
  const empty = window === 0 ? { de: ' Er ist leer.', en: ' It is empty.' }[language] : ''
  return {
    de: `Zuletzt gelesen ${both(succeededAt)}.${empty}`,
    en: `Last read ${both(succeededAt)}.${empty}`,
  }[language]
}

const faultOf = ({ fault }: PollState, language: ReaderLanguage): string[] =>
  fault === null ? [] : [sentenceOf(fault, language)]

function lossOf({ lossAt }: PollState, zone: string, language: ReaderLanguage): string[] {
  if (lossAt === null) return []
  const { both } = moments(language, zone)
  return [
    {
      de: `Am ${both(lossAt)} waren alle Meldungen neu; davor fehlen vermutlich welche. Er wird öfter abgefragt.`,
      en: `On ${both(lossAt)} every item was new; some before them are probably missing. It is polled more often.`,
    }[language],
  ]
}
