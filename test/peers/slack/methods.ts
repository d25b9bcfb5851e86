import { checkBlocks, checkView, isTooLong, type Problem } from './blocks.ts'
import type { FakeSlack } from './index.ts'
import type { Channel, Json, Message, Token, View } from './world.ts'

export type Call = { method: string; args: Json; token: string }
type Method = (slack: FakeSlack, args: Json, call: Call) => Json

const no = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more })
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Scopes by method; a list by the kind of channel where Slack tells them apart. */
const SCOPES: Readonly<Record<string, string | Readonly<Record<Channel['kind'], string>>>> = {
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.join': 'channels:join',
  'conversations.list': 'channels:read',
  'conversations.open': 'im:write',
  'conversations.info': { public: 'channels:read', private: 'groups:read', im: 'im:read' },
  'conversations.history': { public: 'channels:history', private: 'groups:history', im: 'im:history' },
  'conversations.replies': { public: 'channels:history', private: 'groups:history', im: 'im:history' },
  'users.info': 'users:read',
  'apps.connections.open': 'connections:write',
}

/** What Slack says before it looks at the arguments: token, kind of token, scope. null: go on. */
export function refusal(slack: FakeSlack, { method, args, token }: Call): Json | null {
  if (method === 'oauth.v2.access') return null
  if (token === '') return no('not_authed')
  const known = slack.world.tokens.get(token)
  if (known === undefined) return no('invalid_auth')
  if (known.revoked !== null) return no(known.revoked)
  if ((method === 'apps.connections.open') !== (known.kind === 'app')) return no('not_allowed_token_type')
  return lacking(slack, method, args, known)
}

function lacking(slack: FakeSlack, method: string, args: Json, { scopes }: Token): Json | null {
  const wanted = SCOPES[method]
  if (scopes === null || wanted === undefined) return null
  const kind = slack.world.channels.get(text(args['channel']))?.kind ?? 'public'
  const scope = typeof wanted === 'string' ? wanted : wanted[kind]
  return scopes.includes(scope) ? null : no('missing_scope', { needed: scope, provided: scopes.join(',') })
}

function complaint(error: string, problems: readonly Problem[]): Json {
  const lines = problems.map(({ pointer, message }) => `${message} [json-pointer:${pointer}]`)
  return no(error, { errors: lines, response_metadata: { messages: lines.map((line) => `[ERROR] ${line}`) } })
}

const bytesEscaped = (words: string): number =>
  // Slack counts after escaping; what is escaped already is not escaped again.
  Buffer.byteLength(
    words
      .replace(/&(?!(amp|lt|gt);)/g, '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;'),
  )

/** What Slack says about the content of a message; null: nothing. */
export function complain(args: Json, updating: boolean): Json | null {
  const { blocks } = args
  if (text(args['text']) === '' && blocks === undefined) return no('no_text')
  if (updating && bytesEscaped(text(args['text'])) > 4000) return no('msg_too_long')
  if (blocks === undefined) return null
  if (!Array.isArray(blocks)) return no('invalid_blocks_format')
  const problems = checkBlocks(blocks, 50)
  if (problems.length > 0) return complaint('invalid_blocks', problems)
  return isTooLong(blocks) ? no('msg_blocks_too_long') : null
}

/** The channel as the app may see it, or the error that Slack gives. */
function visible(slack: FakeSlack, args: Json): Channel | Json {
  const channel = slack.world.channels.get(text(args['channel']))
  const unseen = channel?.kind === 'private' && !channel.members.has(slack.world.botUserId)
  return channel === undefined || channel.isDeleted || unseen ? no('channel_not_found') : channel
}

function writable(slack: FakeSlack, args: Json): Channel | Json {
  const channel = visible(slack, args)
  if (!isChannel(channel)) return channel
  if (channel.isArchived) return no('is_archived')
  if (channel.refuses !== null) return no(channel.refuses)
  return channel.members.has(slack.world.botUserId) ? channel : no('not_in_channel')
}

