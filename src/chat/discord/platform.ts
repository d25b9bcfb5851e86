import { setTimeout as sleep } from 'node:timers/promises'
import { Client, GatewayIntentBits, Options } from 'discord.js'
import { errorFields, type Log } from '../../log.ts'
import { type Arrival, ChatError, type ChatFault, type ChatHandlers, type ChatPlatform } from '../platform.ts'
import { createApi, TOKEN_HELP } from './api.ts'
import { joinedServer, listenForArrivals } from './arrivals.ts'
import { keyOf } from './buttons.ts'
import { registerCommands } from './commands.ts'
import { placeOf } from './direct.ts'
import { edit, outcomeOf } from './edit.ts'
import { faultOf, readFailure } from './errors.ts'
import { find } from './find.ts'
import { listenForInteractions } from './interactions.ts'
import type { PostDeps } from './parts.ts'
import { post } from './post.ts'
import { explained } from './rights.ts'

export type DiscordOptions = {
  /** The bot's token (DISCORD_TOKEN). */
  token: string
  /** Base of the API, for tests against a stand-in; by default Discord's. */
  api?: string | undefined
  /** ISO 8601 instant. */
  now: () => string
  log: Log
  /** Waits for this process's turn among all that share the token; a fault where that would take too long. */
  turn?: (() => Promise<ChatFault | null>) | undefined
  /** Which shards this process holds, of how many; by default all that Discord recommends. */
  shards?: { ids: readonly number[]; count: number } | undefined
}

/** A shutdown waits so long for answers that are being made, and for the connection to close. */
const DRAIN_MS = 5_000
const CLOSE_MS = 3_000
/** The gateway's close code for a token that is not valid any more. */
const AUTHENTICATION_FAILED = 4004

/**
 * Discord as a chat platform: discord.js listens, with the one intent that servers and their channels need; a REST
 * client without retries posts, also in a process that has not started listening.
 */
export function createDiscord(options: DiscordOptions): ChatPlatform {
  const { token, api: base, now, log, shards, turn = async () => null } = options
  const key = keyOf(token)
  const posting: PostDeps = { api: createApi(token, base, log, turn), log, key }
  const work = createWork(log)
  let client: Client | null = null

  return {
    name: 'discord',
    async start(handlers) {
      const started = createClient(base, shards)
      const arrived = (arrival: Arrival): void => work.track(handlers.arrived(arrival))
      listenForFaults(started, log)
      listenForInteractions(started, { handlers, rest: started.rest, log, key, track: work.track })
      try {
        await connect(started, token)
        await register(started, handlers, log)
      } catch (error) {
        await started.destroy()
        throw refusalOf(error)
      }
      client = started
      listenForArrivals(started, arrived)
      for (const guild of started.guilds.cache.values()) arrived(joinedServer(guild))
      log('info', 'discord.started', { servers: started.guilds.cache.size })
    },
    async post({ channel: named }, message, options) {
      const place = await placeOf(posting.api, named)
      if (typeof place !== 'string') return outcomeOf(place)
      return explained(await post(place, message, options, posting), client, place)
    },
    edit: ({ channel }, parts, message) => edit(channel, parts, message, now(), posting),
    find: ({ channel }, deliveryId) => find(posting.api, channel, deliveryId, now()),
    async stop() {
      const stopping = client
      client = null
      stopping?.removeAllListeners('interactionCreate')
      await work.drained(DRAIN_MS)
      if (stopping !== null) await Promise.race([stopping.destroy(), sleep(CLOSE_MS, null, { ref: false })])
    },
  }
}

function createClient(base: string | undefined, shards: DiscordOptions['shards']): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: {
      version: '10',
      invalidRequestWarningInterval: 1_000,
      ...(base === undefined ? {} : { api: base }),
    },
    ...(shards === undefined ? {} : { shards: [...shards.ids], shardCount: shards.count }),
    // Nothing of these is read; a bot in many servers would hold them for nothing.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      VoiceStateManager: 0,
    }),
  })
}

async function connect(client: Client, token: string): Promise<void> {
  const ready = new Promise((resolve) => client.once('clientReady', resolve))
  await client.login(token)
  await ready
}

/** A bot with the commands of yesterday is better than none. */
async function register(client: Client, { commands }: ChatHandlers, log: Log): Promise<void> {
  try {
    const changed = await registerCommands(client.rest, client.application?.id ?? '', commands)
    log('info', 'discord.commands', { changed })
  } catch (error) {
    const { code, detail } = readFailure(error).fault
    log('error', 'discord.commands-refused', { code, detail })
  }
}

function refusalOf(error: unknown): ChatError {
  const { code } = errorFields(error)
  const isToken = code === 'TokenInvalid' || readFailure(error).fault.code === '401'
  if (isToken) return new ChatError(faultOf('TokenInvalid', TOKEN_HELP), error)
  const { fault } = readFailure(error)
  return new ChatError(
    { ...fault, detail: `Discord did not let the bot in: ${fault.code} ${fault.detail}` },
    error,
  )
}

function listenForFaults(client: Client, log: Log): void {
  client.on('error', (error) => log('error', 'discord.error', errorFields(error)))
  client.on('shardError', (error, shard) =>
    log('error', 'discord.shard-error', { shard, ...errorFields(error) }),
  )
  client.on('shardReconnecting', (shard) => log('info', 'discord.reconnecting', { shard }))
  client.on('shardDisconnect', ({ code }, shard) =>
    log('error', code === AUTHENTICATION_FAILED ? 'discord.token-refused' : 'discord.disconnected', {
      shard,
      code,
      ...(code === AUTHENTICATION_FAILED ? { setting: 'DISCORD_TOKEN' } : {}),
    }),
  )
  client.on('invalidated', () => log('error', 'discord.session-invalidated'))
  client.rest.on('invalidRequestWarning', ({ count }) => log('error', 'discord.invalid-requests', { count }))
}

/** Work that goes on after its beginning; a shutdown waits for it, but not for ever. */
function createWork(log: Log) {
  const working = new Set<Promise<unknown>>()
  return {
    track(work: Promise<unknown>): void {
      const settled = work.catch((error: unknown) => log('error', 'discord.act-failed', errorFields(error)))
      working.add(settled)
      void settled.finally(() => working.delete(settled))
    },
    drained: (milliseconds: number): Promise<unknown> =>
      Promise.race([Promise.allSettled(working), sleep(milliseconds, null, { ref: false })]),
  }
}
