import { get } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { html, safeHref } from '../../src/web/html.ts'
import { type Route, startWeb, text, type WebServer } from '../../src/web/server.ts'

const events: string[] = []
const running: WebServer[] = []
const start = async (...routes: Route[]): Promise<WebServer> => {
  const server = await startWeb({
    access: 'local',
    host: '127.0.0.1',
    port: 0,
    routes,
    mounts: [],
    log: (_, event) => void events.push(event),
  })
  running.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})

describe('the page server', () => {
  it('answers a route, hands over its part decoded, and sends the security headers', async () => {
    const { url } = await start({ path: /^\/story\/([^/]+)$/, answer: ({ part }) => text(200, part ?? '') })
    const answer = await fetch(`${url}/story/a%20b`)
    expect(await answer.text()).toBe('a b\n')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['an unknown page', '/nowhere', 'GET', 404],
    ['a method that it does not know', '/', 'POST', 405],
    ['an address that cannot be decoded', '/%E0%A4%A', 'GET', 400],
  ])('refuses %s', async (_, path, method, status) => {
    const { url } = await start({ path: /^\/$/, answer: () => text(200, 'home') })
    expect((await fetch(url + path, { method })).status).toBe(status)
  })

  it('turns a failing route into a page that says so, and logs it', async () => {
    const { url } = await start({ path: /^\/$/, answer: () => Promise.reject(new Error('inner detail')) })
    const answer = await fetch(url)
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('inner detail')
    expect(events).toContain('web.failed')
  })

  it.each([
    ['127.0.0.1', 'local', 200],
    ['::1', 'local', 200],
    ['::ffff:127.0.0.1', 'local', 200],
    ['192.0.2.7', 'local', 403],
    ['2001:db8::1', 'local', 403],
    ['192.0.2.7', 'open', 200],
  ] as const)('answers %s, where the page is %s, with %s', async (address, access, status) => {
    const routes: Route[] = [
      { path: /^\/$/, answer: () => text(200, 'page') },
      { path: /^\/healthz$/, open: true, answer: () => text(200, 'ok') },
    ]
    const server = await startWeb({
      access,
      remoteOf: () => address,
      host: '127.0.0.1',
      port: 0,
      routes,
      mounts: [],
      log: () => undefined,
    })
    running.push(server)
    expect((await fetch(server.url)).status).toBe(status)
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(status === 403 ? 403 : 404)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })

  it.each([
    ['localhost', 'local', 200],
    ['127.0.0.1:8080', 'local', 200],
    ['[::1]:8080', 'local', 200],
    ['rebound.example', 'local', 403],
    ['127.0.0.1.rebound.example', 'local', 403],
    ['rebound.example', 'open', 200],
  ] as const)('asked for as %s, where the page is %s, answers with %s', async (host, access, status) => {
    const server = await startWeb({
      access,
      host: '127.0.0.1',
      port: 0,
      routes: [{ path: /^\/$/, answer: () => text(200, 'page') }],
      mounts: [],
      log: () => undefined,
    })
    running.push(server)
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      get({ host: '127.0.0.1', port: server.port, path: '/', headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).on('error', reject)
    })
    expect(answered).toBe(status)
  })

  it('says that a port is taken', async () => {
    const { port } = await start()
    await expect(
      startWeb({ access: 'local', host: '127.0.0.1', port, routes: [], mounts: [], log: () => undefined }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('markup', () => {
  it('is never made by what is put into it', () => {
    const hostile = `<script>alert(1)</script>" onload='x' &amp; \u202eevil`
    const made = html`<p title="${hostile}">${hostile}${[html`<b>${'<i>'}</b>`, null, false]}</p>`.markup
    expect(made).not.toMatch(/<script|onload='|\u202e|<i>/)
    expect(made).toContain('<b>&lt;i&gt;</b>')
  })

  it.each([
    ['https://nwd.example/1', 'https://nwd.example/1'],
    ['/stories', '/stories'],
    ['javascript:alert(1)', '#'],
    ['//evil.example', '#'],
    ['data:text/html,x', '#'],
  ])('links only where a link may go: %s', (given, href) => {
    expect(safeHref(given)).toBe(href)
  })
})
