import { z } from 'zod'
import { analyze } from '../language/analyze.ts'
import { answerLines } from './ndjson.ts'
import type { Subcommand } from './subcommand.ts'

const Record = z.object({
  id: z.string(),
  title: z.string().optional(),
  text: z.string(),
  language: z.string().optional(),
})

export const analyzeCommand: Subcommand = {
  options: {},
  run: async (_, { input, output }) => {
    await answerLines(input, output, Record, ({ id, title, text, language }) => ({
      id,
      ...analyze({
        text,
        ...(title !== undefined && { title }),
        ...(language !== undefined && { language }),
      }),
    }))
    return 0
  },
}
