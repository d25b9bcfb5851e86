import { afterEach, describe, expect, it } from 'vitest'
import { commands } from '../../../commands/index.ts'
import { commandBodies, hashOf } from '../../../src/chat/discord/commands.ts'
import { checkCommands } from '../../peers/fake-discord/validate.ts'
import { COMMANDS, connect, type Newsroom, option, shape } from './setup.ts'

let room: Newsroom
afterEach(() => room?.close())

const puts = () => room.discord.rest.requests.filter(({ method }) => method === 'PUT')

describe('the commands on Discord', () => {
  it('are those of the product, within all limits', () => {
    const bodies = commandBodies(commands.map(({ shape: each }) => each))
    expect(bodies.length).toBeGreaterThan(5)
    checkCommands(bodies)
  })
  it('have German names and descriptions beside the English ones', () => {
    expect(commandBodies(COMMANDS)[0]).toMatchObject({
      name: 'brief',
      name_localizations: { de: 'lage' },
      description: 'brief in English',
      description_localizations: { de: 'brief auf Deutsch' },
      contexts: [0, 1],
    })
  })
  it('put the required options first', () => {
    const [, search] = commandBodies(COMMANDS)
    expect(search?.options.map(({ name }) => name)).toEqual(['words', 'since'])
  })
  it('are registered once, and not again at the next start', async () => {
    room = await connect()
    expect(puts()).toHaveLength(1)
    room.discord.gateway.allowIdentifyNow()
    await room.platform.stop()
    await room.start()
    expect(puts()).toHaveLength(1)
  })
  it('are registered anew when one of them has changed', () => {
    const changed = [...COMMANDS.slice(1), shape('brief', [option('topic', { completes: true })], 'lage')]
    expect(hashOf(commandBodies(changed))).not.toBe(hashOf(commandBodies(COMMANDS)))
    expect(hashOf(commandBodies([...COMMANDS].reverse()))).toBe(hashOf(commandBodies(COMMANDS)))
  })
  it('of yesterday stay when the new ones are refused', async () => {
    room = await connect()
    room.discord.fault({
      method: 'GET',
      path: /commands$/,
      times: 1,
      status: 403,
      body: { code: 20012, message: '' },
    })
    room.discord.gateway.allowIdentifyNow()
    await room.platform.stop()
    await room.start()
    expect(room.logged).toContainEqual(
      expect.objectContaining({
        event: 'discord.commands-refused',
        fields: expect.objectContaining({ code: '20012' }),
      }),
    )
    await room.discord.interactions.slash(room.ada, room.news, 'brief').answered
  })
})
