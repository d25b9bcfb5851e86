import { setTimeout as sleep } from 'node:timers/promises'
import robotsParser from 'robots-parser'
import type { Fetch } from './fetch/outcome.ts'

/** Whether a page may be fetched, by its site's robots.txt (RFC 9309); where that asks for a delay, answered when it is over. */
export type Robots = (url: string) => Promise<boolean>

const KEPT_MS = 24 * 3_600_000
/** The name that a robots.txt would call us by. */
const ROBOT_NAME = 'Wirebrief'
const NONE = { etag: null, lastModified: null }

/** Its declarations name an ES module; it is a CommonJS function. */
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed: (url: string, agent: string) => boolean | undefined
  getCrawlDelay: (agent: string) => number | undefined
}

/** Longer delays would hold up what else is to be understood. */
const LONGEST_DELAY_MS = 10_000

type Rules = { allows: (url: string) => boolean; delayMs: number; until: number }

/** Reads each site's robots.txt once a day. `now`: ISO 8601 instant; `wait` resolves after that many milliseconds. */
export function createRobots(
  fetch: Fetch,
  now: () => string,
  wait: (ms: number) => Promise<unknown> = (ms) => sleep(ms, undefined, { ref: false }),
): Robots {
  const sites = new Map<string, Promise<Rules>>()
  const lines = new Map<string, Promise<unknown>>()
  return async (url) => {
    const { origin } = new URL(url)
    const known = await sites.get(origin)
    const rules = known !== undefined && Date.parse(now()) < known.until ? known : await ask(origin)
    if (!rules.allows(url)) return false
    if (rules.delayMs > 0) await turnAt(origin, rules.delayMs)
    return true
  }

  async function turnAt(origin: string, delayMs: number): Promise<void> {
    const turn = lines.get(origin) ?? Promise.resolve()
    lines.set(
      origin,
      turn.then(() => wait(delayMs)),
    )
    await turn
  }

  function ask(origin: string): Promise<Rules> {
    const asked = readRules(fetch, origin, now)
    sites.set(origin, asked)
    return asked
  }
}

async function readRules(fetch: Fetch, origin: string, now: () => string): Promise<Rules> {
  const address = `${origin}/robots.txt`
  const outcome = await fetch(address, NONE)
  const until = Date.parse(now()) + KEPT_MS
  if (outcome.kind === 'document') {
    // RFC 9309, 2.5: at least 500 KiB are read.
    const robots = parseRobots(address, Buffer.from(outcome.body).toString('utf8', 0, 512_000))
    const delayMs = Math.min((robots.getCrawlDelay(ROBOT_NAME) ?? 0) * 1000, LONGEST_DELAY_MS)
    return { allows: (url) => robots.isAllowed(url, ROBOT_NAME) ?? true, delayMs, until }
  }
  // RFC 9309, 2.3.1: a site that refuses the file has no rules; one that cannot be reached allows nothing.
  const hasNone = outcome.kind === 'failed' && REFUSALS.has(outcome.fault.code)
  return { allows: () => hasNone, delayMs: 0, until: hasNone ? until : Date.parse(now()) + KEPT_MS / 24 }
}

const REFUSALS = new Set(['http.missing', 'http.gone', 'http.forbidden', 'http.unauthorised', 'http.refused'])
