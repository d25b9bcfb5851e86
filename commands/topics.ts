import { bold, list, type Message, plain, say } from '../src/chat/message.ts'
import type { Reply } from '../src/chat/platform.ts'
import { type Context, defineCommand, type Option } from './command.ts'
import type { TopicInfo } from './desk.ts'
import { choiceOption, findTopic, integerOption, topicOption, unknownTopic } from './options.ts'
import { addTopic, askToRemove, changeTopic, tellRule, termsOption } from './own-topics.ts'

/** A topic's name as typed: one to be added is not known yet. */
const topicName: Option<string | null> = {
  ...topicOption({ de: 'Welches Thema', en: 'Which topic' }, { required: false }),
  read: (typed) => ({ ok: true, value: typed }),
}

export const topics = defineCommand({
  name: 'topics',
  germanName: 'themen',
  summary: {
    de: 'Themen sehen; eigene hinzufügen, ändern, entfernen',
    en: 'See topics; add, change and remove your own',
  },
  needs: 'manage',
  bareNeeds: 'nothing',
  looksWith: ['topic'],
  options: {
    topic: topicName,
    action: choiceOption({ de: 'Ein eigenes Thema …', en: 'A topic of your own: …' }, [
      { value: 'add', label: { de: 'hinzufügen', en: 'add' } },
      { value: 'change', label: { de: 'ändern', en: 'change' } },
      { value: 'remove', label: { de: 'entfernen', en: 'remove' } },
    ]),
    words: termsOption({
      de: 'Wörter, mit Komma: Drohne, Shahed*',
      en: 'Words, with commas: drone, Shahed*',
    }),
    phrases: termsOption({ de: 'Wendungen, mit Komma', en: 'Phrases, with commas' }),
    persons: termsOption({ de: 'Personen, mit Komma', en: 'Persons, with commas' }),
    without: termsOption({
      de: 'Meldungen mit diesen Wörtern bleiben draußen',
      en: 'Items with these words are left out',
    }),
    minimum: integerOption(
      { de: 'An wie vielen Stellen es vorkommen muss', en: 'In how many places it must occur' },
      { min: 1, max: 20 },
    ),
  },
  async run({ topic: typed, action, ...rule }, context): Promise<Reply | Message> {
    const { desk, channel, language } = context
    const known = await desk.topics(channel)
    const topic = typed === null ? undefined : findTopic(typed, known)
    if (action !== null && typed === null)
      return say(
        language,
        {
          de: 'Dazu gehört der Name des Themas. Zum Beispiel: /topics action:add topic:Drohnen words:"Drohne, Shahed"',
          en: 'That takes the name of the topic. For example: /topics action:add topic:Drones words:"drone, Shahed"',
        }[language],
      )
    if (action === 'add') return addTopic(typed ?? '', rule, context)
    if (typed !== null && topic === undefined) return say(language, unknownTopic(typed, known, language))
    if (topic === undefined) return showAll(known, context)
    if (action === 'change') return changeTopic(topic, rule, context)
    if (action === 'remove') return askToRemove(topic, context)
    return showOne(topic, context)
  },
})

async function showOne(topic: TopicInfo, { desk, channel, language }: Context): Promise<Message> {
  const [{ stories, days }, rule] = await Promise.all([
    desk.lookBack(topic.id, 7),
    desk.ownTopics.ruleOf(channel, topic.id),
  ])
  const back = {
    de: `In den letzten ${days} Tagen: ${stories} Geschichten.`,
    en: `In the last ${days} days: ${stories} stories.`,
  }
  const about =
    rule === null
      ? `${topic.name[language]} (${topic.id}): ${topic.definition[language]}`
      : `${topic.name[language]}: ${tellRule(rule, language)}`
  return say(language, about, back[language])
}

async function showAll(known: readonly TopicInfo[], { desk, channel, language }: Context): Promise<Message> {
  const { subscriptions } = await desk.status(channel)
  const followed = new Set(subscriptions.map((subscription) => subscription.topic))
  const head = {
    de: `${known.length} Themen. Mit /subscribe folgt dieser Kanal einem davon; ✓ = folgt schon.`,
    en: `${known.length} topics. /subscribe makes this channel follow one; ✓ = follows already.`,
  }
  const message = say(language, head[language])
  const own = { de: 'eigenes Thema', en: 'own topic' }[language]
  const items = known.map((topic) => [
    bold(topic.name[language]),
    plain(` · ${topic.own ? own : topic.id}${followed.has(topic.id) ? ' ✓' : ''}`),
  ])
  return { ...message, blocks: [...message.blocks, list(items)] }
}
