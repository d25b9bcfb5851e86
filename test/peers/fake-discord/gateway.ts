// The Gateway: HELLO, IDENTIFY, READY, GUILD_CREATE, heartbeats, RESUME with replay, intents, shards, close codes.

import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { constants, createDeflate, type Deflate } from 'node:zlib'
import { WebSocket, WebSocketServer } from 'ws'
import type { Json, World } from './world.ts'

const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  PresenceUpdate: 3,
  VoiceState: 4,
  Resume: 6,
  Reconnect: 7,
  RequestMembers: 8,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
  SoundboardSounds: 31,
} as const
const knownOps: readonly number[] = Object.values(Op)
export const Intent = {
  Guilds: 1 << 0,
  GuildMembers: 1 << 1,
  GuildPresences: 1 << 8,
  GuildMessages: 1 << 9,
  GuildMessageReactions: 1 << 10,
  DirectMessages: 1 << 12,
  DirectMessageReactions: 1 << 13,
  MessageContent: 1 << 15,
} as const
const privilegedIntents = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent
const allIntents = (1 << 26) - 1

export interface GatewayOptions {
  heartbeatMs: number
  maxConcurrency: number
  /** IDENTIFYs left in the 24-hour window. */
  sessionStarts: number
  recommendedShards: number
  /** Privileged intents switched on for the application; asking for others closes with 4014. */
  grantedPrivilegedIntents: number
  maxGuildsPerShard: number
}
export const defaultGatewayOptions: GatewayOptions = {
  heartbeatMs: 41_250,
  maxConcurrency: 1,
  sessionStarts: 1000,
  recommendedShards: 1,
  grantedPrivilegedIntents: privilegedIntents,
  maxGuildsPerShard: 2500,
}

interface Session {
  id: string
  intents: number
  shard: readonly [number, number]
  sequence: number
  replay: { sequence: number; payload: string }[]
  socket: Connection | undefined
}
interface Connection {
  ws: WebSocket
  session: Session | undefined
  deflate: Deflate | undefined
  sends: number[]
}

export class Gateway {
  readonly options: GatewayOptions
  readonly sessions = new Map<string, Session>()
  /** False makes the server stop acknowledging heartbeats (a "zombied" connection). */
  acknowledgeHeartbeats = true
  /** Every payload received from clients, newest last. */
  readonly received: { op: number; d: unknown }[] = []
  identifies = 0
  readonly #world: World
  readonly #token: () => string
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #connections = new Set<Connection>()
  readonly #identifyTimes = new Map<number, number[]>()
  url = ''

