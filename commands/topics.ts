import { bold, list, type Message, plain, say } from '../src/chat/message.ts'
import { defineCommand } from './command.ts'
import { topicOption } from './options.ts'

export const topics = defineCommand({
  name: 'topics',
  germanName: 'themen',
  summary: {
    de: 'Welche Themen es gibt und was sie umfassen',
    en: 'Which topics there are and what they cover',
  },
  needs: 'nothing',
  options: {
    topic: topicOption({ de: 'Ein Thema genauer', en: 'One topic in detail' }, { required: false }),
  },
  async run({ topic }, { desk, channel, language }): Promise<Message> {
    if (topic !== null) {
      const { stories, days } = await desk.lookBack(topic.id, 7)
      const back = {
        de: `In den letzten ${days} Tagen: ${stories} Geschichten.`,
        en: `In the last ${days} days: ${stories} stories.`,
      }
      return say(
        language,
        `${topic.name[language]} (${topic.id}): ${topic.definition[language]}`,
        back[language],
      )
    }
    const [known, { subscriptions }] = await Promise.all([desk.topics(channel), desk.status(channel)])
    const followed = new Set(subscriptions.map((subscription) => subscription.topic))
    const head = {
      de: `${known.length} Themen. Mit /subscribe folgt dieser Kanal einem davon; ✓ = folgt schon.`,
      en: `${known.length} topics. /subscribe makes this channel follow one; ✓ = follows already.`,
    }
    const message = say(language, head[language])
    const items = known.map(({ id, name }) => [
      bold(name[language]),
      plain(` · ${id}${followed.has(id) ? ' ✓' : ''}`),
    ])
    return { ...message, blocks: [...message.blocks, list(items)] }
  },
})
