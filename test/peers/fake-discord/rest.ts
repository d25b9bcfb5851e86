// The REST API: routing, authentication, rate limits, faults, and the routes a message-posting bot uses.

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import busboy from 'busboy'
import * as E from './errors.ts'
import type { Gateway } from './gateway.ts'
import { Intent } from './gateway.ts'
import type { Interactions } from './interactions.ts'
import { Permission } from './permissions.ts'
import type { RateLimiter } from './ratelimit.ts'
import { tooManyRequests } from './ratelimit.ts'
import { checkCommands, checkMessage, Limits, MessageFlag, type OpenApiValidator } from './validate.ts'
import {
  type Channel,
  ChannelType,
  type Command,
  type Json,
  type Message,
  type StoredMessage,
  snowflakeTime,
  textTypes,
  threadTypes,
  type World,
} from './world.ts'

export interface UploadedFile {
  field: string
  name: string
  type: string
  bytes: Buffer
}
export interface RequestRecord {
  at: number
  method: string
  path: string
  template: string
  body: unknown
  files: { field: string; name: string; size: number }[]
  status: number
  headers: Record<string, string>
}
/** A fault answers matching requests itself, or delays or cuts them. */
export interface Fault {
  method?: string
  path?: RegExp
  times?: number
  delayMs?: number
  dropConnection?: boolean
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Shorthand for a 429. */
  rateLimit?: { retryAfter: number; global?: boolean; scope?: 'user' | 'shared' | 'global' }
  /** The request takes effect, and then the answer is lost (the connection is cut). */
  loseAnswer?: boolean
}
interface Context {
  params: Record<string, string>
  query: URLSearchParams
  body: Json
  list: Json[]
  files: UploadedFile[]
}
interface Result {
  status: number
  body?: unknown
  raw?: { type: string; bytes: Buffer }
}
type Handler = (context: Context) => Result | Promise<Result>
interface Route {
  method: string
  template: string
  pattern: RegExp
  names: string[]
  major: string[]
  auth: boolean
  global: boolean
  handler: Handler
}

const ok = (body: unknown): Result => ({ status: 200, body })
const none: Result = { status: 204 }

export class Rest {
  readonly requests: RequestRecord[] = []
  readonly faults: Fault[] = []
  cdn = ''
  nonceWindowMs = 300_000
  /** Edits allowed to a message older than an hour before error 30046. */
  lateEditLimit = Infinity
  requireUserAgent = true
  readonly #world: World
  readonly #gateway: Gateway
  readonly #limiter: RateLimiter
  readonly #interactions: Interactions
  readonly #validator: OpenApiValidator | undefined
  readonly #token: () => string
  readonly #routes: Route[] = []

  constructor(parts: {
    world: World
    gateway: Gateway
    limiter: RateLimiter
    interactions: Interactions
    validator: OpenApiValidator | undefined
    token: () => string
  }) {
    this.#world = parts.world
    this.#gateway = parts.gateway
    this.#limiter = parts.limiter
    this.#interactions = parts.interactions
    this.#validator = parts.validator
    this.#token = parts.token
    this.#defineRoutes()
  }

  // ---- plumbing ---------------------------------------------------------------------------------------------

