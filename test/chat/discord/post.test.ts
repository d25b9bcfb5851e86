import { afterEach, describe, expect, it } from 'vitest'
import { type Message, say } from '../../../src/chat/message.ts'
import type { PostOptions } from '../../../src/chat/platform.ts'
import {
  connect,
  type Given,
  LEAST,
  markdownIn,
  type Newsroom,
  Permission,
  prepare,
  textIn,
} from './setup.ts'

let room: Newsroom
afterEach(() => room.close())

const short = say('de', 'Die Übung beginnt am Montag.')
const long: Message = say('de', ...Array.from({ length: 60 }, (_, n) => `Absatz ${n}. ${'Wort '.repeat(60)}`))
const OPTIONS: PostOptions = { deliveryId: 'delivery-1', replyTo: null }

const open = async (given: Given = {}) => {
  room = await connect(given)
}
const post = (message = short, options = OPTIONS) => room.platform.post(room.channel, message, options)
const find = (deliveryId = 'delivery-1') => room.platform.find(room.channel, deliveryId)
const standing = () => [...room.discord.world.messages.values()].map(({ json }) => json)
const requests = (method: string, path: RegExp) =>
  room.discord.rest.requests.filter((request) => request.method === method && path.test(request.path))
const posts = () => requests('POST', /\/messages$/)
const refuse = (code: number, status = 403, method = 'POST') =>
  room.discord.fault({
    method,
    path: /\/messages(\/\d+)?$/,
    times: 1,
    status,
    body: { code, message: 'refused' },
  })
const partsOf = (outcome: Awaited<ReturnType<typeof post>>) =>
  outcome.outcome === 'posted' ? outcome.parts : []

describe('posting to Discord', () => {
  it('never mentions anybody, and sends a nonce that Discord holds to', async () => {
    await open()
    await post()
    expect(posts()[0]?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
      nonce: expect.stringMatching(/^[\w-]{24}$/),
    })
  })
  it('needs no connection to the gateway', async () => {
    room = await prepare()
    expect(await post()).toMatchObject({ outcome: 'posted' })
    expect(room.discord.gateway.identifies).toBe(0)
  })
  it('posts what does not fit into a thread of the main message', async () => {
    await open()
    const [main = '', ...rest] = partsOf(await post(long))
    expect(rest.length).toBeGreaterThan(1)
    expect(new Set(rest.map((part) => part.split('/')[1]))).toEqual(new Set([main]))
    expect(room.discord.world.channels.get(main)).toMatchObject({ parentId: room.news.id })
  })
  it('posts the same delivery only once, even where it is posted again', async () => {
    await open()
    room.discord.fault({ method: 'POST', path: /messages$/, times: 1, loseAnswer: true })
    expect(await post()).toMatchObject({ outcome: 'unknown' })
    expect(posts()).toHaveLength(1)
    const again = await post()
    expect(partsOf(again)).toEqual(standing().map(({ id }) => id))
    expect(standing()).toHaveLength(1)
  })
  it('goes on in its thread where the answer about it was lost', async () => {
    await open()
    const whole = partsOf(await post(long)).length
    room.discord.fault({ method: 'POST', path: /threads$/, times: 1, loseAnswer: true })
    const outcome = await post(long, { deliveryId: 'delivery-2', replyTo: null })
    expect(partsOf(outcome)).toHaveLength(whole)
    expect(standing()).toHaveLength(2 * whole)
  })
  it.each([
    ['a cut connection', { dropConnection: true }],
    ['a server error', { status: 502 }],
    ['an overloaded resource', { status: 503, body: { code: 130000, message: '' } }],
  ])('does not know the outcome after %s', async (_, fault) => {
    await open()
    room.discord.fault({ method: 'POST', path: /messages$/, times: 1, ...fault })
    expect(await post()).toMatchObject({ outcome: 'unknown', fault: { policy: 'retry' } })
    expect(posts()).toHaveLength(1)
  })
  it('knows that nothing stands where Discord could not even be reached', async () => {
    room = await prepare({ options: { api: 'http://127.0.0.1:1/api' } })
    expect(await post()).toMatchObject({
      outcome: 'refused',
      fault: { code: 'no_answer', policy: 'retry', detail: 'ECONNREFUSED' },
    })
  })
  it('does not hold back other channels while one has to wait', async () => {
    await open()
    const other = room.discord.world.addChannel(room.guild, 'other')
    const path = new RegExp(`${room.news.id}/messages$`)
    room.discord.fault({ method: 'POST', path, times: 1, rateLimit: { retryAfter: 3600 } })
    const [here, there] = await Promise.all([
      post(),
      room.platform.post({ ...room.channel, channel: other.id }, short, OPTIONS),
    ])
    expect(here).toMatchObject({
      outcome: 'refused',
      fault: { policy: 'wait', retryAfterMs: expect.closeTo(3_600_000, -3) },
    })
    expect(there).toMatchObject({ outcome: 'posted' })
  })
  it('keeps to the pace that Discord sets, without a single 429', async () => {
    room = await connect({ peer: { rateLimits: {} } })
    const outcomes = []
    for (let n = 0; n < 8; n++) outcomes.push(await post(short, { deliveryId: `d${n}`, replyTo: null }))
    const waits = outcomes.filter(({ outcome }) => outcome === 'refused')
    expect(waits.length).toBeGreaterThan(0)
    expect(waits).toEqual(
      waits.map(() => expect.objectContaining({ fault: expect.objectContaining({ policy: 'wait' }) })),
    )
    expect(room.discord.rest.requests.filter(({ status }) => status === 429)).toEqual([])
  })
  it('is repeated as plain text where Discord refuses the components', async () => {
    await open()
    refuse(50035, 400)
    expect(await post()).toMatchObject({ outcome: 'posted' })
    expect(standing().map(({ content, components }) => [content, components])).toEqual([
      ['Die Übung beginnt am Montag.', []],
    ])
    expect(room.logged.map(({ event }) => event)).toContain('discord.components-refused')
    expect(await find()).toMatchObject({ outcome: 'found' })
  })
  it('leaves it to the operator where Discord refuses the plain text too', async () => {
    await open()
    refuse(50035, 400)
    refuse(50035, 400)
    expect(await post()).toMatchObject({
      outcome: 'refused',
      fault: { code: '50035', policy: 'alert-operator' },
    })
  })
  it.each([
    [10003, 404, 'pause-channel'],
    [50001, 403, 'pause-channel'],
    [50013, 403, 'pause-channel'],
    [50007, 403, 'pause-channel'],
    [200000, 400, 'drop'],
    [20016, 429, 'wait'],
    [123456, 400, 'alert-operator'],
  ])('hands back what to do after code %i', async (code, status, policy) => {
    await open()
    refuse(code, status)
    expect(await post()).toMatchObject({ outcome: 'refused', fault: { policy } })
    expect(standing()).toEqual([])
  })
  it('asks Discord nothing more once the token is refused', async () => {
    await open()
    room.discord.token = 'reset by an administrator'
    expect(await post()).toMatchObject({
      outcome: 'refused',
      fault: { code: '401', policy: 'stop-workspace' },
    })
    const asked = room.discord.rest.requests.length
    expect(await post()).toMatchObject({
      outcome: 'refused',
      fault: { code: '401', policy: 'stop-workspace' },
    })
    expect(await find()).toMatchObject({ outcome: 'unable', fault: { code: '401' } })
    expect(room.discord.rest.requests).toHaveLength(asked)
  })
})

