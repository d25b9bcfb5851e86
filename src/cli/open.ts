import { userAgentOf } from '../../feeds/fetch/client.ts'
import { openWire, type Wire } from '../../feeds/fetch/index.ts'
import { type App, type AppOptions, openApp } from '../app.ts'
import type { Config } from '../config.ts'
import { healthOf } from '../desk/health.ts'
import { createLog, type Log } from '../log.ts'
import { pageReader } from '../pages.ts'
import { readSources, type Sources } from '../sources.ts'
import { readStoreArguments } from './options.ts'
import type { Arguments, Streams } from './subcommand.ts'

export type Tool = { app: App; config: Config; wire: Wire; close(): Promise<void> }

/** Opens the store for one subcommand, with the catalogue that `--feeds` names. Throws `StoreError`, `ConfigError`, `UsageError`. */
export async function openTool(args: Pick<Arguments, 'values'>, streams: Streams): Promise<Tool> {
  const { config, feedsFile, now } = readStoreArguments(args, streams.environment)
  const log = createLog(config.LOG, (line) => streams.errors.write(`${line}\n`), now)
  const sources = readSources(feedsFile)
  return openParts({ config, sources, now, log: quiet(log), role: 'tool' })
}

/** Tools answer on standard output; their log says only what went wrong. */
const quiet =
  (log: Log): Log =>
  (level, event, fields) => {
    if (level === 'error') log(level, event, fields)
  }

const VERSION = '0.1.0'

/** The app with its way to the outside. */
export async function openParts(parts: {
  config: Config
  sources: Sources
  now(): string
  log: Log
  role: 'service' | 'tool'
  prepare?: NonNullable<AppOptions['prepare']>
}): Promise<Tool> {
  const { config, sources, now, log, role, prepare } = parts
  const wire = openWire({
    allowLoopback: sources.allowLoopback,
    hosts: sources.hosts,
    userAgent: userAgentOf(VERSION, config.CONTACT ?? null),
    now,
  })
  try {
    const app = await openApp({
      config,
      role,
      sources,
      now,
      log,
      fetch: wire.fetchFeed,
      readPage: pageReader(wire.fetchPage, sources, log),
      ...(prepare !== undefined && { prepare }),
      healthOf: (feed, language) => healthOf(feed, config.TIME_ZONE, language),
    })
    return {
      app,
      config,
      wire,
      close: async () => {
        await app.close()
        await wire.close()
      },
    }
  } catch (error) {
    await wire.close()
    throw error
  }
}
