import { ANALYSIS_VERSION } from '../language/analyze.ts'
import { countNotUnderstood } from '../store/items.ts'
import { openTool } from './open.ts'
import { storeOptions } from './options.ts'
import type { Subcommand } from './subcommand.ts'

const TELL_EVERY = 50
/** What a shell says of a program that SIGINT ended. */
const INTERRUPTED = 130

/**
 * Reads facts again from every stored version that an older analysis read, or none. What is done is done: after an interruption the
 * next run goes on where this one stopped. Posts nothing.
 */
export const reanalyzeCommand: Subcommand = {
  options: storeOptions,
  run: async ({ values }, streams) => {
    const tool = await openTool({ values }, streams)
    const { app } = tool
    const { output, errors, stop } = streams
    try {
      const total = await countNotUnderstood(app.store.db, ANALYSIS_VERSION)
      let done = 0
      await app.digest((count) => {
        done = count
        if (count % TELL_EVERY === 0) errors.write(`… ${count} of ${total} versions analysed\n`)
      }, stop)
      if (!stop.aborted) {
        output.write(`${done} versions analysed.\n`)
        return 0
      }
      const left = await countNotUnderstood(app.store.db, ANALYSIS_VERSION)
      output.write(`Stopped: ${done} versions analysed, ${left} to go. Run it again to go on.\n`)
      return INTERRUPTED
    } finally {
      await tool.close()
    }
  },
}
