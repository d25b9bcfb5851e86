import { bold, list, type Message, note, plain } from '../src/chat/message.ts'
import { defineCommand } from './command.ts'

export const feeds = defineCommand({
  name: 'feeds',
  germanName: null,
  summary: { de: 'Wie es den Feeds geht', en: 'How the feeds are' },
  needs: 'nothing',
  options: {},
  async run(_, { desk, language }): Promise<Message> {
    const found = await desk.feeds(language)
    const faulty = found.filter(({ isHealthy }) => !isHealthy)
    const head = {
      de: `${found.length} Feeds, ${faulty.length === 0 ? 'alle in Ordnung' : `${faulty.length} mit Störung`}.`,
      en: `${found.length} feeds, ${faulty.length === 0 ? 'all well' : `${faulty.length} with a fault`}.`,
    }[language]
    const shown = [...faulty, ...found.filter(({ isHealthy }) => isHealthy)].slice(0, 25)
    return {
      language,
      fallback: head,
      blocks: [note(plain(head)), list(shown.map(({ id, sentence }) => [bold(id), plain(` · ${sentence}`)]))],
      actions: [],
    }
  },
})
