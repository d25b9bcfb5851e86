import { setTimeout as sleep } from 'node:timers/promises'
import type { ChatFault, ChatPlatform } from '../chat/platform.ts'
import type { ChannelRef, PlatformName } from '../model.ts'
import type { Database } from '../store/schema.ts'
import { holdTurns, takeTurn } from '../store/turns.ts'

/**
 * What a platform takes from one application, whichever of its processes asks. Slack: one post a second and channel
 * (docs.slack.dev/apis/web-api/rate-limits). Discord: 50 requests a second (docs.discord.com/developers/topics/rate-limits), of
 * which a message with a thread takes several: its client asks for a turn before each (`discordTurn`).
 */
const LIMITS: Readonly<Record<PlatformName, { everyMs: number; per: 'channel' | 'application' } | null>> = {
  slack: { everyMs: 1_000, per: 'channel' },
  discord: { everyMs: 0, per: 'application' },
  preview: null,
}
const DISCORD_EVERY_MS = 1_000 / 48

/** Whoever would wait longer comes again later, and leaves its worker to others. */
const MOST_WAIT_MS = 5_000
/** After these nobody asks before the platform says so: Discord counts whoever goes on asking, and bans. */
const FOR_ALL: ReadonlySet<string> = new Set(['40333', 'global'])
const BAN_MS = 600_000

/** Takes a turn and waits for it; the fault says how long the wait would be where it is too long. */
async function awaitTurn(db: Database, turn: string, everyMs: number): Promise<ChatFault | null> {
  const { taken, waitMs } = await takeTurn(db, turn, everyMs, MOST_WAIT_MS)
  if (!taken)
    return { code: 'our-limit', policy: 'wait', retryAfterMs: waitMs, detail: 'other processes post' }
  if (waitMs > 0) await sleep(waitMs)
  return null
}

/** Asked before each request to Discord. */
export const discordTurn = (db: Database) => (): Promise<ChatFault | null> =>
  awaitTurn(db, 'discord', DISCORD_EVERY_MS)

/** The platform with its limits kept over all processes that share the database. */
export function limited(platform: ChatPlatform, db: Database): ChatPlatform {
  const limit = LIMITS[platform.name]
  if (limit === null) return platform
  const turnOf = ({ workspace, channel }: ChannelRef): string =>
    limit.per === 'channel' ? `${platform.name}:${workspace}:${channel}` : platform.name

  async function heed(channel: ChannelRef, fault: ChatFault): Promise<void> {
    const isForAll = FOR_ALL.has(fault.code) || FOR_ALL.has(fault.detail)
    if (fault.policy !== 'wait' || (limit?.per === 'application' && !isForAll)) return
    const wait = fault.retryAfterMs ?? (isForAll ? BAN_MS : 0)
    if (wait > 0) await holdTurns(db, turnOf(channel), wait)
  }

  return {
    ...platform,
    post: async (channel, message, options) => {
      const fault = await awaitTurn(db, turnOf(channel), limit.everyMs)
      if (fault !== null) return { outcome: 'refused', fault }
      const outcome = await platform.post(channel, message, options)
      if (outcome.outcome !== 'posted') await heed(channel, outcome.fault)
      return outcome
    },
    edit: async (channel, parts, message) => {
      // Edits of Slack's have a limit of their own.
      const fault = limit.per === 'application' ? await awaitTurn(db, turnOf(channel), limit.everyMs) : null
      if (fault !== null) return { outcome: 'refused', fault }
      const outcome = await platform.edit(channel, parts, message)
      if (outcome.outcome !== 'posted') await heed(channel, outcome.fault)
      return outcome
    },
  }
}
