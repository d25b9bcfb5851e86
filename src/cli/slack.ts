import { commands } from '../../commands/index.ts'
import { slackManifest } from '../chat/slack/manifest.ts'
import { textOf, UsageError } from './options.ts'
import type { Subcommand } from './subcommand.ts'

export const slackCommand: Subcommand = {
  options: { url: { type: 'string' } },
  run: async ({ positionals: [what], values }, { output }) => {
    if (what !== 'manifest') throw new UsageError(`slack: found "${what ?? ''}", wanted manifest.`)
    const manifest = slackManifest(
      commands.map(({ shape }) => shape),
      textOf(values['url']),
    )
    output.write(`${JSON.stringify(manifest, null, 2)}\n`)
    return 0
  },
}
