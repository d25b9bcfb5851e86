import { lookup } from 'node:dns/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createHostGate } from '../hosts.ts'
import {
  ACCEPT_FEED,
  ACCEPT_PAGE,
  createFetch,
  FEED_LIMITS,
  type FetchLimits,
  PAGE_LIMITS,
} from './client.ts'
import { guardedAgent, type Hosts, type Resolve } from './connect.ts'
import type { Fetch } from './outcome.ts'
import { createPostBody, createPostForm, type PostBody, type PostForm } from './post.ts'

/** The pause between two requests to one host. */
const HOST_PAUSE_MS = 1_000

export type WireSettings = {
  /** Opens this machine to feeds, and `hosts`; for stand-ins and tests. */
  allowLoopback: boolean
  hosts: Hosts
  userAgent: string
  /** ISO 8601 instant. */
  now: () => string
  feedLimits?: FetchLimits
  resolve?: Resolve
  wait?: (ms: number) => Promise<void>
}

/** The ways to the outside; both share connections and the turns of hosts. */
export type Wire = {
  fetchFeed: Fetch
  fetchPage: Fetch
  postForm: PostForm
  postBody: PostBody
  close: () => Promise<void>
}

/** Opens guarded, polite connections to publishers. */
export function openWire(settings: WireSettings): Wire {
  const rules = { allowLoopback: settings.allowLoopback }
  const agent = guardedAgent(rules, settings.hosts, settings.resolve ?? resolveAll)
  const wait = settings.wait ?? ((ms) => sleep(ms, undefined, { ref: false }))
  const isHere = (host: string) =>
    settings.allowLoopback && (host in settings.hosts || /^(?:localhost|127\.[\d.]+|\[::1\])$/.test(host))
  const tools = {
    agent,
    gate: createHostGate((host) => (isHere(host) ? 0 : HOST_PAUSE_MS), wait),
    rules,
    userAgent: settings.userAgent,
    now: () => Date.parse(settings.now()),
  }
  const postBody = createPostBody(agent, rules, settings.userAgent)
  return {
    fetchFeed: createFetch({ ...tools, accept: ACCEPT_FEED, limits: settings.feedLimits ?? FEED_LIMITS }),
    fetchPage: createFetch({ ...tools, accept: ACCEPT_PAGE, limits: PAGE_LIMITS }),
    postForm: createPostForm(postBody),
    postBody,
    close: () => agent.destroy(),
  }
}

const resolveAll: Resolve = (name) => lookup(name, { all: true })
