import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { say } from '../../../src/chat/message.ts'
import {
  type Answers,
  buttonsIn,
  connect,
  echo,
  eventually,
  type Newsroom,
  Permission,
  seenBy,
  textIn,
} from './setup.ts'

let room: Newsroom
afterEach(() => room.close())

const EPHEMERAL = 64
const open = async (answers: Answers = {}) => {
  room = await connect({ answers })
}
const slash = (options: Record<string, string> = {}, who = room.ada, where = room.news) =>
  room.discord.interactions.slash(who, where, 'brief', options)
const seen = (interaction: { id: string }) => seenBy(room, interaction.id)
/** Longer than Discord waits for a first answer would be too long for a test: this is longer than we wait. */
const SLOW_MS = 1_700

describe('a command typed on Discord', () => {
  it('arrives with who typed it where, in their language', async () => {
    await open()
    await slash({ topic: 'nato' }).answered
    expect(room.heard.runs).toEqual([
      {
        channel: room.channel,
        channelName: 'news',
        isDirect: false,
        asker: { id: room.ada.id, name: 'ada', mayManage: true, mayAdminister: true },
        locale: 'de',
        command: 'brief',
        options: { topic: 'nato' },
      },
    ])
  })
  it('is answered for the asker alone, or for the channel', async () => {
    await open({
      run: async ({ options }) => echo('done', options['since'] === 'open' ? 'channel' : 'asker'),
    })
    const [hidden, open_] = [slash(), slash({ since: 'open' })]
    await Promise.all([hidden.answered, open_.answered])
    expect(seen(hidden).map(({ flags }) => flags & EPHEMERAL)).toEqual([EPHEMERAL])
    expect(seen(open_).map(({ flags }) => flags & EPHEMERAL)).toEqual([0])
  })
  it('shows a long answer in several messages', async () => {
    const paragraphs = Array.from({ length: 60 }, (_, n) => `Absatz ${n}. ${'Wort '.repeat(60)}`)
    await open({ run: async () => ({ message: say('de', ...paragraphs), visibility: 'asker' }) })
    const interaction = slash()
    await eventually(() => seen(interaction).map(textIn).join('\n')).toContain('Absatz 59.')
    expect(seen(interaction).every(({ flags }) => (flags & EPHEMERAL) !== 0)).toBe(true)
  })
  it.each([
    ['asker', 1, EPHEMERAL],
    ['channel', 2, 0],
  ] as const)('that takes long is deferred, then answered for the %s', async (visibility, messages, flag) => {
    await open({ run: async () => sleep(SLOW_MS, echo('at last', visibility)) })
    const interaction = slash()
    expect(await interaction.answered).toMatchObject({ type: 5 })
    await eventually(() => seen(interaction).map(textIn).join('\n')).toContain('at last')
    expect(seen(interaction)).toHaveLength(messages)
    expect(seen(interaction).at(-1)!.flags & EPHEMERAL).toBe(flag)
  })
  it.each([
    ['de', 'der Fehler liegt bei uns'],
    ['en-GB', 'the fault is ours'],
  ])('that fails is answered by a sentence in %s', async (locale, sentence) => {
    await open({ run: async () => Promise.reject(new Error('boom with internals')) })
    const person = room.discord.world.addUser('carl', { locale })
    room.discord.world.join(room.guild, person)
    const interaction = slash({}, person)
    await interaction.answered
    const text = seen(interaction).map(textIn).join('\n')
    expect(text).toContain(sentence)
    expect(text).not.toContain('boom')
  })
  it('takes 6,000 characters of nonsense as they are', async () => {
    await open()
    const nonsense = '@everyone \u202E**`'.repeat(400)
    await slash({ topic: nonsense }).answered
    expect(room.heard.runs[0]?.options['topic']).toBe(nonsense)
  })
  it('works in a direct message, where everybody manages their own', async () => {
    await open()
    const direct = room.discord.world.directMessage(room.ben.id)
    await slash({}, room.ben, direct).answered
    expect(room.heard.runs[0]).toMatchObject({
      isDirect: true,
      channel: { platform: 'discord', workspace: '@me', channel: direct.id },
      asker: { mayManage: true, mayAdminister: false },
      locale: 'en',
    })
  })
  it('is answered as text where Discord refuses the components', async () => {
    await open()
    room.discord.fault({
      method: 'POST',
      path: /callback$/,
      times: 1,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body', errors: {} },
    })
    const interaction = slash()
    await interaction.answered
    expect(seen(interaction).map(({ content }) => content)).toEqual(['ran brief'])
  })
  it('leaves the bot alive when the answer comes too late', async () => {
    await open()
    room.discord.fault({
      method: 'POST',
      path: /callback$/,
      times: 1,
      status: 404,
      body: { code: 10062, message: '' },
    })
    void slash()
    await eventually(() => room.logged.map(({ event }) => event)).toContain('discord.answer-failed')
    await slash().answered
  })
})

