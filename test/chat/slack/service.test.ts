import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openWire, type Wire } from '../../../feeds/fetch/index.ts'
import { parseFeed } from '../../../feeds/parse.ts'
import { type Samples, startSamples } from '../../../feeds/samples/server.ts'
import { type App, openApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { healthOf } from '../../../src/desk/health.ts'
import { ROLES } from '../../../src/roles.ts'
import { type Service, startService } from '../../../src/service.ts'
import type { Message } from '../../peers/slack/index.ts'
import { newDataDir } from '../../store/folder.ts'
import { connect, type Desk, eventually, MODES } from './setup.ts'

// The whole service with the invented wire, and people who type every command on Slack.
const now = () => '2026-03-04T12:00:00+01:00'
let dataDir: string
let samples: Samples
let wire: Wire
let app: App
let service: Service
let desk: Desk

beforeAll(async () => {
  dataDir = await newDataDir('wirebrief-slack-')
  samples = await startSamples({ now })
  const { feeds, hosts } = samples.catalogue
  wire = openWire({ allowLoopback: true, hosts, userAgent: 'Wirebrief test', now })
  app = await openApp({
    config: readConfig({ DATA_DIR: dataDir }, ''),
    role: 'service',
    sources: {
      feeds,
      hosts,
      allowLoopback: true,
      agencies: new Map(feeds.map(({ agency }) => [agency, agency])),
    },
    now,
    log: () => undefined,
    fetch: wire.fetchFeed,
    parse: parseFeed,
    readPage: async () => null,
    post: async () => ({ status: 204 }),
    discover: async () => ({ kind: 'page', url: '', feeds: [] }),
    healthOf: (feed, language) => healthOf(feed, { zone: 'Europe/Vienna', language, now: now() }),
  })
  await app.pollAll('due', () => undefined)
  await app.digest()
  service = await startService({ app, roles: new Set(ROLES), platforms: [], alert: () => undefined })
}, 90_000)

afterEach(() => desk.close())
afterAll(async () => {
  await service.stop()
  await app.close()
  await wire.close()
  await samples.stop()
  await rm(dataDir, { recursive: true })
}, 30_000)

const everything = (): Message[] => desk.slack.world.messages
const refused = () => desk.slack.requests.filter(({ status, error }) => status !== 200 || error !== null)

describe.each(MODES)('the service on Slack over %s', { timeout: 20_000 }, (mode) => {
  it.each([
    'nato',
    'ukraine since:3d',
    '',
    'topics',
    'topics nato',
    'quotes',
    'quotes nato',
    'figures nato 3d',
    'trend nato 30d',
    'search nato 7d',
    'subscribe nato 7:30 werktags ja',
    'schedule',
    'schedule 7 Wien',
    'explain nato',
    'feeds',
    'status',
    'privacy',
    'help',
    'abonnieren ukraine',
    'abbestellen ukraine',
    'unsubscribe nato',
  ])('answers /brief %s, in English and in German, with payloads that Slack takes', async (text) => {
    desk = await connect(mode, { handlers: service.handlers })
    const { people, world } = desk.slack
    const karl = world.addUser('karl', { locale: 'de-AT', isAdmin: true })
    for (const user of [people.ada, karl]) {
      const before = everything().length
      expect(await people.types('/brief', text, { user })).toHaveProperty('acked')
      await eventually(() => everything().length).toBeGreaterThan(before)
    }
    expect(JSON.stringify(everything())).not.toMatch(/undefined|\[object|NaN|Invalid/)
    expect(refused()).toEqual([])
    expect(desk.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('answers every button under a briefing', async () => {
    desk = await connect(mode, { handlers: service.handlers })
    const { people } = desk.slack
    await people.types('/brief', 'ukraine since:3d')
    // A long briefing goes on in further messages; the buttons stand under the first.
    await eventually(() => people.privately().length).toBeGreaterThan(0)
    const [briefing] = people.privately()
    const labels = briefing!.blocks
      .filter(({ type }) => type === 'actions')
      .flatMap(({ elements }) => elements as { text: { text: string } }[])
      .map((element) => element.text.text)
    expect(labels.length).toBeGreaterThan(3)
    for (const label of labels) {
      const before = everything().length
      await people.presses(briefing!, label)
      await eventually(() => everything().length).toBeGreaterThan(before)
    }
    expect(refused()).toEqual([])
    expect(desk.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it.each(['subscribe', 'search', 'unsubscribe', 'explain'])(
    'asks with a form for what /brief %s lacks',
    async (text) => {
      desk = await connect(mode, { handlers: service.handlers })
      const { people } = desk.slack
      await people.types('/brief', text)
      await eventually(() => people.view()?.view['callback_id']).toBe('wirebrief_form')
      expect(refused()).toEqual([])
    },
  )

  it('lets nobody change a channel who may not manage it', async () => {
    desk = await connect(mode, { handlers: service.handlers })
    const { people, world } = desk.slack
    const guest = world.addUser('guest')
    await people.types('/subscribe', 'ukraine', { user: guest })
    await eventually(() => people.privately(guest).length).toBe(1)
    expect(people.messages()).toEqual([])
  })
})
