import { type Button, list, type Message, plain, say } from '../src/chat/message.ts'
import type { ReaderLanguage } from '../src/model.ts'
import type { TopicInfo } from './desk.ts'

/** Offered with a button each; a channel may follow any other. */
const OFFERED = ['nato', 'ukraine', 'defence-spending']

/** What a workspace is told once, when the bot joins: how to begin, with buttons. */
export function welcomeMessage(topics: readonly TopicInfo[], language: ReaderLanguage): Message {
  const words = WORDS[language]
  const offered = OFFERED.flatMap((id) => topics.find((topic) => topic.id === id) ?? [])
  const message = say(language, words.hello, words.begin)
  return {
    ...message,
    blocks: [...message.blocks, list(words.ways.map((way) => [plain(way)]))],
    actions: [
      ...offered.map(
        ({ id, name }): Button => ({ action: 'follow', value: id, label: words.follow(name[language]) }),
      ),
      { action: 'help', value: '', label: words.help },
    ],
  }
}

const WORDS = {
  de: {
    hello:
      'Guten Tag. Wirebrief liest Nachrichtenagenturen, Medien und Institutionen und schickt diesem Kanal Briefings: was war, wer was gesagt hat, welche Zahlen.',
    begin: 'So geht es los, für alle, die diesen Kanal verwalten dürfen:',
    ways: [
      '/subscribe nato 7:00 – ein Briefing hier, jeden Morgen',
      '/topics – alle Themen; /schedule – Zeiten, Tage, Sprache',
      '/brief ukraine – sofort nachsehen, nur für dich sichtbar',
    ],
    follow: (topic: string) => `${topic} folgen`,
    help: 'Hilfe',
  },
  en: {
    hello:
      'Hello. Wirebrief reads news agencies, media and institutions and sends this channel briefings: what happened, who said what, which figures.',
    begin: 'This is how to begin, for everybody who may manage this channel:',
    ways: [
      '/subscribe nato 7:00 – a briefing here, every morning',
      '/topics – all topics; /schedule – times, days, language',
      '/brief ukraine – look at once, seen only by you',
    ],
    follow: (topic: string) => `Follow ${topic}`,
    help: 'Help',
  },
} satisfies Record<ReaderLanguage, unknown>
