import { analyzeCommand } from './analyze.ts'
import { briefCommand } from './brief.ts'
import { configCommand } from './config.ts'
import { exportCommand } from './export.ts'
import { parseCommand } from './parse.ts'
import { pollCommand } from './poll.ts'
import { serveCommand } from './serve.ts'
import { storiesCommand } from './stories.ts'
import type { Subcommand } from './subcommand.ts'

/** What can be typed behind `npm run -s wirebrief --`. */
export const subcommands: readonly Subcommand[] = [
  serveCommand,
  briefCommand,
  pollCommand,
  analyzeCommand,
  parseCommand,
  storiesCommand,
  exportCommand,
  configCommand,
]
