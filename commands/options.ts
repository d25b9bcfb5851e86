import type { Weekday } from '../src/model.ts'
import { inLanguage, type Option, type Words } from './command.ts'
import type { TopicInfo } from './desk.ts'
import { fold, nearest } from './reading/nearest.ts'
import {
  readDays,
  readPause,
  readQuietHours,
  readSince,
  readTimes,
  readZone,
  zonesLike,
} from './reading/time.ts'

const LONGEST_WORDS = 200

type Need = { required: boolean }

const topicWords = (topic: TopicInfo): string[] => [topic.id, topic.name.de, topic.name.en]

/** The topic that was meant: by id or by its name in either language. */
export const findTopic = (typed: string, topics: readonly TopicInfo[]): TopicInfo | undefined =>
  topics.find((topic) =>
    topicWords(topic).some(
      (word) => fold(word) === fold(typed).replace(/[\s_]+/g, '-') || fold(word) === fold(typed),
    ),
  )

/** "Did you mean …": names what was typed and the nearest topics. */
export function unknownTopic(typed: string, topics: readonly TopicInfo[], language: 'de' | 'en'): string {
  const near = nearest(typed, topics, topicWords).map(({ id }) => id)
  const shown = shorten(typed)
  const list =
    near.length > 0
      ? near.join(', ')
      : topics
          .slice(0, 5)
          .map(({ id }) => id)
          .join(', ')
  return inLanguage(language, {
    de: `Ein Thema „${shown}“ gibt es nicht. ${near.length > 0 ? 'Gemeint vielleicht' : 'Es gibt zum Beispiel'}: ${list}. Alle zeigt /topics.`,
    en: `There is no topic “${shown}”. ${near.length > 0 ? 'Perhaps you meant' : 'There are, for example'}: ${list}. /topics shows all.`,
  })
}

/** What somebody typed, short enough to be repeated and without line breaks. */
export const shorten = (typed: string): string => {
  const line = typed.replace(/\s+/g, ' ').trim()
  return line.length <= 60 ? line : `${line.slice(0, 60)}…`
}

const completeTopics: Option<unknown>['complete'] = (typed, { desk, channel, language }) =>
  desk.topics(channel).then((topics) =>
    nearest(typed, topics, topicWords, 25).map((topic) => ({
      name: topic.name[language],
      value: topic.id,
    })),
  )

export function topicOption(summary: Words, { required }: Need): Option<TopicInfo | null> {
  return {
    summary,
    required,
    choices: [],
    complete: completeTopics,
    read: async (typed, { desk, channel, language }) => {
      if (typed === null && !required) return { ok: true, value: null }
      const topics = await desk.topics(channel)
      const found = findTopic(typed ?? '', topics)
      if (found !== undefined) return { ok: true, value: found }
      return { ok: false, sentence: unknownTopic(typed ?? '', topics, language) }
    },
  }
}

/** A topic where there is one of that name, else words to search for. */
export function topicOrWords(summary: Words): Option<{ topic: TopicInfo } | { words: string } | null> {
  return {
    summary,
    required: false,
    choices: [],
    complete: completeTopics,
    read: async (typed, { desk, channel, language }) => {
      if (typed === null) return { ok: true, value: null }
      const topic = findTopic(typed, await desk.topics(channel))
      if (topic !== undefined) return { ok: true, value: { topic } }
      return readWords(typed, language)
    },
  }
}

const readWords = (typed: string, language: 'de' | 'en') => {
  const words = typed.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  if (words.length <= LONGEST_WORDS && /[\p{L}\p{N}]/u.test(words))
    return { ok: true, value: { words } } as const
  return {
    ok: false,
    sentence: inLanguage(language, {
      de: `Darin steht kein Wort, nach dem sich suchen lässt, oder es sind mehr als ${LONGEST_WORDS} Zeichen: „${shorten(typed)}“.`,
      en: `There is no word in it to search for, or it has more than ${LONGEST_WORDS} characters: “${shorten(typed)}”.`,
    }),
  } as const
}

export function wordsOption(summary: Words): Option<string> {
  return {
    summary,
    required: true,
    choices: [],
    complete: null,
    read: (typed, { language }) => {
      const reading = readWords(typed ?? '', language)
      return reading.ok ? { ok: true, value: reading.value.words } : reading
    },
  }
}

export function personOption(summary: Words, { required }: Need): Option<string | null> {
  return {
    summary,
    required,
    choices: [],
    complete: (typed, { desk }) =>
      desk.peopleLike(typed, 25).then((people) => people.map((name) => ({ name, value: name }))),
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const reading = readWords(typed, language)
      return reading.ok ? { ok: true, value: reading.value.words } : reading
    },
  }
}

/** How far back; an ISO 8601 instant. `fallbackHours` where nothing was typed. */
export function sinceOption(fallbackHours: number): Option<string> {
  return {
    summary: {
      de: 'Seit wann: 24h, 7 Tage, gestern, 1.3.2026',
      en: 'Since when: 24h, 7 days, yesterday, 2026-03-01',
    },
    required: false,
    choices: [],
    complete: null,
    read: (typed, { now, zone, language }) => {
      if (typed === null)
        return { ok: true, value: Temporal.Instant.from(now).subtract({ hours: fallbackHours }).toString() }
      const since = readSince(typed, now, zone)
      if (since !== null) return { ok: true, value: since }
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `„${shorten(typed)}“ ist kein Zeitraum, den ich lesen kann. Möglich sind „24h“, „7 Tage“, „gestern“ oder ein Datum der letzten zwölf Monate wie „1.3.2026“.`,
          en: `“${shorten(typed)}” is no period that I can read. Possible are “24h”, “7 days”, “yesterday” or a date of the last twelve months such as “2026-03-01”.`,
        }),
      }
    },
  }
}

