import { EXPORTS, exportRows } from '../store/export.ts'
import { openTool } from './open.ts'
import { storeOptions, UsageError } from './options.ts'
import type { Subcommand } from './subcommand.ts'

export const exportCommand: Subcommand = {
  options: storeOptions,
  run: async ({ positionals: [typed], values }, streams) => {
    const kind = EXPORTS.find((known) => known === typed)
    if (kind === undefined)
      throw new UsageError(`export: found "${typed ?? ''}", wanted ${EXPORTS.join(', ')}.`)
    const tool = await openTool({ values }, streams)
    try {
      for await (const row of exportRows(tool.app.store.db, kind, tool.app.options.now())) {
        if (streams.stop.aborted) break
        if (!streams.output.write(`${JSON.stringify(row)}\n`))
          await new Promise((resolve) => streams.output.once('drain', resolve))
      }
      return 0
    } finally {
      await tool.close()
    }
  },
}
