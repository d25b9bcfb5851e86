import { parseArgs } from 'node:util'
import { subcommands } from './cli/index.ts'

const [name = 'serve', ...rest] = process.argv.slice(2)
const subcommand = subcommands.find((known) => known.name === name)
if (subcommand === undefined) {
  console.error(
    `There is no subcommand "${name}". Known: ${subcommands.map((known) => known.name).join(', ')}.`,
  )
  process.exitCode = 2
} else {
  const stop = new AbortController()
  const { positionals, values } = parseArgs({
    args: rest,
    options: subcommand.options,
    allowPositionals: true,
  })
  process.exitCode = await subcommand.run(
    { positionals, values: values as Record<string, string | boolean | undefined> },
    { input: process.stdin, output: process.stdout, errors: process.stderr, stop: stop.signal },
  )
}
