import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Delivery } from './delivery.ts'
import { answer, type Fault, misbehave, readBody, takeFault } from './faults.ts'
import { RateLimiter, type RateLimits } from './limits.ts'
import { methods, refusal } from './methods.ts'
import { OAuth } from './oauth.ts'
import { People } from './people.ts'
import { ResponseUrls } from './response-urls.ts'
import { SocketMode } from './socket.ts'
import { type Json, World } from './world.ts'

export type { Fault } from './faults.ts'
export type { Channel, Json, Message, User } from './world.ts'

export type FakeSlackOptions = {
  /** Milliseconds since 1970. */
  now: () => number
  /** Scopes of the bot token; null: all. */
  scopes: readonly string[] | null
  rateLimits: RateLimits
  /** Within how many milliseconds an act must be acknowledged. */
  ackMs: number
}

/** A call of the Web API (or a use of a response_url) as it came, with how it was answered. */
export type Request = { method: string; args: Json; token: string; status: number; error: string | null }

/**
 * A stand-in for Slack on 127.0.0.1: Web API, Socket Mode, signed HTTP, response addresses and OAuth, with Slack's
 * checks, and `people`, who type, press and submit.
 *
 *   const slack = await new FakeSlack().start()
 *   createSlack({ botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.api, … })
 *   await slack.people.types('/brief', 'nato')
 */
export class FakeSlack {
  readonly botToken = `xoxb-${'1'.repeat(11)}-fake`
  readonly appToken = `xapp-1-${'1'.repeat(11)}-fake`
  readonly signingSecret = '0123456789abcdef0123456789abcdef'
  readonly options: FakeSlackOptions
  readonly world: World
  readonly socket: SocketMode
  readonly delivery: Delivery
  readonly oauth: OAuth
  readonly responseUrls: ResponseUrls
  readonly people: People
  readonly requests: Request[] = []
  readonly faults: Fault[] = []
  readonly #limiter: RateLimiter
  readonly #http: Server
  readonly #triggers = new Map<string, { user: string; at: number; spent: boolean }>()
  origin = ''

  constructor(options: Partial<FakeSlackOptions> = {}) {
    this.options = { now: Date.now, scopes: null, rateLimits: 'off', ackMs: 3000, ...options }
    const { now, scopes, rateLimits, ackMs } = this.options
    this.world = new World(now)
    this.world.tokens.set(this.botToken, { kind: 'bot', scopes, revoked: null })
    this.world.tokens.set(this.appToken, { kind: 'app', scopes: ['connections:write'], revoked: null })
    this.socket = new SocketMode(this.world, ackMs)
    this.delivery = new Delivery(this.socket, ackMs, now)
    this.oauth = new OAuth(this.world)
    this.responseUrls = new ResponseUrls(this)
    this.people = new People(this)
    this.#limiter = new RateLimiter(rateLimits, now)
    this.#http = createServer((request, response) => void this.#handle(request, response))
    this.#http.on('upgrade', (request, socket, head) => this.socket.upgrade(request, socket, head))
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
    this.socket.origin = this.origin
    return this
  }

  async stop(): Promise<void> {
    this.socket.stop()
    this.#http.closeAllConnections()
    await new Promise<void>((resolve) => this.#http.close(() => resolve()))
  }

  /** Base address of the Web API. */
  get api(): string {
    return `${this.origin}/api/`
  }

  fault(fault: Fault): void {
    this.faults.push(fault)
  }

  /** Calls of one method, oldest first. */
  calls(method: string): Request[] {
    return this.requests.filter((request) => request.method === method)
  }

  /** A trigger id for an act of a person: opens one view within three seconds. */
  trigger(user: string): string {
    const id = this.world.id('trigger-')
    this.#triggers.set(id, { user, at: this.options.now(), spent: false })
    return id
  }

  /** Uses up a trigger id: whose it is, or Slack's error. */
  spend(id: string): string | { error: string } {
    const trigger = this.#triggers.get(id)
    if (trigger === undefined) return { error: 'invalid_trigger_id' }
    if (trigger.spent) return { error: 'exchanged_trigger_id' }
    if (this.options.now() - trigger.at > 3000) return { error: 'expired_trigger_id' }
    trigger.spent = true
    return trigger.user
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin)
    const args = parseArguments(request.headers['content-type'] ?? '', await readBody(request))
    const isApi = pathname.startsWith('/api/')
    const method = isApi ? pathname.slice('/api/'.length) : 'response_url'
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '') || String(args['token'] ?? '')
    const seen: Request = { method, args, token, status: 200, error: null }
    this.requests.push(seen)
    const fault = takeFault(this.faults, method, String(args['channel'] ?? ''))
    const wrong = await misbehave(fault)
    if (wrong === 'cut') {
      request.socket.destroy()
      return
    }
    const result =
      wrong ??
      (isApi ? this.#call(method, args, token) : { ...this.responseUrls.use(pathname, args), headers: {} })
    if (fault?.loseAnswer === true) {
      request.socket.destroy()
      return
    }
    seen.status = result.status
    seen.error = result.body.startsWith('{')
      ? (((JSON.parse(result.body) as Json)['error'] as string | undefined) ?? null)
      : null
    answer(response, result.status, result.body, result.headers)
  }

  #call(
    method: string,
    args: Json,
    token: string,
  ): { status: number; body: string; headers: Record<string, string> } {
    const wait = this.#limiter.wait(method, token, args)
    if (wait > 0)
      return {
        status: 429,
        body: '{"ok":false,"error":"ratelimited"}',
        headers: { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) },
      }
    const run = methods[method]
    const body =
      run === undefined
        ? { ok: false, error: 'unknown_method' }
        : (refusal(this, { method, args, token }) ?? run(this, args, { method, args, token }))
    const scopes = this.world.tokens.get(token)?.scopes ?? null
    // Every answer names what the token may do (docs.slack.dev/authentication/tokens).
    const headers = scopes === null ? {} : { 'x-oauth-scopes': scopes.join(',') }
    return { status: 200, body: JSON.stringify(body), headers: headers as Record<string, string> }
  }
}

/** Arguments as JSON or as a form, whose lists and objects are JSON again. */
function parseArguments(type: string, raw: string): Json {
  if (type.startsWith('application/json')) return JSON.parse(raw) as Json
  return Object.fromEntries(
    [...new URLSearchParams(raw)].map(([key, value]) => [key, /^[[{]/.test(value) ? readJson(value) : value]),
  )
}

function readJson(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
