// The state of the pretend Discord: users, servers, channels, messages, commands, and how each is written as JSON.

import { AllPermissions, computePermissions, DefaultEveryone, type Overwrite } from './permissions.ts'

const epoch = 1_420_070_400_000n
let sequence = 0n
function snowflake(now: number): string {
  sequence = (sequence + 1n) & 0xfffn
  return (((BigInt(Math.floor(now)) - epoch) << 22n) | (1n << 17n) | sequence).toString()
}
export const snowflakeTime = (id: string): number => Number((BigInt(id) >> 22n) + epoch)

export type Json = Record<string, unknown>
export const ChannelType = {
  GuildText: 0,
  DM: 1,
  GuildVoice: 2,
  GuildAnnouncement: 5,
  AnnouncementThread: 10,
  PublicThread: 11,
  PrivateThread: 12,
  GuildForum: 15,
} as const
export const threadTypes: readonly number[] = [10, 11, 12]
export const textTypes: readonly number[] = [0, 1, 2, 3, 5, 10, 11, 12, 13]

export interface User {
  id: string
  username: string
  globalName: string | null
  bot: boolean
  locale: string
}
export interface Member {
  userId: string
  roles: string[]
  joinedAt: string
}
export interface Role {
  id: string
  name: string
  permissions: bigint
  position: number
}
export interface Channel {
  id: string
  type: number
  guildId: string | undefined
  name: string
  topic: string | null
  parentId: string | null
  overwrites: Overwrite[]
  recipients: string[]
  nsfw: boolean
  rateLimitPerUser: number
  lastMessageId: string | null
  thread:
    | {
        ownerId: string
        archived: boolean
        locked: boolean
        autoArchiveMinutes: number
        createdAt: string
        messageCount: number
      }
    | undefined
}
export interface Guild {
  id: string
  name: string
  ownerId: string
  locale: string
  roles: Map<string, Role>
  members: Map<string, Member>
  available: boolean
}
export interface Message extends Json {
  id: string
  channel_id: string
  author: Json
  content: string
  flags: number
}
export interface StoredMessage {
  json: Message
  guildId: string | undefined
  nonceAt: number
  visibleTo: string | undefined
  createdAt: number
  lateEdits: number
}
export interface Command extends Json {
  id: string
  name: string
  type: number
  guild_id?: string
}

export class World {
  readonly now: () => number
  readonly users = new Map<string, User>()
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  readonly messages = new Map<string, StoredMessage>()
  readonly commands = new Map<string, Command>()
  readonly webhooks = new Map<string, { id: string; token: string; channelId: string; name: string }>()
  readonly files = new Map<string, { name: string; type: string; bytes: Buffer }>()
  /** Users who do not accept direct messages from the bot. */
  readonly closedDirectMessages = new Set<string>()
  readonly bot: User
  readonly applicationId: string
  readonly applicationName: string

  constructor(now: () => number, botName: string) {
    this.now = now
    this.applicationId = snowflake(now())
    this.applicationName = botName
    this.bot = { id: this.applicationId, username: botName, globalName: null, bot: true, locale: 'en-US' }
    this.users.set(this.bot.id, this.bot)
  }
  id(): string {
    return snowflake(this.now())
  }
  timestamp(): string {
    return new Date(this.now()).toISOString().replace('Z', '000+00:00')
  }

