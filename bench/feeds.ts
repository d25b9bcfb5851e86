/**
 * Two rounds over 500 feeds of some 48 KB with 30 items each, on loopback: the first brings all items, in the second the server says
 * "not modified". On PGlite and, with DATABASE_URL, on PostgreSQL (a database that may be emptied), beside newsboat (Debian's
 * package) in the same run.   node bench/feeds.ts [FEEDS]
 * The clock of a round stops when all versions are stored and can be searched; understanding them is a line of its own.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openParts, type Tool } from '../src/cli/open.ts'
import { readConfig } from '../src/config.ts'
import type { Feed } from '../src/model.ts'
import { emptyStore } from '../src/store/reset.ts'
import { search } from '../src/store/search.ts'

const ITEMS = 30
/** As many polls at a time as the service's queue gives a process, and threads as newsboat is given. */
const AT_A_TIME = 8
const START = Date.parse('2026-03-04T12:00:00.000Z')
/** A second person's wish is taken a minute after the first (docs/polling.md, 27). */
const LATER = START + 120_000
const UNDERSTOOD_SECONDS = 20

const SERVES = process.argv[2] === '--serve'
const FEEDS = Number(process.argv[SERVES ? 3 : 2] ?? 500)

const SYLLABLES = 'ge an ver en be mi sta re der tag land er ung wi ha fen brü cke zah sol'.split(' ')
const VOCABULARY = 40_000

/** The word of a rank, shorter where it is more frequent, as words are: "ver", "ungmi", "gelandcke". */
function wordOf(rank: number): string {
  const last = SYLLABLES[rank % SYLLABLES.length]!
  return rank < SYLLABLES.length ? last : wordOf(Math.floor(rank / SYLLABLES.length) - 1) + last
}

/** 1.4 KB of words as frequent as words are in a language (Zipf's law), others in each item. */
function textOf(feed: number, item: number): string {
  let state = feed * ITEMS + item + 1
  return Array.from({ length: 212 }, () => {
    // Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return wordOf(Math.floor(VOCABULARY ** (state / 2 ** 32)) - 1)
  }).join(' ')
}

function documentOf(feed: number): string {
  const items = Array.from(
    { length: ITEMS },
    (_, item) =>
      `<item><title>Meldung ${item} aus Feed ${feed}</title><link>https://feed-${feed}.example/${item}</link><guid>${feed}-${item}</guid>` +
      `<pubDate>${new Date(START - item * 3_600_000).toUTCString()}</pubDate><description>${textOf(feed, item)}.</description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed ${feed}</title><link>https://feed-${feed}.example/</link>${items.join('')}</channel></rss>`
}

/** The publishers, in a process of their own, with all documents made before the first is asked for: /N is feed N, with validators. */
function serve(): void {
  const documents = Array.from({ length: FEEDS }, (_, feed) => {
    const body = Buffer.from(documentOf(feed))
    return { body, etag: `"${createHash('sha1').update(body).digest('hex')}"` }
  })
  const server = createServer((request, response) => {
    const { body, etag } = documents[Number(request.url?.slice(1))]!
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
    return response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body)
  })
  server.listen(0, '0.0.0.0', () => process.send?.((server.address() as AddressInfo).port))
}

type Rounds = { first: number; second: number }

/** Each feed on a host of its own, so that none waits for another's turn. */
const addressOf = (port: number, feed: number): string =>
  `http://127.0.${1 + Math.floor(feed / 200)}.${1 + (feed % 200)}:${port}/${feed}`

async function measureOurs(
  port: number,
  databaseUrl: string | null,
): Promise<Rounds & { understood: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wb-bench-feeds-'))
  let clock = START
  const feeds = Array.from(
    { length: FEEDS },
    (_, feed): Feed => ({
      id: `feed-${feed}`,
      url: addressOf(port, feed),
      agency: `feed-${feed}`,
      family: `feed-${feed}`,
      language: 'de',
      kind: 'agency',
    }),
  )
  const tool = await openParts({
    config: readConfig(
      { DATA_DIR: dataDir, ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }) },
      'no-such-file.env',
    ),
    sources: { feeds, agencies: new Map(), allowLoopback: true, hosts: {} },
    now: () => new Date(clock).toISOString(),
    log: () => undefined,
    role: 'service',
    prepare: (store) => emptyStore(store.db),
  })
  try {
    const first = await round(tool, feeds, ITEMS)
    await isSearchable(tool)
    clock = LATER
    const second = await round(tool, feeds, 0)
    return { first, second, understood: await understand(tool) }
  } finally {
    await tool.close()
    rmSync(dataDir, { recursive: true })
  }
}

