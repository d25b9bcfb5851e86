import { describe, expect, it } from 'vitest'
import { checkFeed, checkFeeds, type FeedCheck } from '../../feeds/check.ts'
import { openWire } from '../../feeds/fetch/index.ts'
import { parseFeed } from '../../feeds/parse.ts'
import { feedAt, type Reply, rss, scriptedServer, TEST_AGENT } from './scripted.ts'

const NOW = '2026-03-02T08:00:00.000Z'
const dated = (date: string) =>
  `<rss version="2.0"><channel><title>x</title><item><guid>1</guid><title>x</title><pubDate>${date}</pubDate></item></channel></rss>`

async function check(reply: Reply): Promise<FeedCheck> {
  const server = await scriptedServer({ '/feed': reply })
  const wire = openWire({ allowLoopback: true, hosts: {}, userAgent: TEST_AGENT, now: () => NOW })
  const found = await checkFeed(feedAt(`${server.url}/feed`), {
    fetch: wire.fetchFeed,
    parse: parseFeed,
    now: () => NOW,
  })
  await wire.close()
  await server.stop()
  return found
}

describe('a check of a feed', () => {
  const cases: [what: string, reply: Reply, found: object][] = [
    [
      'fine',
      { headers: { etag: '"a"' }, body: dated('Mon, 02 Mar 2026 07:00:00 GMT') },
      { status: 'fine', items: 1, newestAt: '2026-03-02T07:00:00.000Z', conditional: true },
    ],
    ['stale', { body: dated('Mon, 05 Jan 2026 07:00:00 GMT') }, { status: 'stale', conditional: false }],
    ['undated', { body: rss(['1', '2']) }, { status: 'undated', items: 2, newestAt: null }],
    ['empty', { body: rss([]) }, { status: 'empty', items: 0 }],
    [
      'a web page',
      { body: '<!doctype html><p>Hello' },
      { status: 'failed', error: { code: 'feed.web-page' } },
    ],
    ['refused', { status: 403 }, { status: 'failed', error: { code: 'http.forbidden' } }],
  ]
  it.each(cases)('says what it is: %s', async (_, reply, found) => {
    expect(await check(reply)).toMatchObject(found)
  })

  it('says what to read instead of an address that is known to be retired', async () => {
    const fetch = async () =>
      ({ kind: 'failed', fault: { code: 'http.gone', detail: '410' }, retryAfterSeconds: null }) as const
    const found = await checkFeed(feedAt('https://euobserver.com/rss.xml'), {
      fetch,
      parse: parseFeed,
      now: () => NOW,
    })
    expect(found.instead).toEqual(['politico-eu'])
  })

  it('is made of every feed once', async () => {
    const asked: string[] = []
    const fetch = async (url: string) => {
      asked.push(url)
      return {
        kind: 'failed',
        fault: { code: 'http.missing', detail: null },
        retryAfterSeconds: null,
      } as const
    }
    const urls = Array.from({ length: 30 }, (_, i) => `https://news.example/${i}`)
    const checks: FeedCheck[] = []
    await checkFeeds(urls.map(feedAt), { fetch, parse: parseFeed, now: () => NOW }, (one) => checks.push(one))
    expect(asked.toSorted()).toEqual(urls.toSorted())
    expect(checks).toHaveLength(30)
  })
})