export function timesOption(): Option<string[] | null> {
  return {
    summary: { de: 'Uhrzeiten: 7 oder 7:30, 18 Uhr', en: 'Times of day: 7 or 7:30, 6 pm' },
    required: false,
    choices: [],
    complete: null,
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const times = readTimes(typed)
      if (times !== null && times.length <= 12) return { ok: true, value: times }
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `„${shorten(typed)}“ ist keine Uhrzeit, die ich lesen kann. Möglich sind „7“, „7:30“, „19 Uhr“ oder bis zu zwölf davon mit Komma.`,
          en: `“${shorten(typed)}” is no time of day that I can read. Possible are “7”, “7:30”, “7 pm” or up to twelve of them with commas.`,
        }),
      }
    },
  }
}

export function daysOption(): Option<Weekday[] | null> {
  return {
    summary: {
      de: 'Wochentage: werktags, täglich, mo-fr, Sa, So',
      en: 'Days: weekdays, daily, mon-fri, Sat, Sun',
    },
    required: false,
    choices: [],
    complete: null,
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const days = readDays(typed)
      if (days !== null) return { ok: true, value: days }
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `In „${shorten(typed)}“ erkenne ich keine Wochentage. Möglich sind „werktags“, „täglich“, „mo-fr“ oder „Mo, Mi“.`,
          en: `I find no days in “${shorten(typed)}”. Possible are “weekdays”, “daily”, “mon-fri” or “Mon, Wed”.`,
        }),
      }
    },
  }
}

/** Wall-clock times of the channel, or "off". */
export function quietOption(): Option<{ from: string; to: string } | 'off' | null> {
  return {
    summary: {
      de: 'Ruhezeit, in der nur Blitzmeldungen kommen: 22-7, aus',
      en: 'Quiet hours, in which only flashes come: 22-7, off',
    },
    required: false,
    choices: [],
    complete: null,
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const hours = readQuietHours(typed)
      if (hours !== null) return { ok: true, value: hours }
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `„${shorten(typed)}“ ist keine Ruhezeit, die ich lesen kann. Möglich sind „22-7“, „22:30 bis 6 Uhr“ oder „aus“.`,
          en: `“${shorten(typed)}” are no quiet hours that I can read. Possible are “22-7”, “10 pm to 6:30 am” or “off”.`,
        }),
      }
    },
  }
}

/** When a pause ends: an ISO 8601 instant, or "off" for now. */
export function pauseOption(): Option<string | null> {
  return {
    summary: {
      de: 'Pause: 3 Tage, bis Montag, bis 24.12., aus = weiter',
      en: 'Pause: 3 days, until Monday, until 2026-12-24, off = go on',
    },
    required: false,
    choices: [],
    complete: null,
    read: (typed, { now, zone, language }) => {
      if (typed === null) return { ok: true, value: null }
      const until = readPause(typed, now, zone)
      if (until !== null) return { ok: true, value: until }
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `Wie lange Pause sein soll, kann ich aus „${shorten(typed)}“ nicht lesen. Möglich sind „3 Tage“, „bis Montag“, ein Datum der nächsten zwölf Monate wie „24.12.“ oder „aus“.`,
          en: `I cannot read from “${shorten(typed)}” how long the pause is to be. Possible are “3 days”, “until Monday”, a date of the next twelve months such as “2026-12-24” or “off”.`,
        }),
      }
    },
  }
}

export function zoneOption(): Option<string | null> {
  return {
    summary: {
      de: 'Zeitzone: Wien, Berlin, Europe/Brussels',
      en: 'Time zone: Vienna, New York, Europe/Brussels',
    },
    required: false,
    choices: [],
    complete: (typed) => zonesLike(typed, 25).map((zone) => ({ name: zone, value: zone })),
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const zone = readZone(typed)
      if (zone !== null) return { ok: true, value: zone }
      const near = zonesLike(typed, 3).join(', ')
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `Eine Zeitzone „${shorten(typed)}“ kenne ich nicht.${near === '' ? ' Möglich sind Städte und Namen wie „Wien“ oder „Europe/Brussels“.' : ` Gemeint vielleicht: ${near}.`}`,
          en: `I know no time zone “${shorten(typed)}”.${near === '' ? ' Possible are cities and names such as “Vienna” or “Europe/Brussels”.' : ` Perhaps you meant: ${near}.`}`,
        }),
      }
    },
  }
}

export function choiceOption<const Value extends string>(
  summary: Words,
  choices: readonly { value: Value; label: Words }[],
): Option<Value | null> {
  return {
    summary,
    required: false,
    choices,
    complete: null,
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const wanted = fold(typed)
      const found = choices.find(({ value, label }) =>
        [value, label.de, label.en].some((word) => fold(word) === wanted),
      )
      if (found !== undefined) return { ok: true, value: found.value }
      const list = choices.map(({ value }) => value).join(', ')
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `„${shorten(typed)}“ steht nicht zur Wahl. Möglich sind: ${list}.`,
          en: `“${shorten(typed)}” is not among the choices. Possible are: ${list}.`,
        }),
      }
    },
  }
}

export function integerOption(
  summary: Words,
  { min, max }: { min: number; max: number },
): Option<number | null> {
  return {
    summary,
    required: false,
    choices: [],
    complete: null,
    read: (typed, { language }) => {
      if (typed === null) return { ok: true, value: null }
      const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
      if (value >= min && value <= max) return { ok: true, value }
      return {
        ok: false,
        sentence: inLanguage(language, {
          de: `„${shorten(typed)}“ ist keine Zahl von ${min} bis ${max}.`,
          en: `“${shorten(typed)}” is no number from ${min} to ${max}.`,
        }),
      }
    },
  }
}
