import { get, type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { logAllOut, logIn, logOut, makeLoginLink, readerOf } from '../../src/store/logins.ts'
import type { Database } from '../../src/store/schema.ts'
import { mountLogin, sessionOf } from '../../src/web/login.ts'
import { operatingRoutes } from '../../src/web/operating.ts'
import { styleRoute } from '../../src/web/pages/layout.ts'
import { startWeb, text, type WebServer } from '../../src/web/server.ts'
import { scratchEmbedded } from '../store/scratch.ts'

// A page that others reach, over a real store; every request counts as one from another machine.
const MINUTE = 60_000
let clock = Date.parse('2026-03-04T12:00:00.000Z')
const now = () => new Date(clock).toISOString()
const PATHS = ['/', '/stories', '/story/1', '/feeds', '/deliveries', '/metrics']
let store: Awaited<ReturnType<typeof scratchEmbedded>>
let db: Database
let server: WebServer

async function start(publicUrl: string | null): Promise<WebServer> {
  return startWeb({
    access: async (asked) => {
      const session = sessionOf(asked)
      return session === null ? null : readerOf(db, session, now())
    },
    remoteOf: () => '192.0.2.7',
    host: '127.0.0.1',
    port: 0,
    mounts: [
      mountLogin({
        logIn: (token) => logIn(db, token, now()),
        logOut: (session) => logOut(db, session),
        publicUrl,
        language: 'en',
        now,
        log: () => undefined,
      }),
    ],
    routes: [
      styleRoute,
      { path: /^\/(?:|stories|story\/.+|feeds)$/, answer: () => text(200, 'secret page') },
      { path: /^\/deliveries$/, admin: true, answer: () => text(200, 'secret ledger') },
      ...operatingRoutes({ probe: async () => undefined, isReady: () => true, measure: async () => [] }),
    ],
    log: () => undefined,
  })
}

beforeAll(async () => {
  store = await scratchEmbedded()
  db = store.store.db
  server = await start(null)
}, 60_000)
afterAll(async () => {
  await server.stop()
  await store.remove()
})
beforeEach(async () => {
  clock += 10 * MINUTE
  await logAllOut(db)
})

const ask = (
  path: string,
  cookie?: string,
): Promise<{ status: number; body: string; headers: IncomingMessage['headers'] }> =>
  new Promise((resolve, reject) => {
    get(`${server.url}${path}`, { headers: cookie === undefined ? {} : { cookie } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
    }).on('error', reject)
  })
const post = (
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
  to = server,
) =>
  new Promise<{ status: number; cookie: string }>((resolve, reject) => {
    const sent = request(
      `${to.url}${path}`,
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } },
      (response) => {
        response.resume()
        resolve({ status: response.statusCode ?? 0, cookie: response.headers['set-cookie']?.[0] ?? '' })
      },
    )
    sent.on('error', reject)
    sent.end(new URLSearchParams(form).toString())
  })
const enter = async (): Promise<string> =>
  (await post('/login', { token: await makeLoginLink(db, now()) })).cookie.split(';')[0]!

describe('a page that others reach', () => {
  it.each(PATHS)('gives nothing of %s to whoever has not logged in', async (path) => {
    for (const cookie of [undefined, 'wirebrief=', 'wirebrief=guess', '__Host-wirebrief=guess']) {
      const { status, body, headers } = await ask(path, cookie)
      expect([status, headers.location]).toEqual([303, '/login'])
      expect(body).not.toContain('secret')
    }
  })

  it('shows the ledger to admins only, and tells others what they need', async () => {
    expect((await ask('/deliveries', await enter())).status).toBe(403)
    expect((await ask('/deliveries', await enter())).body).toContain('page link --admin')
    const token = await makeLoginLink(db, now(), 'admin')
    const { cookie } = await post('/login', { token })
    expect((await ask('/deliveries', cookie.split(';')[0]!)).body).toContain('secret ledger')
  })

  it('still answers for its health, and shows how to log in', async () => {
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/style.css')).status).toBe(200)
    const { status, body, headers } = await ask('/login?language=de')
    expect(status).toBe(200)
    expect(body).toContain('wirebrief page link')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it('opens by a link, once, with a button that a mail scanner does not press', async () => {
    const token = await makeLoginLink(db, now())
    expect((await ask(`/login?token=${token}`)).body).toContain('<button>Log in now</button>')
    const { status, cookie } = await post('/login', { token })
    expect(status).toBe(303)
    expect(cookie).toMatch(/^wirebrief=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/)
    expect((await ask('/', cookie.split(';')[0])).body).toBe('secret page\n')
    expect((await post('/login', { token })).status).toBe(403)
  })

  it('refuses links that are too old and sessions that have ended', async () => {
    const token = await makeLoginLink(db, now())
    clock += 16 * MINUTE
    expect((await post('/login', { token })).status).toBe(403)
    const cookie = await enter()
    expect((await ask('/', cookie)).status).toBe(200)
    clock += 31 * 24 * 60 * MINUTE
    expect((await ask('/', cookie)).status).toBe(303)
  })

  it('ends one session by the button and all of them from the command line', async () => {
    const [one, other] = [await enter(), await enter()]
    await post('/logout', {}, { cookie: one })
    expect([(await ask('/', one)).status, (await ask('/', other)).status]).toEqual([303, 200])
    expect(await logAllOut(db)).toBe(1)
    expect((await ask('/', other)).status).toBe(303)
  })

  it('takes no form that another site sends', async () => {
    const token = await makeLoginLink(db, now())
    expect((await post('/login', { token }, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post('/login', { token }, { origin: server.url })).status).toBe(303)
    const cookie = await enter()
    expect((await post('/logout', {}, { cookie, origin: 'https://evil.example' })).status).toBe(403)
    expect((await ask('/', cookie)).status).toBe(200)
  })

  it('stops listening to wrong links after twenty in a minute', async () => {
    for (let tries = 0; tries < 20; tries++)
      expect((await post('/login', { token: `wrong-${tries}` })).status).toBe(403)
    const token = await makeLoginLink(db, now())
    expect((await post('/login', { token })).status).toBe(429)
    clock += MINUTE
    expect((await post('/login', { token })).status).toBe(303)
  })

  it('binds the cookie to the host where it is reached over https', async () => {
    const secure = await start('https://wirebrief.example')
    const { cookie } = await post('/login', { token: await makeLoginLink(db, now()) }, {}, secure)
    expect(cookie).toMatch(
      /^__Host-wirebrief=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    )
    await secure.stop()
  })

  it('keeps neither tokens nor sessions as they are', async () => {
    const token = await makeLoginLink(db, now())
    const session = (await enter()).split('=')[1]!
    const kept = JSON.stringify([
      await db.selectFrom('loginLinks').selectAll().execute(),
      await db.selectFrom('sessions').selectAll().execute(),
    ])
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(session)
  })
})
