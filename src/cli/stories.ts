import { z } from 'zod'
import { createStories } from '../stories/join.ts'
import { answerLines } from './ndjson.ts'
import type { Subcommand } from './subcommand.ts'

const Record = z.object({
  id: z.string(),
  agency: z.string(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  publishedAt: z.string(),
  credits: z.array(z.string()).catch([]),
})

export const storiesCommand: Subcommand = {
  name: 'stories',
  usage: 'stories < items.jsonl',
  summary: 'which story each item tells, decided one by one in the order given, NDJSON in and out',
  options: {},
  run: async (_, { input, output }) => {
    const stories = createStories()
    await answerLines(input, output, Record, (item) => ({ id: item.id, story: stories.join(item).story }))
    return 0
  },
}
