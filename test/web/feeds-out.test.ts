import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import RssParser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseFeed } from '../../feeds/parse.ts'
import { readConfig } from '../../src/config.ts'
import { addFeedToken, removeFeedToken } from '../../src/store/feed-tokens.ts'
import { feedsOut } from '../../src/web/operating/index.ts'
import type { Mount } from '../../src/web/server.ts'
import { topics } from '../../topics/index.ts'
import { type Replay, replayWire } from '../whole/replay.ts'

// The feeds of stories over the invented wire, read over HTTP by our own parser and by rss-parser.
const FORMS = ['rss', 'atom', 'json'] as const
let wire: Replay
let mount: Mount
let server: Server
let origin: string
/** As if a proxy on this machine had brought the request. */
const ELSEWHERE = { 'x-forwarded-for': '203.0.113.7' }

beforeAll(async () => {
  wire = await replayWire()
  for (const time of ['02T12:00', '02T18:00', '03T08:00', '03T12:00', '03T18:00'])
    await wire.at(`2026-03-${time}:00+01:00`)
  await wire.at('2026-03-04T09:50:00+01:00')
  mount = await feedsOut(wire.app, readConfig({}, 'no-such-file.env'), () => undefined)
  server = createServer((request: IncomingMessage, response) => {
    if (!mount(request, response)) response.writeHead(404).end('another part')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 120_000)
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await wire?.stop()
})

const ask = (path: string, headers: Record<string, string> = {}) => fetch(origin + path, { headers })
const body = async (path: string) => (await ask(path)).text()
const parsed = async (path: string) => {
  const response = await ask(path)
  const contentType = response.headers.get('content-type')
  return parseFeed({
    url: origin + path,
    body: new Uint8Array(await response.arrayBuffer()),
    ...(contentType !== null && { contentType }),
  })
}
const everything = async (): Promise<string> => {
  const bodies: string[] = []
  for (const { id } of topics)
    for (const form of FORMS) bodies.push(await body(`/feed/${id}.${form}?language=de`))
  return bodies.join('\n')
}

describe('the feeds of stories', { timeout: 60_000 }, () => {
  it.each(FORMS)(
    'are read back by our own parser as %s, the same stories in the same order',
    async (form) => {
      for (const language of ['de', 'en']) {
        const json = JSON.parse(await body(`/feed/ukraine.json?language=${language}`)) as {
          items: { id: string; title: string; url?: string; summary: string; date_published: string }[]
        }
        expect(json.items.length).toBeGreaterThan(3)
        const { feed, items } = await parsed(`/feed/ukraine.${form}?language=${language}`)
        expect(feed).toMatchObject({ title: expect.stringMatching(/^Wirebrief: Ukraine/), language })
        expect(items.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id))
        expect(items.map(({ title }) => title)).toEqual(json.items.map(({ title }) => title))
        expect(items.map(({ url }) => url)).toEqual(json.items.map(({ url }) => url ?? null))
        expect(items.map(({ publishedAt }) => Date.parse(publishedAt ?? ''))).toEqual(
          json.items.map(
            ({ date_published }) =>
              Math.floor(Date.parse(date_published) / (form === 'rss' ? 1000 : 1)) *
              (form === 'rss' ? 1000 : 1),
          ),
        )
      }
    },
  )

  it.each(['rss', 'atom'])('are read by rss-parser as %s', async (form) => {
    const feed = await new RssParser().parseString(await body(`/feed/ukraine.${form}`))
    const json = JSON.parse(await body('/feed/ukraine.json')) as { items: { id: string; title: string }[] }
    expect(feed.items.map(({ guid, id }) => guid ?? id)).toEqual(json.items.map(({ id }) => id))
    expect(feed.items.map(({ title }) => title)).toEqual(json.items.map(({ title }) => title))
  })

  it('carry quotes and figures as they stand in the stored text', async () => {
    const { items } = JSON.parse(await body('/feed/ukraine.json?language=de')) as {
      items: {
        _wirebrief: {
          quotes: {
            text: string
            item: string
            version: number
            start: number
            end: number
            speaker: string | null
          }[]
          figures: { text: string; item: string; version: number; start: number; end: number }[]
        }
      }[]
    }
    const facts = items.flatMap(({ _wirebrief: { quotes, figures } }) => [...quotes, ...figures])
    expect(facts.length).toBeGreaterThan(10)
    for (const { text, item, version, start, end } of facts) {
      const row = await wire.app.store.db
        .selectFrom('itemVersions')
        .select('text')
        .where('itemId', '=', item)
        .where('version', '=', version)
        .executeTakeFirstOrThrow()
      expect(row.text.slice(start, end)).toBe(text)
    }
    const rss = await body('/feed/ukraine.rss?language=de')
    expect(rss.match(/<wire:quote /g)?.length).toBe(
      items.flatMap(({ _wirebrief }) => _wirebrief.quotes).length,
    )
  })

  it('answer 304 to a tag or a date that is still good, and only then', async () => {
    const first = await ask('/feed/ukraine.rss')
    const tag = first.headers.get('etag')!
    const date = first.headers.get('last-modified')!
    expect((await ask('/feed/ukraine.rss', { 'if-none-match': tag })).status).toBe(304)
    expect((await ask('/feed/ukraine.rss', { 'if-none-match': `W/${tag}` })).status).toBe(304)
    expect((await ask('/feed/ukraine.rss', { 'if-modified-since': date })).status).toBe(304)
    expect(
      (await ask('/feed/ukraine.rss', { 'if-none-match': '"x"', 'if-modified-since': date })).status,
    ).toBe(200)
    expect((await ask('/feed/ukraine.atom', { 'if-none-match': tag })).status).toBe(200)
  })

  it('lose a withdrawn item at once, and tell those who ask with a tag or a date', async () => {
    const before = await ask('/feed/armed-forces.rss?language=de')
    expect(await everything()).toContain('Serbiens Generalstabschef')
    const [tag, date] = [before.headers.get('etag')!, before.headers.get('last-modified')!]
    const ids = (await parsed('/feed/ukraine.rss')).items.map(({ id }) => id)
    await wire.at('2026-03-04T10:30:00+01:00')
    expect(await everything()).not.toContain('Serbiens Generalstabschef')
    const after = (await parsed('/feed/ukraine.rss')).items.map(({ id }) => id)
    expect(after.filter((id) => ids.includes(id)).length).toBeGreaterThan(3)
    for (const headers of [{ 'if-none-match': tag }, { 'if-modified-since': date }] as Record<
      string,
      string
    >[])
      expect((await ask('/feed/armed-forces.rss?language=de', headers)).status).toBe(200)
  })

  it('never hold what is under embargo or not for publication', async () => {
    const shown = await everything()
    expect(shown).not.toContain('CANARY')
    expect(shown).toContain('260303-930-52974')
  })

  it('need a token from elsewhere, in whichever way a reader can give it', async () => {
    const token = (await addFeedToken(wire.app.store.db, 'newsboat', wire.app.options.now()))!
    expect(await addFeedToken(wire.app.store.db, 'newsboat', wire.app.options.now())).toBeNull()
    const basic = `Basic ${Buffer.from(`feed:${token}`).toString('base64')}`
    expect((await ask('/feed/ukraine.rss', ELSEWHERE)).status).toBe(401)
    expect((await ask('/feed/ukraine.rss?token=wrong', ELSEWHERE)).status).toBe(401)
    expect((await ask('/feed/no-such-topic.rss', ELSEWHERE)).status).toBe(401)
    expect((await ask(`/feed/ukraine.rss?token=${token}`, ELSEWHERE)).status).toBe(200)
    expect((await ask('/feed/ukraine.rss', { ...ELSEWHERE, authorization: basic })).status).toBe(200)
    expect((await ask('/feed/ukraine.rss', { ...ELSEWHERE, authorization: `Bearer ${token}` })).status).toBe(
      200,
    )
    const answer = await ask(`/feed/ukraine.rss?token=${token}`, ELSEWHERE)
    expect(await answer.text()).not.toContain(token)
    expect(await removeFeedToken(wire.app.store.db, 'newsboat')).toBe(true)
    expect((await ask(`/feed/ukraine.rss?token=${token}`, ELSEWHERE)).status).toBe(401)
  })

  it('name the topics that there are to who asks for another, in German and English', async () => {
    expect(await body('/feed/natoo.rss?language=de')).toMatch(/^Dieses Thema gibt es nicht.*nato, ukraine/)
    expect(await body('/feed/natoo.rss?language=en')).toMatch(/^There is no such topic/)
    expect((await fetch(`${origin}/feed/ukraine.rss`, { method: 'POST' })).status).toBe(405)
    expect((await ask('/feed/ukraine.pdf')).status).toBe(404)
  })
})
