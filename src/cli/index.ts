import { analyzeCommand } from './analyze.ts'
import { parseCommand } from './parse.ts'
import { storiesCommand } from './stories.ts'
import type { Subcommand } from './subcommand.ts'

/** What can be typed behind `npm run -s wirebrief --`. */
export const subcommands: readonly Subcommand[] = [analyzeCommand, parseCommand, storiesCommand]
