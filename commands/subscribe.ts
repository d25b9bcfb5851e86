import { moments } from '../src/briefing/wording.ts'
import { type Message, say } from '../src/chat/message.ts'
import type { ReaderLanguage } from '../src/model.ts'
import { defineCommand, openly } from './command.ts'
import type { LookBack } from './desk.ts'
import { choiceOption, daysOption, timesOption, topicOption } from './options.ts'

export const subscribe = defineCommand({
  name: 'subscribe',
  germanName: 'abonnieren',
  summary: { de: 'Diesen Kanal einem Thema folgen lassen', en: 'Make this channel follow a topic' },
  needs: 'manage',
  options: {
    topic: topicOption({ de: 'Welches Thema', en: 'Which topic' }, { required: true }),
    times: timesOption(),
    days: daysOption(),
    alerts: choiceOption({ de: 'Auch Eilmeldungen sofort', en: 'Urgent news at once as well' }, [
      { value: 'on', label: { de: 'ja', en: 'yes' } },
      { value: 'off', label: { de: 'nein', en: 'no' } },
    ]),
  },
  async run({ topic, times, days, alerts }, { desk, channel, channelName, asker, language }) {
    if (topic === null) throw new Error('A required option was read as nothing.')
    const { settings } = await desk.status(channel)
    if (times !== null || days !== null)
      await desk.configure(
        channel,
        channelName,
        {
          schedule: {
            ...settings.schedule,
            ...(times !== null && { times }),
            ...(days !== null && { days }),
          },
        },
        asker,
      )
    await desk.subscribe(
      channel,
      channelName,
      { topic: topic.id, briefing: true, alerts: alerts === 'on' },
      asker,
    )
    const [status, back] = await Promise.all([desk.status(channel), desk.lookBack(topic.id, 7)])
    const first =
      status.nextSlotAt === null
        ? null
        : moments(language, status.settings.schedule.zone).both(status.nextSlotAt)
    return openly(confirmation(topic.name[language], first, status.settings.schedule.zone, back, language))
  },
})

function confirmation(
  topic: string,
  first: string | null,
  zone: string,
  back: LookBack,
  language: ReaderLanguage,
): Message {
  const words = {
    de: [
      `Dieser Kanal folgt jetzt „${topic}“.`,
      first === null
        ? 'Es ist noch keine Uhrzeit eingestellt: /schedule.'
        : `Das nächste Briefing kommt am ${first} (${zone}).`,
      `In den letzten ${back.days} Tagen wären es ${back.stories} Geschichten gewesen, davon ${back.flashes} eilig.${back.titles.length > 0 ? ` Zuletzt: ${back.titles.join('; ')}.` : ''}`,
    ],
    en: [
      `This channel now follows “${topic}”.`,
      first === null
        ? 'No time of day is set yet: /schedule.'
        : `The next briefing comes on ${first} (${zone}).`,
      `In the last ${back.days} days it would have had ${back.stories} stories, ${back.flashes} of them urgent.${back.titles.length > 0 ? ` Latest: ${back.titles.join('; ')}.` : ''}`,
    ],
  }
  return say(language, ...words[language])
}

export const unsubscribe = defineCommand({
  name: 'unsubscribe',
  germanName: 'abbestellen',
  summary: { de: 'Diesem Thema hier nicht mehr folgen', en: 'Stop following a topic here' },
  needs: 'manage',
  options: { topic: topicOption({ de: 'Welches Thema', en: 'Which topic' }, { required: true }) },
  async run({ topic }, { desk, channel, asker, language }) {
    if (topic === null) throw new Error('A required option was read as nothing.')
    const followed = await desk.unsubscribe(channel, topic.id, asker)
    const name = topic.name[language]
    if (!followed)
      return say(
        language,
        { de: `Dieser Kanal folgt „${name}“ gar nicht.`, en: `This channel does not follow “${name}”.` }[
          language
        ],
      )
    return openly(
      say(
        language,
        { de: `Dieser Kanal folgt „${name}“ nicht mehr.`, en: `This channel no longer follows “${name}”.` }[
          language
        ],
      ),
    )
  },
})
