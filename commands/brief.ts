import { writeBriefing } from '../src/briefing/write.ts'
import { defineCommand } from './command.ts'
import { sinceOption, topicOrWords } from './options.ts'

export const brief = defineCommand({
  name: 'brief',
  germanName: null,
  summary: {
    de: 'Briefing zu einem Thema oder zu Wörtern, jetzt',
    en: 'A briefing on a topic or on words, now',
  },
  needs: 'nothing',
  options: {
    topic: topicOrWords({
      de: 'Thema oder Wörter; leer: die Themen dieses Kanals',
      en: 'Topic or words; empty: the topics of this channel',
    }),
    since: sinceOption(24),
  },
  async run({ topic: about, since }, { desk, channel, language, zone, now }) {
    const topic = about !== null && 'topic' in about ? about.topic.id : null
    const words = about !== null && 'words' in about ? about.words : null
    const briefing = await desk.brief({ topic, words, since, until: now, language, zone }, channel)
    return writeBriefing(briefing, { names: await desk.names(language, channel), actions: true })
  },
})
