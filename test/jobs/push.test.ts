import { createHmac } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PACE } from '../../feeds/schedule.ts'
import { openParts, type Tool } from '../../src/cli/open.ts'
import { readConfig } from '../../src/config.ts'
import { askHub } from '../../src/jobs/push.ts'
import { allFeeds } from '../../src/store/feeds.ts'
import { webSub } from '../../src/web/operating/index.ts'
import { rss, type ScriptedServer, scriptedServer } from '../feeds/scripted.ts'
import { newDataDir } from '../store/folder.ts'

// A feed that names a hub, the hub, and our own port, all on this machine.
let clock = Date.parse('2026-03-04T12:00:00.000Z')
const now = () => new Date(clock).toISOString()
const asked: URLSearchParams[] = []
const rung: string[] = []
let wires: ScriptedServer
let hub: Server
let ours: Server
let tool: Tool
let dataDir: string

const portOf = (server: Server): number => (server.address() as AddressInfo).port
const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

beforeAll(async () => {
  hub = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push(new URLSearchParams(body))
      response.writeHead(202).end()
    })
  })
  await listen(hub)
  const hubUrl = `http://127.0.0.1:${portOf(hub)}/`
  const links = (self: string) =>
    `<link xmlns="http://www.w3.org/2005/Atom" rel="hub" href="${hubUrl}"/><link xmlns="http://www.w3.org/2005/Atom" rel="self" href="${self}"/>`
  wires = await scriptedServer({ '/news': { body: rss(['1', '2'], links('https://news.example/feed')) } })
  let mount = (_: IncomingMessage, response: { end(): void }) => {
    response.end()
    return true
  }
  ours = createServer((request, response) => {
    if (!mount(request, response)) response.writeHead(404).end()
  })
  await listen(ours)
  dataDir = await newDataDir('wb-push-')
  tool = await openParts({
    config: readConfig(
      { DATA_DIR: dataDir, PUBLIC_URL: `http://127.0.0.1:${portOf(ours)}/` },
      'no-such-file.env',
    ),
    sources: {
      feeds: [
        {
          id: 'news',
          url: `${wires.url}/news`,
          agency: 'news',
          family: 'news',
          language: 'en',
          kind: 'agency',
        },
      ],
      agencies: new Map(),
      allowLoopback: true,
      hosts: {},
    },
    now,
    log: () => undefined,
    role: 'service',
  })
  const queue = {
    send: async (_: string, payloads: readonly { feed: string }[]) =>
      void rung.push(...payloads.map(({ feed }) => feed)),
  }
  mount = webSub(tool.app, { queue: queue as never }, () => undefined) as typeof mount
}, 60_000)
afterAll(async () => {
  await tool.close()
  await wires.stop()
  for (const server of [hub, ours]) server.close()
  await rm(dataDir, { recursive: true })
})

const feed = async () => (await allFeeds(tool.app.store.db))[0]!
const lease = async () => ((await feed()).push as { leaseUntil: string | null } | null)?.leaseUntil ?? null
const callback = () => asked.at(-1)!.get('hub.callback')!
const verify = (change: Record<string, string> = {}, at = callback()) =>
  fetch(
    `${at}?${new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': 'https://news.example/feed',
      'hub.challenge': 'c4',
      'hub.lease_seconds': '432000',
      ...change,
    })}`,
  )
const deliver = (secret: string) =>
  fetch(callback(), {
    method: 'POST',
    body: '<rss/>',
    headers: { 'x-hub-signature': `sha256=${createHmac('sha256', secret).update('<rss/>').digest('hex')}` },
  })

it('a hub is asked, verifies at the callback, rings, and is renewed before its lease ends', async () => {
  expect((await tool.app.poll('news', 'due'))?.report).toMatchObject({ status: 'polled', new: 2 })
  await askHub('news', tool.app.push!)
  await askHub('news', tool.app.push!)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.get('hub.topic')).toBe('https://news.example/feed')

  // Who does not know the callback, or means another topic, changes nothing.
  expect((await verify({}, callback().replace(/[0-9a-f]+$/, '0'.repeat(32)))).status).toBe(410)
  expect((await verify({ 'hub.topic': 'https://evil.example/' })).status).toBe(404)
  expect(await lease()).toBeNull()
  const verified = await verify()
  expect([verified.status, await verified.text()]).toEqual([200, 'c4'])
  expect(await lease()).toBe('2026-03-09T12:00:00.000Z')

  // A poll writes its own notes only, and goes to sleep while the hub calls.
  clock += 3_600_000
  await tool.app.poll('news', 'asked')
  expect(await lease()).toBe('2026-03-09T12:00:00.000Z')
  const wait = (Date.parse((await feed()).nextPollAt!) - clock) / 1000
  expect(wait).toBeGreaterThan(PACE.conditional)

  expect((await deliver('wrong')).status).toBe(202)
  expect(rung).toEqual([])
  expect((await deliver(asked[0]!.get('hub.secret')!)).status).toBe(202)
  expect(rung).toEqual(['news'])

  clock = Date.parse('2026-03-08T13:00:00.000Z')
  await askHub('news', tool.app.push!)
  expect(asked).toHaveLength(2)
  expect(await lease()).toBe('2026-03-09T12:00:00.000Z')
  expect((await verify()).status).toBe(200)
  expect(await lease()).toBe('2026-03-13T13:00:00.000Z')
})

it('tells the hub of a feed that was removed to call no more', async () => {
  await tool.app.feedDesk.remove('news')
  expect((await deliver(asked.at(-1)!.get('hub.secret')!)).status).toBe(410)
  expect(rung).toEqual(['news'])
})

it('leaves other addresses of the port to others', async () => {
  expect((await fetch(`http://127.0.0.1:${portOf(ours)}/websub/news`)).status).toBe(404)
})
