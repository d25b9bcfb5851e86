import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openWire } from '../../feeds/fetch/index.ts'
import { parseFeed } from '../../feeds/parse.ts'
import { type KeptItems, type PollReason, type PollTools, poll } from '../../feeds/poll.ts'
import { NEW_STATE, type PollState, readState } from '../../feeds/state.ts'
import type { Feed, ParsedItem } from '../../src/model.ts'

type Asked = { method: string; url: string; headers: IncomingHttpHeaders; raw: string[] }
/** Status 200 and no headers unless given. A function takes over the response. */
export type Reply =
  | { status?: number; headers?: Record<string, string | string[]>; body?: string | Uint8Array }
  | ((response: ServerResponse, asked: Asked) => void)

export type ScriptedServer = { url: string; asked: Asked[]; stop: () => Promise<void> }

/** A server on this machine that answers by path, the last reply of a path again and again, and notes what it was asked. */
export async function scriptedServer(script: Record<string, Reply | Reply[]>): Promise<ScriptedServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const one = {
      method: request.method!,
      url: request.url!,
      headers: request.headers,
      raw: request.rawHeaders,
    }
    asked.push(one)
    const path = one.url.split('?')[0]!
    const replies = [script[path] ?? { status: 404 }].flat()
    const count = asked.filter(({ url }) => url.split('?')[0] === path).length
    const reply = replies[Math.min(count, replies.length) - 1]!
    if (typeof reply === 'function') return reply(response, one)
    response.writeHead(reply.status ?? 200, reply.headers)
    response.end(reply.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An RSS document with these ids, and more elements for its channel. */
export const rss = (ids: readonly string[], more = ''): string =>
  `<rss version="2.0"><channel><title>Test</title>${more}${ids
    .map((id) => `<item><guid>${id}</guid></item>`)
    .join('')}</channel></rss>`

/** Keeps ids in memory: what it has not seen is new. */
export function memoryKeeper(): { keep: PollTools['keep']; kept: string[] } {
  const kept: string[] = []
  const keep = async (_: Feed, items: readonly ParsedItem[]): Promise<KeptItems> => {
    const fresh = items.filter(({ id }) => !kept.includes(id!))
    const unchanged = items.filter(({ id }) => kept.includes(id!))
    kept.push(...fresh.map(({ id }) => id!))
    return { new: fresh, changed: [], withdrawn: [], held: [], unchanged }
  }
  return { keep, kept }
}

export const feedAt = (url: string): Feed => ({
  id: 'test',
  url,
  agency: 'test',
  family: 'test',
  language: 'en',
  kind: 'agency',
})

export type Visit = Awaited<ReturnType<typeof poll>> & { asked: Asked[] }

/** Polls one feed at several instants, each time from the state as it was stored. Answers what each visit brought and asked for. */
export async function visitFeed(
  script: Record<string, Reply | Reply[]>,
  visits: readonly (string | [at: string, reason: PollReason])[],
  from: Partial<PollState> = {},
): Promise<{ visits: Visit[]; kept: string[]; server: ScriptedServer }> {
  const server = await scriptedServer(script)
  let now = ''
  const wire = openWire({ allowLoopback: true, hosts: {}, userAgent: TEST_AGENT, now: () => now })
  const { keep, kept } = memoryKeeper()
  const results: Visit[] = []
  let stored = JSON.stringify({ ...NEW_STATE, ...from })
  for (const visit of visits) {
    const [at, reason] = typeof visit === 'string' ? [visit, 'due' as const] : visit
    now = at
    const before = server.asked.length
    const tools = { fetch: wire.fetchFeed, parse: parseFeed, keep, now: () => now, random: () => 0 }
    const result = await poll(feedAt(`${server.url}/feed`), readState(JSON.parse(stored)), tools, reason)
    stored = JSON.stringify(result.state)
    results.push({ ...result, asked: server.asked.slice(before) })
  }
  await wire.close()
  await server.stop()
  return { visits: results, kept, server }
}

export const TEST_AGENT = 'Wirebrief/0.0 (test; desk@wirebrief.example)'
