import { moments } from '../src/briefing/wording.ts'
import type { ReaderLanguage } from '../src/model.ts'
import type { FeedChange } from './desk.ts'

/** What became of a change, in sentences: what was found, where it stands now, and what one may do next. */
export function tellFeedChange(change: FeedChange, language: ReaderLanguage, zone: string): string[] {
  switch (change.kind) {
    case 'added':
      return tellAdded(change, language, zone)
    case 'known':
      return [change.isPaused ? PAUSED_ALREADY[language](change.id) : KNOWN[language](change.id)]
    case 'choose':
      return [
        CHOOSE[language],
        ...change.feeds.map(({ url, title }) => (title === null ? url : `${title}: ${url}`)),
      ]
    case 'failed':
      return [change.sentence, NOTHING_CHANGED[language]]
    case 'unknown':
      return [UNKNOWN[language](change.near.join(', ')), NOTHING_CHANGED[language]]
    default:
      return [DONE[change.kind][language](change.id)]
  }
}

type Added = Extract<FeedChange, { kind: 'added' }>

function tellAdded(
  { id, url, title, language: spoken, items, newestAt }: Added,
  language: ReaderLanguage,
  zone: string,
) {
  const { both } = moments(language, zone)
  const newest = newestAt === null ? null : both(newestAt)
  return {
    de: [
      `${title ?? url} wird jetzt gelesen, als ${id}.`,
      `Gefunden: ${items} Meldungen${newest === null ? '' : `, die neueste von ${newest}`}, Sprache ${spoken ?? 'unbekannt'}. Zurück geht es mit /feeds remove ${id}.`,
    ],
    en: [
      `${title ?? url} is read from now on, as ${id}.`,
      `Found: ${items} items${newest === null ? '' : `, the newest of ${newest}`}, language ${spoken ?? 'unknown'}. /feeds remove ${id} takes it back.`,
    ],
  }[language]
}

type ById = Record<ReaderLanguage, (id: string) => string>

const KNOWN: ById = {
  de: (id) => `Das wird schon gelesen, als ${id}.`,
  en: (id) => `That is read already, as ${id}.`,
}
const PAUSED_ALREADY: ById = {
  de: (id) => `Das ist ${id}, und es pausiert. Weiter geht es mit /feeds resume ${id}.`,
  en: (id) => `That is ${id}, and it is paused. /feeds resume ${id} goes on.`,
}
const CHOOSE = {
  de: 'Diese Seite nennt mehrere Feeds. Welcher soll es sein? /feeds add mit einer der Adressen:',
  en: 'This page names several feeds. Which one is meant? /feeds add with one of the addresses:',
}
const UNKNOWN: ById = {
  de: (near) => `Einen solchen Feed gibt es nicht.${near === '' ? '' : ` Gemeint vielleicht: ${near}.`}`,
  en: (near) => `There is no such feed.${near === '' ? '' : ` Perhaps you meant: ${near}.`}`,
}
const DONE: Record<'paused' | 'resumed' | 'removed', ById> = {
  paused: {
    de: (id) => `${id} pausiert. Was schon da ist, bleibt. Weiter geht es mit /feeds resume ${id}.`,
    en: (id) => `${id} is paused. What has come in stays. /feeds resume ${id} goes on.`,
  },
  resumed: { de: (id) => `${id} wird wieder gelesen.`, en: (id) => `${id} is read again.` },
  removed: {
    de: (id) => `${id} wird nicht mehr gelesen. Was schon da ist, bleibt.`,
    en: (id) => `${id} is read no more. What has come in stays.`,
  },
}
const NOTHING_CHANGED = { de: 'Geändert wurde nichts.', en: 'Nothing was changed.' }