describe('the rights of who acts on Discord', () => {
  it.each([
    ['nobody in particular', 0n, false, false],
    ['who may manage channels', Permission.ManageChannels, true, false],
    ['who may manage the server', Permission.ManageGuild, true, true],
    ['an administrator', Permission.Administrator, true, true],
  ])('are those of %s', async (_, permissions, mayManage, mayAdminister) => {
    await open()
    const role = { id: room.discord.world.id(), name: 'r', permissions, position: 2 }
    room.guild.roles.set(role.id, role)
    room.guild.members.get(room.ben.id)!.roles.push(role.id)
    await slash({}, room.ben).answered
    expect(room.heard.runs[0]?.asker).toMatchObject({ mayManage, mayAdminister })
  })
})

describe('a completion on Discord', () => {
  const complete = async () => {
    const interaction = room.discord.interactions.autocomplete(room.ada, room.news, 'brief', 'topic', 'na')
    return (await interaction.answered).data['choices']
  }
  it('keeps to what Discord takes', async () => {
    await open({
      complete: async () => [
        { name: 'x'.repeat(200), value: 'long-name' },
        { name: 'long value', value: 'x'.repeat(200) },
        { name: '\u200B', value: 'nothing to see' },
        ...Array.from({ length: 40 }, (_, n) => ({ name: `n${n}`, value: `v${n}` })),
      ],
    })
    const choices = (await complete()) as { name: string; value: string }[]
    expect(choices).toHaveLength(25)
    expect(choices.slice(0, 2)).toEqual([
      { name: expect.stringMatching(/^x{99}…$/), value: 'long-name' },
      { name: 'n0', value: 'v0' },
    ])
  })
  it('of none is an empty list, also when it takes too long', async () => {
    await open({ complete: () => new Promise(() => {}) })
    expect(await complete()).toEqual([])
  })
})

describe('a button on Discord', () => {
  const message = (confirm?: string) => ({
    ...say('de', 'Eine Meldung.'),
    actions: [
      { action: 'quieter', value: 'nato', label: 'Leiser', ...(confirm === undefined ? {} : { confirm }) },
    ],
  })
  const posted = async (confirm?: string) => {
    const outcome = await room.platform.post(room.channel, message(confirm), {
      deliveryId: 'd',
      replyTo: null,
    })
    const [id = ''] = outcome.outcome === 'posted' ? outcome.parts : []
    return { id, button: buttonsIn(room.discord.world.messages.get(id)!.json)[0]!.id }
  }
  it('arrives with what it does and where it stands', async () => {
    await open()
    const { id, button } = await posted()
    await room.discord.interactions.click(room.ada, id, button).answered
    expect(room.heard.presses).toMatchObject([
      { action: 'quieter', value: 'nato', messageId: id, channel: room.channel },
    ])
  })
  it('that is forged does nothing, and says so', async () => {
    await open()
    const { id, button } = await posted()
    const forged = button.replace('nato', 'ukraine')
    const stored = room.discord.world.messages.get(id)!.json
    stored['components'] = JSON.parse(JSON.stringify(stored['components']).replace(button, forged))
    const interaction = room.discord.interactions.click(room.ada, id, forged)
    await interaction.answered
    expect(seen(interaction).map(textIn)).toEqual([
      'Diese Schaltfläche gilt nicht mehr. Mit /brief kommt eine neue Fassung.',
    ])
    expect(room.heard.presses).toEqual([])
  })
  it('that cannot be undone takes effect only after a question', async () => {
    await open()
    const { id, button } = await posted('Wirklich?')
    const first = room.discord.interactions.click(room.ada, id, button)
    await first.answered
    const [question] = seen(first)
    expect(textIn(question!)).toContain('Leiser')
    expect(room.heard.presses).toEqual([])
    const yes = buttonsIn(question!)[0]!
    await room.discord.interactions.click(room.ada, question!.id, yes.id).answered
    expect(room.heard.presses).toMatchObject([{ action: 'quieter', value: 'nato' }])
  })
})
