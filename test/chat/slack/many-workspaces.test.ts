import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, openApp } from '../../../src/app.ts'
import { createSlack, type Slack } from '../../../src/chat/slack/platform.ts'
import { installOf } from '../../../src/cli/install.ts'
import { readConfig } from '../../../src/config.ts'
import type { ChannelRef } from '../../../src/model.ts'
import { ROLES } from '../../../src/roles.ts'
import { type Service, startService } from '../../../src/service.ts'
import { channelsIn, readChannel } from '../../../src/store/channels.ts'
import { installedWorkspaces } from '../../../src/store/installations.ts'
import { eraseLeftWorkspaces } from '../../../src/store/workspaces.ts'
import { FakeSlack } from '../../peers/slack/index.ts'
import { newDataDir } from '../../store/folder.ts'
import { eventually } from './setup.ts'

// The service with its store, installed into two workspaces over signed HTTP.
const OTHER = { id: 'T1OTHER', name: 'Other desk' }
let dataDir: string
let slack: FakeSlack
let server: Server
let origin: string
let app: App
let service: Service
let platform: Slack

beforeAll(async () => {
  dataDir = await newDataDir('wirebrief-many-')
  slack = await new FakeSlack().start()
  server = createServer((request, response) => {
    if (!platform.handle(request, response)) response.end('the page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = readConfig(
    {
      DATA_DIR: dataDir,
      SLACK_CLIENT_ID: slack.oauth.clientId,
      SLACK_CLIENT_SECRET: slack.oauth.clientSecret,
      SLACK_STATE_SECRET: 's'.repeat(32),
      SLACK_TOKEN_KEY: 'a'.repeat(64),
      SLACK_SIGNING_SECRET: slack.signingSecret,
      PUBLIC_URL: origin,
    },
    '',
  )
  app = await openApp({
    config,
    role: 'service',
    sources: { feeds: [], hosts: {}, allowLoopback: true, agencies: new Map() },
    now: () => new Date().toISOString(),
    log: () => undefined,
    fetch: () => Promise.reject(new Error('no feeds')),
    parse: () => Promise.reject(new Error('no feeds')),
    readPage: async () => null,
    post: async () => ({ status: 204 }),
    discover: async () => ({ kind: 'page', url: '', feeds: [] }),
    healthOf: () => ({ sentence: '', isHealthy: true, lastSuccessAt: null }),
  })
  platform = createSlack({
    signingSecret: slack.signingSecret,
    install: installOf(app, config),
    apiUrl: slack.api,
    now: () => new Date().toISOString(),
    log: () => undefined,
    paceMs: 1,
  })
  service = await startService({ app, roles: new Set(ROLES), platforms: [platform], alert: () => undefined })
  await platform.start(service.handlers)
  slack.delivery.http = { url: `${origin}/slack/events`, signingSecret: slack.signingSecret }
}, 60_000)

afterAll(async () => {
  await platform.stop()
  await service.stop()
  await app.close()
  server.closeAllConnections()
  server.close()
  await slack.stop()
  await rm(dataDir, { recursive: true })
}, 30_000)

const install = async (team?: { id: string; name: string }): Promise<number> => {
  const page = await fetch(`${origin}/slack/install`)
  const authorize =
    (await page.text()).match(/href="([^"]*oauth\/v2\/authorize[^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const back = await fetch(slack.oauth.approve(authorize, team), { headers: { cookie }, redirect: 'manual' })
  return back.status
}

const channelIn = (workspace: string): ChannelRef => ({
  platform: 'slack',
  workspace,
  channel: slack.people.news.id,
})
const asker = { id: 'U1', name: 'ada', mayManage: true, mayAdminister: true }
const follow = (workspace: string) =>
  app.desk.subscribe(channelIn(workspace), 'news', { topic: 'nato', briefing: true, alerts: false }, asker)
const slotOf = async (workspace: string) =>
  (await readChannel(app.store.db, channelIn(workspace)))?.nextSlotAt ?? null
const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

describe('one process in many workspaces', { timeout: 30_000 }, () => {
  it('keeps the tokens sealed in its store, and answers what people type', async () => {
    expect(await install()).toBe(200)
    expect(await install(OTHER)).toBe(200)
    expect(await installedWorkspaces(app.store.db)).toEqual(['T0TEAM', 'T1OTHER'])
    const rows = await app.store.db.selectFrom('slackInstallations').selectAll().execute()
    for (const { sealed } of rows) {
      expect(sealed).toMatch(/^[0-9a-f]{8}:/)
      expect(Buffer.from(sealed.split(':')[1]!, 'base64').toString('latin1')).not.toContain('xoxb')
    }
    await slack.people.types('/brief', 'help')
    await eventually(() => slack.people.privately().length).toBeGreaterThan(0)
  })

  it('stops a workspace that took the app out at once, and goes on where it left off when it is back', async () => {
    await follow('T0TEAM')
    await follow(OTHER.id)
    expect(await slotOf(OTHER.id)).not.toBeNull()
    await slack.people.uninstalls(OTHER.id)
    await expect.poll(() => slotOf(OTHER.id)).toBeNull()
    await expect.poll(() => installedWorkspaces(app.store.db)).toEqual(['T0TEAM'])
    expect(await slotOf('T0TEAM')).not.toBeNull()
    await install(OTHER)
    await expect.poll(() => slotOf(OTHER.id)).not.toBeNull()
  })

  it('erases what it kept of a workspace once it has been gone for long, and nothing else', async () => {
    await slack.people.uninstalls(OTHER.id)
    await expect.poll(() => slotOf(OTHER.id)).toBeNull()
    expect(await eraseLeftWorkspaces(app.store.db, later(-30), [])).toBe(0)
    expect(await eraseLeftWorkspaces(app.store.db, later(1), [])).toBe(1)
    expect(await channelsIn(app.store.db, 'slack', OTHER.id)).toEqual([])
    expect(await channelsIn(app.store.db, 'slack', 'T0TEAM')).toHaveLength(1)
  })
})
