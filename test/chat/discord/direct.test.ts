import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDiscord } from '../../../src/chat/discord/platform.ts'
import { say } from '../../../src/chat/message.ts'
import { FakeDiscord } from '../../peers/fake-discord/index.ts'

let discord: FakeDiscord
beforeAll(async () => {
  discord = await new FakeDiscord().start()
})
afterAll(() => discord.stop())

const post = (channel: string) =>
  createDiscord({
    token: discord.token,
    api: discord.api,
    now: () => new Date().toISOString(),
    log: () => undefined,
  }).post({ platform: 'discord', workspace: 'G1', channel }, say('en', 'Nothing can be posted there.'), {
    deliveryId: 'paused',
    replyTo: null,
  })

it('posts to a person in the direct conversation with them', async () => {
  const user = discord.world.addUser('ada')
  expect(await post(`@${user.id}`)).toMatchObject({ outcome: 'posted' })
  expect(discord.messages(discord.world.directMessage(user.id))).toHaveLength(1)
})

it('is refused, and throws nothing, where there is no such person', async () => {
  expect(await post('@1')).toMatchObject({ outcome: 'refused' })
})
