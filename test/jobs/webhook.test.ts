import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWire } from '../../feeds/fetch/index.ts'
import { startSamples } from '../../feeds/samples/server.ts'
import { openParts, type Tool } from '../../src/cli/open.ts'
import { readConfig } from '../../src/config.ts'
import { oweTest, sendWebhook, type WebhookDeps } from '../../src/jobs/webhook.ts'
import { ROLES } from '../../src/roles.ts'
import { type Service, startService } from '../../src/service.ts'
import { sampleSources } from '../../src/sources.ts'
import { addWebhook, newestWebhookDeliveries, webhookById } from '../../src/store/webhooks.ts'
import { encrypt, readKeys } from '../../src/vault.ts'
import { newDataDir } from '../store/folder.ts'

// The service over the invented wire, with a receiver on this machine that checks signatures as the documentation shows.
const KEY = 'e'.repeat(64)
const SECRET = 'whsec_made-up'
type Received = { event: string; delivery: string; body: string; genuine: boolean }

let now = '2026-03-04T09:50:00+01:00'
const clock = () => new Date(now).toISOString()
let folder: string
let samples: Awaited<ReturnType<typeof startSamples>>
let tool: Tool
let service: Service
let receiver: Server
let url: string
let status = 204
const received: Received[] = []
const alerts: string[] = []
const events = (event: string) =>
  received.filter((one) => one.event === event).map(({ body }) => JSON.parse(body))

beforeAll(async () => {
  folder = await newDataDir('wb-webhook-')
  const page = await readFile('docs/how-to/webhook.md', 'utf8')
  await writeFile(join(folder, 'receiver.mjs'), /```js\n([\s\S]*?)```/.exec(page)![1]!)
  const { isGenuine } = (await import(pathToFileURL(join(folder, 'receiver.mjs')).href)) as {
    isGenuine(secret: string, header: unknown, body: string, now: number): boolean
  }
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const headers = request.headers
    received.push({
      event: String(headers['wirebrief-event']),
      delivery: String(headers['wirebrief-delivery']),
      body,
      genuine: isGenuine(SECRET, headers['wirebrief-signature'], body, Date.parse(clock())),
    })
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
  samples = await startSamples({ now: clock })
  tool = await openParts({
    config: readConfig({ DATA_DIR: join(folder, 'data'), WEBHOOK_KEY: KEY }, 'no-such-file.env'),
    sources: sampleSources(samples),
    now: clock,
    log: () => undefined,
    role: 'service',
  })
  await add('wh_all', [])
  await add('wh_china', ['china'])
  service = await startService({
    app: tool.app,
    roles: new Set(ROLES),
    platforms: [],
    alert: (sentence) => void alerts.push(sentence),
  })
}, 60_000)
afterAll(async () => {
  await service?.stop()
  await tool?.close()
  await samples?.stop()
  receiver?.closeAllConnections()
  receiver?.close()
  await rm(folder, { recursive: true })
}, 30_000)

const add = (id: string, topics: string[], address = url) =>
  addWebhook(tool.app.store.db, {
    id,
    url: address,
    topics,
    language: 'de',
    sealedSecret: encrypt(SECRET, readKeys(KEY), id),
    createdAt: clock(),
  })
const storyOf = (part: string) => (body: { story: { items: { id: string }[] } }) =>
  body.story.items.some(({ id }) => id.endsWith(part))
/** In one of the events about a story growing or being new. */
const heardOf = (part: string) => [...events('story.new'), ...events('story.updated')].some(storyOf(part))

const deps = (): WebhookDeps => ({
  db: tool.app.store.db,
  post: tool.wire.postBody,
  keys: readKeys(KEY),
  story: tool.app.story,
  names: tool.app.names,
  now: clock,
  log: () => undefined,
  alert: (sentence) => void alerts.push(sentence),
})
const tryOnce = async (webhook: string) => {
  const [ref] = await oweTest(tool.app.store.db, webhook, clock())
  const result = await sendWebhook(ref!, deps())
  const [newest] = await newestWebhookDeliveries(tool.app.store.db, webhook, 1)
  return { ref: ref!, result, newest: newest! }
}

