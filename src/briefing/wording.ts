import type { ReaderLanguage } from '../model.ts'
import type { Emptiness } from './briefing.ts'

const number = (language: ReaderLanguage, value: number) =>
  value.toLocaleString(language === 'de' ? 'de-AT' : 'en-GB')

/** From when until when a figure holds: "2024", "2022–2024", "seit 2014", "bis 2030"; null where nothing is said. */
const years =
  (since: string, until: string) =>
  (from: string | undefined, to: string | undefined): string | null => {
    if (from === undefined) return to === undefined ? null : `${until} ${to}`
    if (to === undefined) return `${since} ${from}`
    return from === to ? from : `${from}–${to}`
  }

/** All sentences of a briefing, in both languages. */
export const wording = {
  de: {
    briefing: (topic: string) => `Briefing ${topic}`,
    all: 'alle Themen',
    search: (words: string) => `Suche „${words}“`,
    period: (from: string, to: string) => `${from} bis ${to}`,
    stories: (n: number) => (n === 1 ? '1 Geschichte' : `${number('de', n)} Geschichten`),
    shorter: 'Außerdem',
    independent: (n: number) => (n === 1 ? '1 unabhängige Agentur' : `${n} unabhängige Agenturen`),
    reprints: (n: number) => (n === 1 ? '1 Übernahme' : `${n} Übernahmen`),
    teaser: 'nur Anriss',
    figures: 'Zahlen',
    updated: 'Neu',
    correction: 'Korrektur',
    changed: 'Aktualisiert',
    flash: 'EIL',
    in: { de: 'auf Deutsch', en: 'auf Englisch', fr: 'auf Französisch' } as Record<string, string>,
    since: (moment: string) => `seit ${moment}`,
    years: years('seit', 'bis'),
    leftOut: (n: number) =>
      n === 1
        ? '1 Zitat oder Zahl wurde weggelassen, weil es im Quelltext nicht mehr so steht.'
        : `${n} Zitate oder Zahlen wurden weggelassen, weil sie im Quelltext nicht mehr so stehen.`,
    more: 'Mehr',
    sources: 'Quellen',
    quotes: 'Zitate',
    quieter: 'Weniger davon',
    notTopic: 'Nicht dieses Thema',
    share: 'Im Kanal zeigen',
    empty: (topic: string, empty: Emptiness) => {
      switch (empty.reason) {
        case 'no-items':
          return [
            `Nichts zu ${topic}.`,
            'In diesem Zeitraum kam aus keinem Feed eine Meldung; /feeds zeigt, wie es ihnen geht.',
          ]
        case 'off-topic':
          return [
            `Nichts Neues zu ${topic}.`,
            `${number('de', empty.items)} Meldungen kamen herein, keine davon zu diesem Thema.`,
          ]
        case 'nothing-new':
          return [
            `Nichts Neues zu ${topic}.`,
            `${number('de', empty.stories)} Geschichten standen schon im letzten Briefing und haben sich nicht geändert.`,
          ]
      }
    },
    fallback: (head: string, titles: string[]) => `${head}: ${titles.join('; ')}.`,
  },
  en: {
    briefing: (topic: string) => `Briefing ${topic}`,
    all: 'all topics',
    search: (words: string) => `Search “${words}”`,
    period: (from: string, to: string) => `${from} to ${to}`,
    stories: (n: number) => (n === 1 ? '1 story' : `${number('en', n)} stories`),
    shorter: 'Also',
    independent: (n: number) => (n === 1 ? '1 independent agency' : `${n} independent agencies`),
    reprints: (n: number) => (n === 1 ? '1 reprint' : `${n} reprints`),
    teaser: 'teaser only',
    figures: 'Figures',
    updated: 'New',
    correction: 'Correction',
    changed: 'Updated',
    flash: 'URGENT',
    in: { de: 'in German', en: 'in English', fr: 'in French' } as Record<string, string>,
    since: (moment: string) => `since ${moment}`,
    years: years('since', 'until'),
    leftOut: (n: number) =>
      n === 1
        ? '1 quote or figure was left out because the source no longer says so.'
        : `${n} quotes or figures were left out because the source no longer says so.`,
    more: 'More',
    sources: 'Sources',
    quotes: 'Quotes',
    quieter: 'Less of this',
    notTopic: 'Not this topic',
    share: 'Show in channel',
    empty: (topic: string, empty: Emptiness) => {
      switch (empty.reason) {
        case 'no-items':
          return [
            `Nothing on ${topic}.`,
            'No feed delivered an item in this period; /feeds shows how they are.',
          ]
        case 'off-topic':
          return [
            `Nothing new on ${topic}.`,
            `${number('en', empty.items)} items came in, none of them on this topic.`,
          ]
        case 'nothing-new':
          return [
            `Nothing new on ${topic}.`,
            `${number('en', empty.stories)} stories were in the last briefing already and have not changed.`,
          ]
      }
    },
    fallback: (head: string, titles: string[]) => `${head}: ${titles.join('; ')}.`,
  },
} as const

export const moments = (language: ReaderLanguage, zone: string) => {
  const locale = language === 'de' ? 'de-AT' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const both = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return {
    /** "Mittwoch, 4. März 2026" */
    day: (at: string) => day.format(new Date(at)),
    /** "14:32" */
    time: (at: string) => time.format(new Date(at)),
    /** "Mi., 4.3., 14:32" */
    both: (at: string) => both.format(new Date(at)),
  }
}
