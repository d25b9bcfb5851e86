import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openWire } from '../../feeds/fetch/index.ts'
import { checkAddress, GuardError, isPublicAddress, readAddress } from '../../feeds/guard.ts'

const GUARDED = { allowLoopback: false }
const NO_VALIDATORS = { etag: null, lastModified: null }

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'allowed'
  } catch (error) {
    if (error instanceof GuardError) return error.code
    throw error
  }
}

const hostile: [address: string, why: string, code: string][] = [
  ['http://127.0.0.1/', 'loopback', 'guard.not-public'],
  ['http://127.1/', 'loopback, two parts', 'guard.not-public'],
  ['http://127.255.255.254/', 'the far end of loopback', 'guard.not-public'],
  ['http://0177.0.0.1/', 'octal', 'guard.not-public'],
  ['http://0x7f.0.0.1/', 'hexadecimal part', 'guard.not-public'],
  ['http://0x7f000001/', 'hexadecimal', 'guard.not-public'],
  ['http://2130706433/', 'one integer', 'guard.not-public'],
  ['http://０１７７.0.0.1/', 'full-width octal digits', 'guard.not-public'],
  ['http://１２７.０.０.１/', 'full-width digits', 'guard.not-public'],
  ['http://①②⑦.⓪.⓪.①/', 'circled digits', 'guard.not-public'],
  ['http://127。0。0。1/', 'ideographic full stops', 'guard.not-public'],
  ['http://127.0.0.1./', 'trailing dot', 'guard.not-public'],
  ['http://0.0.0.0/', 'this host', 'guard.not-public'],
  ['http://0/', 'this host as an integer', 'guard.not-public'],
  ['http://localhost/', 'the name', 'guard.not-public'],
  ['http://LOCALHOST./', 'the name with a dot', 'guard.not-public'],
  ['http://feeds.localhost/', 'a name under it', 'guard.not-public'],
  ['http://printer.local/', 'multicast DNS', 'guard.not-public'],
  ['http://wiki.corp.internal/', 'an inner name', 'guard.not-public'],
  ['http://router.home.arpa/', 'a home network', 'guard.not-public'],
  ['http://metadata.google.internal/', 'a metadata name', 'guard.not-public'],
  ['http://[::1]/', 'IPv6 loopback', 'guard.not-public'],
  ['http://[0:0:0:0:0:0:0:1]/', 'IPv6 loopback in full', 'guard.not-public'],
  ['http://[::]/', 'IPv6 unspecified', 'guard.not-public'],
  ['http://[::ffff:127.0.0.1]/', 'IPv4 mapped', 'guard.not-public'],
  ['http://[::ffff:7f00:1]/', 'IPv4 mapped in hexadecimal', 'guard.not-public'],
  ['http://[::127.0.0.1]/', 'IPv4 compatible', 'guard.not-public'],
  ['http://[::ffff:0:127.0.0.1]/', 'IPv4 translated', 'guard.not-public'],
  ['http://[64:ff9b::127.0.0.1]/', 'NAT64', 'guard.not-public'],
  ['http://[64:ff9b:1::7f00:1]/', 'local NAT64', 'guard.not-public'],
  ['http://[2002:7f00:1::]/', '6to4', 'guard.not-public'],
  ['http://[2001:0:7f00:1::]/', 'Teredo', 'guard.not-public'],
  ['http://[fe80::1]/', 'link-local', 'guard.not-public'],
  ['http://[fc00::1]/', 'unique local', 'guard.not-public'],
  ['http://[fd00:ec2::254]/', 'a metadata service over IPv6', 'guard.not-public'],
  ['http://[fec0::1]/', 'site-local', 'guard.not-public'],
  ['http://[ff02::1]/', 'IPv6 multicast', 'guard.not-public'],
  ['http://[2001:db8::1]/', 'documentation', 'guard.not-public'],
  ['http://[3fff::1]/', 'new documentation', 'guard.not-public'],
  ['http://[100::1]/', 'discard-only', 'guard.not-public'],
  ['http://10.0.0.1/', 'private', 'guard.not-public'],
  ['http://172.16.0.1/', 'private', 'guard.not-public'],
  ['http://192.168.1.1/', 'private', 'guard.not-public'],
  ['http://169.254.169.254/latest/meta-data/', 'a metadata service', 'guard.not-public'],
  ['http://100.64.0.1/', 'carrier-grade NAT', 'guard.not-public'],
  ['http://192.0.0.192/', 'IETF protocol assignments', 'guard.not-public'],
  ['http://192.0.2.1/', 'documentation', 'guard.not-public'],
  ['http://198.18.0.1/', 'benchmarks', 'guard.not-public'],
  ['http://203.0.113.5/', 'documentation', 'guard.not-public'],
  ['http://192.88.99.1/', '6to4 relay', 'guard.not-public'],
  ['http://224.0.0.1/', 'multicast', 'guard.not-public'],
  ['http://240.0.0.1/', 'reserved', 'guard.not-public'],
  ['http://255.255.255.255/', 'broadcast', 'guard.not-public'],
  ['http://user@news.example.com/', 'a name', 'guard.credentials'],
  ['http://user:secret@news.example.com/', 'a password', 'guard.credentials'],
  ['http://news.example.com:secret@127.0.0.1/', 'a host that looks like another', 'guard.credentials'],
  ['file:///etc/passwd', 'a file', 'guard.scheme'],
  ['ftp://news.example.com/feed', 'FTP', 'guard.scheme'],
  ['gopher://news.example.com/', 'Gopher', 'guard.scheme'],
  ['data:text/xml,<rss/>', 'data', 'guard.scheme'],
  ['javascript:alert(1)', 'a script', 'guard.scheme'],
  ['news.example.com/feed', 'no scheme', 'guard.address-unreadable'],
  ['http://', 'no host', 'guard.address-unreadable'],
  ['http://[::1', 'half an address', 'guard.address-unreadable'],
  ['http://999.1.1.1/', 'no number of an address', 'guard.address-unreadable'],
  ['http://news.example.com:22/', 'SSH', 'guard.port'],
  ['http://news.example.com:25/', 'mail', 'guard.port'],
  ['http://news.example.com:6379/', 'a database', 'guard.port'],
  ['http://8.8.8.8:5432/', 'a database by its address', 'guard.port'],
]

