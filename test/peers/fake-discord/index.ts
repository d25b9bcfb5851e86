// A loopback Discord for tests: start it, point discord.js at it, and act as the users of its servers.
//
//   const discord = new FakeDiscord();
//   await discord.start();
//   const client = new Client({ intents, rest: { api: discord.api, version: '10' } });
//   await client.login(discord.token);

import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defaultGatewayOptions, Gateway, type GatewayOptions } from './gateway.ts'
import { type InteractionOptions, Interactions } from './interactions.ts'
import { defaultRateLimits, RateLimiter, type RateLimitOptions } from './ratelimit.ts'
import { type Fault, Rest } from './rest.ts'
import { OpenApiValidator } from './validate.ts'
import { type Channel, type Message, type User, World } from './world.ts'

export { Permission } from './permissions.ts'
export type { Channel, Guild, User } from './world.ts'

export interface FakeDiscordOptions {
  botName?: string
  /** Milliseconds since 1970; replace it to move time in tests. */
  now?: () => number
  rateLimits?: Partial<RateLimitOptions>
  gateway?: Partial<GatewayOptions>
  interactions?: Partial<InteractionOptions>
  /** Discord's OpenAPI document, parsed; when given, every request body is checked against it. */
  openApi?: unknown
}

export class FakeDiscord {
  token = `${randomBytes(18).toString('base64url')}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`
  readonly world: World
  readonly gateway: Gateway
  readonly limiter: RateLimiter
  readonly interactions: Interactions
  readonly rest: Rest
  readonly #http: Server

  constructor(options: FakeDiscordOptions = {}) {
    const now = options.now ?? Date.now
    this.world = new World(now, options.botName ?? 'briefing-bot')
    this.#http = createServer((request, response) => {
      void this.rest.handle(request, response)
    })
    this.gateway = new Gateway(this.#http, this.world, () => this.token, {
      ...defaultGatewayOptions,
      ...options.gateway,
    })
    this.limiter = new RateLimiter({ ...defaultRateLimits, ...options.rateLimits }, now)
    this.interactions = new Interactions(this.world, this.gateway, {
      firstAnswerMs: 3_000,
      tokenMs: 900_000,
      ...options.interactions,
    })
    this.rest = new Rest({
      world: this.world,
      gateway: this.gateway,
      limiter: this.limiter,
      interactions: this.interactions,
      validator: options.openApi ? new OpenApiValidator(options.openApi) : undefined,
      token: () => this.token,
    })
  }

  /** Listens on 127.0.0.1 only. */
  async start(port = 0): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject).listen(port, '127.0.0.1', resolve)
    })
    const origin = `127.0.0.1:${(this.#http.address() as AddressInfo).port}`
    this.gateway.url = `ws://${origin}/gateway`
    this.rest.cdn = `http://${origin}`
    return this
  }
  async stop(): Promise<void> {
    this.gateway.stop()
    this.#http.closeAllConnections()
    await new Promise<void>((resolve) => {
      this.#http.close(() => {
        resolve()
      })
    })
  }
  /** The value for discord.js's `rest.api`. */
  get api(): string {
    return `${this.rest.cdn}/api`
  }

  fault(fault: Fault): void {
    this.rest.faults.push(fault)
  }
  /** A person says something in a channel. */
  say(user: User, channel: Channel, content: string): Message {
    return this.rest.createMessage({
      channel,
      author: this.world.userJson(user),
      body: { content },
      files: [],
    })
  }
  messages(channel: Channel): Message[] {
    return this.world.channelMessages(channel.id).map((stored) => stored.json)
  }
  /** Removes the bot from a server, as an administrator would. */
  kickBot(guildId: string): void {
    const guild = this.world.guilds.get(guildId)
    if (!guild) return
    guild.members.delete(this.world.bot.id)
    this.gateway.dispatch('GUILD_DELETE', { id: guildId }, { guildId, intent: 1 })
  }
  /** Makes the token invalid, as a reset in the developer portal does, and cuts the gateway with 4004. */
  resetToken(): string {
    this.token = randomBytes(32).toString('base64url')
    this.gateway.forgetSessions()
    this.gateway.closeAll(4004, 'Authentication failed')
    return this.token
  }
}
