import { openTool } from './open.ts'
import { storeOptions } from './options.ts'
import type { Subcommand } from './subcommand.ts'

export const pollCommand: Subcommand = {
  options: { ...storeOptions, once: { type: 'boolean' } },
  run: async ({ values }, streams) => {
    const tool = await openTool({ values }, streams, 'default')
    try {
      // Once is a person's wish: polite still, but not put off to the next due time.
      const reason = values['once'] === true ? 'asked' : 'due'
      do {
        await tool.app.pollAll(reason, (report) => streams.output.write(`${JSON.stringify(report)}\n`))
        await tool.app.digest(undefined, streams.stop)
      } while (values['once'] !== true && (await pause(streams.stop)))
      return 0
    } finally {
      await tool.close()
    }
  },
}

const PAUSE_MS = 5_000

/** false once the process is asked to stop. */
const pause = (stop: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (stop.aborted) return resolve(false)
    const timer = setTimeout(() => resolve(!stop.aborted), PAUSE_MS)
    stop.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve(false)
    })
  })
