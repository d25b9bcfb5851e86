import { REST, type RouteLike } from 'discord.js'
import type { Log } from '../../log.ts'
import { ChatError, type ChatFault } from '../platform.ts'
import { faultOf, readFailure } from './errors.ts'

const TIMEOUT_MS = 10_000
const INVALID_WARNING = 1_000
const SHORT_MS = 2_000

export const TOKEN_HELP =
  'DISCORD_TOKEN was refused. Get one at https://discord.com/developers/applications → your application → "Bot" → "Reset Token".'

type Method = 'get' | 'post' | 'patch' | 'delete'

/** Discord's REST API for posts: nothing is tried twice, and a rate limit of more than a moment is an answer instead of a wait. */
export type Api = (method: Method, route: RouteLike, body?: object) => Promise<unknown>

/**
 * Rejects with what discord.js throws, and with `turn`'s fault, which is asked before each request. After a refused token nothing more is sent: Discord bans who
 * goes on asking.
 */
export function createApi(
  token: string,
  base: string | undefined,
  log: Log,
  turn: () => Promise<ChatFault | null>,
): Api {
  const rest = new REST({
    version: '10',
    retries: 0,
    timeout: TIMEOUT_MS,
    // The application's own limit is over in a moment, and whoever waits keeps the place in the queue.
    rejectOnRateLimit: ({ global, timeToReset }) => !global || timeToReset > SHORT_MS,
    invalidRequestWarningInterval: INVALID_WARNING,
    ...(base === undefined ? {} : { api: base }),
  }).setToken(token)
  rest.on('invalidRequestWarning', ({ count }) => log('error', 'discord.invalid-requests', { count }))
  let isRefused = false
  return async (method, route, body) => {
    if (isRefused) throw new ChatError(faultOf('401', TOKEN_HELP))
    const patience = await turn()
    if (patience !== null) throw new ChatError(patience)
    try {
      return await rest[method](route, body === undefined ? {} : { body })
    } catch (error) {
      if (readFailure(error).fault.code === '401') isRefused = true
      throw error
    }
  }
}