const isChannel = (value: Channel | Json): value is Channel =>
  'members' in value && value['members'] instanceof Set

const listed = (blocks: unknown): Json[] => (Array.isArray(blocks) ? blocks : [])

const post: Method = (slack, args) => {
  const direct = slack.world.users.get(text(args['channel']))
  const channel = writable(slack, direct === undefined ? args : { channel: slack.world.direct(direct).id })
  if (!isChannel(channel)) return channel
  const refused = complain(args, false)
  if (refused !== null) return refused
  const thread = text(args['thread_ts'])
  if (
    thread !== '' &&
    !slack.world.messages.some(({ ts, channel: at }) => ts === thread && at === channel.id)
  )
    return no('thread_not_found')
  const message = slack.world.addMessage({
    channel: channel.id,
    text: text(args['text']).slice(0, 40_000),
    blocks: listed(args['blocks']),
    threadTs: thread === '' ? null : thread,
    metadata: (args['metadata'] as Json | undefined) ?? null,
  })
  return { ok: true, channel: channel.id, ts: message.ts, message: slack.world.messageJson(message, true) }
}

/** A message of the app's own, by channel and ts. */
function own(slack: FakeSlack, args: Json): Message | undefined {
  return slack.world.messages.find(
    ({ ts, channel, userId, onlyFor }) =>
      ts === args['ts'] &&
      channel === args['channel'] &&
      userId === slack.world.botUserId &&
      onlyFor === null,
  )
}

const page = (messages: readonly Message[], slack: FakeSlack, args: Json, newestFirst: boolean): Json => {
  const most = Math.min(Number(args['limit'] ?? 100), slack.options.rateLimits === 'distributed' ? 15 : 999)
  const from = Number(text(args['cursor']).replace('page:', '') || 0)
  const oldest = Number(args['oldest'] ?? 0)
  const all = messages.filter(({ ts, onlyFor }) => Number(ts) > oldest && onlyFor === null)
  const ordered = newestFirst ? all.toReversed() : all
  const more = ordered.length > from + most
  const metadata = args['include_all_metadata'] === true || args['include_all_metadata'] === 'true'
  return {
    ok: true,
    messages: ordered.slice(from, from + most).map((message) => slack.world.messageJson(message, metadata)),
    has_more: more,
    response_metadata: { next_cursor: more ? `page:${from + most}` : '' },
  }
}

const openView = (slack: FakeSlack, args: Json, kind: View['kind'], user: string): Json => {
  const view = args['view'] as Json | undefined
  const problems = checkView(view ?? {})
  if (view === undefined || problems.length > 0) return complaint('invalid_arguments', problems)
  const opened = { id: slack.world.id('V'), hash: slack.world.id('h'), user, view, kind }
  if (kind === 'home') {
    const earlier = slack.world.views.findIndex((seen) => seen.kind === 'home' && seen.user === user)
    if (earlier >= 0) slack.world.views.splice(earlier, 1)
  }
  slack.world.views.push(opened)
  return { ok: true, view: { ...view, id: opened.id, hash: opened.hash, team_id: slack.world.teamId } }
}

