import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Arrival, ChatHandlers } from '../../../src/chat/platform.ts'
import { createSlack, type Slack } from '../../../src/chat/slack/platform.ts'
import type { ChannelRef } from '../../../src/model.ts'
import { FakeSlack } from '../../peers/slack/index.ts'
import { short } from './messages.ts'
import { eventually } from './setup.ts'

let slack: FakeSlack
let server: Server
let platform: Slack
let origin: string
let arrivals: Arrival[]
let readable = true
const stored = new Map<string, string>()

const handlers = (): ChatHandlers => ({
  commands: [],
  run: async ({ command }) => ({ message: { ...short, fallback: `ran ${command}` }, visibility: 'asker' }),
  press: () => Promise.reject(new Error('nobody presses')),
  complete: async () => [],
  arrived: async (arrival) => {
    arrivals.push(arrival)
  },
})

beforeEach(async () => {
  arrivals = []
  stored.clear()
  slack = await new FakeSlack().start()
  server = createServer((request, response) => {
    if (!platform.handle(request, response)) response.end('the page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  platform = await open('a'.repeat(64))
  slack.delivery.http = { url: `${origin}/slack/events`, signingSecret: slack.signingSecret }
})

afterEach(async () => {
  await platform.stop()
  server.closeAllConnections()
  server.close()
  await slack.stop()
})

async function open(encryptionKeys: string): Promise<Slack> {
  const opened = createSlack({
    signingSecret: slack.signingSecret,
    apiUrl: slack.api,
    now: () => new Date().toISOString(),
    log: () => undefined,
    paceMs: 1,
    install: {
      clientId: slack.oauth.clientId,
      clientSecret: slack.oauth.clientSecret,
      stateSecret: 's'.repeat(32),
      encryptionKeys,
      publicUrl: origin,
      saveInstallation: async (workspace, sealed) => {
        if (sealed === null) stored.delete(workspace)
        else stored.set(workspace, sealed)
      },
      readInstallation: async (workspace) => {
        if (!readable) throw new Error('the store does not answer')
        return stored.get(workspace) ?? null
      },
      installedWorkspaces: async () => [...stored.keys()],
    },
  })
  await opened.start(handlers())
  return opened
}

/** Visits the page with the button and presses it: where to press, and the cookie of this browser. */
async function visit(): Promise<{ authorize: string; cookie: string }> {
  const page = await fetch(`${origin}/slack/install`)
  const authorize =
    (await page.text()).match(/href="([^"]*oauth\/v2\/authorize[^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return { authorize, cookie: page.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const install = async (team?: { id: string; name: string }): Promise<Response> => {
  const { authorize, cookie } = await visit()
  return fetch(slack.oauth.approve(authorize, team), { headers: { cookie }, redirect: 'manual' })
}

const news = (): ChannelRef => ({ platform: 'slack', workspace: 'T0TEAM', channel: slack.people.news.id })
const post = () => platform.post(news(), short, { deliveryId: 'd1', replyTo: null })

describe('installing into any workspace', () => {
  it('asks for the scopes of the manifest', async () => {
    const { authorize } = await visit()
    expect(new URL(authorize).searchParams.get('scope')?.split(',')).toContain('chat:write')
  })

  it('tells of the workspace, and posts and answers there with its own token', async () => {
    expect((await install()).status).toBe(200)
    await eventually(() => arrivals).toEqual([
      {
        event: 'joined-workspace',
        platform: 'slack',
        workspace: 'T0TEAM',
        name: 'Newsroom',
        welcomeChannel: null,
      },
    ])
    expect(await post()).toMatchObject({ outcome: 'posted' })
    expect(slack.calls('chat.postMessage')[0]?.token).toMatch(/^xoxb-installed-/)
    expect(await platform.find(news(), 'd1')).toMatchObject({ outcome: 'found' })
    await slack.people.types('/brief', 'nato')
    await eventually(() => slack.people.privately().map(({ text }) => text)).toEqual(['ran brief'])
  })

  it('keeps no token that could be read without the key', async () => {
    await install()
    expect(Buffer.from(stored.get('T0TEAM') ?? '', 'base64').toString('latin1')).not.toContain('xoxb')
    await platform.stop()
    await expect(open('b'.repeat(64))).rejects.toMatchObject({
      fault: { code: 'token_unreadable', detail: expect.stringContaining('SLACK_TOKEN_KEY') },
    })
  })

  it('seals the tokens anew with a new key, after which the old one can go', async () => {
    await install()
    const before = stored.get('T0TEAM')
    await platform.stop()
    platform = await open(`${'b'.repeat(64)},${'a'.repeat(64)}`)
    expect(stored.get('T0TEAM')).not.toBe(before)
    await platform.stop()
    platform = await open('b'.repeat(64))
    expect(await post()).toMatchObject({ outcome: 'posted' })
  })

  it('serves many workspaces at once, each with its own token, and stops only the one that leaves', async () => {
    await install()
    await install({ id: 'T1OTHER', name: 'Other desk' })
    const other = () =>
      platform.post({ ...news(), workspace: 'T1OTHER' }, short, { deliveryId: 'd2', replyTo: null })
    expect(await post()).toMatchObject({ outcome: 'posted' })
    expect(await other()).toMatchObject({ outcome: 'posted' })
    expect(new Set(slack.calls('chat.postMessage').map(({ token }) => token)).size).toBe(2)
    await slack.people.uninstalls('T1OTHER')
    await eventually(() => [...stored.keys()]).toEqual(['T0TEAM'])
    expect(await other()).toMatchObject({ outcome: 'refused', fault: { code: 'not_installed' } })
    expect(await platform.post(news(), short, { deliveryId: 'd3', replyTo: null })).toMatchObject({
      outcome: 'posted',
    })
  })

  it('renews a token once, however many want it', async () => {
    slack.oauth.expiresIn = 60
    await install()
    slack.oauth.expiresIn = 12 * 3600
    const outcomes = await Promise.all(
      ['d1', 'd2', 'd3'].map((deliveryId) => platform.post(news(), short, { deliveryId, replyTo: null })),
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['posted', 'posted', 'posted'])
    expect(
      slack.calls('oauth.v2.access').filter(({ args }) => args['grant_type'] === 'refresh_token'),
    ).toHaveLength(1)
  })

  it('gives no workspace up because its token could not be read just now', async () => {
    await install()
    readable = false
    expect(await post()).toMatchObject({ outcome: 'refused', fault: { policy: 'retry' } })
    readable = true
    expect(await post()).toMatchObject({ outcome: 'posted' })
  })

  it('takes nobody in whose state was not given out here', async () => {
    const { authorize, cookie } = await visit()
    const back = new URL(slack.oauth.approve(authorize))
    back.searchParams.set('state', 'forged')
    expect((await fetch(back, { headers: { cookie } })).status).toBe(400)
    expect(stored.size).toBe(0)
  })

  it('takes nobody in from another browser than the one that began', async () => {
    const { authorize } = await visit()
    expect((await fetch(slack.oauth.approve(authorize))).status).toBe(400)
    expect(stored.size).toBe(0)
  })

  it('takes nobody in who declined', async () => {
    const { cookie } = await visit()
    expect(
      (await fetch(`${origin}/slack/oauth_redirect?error=access_denied&state=x`, { headers: { cookie } })).ok,
    ).toBe(false)
    expect(stored.size).toBe(0)
  })

  it('renews a token that is about to expire, keeps the new one, and tells of no second arrival', async () => {
    slack.oauth.expiresIn = 60
    await install()
    const before = stored.get('T0TEAM')
    slack.oauth.expiresIn = 12 * 3600
    expect(await post()).toMatchObject({ outcome: 'posted' })
    expect(stored.get('T0TEAM')).not.toBe(before)
    expect(await post()).toMatchObject({ outcome: 'posted' })
    const tokens = slack.calls('chat.postMessage').map(({ token }) => token)
    expect(new Set(tokens).size).toBe(1)
    expect(slack.calls('oauth.v2.access').map(({ args }) => args['grant_type'] ?? 'code')).toEqual([
      'code',
      'refresh_token',
    ])
    expect(arrivals).toHaveLength(1)
  })

  it('erases the token when the app is taken out, and posts there no more', async () => {
    await install()
    await slack.people.uninstalls()
    await eventually(() => arrivals.map(({ event }) => event)).toContain('left-workspace')
    await eventually(() => stored.size).toBe(0)
    expect(await post()).toMatchObject({
      outcome: 'refused',
      fault: { code: 'not_installed', policy: 'stop-workspace' },
    })
  })

  it('does nothing in a workspace that it is not installed in', async () => {
    expect(await post()).toMatchObject({ outcome: 'refused', fault: { code: 'not_installed' } })
    expect(await platform.edit(news(), ['1.1'], short)).toMatchObject({
      outcome: 'refused',
      fault: { code: 'not_installed' },
    })
    expect(await platform.find(news(), 'd1')).toMatchObject({
      outcome: 'unable',
      fault: { code: 'not_installed' },
    })
    await slack.people.types('/brief', 'nato')
    expect(slack.people.privately()).toEqual([])
  })
})
