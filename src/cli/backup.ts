import { createInterface } from 'node:readline'
import { backUp, restore } from '../store/backup.ts'
import { openTool } from './open.ts'
import { storeOptions } from './options.ts'
import type { Subcommand } from './subcommand.ts'

/** The whole store as NDJSON on standard output, for a store of either kind. */
export const backupCommand: Subcommand = {
  options: storeOptions,
  run: async ({ values }, streams) => {
    const tool = await openTool({ values }, streams)
    try {
      const lines = await backUp(tool.app.store.db, async (line) => {
        if (!streams.output.write(line)) await new Promise((resolve) => streams.output.once('drain', resolve))
      })
      streams.errors.write(`${lines} rows written.\n`)
      return 0
    } finally {
      await tool.close()
    }
  },
}

/** Puts a backup from standard input into the store, all of it or nothing; what is there already stays. */
export const restoreCommand: Subcommand = {
  options: storeOptions,
  run: async ({ values }, streams) => {
    const tool = await openTool({ values }, streams)
    try {
      const lines = createInterface({ input: streams.input, crlfDelay: Number.POSITIVE_INFINITY })
      const rows = await restore(tool.app.store.db, lines)
      streams.errors.write(`${rows} rows read.\n`)
      return 0
    } finally {
      await tool.close()
    }
  },
}
