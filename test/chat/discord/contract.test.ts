import { expect } from 'vitest'
import type { ChatHandlers } from '../../../src/chat/platform.ts'
import { type Harness, platformContract } from '../../contracts/platform.ts'
import { buttonsIn, connect, seenBy, textIn } from './setup.ts'

platformContract('Discord', async (handlers: ChatHandlers): Promise<Harness> => {
  const room = await connect({ handlers })
  const { discord, news, ada, platform, channel } = room
  const messages = { method: 'POST', path: new RegExp(`/channels/${news.id}/messages$`), times: 1 }

  const standing = () =>
    [...discord.world.messages.values()]
      .filter(({ json }) => json['interaction_metadata'] === undefined)
      .map(({ json }) => ({
        part: json.channel_id === news.id ? json.id : `${json.id}/${json.channel_id}`,
        text: textIn(json),
      }))
  const seen = async (interaction: { id: string; answered: Promise<unknown> }) => {
    await interaction.answered
    return seenBy(room, interaction.id).map(textIn).join('\n')
  }
  return {
    platform,
    channel,
    standing,
    faults: {
      loseAnswer: () => discord.fault({ ...messages, loseAnswer: true }),
      askToWait: (milliseconds) =>
        discord.fault({ ...messages, rateLimit: { retryAfter: milliseconds / 1000 } }),
      breakDown: () => discord.fault({ ...messages, status: 503 }),
      removeChannel: () => discord.world.channels.delete(news.id),
    },
    type: (command, options) => seen(discord.interactions.slash(ada, news, command, { ...options })),
    complete: async (command, option, typed) => {
      const { data } = await discord.interactions.autocomplete(ada, news, command, option, typed).answered
      return (data['choices'] as { name: string }[]).map(({ name }) => name)
    },
    press: (part, label) => {
      const id = part.split('/')[0] ?? part
      const message = discord.world.messages.get(id)?.json ?? {}
      const button = buttonsIn(message).find((each) => each.label === label)
      return seen(discord.interactions.click(ada, id, button?.id ?? label))
    },
    close: async () => {
      await room.close()
      // With Discord's own document at hand, this is where a payload that it would refuse shows.
      expect(room.logged.map(({ event }) => event)).not.toContain('discord.components-refused')
    },
  }
})
