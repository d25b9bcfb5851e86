import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HubCall } from '../../jobs/push.ts'
import { errorFields, type Log } from '../../log.ts'
import type { Mount } from '../server.ts'

/** A delivery may be a whole feed; what is longer is no bell that we need. */
const LONGEST_BODY = 5_000_000
const CALLBACK = /^\/websub\/([^/]+)\/([0-9a-f]+)$/

export type WebSubDeps = {
  answer(
    feedId: string,
    token: string,
    call: HubCall,
  ): Promise<{ status: number; body: string; ring: boolean }>
  /** Polls the feed soon. */
  ring(feedId: string): Promise<void>
  log: Log
}

/** The callbacks that we give to WebSub hubs (W3C WebSub, 5.3 and 7). */
export const mountWebSub =
  (deps: WebSubDeps): Mount =>
  (request, response) => {
    const match = CALLBACK.exec((request.url ?? '').split('?')[0]!)
    if (match === null || (request.method !== 'GET' && request.method !== 'POST')) return false
    void respond(decodeURIComponent(match[1]!), match[2]!, request, response, deps)
    return true
  }

async function respond(
  feedId: string,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
  { answer, ring, log }: WebSubDeps,
): Promise<void> {
  try {
    const call = await readCall(request)
    const {
      status,
      body,
      ring: rings,
    } = call === null ? { status: 413, body: '', ring: false } : await answer(feedId, token, call)
    if (rings) await ring(feedId)
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(body)
    log('info', 'websub.called', { feed: feedId, status, ring: rings })
  } catch (error) {
    log('error', 'websub.failed', { feed: feedId, ...errorFields(error) })
    response.writeHead(500).end()
  }
}

async function readCall(request: IncomingMessage): Promise<HubCall | null> {
  if (request.method === 'GET')
    return { kind: 'verify', query: new URL(request.url ?? '', 'http://hub').searchParams }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LONGEST_BODY) return null
    chunks.push(chunk)
  }
  const signature = request.headers['x-hub-signature']
  return {
    kind: 'deliver',
    body: Buffer.concat(chunks),
    signature: typeof signature === 'string' ? signature : null,
  }
}
