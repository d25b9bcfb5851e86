import type { Readable, Writable } from 'node:stream'
import type { ParseArgsOptionsConfig } from 'node:util'

export type Arguments = {
  positionals: readonly string[]
  values: Readonly<Record<string, string | boolean | undefined>>
}

/** Where a subcommand reads and writes. `stop` aborts on SIGINT and SIGTERM. */
export type Streams = {
  input: Readable
  output: Writable
  errors: Writable
  environment: NodeJS.ProcessEnv
  stop: AbortSignal
}

/** One file per subcommand; index.ts is the list. */
export type Subcommand = {
  options: ParseArgsOptionsConfig
  /** Answers the exit code; what it cannot handle it throws. */
  run(args: Arguments, streams: Streams): Promise<number>
}
