import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorFields, type Log } from '../log.ts'

/** What a route answers; `body` of text/html is made by `html`. */
export type Answer = {
  status: number
  type: string
  body: string
  headers?: Readonly<Record<string, string>>
}

/** One address of the page. `path` matches whole; its first group, if any, is handed over decoded. */
/**
 * `open`: answered also to other machines where the page is for this one only; `admin`: to this machine and to those who logged in
 * as admins.
 */
export type Route = {
  path: RegExp
  open?: true
  admin?: true
  answer(request: PageRequest): Promise<Answer> | Answer
}

type PageRequest = { url: URL; part: string | null; headers: IncomingMessage['headers'] }

/** A part that answers requests of its own under a prefix (Slack's); true where it took the request. */
export type Mount = (request: IncomingMessage, response: ServerResponse) => boolean

/** No script, frame or request to anybody else; styles from this page only. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/**
 * Who may read the pages: `local`, this machine only; `open`, whoever reaches them; a function, this machine and whoever it lets
 * in (a login).
 */
export type Access = 'local' | 'open' | ((request: IncomingMessage) => Promise<'reader' | 'admin' | null>)

export type WebServer = { url: string; port: number; stop(): Promise<void> }

/** Serves the routes on one port. Rejects with the system's error where the port is taken. */
export async function startWeb(options: {
  access: Access
  /** The other end of a connection. */
  remoteOf?: RemoteOf
  host: string
  port: number
  routes: readonly Route[]
  mounts: readonly Mount[]
  log: Log
}): Promise<WebServer> {
  const server = createServer((request, response) => {
    if (options.mounts.some((mount) => mount(request, response))) return
    void answer(request, response, options)
  })
  // Slow clients must not hold a connection for ever.
  server.requestTimeout = 15_000
  server.headersTimeout = 10_000
  await listen(server, options.port, options.host)
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: { routes: readonly Route[]; log: Log; access: Access; remoteOf?: RemoteOf },
): Promise<void> {
  const { status, type, body, headers } = await answerFor(request, options)
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...SECURITY_HEADERS,
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function answerFor(
  request: IncomingMessage,
  { routes, log, access, remoteOf = remoteAddress }: Parameters<typeof answer>[2],
): Promise<Answer> {
  const isHere = isLoopback(remoteOf(request)) && namesThisMachine(request.headers.host)
  const asked = typeof access === 'function' && !isHere ? await readerFor(access, request, log) : null
  if (isHere || asked === 'admin') return answerOf(request, routes, NOT_FOUND, log)
  if (access === 'open' || asked === 'reader')
    return answerOf(
      request,
      routes.map((route) => (route.admin === true ? { ...route, answer: () => FOR_ADMINS } : route)),
      NOT_FOUND,
      log,
    )
  const open = routes.filter((route) => route.open === true)
  return answerOf(request, open, typeof access === 'function' ? LOG_IN : NOT_HERE, log)
}

/** Where it cannot be told, nobody is let in. */
const readerFor = (
  access: Exclude<Access, string>,
  request: IncomingMessage,
  log: Log,
): Promise<'reader' | 'admin' | null> =>
  access(request).catch((error: unknown) => {
    log('error', 'web.access-unknown', errorFields(error))
    return null
  })

type RemoteOf = (request: IncomingMessage) => string | undefined

const remoteAddress: RemoteOf = (request) => request.socket.remoteAddress

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address)

/**
 * A foreign name in `Host` means that a proxy on this machine passes somebody else's request on, or that a page in a browser here has
 * had its own name resolved to us (DNS rebinding).
 */
const namesThisMachine = (host: string | undefined): boolean =>
  host !== undefined && /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host)

const NOT_FOUND = text(404, 'There is no such page. / Diese Seite gibt es nicht.')
const FOR_ADMINS = text(
  403,
  'This page is for admins: log in by a link from wirebrief page link --admin. / Diese Seite ist für Admins: anmelden mit einem Link von wirebrief page link --admin.',
)
const NOT_HERE = text(
  403,
  'This page is for the machine that it runs on. PAGE=login lets others log in. / Diese Seite ist nur für den Rechner, auf dem sie läuft. PAGE=login lässt auch andere sich anmelden.',
)
const LOG_IN: Answer = {
  ...text(303, 'Log in first. / Bitte zuerst anmelden.'),
  headers: { location: '/login' },
}

async function answerOf(
  request: IncomingMessage,
  routes: readonly Route[],
  otherwise: Answer,
  log: Log,
): Promise<Answer> {
  const url = addressOf(request)
  if (url === null) return text(400, 'This address cannot be read.')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { ...text(405, 'Only GET and HEAD are answered here.'), headers: { allow: 'GET, HEAD' } }
  for (const route of routes) {
    const match = route.path.exec(url.pathname)
    if (match === null) continue
    try {
      return await route.answer({
        url,
        part: match[1] === undefined ? null : decodeURIComponent(match[1]),
        headers: request.headers,
      })
    } catch (error) {
      log('error', 'web.failed', { path: url.pathname, ...errorFields(error) })
      return text(
        500,
        'This page failed; the log says why. / Diese Seite ist gescheitert; das Protokoll sagt, warum.',
      )
    }
  }
  return otherwise
}

function addressOf(request: IncomingMessage): URL | null {
  try {
    const url = new URL(request.url ?? '/', 'http://page')
    decodeURIComponent(url.pathname)
    return url
  } catch {
    return null
  }
}

export function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` }
}