/** Seconds until all feeds are polled; throws where one brought another number of items. */
async function round({ app }: Tool, feeds: readonly Feed[], wanted: number): Promise<number> {
  const began = performance.now()
  const waiting = [...feeds]
  const poll = async () => {
    for (let feed = waiting.shift(); feed !== undefined; feed = waiting.shift()) {
      const report = (await app.poll(feed.id, 'asked'))?.report
      if (report?.new !== wanted) throw new Error(`${feed.id}: ${JSON.stringify(report)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, poll))
  return (performance.now() - began) / 1000
}

/** Throws where a word of the last feed is not found. */
async function isSearchable({ app }: Tool): Promise<void> {
  const { total } = await search(app.store.db, {
    words: `Feed ${FEEDS - 1}`,
    since: new Date(START - 100 * 3_600_000).toISOString(),
    now: new Date(START).toISOString(),
    page: 0,
    pageSize: 1,
  })
  if (total === 0) throw new Error('nothing is found')
}

/** Items understood in a second. */
async function understand({ app }: Tool): Promise<number> {
  const began = performance.now()
  let understood = 0
  const stop = new Error('enough')
  await app
    .digest((done) => {
      understood = done
      if (performance.now() - began > UNDERSTOOD_SECONDS * 1000) throw stop
    })
    .catch((error: unknown) => {
      if (error !== stop) throw error
    })
  return understood / ((performance.now() - began) / 1000)
}

function measureNewsboat(port: number): Rounds | null {
  if (!existsSync('/usr/bin/newsboat')) return null
  const folder = mkdtempSync(join(tmpdir(), 'wb-bench-newsboat-'))
  writeFileSync(
    join(folder, 'urls'),
    Array.from({ length: FEEDS }, (_, feed) => addressOf(port, feed)).join('\n'),
  )
  writeFileSync(join(folder, 'config'), `reload-threads ${AT_A_TIME}\ndownload-retries 1\n`)
  const reload = (): number => {
    const began = performance.now()
    const files = ['-u', 'urls', '-c', 'cache.db', '-C', 'config'].map((part) =>
      part.startsWith('-') ? part : join(folder, part),
    )
    const { status, stderr } = spawnSync('/usr/bin/newsboat', [...files, '-x', 'reload'], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
    })
    if (status !== 0) throw new Error(`newsboat: ${stderr}`)
    return (performance.now() - began) / 1000
  }
  const rounds = { first: reload(), second: reload() }
  rmSync(folder, { recursive: true })
  return rounds
}

async function startServer(): Promise<{ port: number; server: ChildProcess }> {
  const server = fork(new URL(import.meta.url), ['--serve', String(FEEDS)])
  const [port] = (await once(server, 'message')) as [number]
  return { port, server }
}

async function main(): Promise<void> {
  const { port, server } = await startServer()
  const newsboat = measureNewsboat(port)
  if (newsboat === null)
    console.log('newsboat is not installed (apt-get install newsboat): nothing to compare with')
  else console.log(`newsboat    first ${newsboat.first.toFixed(1)} s, second ${newsboat.second.toFixed(1)} s`)
  const databaseUrl = process.env['DATABASE_URL'] ?? null
  const stores = [['PGlite', null], ...(databaseUrl === null ? [] : [['PostgreSQL', databaseUrl]])] as [
    string,
    string | null,
  ][]
  for (const [name, url] of stores) {
    const { first, second, understood } = await measureOurs(port, url)
    const beside = (ours: number, theirs: number | undefined) =>
      theirs === undefined ? '' : ` (${(ours / theirs).toFixed(2)} of newsboat)`
    console.log(
      `${name.padEnd(11)} first ${first.toFixed(1)} s${beside(first, newsboat?.first)}, second ${second.toFixed(1)} s${beside(second, newsboat?.second)}; then ${understood.toFixed(0)} items understood in a second`,
    )
  }
  server.kill()
}

if (SERVES) serve()
else await main()
