import { ChannelType, type Client, type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { Arrival } from '../platform.ts'
import { mayWrite } from './rights.ts'

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]

/** Servers that come and go, and channels in them that go, or that the bot may write in again. */
export function listenForArrivals(client: Client, arrived: (arrival: Arrival) => void): void {
  client.on('guildCreate', (guild) => arrived(joinedServer(guild)))
  client.on('guildDelete', ({ id }) =>
    arrived({ event: 'left-workspace', platform: 'discord', workspace: id }),
  )
  client.on('channelDelete', (channel) => {
    if (!channel.isDMBased()) arrived({ event: 'channel-gone', channel: refOf(channel) })
  })
  client.on('threadDelete', (thread) => arrived({ event: 'channel-gone', channel: refOf(thread) }))
  client.on('channelUpdate', (before, after) => {
    if (!before.isDMBased() && !after.isDMBased() && !mayWrite(before) && mayWrite(after))
      arrived({ event: 'channel-restored', channel: refOf(after) })
  })
  client.on('roleUpdate', (before, after) => {
    const gained = after.permissions.bitfield & ~before.permissions.bitfield
    if (!NEEDED.some((permission) => (gained & permission) !== 0n)) return
    const open = after.guild.channels.cache.filter((channel) => channel.isTextBased() && mayWrite(channel))
    for (const channel of open.values()) arrived({ event: 'channel-restored', channel: refOf(channel) })
  })
}

/** A server that the bot is in, as it is told at every start too. */
export const joinedServer = (guild: Guild): Arrival => ({
  event: 'joined-workspace',
  platform: 'discord',
  workspace: guild.id,
  name: guild.name,
  welcomeChannel: welcomeChannelOf(guild),
})

/** The channel for system messages, else the first one that the bot may write in. */
function welcomeChannelOf(guild: Guild): string | null {
  const { systemChannel } = guild
  if (systemChannel !== null && mayWrite(systemChannel)) return systemChannel.id
  const texts = guild.channels.cache.filter((channel) => channel.type === ChannelType.GuildText)
  return texts.find(mayWrite)?.id ?? null
}

const refOf = ({ id, guildId }: GuildBasedChannel) => ({
  platform: 'discord' as const,
  workspace: guildId,
  channel: id,
})
