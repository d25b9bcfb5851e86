import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { openWire } from '../../../feeds/fetch/index.ts'
import { decodePage } from '../../../feeds/pages/decode.ts'
import { extractArticle } from '../../../feeds/pages/extract.ts'
import { createExtractor } from '../../../feeds/pages/extractor.ts'
import { readPage } from '../../../feeds/pages/read.ts'
import { createRobots } from '../../../feeds/robots.ts'
import { readSamplePage, readSampleWire, SAMPLES_END } from '../../../feeds/samples/wire.ts'
import { type Reply, scriptedServer, TEST_AGENT } from '../scripted.ts'

const NOW = '2026-03-02T08:00:00.000Z'
const extractor = createExtractor({ milliseconds: 5_000, megabytes: 128 })
afterAll(() => extractor.close())

const LONG = 'The council has put off its decision on the bridge until the engineers have reported. '
const page = (inside: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>A bridge</title>${head}</head><body><main><article>${inside}</article></main></body></html>`
const paragraphs = `<p>${LONG.repeat(2)}</p><p>${LONG}</p><p>“We wait,” said the mayor. ${LONG}</p>`

describe('the article of a page', () => {
  const wire = readSampleWire()
  const usable = wire.filter(({ agency, status }) => ['chp', 'bmvr'].includes(agency) && status === 'usable')
  it.each(usable.map((version) => [version.title, version] as const))(
    'is read word for word: %s',
    (_, version) => {
      const html = readSamplePage(wire, version.url, version.visibleFrom)
      expect(extractArticle(html!)).toMatchObject({ text: version.body })
    },
  )

  it('keeps quotation marks, entities and paragraphs, and drops what is no text', () => {
    const article = extractArticle(
      page(`<h1>A bridge</h1>${paragraphs}<script>x('no')</script><p>${LONG} A &amp; B&nbsp;5&thinsp;km</p>`),
    )
    expect(article).toMatchObject({
      text: expect.stringMatching(/“We wait,” said the mayor\. .*\n\n.* A & B/s),
    })
    expect(article).not.toMatchObject({ text: expect.stringMatching(/<|x\('no'\)|^A bridge/) })
  })

  it.each([
    ['no-article', page('<p>Please enable JavaScript.</p>')],
    ['no-article', ''],
    [
      'paywall',
      page(paragraphs, '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>'),
    ],
    [
      'paywall',
      page(paragraphs, '<script type="application/ld+json">{"isAccessibleForFree":false}</script>'),
    ],
    ['not-for-machines', page(paragraphs, '<meta name="robots" content="index, nosnippet">')],
  ])('is not taken: %s', (why, html) => {
    expect(extractArticle(html)).toBe(why)
  })

  it.each([
    ['the header', Buffer.from('<p>\xfc\x84', 'latin1'), 'text/html; charset=windows-1252', 'ü„'],
    ['a meta element', Buffer.from('<meta charset="iso-8859-1"><p>\xfc', 'latin1'), null, 'ü'],
    ['valid UTF-8', Buffer.from('<p>ü „“'), 'text/html', 'ü „“'],
    ['nothing at all', Buffer.from('<p>\xfc\x84', 'latin1'), null, 'ü„'],
    ['a name that nobody knows', Buffer.from('<p>ü'), 'text/html; charset=klingon', 'ü'],
  ])('is decoded by %s', (_, bytes, contentType, text) => {
    expect(decodePage(bytes, contentType)).toContain(text)
  })
})

describe('the thread that reads pages', () => {
  const hostile: [what: string, html: string][] = [
    ['200,000 nested elements', '<div>'.repeat(200_000)],
    ['a million elements', page('<p>x</p>'.repeat(1_000_000))],
  ]
  it.each(hostile)(
    'gives up a page of %s and reads the next',
    async (_, html) => {
      const impatient = createExtractor({ milliseconds: 3_000, megabytes: 64 })
      const [first, second] = await Promise.all([
        impatient.extract(Buffer.from(html), null),
        impatient.extract(Buffer.from(page(paragraphs)), null),
      ])
      await impatient.close()
      expect(typeof first).toBe('string')
      expect(second).toMatchObject({ text: expect.stringContaining('“We wait,”') })
    },
    20_000,
  )
})

describe('reading a page', () => {
  const html = { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page(paragraphs) }
  const rules = (text: string): Reply => ({ headers: { 'content-type': 'text/plain' }, body: text })

  async function readFrom(script: Record<string, Reply | Reply[]>, paths: string[] = ['/a']) {
    const server = await scriptedServer(script)
    let now = NOW
    const wire = openWire({ allowLoopback: true, hosts: {}, userAgent: TEST_AGENT, now: () => now })
    const waits: number[] = []
    const robots = createRobots(
      wire.fetchPage,
      () => now,
      async (ms) => waits.push(ms),
    )
    const outcomes = []
    for (const path of paths) {
      if (path.startsWith('2026-')) now = path
      else
        outcomes.push(
          await readPage(server.url + path, {
            fetchPage: wire.fetchPage,
            robots,
            extract: extractor.extract,
          }),
        )
    }
    await wire.close()
    await server.stop()
    return { outcomes, waits, paths: server.asked.map(({ url }) => url) }
  }

  const allowed: [what: string, robots: Reply, kind: string][] = [
    ['a file that allows it', rules('User-agent: *\nDisallow: /private'), 'article'],
    ['a file that forbids it to all', rules('User-agent: *\nDisallow: /'), 'refused'],
    ['a file that forbids it to us by name', rules('User-agent: wirebrief\nDisallow: /a'), 'refused'],
    [
      'a file that allows it to us by name',
      rules('User-agent: *\nDisallow: /\n\nUser-agent: Wirebrief\nAllow: /'),
      'article',
    ],
    ['no file', { status: 404 }, 'article'],
    ['a file that is refused', { status: 403 }, 'article'],
    ['a server that fails', { status: 500 }, 'refused'],
    ['a server that is busy', { status: 503 }, 'refused'],
  ]
  it.each(allowed)('obeys robots.txt: %s', async (_, robots, kind) => {
    const { outcomes, paths } = await readFrom({ '/robots.txt': robots, '/a': html })
    expect(outcomes[0]!.kind).toBe(kind)
    expect(paths.includes('/a')).toBe(kind === 'article')
  })

  it.each([
    ['User-agent: *\nCrawl-delay: 5', [5_000, 5_000]],
    ['User-agent: Wirebrief\nCrawl-delay: 2\n\nUser-agent: *\nCrawl-delay: 5', [2_000, 2_000]],
    ['User-agent: *\nCrawl-delay: 3600', [10_000, 10_000]],
    ['User-agent: *\nCrawl-delay: soon', []],
  ])('keeps the delay that robots.txt asks for between two pages: %s', async (text, wanted) => {
    const { outcomes, waits } = await readFrom({ '/robots.txt': rules(text), '/a': html, '/b': html }, [
      '/a',
      '/b',
    ])
    expect(outcomes.map(({ kind }) => kind)).toEqual(['article', 'article'])
    expect(waits).toEqual(wanted)
  })

  it('asks for robots.txt once a day', async () => {
    const script = { '/robots.txt': rules(''), '/a': html, '/b': html }
    const { paths } = await readFrom(script, ['/a', '/b', '2026-03-03T08:00:01.000Z', '/a'])
    expect(paths).toEqual(['/robots.txt', '/a', '/b', '/robots.txt', '/a'])
  })

  it('obeys robots.txt also where a redirect leads', async () => {
    const { outcomes } = await readFrom({
      '/robots.txt': rules('User-agent: *\nDisallow: /b'),
      '/a': { status: 302, headers: { location: '/b' } },
      '/b': html,
    })
    expect(outcomes[0]).toEqual({ kind: 'refused', why: 'robots' })
  })

  const refused: [what: string, reply: Reply, outcome: object][] = [
    [
      'X-Robots-Tag',
      { ...html, headers: { ...html.headers, 'x-robots-tag': 'noindex' } },
      { why: 'not-for-machines' },
    ],
    ['a PDF', { headers: { 'content-type': 'application/pdf' }, body: '%PDF' }, { why: 'no-article' }],
    ['a missing page', { status: 404 }, { kind: 'failed', fault: { code: 'http.missing' } }],
    [
      'a bomb',
      { headers: { ...html.headers, 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(9_000_000)) },
      { kind: 'failed', fault: { code: 'fetch.too-large' } },
    ],
  ]
  it.each(refused)('takes no text from %s', async (_, reply, outcome) => {
    const { outcomes } = await readFrom({ '/a': reply })
    expect(outcomes[0]).toMatchObject(outcome)
  })
})

it('knows no page before the wire shows its article', () => {
  const wire = readSampleWire()
  const late = wire.findLast(({ agency }) => agency === 'chp')!
  expect(readSamplePage(wire, late.url, '2026-03-02T08:00:00+01:00')).toBeNull()
  expect(readSamplePage(wire, late.url, SAMPLES_END)).not.toBeNull()
})