describe('a channel that Discord keeps closed to the bot', () => {
  it.each([
    [0n, 'missing: View Channel, Send Messages'],
    [Permission.ViewChannel, 'missing: Send Messages'],
  ])('is refused with what the bot lacks', async (botPermissions, detail) => {
    room = await prepare({ botPermissions })
    room.guild.roles.get(room.guild.id)!.permissions = 0n
    await room.start()
    expect(await post()).toMatchObject({ outcome: 'refused', fault: { policy: 'pause-channel', detail } })
  })
})

describe('a reply on Discord', () => {
  const reply = (to: string, id = 'note-1') =>
    post(say('de', 'Eine Anmerkung.'), { deliveryId: id, replyTo: to })

  it('goes into the thread of its message, also by the id of another reply', async () => {
    await open()
    const [root = ''] = partsOf(await post())
    const [first = ''] = partsOf(await reply(root))
    const [second = ''] = partsOf(await reply(first, 'note-2'))
    const [third = ''] = partsOf(await reply(root, 'note-3'))
    expect([first, second, third].map((part) => part.split('/')[1])).toEqual([root, root, root])
    expect(await find('note-2')).toEqual({ outcome: 'found', parts: [second] })
  })
  it('is a reply in the channel where the bot may make no threads', async () => {
    await open({ botPermissions: LEAST & ~Permission.CreatePublicThreads })
    const [root = ''] = partsOf(await post())
    const [id = ''] = partsOf(await reply(root))
    expect(room.discord.world.messages.get(id)?.json).toMatchObject({
      channel_id: room.news.id,
      message_reference: { message_id: root },
    })
  })
  it('stands by itself where the bot may not read the history either', async () => {
    await open({ botPermissions: Permission.ViewChannel | Permission.SendMessages })
    const [root = ''] = partsOf(await post())
    const [id = ''] = partsOf(await reply(root))
    expect(room.discord.world.messages.get(id)?.json['message_reference']).toBeUndefined()
  })
  it('is a reply in a direct message, which has no threads', async () => {
    await open()
    const direct = room.discord.world.directMessage(room.ben.id)
    const channel = { platform: 'discord' as const, workspace: '@me', channel: direct.id }
    const first = await room.platform.post(channel, long, OPTIONS)
    expect(partsOf(first).length).toBeGreaterThan(1)
    expect(partsOf(first).join(' ')).not.toContain('/')
    expect(await room.platform.find(channel, 'delivery-1')).toEqual({
      outcome: 'found',
      parts: partsOf(first),
    })
  })
  it('moves into the channel where its thread is locked', async () => {
    await open()
    const [root = ''] = partsOf(await post())
    await reply(root)
    room.discord.world.channels.get(root)!.thread!.locked = true
    const [id = ''] = partsOf(await reply(root, 'note-2'))
    expect(room.discord.world.messages.get(id)?.json.channel_id).toBe(room.news.id)
  })
})

