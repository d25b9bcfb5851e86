import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorFields, type Log } from '../log.ts'
import type { ReaderLanguage } from '../model.ts'
import { html } from './html.ts'
import { languageOf, page } from './pages/layout.ts'
import { type Answer, type Mount, SECURITY_HEADERS, text } from './server.ts'

export type LoginDeps = {
  /** Uses a token of a link up; answers the session's secret, or null. */
  logIn(token: string): Promise<string | null>
  logOut(session: string): Promise<void>
  /** Where the outside reaches the page; null: not configured. */
  publicUrl: string | null
  language: ReaderLanguage
  now(): string
  log: Log
}

/** `__Host-` binds the cookie to this host over https; over plain http browsers refuse that name. */
const SECURE_COOKIE = '__Host-wirebrief'
const PLAIN_COOKIE = 'wirebrief'
const COOKIE_SECONDS = 30 * 24 * 3_600
const LONGEST_FORM = 1_000
/** Wrong tokens in a minute, from anywhere: a token has 256 bits, so that this only keeps the log short. */
const MOST_WRONG = 20

/** The session's secret that a request carries, or null. */
export function sessionOf({ headers }: IncomingMessage): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if ((name === SECURE_COOKIE || name === PLAIN_COOKIE) && value !== undefined && value !== '') return value
  }
  return null
}

/**
 * `/login` shows what to do, and with a link's token a button: the token is used up by the press, which mail scanners and link
 * previews do not do. `/logout` ends the session.
 */
export function mountLogin(deps: LoginDeps): Mount {
  const wrong = { minute: '', count: 0 }
  return (request, response) => {
    const url = URL.parse(request.url ?? '', 'http://page')
    if (url?.pathname !== '/login' && url?.pathname !== '/logout') return false
    void answerOf(request, url, deps, wrong)
      .catch((error: unknown) => {
        deps.log('error', 'login.failed', errorFields(error))
        return text(
          500,
          'This page failed; the log says why. / Diese Seite ist gescheitert; das Protokoll sagt, warum.',
        )
      })
      .then((answer) => send(response, answer))
    return true
  }
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...SECURITY_HEADERS,
    ...headers,
  })
  response.end(body)
}

async function answerOf(
  request: IncomingMessage,
  url: URL,
  deps: LoginDeps,
  wrong: { minute: string; count: number },
): Promise<Answer> {
  const language = languageOf(url, request.headers['accept-language'], deps.language)
  const frame = { language, url, notice: null }
  if (request.method === 'GET' || request.method === 'HEAD')
    return page(WORDS[language].title, frame, formOf(url, language))
  if (request.method !== 'POST') return text(405, 'Only GET and POST are answered here.')
  // A form of another site sends its own origin.
  if (isForeign(request))
    return text(403, 'This form was sent by another site. / Dieses Formular kam von einer anderen Seite.')
  if (url.pathname === '/logout') {
    const session = sessionOf(request)
    if (session !== null) await deps.logOut(session)
    return { ...text(303, ''), headers: { location: '/login', 'set-cookie': cookieOf('', deps, 0) } }
  }
  if (isTooMany(wrong, deps.now()))
    return text(429, 'Too many wrong links; wait a minute. / Zu viele falsche Links; eine Minute warten.')
  const session = await deps.logIn((await readForm(request)).get('token') ?? '')
  if (session !== null)
    return {
      ...text(303, ''),
      headers: { location: '/', 'set-cookie': cookieOf(session, deps, COOKIE_SECONDS) },
    }
  wrong.count++
  return { ...page(WORDS[language].title, frame, html`<p>${WORDS[language].used}</p>`), status: 403 }
}

/** No origin, or ours: browsers send the origin with every form that they post. */
function isForeign({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers
  return origin !== undefined && URL.parse(origin)?.host !== host
}

function isTooMany(wrong: { minute: string; count: number }, now: string): boolean {
  const minute = now.slice(0, 16)
  if (wrong.minute !== minute) Object.assign(wrong, { minute, count: 0 })
  return wrong.count >= MOST_WRONG
}

function cookieOf(session: string, { publicUrl }: LoginDeps, seconds: number): string {
  const isSecure = publicUrl?.startsWith('https:') === true
  const name = isSecure ? SECURE_COOKIE : PLAIN_COOKIE
  return `${name}=${session}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > LONGEST_FORM) return new URLSearchParams()
  }
  return new URLSearchParams(body)
}

const formOf = (url: URL, language: ReaderLanguage) => {
  const token = url.searchParams.get('token')
  const { how, press } = WORDS[language]
  if (token === null) return html`<p>${how} <code>wirebrief page link</code></p>`
  return html`<form method="post" action="/login?language=${language}"><input type="hidden" name="token" value="${token}"><button>${press}</button></form>`
}

const WORDS: Record<ReaderLanguage, { title: string; how: string; press: string; used: string }> = {
  de: {
    title: 'Anmelden',
    how: 'Diese Seite verlangt eine Anmeldung. Einen Link dafür macht, wer den Dienst betreibt:',
    press: 'Jetzt anmelden',
    used: 'Dieser Link gilt nicht mehr: Er wurde schon benutzt, ist älter als eine Viertelstunde oder unvollständig. Bitte einen neuen machen lassen.',
  },
  en: {
    title: 'Log in',
    how: 'This page asks for a login. Whoever runs the service makes a link for it:',
    press: 'Log in now',
    used: 'This link is no longer valid: it has been used, is older than a quarter of an hour, or is incomplete. Please ask for a new one.',
  },
}
