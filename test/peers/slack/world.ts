/** What stands in the workspace: people, channels, messages and tokens. Shapes are Slack's (docs.slack.dev/reference/objects). */

export type Json = Record<string, unknown>

export type User = {
  id: string
  name: string
  locale: string
  /** Of another workspace for guests in a shared channel. */
  teamId: string
  isAdmin: boolean
  isOwner: boolean
}

export type Channel = {
  id: string
  name: string
  kind: 'public' | 'private' | 'im'
  creator: string
  members: Set<string>
  isArchived: boolean
  isDeleted: boolean
  /** An error that posts to this channel get ("restricted_action"), or null. */
  refuses: string | null
}

export type Message = {
  ts: string
  channel: string
  text: string
  blocks: Json[]
  threadTs: string | null
  metadata: Json | null
  /** Only this person sees it. */
  onlyFor: string | null
  edited: number
  userId: string
}

export type View = {
  id: string
  hash: string
  user: string
  view: Json
  kind: 'modal' | 'home'
}

export type Token = {
  kind: 'bot' | 'app'
  /** null: every scope. */
  scopes: readonly string[] | null
  revoked: string | null
  /** Of which workspace, where there is more than one. */
  team?: string
}

export class World {
  readonly teamId = 'T0TEAM'
  readonly teamName = 'Newsroom'
  readonly appId = 'A0APP'
  readonly botUserId = 'U0BOT'
  readonly botId = 'B0BOT'
  readonly users = new Map<string, User>()
  readonly channels = new Map<string, Channel>()
  readonly messages: Message[] = []
  readonly views: View[] = []
  readonly tokens = new Map<string, Token>()
  readonly #now: () => number
  #serial = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** An id that is never given twice. */
  id(prefix: string): string {
    this.#serial += 1
    return `${prefix}${String(this.#serial).padStart(8, '0')}`
  }

  /** Seconds and a counter, as Slack names messages. */
  ts(): string {
    this.#serial += 1
    return `${Math.floor(this.#now() / 1000)}.${String(this.#serial).padStart(6, '0')}`
  }

  addUser(name: string, given: Partial<User> = {}): User {
    const user = {
      id: this.id('U'),
      name,
      locale: 'en-US',
      teamId: this.teamId,
      isAdmin: false,
      isOwner: false,
      ...given,
    }
    this.users.set(user.id, user)
    return user
  }

  addChannel(name: string, creator: User, given: Partial<Channel> = {}): Channel {
    const channel: Channel = {
      id: this.id(given.kind === 'im' ? 'D' : 'C'),
      name,
      kind: 'public',
      creator: creator.id,
      members: new Set([creator.id]),
      isArchived: false,
      isDeleted: false,
      refuses: null,
      ...given,
    }
    this.channels.set(channel.id, channel)
    return channel
  }

  /** The direct conversation of a person with the app, made where there is none. */
  direct(user: User): Channel {
    const open = [...this.channels.values()].find(({ kind, creator }) => kind === 'im' && creator === user.id)
    return (
      open ??
      this.addChannel('directmessage', user, { kind: 'im', members: new Set([user.id, this.botUserId]) })
    )
  }

  addMessage(given: Pick<Message, 'channel' | 'text' | 'blocks'> & Partial<Message>): Message {
    const message: Message = {
      ts: this.ts(),
      threadTs: null,
      metadata: null,
      onlyFor: null,
      edited: 0,
      userId: this.botUserId,
      ...given,
    }
    this.messages.push(message)
    return message
  }

  messageJson(message: Message, withMetadata: boolean): Json {
    const replies = this.messages.filter(
      ({ threadTs, channel }) => threadTs === message.ts && channel === message.channel,
    )
    return {
      type: 'message',
      ts: message.ts,
      user: message.userId,
      ...(message.userId === this.botUserId ? { bot_id: this.botId, app_id: this.appId } : {}),
      text: message.text,
      blocks: message.blocks,
      ...(message.threadTs === null ? {} : { thread_ts: message.threadTs }),
      ...(replies.length === 0
        ? {}
        : { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts }),
      ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
    }
  }

  channelJson(channel: Channel): Json {
    return {
      id: channel.id,
      ...(channel.kind === 'im'
        ? { user: channel.creator }
        : { name: channel.name, creator: channel.creator }),
      is_channel: channel.kind === 'public',
      is_group: channel.kind === 'private',
      is_private: channel.kind !== 'public',
      is_im: channel.kind === 'im',
      is_archived: channel.isArchived,
      is_member: channel.members.has(this.botUserId),
    }
  }

  userJson(user: User, withLocale: boolean): Json {
    return {
      id: user.id,
      team_id: user.teamId,
      name: user.name,
      real_name: user.name,
      profile: { display_name: user.name, real_name: user.name },
      is_admin: user.isAdmin || user.isOwner,
      is_owner: user.isOwner,
      is_primary_owner: false,
      is_bot: false,
      deleted: false,
      ...(withLocale ? { locale: user.locale } : {}),
    }
  }
}
