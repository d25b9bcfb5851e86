import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { parseFeed } from '../../feeds/parse.ts'
import { answerLines } from './ndjson.ts'
import type { Subcommand } from './subcommand.ts'

const Record = z.object({
  id: z.string(),
  url: z.string(),
  contentType: z.string().optional(),
  body: z.string(),
})

export const parseCommand: Subcommand = {
  options: {},
  run: async ({ positionals: [file] }, { input, output }) => {
    if (file === undefined) {
      await answerLines(input, output, Record, async ({ id, url, contentType, body }) => ({
        id,
        ...(await parseFeed({
          url,
          body: Buffer.from(body, 'base64'),
          ...(contentType !== undefined && { contentType }),
        })),
      }))
      return 0
    }
    const { items } = await parseFeed({ url: pathToFileURL(file).href, body: await readFile(file) })
    for (const item of items)
      output.write(`${item.publishedAt ?? '—'}  ${item.title ?? '(no title)'}  ${item.url ?? ''}\n`)
    return 0
  },
}
