import { createHash } from 'node:crypto'
import { markOf } from '../src/chat/discord/marks.ts'
import type { ChannelRef } from '../src/model.ts'
import { type Channel as DiscordChannel, FakeDiscord, Permission } from '../test/peers/fake-discord/index.ts'
import { FakeSlack, type FakeSlackOptions } from '../test/peers/slack/index.ts'

/** What the invite link of docs/discord.md asks for. */
export const RIGHTS =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.CreatePublicThreads |
  Permission.ReadMessageHistory

export type Room = {
  ref: ChannelRef
  /** How often the main message and each further part of a delivery stand there, in order of part. */
  standing(deliveryId: string): number[]
  /** Ids of the deliveries whose main message stands there, oldest first. */
  order(known: ReadonlyMap<string, string>): string[]
  has(part: string): boolean
  /** Forgets all but the newest messages, so that a long run stays as fast as a short one. */
  prune(): void
  remove(): void
}

export type Newsroom = { slack: FakeSlack; discord: FakeDiscord; rooms: Room[]; stop(): Promise<void> }

const MOST_PARTS = 60
const KEPT = 100

/** Discord and Slack on this machine, with as many channels of each as asked for. */
export async function openNewsroom(
  channels: number,
  clock: () => number,
  rateLimits: FakeSlackOptions['rateLimits'],
): Promise<Newsroom> {
  const slack = await new FakeSlack({ now: clock, rateLimits }).start()
  const discord = await new FakeDiscord({ now: clock }).start()
  const guild = discord.world.addGuild('Newsroom', { botPermissions: RIGHTS })
  const owner = slack.world.addUser('owner', { isOwner: true })
  const rooms = Array.from({ length: channels }, (_, number) => [
    slackRoom(slack, owner.id, number),
    discordRoom(discord, discord.world.addChannel(guild, `desk-${number}`), guild.id),
  ]).flat()
  return {
    slack,
    discord,
    rooms,
    stop: async () => {
      await discord.stop()
      await slack.stop()
    },
  }
}

function slackRoom(slack: FakeSlack, owner: string, number: number): Room {
  const user = slack.world.users.get(owner)!
  const channel = slack.world.addChannel(`desk-${number}`, user, {
    members: new Set([owner, slack.world.botUserId]),
  })
  const ours = () => slack.world.messages.filter((message) => message.channel === channel.id)
  const payloadOf = (metadata: unknown) =>
    (metadata as { event_payload?: { delivery_id?: string; part?: number } } | null)?.event_payload
  return {
    ref: { platform: 'slack', workspace: slack.world.teamId, channel: channel.id },
    standing: (deliveryId) => {
      const counts: number[] = []
      for (const { metadata } of ours()) {
        const payload = payloadOf(metadata)
        if (payload?.delivery_id === deliveryId)
          counts[payload.part ?? 0] = (counts[payload.part ?? 0] ?? 0) + 1
      }
      return Array.from(counts, (count) => count ?? 0)
    },
    order: (known) =>
      ours().flatMap(({ metadata, threadTs }) => {
        const id = payloadOf(metadata)?.delivery_id
        return id !== undefined && threadTs === null && known.has(id) ? [id] : []
      }),
    has: (part) => {
      const ts = part.split('/')[0]
      return ours().some((message) => message.ts === ts)
    },
    prune: () => {
      const old = new Set(ours().slice(0, -KEPT))
      if (old.size > 0)
        slack.world.messages.splice(
          0,
          Infinity,
          ...slack.world.messages.filter((message) => !old.has(message)),
        )
    },
    remove: () => {
      channel.isDeleted = true
    },
  }
}

function discordRoom(discord: FakeDiscord, channel: DiscordChannel, guild: string): Room {
  const { world } = discord
  const ours = () =>
    [...world.messages.values()].filter(({ json }) => {
      const place = world.channels.get(json.channel_id)
      return json.channel_id === channel.id || place?.parentId === channel.id
    })
  const idOf = (json: Record<string, unknown>) =>
    (json['components'] as { id?: number }[] | undefined)?.[0]?.id
  const bears = (json: Record<string, unknown>, deliveryId: string, part: number) => {
    const { id, nonce } = markOf(deliveryId, part)
    return idOf(json) === id || json['nonce'] === nonce
  }
  return {
    ref: { platform: 'discord', workspace: guild, channel: channel.id },
    standing: (deliveryId) => {
      const all = ours()
      const counts = Array.from(
        { length: MOST_PARTS },
        (_, part) => all.filter(({ json }) => bears(json, deliveryId, part)).length,
      )
      return counts.slice(0, counts.findLastIndex((count) => count > 0) + 1)
    },
    order: (known) =>
      ours()
        .filter(({ json }) => json.channel_id === channel.id)
        .flatMap(({ json }) => [...known.keys()].filter((id) => bears(json, id, 0))),
    has: (part) => world.messages.has(part.split('/')[0] ?? part),
    prune: () => {
      for (const { json } of ours().slice(0, -KEPT)) world.messages.delete(json.id)
    },
    remove: () => {
      world.channels.delete(channel.id)
      discord.gateway.dispatch('CHANNEL_DELETE', world.channelJson(channel), { guildId: guild, intent: 1 })
    },
  }
}

/** The same numbers from the same seed, in [0, 1). */
export function seeded(seed: number): () => number {
  let drawn = 0
  return () => {
    const hash = createHash('sha256').update(`${seed} ${drawn++}`).digest()
    return hash.readUInt32BE(0) / 2 ** 32
  }
}
