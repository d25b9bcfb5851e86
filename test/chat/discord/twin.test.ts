import { setTimeout as sleep } from 'node:timers/promises'
import { DigitalDiscord } from 'discord-digital-twin'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDiscord } from '../../../src/chat/discord/platform.ts'
import { say } from '../../../src/chat/message.ts'
import type { ChatHandlers, ChatPlatform, Completion, Invocation, Press } from '../../../src/chat/platform.ts'
import { buttonsIn, COMMANDS, echo, eventually, textIn } from './setup.ts'

const NEWS = '800000000000000001'
const ADA = '800000000000000002'
const AUTOCOMPLETE = 4
const DEFERRED = 5
const SLOW_MS = 1_700

/** A stand-in that others wrote: what it and ours agree on is not our own idea of Discord. */
describe('an independent Discord', () => {
  const twin = new DigitalDiscord({
    guild: { name: 'Redaktion' },
    channels: [{ id: NEWS, name: 'news', type: 0 }],
    users: [{ id: ADA, username: 'ada' }],
  })
  const heard: { runs: Invocation[]; presses: Press[]; completions: Completion[] } = {
    runs: [],
    presses: [],
    completions: [],
  }
  const handlers: ChatHandlers = {
    commands: COMMANDS,
    run: async (invocation) => {
      heard.runs.push(invocation)
      return invocation.options['since'] === 'slowly'
        ? sleep(SLOW_MS, echo('at last'))
        : echo('at once', 'channel')
    },
    press: async (press) => {
      heard.presses.push(press)
      return echo('pressed', 'channel')
    },
    complete: async (completion) => {
      heard.completions.push(completion)
      return [{ name: 'NATO', value: 'nato' }]
    },
    arrived: async () => {},
  }
  let platform: ChatPlatform

  beforeAll(async () => {
    await twin.start()
    platform = createDiscord({
      token: twin.botToken,
      api: twin.restUrl,
      now: () => new Date().toISOString(),
      log: () => {},
    })
    await platform.start(handlers)
  })
  afterAll(async () => {
    await platform.stop()
    await twin.stop()
  })

  const ada = () => twin.channel(NEWS).user(ADA)
  const acknowledged = ({ id }: { id: string }) =>
    twin.channel(NEWS).waitForInteractionAck({ interactionId: id })
  const texts = async () => (await twin.channel(NEWS).getMessages()).map((message) => textIn({ ...message }))

  it('hands over a command and gets its answer', async () => {
    await acknowledged(
      await ada().runSlashCommand({ name: 'brief', options: [{ name: 'topic', type: 3, value: 'nato' }] }),
    )
    expect(heard.runs[0]).toMatchObject({
      command: 'brief',
      options: { topic: 'nato' },
      channel: { channel: NEWS },
    })
    expect((await texts()).join('\n')).toContain('at once')
  })
  it('sees a slow answer deferred, then given', async () => {
    const options = [{ name: 'since', type: 3, value: 'slowly' }]
    expect(await acknowledged(await ada().runSlashCommand({ name: 'brief', options }))).toMatchObject({
      type: DEFERRED,
    })
    await expect.poll(async () => (await texts()).join('\n'), { timeout: 5_000 }).toContain('at last')
  })
  it('hands over a button that was posted', async () => {
    const message = {
      ...say('de', 'Eine Meldung.'),
      actions: [{ action: 'more', value: 'nato', label: 'Mehr' }],
    }
    const channel = { platform: 'discord' as const, workspace: twin.guildId, channel: NEWS }
    const outcome = await platform.post(channel, message, { deliveryId: 'd', replyTo: null })
    const [messageId = ''] = outcome.outcome === 'posted' ? outcome.parts : []
    const posted = (await twin.channel(NEWS).getMessages()).find(({ id }) => id === messageId)
    const [button] = buttonsIn({ ...posted })
    await acknowledged(await ada().clickButton({ messageId, customId: button?.id ?? '' }))
    expect(heard.presses).toMatchObject([{ action: 'more', value: 'nato', messageId }])
  })
  it('is offered completions', async () => {
    const interaction = await twin.simulateInteraction({
      type: AUTOCOMPLETE,
      channelId: NEWS,
      userId: ADA,
      guildId: twin.guildId,
      data: {
        id: '1',
        name: 'brief',
        type: 1,
        options: [{ name: 'topic', type: 3, value: 'na', focused: true }],
      },
    })
    await acknowledged(interaction)
    await eventually(() => heard.completions).toMatchObject([{ option: 'topic', typed: 'na' }])
  })
})
