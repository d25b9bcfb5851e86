import { moments } from '../src/briefing/wording.ts'
import { type Message, say } from '../src/chat/message.ts'
import type { ChannelSettings, ReaderLanguage, Weekday } from '../src/model.ts'
import { defineCommand, openly } from './command.ts'
import type { ChannelStatus } from './desk.ts'
import {
  choiceOption,
  daysOption,
  integerOption,
  pauseOption,
  quietOption,
  timesOption,
  zoneOption,
} from './options.ts'

export const schedule = defineCommand({
  name: 'schedule',
  germanName: 'zeitplan',
  summary: { de: 'Wann und wie das Briefing kommt', en: 'When and how the briefing comes' },
  needs: 'manage',
  bareNeeds: 'nothing',
  options: {
    times: timesOption(),
    days: daysOption(),
    zone: zoneOption(),
    language: choiceOption({ de: 'Sprache des Briefings', en: 'Language of the briefing' }, [
      { value: 'de', label: { de: 'Deutsch', en: 'German' } },
      { value: 'en', label: { de: 'Englisch', en: 'English' } },
    ]),
    stories: integerOption(
      { de: 'Wie viele Geschichten ausführlich', en: 'How many stories in full' },
      { min: 1, max: 15 },
    ),
    quiet: quietOption(),
    pause: pauseOption(),
  },
  async run(
    { times, days, zone, language: chosen, stories, quiet, pause },
    { desk, channel, channelName, asker, language },
  ) {
    const before = await desk.status(channel)
    const changes = {
      ...((times ?? days ?? zone) !== null && {
        schedule: {
          times: times ?? before.settings.schedule.times,
          days: days ?? before.settings.schedule.days,
          zone: zone ?? before.settings.schedule.zone,
        },
      }),
      ...(chosen !== null && { language: chosen }),
      ...(stories !== null && { stories }),
      ...(quiet !== null && { quietHours: quiet === 'off' ? null : quiet }),
      ...(pause !== null && { pausedUntil: pause === 'off' ? null : pause }),
    } satisfies Partial<ChannelSettings>
    if (Object.keys(changes).length === 0) return describe(before, language)
    await desk.configure(channel, channelName, changes, asker)
    return openly(describe(await desk.status(channel), language))
  },
})

const DAY: Record<ReaderLanguage, Record<Weekday, string>> = {
  de: { mon: 'Mo', tue: 'Di', wed: 'Mi', thu: 'Do', fri: 'Fr', sat: 'Sa', sun: 'So' },
  en: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
}

/** A channel's settings in sentences. */
export function describe(
  { settings, subscriptions, nextSlotAt }: ChannelStatus,
  language: ReaderLanguage,
): Message {
  const { times, days, zone } = settings.schedule
  const { both } = moments(language, zone)
  const dayNames =
    days.length === 7
      ? { de: 'täglich', en: 'daily' }[language]
      : days.map((day) => DAY[language][day]).join(', ')
  const topics = subscriptions
    .map(
      ({ topic, alerts }) =>
        `${topic}${alerts ? { de: ' (Eil sofort)', en: ' (urgent at once)' }[language] : ''}`,
    )
    .join(', ')
  const quiet = settings.quietHours
  const words = {
    de: [
      times.length === 0
        ? 'Es ist keine Uhrzeit eingestellt.'
        : `Das Briefing kommt ${dayNames} um ${times.join(', ')} (${zone}), auf ${settings.language === 'de' ? 'Deutsch' : 'Englisch'}, mit bis zu ${settings.stories} Geschichten.`,
      topics === '' ? 'Der Kanal folgt noch keinem Thema: /subscribe.' : `Der Kanal folgt: ${topics}.`,
      quiet === null ? '' : `Ruhezeit: ${quiet.from} bis ${quiet.to}, dann kommt nur Blitz sofort.`,
      settings.pausedUntil !== null
        ? `Pause bis ${both(settings.pausedUntil)}.`
        : nextSlotAt !== null
          ? `Das nächste kommt am ${both(nextSlotAt)}.`
          : '',
    ],
    en: [
      times.length === 0
        ? 'No time of day is set.'
        : `The briefing comes ${dayNames} at ${times.join(', ')} (${zone}), in ${settings.language === 'de' ? 'German' : 'English'}, with up to ${settings.stories} stories.`,
      topics === '' ? 'The channel follows no topic yet: /subscribe.' : `The channel follows: ${topics}.`,
      quiet === null ? '' : `Quiet hours: ${quiet.from} to ${quiet.to}, when only flashes come at once.`,
      settings.pausedUntil !== null
        ? `Paused until ${both(settings.pausedUntil)}.`
        : nextSlotAt !== null
          ? `The next one comes on ${both(nextSlotAt)}.`
          : '',
    ],
  }
  const message = say(language, ...words[language].filter((sentence) => sentence !== ''))
  if (settings.pausedUntil === null) return message
  const label = { de: 'Jetzt weiter', en: 'Go on now' }[language]
  return { ...message, actions: [{ action: 'resume', value: '', label }] }
}