/** Slack's Web API as far as a briefing app needs it. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': (slack) => ({
    ok: true,
    url: 'https://newsroom.slack.com/',
    team: slack.world.teamName,
    user: 'wirebrief',
    team_id: slack.world.teamId,
    user_id: slack.world.botUserId,
    bot_id: slack.world.botId,
    is_enterprise_install: false,
  }),
  'apps.connections.open': (slack) => ({ ok: true, url: slack.socket.ticket() }),
  'chat.postMessage': post,
  'chat.update': (slack, args) => {
    const message = own(slack, args)
    if (message === undefined) return no('message_not_found')
    const refused = complain(args, true)
    if (refused !== null) return refused
    message.text = text(args['text'])
    message.blocks = listed(args['blocks'])
    message.edited += 1
    return {
      ok: true,
      channel: message.channel,
      ts: message.ts,
      text: message.text,
      message: slack.world.messageJson(message, true),
    }
  },
  'chat.delete': (slack, args) => {
    const message = own(slack, args)
    if (message === undefined) return no('message_not_found')
    slack.world.messages.splice(slack.world.messages.indexOf(message), 1)
    return { ok: true, channel: message.channel, ts: message.ts }
  },
  'chat.postEphemeral': (slack, args) => {
    const channel = writable(slack, args)
    if (!isChannel(channel)) return channel
    const user = text(args['user'])
    if (!channel.members.has(user)) return no('user_not_in_channel')
    const refused = complain(args, false)
    if (refused !== null) return refused
    const message = slack.world.addMessage({
      channel: channel.id,
      text: text(args['text']),
      blocks: listed(args['blocks']),
      onlyFor: user,
    })
    return { ok: true, message_ts: message.ts }
  },
  'conversations.info': (slack, args) => {
    const channel = visible(slack, args)
    return isChannel(channel) ? { ok: true, channel: slack.world.channelJson(channel) } : channel
  },
  'conversations.list': (slack) => ({
    ok: true,
    channels: [...slack.world.channels.values()]
      .filter(({ kind }) => kind === 'public')
      .map((channel) => slack.world.channelJson(channel)),
    response_metadata: { next_cursor: '' },
  }),
  'conversations.join': (slack, args) => {
    const channel = visible(slack, args)
    if (!isChannel(channel)) return channel
    if (channel.kind !== 'public') return no('method_not_supported_for_channel_type')
    if (channel.isArchived) return no('is_archived')
    channel.members.add(slack.world.botUserId)
    return { ok: true, channel: slack.world.channelJson(channel) }
  },
  'conversations.open': (slack, args) => {
    const user = slack.world.users.get(text(args['users']))
    return user === undefined
      ? no('user_not_found')
      : { ok: true, channel: { id: slack.world.direct(user).id } }
  },
  'conversations.history': (slack, args) => {
    const channel = visible(slack, args)
    if (!isChannel(channel)) return channel
    if (!channel.members.has(slack.world.botUserId)) return no('not_in_channel')
    return page(
      slack.world.messages.filter((message) => message.channel === channel.id && message.threadTs === null),
      slack,
      args,
      true,
    )
  },
  'conversations.replies': (slack, args) => {
    const channel = visible(slack, args)
    if (!isChannel(channel)) return channel
    const root = args['ts']
    const thread = slack.world.messages.filter(
      (message) => message.channel === channel.id && (message.ts === root || message.threadTs === root),
    )
    return thread.length === 0 ? no('thread_not_found') : page(thread, slack, args, false)
  },
  'users.info': (slack, args) => {
    const user = slack.world.users.get(text(args['user']))
    const locale = args['include_locale'] === true || args['include_locale'] === 'true'
    return user === undefined ? no('user_not_found') : { ok: true, user: slack.world.userJson(user, locale) }
  },
  'views.open': (slack, args) => {
    const user = slack.spend(text(args['trigger_id']))
    return typeof user === 'string' ? openView(slack, args, 'modal', user) : no(user.error)
  },
  'views.update': (slack, args) => {
    const opened = slack.world.views.find(({ id }) => id === args['view_id'])
    if (opened === undefined) return no('not_found')
    if (args['hash'] !== undefined && args['hash'] !== opened.hash) return no('hash_conflict')
    const view = (args['view'] as Json | undefined) ?? {}
    const problems = checkView(view)
    if (problems.length > 0) return complaint('invalid_arguments', problems)
    Object.assign(opened, { view, hash: slack.world.id('h') })
    return { ok: true, view: { ...view, id: opened.id, hash: opened.hash } }
  },
  'views.publish': (slack, args) => openView(slack, args, 'home', text(args['user_id'])),
  'oauth.v2.access': (slack, args) => slack.oauth.access(args),
}