describe('the guard for addresses', () => {
  it.each(hostile)('refuses %s (%s)', (address, _why, code) => {
    expect(codeOf(() => readAddress(address, GUARDED))).toBe(code)
  })

  it.each([
    'https://www.tagesschau.de/index~rss2.xml',
    'http://taz.de/!p4608;rss/',
    'https://news.example.com:8443/feed?format=xml&a=1',
    'https://8.8.8.8/feed',
    'https://[2606:4700:4700::1111]/feed',
    'https://müller.example.com/',
  ])('allows %s', (address) => {
    expect(codeOf(() => readAddress(address, GUARDED))).toBe('allowed')
  })

  it('reads an address relative to where it was found, and drops the fragment', () => {
    const base = 'https://news.example.com/a/feed.xml'
    expect(readAddress('../b.xml#top', GUARDED, base).href).toBe('https://news.example.com/b.xml')
  })

  it.each([
    ['http://127.0.0.1:41234/feed', 'allowed'],
    ['http://[::1]:41234/feed', 'allowed'],
    ['http://localhost:41234/feed', 'allowed'],
    ['http://10.0.0.1/feed', 'guard.not-public'],
    ['http://169.254.169.254/', 'guard.not-public'],
    ['http://printer.local/', 'guard.not-public'],
  ])('opens only this machine where loopback is allowed: %s', (address, code) => {
    expect(codeOf(() => readAddress(address, { allowLoopback: true }))).toBe(code)
  })

  it.each([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['::ffff:8.8.8.8', true],
    ['::ffff:10.0.0.1', false],
    ['fe80::1%eth0', false],
    ['', false],
    ['news.example.com', false],
  ])('judges the connected address %j', (ip, open) => {
    expect(isPublicAddress(ip)).toBe(open)
    expect(codeOf(() => checkAddress(ip, GUARDED))).toBe(open ? 'allowed' : 'guard.not-public')
  })
})

describe('a guarded connection', () => {
  const names: [what: string, addresses: string[]][] = [
    ['a name that leads to this machine', ['127.0.0.1']],
    ['a name that leads to a private network', ['192.168.1.10']],
    ['a name with a public and a private address', ['8.8.8.8', '10.0.0.5']],
    ['a name that leads to this machine in IPv6', ['::1']],
    ['a name that leads to a mapped address', ['::ffff:127.0.0.1']],
  ]
  it.each(names)('is not made to %s', async (_, addresses) => {
    const { outcome, requests } = await fetchBy('http://rebound.example.com/feed', () => addresses)
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code: 'guard.not-public' } })
    expect(requests).toBe(0)
  })

  it('is not made for a literal address that no lookup sees', async () => {
    const { outcome, requests } = await fetchBy('http://127.0.0.1/feed', () => ['8.8.8.8'])
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code: 'guard.not-public' } })
    expect(requests).toBe(0)
  })

  it('is not redirected by a map of hosts unless loopback is allowed', async () => {
    const { outcome, requests } = await fetchBy('http://www.chp.example/feed', () => [], true)
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code: 'fetch.name-unknown' } })
    expect(requests).toBe(0)
  })

  /** Asks for an address where names resolve as given, beside a server on this machine that counts. */
  async function fetchBy(address: string, addressesOf: (name: string) => string[], mapped = false) {
    let requests = 0
    const server = createServer((_, response) => {
      requests++
      response.end('<rss/>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const wire = openWire({
      allowLoopback: false,
      hosts: mapped ? { 'www.chp.example': base } : {},
      userAgent: 'test',
      now: () => '2026-03-02T08:00:00.000Z',
      resolve: async (name) =>
        addressesOf(name).map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 })),
    })
    const outcome = await wire.fetchFeed(address, NO_VALIDATORS)
    await wire.close()
    await new Promise((resolve) => server.close(resolve))
    return { outcome, requests }
  }
})
