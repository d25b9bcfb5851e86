import { logAllOut, makeLoginLink } from '../store/logins.ts'
import { openTool } from './open.ts'
import { storeOptions, UsageError } from './options.ts'
import type { Subcommand } from './subcommand.ts'

/** `link [--admin]`: a link that logs in to the page once, as an admin also to channels and deliveries; `logout`: ends every session. */
export const pageCommand: Subcommand = {
  options: { ...storeOptions, admin: { type: 'boolean' } },
  run: async ({ positionals: [verb = ''], values }, streams) => {
    if (verb !== 'link' && verb !== 'logout')
      throw new UsageError(`page: found "${verb}", wanted link or logout.`)
    const tool = await openTool({ values }, streams)
    const { app, config } = tool
    try {
      if (verb === 'logout') {
        streams.errors.write(`${await logAllOut(app.store.db)} sessions ended.\n`)
        return 0
      }
      const base = config.PUBLIC_URL?.replace(/\/$/, '') ?? `http://127.0.0.1:${config.PORT}`
      const token = await makeLoginLink(
        app.store.db,
        app.options.now(),
        values['admin'] === true ? 'admin' : 'reader',
      )
      streams.output.write(`${base}/login?token=${token}\n`)
      streams.errors.write('This link logs in once, within 15 minutes.\n')
      return 0
    } finally {
      await tool.close()
    }
  },
}