  #route(
    method: string,
    template: string,
    handler: Handler,
    options: { auth?: boolean; global?: boolean } = {},
  ): void {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
    const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, '([^/]+)')}$`)
    const major = names
      .filter((name) =>
        ['channel_id', 'guild_id', 'webhook_id', 'webhook_token', 'interaction_token'].includes(name),
      )
      .slice(0, 2)
    this.#routes.push({
      method,
      template,
      pattern,
      names,
      major,
      auth: options.auth ?? true,
      global: options.global ?? true,
      handler,
    })
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const version = /^\/api\/v(\d+)(\/.*)$/.exec(url.pathname)
    const path = decodeURIComponent(version?.[2] ?? url.pathname)
    const method = request.method ?? 'GET'
    const record: RequestRecord = {
      at: this.#world.now(),
      method,
      path,
      template: '',
      body: undefined,
      files: [],
      status: 0,
      headers: Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, String(v)])),
    }
    const send = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      record.status = status
      this.#limiter.noteAnswer(status, headers['X-RateLimit-Scope'])
      if (body === undefined) {
        response.writeHead(status, headers).end()
        return
      }
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
    }
    if (!version) {
      const file = this.#world.files.get(url.pathname)
      if (file && method === 'GET') {
        response.writeHead(200, { 'Content-Type': file.type }).end(file.bytes)
        return
      }
      send(404, { message: '404: Not Found', code: 0 })
      return
    }
    this.requests.push(record)
    try {
      const { body, list, isList, files } = await readBody(request, method)
      record.body = isList ? list : body
      record.files = files.map((file) => ({ field: file.field, name: file.name, size: file.bytes.length }))
      const fault = this.#takeFault(method, path)
      if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
      if (fault?.dropConnection) {
        request.socket.destroy()
        return
      }
      if (fault?.rateLimit) {
        const { retryAfter, global = false, scope = global ? 'global' : 'user' } = fault.rateLimit
        const error = tooManyRequests(retryAfter, global, {
          'X-RateLimit-Scope': scope,
          ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
        })
        send(429, error.toJSON(), error.headers)
        return
      }
      if (fault?.status) {
        send(fault.status, fault.body ?? { message: `${fault.status}: injected`, code: 0 }, fault.headers)
        return
      }
      if (!['9', '10'].includes(version[1]!)) throw new E.ApiError(400, 50041, 'Invalid API version')
      if (this.requireUserAgent && !/^DiscordBot \(.+, .+\)/.test(request.headers['user-agent'] ?? ''))
        throw new E.ApiError(403, 40333, 'internal network error')
      const found = this.#find(method, path)
      record.template = found.route.template
      if (found.route.auth && request.headers.authorization !== `Bot ${this.#token()}`) throw E.unauthorized()
      const limits = this.#limiter.take(
        `${method} ${found.route.template}`,
        found.route.major.map((name) => found.params[name]).join(':'),
        !found.route.global,
      )
      this.#validator?.check(method, found.route.template, isList ? list : body)
      const result = await found.route.handler({
        params: found.params,
        query: url.searchParams,
        body,
        list,
        files,
      })
      record.status = result.status
      if (fault?.loseAnswer) {
        request.socket.destroy()
        return
      }
      send(result.status, result.body, limits)
    } catch (error) {
      if (error instanceof E.ApiError) {
        send(error.status, error.toJSON(), error.headers)
        return
      }
      send(500, {
        message: 'Internal Server Error',
        code: 0,
        detail: error instanceof Error ? error.stack : String(error),
      })
    }
  }

  #takeFault(method: string, path: string): Fault | undefined {
    const index = this.faults.findIndex(
      (fault) => (!fault.method || fault.method === method) && (!fault.path || fault.path.test(path)),
    )
    const fault = this.faults[index]
    if (fault && fault.times !== undefined && --fault.times <= 0) this.faults.splice(index, 1)
    return fault
  }

  #find(method: string, path: string): { route: Route; params: Record<string, string> } {
    let otherMethod = false
    for (const route of this.#routes) {
      const match = route.pattern.exec(path)
      if (!match) continue
      if (route.method !== method) {
        otherMethod = true
        continue
      }
      return { route, params: Object.fromEntries(route.names.map((name, i) => [name, match[i + 1]!])) }
    }
    throw otherMethod
      ? new E.ApiError(405, 0, '405: Method Not Allowed')
      : new E.ApiError(404, 0, '404: Not Found')
  }

  // ---- helpers ----------------------------------------------------------------------------------------------

  #channel(id: string, needed = 0n): { channel: Channel; permissions: bigint } {
    const channel = this.#world.channels.get(id)
    if (!channel) throw E.unknownChannel()
    const permissions = this.#world.permissions(this.#world.bot.id, channel)
    if (!(permissions & Permission.ViewChannel)) throw E.missingAccess()
    if ((permissions & needed) !== needed) throw E.missingPermissions()
    return { channel, permissions }
  }
  #message(channelId: string, id: string): StoredMessage {
    const stored = this.#world.messages.get(id)
    if (!stored || stored.json.channel_id !== channelId) throw E.unknownMessage()
    return stored
  }
  #guild(id: string) {
    const guild = this.#world.guilds.get(id)
    if (!guild) throw E.unknownGuild()
    if (!guild.members.has(this.#world.bot.id)) throw E.missingAccess()
    return guild
  }
  messageIntent(guildId: string | undefined): number {
    return guildId ? Intent.GuildMessages : Intent.DirectMessages
  }

  /** Stores a message and sends MESSAGE_CREATE. */
  createMessage(input: {
    channel: Channel
    author: Json
    body: Json
    files: UploadedFile[]
    extra?: Json
    visibleTo?: string
  }): Message {
    const { channel, body, files } = input
    const id = this.#world.id()
    const attachments = this.#store(channel.id, body, files)
    const reference = body['message_reference'] as Json | undefined
    const json: Message = {
      id,
      channel_id: channel.id,
      type: reference ? 19 : 0,
      author: input.author,
      content: String(body['content'] ?? ''),
      timestamp: this.#world.timestamp(),
      edited_timestamp: null,
      tts: Boolean(body['tts']),
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments,
      embeds: this.#embeds(body, attachments),
      components: numbered((body['components'] as Json[] | null | undefined) ?? []),
      pinned: false,
      flags: Number(body['flags'] ?? 0),
      ...(body['nonce'] === undefined || body['nonce'] === null ? {} : { nonce: body['nonce'] }),
      ...(reference
        ? {
            message_reference: { type: 0, channel_id: channel.id, guild_id: channel.guildId, ...reference },
            referenced_message: this.#world.messages.get(String(reference['message_id']))?.json ?? null,
          }
        : {}),
      ...this.#mentions(body, channel),
      ...input.extra,
    }
    this.#world.messages.set(id, {
      json,
      guildId: channel.guildId,
      nonceAt: this.#world.now(),
      visibleTo: input.visibleTo,
      createdAt: this.#world.now(),
      lateEdits: 0,
    })
    channel.lastMessageId = id
    if (channel.thread) channel.thread.messageCount++
    if (!input.visibleTo) this.announce('MESSAGE_CREATE', json, channel)
    return json
  }
  announce(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', json: Message, channel: Channel): void {
    const guild = channel.guildId ? this.#world.guilds.get(channel.guildId) : undefined
    const member = guild?.members.get(String(json.author['id']))
    const payload: Json = {
      ...json,
      ...(guild ? { guild_id: guild.id } : {}),
      ...(guild && member ? { member: this.#world.memberJson(guild, member, false) } : {}),
    }
    this.#gateway.dispatch(
      event,
      (session) => {
        const readable =
          Boolean(session.intents & Intent.MessageContent) ||
          !guild ||
          json.author['id'] === this.#world.bot.id ||
          (json['mentions'] as Json[]).some((user) => user['id'] === this.#world.bot.id)
        return readable ? payload : { ...payload, content: '', embeds: [], attachments: [], components: [] }
      },
      { guildId: channel.guildId, intent: this.messageIntent(channel.guildId) },
    )
  }
  editMessage(stored: StoredMessage, body: Json, files: UploadedFile[]): Message {
    const json = stored.json
    const channel = this.#world.channels.get(json.channel_id)!
    if (body['content'] !== undefined) json.content = String(body['content'] ?? '')
    if (body['flags'] !== undefined && body['flags'] !== null)
      json.flags = (json.flags & ~MessageFlag.SuppressEmbeds) | Number(body['flags'])
    json.flags &= ~MessageFlag.Loading
    if (body['components'] !== undefined)
      json['components'] = numbered((body['components'] as Json[] | null) ?? [])
    if (files.length > 0 || body['attachments'] !== undefined) {
      const keep = new Set(
        ((body['attachments'] as Json[] | null | undefined) ?? []).map((a) => String(a['id'])),
      )
      json['attachments'] = [
        ...(json['attachments'] as Json[]).filter(
          (a) => body['attachments'] === undefined || keep.has(String(a['id'])),
        ),
        ...this.#store(channel.id, body, files),
      ]
    }
    if (body['embeds'] !== undefined) json['embeds'] = this.#embeds(body, json['attachments'] as Json[])
    json['edited_timestamp'] = this.#world.timestamp()
    if (!stored.visibleTo) this.announce('MESSAGE_UPDATE', json, channel)
    return json
  }
  #store(channelId: string, body: Json, files: UploadedFile[]): Json[] {
    const described = new Map(
      ((body['attachments'] as Json[] | null | undefined) ?? []).map((a) => [String(a['id']), a]),
    )
    return files.map((file) => {
      const note = described.get(/\d+/.exec(file.field)?.[0] ?? '')
      const id = this.#world.id()
      const name = String(note?.['filename'] ?? file.name).replace(/[^\w.-]+/g, '_')
      const path = `/attachments/${channelId}/${id}/${name}`
      this.#world.files.set(path, { name, type: file.type, bytes: file.bytes })
      const url = `${this.cdn}${path}?ex=${Math.floor(this.#world.now() / 1000 + 86_400).toString(16)}&is=${Math.floor(this.#world.now() / 1000).toString(16)}&hm=${randomBytes(32).toString('hex')}&`
      return {
        id,
        filename: name,
        size: file.bytes.length,
        url,
        proxy_url: url,
        content_type: file.type,
        ...(note?.['description'] ? { description: note['description'] } : {}),
      }
    })
  }
  #embeds(body: Json, attachments: Json[]): Json[] {
    const resolve = (media: unknown) => {
      const url = String((media as Json | undefined)?.['url'] ?? '')
      if (!url.startsWith('attachment://')) return media
      const match = attachments.find((a) => a['filename'] === url.slice('attachment://'.length))
      return match ? { ...(media as Json), url: match['url'], proxy_url: match['url'] } : media
    }
    return ((body['embeds'] as Json[] | null | undefined) ?? []).map((embed) => ({
      ...embed,
      type: 'rich',
      ...(embed['image'] ? { image: resolve(embed['image']) } : {}),
      ...(embed['thumbnail'] ? { thumbnail: resolve(embed['thumbnail']) } : {}),
    }))
  }
  /** Works out whom a message pings, with allowed_mentions applied. */
  #mentions(body: Json, channel: Channel): Json {
    const content = String(body['content'] ?? '')
    const allowed = body['allowed_mentions'] as
      | { parse?: string[]; users?: string[]; roles?: string[] }
      | null
      | undefined
    const may = (kind: string) => !allowed || (allowed.parse ?? []).includes(kind)
    const users = [...new Set([...content.matchAll(/<@!?(\d+)>/g)].map((m) => m[1]!))].filter(
      (id) => may('users') || (allowed?.users ?? []).includes(id),
    )
    const roles = [...new Set([...content.matchAll(/<@&(\d+)>/g)].map((m) => m[1]!))].filter(
      (id) => may('roles') || (allowed?.roles ?? []).includes(id),
    )
    const everyone =
      /@(everyone|here)\b/.test(content) &&
      may('everyone') &&
      Boolean(this.#world.permissions(this.#world.bot.id, channel) & Permission.MentionEveryone)
    return {
      mention_everyone: everyone,
      mentions: users
        .flatMap((id) => this.#world.users.get(id) ?? [])
        .map((user) => this.#world.userJson(user)),
      mention_roles: roles,
    }
  }
  #checkSend(channel: Channel, permissions: bigint, body: Json, files: UploadedFile[]): void {
    if (channel.type === ChannelType.GuildForum)
      throw new E.ApiError(400, 40058, 'Cannot send messages in a forum channel')
    if (!textTypes.includes(channel.type)) throw E.nonTextChannel()
    if (channel.thread?.locked && !(permissions & Permission.ManageThreads)) throw E.threadLocked()
    if (channel.guildId) {
      if (
        !(
          permissions &
          (threadTypes.includes(channel.type) ? Permission.SendMessagesInThreads : Permission.SendMessages)
        )
      )
        throw E.missingPermissions()
      if (
        ((body['embeds'] as unknown[] | null | undefined) ?? []).length > 0 &&
        !(permissions & Permission.EmbedLinks)
      )
        throw E.missingPermissions()
      if (files.length > 0 && !(permissions & Permission.AttachFiles)) throw E.missingPermissions()
      if (body['message_reference'] && !(permissions & Permission.ReadMessageHistory))
        throw E.needsReadHistory()
    } else if (channel.recipients.some((id) => this.#world.closedDirectMessages.has(id)))
      throw E.cannotMessageUser()
    const reference = body['message_reference'] as Json | undefined
    if (
      reference &&
      reference['fail_if_not_exists'] !== false &&
      !this.#world.messages.has(String(reference['message_id']))
    ) {
      const errors = new E.FormErrors()
      errors.add(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message')
      errors.throwIfAny()
    }
    if (channel.thread?.archived) channel.thread.archived = false
  }
  checkFiles(files: UploadedFile[]): void {
    if (files.some((file) => file.bytes.length > Limits.fileBytes)) throw E.entityTooLarge()
    if (files.length > Limits.attachments)
      throw new E.ApiError(
        400,
        30015,
        `Maximum number of attachments in a message reached (${Limits.attachments})`,
      )
  }

  // ---- routes -----------------------------------------------------------------------------------------------

  #defineRoutes(): void {
    const world = this.#world
    const session = () => ({
      url: this.#gateway.url,
      shards: this.#gateway.options.recommendedShards,
      session_start_limit: {
        total: 1000,
        remaining: this.#gateway.options.sessionStarts,
        reset_after: 86_400_000,
        max_concurrency: this.#gateway.options.maxConcurrency,
      },
    })
    this.#route('GET', '/gateway', () => ok({ url: this.#gateway.url }), { auth: false })
    this.#route('GET', '/gateway/bot', () => ok(session()))
    this.#route('GET', '/users/@me', () =>
      ok({ ...world.userJson(world.bot), verified: true, mfa_enabled: true, flags: 0, locale: 'en-US' }),
    )
    this.#route('POST', '/users/@me/channels', ({ body }) => {
      const user = world.users.get(String(body['recipient_id']))
      if (!user) throw E.unknownUser()
      return ok(world.channelJson(world.directMessage(user.id)))
    })
    this.#route('GET', '/users/@me/guilds', () =>
      ok(
        [...world.guilds.values()].map((guild) => ({
          id: guild.id,
          name: guild.name,
          icon: null,
          owner: false,
          permissions: '0',
          features: [],
        })),
      ),
    )
    this.#route('GET', '/users/{user_id}', ({ params }) => {
      const user = world.users.get(params['user_id']!)
      if (!user) throw E.unknownUser()
      return ok(world.userJson(user))
    })
    this.#route('GET', '/applications/@me', () => ok(world.applicationJson()))
    this.#route('GET', '/oauth2/applications/@me', () => ok(world.applicationJson()))
    this.#defineCommandRoutes('/applications/{application_id}/commands')
    this.#defineCommandRoutes('/applications/{application_id}/guilds/{guild_id}/commands')
    this.#defineGuildRoutes()
    this.#defineMessageRoutes()
    this.#defineThreadAndWebhookRoutes()
    this.#interactions.defineRoutes((method, template, handler) => {
      this.#route(method, template, handler, { auth: false, global: false })
    }, this)
  }

  #defineCommandRoutes(base: string): void {
    const world = this.#world
    const scope = (params: Record<string, string>) => {
      if (params['application_id'] !== world.applicationId)
        throw new E.ApiError(403, 20012, 'You are not authorized to perform this action on this application')
      if (params['guild_id']) this.#guild(params['guild_id'])
      return (command: Command) => command.guild_id === params['guild_id']
    }
    const store = (params: Record<string, string>, body: Json, id: string): Command => {
      const command: Command = {
        ...body,
        id,
        application_id: world.applicationId,
        version: world.id(),
        name: String(body['name']),
        type: Number(body['type'] ?? 1),
        description: body['description'] ?? '',
        default_member_permissions: body['default_member_permissions'] ?? null,
        nsfw: body['nsfw'] ?? false,
        ...(params['guild_id']
          ? { guild_id: params['guild_id'] }
          : {
              dm_permission: true,
              contexts: body['contexts'] ?? null,
              integration_types: body['integration_types'] ?? [0],
            }),
      }
      world.commands.set(id, command)
      return command
    }
    this.#route('GET', base, ({ params }) => ok([...world.commands.values()].filter(scope(params))))
    this.#route('PUT', base, ({ params, list }) => {
      const mine = scope(params)
      checkCommands(list)
      if (list.filter((command) => Number(command['type'] ?? 1) === 1).length > Limits.commands)
        throw E.tooManyCommands(Limits.commands)
      const before = [...world.commands.values()].filter(mine)
      for (const command of before) world.commands.delete(command.id)
      return ok(
        list.map((body) =>
          store(
            params,
            body,
            before.find((old) => old.name === body['name'] && old.type === Number(body['type'] ?? 1))?.id ??
              world.id(),
          ),
        ),
      )
    })
    this.#route('POST', base, ({ params, body }) => {
      const mine = scope(params)
      checkCommands([body])
      const same = [...world.commands.values()].filter(mine)
      const existing = same.find(
        (command) => command.name === body['name'] && command.type === Number(body['type'] ?? 1),
      )
      if (!existing && same.length >= Limits.commands) throw E.tooManyCommands(Limits.commands)
      return { status: existing ? 200 : 201, body: store(params, body, existing?.id ?? world.id()) }
    })
    const one = (params: Record<string, string>) => {
      const command = world.commands.get(params['command_id']!)
      if (!command || !scope(params)(command)) throw E.unknownCommand()
      return command
    }
    this.#route('GET', `${base}/{command_id}`, ({ params }) => ok(one(params)))
    this.#route('PATCH', `${base}/{command_id}`, ({ params, body }) =>
      ok(store(params, { ...one(params), ...body }, params['command_id']!)),
    )
    this.#route('DELETE', `${base}/{command_id}`, ({ params }) => {
      world.commands.delete(one(params).id)
      return none
    })
  }

  #defineGuildRoutes(): void {
    const world = this.#world
    this.#route('GET', '/guilds/{guild_id}', ({ params }) =>
      ok(world.guildJson(this.#guild(params['guild_id']!))),
    )
    this.#route('GET', '/guilds/{guild_id}/channels', ({ params }) =>
      ok(
        [...world.channels.values()]
          .filter((c) => c.guildId === this.#guild(params['guild_id']!).id && !c.thread)
          .map((c) => world.channelJson(c)),
      ),
    )
    this.#route('GET', '/guilds/{guild_id}/roles', ({ params }) =>
      ok([...this.#guild(params['guild_id']!).roles.values()].map((role) => world.roleJson(role))),
    )
    this.#route('GET', '/guilds/{guild_id}/members/{user_id}', ({ params }) => {
      const guild = this.#guild(params['guild_id']!)
      const member = guild.members.get(params['user_id']!)
      if (!member) throw E.unknownMember()
      return ok(world.memberJson(guild, member))
    })
    this.#route('GET', '/channels/{channel_id}', ({ params }) =>
      ok(world.channelJson(this.#channel(params['channel_id']!).channel)),
    )
    this.#route('PATCH', '/channels/{channel_id}', ({ params, body }) => {
      const { channel, permissions } = this.#channel(params['channel_id']!)
      const needed = channel.thread ? Permission.ManageThreads : Permission.ManageChannels
      if (!(permissions & needed) && channel.thread?.ownerId !== world.bot.id) throw E.missingPermissions()
      if (typeof body['name'] === 'string') channel.name = body['name']
      if (typeof body['topic'] === 'string') channel.topic = body['topic']
      if (channel.thread && typeof body['archived'] === 'boolean') channel.thread.archived = body['archived']
      if (channel.thread && typeof body['locked'] === 'boolean') channel.thread.locked = body['locked']
      this.#gateway.dispatch(
        channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE',
        world.channelJson(channel),
        { guildId: channel.guildId, intent: Intent.Guilds },
      )
      return ok(world.channelJson(channel))
    })
    this.#route('POST', '/channels/{channel_id}/typing', ({ params }) => {
      this.#channel(params['channel_id']!, Permission.SendMessages)
      return none
    })
  }

  #defineMessageRoutes(): void {
    const world = this.#world
    const messages = '/channels/{channel_id}/messages'
    this.#route('POST', messages, ({ params, body, files }) => {
      const { channel, permissions } = this.#channel(params['channel_id']!)
      this.checkFiles(files)
      checkMessage(body, { create: true, files: files.length })
      this.#checkSend(channel, permissions, body, files)
      if (body['enforce_nonce'] && body['nonce'] !== undefined && body['nonce'] !== null) {
        for (const stored of world.messages.values()) {
          if (
            stored.json.channel_id === channel.id &&
            stored.json.author['id'] === world.bot.id &&
            String(stored.json['nonce']) === String(body['nonce']) &&
            world.now() - stored.nonceAt < this.nonceWindowMs
          )
            return ok(stored.json)
        }
      }
      return ok(this.createMessage({ channel, author: world.userJson(world.bot), body, files }))
    })
    this.#route('GET', messages, ({ params, query }) => {
      const { channel, permissions } = this.#channel(params['channel_id']!)
      if (!(permissions & Permission.ReadMessageHistory)) return ok([])
      const limit = Number(query.get('limit') ?? 50)
      const before = query.get('before'),
        after = query.get('after')
      const found = world
        .channelMessages(channel.id)
        .filter(
          (m) =>
            (!before || BigInt(m.json.id) < BigInt(before)) && (!after || BigInt(m.json.id) > BigInt(after)),
        )
      return ok((after ? found.slice(0, limit) : found.slice(-limit)).reverse().map((m) => m.json))
    })
    this.#route('GET', `${messages}/pins`, ({ params }) =>
      ok({
        items: world
          .channelMessages(params['channel_id']!)
          .filter((m) => m.json['pinned'])
          .map((m) => ({ pinned_at: m.json['timestamp'], message: m.json })),
        has_more: false,
      }),
    )
    for (const [method, pinned] of [
      ['PUT', true],
      ['DELETE', false],
    ] as const) {
      this.#route(method, `${messages}/pins/{message_id}`, ({ params }) => {
        this.#channel(params['channel_id']!, Permission.PinMessages)
        this.#message(params['channel_id']!, params['message_id']!).json['pinned'] = pinned
        return none
      })
    }
    this.#route('GET', `${messages}/{message_id}`, ({ params }) => {
      this.#channel(params['channel_id']!, Permission.ReadMessageHistory)
      return ok(this.#message(params['channel_id']!, params['message_id']!).json)
    })
    this.#route('PATCH', `${messages}/{message_id}`, ({ params, body, files }) => {
      this.#channel(params['channel_id']!)
      const stored = this.#message(params['channel_id']!, params['message_id']!)
      if (stored.json.author['id'] !== world.bot.id) throw E.notAuthor()
      this.checkFiles(files)
      checkMessage(
        { ...body, flags: Number(body['flags'] ?? 0) | (stored.json.flags & MessageFlag.ComponentsV2) },
        { create: false, files: files.length },
      )
      if (world.now() - snowflakeTime(stored.json.id) > 3_600_000 && ++stored.lateEdits > this.lateEditLimit)
        throw new E.ApiError(
          429,
          30046,
          'Maximum number of edits to messages older than 1 hour reached. Try again later',
          { headers: { 'Retry-After': '300' } },
        )
      return ok(this.editMessage(stored, body, files))
    })
    this.#route('DELETE', `${messages}/{message_id}`, ({ params }) => {
      const { channel, permissions } = this.#channel(params['channel_id']!)
      const stored = this.#message(channel.id, params['message_id']!)
      if (stored.json.author['id'] !== world.bot.id && !(permissions & Permission.ManageMessages))
        throw E.missingPermissions()
      world.messages.delete(stored.json.id)
      this.#gateway.dispatch(
        'MESSAGE_DELETE',
        { id: stored.json.id, channel_id: channel.id, guild_id: channel.guildId },
        { guildId: channel.guildId, intent: this.messageIntent(channel.guildId) },
      )
      return none
    })
    this.#route('POST', `${messages}/{message_id}/crosspost`, ({ params }) => {
      const { channel } = this.#channel(params['channel_id']!, Permission.SendMessages)
      if (channel.type !== ChannelType.GuildAnnouncement)
        throw new E.ApiError(400, 50024, 'Cannot execute action on this channel type')
      const stored = this.#message(channel.id, params['message_id']!)
      if (stored.json.flags & MessageFlag.Crossposted)
        throw new E.ApiError(400, 40033, 'This message has already been crossposted.')
      stored.json.flags |= MessageFlag.Crossposted
      return ok(stored.json)
    })
    this.#route('PUT', `${messages}/{message_id}/reactions/{emoji_name}/@me`, ({ params }) => {
      this.#channel(params['channel_id']!, Permission.AddReactions | Permission.ReadMessageHistory)
      const stored = this.#message(params['channel_id']!, params['message_id']!)
      stored.json['reactions'] ??= []
      const reactions = stored.json['reactions'] as Json[]
      const name = params['emoji_name']!
      if (!reactions.some((r) => (r['emoji'] as Json)['name'] === name)) {
        if (reactions.length >= 20)
          throw new E.ApiError(403, 30010, 'Maximum number of reactions reached (20)')
        reactions.push({
          count: 1,
          count_details: { normal: 1, burst: 0 },
          me: true,
          me_burst: false,
          burst_colors: [],
          emoji: { id: null, name },
        })
      }
      return none
    })
  }

  #defineThreadAndWebhookRoutes(): void {
    const world = this.#world
    const startThread = (channel: Channel, body: Json, id?: string): Result => {
      const now = world.timestamp()
      const thread = world.addChannel(world.guilds.get(channel.guildId ?? ''), String(body['name']), {
        type:
          channel.type === ChannelType.GuildAnnouncement
            ? ChannelType.AnnouncementThread
            : ChannelType.PublicThread,
        parentId: channel.id,
        thread: {
          ownerId: world.bot.id,
          archived: false,
          locked: false,
          autoArchiveMinutes: Number(body['auto_archive_duration'] ?? 4320),
          createdAt: now,
          messageCount: 0,
        },
      })
      if (id) {
        world.channels.delete(thread.id)
        thread.id = id
        world.channels.set(id, thread)
      }
      this.#gateway.dispatch(
        'THREAD_CREATE',
        { ...world.channelJson(thread), newly_created: true },
        { guildId: channel.guildId, intent: Intent.Guilds },
      )
      return { status: 201, body: world.channelJson(thread) }
    }
    this.#route('POST', '/channels/{channel_id}/messages/{message_id}/threads', ({ params, body }) => {
      const { channel } = this.#channel(params['channel_id']!, Permission.CreatePublicThreads)
      const stored = this.#message(channel.id, params['message_id']!)
      if (world.channels.has(stored.json.id)) throw E.threadExists()
      if (channel.thread || !channel.guildId)
        throw new E.ApiError(400, 50024, 'Cannot execute action on this channel type')
      stored.json.flags |= MessageFlag.HasThread
      return startThread(channel, body, stored.json.id)
    })
    this.#route('POST', '/channels/{channel_id}/threads', ({ params, body, files }) => {
      const { channel } = this.#channel(params['channel_id']!, Permission.CreatePublicThreads)
      const result = startThread(channel, body)
      const first = body['message'] as Json | undefined
      if (channel.type === ChannelType.GuildForum && first) {
        checkMessage(first, { create: true, files: files.length, prefix: ['message'] })
        const thread = world.channels.get(String((result.body as Json)['id']))!
        ;(result.body as Json)['message'] = this.createMessage({
          channel: thread,
          author: world.userJson(world.bot),
          body: first,
          files,
        })
      }
      return result
    })
    this.#route('POST', '/channels/{channel_id}/webhooks', ({ params, body }) => {
      const { channel } = this.#channel(params['channel_id']!, Permission.ManageWebhooks)
      const hook = {
        id: world.id(),
        token: randomBytes(32).toString('base64url'),
        channelId: channel.id,
        name: String(body['name']),
      }
      world.webhooks.set(hook.id, hook)
      return ok({
        id: hook.id,
        type: 1,
        token: hook.token,
        name: hook.name,
        avatar: null,
        channel_id: channel.id,
        guild_id: channel.guildId,
        application_id: world.applicationId,
        user: world.userJson(world.bot),
      })
    })
  }
}

