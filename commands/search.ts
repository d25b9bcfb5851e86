import { writeSources } from '../src/briefing/write.ts'
import { type Message, note, plain, say } from '../src/chat/message.ts'
import { defineCommand } from './command.ts'
import { integerOption, shorten, sinceOption, wordsOption } from './options.ts'

const DAYS = 30

export const search = defineCommand({
  name: 'search',
  germanName: 'suche',
  summary: { de: 'Meldungen nach Wörtern durchsuchen', en: 'Search the items for words' },
  needs: 'nothing',
  options: {
    words: wordsOption({ de: 'Wonach', en: 'What for' }),
    since: sinceOption(DAYS * 24),
    page: integerOption({ de: 'Seite', en: 'Page' }, { min: 1, max: 50 }),
  },
  async run({ words, since, page }, { desk, channel, language, zone, now }): Promise<Message> {
    const { items, total } = await desk.search({
      topic: null,
      words,
      since,
      until: now,
      language,
      zone,
      page: page ?? 1,
    })
    const shown = shorten(words)
    if (items.length === 0)
      return say(
        language,
        {
          de: `Zu „${shown}“ steht in diesem Zeitraum nichts${total > 0 ? ' auf dieser Seite' : ''}.`,
          en: `Nothing on “${shown}” in this period${total > 0 ? ' on this page' : ''}.`,
        }[language],
      )
    const head = {
      de: `„${shown}“: ${total} Meldungen, Seite ${page ?? 1}`,
      en: `“${shown}”: ${total} items, page ${page ?? 1}`,
    }[language]
    return {
      language,
      fallback: head,
      blocks: [note(plain(head)), writeSources(items, language, zone, await desk.names(language, channel))],
      actions: [],
    }
  },
})
