import { describe, expect, it } from 'vitest'
import { NEVER, NEW_STATE, type PollState } from '../../feeds/state.ts'
import { type Reply, rss, TEST_AGENT, visitFeed } from './scripted.ts'

const T = (time: string) => `2026-03-02T${time}:00.000Z`
const later = (hours: number) => new Date(Date.parse(T('08:00')) + hours * 3_600_000).toISOString()
/** Seconds from 08:00 to the next poll. */
const waits = (state: PollState | undefined) =>
  (Date.parse(state!.nextPollAt!) - Date.parse(T('08:00'))) / 1000

const tagged: Reply = { headers: { etag: '"a"' }, body: rss(['1']) }
const HOUR = 3600

describe('polite polling', () => {
  it('echoes both validators byte for byte', async () => {
    const headers = { etag: 'W/"Ab c-ü\u00e4,1"', 'last-modified': 'mon, 2 Mar 26 07:00:00 +0100' }
    const { visits } = await visitFeed({ '/feed': { headers, body: rss(['1']) } }, [T('08:00'), T('20:00')])
    const [first, second] = visits.map(({ asked }) => asked[0]!)
    expect(first!.headers['if-none-match']).toBeUndefined()
    expect(first!.headers['if-modified-since']).toBeUndefined()
    expect(second!.headers['if-none-match']).toBe(headers.etag)
    expect(second!.headers['if-modified-since']).toBe(headers['last-modified'])
  })

  it('replaces each validator by itself when a 304 names only one', async () => {
    const both = {
      headers: { etag: '"a"', 'last-modified': 'Mon, 02 Mar 2026 07:00:00 GMT' },
      body: rss(['1']),
    }
    const script = { '/feed': [both, { status: 304, headers: { etag: '"b"' } }, { status: 304 }] }
    const { visits } = await visitFeed(script, [T('08:00'), T('20:00'), later(36)])
    expect(visits[2]!.asked[0]!.headers).toMatchObject({
      'if-none-match': '"b"',
      'if-modified-since': 'Mon, 02 Mar 2026 07:00:00 GMT',
    })
  })

  it('drops the validators that a new document no longer has', async () => {
    const script = { '/feed': [tagged, { headers: { 'last-modified': 'today' }, body: rss(['1', '2']) }] }
    const { visits } = await visitFeed(script, [T('08:00'), T('20:00')])
    expect(visits[1]!.state).toMatchObject({ etag: null, lastModified: 'today' })
  })

  it('stores new validators although the body is the same, and keeps nothing twice', async () => {
    const script = { '/feed': [tagged, { headers: { etag: '"b"' }, body: rss(['1']) }] }
    const { visits, kept } = await visitFeed(script, [T('08:00'), T('20:00')])
    expect(visits[1]!.report).toMatchObject({ status: 'same-body', new: 0 })
    expect(visits[1]!.state.etag).toBe('"b"')
    expect(kept).toEqual(['1'])
  })

  it('asks conditionally also after a restart, from what was stored', async () => {
    const { visits } = await visitFeed({ '/feed': { status: 304 } }, [T('08:00')], {
      etag: '"kept"',
      succeededAt: T('06:00'),
    })
    expect(visits[0]!.asked[0]!.headers['if-none-match']).toBe('"kept"')
    expect(visits[0]!.report.status).toBe('not-modified')
  })

  const faults: [what: string, reply: Reply, code: string][] = [
    ['an error of the server', { status: 500, headers: { etag: '"bad"' } }, 'http.server-error'],
    ['a document that cannot be read', { headers: { etag: '"bad"' }, body: 'no feed' }, 'feed.no-format'],
    ['a web page', { headers: { etag: '"bad"' }, body: '<!doctype html><p>Hello' }, 'feed.web-page'],
    ['a page behind a comment', { body: '<!-- x --> <html lang="en">' }, 'feed.web-page'],
    ['an empty body', { headers: { etag: '"bad"' }, body: ' \n' }, 'feed.empty-body'],
    ['an accepted request without a feed', { status: 202, body: rss(['9']) }, 'http.refused'],
    [
      'a 50,000 item flood',
      { body: rss(Array.from({ length: 50_000 }, (_, i) => `${i}`)) },
      'feed.too-many-items',
    ],
  ]
  it.each(faults)('leaves validators and items alone after %s', async (_, reply, code) => {
    const { visits, kept } = await visitFeed({ '/feed': [tagged, reply, { status: 304 }] }, [
      T('08:00'),
      T('20:00'),
      later(48),
    ])
    expect(visits[1]!.report).toMatchObject({ status: 'failed', error: { code } })
    expect(visits[1]!.state).toMatchObject({ etag: '"a"', bodyHash: visits[0]!.state.bodyHash, window: 1 })
    expect(visits[2]!.asked[0]!.headers['if-none-match']).toBe('"a"')
    expect(visits[2]!.state).toMatchObject({ fault: null, failures: 0 })
    expect(kept).toEqual(['1'])
  })

  it('asks at most once an hour where the server can say "not modified"', async () => {
    const busy = rss(Array.from({ length: 100 }, (_, i) => `${i}`))
    const { visits } = await visitFeed({ '/feed': { headers: { etag: '"a"' }, body: busy } }, [
      T('08:00'),
      T('08:59'),
    ])
    expect(waits(visits[0]!.state)).toBe(HOUR)
    expect(visits[1]!).toMatchObject({ asked: [], report: { status: 'not-due' } })
  })

  it('asks once a day for a quiet feed without validators', async () => {
    const { visits } = await visitFeed({ '/feed': { body: rss(['1']) } }, [T('08:00')], {
      itemsADay: 0.2,
      succeededAt: later(-240),
    })
    expect(waits(visits[0]!.state)).toBe(24 * HOUR)
  })

  const patience: [what: string, status: number, retryAfter: string | null, seconds: number][] = [
    ['429 with seconds', 429, '7200', 7200],
    ['429 with a date', 429, 'Mon, 02 Mar 2026 11:00:00 GMT', 3 * HOUR],
    ['429 with a date in the old form', 429, 'Monday, 02-Mar-26 11:00:00 GMT', 3 * HOUR],
    ['503 with seconds', 503, '5400', 5400],
    ['503 with a date', 503, 'Mon, 02 Mar 2026 09:30:00 GMT', 5400],
    ['more than a week', 429, '99999999', 7 * 24 * HOUR],
    ['429 without a word', 429, null, HOUR],
    ['503 without a word', 503, null, HOUR],
    ['a Retry-After that cannot be read', 429, 'soon', HOUR],
    ['Retry-After on another error', 500, '7200', 7200],
  ]
  it.each(patience)('waits as long as it is asked to: %s', async (_, status, retryAfter, seconds) => {
    const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': retryAfter }
    const { visits } = await visitFeed({ '/feed': { status, headers } }, [T('08:00')])
    expect(waits(visits[0]!.state)).toBe(seconds)
  })

  it('doubles its wait with each further 429, up to a day', async () => {
    const at = [0, 1, 3, 7, 15, 31, 55]
    const { visits } = await visitFeed({ '/feed': { status: 429 } }, at.map(later))
    const gaps = visits.map(
      ({ state }, i) => (Date.parse(state.nextPollAt!) - Date.parse(later(at[i]!))) / 1000,
    )
    expect(gaps).toEqual([1, 2, 4, 8, 16, 24, 24].map((hours) => hours * HOUR))
  })

  const fresh: [what: string, headers: Record<string, string>, seconds: number][] = [
    ['max-age', { 'cache-control': 'public, max-age=7200' }, 7200],
    ['max-age without "public"', { 'cache-control': 'max-age="7200"' }, 7200],
    ['max-age less the age', { 'cache-control': 'max-age=7200', age: '600' }, 6600],
    ['a year', { 'cache-control': 'max-age=31536000' }, 24 * HOUR],
    ['max-age shorter than our own pace', { 'cache-control': 'max-age=60' }, HOUR],
    ['no-cache', { 'cache-control': 'no-cache, max-age=7200' }, HOUR],
    [
      'Expires',
      { date: 'Mon, 02 Mar 2026 07:00:00 GMT', expires: 'Mon, 02 Mar 2026 10:00:00 GMT' },
      3 * HOUR,
    ],
    ['Expires of a server whose date is missing', { expires: 'Mon, 02 Mar 2026 10:00:00 GMT' }, 2 * HOUR],
    [
      'max-age before Expires',
      { 'cache-control': 'max-age=7200', expires: 'Mon, 02 Mar 2026 20:00:00 GMT' },
      7200,
    ],
    ['an Expires in the past', { expires: '0' }, HOUR],
  ]
  it.each(fresh)('does not come back while an answer is fresh: %s', async (_, headers, seconds) => {
    const busy = rss(Array.from({ length: 100 }, (_, i) => `${i}`))
    const reply: Reply = (response) => {
      response.sendDate = false
      response.writeHead(200, { etag: '"a"', ...headers }).end(busy)
    }
    const { visits } = await visitFeed({ '/feed': reply }, [T('08:00')])
    expect(waits(visits[0]!.state)).toBe(seconds)
  })

  it('keeps the freshness in force after a 304 that says nothing of it', async () => {
    const aged = { headers: { etag: '"a"', 'cache-control': 'max-age=18000' }, body: rss(['1']) }
    const { visits } = await visitFeed({ '/feed': [aged, { status: 304 }] }, [later(-12), T('08:00')])
    expect(waits(visits[1]!.state)).toBe(5 * HOUR)
  })

  it('takes the freshness that a 304 brings', async () => {
    const aged = { headers: { etag: '"a"', 'cache-control': 'max-age=18000' }, body: rss(['1']) }
    const again = { status: 304, headers: { 'cache-control': 'max-age=36000' } }
    const { visits } = await visitFeed({ '/feed': [aged, again] }, [later(-12), T('08:00')])
    expect(waits(visits[1]!.state)).toBe(10 * HOUR)
  })

  const stated: [what: string, more: string, seconds: number][] = [
    ['ttl in minutes', '<ttl>480</ttl>', 8 * HOUR],
    ['a period', '<sy:updatePeriod>daily</sy:updatePeriod>', 24 * HOUR],
    [
      'a period and a frequency',
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>3</sy:updateFrequency>',
      8 * HOUR,
    ],
    ['an hourly period', '<sy:updatePeriod>hourly</sy:updatePeriod>', HOUR],
    ['a week', '<ttl>10080</ttl>', 24 * HOUR],
    [
      'skipped hours',
      [8, 9, 10, 11]
        .map((h) => `<hour>${h}</hour>`)
        .join('')
        .replace(/.+/, '<skipHours>$&</skipHours>'),
      4 * HOUR,
    ],
    ['a skipped day', '<skipDays><day>Monday</day></skipDays>', 16 * HOUR],
  ]
  it.each(stated)('follows what the feed says of itself: %s', async (_, more, seconds) => {
    const busy = rss(
      Array.from({ length: 100 }, (_, i) => `${i}`),
      more,
    )
    const { visits } = await visitFeed({ '/feed': { headers: { etag: '"a"' }, body: busy } }, [T('08:00')])
    expect(waits(visits[0]!.state)).toBe(seconds)
  })

  it('lets a busy feed with a short ttl be asked that often, but not more', async () => {
    const busy = rss(
      Array.from({ length: 400 }, (_, i) => `${i}`),
      '<ttl>10</ttl>',
    )
    const { visits } = await visitFeed({ '/feed': { headers: { etag: '"a"' }, body: busy } }, [T('08:00')])
    expect(waits(visits[0]!.state)).toBe(600)
  })

  it('comes again when a queue says so beside its answer', async () => {
    const reply = { headers: { 'retry-after': '50', etag: '"a"' }, body: rss(['1']) }
    const { visits } = await visitFeed({ '/feed': reply }, [T('08:00')])
    expect(waits(visits[0]!.state)).toBe(50)
  })

  it('does not ask again after a restart before the stored time', async () => {
    const { visits } = await visitFeed({ '/feed': tagged }, [T('08:00')], { nextPollAt: T('08:30') })
    expect(visits[0]).toMatchObject({ asked: [], report: { status: 'not-due' } })
  })

  it('follows a chain of permanent redirects once and asks the new address from then on', async () => {
    const script = {
      '/feed': { status: 301, headers: { location: '/moved' } },
      '/moved': { status: 308, headers: { location: 'final?a=1' } },
      '/final': tagged,
    }
    const { visits } = await visitFeed(script, [T('08:00'), T('20:00')])
    expect(visits.map(({ asked }) => asked.map(({ url }) => url))).toEqual([
      ['/feed', '/moved', '/final?a=1'],
      ['/final?a=1'],
    ])
  })

  it.each([302, 303, 307])('does not remember a way that a %i is part of', async (status) => {
    const script = {
      '/feed': { status: 301, headers: { location: '/moved' } },
      '/moved': { status, headers: { location: '/final' } },
      '/final': tagged,
    }
    const { visits } = await visitFeed(script, [T('08:00'), T('20:00')])
    expect(visits[1]!.asked[0]!.url).toBe('/feed')
    expect(visits[0]!.state.movedTo).toBeNull()
  })

  it('forgets a permanent redirect that leads nowhere any more', async () => {
    const script = {
      '/feed': [{ status: 301, headers: { location: '/moved' } }, tagged],
      '/moved': [tagged, { status: 410 }],
    }
    const { visits } = await visitFeed(script, [T('08:00'), T('20:00'), later(60)])
    expect(visits[2]).toMatchObject({ report: { status: 'same-body' }, state: { movedTo: null } })
  })

  it('stops for good after a 410, whoever asks', async () => {
    const { visits } = await visitFeed({ '/feed': { status: 410 } }, [
      T('08:00'),
      later(1000),
      [later(2000), 'asked'],
    ])
    expect(visits[0]).toMatchObject({ state: { standing: 'gone', nextPollAt: NEVER } })
    expect(visits.slice(1)).toMatchObject([
      { asked: [], report: { status: 'gone' } },
      { asked: [], report: { status: 'gone' } },
    ])
  })

  it.each([
    [401, 'http.unauthorised'],
    [403, 'http.forbidden'],
    [404, 'http.missing'],
  ])('slows down after a %i, and pauses after ten', async (status, code) => {
    const at = [0, 5, 14, 31, 64, 90, 120, 150, 180, 210]
    const { visits } = await visitFeed({ '/feed': { status } }, at.map(later))
    expect(visits[0]!.report.error!.code).toBe(code)
    expect(
      visits
        .slice(0, 4)
        .map(({ state }, i) => (Date.parse(state.nextPollAt!) - Date.parse(later(at[i]!))) / 1000),
    ).toEqual([4, 8, 16, 24].map((hours) => hours * HOUR))
    expect(visits[8]!.state.standing).toBe('active')
    expect(visits[9]!.state).toMatchObject({ standing: 'paused', nextPollAt: later(210 + 7 * 24) })
  })

  it('takes a paused feed up again when it answers', async () => {
    const { visits } = await visitFeed({ '/feed': tagged }, [T('08:00')], {
      standing: 'paused',
      failures: 12,
    })
    expect(visits[0]!.state).toMatchObject({ standing: 'active', failures: 0, fault: null })
  })

  it('makes exactly one GET, without cookies, referrer or a query of its own', async () => {
    const cookie = { headers: { 'set-cookie': ['a=1', 'b=2'] }, body: rss(['1']) }
    const { visits } = await visitFeed({ '/feed': cookie }, [T('08:00'), later(30)])
    for (const { asked } of visits) {
      expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /feed'])
      expect(Object.keys(asked[0]!.headers)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(cookie|referer|cache-control|pragma)$/)]),
      )
    }
  })

  it('says who asks, what it reads and how it may be packed', async () => {
    const { visits } = await visitFeed({ '/feed': tagged }, [T('08:00')])
    expect(visits[0]!.asked[0]!.headers).toMatchObject({
      'user-agent': TEST_AGENT,
      'accept-encoding': 'gzip, br',
      accept: expect.stringContaining('application/rss+xml'),
    })
  })

  it('stays conditional when a person asks, and lets nobody ask twice in a minute', async () => {
    const { visits } = await visitFeed({ '/feed': [tagged, { status: 304 }] }, [
      T('08:00'),
      ['2026-03-02T08:00:59.000Z', 'asked'],
      ['2026-03-02T08:01:00.000Z', 'asked'],
    ])
    expect(visits[1]).toMatchObject({ asked: [], report: { status: 'not-due' } })
    expect(visits[2]!.asked[0]!.headers['if-none-match']).toBe('"a"')
  })

  it('lets nobody ask while the server begs for patience', async () => {
    const script = { '/feed': { status: 429, headers: { 'retry-after': '3600' } } }
    const { visits } = await visitFeed(script, [T('08:00'), [T('08:59'), 'asked'], [T('09:00'), 'asked']])
    expect(visits.map(({ asked }) => asked.length)).toEqual([1, 0, 1])
  })

  it('says so, and comes sooner, when every item of a poll is new', async () => {
    const ids = (from: number) => rss(Array.from({ length: 15 }, (_, i) => `${from + i}`))
    const replies = [0, 15, 30].map((from) => ({ headers: { etag: `"${from}"` }, body: ids(from) }))
    const { visits } = await visitFeed({ '/feed': replies }, [T('00:00'), T('08:00')])
    expect(visits[0]!.state.lossAt).toBeNull()
    expect(visits[1]!.state.lossAt).toBe(T('08:00'))
    expect(waits(visits[1]!.state)).toBeLessThanOrEqual(4 * HOUR)
    expect(visits[1]!.state.itemsADay).toBeGreaterThanOrEqual(45)
  })

  it('sees no loss where one item was there before', async () => {
    const replies = [rss(['1', '2']), rss(['2', '3', '4'])].map((body) => ({ body }))
    const { visits } = await visitFeed({ '/feed': replies }, [T('00:00'), later(48)])
    expect(visits[1]).toMatchObject({ report: { new: 2 }, state: { lossAt: null } })
  })

  it('begins anew from a state that nobody understands', async () => {
    const { visits } = await visitFeed({ '/feed': tagged }, [T('08:00')], {
      etag: 7 as never,
      hints: 'none' as never,
      standing: 'odd' as never,
    })
    expect(visits[0]!.state).toMatchObject({ standing: 'active', etag: '"a"', hints: NEW_STATE.hints })
  })
})
