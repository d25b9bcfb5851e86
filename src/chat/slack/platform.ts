import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { errorFields, type Log } from '../../log.ts'
import { ChatError, type ChatHandlers, type ChatPlatform } from '../platform.ts'
import { listenForArrivals } from './arrivals.ts'
import { clientOptions, createClient, libraryLogger } from './client.ts'
import { faultOf, readFailure } from './errors.ts'
import { find } from './find.ts'
import { type InteractionDeps, listenForInteractions } from './interactions.ts'
import { createOnce } from './once.ts'
import { edit, type PostDeps, post } from './post.ts'
import { createRights } from './rights.ts'
import { createSocket, type Socket } from './socket.ts'

export type SlackOptions = {
  botToken: string
  /** Of an app in Socket Mode (xapp-…); with both, Socket Mode is used. */
  appToken?: string | undefined
  /** Of an app that Slack calls over HTTP: `handle` must then be mounted at /slack/. */
  signingSecret?: string | undefined
  /** Base of the Web API, for tests against a stand-in; by default Slack's. */
  apiUrl?: string | undefined
  /** ISO 8601 instant. */
  now: () => string
  log: Log
  /** Pause between the parts of one message, in milliseconds; Slack takes one post a second and channel. */
  paceMs?: number
}

export type Slack = ChatPlatform & {
  /** Takes requests under /slack/ and answers whether it did; false also in Socket Mode. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
}

/** Events, commands, buttons and forms all come here; the manifest names it. */
export const EVENTS_PATH = '/slack/events'
const PACE_MS = 1100
/** A shutdown waits so long for answers that are being made. */
const DRAIN_MS = 5_000
const APPS = 'https://api.slack.com/apps'

type Identity = { teamId: string; team: string; botId: string; botUserId: string }

/** Slack as a chat platform: Bolt listens, a client without retries posts. One workspace, by its bot token. */
export function createSlack(options: SlackOptions): Slack {
  const { botToken, appToken, signingSecret, apiUrl, now, log, paceMs = PACE_MS } = options
  const secret = appToken ?? signingSecret
  if (secret === undefined)
    throw new ChatError(faultOf('not_authed', 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is needed.'))
  const key = createHmac('sha256', secret).update('wirebrief buttons').digest('hex')
  const client = createClient(botToken, clientOptions(apiUrl, log))
  const receiver =
    appToken === undefined ? httpReceiver(signingSecret ?? '', log) : socketReceiver(appToken, apiUrl, log)
  const posting: PostDeps = { client, log, key, paceMs }
  const working = new Set<Promise<void>>()
  let socket: Socket | null = null
  let isStarted = false

  const track = (work: Promise<void>): void => {
    const settled = work.catch((error: unknown) => log('error', 'slack.act-failed', errorFields(error)))
    working.add(settled)
    void settled.finally(() => working.delete(settled))
  }

  const listen = (handlers: ChatHandlers, { teamId, botId, botUserId }: Identity): void => {
    const app = new App({
      receiver,
      authorize: async () => ({ botToken, botId, botUserId, teamId }),
      logger: libraryLogger(log),
      clientOptions: clientOptions(apiUrl, log),
      convoStore: false,
    })
    app.error(async (error) => log('error', 'slack.listener-failed', errorFields(error)))
    const deps: InteractionDeps = {
      handlers,
      log,
      key,
      apiUrl,
      now,
      track,
      clientFor: () => client,
      rights: createRights(now),
      isNew: createOnce(now),
    }
    listenForInteractions(app, deps)
    listenForArrivals(app, deps)
  }

  return {
    name: 'slack',
    async start(handlers) {
      const identity = await identify(client)
      listen(handlers, identity)
      if (receiver instanceof SocketModeReceiver) {
        socket = createSocket(receiver, log, (fault) =>
          log('error', 'slack.token-refused', { setting: 'SLACK_APP_TOKEN', code: fault.code }),
        )
        await socket.open().catch((error: unknown) => refuse(error, appTokenHelp))
      }
      isStarted = true
      log('info', 'slack.started', {
        workspace: identity.teamId,
        mode: appToken === undefined ? 'http' : 'socket',
      })
      track(
        handlers.arrived({
          event: 'joined-workspace',
          platform: 'slack',
          workspace: identity.teamId,
          name: identity.team,
          welcomeChannel: null,
        }),
      )
    },
    post: (channel, message, given) => post(channel.channel, message, given, posting),
    edit: (channel, parts, message) => edit(channel.channel, parts, message, posting),
    find: (channel, deliveryId) => find(client, channel.channel, deliveryId, now()),
    async stop() {
      isStarted = false
      await socket?.close()
      await Promise.race([Promise.allSettled(working), sleep(DRAIN_MS, null, { ref: false })])
    },
    handle(request, response) {
      if (!(receiver instanceof HTTPReceiver) || !isUnderSlack(request.url)) return false
      if (isStarted) serve(receiver, request, response)
      else response.writeHead(503).end()
      return true
    },
  }
}

const isUnderSlack = (url = '/'): boolean => url.startsWith('/slack/')

function serve(receiver: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
  try {
    receiver.requestListener(request, response)
  } catch {
    // Bolt throws for every path and method that it does not serve.
    response.writeHead(404).end()
  }
}

const httpReceiver = (signingSecret: string, log: Log): HTTPReceiver =>
  new HTTPReceiver({ signingSecret, endpoints: [EVENTS_PATH], logger: libraryLogger(log) })

const socketReceiver = (appToken: string, apiUrl: string | undefined, log: Log): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: libraryLogger(log),
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
  })

const botTokenHelp = `SLACK_BOT_TOKEN was refused. It stands at ${APPS} → your app → "OAuth & Permissions" → "Bot User OAuth Token" (xoxb-…).`
const appTokenHelp = `SLACK_APP_TOKEN was refused. Make one at ${APPS} → your app → "Basic Information" → "App-Level Tokens", with the scope connections:write (xapp-…).`

/** Whose token it is; rejects with a `ChatError` that names the setting where Slack refuses it. */
async function identify(client: WebClient): Promise<Identity> {
  try {
    const {
      team_id: teamId = '',
      team = '',
      bot_id: botId = '',
      user_id: botUserId = '',
    } = await client.auth.test()
    return { teamId, team, botId, botUserId }
  } catch (error) {
    return refuse(error, botTokenHelp)
  }
}

function refuse(error: unknown, help: string): never {
  const { fault, settled } = readFailure(error)
  const isToken = settled && fault.policy !== 'wait'
  throw new ChatError(isToken ? { ...fault, policy: 'stop-workspace', detail: help } : fault, error)
}
