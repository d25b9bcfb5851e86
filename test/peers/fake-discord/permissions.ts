// The permission bits a message-posting bot meets, and Discord's documented way of combining them.

export const Permission = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  AddReactions: 1n << 6n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  ManageWebhooks: 1n << 29n,
  UseApplicationCommands: 1n << 31n,
  ManageThreads: 1n << 34n,
  CreatePublicThreads: 1n << 35n,
  SendMessagesInThreads: 1n << 38n,
  PinMessages: 1n << 51n,
  BypassSlowmode: 1n << 52n,
} as const
export const AllPermissions = (1n << 53n) - 1n
/** What @everyone has in a newly made server, as far as bots are concerned. */
export const DefaultEveryone =
  Permission.AddReactions |
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.EmbedLinks |
  Permission.AttachFiles |
  Permission.ReadMessageHistory |
  Permission.MentionEveryone |
  Permission.UseApplicationCommands |
  Permission.CreatePublicThreads |
  Permission.SendMessagesInThreads

export interface Overwrite {
  id: string
  type: 0 | 1
  allow: bigint
  deny: bigint
}

export function computePermissions(input: {
  userId: string
  ownerId: string
  guildId: string
  roleIds: readonly string[]
  rolePermissions: ReadonlyMap<string, bigint>
  overwrites: readonly Overwrite[]
}): bigint {
  if (input.userId === input.ownerId) return AllPermissions
  let permissions = input.rolePermissions.get(input.guildId) ?? 0n
  for (const id of input.roleIds) permissions |= input.rolePermissions.get(id) ?? 0n
  if (permissions & Permission.Administrator) return AllPermissions
  const apply = (overwrites: readonly Overwrite[]) => {
    let allow = 0n,
      deny = 0n
    for (const o of overwrites) {
      allow |= o.allow
      deny |= o.deny
    }
    permissions = (permissions & ~deny) | allow
  }
  apply(input.overwrites.filter((o) => o.type === 0 && o.id === input.guildId))
  apply(input.overwrites.filter((o) => o.type === 0 && input.roleIds.includes(o.id)))
  apply(input.overwrites.filter((o) => o.type === 1 && o.id === input.userId))
  return permissions
}
