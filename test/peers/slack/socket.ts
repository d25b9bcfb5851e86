import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Json, World } from './world.ts'

type Pending = { envelope: Json; resolve(ack: Json): void; timer: NodeJS.Timeout; attempts: number }

const MOST_CONNECTIONS = 10
const MOST_ATTEMPTS = 4

/** Socket Mode: a ticket by apps.connections.open, hello, envelopes that must be acknowledged, disconnect. */
export class SocketMode {
  readonly connections: WebSocket[] = []
  /** How often an envelope was sent, by its id. */
  readonly sent = new Map<string, number>()
  readonly #server = new WebSocketServer({ noServer: true })
  readonly #pending = new Map<string, Pending>()
  readonly #tickets = new Set<string>()
  readonly #world: World
  readonly #ackMs: number
  #next = 0
  /** Whether a new connection is greeted; without hello a client does not count as connected. */
  greets = true
  origin = ''

  constructor(world: World, ackMs: number) {
    this.#world = world
    this.#ackMs = ackMs
  }

  /** A WebSocket address that works once. */
  ticket(): string {
    const ticket = this.#world.id('ticket-')
    this.#tickets.add(ticket)
    return `${this.origin.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${this.#world.appId}`
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', this.origin).searchParams.get('ticket') ?? ''
    if (!this.#tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
      return
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#greet(connection))
  }

  #greet(connection: WebSocket): void {
    connection.on('message', (data) => this.#receive(String(data)))
    connection.on('close', () => this.#closed(connection))
    connection.on('error', () => connection.terminate())
    if (this.connections.length >= MOST_CONNECTIONS) {
      connection.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }))
      return
    }
    this.connections.push(connection)
    if (!this.greets) return
    connection.send(
      JSON.stringify({
        type: 'hello',
        num_connections: this.connections.length,
        connection_info: { app_id: this.#world.appId },
      }),
    )
    for (const pending of this.#pending.values()) this.#send(pending)
  }

  #receive(data: string): void {
    const { envelope_id: id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: Json }
    const pending = id === undefined ? undefined : this.#pending.get(id)
    if (id === undefined || pending === undefined) return
    clearTimeout(pending.timer)
    this.#pending.delete(id)
    pending.resolve(payload ?? {})
  }

  #closed(connection: WebSocket): void {
    const at = this.connections.indexOf(connection)
    if (at >= 0) this.connections.splice(at, 1)
    if (this.connections.length > 0) for (const pending of this.#pending.values()) this.#send(pending)
  }

  /** Sends an envelope to any connection, again to another when it is not acknowledged; resolves with the acknowledgement. */
  deliver(type: string, payload: Json, acceptsPayload: boolean): Promise<Json> {
    const { promise, resolve } = Promise.withResolvers<Json>()
    const envelope = {
      envelope_id: this.#world.id('env-'),
      type,
      payload,
      accepts_response_payload: acceptsPayload,
    }
    const pending: Pending = { envelope, resolve, attempts: 0, timer: setTimeout(() => undefined, 0) }
    this.#pending.set(envelope.envelope_id, pending)
    this.#send(pending)
    return promise
  }

  #send(pending: Pending): void {
    clearTimeout(pending.timer)
    const id = String(pending.envelope['envelope_id'])
    const connection = this.connections[this.#next++ % Math.max(1, this.connections.length)]
    if (connection === undefined || pending.attempts >= MOST_ATTEMPTS) return
    const retry = pending.attempts === 0 ? {} : { retry_attempt: pending.attempts, retry_reason: 'timeout' }
    pending.attempts += 1
    this.sent.set(id, pending.attempts)
    connection.send(JSON.stringify({ ...pending.envelope, ...retry }))
    pending.timer = setTimeout(() => this.#send(pending), this.#ackMs)
  }

  /** Asks every client to reconnect, as Slack does about once an hour. */
  refresh(): void {
    for (const connection of this.connections)
      connection.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }))
  }

  /** Cuts all connections without a word. */
  drop(): void {
    for (const connection of [...this.connections]) connection.terminate()
  }

  stop(): void {
    for (const pending of this.#pending.values()) clearTimeout(pending.timer)
    this.#pending.clear()
    this.drop()
    this.#server.close()
  }
}
