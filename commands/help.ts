import { bold, list, type Message, plain, say } from '../src/chat/message.ts'
import { defineCommand, type Words } from './command.ts'

/** By what one wants to do, not by the name of a command. */
const wishes: readonly { wish: Words; type: string }[] = [
  { wish: { de: 'Jetzt wissen, was los ist', en: 'Know what is going on, now' }, type: '/brief nato' },
  {
    wish: { de: 'Jeden Morgen ein Briefing hier', en: 'A briefing here every morning' },
    type: '/subscribe nato 7:00',
  },
  { wish: { de: 'Ein Thema abbestellen', en: 'Stop following a topic' }, type: '/unsubscribe nato' },
  {
    wish: { de: 'Zeit, Tage, Zeitzone, Sprache ändern', en: 'Change time, days, time zone, language' },
    type: '/schedule',
  },
  { wish: { de: 'Nachlesen, wer was gesagt hat', en: 'Look up who said what' }, type: '/quotes' },
  { wish: { de: 'Zahlen zu einem Thema', en: 'Figures on a topic' }, type: '/figures ukraine' },
  {
    wish: { de: 'Sehen, wie viel zu einem Thema kommt', en: 'See how much there is on a topic' },
    type: '/trend nato 30d',
  },
  { wish: { de: 'Meldungen suchen', en: 'Search the items' }, type: '/search' },
  {
    wish: { de: 'Verstehen, warum etwas kam oder fehlt', en: 'See why something came or is missing' },
    type: '/explain',
  },
  { wish: { de: 'Ein eigenes Thema anlegen', en: 'Make a topic of your own' }, type: '/topics action:add' },
  { wish: { de: 'Alle Themen sehen', en: 'See all topics' }, type: '/topics' },
  { wish: { de: 'Sehen, ob alles läuft', en: 'See whether all is well' }, type: '/status · /feeds' },
  {
    wish: { de: 'Einen Feed dazunehmen (Admins)', en: 'Add a feed (admins)' },
    type: '/feeds add https://…',
  },
  { wish: { de: 'Wissen, was gespeichert wird', en: 'Know what is stored' }, type: '/privacy' },
]

export const help = defineCommand({
  name: 'help',
  germanName: 'hilfe',
  summary: { de: 'Was man hier tun kann', en: 'What one can do here' },
  needs: 'nothing',
  options: {},
  async run(_, { language }): Promise<Message> {
    const message = say(
      language,
      {
        de: 'Wirebrief liest Agenturen und schickt Briefings: was war, wer was gesagt hat, welche Zahlen.',
        en: 'Wirebrief reads the wires and sends briefings: what happened, who said what, which figures.',
      }[language],
    )
    return {
      ...message,
      blocks: [
        ...message.blocks,
        list(wishes.map(({ wish, type }) => [plain(`${wish[language]}: `), bold(type)])),
      ],
    }
  },
})
