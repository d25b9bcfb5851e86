import { list, type Message, plain, say } from '../src/chat/message.ts'
import { defineCommand } from './command.ts'
import { wordsOption } from './options.ts'

export const explain = defineCommand({
  name: 'explain',
  germanName: 'warum',
  summary: {
    de: 'Warum eine Meldung im Briefing ist oder nicht',
    en: 'Why an item is in the briefing or not',
  },
  needs: 'nothing',
  options: {
    item: wordsOption({
      de: 'Link zur Meldung oder Wörter aus dem Titel',
      en: 'Link of the item or words of its headline',
    }),
  },
  async run({ item }, { desk, channel, language }): Promise<Message> {
    const { item: found, steps } = await desk.explain(item, channel, language)
    const head =
      found === null
        ? { de: 'Dazu kenne ich keine Meldung.', en: 'I know no such item.' }[language]
        : `${found.title} (${found.agency})`
    const message = say(language, head)
    return { ...message, blocks: [...message.blocks, list(steps.map((step) => [plain(step)]))] }
  },
})
