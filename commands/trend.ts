import { linked, type Message, note, plain, say } from '../src/chat/message.ts'
import { defineCommand } from './command.ts'
import type { DayCount } from './desk.ts'
import { sinceOption, topicOption } from './options.ts'

/** A longer time is told by weeks. */
const MOST_DAYS = 31

export const trend = defineCommand({
  name: 'trend',
  germanName: 'verlauf',
  summary: { de: 'Wie viele Meldungen am Tag ein Thema hat', en: 'How many items a day a topic has' },
  needs: 'nothing',
  options: {
    topic: topicOption({ de: 'Welches Thema', en: 'Which topic' }, { required: true }),
    since: sinceOption(7 * 24),
  },
  async run({ topic, since }, { desk, language, zone }): Promise<Message> {
    if (topic === null) throw new Error('A required option was read as nothing.')
    const { days, csv } = await desk.trend(topic, since, zone, language)
    const words = WORDS[language]
    const name = topic.name[language]
    const all = sum(days)
    const busiest = days.toSorted((a, b) => b.items - a.items)[0]
    if (all === 0 || busiest === undefined) return say(language, words.nothing(name))
    const byWeek = days.length > MOST_DAYS
    const message = say(language, words.head(name, all, dayIn(busiest.day, language), busiest.items))
    const counts = byWeek ? byMonday(days) : days
    const rows = counts.map(({ day, items }) => [dayIn(day, language), String(items)])
    return {
      ...message,
      blocks: [
        ...message.blocks,
        { kind: 'table', head: [byWeek ? words.week : words.day, words.items], rows },
        ...(csv === null ? [] : [note(plain(`${words.data}: `), linked('CSV', csv))]),
      ],
    }
  },
})

const sum = (days: readonly DayCount[]): number => days.reduce((all, { items }) => all + items, 0)

/** Weeks by their Monday. */
function byMonday(days: readonly DayCount[]): DayCount[] {
  const monday = (day: string) => {
    const date = Temporal.PlainDate.from(day)
    return date.subtract({ days: date.dayOfWeek - 1 }).toString()
  }
  return [...Map.groupBy(days, ({ day }) => monday(day))].map(([day, week]) => ({ day, items: sum(week) }))
}

const dayIn = (day: string, language: 'de' | 'en'): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString(language === 'de' ? 'de-AT' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: language === 'de' ? 'numeric' : 'short',
  })

const WORDS = {
  de: {
    head: (topic: string, all: number, day: string, most: number) =>
      `${topic}: ${all === 1 ? '1 Meldung' : `${all} Meldungen`}, die meisten am ${day} (${most}).`,
    nothing: (topic: string) => `Zu „${topic}“ gibt es in diesem Zeitraum keine Meldungen.`,
    day: 'Tag',
    week: 'Woche ab',
    items: 'Meldungen',
    data: 'Die Daten',
  },
  en: {
    head: (topic: string, all: number, day: string, most: number) =>
      `${topic}: ${all === 1 ? '1 item' : `${all} items`}, most on ${day} (${most}).`,
    nothing: (topic: string) => `There are no items on “${topic}” in this period.`,
    day: 'Day',
    week: 'Week from',
    items: 'Items',
    data: 'The data',
  },
}
