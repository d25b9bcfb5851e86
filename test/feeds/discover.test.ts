import { describe, expect, it } from 'vitest'
import { discoverFeed } from '../../feeds/discover.ts'
import { openWire } from '../../feeds/fetch/index.ts'
import { parseFeed } from '../../feeds/parse.ts'
import { type Reply, rss, scriptedServer, TEST_AGENT } from './scripted.ts'

async function discover(
  script: Record<string, Reply>,
  address: (base: string) => string,
  allowLoopback = true,
) {
  const server = await scriptedServer(script)
  const wire = openWire({
    allowLoopback,
    hosts: {},
    userAgent: TEST_AGENT,
    now: () => '2026-03-02T08:00:00.000Z',
  })
  const found = await discoverFeed(address(server.url), {
    fetch: wire.fetchFeed,
    parse: parseFeed,
    rules: { allowLoopback },
  })
  await wire.close()
  await server.stop()
  return { found, base: server.url, asked: server.asked.length }
}

const page = `<!doctype html><html><head>
  <link rel="alternate" type="application/rss+xml" title="All" href="/all.xml">
  <link rel="alternate home" type="application/feed+json" href="feed.json">
  <link rel="alternate" type="application/rss+xml" title="Again" href="/all.xml#top">
  <link rel="alternate" type="text/html" hreflang="en" href="/en">
  <link rel="alternate" type="application/atom+xml" href="http://169.254.169.254/feed">
  <link rel="alternate" type="application/atom+xml" href="file:///etc/passwd">
  <link rel="stylesheet" type="text/css" href="/a.css"></head></html>`

describe('looking for a feed', () => {
  it('finds it at the address itself', async () => {
    const { found, base } = await discover({ '/feed': { body: rss(['1', '2']) } }, (url) => ` ${url}/feed `)
    expect(found).toMatchObject({
      kind: 'feed',
      url: `${base}/feed`,
      title: 'Test',
      language: null,
      items: 2,
    })
  })

  it('takes the address that a permanent redirect names', async () => {
    const script = { '/old': { status: 301, headers: { location: '/feed' } }, '/feed': { body: rss(['1']) } }
    const { found, base } = await discover(script, (url) => `${url}/old`)
    expect(found).toMatchObject({ kind: 'feed', url: `${base}/feed` })
  })

  it('offers the feeds that a page names, each once, those that may be asked', async () => {
    const { found, base, asked } = await discover({ '/news/': { body: page } }, (url) => `${url}/news/`)
    expect(found).toMatchObject({
      kind: 'page',
      feeds: [
        { url: `${base}/all.xml`, title: 'Again' },
        { url: `${base}/news/feed.json`, title: null },
      ],
    })
    expect(asked).toBe(1)
  })

  const failing: [
    what: string,
    script: Record<string, Reply>,
    address: (base: string) => string,
    code: string,
  ][] = [
    ['a page without feeds', { '/': { body: '<html><p>Hello' } }, (url) => url, 'feed.web-page'],
    ['bytes that are no feed', { '/': { body: 'GIF89a' } }, (url) => url, 'feed.no-format'],
    ['a missing page', {}, (url) => `${url}/none`, 'http.missing'],
    ['a forbidden scheme', {}, () => 'file:///etc/passwd', 'guard.scheme'],
    ['a private address without a scheme', {}, () => '192.168.0.1/feed', 'guard.not-public'],
    ['nothing', {}, () => '  ', 'guard.address-unreadable'],
  ]
  it.each(failing)('says what is wrong with %s', async (_, script, address, code) => {
    const { found } = await discover(script, address)
    expect(found).toMatchObject({ kind: 'failed', fault: { code } })
  })

  it('asks nothing of this machine unless that is allowed', async () => {
    const { found, asked } = await discover({ '/': { body: rss([]) } }, (url) => url, false)
    expect(found).toMatchObject({ kind: 'failed', fault: { code: 'guard.not-public' } })
    expect(asked).toBe(0)
  })
})
