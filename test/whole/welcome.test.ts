import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../src/roles.ts'
import { type Service, startService } from '../../src/service.ts'
import { subscriptionsOf } from '../../src/store/channels.ts'
import { type Replay, replayWire } from './replay.ts'

// A workspace that the bot joins is told once how to begin, wherever the news of it comes from.
let wire: Replay
let service: Service
beforeAll(async () => {
  wire = await replayWire()
  const { slack, discord } = wire.peers
  service = await startService({
    app: wire.app,
    roles: new Set(ROLES),
    platforms: [slack.platform, discord.platform],
    alert: () => undefined,
  })
}, 60_000)
afterAll(async () => {
  await service.stop()
  await wire.stop()
})

const joinsDiscord = (workspace: string) =>
  service.handlers.arrived({
    event: 'joined-workspace',
    platform: 'discord',
    workspace,
    name: 'Newsroom',
    welcomeChannel: 'C1',
  })
const joinsSlack = (workspace: string) =>
  service.handlers.arrived({
    event: 'joined-workspace',
    platform: 'slack',
    workspace,
    name: 'Newsroom',
    welcomeChannel: null,
  })
const invited = (workspace: string, channel: string, locale: 'de' | 'en') =>
  service.handlers.arrived({
    event: 'joined-channel',
    channel: { platform: 'slack', workspace, channel },
    channelName: 'news',
    locale,
  })

describe('a welcome', () => {
  it('comes once to a Discord server, however often its joining is told', async () => {
    const { posts } = wire.peers.discord
    for (let start = 0; start < 3; start++) await joinsDiscord('G1')
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({ channel: 'C1', replyTo: null })
    expect(posts[0]?.message.actions.map(({ action, value }) => `${action} ${value}`.trim())).toEqual([
      'follow nato',
      'follow ukraine',
      'follow defence-spending',
      'help',
    ])
  })

  it('comes to the first channel that a Slack app is invited to, in the language of who invited it', async () => {
    const { posts } = wire.peers.slack
    await joinsSlack('T1')
    expect(posts).toHaveLength(0)
    await invited('T1', 'C7', 'en')
    await invited('T1', 'C8', 'de')
    expect(posts).toHaveLength(1)
    expect(posts[0]).toMatchObject({ channel: 'C7', message: { language: 'en' } })
  })

  it('is tried again where it was refused, and not where it may stand already', async () => {
    const { posts, answers } = wire.peers.discord
    const fault = { code: 'missing_access', policy: 'pause-channel', retryAfterMs: null, detail: '' } as const
    answers({ outcome: 'refused', fault })
    await joinsDiscord('G2')
    expect(posts).toHaveLength(1)
    await joinsDiscord('G2')
    expect(posts).toHaveLength(2)
    answers('lose-answer')
    await joinsDiscord('G3')
    await joinsDiscord('G3')
    expect(posts).toHaveLength(3)
  })

  it('has buttons that work for whoever may manage the channel', async () => {
    const press = (action: string, value: string, mayManage: boolean) =>
      service.handlers.press({
        channel: { platform: 'discord', workspace: 'G1', channel: 'C1' },
        channelName: 'news',
        isDirect: false,
        asker: { id: 'U1', name: 'Ada', mayManage, mayAdminister: false },
        locale: 'en',
        action,
        value,
        messageId: 'p1',
      })
    const { db } = wire.app.store
    const channel = { platform: 'discord', workspace: 'G1', channel: 'C1' } as const
    expect((await press('follow', 'nato', false)).message.fallback).toContain('those who may manage')
    expect(await subscriptionsOf(db, channel)).toEqual([])
    expect((await press('follow', 'nato', true)).message.fallback).toMatch(
      /now follows “NATO”.*next briefing.*In the last 7 days/,
    )
    expect(await subscriptionsOf(db, channel)).toEqual([{ topic: 'nato', briefing: true, alerts: false }])
    expect((await press('follow', 'no-such-topic', true)).message.fallback).toContain('no topic')
    expect((await press('help', '', false)).visibility).toBe('asker')
  })
})