  addUser(username: string, options: { locale?: string } = {}): User {
    const user: User = {
      id: this.id(),
      username,
      globalName: username,
      bot: false,
      locale: options.locale ?? 'en-US',
    }
    this.users.set(user.id, user)
    return user
  }
  addGuild(name: string, options: { owner?: User; botPermissions?: bigint; locale?: string } = {}): Guild {
    const id = this.id()
    const owner = options.owner ?? this.addUser(`${name}-owner`)
    const guild: Guild = {
      id,
      name,
      ownerId: owner.id,
      locale: options.locale ?? 'en-US',
      roles: new Map(),
      members: new Map(),
      available: true,
    }
    guild.roles.set(id, { id, name: '@everyone', permissions: DefaultEveryone, position: 0 })
    const botRole: Role = {
      id: this.id(),
      name: this.bot.username,
      permissions: options.botPermissions ?? 0n,
      position: 1,
    }
    guild.roles.set(botRole.id, botRole)
    this.guilds.set(id, guild)
    this.join(guild, owner)
    guild.members.set(this.bot.id, { userId: this.bot.id, roles: [botRole.id], joinedAt: this.timestamp() })
    return guild
  }
  join(guild: Guild, user: User): Member {
    const member: Member = { userId: user.id, roles: [], joinedAt: this.timestamp() }
    guild.members.set(user.id, member)
    return member
  }
  addChannel(
    guild: Guild | undefined,
    name: string,
    options: Partial<Omit<Channel, 'id' | 'guildId' | 'name'>> = {},
  ): Channel {
    const channel: Channel = {
      id: this.id(),
      type: options.type ?? (guild ? ChannelType.GuildText : ChannelType.DM),
      guildId: guild?.id,
      name,
      topic: options.topic ?? null,
      parentId: options.parentId ?? null,
      overwrites: options.overwrites ?? [],
      recipients: options.recipients ?? [],
      nsfw: options.nsfw ?? false,
      rateLimitPerUser: options.rateLimitPerUser ?? 0,
      lastMessageId: null,
      thread: options.thread,
    }
    this.channels.set(channel.id, channel)
    return channel
  }
  directMessage(userId: string): Channel {
    for (const channel of this.channels.values())
      if (channel.type === ChannelType.DM && channel.recipients[0] === userId) return channel
    return this.addChannel(undefined, '', { recipients: [userId] })
  }
  permissions(userId: string, channel: Channel): bigint {
    if (!channel.guildId) return AllPermissions
    const guild = this.guilds.get(channel.guildId)
    const member = guild?.members.get(userId)
    if (!guild || !member) return 0n
    const parent =
      threadTypes.includes(channel.type) && channel.parentId ? this.channels.get(channel.parentId) : undefined
    return computePermissions({
      userId,
      ownerId: guild.ownerId,
      guildId: guild.id,
      roleIds: member.roles,
      rolePermissions: new Map([...guild.roles.values()].map((role) => [role.id, role.permissions])),
      overwrites: (parent ?? channel).overwrites,
    })
  }
  channelMessages(channelId: string): StoredMessage[] {
    return [...this.messages.values()].filter(
      (message) => message.json.channel_id === channelId && !message.visibleTo,
    )
  }

