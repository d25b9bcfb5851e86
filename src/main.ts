import { enableCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { type Listed, subcommands } from './cli/index.ts'
import { ConfigError } from './config.ts'
import { redact } from './log.ts'
import { StoreError } from './store/errors.ts'

const USAGE_EXIT = 2
/** Compiled code is kept beside the packages, not in a folder that other users of the machine can write to. */
const COMPILE_CACHE = new URL('../node_modules/.cache/compile', import.meta.url).pathname

/** Runs one subcommand; without one, or with only options, the service. Answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const hasName = args[0] !== undefined && !args[0].startsWith('-')
  const name = hasName ? args[0] : 'serve'
  const subcommand = subcommands.find((known) => known.name === name)
  if (subcommand === undefined) {
    process.stderr.write(`There is no subcommand "${name}". Known are:\n${usage()}`)
    return USAGE_EXIT
  }
  return runSubcommand(subcommand, hasName ? args.slice(1) : args)
}

async function runSubcommand(listed: Listed, args: readonly string[]): Promise<number> {
  const stop = new AbortController()
  const end = () => {
    // A second signal does not wait for what the first one asked for.
    if (stop.signal.aborted) process.exit(130)
    stop.abort()
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  // Libraries throw out of reach, discord.js from gateway packets: what is running gets its ending, and a supervisor starts anew.
  const fail = (error: unknown) => {
    process.stderr.write(
      `${redact(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
    )
    process.exitCode = 1
    if (stop.signal.aborted) process.exit(1)
    stop.abort()
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  // Nobody reads on (`brief | head`): no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  try {
    const subcommand = await listed.load()
    const { positionals, values } = parseArgs({
      args: [...args],
      options: { ...subcommand.options, help: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (values['help'] === true) {
      process.stdout.write(`${listed.usage}\n  ${listed.summary}\n`)
      return 0
    }
    return await subcommand.run(
      { positionals, values: values as Record<string, string | boolean | undefined> },
      {
        input: process.stdin,
        output: process.stdout,
        errors: process.stderr,
        environment: process.env,
        stop: stop.signal,
      },
    )
  } catch (error) {
    return tellFault(error, listed)
  }
}

/** What a person can mend is a sentence; anything else keeps its stack, for us. */
function tellFault(error: unknown, { usage: line }: Listed): number {
  if (error instanceof ConfigError || error instanceof StoreError) {
    process.stderr.write(`${redact(error.message)}\n`)
    return error instanceof ConfigError ? USAGE_EXIT : 1
  }
  if (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'usage.invalid' ||
      String(error.code).startsWith('ERR_PARSE_ARGS') ||
      String(error.code).startsWith('catalogue.'))
  ) {
    process.stderr.write(`${redact(error.message)}\nUsage: ${line}\n`)
    return USAGE_EXIT
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    process.stderr.write(
      `The page's port is taken by another program (${error.message}). Set PORT to a free one.\n`,
    )
    return 1
  }
  process.stderr.write(`${redact(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`)
  return 1
}

const usage = (): string =>
  subcommands.map(({ usage: line, summary }) => `  ${line}\n      ${summary}\n`).join('')

// Saves every later start the stripping of types and most of the compiling, and the memory that they take. Where the folder
// cannot be written nothing is cached. Threads learn of it from the environment.
enableCompileCache(COMPILE_CACHE)
process.env['NODE_COMPILE_CACHE'] ??= COMPILE_CACHE
// Threads keep small nurseries, as package.json's scripts and the Dockerfile say for this one: 80 MB less in all, and no slower.
setFlagsFromString('--max-semi-space-size=8')

process.exitCode = (await main(process.argv.slice(2))) || process.exitCode || 0
