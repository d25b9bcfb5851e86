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
  options: {},
  run: async (_, { input, output }) => {
    const stories = createStories()
    await answerLines(input, output, Record, (item) => ({ id: item.id, story: stories.join(item).story }))
    return 0
  },
}