  constructor(http: Server, world: World, token: () => string, options: GatewayOptions) {
    this.#world = world
    this.#token = token
    this.options = options
    http.on('upgrade', (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      if (!/^\/gateway\/?$/.test(url.pathname)) {
        socket.destroy()
        return
      }
      this.#server.handleUpgrade(request, socket, head, (ws) => {
        this.#accept(ws, url.searchParams)
      })
    })
  }

  #accept(ws: WebSocket, query: URLSearchParams): void {
    const connection: Connection = {
      ws,
      session: undefined,
      deflate:
        query.get('compress') === 'zlib-stream'
          ? createDeflate({ flush: constants.Z_SYNC_FLUSH })
          : undefined,
      sends: [],
    }
    this.#connections.add(connection)
    connection.deflate?.on('data', (chunk: Buffer) => {
      if (ws.readyState === WebSocket.OPEN) ws.send(chunk)
    })
    ws.on('close', () => {
      this.#connections.delete(connection)
      if (connection.session) connection.session.socket = undefined
    })
    ws.on('error', () => {})
    if (!['9', '10'].includes(query.get('v') ?? '10')) {
      ws.close(4012, 'Invalid API version')
      return
    }
    if ((query.get('encoding') ?? 'json') !== 'json') {
      ws.close(4002, 'Only JSON encoding is served here')
      return
    }
    ws.on('message', (raw) => {
      this.#receive(connection, raw as Buffer)
    })
    this.#send(connection, {
      op: Op.Hello,
      d: { heartbeat_interval: this.options.heartbeatMs, _trace: [] },
      s: null,
      t: null,
    })
  }

  #send(connection: Connection, payload: Json | string): void {
    if (connection.ws.readyState !== WebSocket.OPEN) return
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
    if (connection.deflate) connection.deflate.write(text)
    else connection.ws.send(text)
  }

  #receive(connection: Connection, raw: Buffer): void {
    if (raw.length > 4096) {
      connection.ws.close(4002, 'Payload too large')
      return
    }
    let payload: { op: number; d: Json }
    try {
      payload = JSON.parse(raw.toString()) as typeof payload
    } catch {
      connection.ws.close(4002, 'Decode error')
      return
    }
    this.received.push(payload)
    const now = this.#world.now()
    connection.sends = [...connection.sends.filter((at) => now - at < 60_000), now]
    if (connection.sends.length > 120) {
      connection.ws.close(4008, 'Rate limited')
      return
    }
    if (!knownOps.includes(payload.op)) {
      connection.ws.close(4001, 'Unknown opcode')
      return
    }
    switch (payload.op) {
      case Op.Heartbeat:
        if (this.acknowledgeHeartbeats)
          this.#send(connection, { op: Op.HeartbeatAck, d: null, s: null, t: null })
        return
      case Op.Identify:
        this.#identify(connection, payload.d)
        return
      case Op.Resume:
        this.#resume(connection, payload.d)
        return
      default:
        if (!connection.session) connection.ws.close(4003, 'Not authenticated')
    }
  }

  #identify(connection: Connection, d: Json): void {
    if (connection.session) {
      connection.ws.close(4005, 'Already authenticated')
      return
    }
    if (String(d['token']).replace(/^Bot /i, '') !== this.#token()) {
      connection.ws.close(4004, 'Authentication failed')
      return
    }
    const shard = (d['shard'] as [number, number] | undefined) ?? [0, 1]
    if (!(shard[0] >= 0 && shard[0] < shard[1])) {
      connection.ws.close(4010, 'Invalid shard')
      return
    }
    const intents = Number(d['intents'])
    if (!Number.isInteger(intents) || intents < 0 || intents > allIntents) {
      connection.ws.close(4013, 'Invalid intents')
      return
    }
    if (intents & privilegedIntents & ~this.options.grantedPrivilegedIntents) {
      connection.ws.close(4014, 'Disallowed intents')
      return
    }
    const key = shard[0] % this.options.maxConcurrency
    const now = this.#world.now()
    const recent = (this.#identifyTimes.get(key) ?? []).filter((at) => now - at < 5_000)
    if (recent.length > 0 || this.options.sessionStarts <= 0) {
      this.#send(connection, { op: Op.InvalidSession, d: false, s: null, t: null })
      return
    }
    this.#identifyTimes.set(key, [...recent, now])
    const guilds = this.guildsOf(shard)
    if (guilds.length >= this.options.maxGuildsPerShard) {
      connection.ws.close(4011, 'Sharding required')
      return
    }
    this.options.sessionStarts--
    this.identifies++
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      shard,
      sequence: 0,
      replay: [],
      socket: connection,
    }
    this.sessions.set(session.id, session)
    connection.session = session
    this.#dispatchTo(session, 'READY', {
      v: 10,
      user: {
        ...this.#world.userJson(this.#world.bot),
        verified: true,
        mfa_enabled: true,
        email: null,
        flags: 0,
      },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard,
      application: { id: this.#world.applicationId, flags: 0 },
      user_settings: {},
      session_type: 'normal',
      private_channels: [],
      presences: [],
      relationships: [],
      geo_ordered_rtc_regions: [],
      auth: {},
      _trace: [],
    })
    if (intents & Intent.Guilds)
      for (const guild of guilds)
        if (guild.available) this.#dispatchTo(session, 'GUILD_CREATE', this.#world.guildCreateJson(guild))
  }

  #resume(connection: Connection, d: Json): void {
    const session = this.sessions.get(String(d['session_id']))
    if (String(d['token']).replace(/^Bot /i, '') !== this.#token()) {
      connection.ws.close(4004, 'Authentication failed')
      return
    }
    if (!session) {
      this.#send(connection, { op: Op.InvalidSession, d: false, s: null, t: null })
      return
    }
    const sequence = Number(d['seq'])
    if (sequence > session.sequence) {
      connection.ws.close(4007, 'Invalid seq')
      return
    }
    connection.session = session
    session.socket = connection
    for (const missed of session.replay)
      if (missed.sequence > sequence) this.#send(connection, missed.payload)
    this.#dispatchTo(session, 'RESUMED', { _trace: [] })
  }

  guildsOf(shard: readonly [number, number]) {
    return [...this.#world.guilds.values()].filter(
      (guild) => Number((BigInt(guild.id) >> 22n) % BigInt(shard[1])) === shard[0],
    )
  }

  #dispatchTo(session: Session, event: string, data: Json): void {
    session.sequence++
    const payload = JSON.stringify({ op: Op.Dispatch, t: event, s: session.sequence, d: data })
    session.replay.push({ sequence: session.sequence, payload })
    if (session.replay.length > 500) session.replay.shift()
    if (session.socket) this.#send(session.socket, payload)
  }

  /** Sends an event to every session that should get it. `intent` 0 means: no intent is needed. */
  dispatch(
    event: string,
    data: Json | ((session: { intents: number }) => Json),
    options: { guildId: string | undefined; intent: number },
  ): number {
    let count = 0
    for (const session of this.sessions.values()) {
      if (options.intent !== 0 && !(session.intents & options.intent)) continue
      const home = options.guildId ? Number((BigInt(options.guildId) >> 22n) % BigInt(session.shard[1])) : 0
      if (home !== session.shard[0]) continue
      this.#dispatchTo(session, event, typeof data === 'function' ? data(session) : data)
      count++
    }
    return count
  }

  get connected(): number {
    return [...this.#connections].filter((connection) => connection.session).length
  }
  /** Opcode 7: ask every client to reconnect and resume. */
  requestReconnect(): void {
    for (const connection of this.#connections)
      this.#send(connection, { op: Op.Reconnect, d: null, s: null, t: null })
  }
  /** Opcode 9. With `resumable` false the session is forgotten, so the client must identify afresh. */
  invalidateSessions(resumable: boolean): void {
    for (const connection of this.#connections) {
      if (!resumable && connection.session) this.sessions.delete(connection.session.id)
      this.#send(connection, { op: Op.InvalidSession, d: resumable, s: null, t: null })
    }
  }
  closeAll(code: number, reason = ''): void {
    for (const connection of this.#connections) connection.ws.close(code, reason)
  }
  /** Cuts the TCP connections without a close frame. */
  dropAll(): void {
    for (const connection of this.#connections) connection.ws.terminate()
  }
  forgetSessions(): void {
    this.sessions.clear()
    this.#identifyTimes.clear()
  }
  allowIdentifyNow(): void {
    this.#identifyTimes.clear()
  }
  stop(): void {
    this.dropAll()
    this.#server.close()
  }
}
