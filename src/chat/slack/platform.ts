import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import type { WebClientOptions } from '@slack/web-api'
import { errorFields, type Log } from '../../log.ts'
import {
  type Arrival,
  ChatError,
  type ChatHandlers,
  type ChatPlatform,
  type PostOutcome,
} from '../platform.ts'
import { listenForArrivals } from './arrivals.ts'
import { clientOptions, libraryLogger } from './client.ts'
import { edit } from './edit.ts'
import { faultOf } from './errors.ts'
import { find } from './find.ts'
import { listenForInteractions } from './interactions.ts'
import { EVENTS_PATH } from './manifest.ts'
import {
  createInstallationStore,
  type InstallOptions,
  oauthOptions,
  resealInstallations,
  type StoredInstallation,
} from './oauth.ts'
import { createOnce } from './once.ts'
import type { PostDeps } from './parts.ts'
import { post } from './post.ts'
import { createRights } from './rights.ts'
import type { ListenerDeps } from './scene.ts'
import { createSocket, pausedFor, type Socket } from './socket.ts'
import { installedWorkspaces, refuse, singleWorkspace, type Workspaces } from './workspaces.ts'

export type SlackOptions = {
  /** Of the one workspace that the app is in; without it `install` is needed. */
  botToken?: string | undefined
  /** Of an app in Socket Mode (xapp-…); with both, Socket Mode is used. */
  appToken?: string | undefined
  /** Of an app that Slack calls over HTTP: `handle` must then be mounted at /slack/. */
  signingSecret?: string | undefined
  /** For any number of workspaces, whose people install the app at /slack/install; over HTTP only. */
  install?: InstallOptions | undefined
  /** Base of the Web API, for tests against a stand-in; by default Slack's. */
  apiUrl?: string | undefined
  /** ISO 8601 instant. */
  now: () => string
  log: Log
  /** Pause between the parts of one message, in milliseconds; Slack takes one post a second and channel. */
  paceMs?: number
}

