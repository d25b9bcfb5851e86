import { afterEach, describe, expect, it } from 'vitest'
import { ChatError } from '../../../src/chat/platform.ts'
import { connect, echo, eventually, type Newsroom, Permission, prepare } from './setup.ts'

let room: Newsroom
afterEach(() => room.close())

const GUILDS = 1
const failure = (starting: Promise<void>): Promise<unknown> =>
  starting.then(
    () => 'it started',
    (error: unknown) => error,
  )

describe('starting on Discord', () => {
  it('asks for no more than servers and their channels', async () => {
    room = await connect()
    const identify = room.discord.gateway.received.find(({ op }) => op === 2)
    expect(identify?.d).toMatchObject({ intents: GUILDS })
  })
  it('tells which token was refused, and where to get another', async () => {
    room = await prepare({ options: { token: 'x'.repeat(60) } })
    const error = await failure(room.start())
    expect(error).toBeInstanceOf(ChatError)
    expect((error as ChatError).fault).toMatchObject({
      policy: 'stop-workspace',
      detail: expect.stringMatching(/DISCORD_TOKEN.*https:\/\/discord\.com\/developers/),
    })
    expect(JSON.stringify(room.logged)).not.toContain('xxxx')
  })
  it('tells when Discord cannot be reached', async () => {
    room = await prepare()
    await room.discord.stop()
    const error = await failure(room.start())
    expect(error).toBeInstanceOf(ChatError)
    expect((error as ChatError).fault).toMatchObject({ code: 'no_answer', policy: 'retry' })
  })
  it('reconnects by itself, and goes on answering', async () => {
    room = await connect()
    room.discord.gateway.requestReconnect()
    await eventually(() => room.logged.map(({ event }) => event)).toContain('discord.reconnecting')
    await eventually(() => room.discord.gateway.connected).toBe(1)
    await room.discord.interactions.slash(room.ada, room.news, 'brief').answered
  })
  it('says so when the token is reset while it runs', async () => {
    room = await connect()
    room.discord.resetToken()
    await eventually(() => room.logged).toContainEqual(
      expect.objectContaining({
        event: 'discord.token-refused',
        fields: expect.objectContaining({ setting: 'DISCORD_TOKEN' }),
      }),
    )
  })
})

describe('stopping on Discord', () => {
  it('waits for answers that are being made', async () => {
    let finish = (): void => {}
    const made = new Promise<void>((resolve) => {
      finish = resolve
    })
    room = await connect({ answers: { run: () => made.then(() => echo('done')) } })
    const interaction = room.discord.interactions.slash(room.ada, room.news, 'brief')
    await eventually(() => room.heard.runs.length).toBe(1)
    const stopped = room.platform.stop()
    finish()
    await stopped
    expect(interaction.answer).toMatchObject({ type: 4 })
    await eventually(() => room.discord.gateway.connected).toBe(0)
  })
  it('can be done twice, and before a start', async () => {
    room = await prepare()
    await room.platform.stop()
    await room.start()
    await room.platform.stop()
    await room.platform.stop()
  })
})

describe('servers and channels of Discord', () => {
  const dispatch = (event: string, data: Record<string, unknown>) =>
    room.discord.gateway.dispatch(event, data, { guildId: room.guild.id, intent: GUILDS })

  it('are told at the start, with a channel where the bot may speak', async () => {
    room = await connect()
    expect(room.heard.arrivals).toEqual([
      {
        event: 'joined-workspace',
        platform: 'discord',
        workspace: room.guild.id,
        name: 'Redaktion',
        welcomeChannel: room.news.id,
      },
    ])
  })
  it('have no channel for a welcome where the bot may not speak', async () => {
    room = await connect({ botPermissions: Permission.ViewChannel })
    expect(room.heard.arrivals).toMatchObject([{ welcomeChannel: null }])
  })
  it('are told when the bot is let in and thrown out', async () => {
    room = await connect()
    const other = room.discord.world.addGuild('Presseamt')
    dispatch('GUILD_CREATE', room.discord.world.guildCreateJson(other))
    room.discord.kickBot(room.guild.id)
    await eventually(() => room.heard.arrivals.slice(1)).toMatchObject([
      { event: 'joined-workspace', workspace: other.id, name: 'Presseamt' },
      { event: 'left-workspace', workspace: room.guild.id },
    ])
  })
  it('are not given up in an outage', async () => {
    room = await connect()
    dispatch('GUILD_DELETE', { id: room.guild.id, unavailable: true })
    dispatch('GUILD_CREATE', room.discord.world.guildCreateJson(room.guild))
    dispatch('CHANNEL_DELETE', room.discord.world.channelJson(room.news))
    await eventually(() => room.heard.arrivals.map(({ event }) => event)).toContain('channel-gone')
    expect(room.heard.arrivals.map(({ event }) => event)).not.toContain('left-workspace')
  })
  it('are told when a channel is deleted', async () => {
    room = await connect()
    dispatch('CHANNEL_DELETE', room.discord.world.channelJson(room.news))
    await eventually(() => room.heard.arrivals.at(-1)).toEqual({
      event: 'channel-gone',
      channel: room.channel,
    })
  })
  it('are told when the bot may speak again in a channel', async () => {
    room = await connect()
    const deny = (bits: bigint) => {
      room.news.overwrites = [{ id: room.guild.id, type: 0, allow: 0n, deny: bits }]
      dispatch('CHANNEL_UPDATE', room.discord.world.channelJson(room.news))
    }
    room.guild.roles.get([...room.guild.roles.keys()][1]!)!.permissions = Permission.ViewChannel
    deny(Permission.SendMessages)
    deny(0n)
    await eventually(() => room.heard.arrivals.at(-1)).toEqual({
      event: 'channel-restored',
      channel: room.channel,
    })
  })
})