describe('a webhook', { timeout: 90_000 }, () => {
  it('hears of the stories on its topics, signed, each once', async () => {
    await expect.poll(() => heardOf('ALP0327-53'), { timeout: 60_000 }).toBe(true)
    await expect
      .poll(
        async () =>
          (await newestWebhookDeliveries(tool.app.store.db, 'wh_all', 1_000)).every(
            ({ state }) => state !== 'waiting',
          ),
        { timeout: 60_000 },
      )
      .toBe(true)
    expect(received.every(({ genuine }) => genuine)).toBe(true)
    expect(new Set(received.map(({ delivery }) => delivery)).size).toBe(received.length)
    const { story } = events('story.new')[0]
    expect(story).toMatchObject({ title: expect.any(String) })
    // Told as the story is when it is sent: others may have joined since it began.
    expect(story.agencies.length).toBeGreaterThan(0)
    const heard = await newestWebhookDeliveries(tool.app.store.db, 'wh_china', 1_000)
    const all = await newestWebhookDeliveries(tool.app.store.db, 'wh_all', 1_000)
    expect(heard.length).toBeLessThan(all.length / 2)
    expect(received.map(({ body }) => body).join()).not.toContain('CANARY')
  })

  it('hears of a withdrawal, with nothing of what was withdrawn', async () => {
    const before = received.length
    now = '2026-03-04T12:30:00+01:00'
    const withdrawn = () => events('item.withdrawn').find(({ item }) => /ALP0327-53/.test(item.id))
    await expect.poll(withdrawn, { timeout: 60_000 }).toBeDefined()
    const later = received.slice(before).map(({ body }) => body)
    expect(later.join()).not.toContain('Generalstabschef')
  })

  it('hears of a correction, with the story as it is then', async () => {
    now = '2026-03-04T16:05:00+01:00'
    await expect.poll(() => heardOf('ALP0655-49'), { timeout: 60_000 }).toBe(true)
    now = '2026-03-04T19:00:00+01:00'
    const corrected = () => events('item.corrected').find(({ item }) => /ALP0655-49/.test(item.id))
    await expect.poll(corrected, { timeout: 60_000 }).toBeDefined()
    expect(corrected().story.items).toContainEqual(
      expect.objectContaining({ id: corrected().item.id, version: 2 }),
    )
  })

  it('is tried again later each time, for a day, and then the operator is told', async () => {
    status = 503
    now = '2026-03-04T19:30:00+01:00'
    const { ref, result, newest } = await tryOnce('wh_all')
    expect(result).toEqual({ state: 'again', afterMs: 5_000 })
    expect(newest).toMatchObject({ state: 'waiting', code: '503', attempts: 1 })
    expect(await sendWebhook(ref, deps())).toEqual({ state: 'again', afterMs: 20_000 })
    now = '2026-03-05T19:30:01+01:00'
    expect(await sendWebhook(ref, deps())).toEqual({ state: 'ended' })
    expect(alerts.at(-1)).toMatch(/wh_all did not take delivery .* for a day \(503\)/)
    status = 204
  })

  it('stops where the other end says that it is gone', async () => {
    status = 410
    expect((await tryOnce('wh_china')).newest).toMatchObject({ state: 'failed', code: '410' })
    expect((await webhookById(tool.app.store.db, 'wh_china'))?.stopped).toMatchObject({ code: '410' })
    status = 204
  })

  it('is never sent to an address inside, whatever stands in the store', async () => {
    const guarded = openWire({ allowLoopback: false, hosts: {}, userAgent: 'test', now: clock })
    await add('wh_inside', [])
    const before = received.filter(({ event }) => event === 'test').length
    const [ref] = await oweTest(tool.app.store.db, 'wh_inside', clock())
    expect(await sendWebhook(ref!, { ...deps(), post: guarded.postBody })).toMatchObject({ state: 'again' })
    const tests = (await newestWebhookDeliveries(tool.app.store.db, 'wh_inside', 10)).filter(
      ({ event }) => event === 'test',
    )
    expect(tests[0]?.code).toMatch(/^guard\./)
    expect(received.filter(({ event }) => event === 'test')).toHaveLength(before)
    await guarded.close()
  })
})