describe('finding a delivery on Discord', () => {
  it('is not possible where the bot may not read the history', async () => {
    await open({ botPermissions: Permission.ViewChannel | Permission.SendMessages })
    await post()
    expect(await find()).toMatchObject({ outcome: 'unable', fault: { code: '50013' } })
  })
  it('is sure that an empty channel holds none', async () => {
    await open()
    expect(await find()).toEqual({ outcome: 'absent' })
  })
  it('goes past what others wrote in the meantime', async () => {
    await open()
    const parts = partsOf(await post())
    for (let n = 0; n < 250; n++) room.discord.say(room.ben, room.news, `Unterhaltung ${n}`)
    expect(await find()).toEqual({ outcome: 'found', parts })
  })
  it('admits where so much was written that it cannot look far enough', async () => {
    await open()
    await post()
    for (let n = 0; n < 600; n++) room.discord.say(room.ben, room.news, `Unterhaltung ${n}`)
    expect(await find()).toMatchObject({ outcome: 'unable', fault: { code: 'history_too_long' } })
  })
  it('works long after Discord has forgotten the nonce', async () => {
    await open()
    const parts = partsOf(await post())
    for (const message of standing()) delete message['nonce']
    expect(await find()).toEqual({ outcome: 'found', parts })
  })
})

describe('editing on Discord', () => {
  const edit = (parts: string[], message: Message) => room.platform.edit(room.channel, parts, message)

  it('drops the edit of a message that people have deleted', async () => {
    await open()
    const parts = partsOf(await post())
    room.discord.world.messages.clear()
    expect(await edit(parts, short)).toMatchObject({
      outcome: 'refused',
      fault: { code: '10008', policy: 'drop' },
    })
  })
  it('hands back how long to wait for a message that was edited too often', async () => {
    await open()
    const parts = partsOf(await post())
    room.discord.fault({ method: 'PATCH', times: 1, rateLimit: { retryAfter: 300 } })
    expect(await edit(parts, short)).toMatchObject({
      outcome: 'refused',
      fault: { policy: 'wait', retryAfterMs: expect.closeTo(300_000, -3) },
    })
  })
  it('can be repeated after a lost answer, and adds no part twice', async () => {
    await open()
    const parts = partsOf(await post())
    const whole = partsOf(await edit(parts, long))
    await edit(whole, short)
    room.discord.fault({ method: 'PATCH', times: 1, loseAnswer: true })
    expect(await edit(parts, long)).toMatchObject({ outcome: 'unknown' })
    const grown = partsOf(await edit(parts, long))
    expect(grown).toHaveLength(whole.length)
    expect(partsOf(await edit(parts, long))).toEqual(grown)
    expect(standing()).toHaveLength(grown.length)
  })
  it('keeps the mark that finds the delivery', async () => {
    await open()
    const parts = partsOf(await post())
    await edit(parts, say('de', 'Berichtigt.'))
    for (const message of standing()) delete message['nonce']
    expect(await find()).toEqual({ outcome: 'found', parts })
  })
  it('works where the bot may not read the history', async () => {
    await open({ botPermissions: Permission.ViewChannel | Permission.SendMessages })
    const parts = partsOf(await post())
    expect(await edit(parts, say('de', 'Berichtigt.'))).toEqual({ outcome: 'posted', parts })
  })
  it('makes components of a post that had to be sent as text', async () => {
    await open()
    refuse(50035, 400)
    const parts = partsOf(await post())
    expect(await edit(parts, say('de', 'Berichtigt.'))).toEqual({ outcome: 'posted', parts })
    expect(standing().map(({ content }) => content)).toEqual([''])
    expect(standing().map(markdownIn)).toEqual(['Berichtigt.'])
  })
  it('is done as plain text where Discord refuses the components', async () => {
    await open()
    const parts = partsOf(await post())
    refuse(50035, 400, 'PATCH')
    expect(await edit(parts, say('de', 'Berichtigt.'))).toEqual({ outcome: 'posted', parts })
    expect(standing().map(textIn)).toEqual(['Berichtigt.'])
  })
})
