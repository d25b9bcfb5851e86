import { afterEach, describe, expect, it } from 'vitest'
import { connect, type Desk, eventually, MODES } from './setup.ts'

let desk: Desk
afterEach(() => desk.close())

describe.each(MODES)('Slack over %s', (mode) => {
  it('tells at the start which workspace it is in', async () => {
    desk = await connect(mode)
    await eventually(() => desk.heard.arrivals).toEqual([
      {
        event: 'joined-workspace',
        platform: 'slack',
        workspace: 'T0TEAM',
        name: 'Newsroom',
        welcomeChannel: null,
      },
    ])
  })

  it('tells of a channel that it is invited to, in the language of who invited it', async () => {
    desk = await connect(mode)
    const { people, world } = desk.slack
    const karl = world.addUser('karl', { locale: 'de-DE' })
    const channel = world.addChannel('aussen', karl)
    await people.invites(channel, karl)
    await eventually(() => desk.heard.arrivals.slice(1)).toEqual([
      {
        event: 'joined-channel',
        channel: { platform: 'slack', workspace: 'T0TEAM', channel: channel.id },
        channelName: 'aussen',
        locale: 'de',
      },
    ])
  })

  it('says nothing of other people who join', async () => {
    desk = await connect(mode)
    const { people } = desk.slack
    await people.happens({
      type: 'member_joined_channel',
      user: people.boss.id,
      channel: people.news.id,
      channel_type: 'C',
      team: 'T0TEAM',
    })
    await people.archives(people.news)
    await eventually(() => desk.heard.arrivals.map(({ event }) => event)).toEqual([
      'joined-workspace',
      'channel-gone',
    ])
  })

  it.each(['public', 'private'] as const)('tells when a %s channel goes and comes back', async (kind) => {
    desk = await connect(mode)
    const { people, world } = desk.slack
    const channel = world.addChannel('desk', people.ada, {
      kind,
      members: new Set([people.ada.id, world.botUserId]),
    })
    const reached = async (act: Promise<unknown>, event: string, count: number) => {
      await act
      await eventually(() => desk.heard.arrivals.length).toBe(count)
      expect(desk.heard.arrivals.at(-1)).toMatchObject({ event, channel: { channel: channel.id } })
    }
    await reached(people.archives(channel), 'channel-gone', 2)
    await reached(people.unarchives(channel), 'channel-restored', 3)
    await reached(people.removesApp(channel), 'channel-gone', 4)
    await reached(people.deletes(channel), 'channel-gone', 5)
  })

  it('tells when it is taken out of the workspace', async () => {
    desk = await connect(mode)
    await desk.slack.people.uninstalls()
    await eventually(() => desk.heard.arrivals.slice(1)).toContainEqual({
      event: 'left-workspace',
      platform: 'slack',
      workspace: 'T0TEAM',
    })
  })

  it('keeps a workspace whose people alone took back their tokens', async () => {
    desk = await connect(mode)
    const { people } = desk.slack
    await people.happens({ type: 'tokens_revoked', tokens: { oauth: [people.ada.id], bot: [] } })
    await people.archives(people.news)
    await eventually(() => desk.heard.arrivals.map(({ event }) => event)).toEqual([
      'joined-workspace',
      'channel-gone',
    ])
  })

  it('shows help on its Home tab', async () => {
    desk = await connect(mode)
    const { people, world } = desk.slack
    await people.happens({
      type: 'app_home_opened',
      user: people.ada.id,
      channel: world.direct(people.ada).id,
      tab: 'home',
    })
    await eventually(() => JSON.stringify(people.view('home')?.view['blocks'] ?? null)).toContain('ran help')
  })
})