  userJson(user: User): Json {
    return {
      id: user.id,
      username: user.username,
      discriminator: '0',
      global_name: user.globalName,
      avatar: null,
      bot: user.bot || undefined,
      public_flags: 0,
      flags: 0,
      banner: null,
      accent_color: null,
      banner_color: null,
      avatar_decoration_data: null,
      collectibles: null,
      primary_guild: null,
      clan: null,
    }
  }
  memberJson(_guild: Guild, member: Member, withUser = true): Json {
    return {
      ...(withUser ? { user: this.userJson(this.users.get(member.userId)!) } : {}),
      nick: null,
      avatar: null,
      banner: null,
      roles: member.roles,
      joined_at: member.joinedAt,
      premium_since: null,
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
      communication_disabled_until: null,
    }
  }
  roleJson(role: Role): Json {
    return {
      id: role.id,
      name: role.name,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      icon: null,
      unicode_emoji: null,
      position: role.position,
      permissions: role.permissions.toString(),
      managed: false,
      mentionable: false,
      flags: 0,
    }
  }
  channelJson(channel: Channel): Json {
    const base: Json = {
      id: channel.id,
      type: channel.type,
      last_message_id: channel.lastMessageId,
      flags: 0,
    }
    if (!channel.guildId)
      return { ...base, recipients: channel.recipients.map((id) => this.userJson(this.users.get(id)!)) }
    const guildChannel: Json = {
      ...base,
      guild_id: channel.guildId,
      name: channel.name,
      parent_id: channel.parentId,
      rate_limit_per_user: channel.rateLimitPerUser,
    }
    if (channel.thread) {
      return {
        ...guildChannel,
        owner_id: channel.thread.ownerId,
        message_count: channel.thread.messageCount,
        member_count: 1,
        total_message_sent: channel.thread.messageCount,
        thread_metadata: {
          archived: channel.thread.archived,
          locked: channel.thread.locked,
          auto_archive_duration: channel.thread.autoArchiveMinutes,
          archive_timestamp: channel.thread.createdAt,
          create_timestamp: channel.thread.createdAt,
        },
      }
    }
    return {
      ...guildChannel,
      topic: channel.topic,
      position: 0,
      nsfw: channel.nsfw,
      permission_overwrites: channel.overwrites.map((o) => ({
        id: o.id,
        type: o.type,
        allow: o.allow.toString(),
        deny: o.deny.toString(),
      })),
    }
  }
  guildJson(guild: Guild): Json {
    return {
      id: guild.id,
      name: guild.name,
      icon: null,
      splash: null,
      discovery_splash: null,
      owner_id: guild.ownerId,
      afk_channel_id: null,
      afk_timeout: 300,
      verification_level: 0,
      default_message_notifications: 0,
      explicit_content_filter: 0,
      roles: [...guild.roles.values()].map((role) => this.roleJson(role)),
      emojis: [],
      stickers: [],
      features: [],
      mfa_level: 0,
      application_id: null,
      system_channel_id: null,
      system_channel_flags: 0,
      rules_channel_id: null,
      max_members: 500_000,
      vanity_url_code: null,
      description: null,
      banner: null,
      premium_tier: 0,
      premium_subscription_count: 0,
      preferred_locale: guild.locale,
      public_updates_channel_id: null,
      nsfw_level: 0,
      premium_progress_bar_enabled: false,
      safety_alerts_channel_id: null,
      incidents_data: null,
      home_header: null,
      region: 'us-west',
      widget_enabled: false,
      widget_channel_id: null,
      max_presences: null,
      max_stage_video_channel_users: 50,
      max_video_channel_users: 25,
      nsfw: false,
      hub_type: null,
      latest_onboarding_question_id: null,
    }
  }
  guildCreateJson(guild: Guild): Json {
    const channels = [...this.channels.values()].filter((channel) => channel.guildId === guild.id)
    const bot = guild.members.get(this.bot.id)!
    return {
      ...this.guildJson(guild),
      joined_at: bot.joinedAt,
      large: false,
      unavailable: false,
      member_count: guild.members.size,
      voice_states: [],
      members: [this.memberJson(guild, bot)],
      channels: channels.filter((channel) => !channel.thread).map((channel) => this.channelJson(channel)),
      threads: channels
        .filter((channel) => channel.thread && !channel.thread.archived)
        .map((channel) => this.channelJson(channel)),
      presences: [],
      stage_instances: [],
      guild_scheduled_events: [],
      soundboard_sounds: [],
    }
  }
  applicationJson(): Json {
    return {
      id: this.applicationId,
      name: this.applicationName,
      icon: null,
      description: '',
      summary: '',
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      team: null,
      flags: 0,
      flags_new: '0',
      type: null,
      redirect_uris: [],
      interactions_endpoint_url: null,
      role_connections_verification_url: null,
      owner: this.userJson([...this.users.values()].find((user) => !user.bot) ?? this.bot),
      approximate_user_authorization_count: 0,
      explicit_content_filter: 0,
      eligible_oauth2_scopes: [],
      tags: [],
      hook: true,
      storefront_available: false,
      integration_public: true,
      integration_require_code_grant: false,
      bot: this.userJson(this.bot),
      approximate_guild_count: this.guilds.size,
      approximate_user_install_count: 0,
      integration_types_config: { '0': {}, '1': {} },
    }
  }
}
