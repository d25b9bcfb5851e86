import type { ParseArgsOptionsConfig } from 'node:util'
import { type Config, readConfig } from '../config.ts'
import { readReplay, replayClock } from '../replay.ts'
import type { Arguments } from './subcommand.ts'

/** Options that every subcommand with a store takes. */
export const storeOptions: ParseArgsOptionsConfig = {
  data: { type: 'string' },
  feeds: { type: 'string' },
  now: { type: 'string' },
}

export type StoreArguments = { config: Config; feedsFile: string | null; now(): string }

/** An argument that cannot be used: what was found, and what is wanted. */
export class UsageError extends Error {
  readonly code = 'usage.invalid'
}

/** Reads `--data`, `--feeds` and `--now` over the settings. Throws `UsageError` or `ConfigError`. */
export function readStoreArguments(
  { values }: Pick<Arguments, 'values'>,
  environment: NodeJS.ProcessEnv,
): StoreArguments {
  const settings = readConfig(environment)
  const data = textOf(values['data'])
  // A folder named on the command line means the embedded store in it, whatever server the environment names.
  const config: Config = data === null ? settings : { ...settings, DATA_DIR: data, DATABASE_URL: undefined }
  return {
    config,
    feedsFile: textOf(values['feeds']) ?? settings.FEEDS_FILE ?? null,
    now: clockOf(textOf(values['now']), config.DATA_DIR),
  }
}

export const textOf = (value: string | boolean | undefined): string | null =>
  typeof value === 'string' ? value : null

/** The instant that was given, else the clock of a preview that runs on the same store, else the real one. */
function clockOf(instant: string | null, dataDir: string): () => string {
  if (instant === null) {
    const replay = readReplay(dataDir)
    return replay === null ? () => new Date().toISOString() : replayClock(replay)
  }
  const at = new Date(instant)
  if (Number.isNaN(at.getTime()))
    throw new UsageError(`--now: found "${instant}", wanted an instant such as 2026-03-04T12:00:00+01:00.`)
  return () => at.toISOString()
}
