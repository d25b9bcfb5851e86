import { type Client, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { PostOutcome } from '../platform.ts'

/** What a post takes, by the names that Discord's settings show. */
const NEEDED = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
] as const

/** What the bot may not do in a channel, though a post takes it; null where that is not known. */
function lackingIn(channel: GuildBasedChannel): string[] | null {
  const { me } = channel.guild.members
  const rights = me === null ? null : channel.permissionsFor(me)
  return rights === null ? null : NEEDED.filter(([, bit]) => !rights.has(bit)).map(([name]) => name)
}

export const mayWrite = (channel: GuildBasedChannel): boolean => lackingIn(channel)?.length === 0

const MISSING: ReadonlySet<string> = new Set(['50001', '50013'])

/** A refusal for missing permissions, with their names where this process knows the channel. */
export function explained(outcome: PostOutcome, client: Client | null, channelId: string): PostOutcome {
  if (outcome.outcome !== 'refused' || !MISSING.has(outcome.fault.code)) return outcome
  const channel = client?.channels.cache.get(channelId)
  const lacking = channel === undefined || channel.isDMBased() ? null : lackingIn(channel)
  if (lacking === null || lacking.length === 0) return outcome
  return { ...outcome, fault: { ...outcome.fault, detail: `missing: ${lacking.join(', ')}` } }
}