/** Components get numeric ids on the way in, as Discord gives them. */
function numbered(components: readonly Json[], counter = { next: 1 }): Json[] {
  return components.map((component) => ({
    ...component,
    id: component['id'] ?? counter.next++,
    ...(Array.isArray(component['components'])
      ? { components: numbered(component['components'] as Json[], counter) }
      : {}),
    ...(component['accessory'] ? { accessory: numbered([component['accessory'] as Json], counter)[0] } : {}),
  }))
}

async function readBody(
  request: IncomingMessage,
  method: string,
): Promise<{ body: Json; list: Json[]; isList: boolean; files: UploadedFile[] }> {
  if (method === 'GET' || method === 'DELETE') {
    request.resume()
    return { body: {}, list: [], isList: false, files: [] }
  }
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) {
    const files: UploadedFile[] = []
    let json = '{}',
      size = 0
    await new Promise<void>((resolve, reject) => {
      const parser = busboy({ headers: request.headers })
      parser.on('field', (name, value) => {
        if (name === 'payload_json') json = value
      })
      parser.on('file', (field, stream, info) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          size += chunk.length
        })
        stream.on('end', () => {
          files.push({
            field,
            name: info.filename ?? 'file',
            type: info.mimeType,
            bytes: Buffer.concat(chunks),
          })
        })
      })
      parser.on('close', resolve)
      parser.on('error', reject)
      request.pipe(parser)
    })
    if (size > Limits.requestBytes) throw E.entityTooLarge()
    return { body: parse(json), list: [], isList: false, files }
  }
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  if (!text) return { body: {}, list: [], isList: false, files: [] }
  if (!type.startsWith('application/json'))
    throw new E.ApiError(400, 50035, 'Invalid Form Body', {
      errors: {
        _errors: [
          {
            code: 'CONTENT_TYPE_INVALID',
            message: 'Expected "Content-Type" header to be one of {\'application/json\'}.',
          },
        ],
      },
    })
  const parsed: unknown = parse(text)
  return Array.isArray(parsed)
    ? { body: {}, list: parsed as Json[], isList: true, files: [] }
    : { body: parsed as Json, list: [], isList: false, files: [] }
}
function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new E.ApiError(400, 50109, 'The request body contains invalid JSON.')
  }
}
