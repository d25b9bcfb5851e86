import { discoverFeed } from '../../feeds/discover.ts'
import { userAgentOf } from '../../feeds/fetch/client.ts'
import { openWire, type Wire } from '../../feeds/fetch/index.ts'
import { openParserPool } from '../../feeds/parse-worker.ts'
import type { PollTools } from '../../feeds/poll.ts'
import { type App, type AppOptions, openApp } from '../app.ts'
import { type Config, secretsOf } from '../config.ts'
import { healthOf } from '../desk/health.ts'
import { createLog, type Log } from '../log.ts'
import { createPageReader } from '../pages.ts'
import { readSources, type Sources } from '../sources.ts'
import { readStoreArguments } from './options.ts'
import type { Arguments, Streams } from './subcommand.ts'

export type Tool = {
  app: App
  config: Config
  wire: Wire
  parse: PollTools['parse']
  close(): Promise<void>
}

/** Opens the store for one subcommand, with the catalogue that `--feeds` names. Throws `StoreError`, `ConfigError`, `UsageError`. */
export async function openTool(
  args: Pick<Arguments, 'values'>,
  streams: Streams,
  otherwise: 'default' | 'stored' = 'stored',
): Promise<Tool> {
  const { config, feedsFile, now } = readStoreArguments(args, streams.environment)
  const log = createLog(config.LOG, (line) => streams.errors.write(`${line}\n`), now, secretsOf(config))
  const sources = await readSources(feedsFile, otherwise)
  return openParts({ config, sources, now, log: quiet(log), role: 'tool' })
}

/** Tools answer on standard output; their log says only what went wrong. */
const quiet =
  (log: Log): Log =>
  (level, event, fields) => {
    if (level === 'error') log(level, event, fields)
  }

const VERSION = '0.1.0'
/** What a document may cost before its thread is ended. */
const PARSER = { threads: 2, deadlineMs: 5_000, memoryMb: 256 }

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
  const pages = createPageReader(wire, now, log)
  const parser = openParserPool(PARSER)
  try {
    const app = await openApp({
      config,
      role,
      sources,
      now,
      log,
      fetch: wire.fetchFeed,
      parse: parser.parse,
      readPage: pages.read,
      post: wire.postBody,
      discover: (address) =>
        discoverFeed(address, {
          fetch: wire.fetchPage,
          parse: parser.parse,
          rules: { allowLoopback: sources.allowLoopback },
        }),
      ...(prepare !== undefined && { prepare }),
      healthOf: (feed, language) => healthOf(feed, { zone: config.TIME_ZONE, language, now: now() }),
    })
    return {
      app,
      config,
      wire,
      parse: parser.parse,
      close: async () => {
        await app.close()
        await closeAll()
      },
    }
  } catch (error) {
    await closeAll()
    throw error
  }

  async function closeAll(): Promise<void> {
    await Promise.all([parser.close(), pages.close(), wire.close()])
  }
}
