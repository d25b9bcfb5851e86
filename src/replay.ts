import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A clock that starts at an instant and runs `factor` times as fast as the real one from `began` (milliseconds since 1970) on. */
const Replay = z.object({ start: z.string(), began: z.number(), factor: z.number() })
export type Replay = z.infer<typeof Replay>

/** The preview begins on the third day of the invented week, and an hour of it takes a minute. */
export const PREVIEW_START = '2026-03-04T10:00:00+01:00'
export const PREVIEW_FACTOR = 60

export const replayClock =
  ({ start, began, factor }: Replay, real: () => number = Date.now) =>
  (): string =>
    new Date(Date.parse(start) + (real() - began) * factor).toISOString()

const fileIn = (dataDir: string): string => join(dataDir, 'replay.json')

/** Lets other subcommands on the same store run by the preview's clock. */
export function announceReplay(dataDir: string, replay: Replay): void {
  // With a database server nothing has made the data folder yet.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(fileIn(dataDir), JSON.stringify(replay))
}

export const endReplay = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true })

/** The clock of a preview that runs on this store; null where none does. */
export function readReplay(dataDir: string): Replay | null {
  try {
    return Replay.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}
