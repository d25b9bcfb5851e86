import { writeFigure } from '../src/briefing/write.ts'
import { list, type Message, note, plain, say } from '../src/chat/message.ts'
import { defineCommand } from './command.ts'
import { sinceOption, topicOption } from './options.ts'

const MOST = 15

export const figures = defineCommand({
  name: 'figures',
  germanName: 'zahlen',
  summary: { de: 'Die wichtigen Zahlen zu einem Thema', en: 'The key figures on a topic' },
  needs: 'nothing',
  options: {
    topic: topicOption({ de: 'Zu welchem Thema', en: 'On which topic' }, { required: false }),
    since: sinceOption(7 * 24),
  },
  async run({ topic, since }, { desk, channel, language, zone, now }): Promise<Message> {
    const found = await desk.figures(
      { topic: topic?.id ?? null, words: null, since, until: now, language, zone },
      MOST,
    )
    if (found.length === 0)
      return say(
        language,
        {
          de: 'In diesem Zeitraum gibt es dazu keine Zahlen.',
          en: 'There are no figures on that in this period.',
        }[language],
      )
    const head = {
      de: `${found.length} Zahlen${topic === null ? '' : ` zu ${topic.name.de}`}`,
      en: `${found.length} figures${topic === null ? '' : ` on ${topic.name.en}`}`,
    }[language]
    const names = await desk.names(language, channel)
    return {
      language,
      fallback: head,
      blocks: [note(plain(head)), list(found.map((figure) => writeFigure(figure, language, names)))],
      actions: [],
    }
  },
})
