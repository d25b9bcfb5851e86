import { addFeedToken, feedTokens, removeFeedToken } from '../store/feed-tokens.ts'
import { openTool } from './open.ts'
import { storeOptions, UsageError } from './options.ts'
import type { Subcommand } from './subcommand.ts'

const NAME = /^[\p{L}\p{N}._-]{1,60}$/u

export const feedTokenCommand: Subcommand = {
  options: storeOptions,
  run: async ({ positionals: [verb = '', name = ''], values }, streams) => {
    if (!['add', 'list', 'remove'].includes(verb))
      throw new UsageError(`feed-token: found "${verb}", wanted add NAME, list or remove NAME.`)
    if (verb !== 'list' && !NAME.test(name))
      throw new UsageError(
        `feed-token ${verb}: found "${name}", wanted a name of letters, digits, ".", "_" and "-".`,
      )
    const tool = await openTool({ values }, streams)
    const { db } = tool.app.store
    try {
      if (verb === 'list') {
        for (const token of await feedTokens(db)) streams.output.write(`${JSON.stringify(token)}\n`)
        return 0
      }
      if (verb === 'remove') {
        if (await removeFeedToken(db, name)) return 0
        throw new UsageError(`feed-token remove: there is no token named ${name}.`)
      }
      const token = await addFeedToken(db, name, tool.app.options.now())
      if (token === null) throw new UsageError(`feed-token add: there is a token named ${name} already.`)
      streams.output.write(`${token}\n`)
      streams.errors.write(
        'This token is shown once. Feeds: /feed/TOPIC.rss?token=…, also .atom and .json.\n',
      )
      return 0
    } finally {
      await tool.close()
    }
  },
}
