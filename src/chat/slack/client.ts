import type { Logger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import { WebClient, type WebClientOptions } from '@slack/web-api'
import type { Log } from '../../log.ts'

const TIMEOUT_MS = 10_000

/**
 * How every client of this platform calls. By its defaults @slack/web-api 8.2 waits for ever and repeats a call whose
 * answer was lost, which posts twice; and after a 429 it holds back all channels of the token.
 */
export const clientOptions = (apiUrl: string | undefined, log: Log): WebClientOptions => ({
  ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
  retryConfig: { retries: 0 },
  timeout: TIMEOUT_MS,
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
  logger: libraryLogger(log),
})

export const createClient = (token: string, options: WebClientOptions): WebClient =>
  new WebClient(token, { ...options })

/** Log lines of Slack's libraries without addresses, which hold tickets; their debug lines hold whole bodies. */
export function libraryLogger(log: Log): Logger {
  const write =
    (level: 'error' | 'info') =>
    (...parts: unknown[]) =>
      log(level, 'slack.library', { message: withoutAddresses(parts.map(String).join(' ')) })
  return {
    error: write('error'),
    warn: write('info'),
    info: () => undefined,
    debug: () => undefined,
    getLevel: () => LogLevel.INFO,
    setLevel: () => undefined,
    setName: () => undefined,
  }
}

const withoutAddresses = (text: string): string =>
  text.replace(/\b(https?|wss?):\/\/\S+/g, '[address]').slice(0, 300)
