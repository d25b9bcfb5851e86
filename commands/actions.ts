import { writeBriefing, writeQuote, writeSources } from '../src/briefing/write.ts'
import { note, plain, say } from '../src/chat/message.ts'
import type { Reply } from '../src/chat/platform.ts'
import { type Context, inLanguage, openly, privately } from './command.ts'
import { help } from './help.ts'
import { findTopic, unknownTopic } from './options.ts'
import { cancelTopic, removeTopic, reviseTopic, saveTopic } from './own-topics.ts'
import { quotes as quotesCommand } from './quotes.ts'
import { subscribe } from './subscribe.ts'

/** What a button does. `value` comes from outside and is checked like typed text. */
export type Action = { needs: 'nothing' | 'manage'; run(value: string, context: Context): Promise<Reply> }

const HOURS = 24
const MORE = 15

const since = (now: string, hours: number): string =>
  Temporal.Instant.from(now).subtract({ hours }).toString()

const sources: Action = {
  needs: 'nothing',
  async run(story, { desk, channel, language, zone }) {
    const items = await desk.sources(story)
    if (items.length === 0) return gone(language)
    return privately({
      language,
      fallback: inLanguage(language, { de: `${items.length} Quellen`, en: `${items.length} sources` }),
      blocks: [writeSources(items, language, zone, await desk.names(language, channel))],
      actions: [],
    })
  },
}

const quotes: Action = {
  needs: 'nothing',
  async run(value, { desk, channel, language, zone, now }) {
    const topics = await desk.topics(channel)
    const topic = findTopic(value, topics)
    if (topic === undefined) return privately(say(language, unknownTopic(value, topics, language)))
    const found = await desk.quotes(
      { topic: topic.id, words: null, person: null, since: since(now, HOURS), until: now, language, zone },
      MORE,
    )
    const names = await desk.names(language, channel)
    const head = inLanguage(language, {
      de: `${found.length} Zitate zu ${topic.name.de}`,
      en: `${found.length} quotes on ${topic.name.en}`,
    })
    return privately({
      language,
      fallback: head,
      blocks: [note(plain(head)), ...found.map((quote) => writeQuote(quote, language, names))],
      actions: [],
    })
  },
}

const more: Action = {
  needs: 'nothing',
  async run(value, { desk, channel, language, zone, now }) {
    const topics = await desk.topics(channel)
    const topic = findTopic(value, topics)
    if (topic === undefined) return privately(say(language, unknownTopic(value, topics, language)))
    const briefing = await desk.brief(
      { topic: topic.id, words: null, since: since(now, HOURS), until: now, language, zone },
      channel,
    )
    const rest = { ...briefing, stories: [...briefing.stories, ...briefing.shorter], shorter: [] }
    return privately(writeBriefing(rest, { names: await desk.names(language, channel), actions: false }))
  },
}

const quieter: Action = {
  needs: 'manage',
  async run(_, { desk, channel, channelName, asker, language }) {
    const { settings } = await desk.status(channel)
    const stories = Math.max(1, Math.floor(settings.stories / 2))
    await desk.configure(channel, channelName, { stories }, asker)
    return openly(
      say(
        language,
        inLanguage(language, {
          de: `Das Briefing zeigt hier ab jetzt bis zu ${stories} Geschichten ausführlich.`,
          en: `From now on the briefing shows up to ${stories} stories in full here.`,
        }),
      ),
    )
  },
}

const notTopic: Action = {
  needs: 'manage',
  async run(value, { desk, channel, asker, language }) {
    const topics = await desk.topics(channel)
    const topic = findTopic(value, topics)
    if (topic === undefined) return privately(say(language, unknownTopic(value, topics, language)))
    const followed = await desk.unsubscribe(channel, topic.id, asker)
    const name = topic.name[language]
    return followed
      ? openly(
          say(
            language,
            inLanguage(language, {
              de: `Dieser Kanal folgt „${name}“ nicht mehr.`,
              en: `This channel no longer follows “${name}”.`,
            }),
          ),
        )
      : privately(
          say(
            language,
            inLanguage(language, {
              de: `Dieser Kanal folgt „${name}“ gar nicht.`,
              en: `This channel does not follow “${name}”.`,
            }),
          ),
        )
  },
}

/** Goes on after a pause, ours or the channel's own. */
const resume: Action = {
  needs: 'manage',
  async run(_, { desk, channel, channelName, asker, language }) {
    await desk.configure(channel, channelName, { pausedUntil: null }, asker)
    return openly(
      say(language, inLanguage(language, { de: 'Die Briefings gehen weiter.', en: 'The briefings go on.' })),
    )
  },
}

/** The quotes of one of several people of a name. */
const quotesOf: Action = {
  needs: 'nothing',
  run: (value, context) => quotesCommand.run(Object.fromEntries(new URLSearchParams(value)), context),
}

/** Follows a topic with the channel's own times. */
const follow: Action = { needs: 'manage', run: (topic, context) => subscribe.run({ topic }, context) }

const showHelp: Action = { needs: 'nothing', run: (_, context) => help.run({}, context) }

const gone = (language: 'de' | 'en'): Reply =>
  privately(
    say(
      language,
      inLanguage(language, {
        de: 'Diese Geschichte ist nicht mehr da: zurückgezogen oder abgelaufen.',
        en: 'This story is no longer there: withdrawn or expired.',
      }),
    ),
  )

/** By the name that a button carries. */
export const actions: Readonly<Record<string, Action>> = {
  sources,
  quotes,
  'quotes-of': quotesOf,
  more,
  quieter,
  'not-topic': notTopic,
  resume,
  follow,
  help: showHelp,
  'topic-save': { needs: 'manage', run: saveTopic },
  'topic-change': { needs: 'manage', run: reviseTopic },
  'topic-cancel': { needs: 'manage', run: cancelTopic },
  'topic-remove': { needs: 'manage', run: removeTopic },
}
