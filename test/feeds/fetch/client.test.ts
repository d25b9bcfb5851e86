import type { ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { type FetchLimits, faultOf } from '../../../feeds/fetch/client.ts'
import { openWire } from '../../../feeds/fetch/index.ts'
import { type Reply, type ScriptedServer, scriptedServer, TEST_AGENT } from '../scripted.ts'

const NO_VALIDATORS = { etag: null, lastModified: null }
/** Patient, so that a busy machine changes no outcome. */
const SMALL: FetchLimits = { bytes: 100_000, milliseconds: 15_000, redirects: 5 }
const IMPATIENT: FetchLimits = { ...SMALL, milliseconds: 400 }
const servers: ScriptedServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

async function fetchFrom(script: Record<string, Reply | Reply[]>, path = '/feed', limits = SMALL) {
  const server = await scriptedServer(script)
  servers.push(server)
  const wire = openWire({
    allowLoopback: true,
    hosts: { 'www.chp.example': server.url },
    userAgent: TEST_AGENT,
    now: () => '2026-03-02T08:00:00.000Z',
    feedLimits: limits,
  })
  const outcome = await wire.fetchFeed(path.startsWith('http') ? path : server.url + path, NO_VALIDATORS)
  await wire.close()
  return { outcome, asked: server.asked, server }
}

const textOf = (outcome: { kind: string; body?: Uint8Array }) => Buffer.from(outcome.body ?? []).toString()

describe('an error of the connection', () => {
  it.each([
    ['ENOTFOUND', 'fetch.name-unknown'],
    ['EAI_AGAIN', 'fetch.name-unknown'],
    ['CERT_HAS_EXPIRED', 'fetch.certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'fetch.certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'fetch.certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'fetch.certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'fetch.certificate'],
    ['ECONNREFUSED', 'fetch.not-connected'],
    ['EHOSTUNREACH', 'fetch.not-connected'],
    ['UND_ERR_CONNECT_TIMEOUT', 'fetch.not-connected'],
    ['ECONNRESET', 'fetch.broken-off'],
    ['UND_ERR_SOCKET', 'fetch.broken-off'],
  ])('has a name: %s', (code, fault) => {
    expect(faultOf(Object.assign(new Error('broken'), { code })).code).toBe(fault)
  })

  it('is not made of a mistake of our own', () => {
    const mistake = new TypeError('undefined is not a function')
    expect(() => faultOf(mistake)).toThrow(mistake)
  })
})

describe('a fetch', () => {
  const packed: [encoding: string, body: Uint8Array][] = [
    ['gzip', gzipSync('<rss/>')],
    ['x-gzip', gzipSync('<rss/>')],
    ['br', brotliCompressSync('<rss/>')],
    ['identity', Buffer.from('<rss/>')],
    ['GZIP', gzipSync('<rss/>')],
  ]
  it.each(packed)('unpacks %s', async (encoding, body) => {
    const { outcome } = await fetchFrom({ '/feed': { headers: { 'content-encoding': encoding }, body } })
    expect(textOf(outcome)).toBe('<rss/>')
  })

  it('takes an empty packed body as an empty body', async () => {
    const { outcome } = await fetchFrom({ '/feed': { headers: { 'content-encoding': 'gzip' } } })
    expect(outcome.kind).toBe('document')
    expect(textOf(outcome)).toBe('')
  })

  const zeros = Buffer.alloc(50_000_000)
  const endless = (response: ServerResponse) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
      response.once('drain', more)
    }
    more()
  }
  const trickle = (response: ServerResponse) => {
    response.writeHead(200)
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  }
  const attacks: [what: string, reply: Reply, code: string][] = [
    ['a gzip bomb', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(zeros) }, 'fetch.too-large'],
    [
      'a brotli bomb',
      { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(zeros.subarray(0, 5_000_000)) },
      'fetch.too-large',
    ],
    ['a body that never ends', endless, 'fetch.too-large'],
    ['a body that trickles', trickle, 'fetch.deadline'],
    ['a server that never answers', () => undefined, 'fetch.deadline'],
    [
      'headers that trickle',
      (response) => void response.socket!.write('HTTP/1.1 200 OK\r\nA: '),
      'fetch.deadline',
    ],
    [
      'a flood of headers',
      (response) => void response.socket!.write(`HTTP/1.1 200 OK\r\n${'A: aaaaaaaaaa\r\n'.repeat(10_000)}`),
      'fetch.too-large',
    ],
    [
      'an encoding nobody asked for',
      { headers: { 'content-encoding': 'deflate' }, body: 'x' },
      'fetch.encoding',
    ],
    [
      'a chain of encodings',
      { headers: { 'content-encoding': 'gzip, gzip' }, body: gzipSync(gzipSync('<rss/>')) },
      'fetch.encoding',
    ],
    [
      'bytes that are not packed as they say',
      { headers: { 'content-encoding': 'gzip' }, body: '<rss/>' },
      'fetch.encoding',
    ],
    [
      'a packed body that breaks off',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync('<rss/>').subarray(0, 15) },
      'fetch.encoding',
    ],
    [
      'a connection that breaks off',
      (response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('<rss', () => response.destroy())
      },
      'fetch.broken-off',
    ],
    ['no HTTP at all', (response) => void response.socket!.end('SSH-2.0-OpenSSH\r\n'), 'fetch.broken-off'],
    [
      'an error with a body that never ends',
      (response) => {
        response.writeHead(404)
        const timer = setInterval(() => response.write('x'.repeat(50_000)), 1)
        response.on('close', () => clearInterval(timer))
      },
      'http.missing',
    ],
    ['a redirect without a place', { status: 302 }, 'http.refused'],
    ['a redirect to itself', { status: 302, headers: { location: '/feed' } }, 'fetch.redirects'],
    ['a redirect to a file', { status: 302, headers: { location: 'file:///etc/passwd' } }, 'guard.scheme'],
    [
      'a redirect to a metadata service',
      { status: 301, headers: { location: 'http://169.254.169.254/latest/' } },
      'guard.not-public',
    ],
    [
      'a redirect to a private network',
      { status: 307, headers: { location: '//192.168.0.1/' } },
      'guard.not-public',
    ],
    [
      'a redirect with a password',
      { status: 302, headers: { location: 'http://a:b@example.com/' } },
      'guard.credentials',
    ],
  ]
  it.each(attacks)('survives %s', async (_, reply, code) => {
    const limits = code === 'fetch.deadline' ? IMPATIENT : SMALL
    const { outcome } = await fetchFrom({ '/feed': reply }, '/feed', limits)
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code } })
  })

  it('follows a redirect whose path is written in UTF-8', async () => {
    const location = Buffer.from('/größe').toString('latin1')
    const { outcome } = await fetchFrom({
      '/feed': { status: 302, headers: { location } },
      '/gr%C3%B6%C3%9Fe': { body: '<rss/>' },
    })
    expect(textOf(outcome)).toBe('<rss/>')
  })

  it('gives up a circle of redirects after five', async () => {
    const { asked } = await fetchFrom({ '/feed': { status: 302, headers: { location: '/feed' } } })
    expect(asked).toHaveLength(6)
  })

  it('lets all hops of a chain share one deadline', async () => {
    const slowly =
      (location: string): Reply =>
      (response) =>
        void setTimeout(() => response.writeHead(302, { location }).end(), 1_200)
    const { outcome, asked } = await fetchFrom(
      {
        '/feed': slowly('/b'),
        '/b': slowly('/c'),
        '/c': slowly('/d'),
      },
      '/feed',
      { ...SMALL, milliseconds: 2_000 },
    )
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code: 'fetch.deadline' } })
    expect(asked).toHaveLength(2)
  })

  it('says which server nothing listens at', async () => {
    const server = await scriptedServer({})
    await server.stop()
    const { outcome } = await fetchFrom({}, `${server.url}/feed`)
    expect(outcome).toMatchObject({
      kind: 'failed',
      fault: { code: 'fetch.not-connected', detail: 'ECONNREFUSED' },
    })
  })

  it('reaches a stand-in by the name of the real host, also for https', async () => {
    const { outcome, asked } = await fetchFrom(
      { '/rss/all.xml': { body: '<rss/>' } },
      'https://www.chp.example/rss/all.xml',
    )
    expect(outcome).toMatchObject({ kind: 'document', url: 'https://www.chp.example/rss/all.xml' })
    expect(asked[0]!.headers.host).toBe('www.chp.example')
  })
})
