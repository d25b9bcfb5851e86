import type { Authorize, HTTPReceiver } from '@slack/bolt'
import type { WebClient, WebClientOptions } from '@slack/web-api'
import { ChatError, type ChatFault } from '../platform.ts'
import { createClient } from './client.ts'
import { faultOf, readFailure } from './errors.ts'
import { InstallationError } from './oauth.ts'

type Identity = { teamId: string; team: string; botId: string; botUserId: string }

/** Which token speaks for a workspace: the one of the settings, or those of all who have installed the app. */
export type Workspaces = {
  /** Rejects with a `ChatError` where the app is not installed. */
  clientIn(workspace: string): Promise<WebClient>
  clientWith(token: string): WebClient
  /** For Bolt; null where its receiver authorizes by its own installer. */
  authorize: Authorize<boolean> | null
  /** Whose token the settings hold; null where each workspace has its own. Rejects with a `ChatError`. */
  identify(): Promise<Identity | null>
}

const MOST_CLIENTS = 2_000
const APPS = 'https://api.slack.com/apps'
const HELP = `SLACK_BOT_TOKEN was refused. It stands at ${APPS} → your app → "OAuth & Permissions" → "Bot User OAuth Token" (xoxb-…).`

/** One workspace, by the bot token of the settings. */
export function singleWorkspace(botToken: string, options: WebClientOptions): Workspaces {
  const client = createClient(botToken, options)
  let known: Identity | null = null
  return {
    clientIn: async () => client,
    clientWith: () => client,
    authorize: async () => ({ botToken, ...known }),
    identify: async () => {
      try {
        const {
          team_id: teamId = '',
          team = '',
          bot_id: botId = '',
          user_id: botUserId = '',
        } = await client.auth.test()
        known = { teamId, team, botId, botUserId }
        return known
      } catch (error) {
        return refuse(error, HELP)
      }
    },
  }
}

/** Any number of workspaces: Bolt's installer reads their tokens and renews those that are about to expire. */
export function installedWorkspaces(receiver: HTTPReceiver, options: WebClientOptions): Workspaces {
  const { installer } = receiver
  if (installer === undefined) throw new Error('the receiver was made without its OAuth options')
  const clients = new Map<string, WebClient>()
  const asked = new Map<string, Promise<WebClient>>()
  const clientWith = (token: string): WebClient => {
    const client = clients.get(token) ?? createClient(token, options)
    // Tokens rotate: those of yesterday must not pile up.
    if (clients.size >= MOST_CLIENTS) clients.clear()
    clients.set(token, client)
    return client
  }
  return {
    clientWith,
    authorize: null,
    identify: async () => null,
    // A refresh token serves once: whoever needs the token meanwhile waits for the one who renews it.
    clientIn: (teamId) => {
      const known = asked.get(teamId)
      if (known !== undefined) return known
      const asking = ask(teamId).finally(() => asked.delete(teamId))
      asked.set(teamId, asking)
      return asking
    },
  }

  async function ask(teamId: string): Promise<WebClient> {
    const source = { teamId, enterpriseId: undefined, isEnterpriseInstall: false }
    const { botToken } = await installer!.authorize(source).catch((error: unknown) => {
      throw new ChatError(faultOfToken(error, teamId), error)
    })
    if (botToken !== undefined) return clientWith(botToken)
    throw new ChatError(faultOf('not_installed', teamId))
  }
}

/** Only where nothing is installed the workspace is given up; a store that does not answer is no reason to. */
function faultOfToken(error: unknown, teamId: string): ChatFault {
  const original = error instanceof Error && 'original' in error ? error.original : error
  return original instanceof InstallationError && original.code === 'slack.not-installed'
    ? faultOf('not_installed', teamId)
    : { ...faultOf('token_unreadable', teamId), policy: 'retry' }
}

/** Turns what a call threw into a `ChatError`: of a refused token with where to get one, else of the network. */
export function refuse(error: unknown, help: string): never {
  const { fault, settled } = readFailure(error)
  const isToken = settled && fault.policy !== 'wait'
  throw new ChatError(isToken ? { ...fault, policy: 'stop-workspace', detail: help } : fault, error)
}
