import { DigitalDiscord } from 'discord-digital-twin'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createDiscord } from '../../../src/chat/discord/platform.ts'
import { ROLES } from '../../../src/roles.ts'
import { type Service, startService } from '../../../src/service.ts'
import { type Replay, replayWire } from '../../whole/replay.ts'
import { buttonsIn, connect, eventually, type Newsroom, seenBy, textIn } from './setup.ts'

// The whole service with the invented wire, and people who type every command on Discord.
let wire: Replay
let service: Service
let room: Newsroom

beforeAll(async () => {
  wire = await replayWire()
  await wire.at('2026-03-04T12:00:00+01:00')
  service = await startService({
    app: wire.app,
    roles: new Set(ROLES),
    platforms: [],
    alert: () => undefined,
  })
}, 90_000)
afterEach(async () => room?.close())
afterAll(async () => {
  await service.stop()
  await wire.stop()
}, 30_000)

const seen = (interaction: { id: string }) => seenBy(room, interaction.id)
const wholeText = (interaction: { id: string }) => seen(interaction).map(textIn).join('\n')

describe('the service on Discord', { timeout: 20_000 }, () => {
  it.each<[string, Record<string, string | number>]>([
    ['brief', { topic: 'nato', since: '3d' }],
    ['brief', { topic: 'Odessa' }],
    ['brief', {}],
    ['topics', {}],
    ['topics', { topic: 'nato' }],
    ['quotes', { since: '3d' }],
    ['figures', { topic: 'defence-spending', since: '3d' }],
    ['trend', { topic: 'nato', since: '30d' }],
    ['search', { words: 'Flugabwehr' }],
    ['subscribe', { topic: 'nato', times: '7:30', days: 'werktags' }],
    ['schedule', {}],
    ['explain', { item: 'Flugabwehr' }],
    ['feeds', {}],
    ['status', {}],
    ['unsubscribe', { topic: 'nato' }],
    ['privacy', {}],
    ['help', {}],
  ])('answers /%s %j in the asker’s language, with payloads that Discord takes', async (command, options) => {
    room = await connect({ handlers: service.handlers })
    for (const who of [room.ada, room.ben]) {
      const interaction = room.discord.interactions.slash(who, room.news, command, options)
      await interaction.answered
      await eventually(() => wholeText(interaction).length).toBeGreaterThan(20)
      expect(wholeText(interaction)).not.toMatch(/undefined|\[object|NaN|Invalid/)
    }
    expect(room.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('briefs with the wire’s own words, a quote with its speaker and a figure', async () => {
    room = await connect({ handlers: service.handlers })
    const interaction = room.discord.interactions.slash(room.ada, room.news, 'brief', {
      topic: 'nato',
      since: '3d',
    })
    await interaction.answered
    await eventually(() => wholeText(interaction)).toMatch(/Briefing NATO/)
    expect(wholeText(interaction)).toMatch(/> [„“].+\n.*— \p{Lu}/u)
    expect(wholeText(interaction)).toMatch(/unabhängige/)
  })

  it('answers every button under a briefing', async () => {
    room = await connect({ handlers: service.handlers })
    const interaction = room.discord.interactions.slash(room.ada, room.news, 'brief', {
      topic: 'ukraine',
      since: '3d',
    })
    await interaction.answered
    await eventually(() => seen(interaction).flatMap(buttonsIn).length).toBeGreaterThan(3)
    const [message] = seen(interaction)
    for (const { id } of buttonsIn(message!).slice(0, 6)) {
      const press = room.discord.interactions.click(room.ada, message!.id, id)
      await press.answered
      await eventually(() => wholeText(press).length).toBeGreaterThan(5)
    }
    expect(room.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('completes a topic', async () => {
    room = await connect({ handlers: service.handlers })
    const choices = await room.discord.interactions.autocomplete(
      room.ada,
      room.news,
      'brief',
      'topic',
      'verteidigungsa',
    ).answered
    expect(JSON.stringify(choices)).toContain('defence-spending')
  })
})

describe('the service on an independent Discord', () => {
  it('answers /brief nato', async () => {
    const NEWS = '800000000000000001'
    const ADA = '800000000000000002'
    const twin = new DigitalDiscord({
      guild: { name: 'Redaktion' },
      channels: [{ id: NEWS, name: 'news', type: 0 }],
      users: [{ id: ADA, username: 'ada' }],
    })
    await twin.start()
    const platform = createDiscord({
      token: twin.botToken,
      api: twin.restUrl,
      now: () => new Date().toISOString(),
      log: () => undefined,
    })
    await platform.start(service.handlers)
    const since = { name: 'since', type: 3, value: '3d' }
    await twin
      .channel(NEWS)
      .user(ADA)
      .runSlashCommand({ name: 'brief', options: [{ name: 'topic', type: 3, value: 'nato' }, since] })
    const texts = async () =>
      (await twin.channel(NEWS).getMessages()).map((message) => textIn({ ...message })).join('\n')
    await expect.poll(texts, { timeout: 10_000 }).toContain('Briefing NATO')
    await platform.stop()
    await twin.stop()
  }, 30_000)
})