export type Slack = ChatPlatform & {
  /** Takes requests under /slack/ and answers whether it did; always false in Socket Mode. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
}

const PACE_MS = 1100
/** A shutdown waits so long for answers that are being made. */
const DRAIN_MS = 5_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 60_000
const APP_TOKEN_HELP =
  'SLACK_APP_TOKEN was refused. Make one at https://api.slack.com/apps → your app → "Basic Information" → "App-Level Tokens", with the scope connections:write (xapp-…).'

const KEY_HELP =
  'SLACK_TOKEN_KEY does not open the tokens that are stored. Put the key that they were stored with behind the new one, with a comma between (docs/slack.md).'

const isSealed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'vault.sealed'

/** Slack as a chat platform: Bolt listens, in Socket Mode or over signed HTTP; a client without retries posts. */
export function createSlack(options: SlackOptions): Slack {
  const { apiUrl, now, log, paceMs = PACE_MS } = options
  const key = buttonKey(options)
  const clients = clientOptions(apiUrl, log)
  const work = createWork(log)
  let handlers: ChatHandlers | null = null
  let socket: Socket | null = null
  let isListening = false
  const stopping = new AbortController()

  const arrived = (arrival: Arrival): void => {
    if (handlers !== null) work.track(handlers.arrived(arrival))
  }
  const receiver = createReceiver(options, clients, ({ team }) => arrived(joined(team.id, team.name ?? '')))
  const workspaces = createWorkspaces(options, receiver, clients)
  const posting = async (workspace: string): Promise<PostDeps> => ({
    client: await workspaces.clientIn(workspace),
    log,
    key,
    paceMs,
  })

  const listen = (given: ChatHandlers): void => {
    const app = new App({
      receiver,
      ...(workspaces.authorize === null ? {} : { authorize: workspaces.authorize }),
      logger: libraryLogger(log),
      clientOptions: clients,
      convoStore: false,
    })
    app.error(async (error) => log('error', 'slack.listener-failed', errorFields(error)))
    const deps: ListenerDeps = {
      handlers: given,
      log,
      key,
      apiUrl,
      track: work.track,
      clientFor: workspaces.clientWith,
      rights: createRights(now),
      isNew: createOnce(now),
      forget: async (workspace) => options.install?.saveInstallation(workspace, null),
    }
    listenForInteractions(app, deps)
    listenForArrivals(app, deps)
  }

  const connect = async (given: ChatHandlers): Promise<void> => {
    const identity = await workspaces.identify()
    if (options.install !== undefined) await reseal(options.install)
    if (!isListening) listen(given)
    isListening = true
    if (receiver instanceof SocketModeReceiver) {
      socket ??= createSocket(receiver, log, ({ code }) =>
        log('error', 'slack.token-refused', { setting: 'SLACK_APP_TOKEN', code }),
      )
      await socket.open().catch((error: unknown) => refuse(error, APP_TOKEN_HELP))
    }
    handlers = given
    const mode = socket === null ? 'http' : 'socket'
    log('info', 'slack.started', { workspace: identity?.teamId ?? null, mode })
    if (identity !== null) arrived(joined(identity.teamId, identity.team))
  }

  const reseal = async (install: InstallOptions): Promise<void> => {
    const resealed = await resealInstallations(install).catch((error: unknown) => {
      if (isSealed(error)) throw new ChatError(faultOf('token_unreadable', KEY_HELP), error)
      throw error
    })
    if (resealed > 0) log('info', 'slack.resealed', { workspaces: resealed })
  }

  /** A machine may be up before its network: only a refusal ends the attempts. */
  const keepTrying = async (given: ChatHandlers): Promise<void> => {
    let pause = FIRST_PAUSE_MS
    while (await pausedFor(pause, stopping.signal)) {
      try {
        return await connect(given)
      } catch (error) {
        log('error', 'slack.start-failed', errorFields(error))
        if (!isTemporary(error)) return
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
      }
    }
  }

  return {
    name: 'slack',
    async start(given) {
      try {
        await connect(given)
      } catch (error) {
        if (!isTemporary(error)) throw error
        log('error', 'slack.start-failed', errorFields(error))
        work.track(keepTrying(given))
      }
    },
    post: ({ workspace, channel }, message, given) =>
      // Slack takes a person's id for the conversation with them.
      unlessGone(posting(workspace), (deps) => post(channel.replace(/^@/, ''), message, given, deps)),
    edit: ({ workspace, channel }, parts, message) =>
      unlessGone(posting(workspace), (deps) => edit(channel, parts, message, deps)),
    async find({ workspace, channel }, deliveryId) {
      const client = await workspaces.clientIn(workspace).catch((error: unknown) => readGone(error))
      return 'code' in client
        ? { outcome: 'unable', fault: client }
        : find(client, channel, deliveryId, now())
    },
    async stop() {
      stopping.abort()
      handlers = null
      await socket?.close()
      await work.drained(DRAIN_MS)
    },
    handle(request, response) {
      if (!(receiver instanceof HTTPReceiver) || request.url?.startsWith('/slack/') !== true) return false
      if (handlers === null) response.writeHead(503).end()
      else serve(receiver, request, response)
      return true
    },
  }
}

const isTemporary = (error: unknown): boolean =>
  error instanceof ChatError && (error.fault.policy === 'retry' || error.fault.policy === 'wait')

const joined = (workspace: string, name: string): Arrival => ({
  event: 'joined-workspace',
  platform: 'slack',
  workspace,
  name,
  welcomeChannel: null,
})

/** Posts and edits in a workspace that has taken the app out are refused, not thrown. */
async function unlessGone(
  deps: Promise<PostDeps>,
  act: (deps: PostDeps) => Promise<PostOutcome>,
): Promise<PostOutcome> {
  const found = await deps.catch((error: unknown) => readGone(error))
  return 'code' in found ? { outcome: 'refused', fault: found } : act(found)
}

function readGone(error: unknown) {
  if (error instanceof ChatError) return error.fault
  throw error
}

function buttonKey({ appToken, signingSecret }: SlackOptions): string {
  const secret = appToken ?? signingSecret
  if (secret === undefined)
    throw new ChatError(faultOf('not_authed', 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is needed.'))
  return createHmac('sha256', secret).update('wirebrief buttons').digest('hex')
}

type Receiver = HTTPReceiver | SocketModeReceiver

function createReceiver(
  { appToken, signingSecret = '', install, log }: SlackOptions,
  clients: WebClientOptions,
  installed: (installation: StoredInstallation) => void,
): Receiver {
  const logger = libraryLogger(log)
  if (appToken !== undefined)
    return new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      logger,
      installerOptions: { clientOptions: { ...clients } },
    })
  const oauth =
    install === undefined
      ? {}
      : oauthOptions(install, createInstallationStore(install, installed), { ...clients })
  return new HTTPReceiver({ signingSecret, endpoints: [EVENTS_PATH], logger, ...oauth })
}

function createWorkspaces(
  { botToken, install }: SlackOptions,
  receiver: Receiver,
  clients: WebClientOptions,
): Workspaces {
  if (install !== undefined && receiver instanceof HTTPReceiver) return installedWorkspaces(receiver, clients)
  if (botToken === undefined)
    throw new ChatError(
      faultOf('not_authed', 'SLACK_BOT_TOKEN is needed, or an app that people install over HTTP.'),
    )
  return singleWorkspace(botToken, clients)
}

function serve(receiver: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
  try {
    receiver.requestListener(request, response)
  } catch {
    // Bolt throws for every path and method that it does not serve.
    response.writeHead(404).end()
  }
}

/** Work that goes on after its acknowledgement; a shutdown waits for it, but not for ever. */
function createWork(log: Log) {
  const working = new Set<Promise<void>>()
  return {
    track(work: Promise<void>): void {
      const settled = work.catch((error: unknown) => log('error', 'slack.act-failed', errorFields(error)))
      working.add(settled)
      void settled.finally(() => working.delete(settled))
    },
    drained: (milliseconds: number): Promise<unknown> =>
      Promise.race([Promise.allSettled(working), sleep(milliseconds, null, { ref: false })]),
  }
}
