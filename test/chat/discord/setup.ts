import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { createDiscord, type DiscordOptions } from '../../../src/chat/discord/platform.ts'
import { say } from '../../../src/chat/message.ts'
import type {
  Arrival,
  ChatHandlers,
  ChatPlatform,
  CommandShape,
  Completion,
  Invocation,
  OptionShape,
  Press,
  Reply,
} from '../../../src/chat/platform.ts'
import type { Log } from '../../../src/log.ts'
import type { ChannelRef } from '../../../src/model.ts'
import {
  type Channel,
  FakeDiscord,
  type FakeDiscordOptions,
  type Guild,
  Permission,
  type User,
} from '../../peers/fake-discord/index.ts'

/** Discord's OpenAPI document, where DISCORD_OPENAPI names one: then every request is checked against it. */
const openApiFile = process.env['DISCORD_OPENAPI']
const openApi: unknown = openApiFile === undefined ? undefined : JSON.parse(readFileSync(openApiFile, 'utf8'))

/** What the invite link of docs/discord.md asks for. */
export const LEAST =
  Permission.ViewChannel |
  Permission.SendMessages |
  Permission.SendMessagesInThreads |
  Permission.CreatePublicThreads |
  Permission.ReadMessageHistory

export const option = (name: string, given: Partial<OptionShape> = {}): OptionShape => ({
  name,
  summary: { de: `${name} auf Deutsch`, en: `${name} in English` },
  required: false,
  completes: false,
  choices: [],
  ...given,
})

export const shape = (
  name: string,
  options: readonly OptionShape[] = [],
  germanName: string | null = null,
): CommandShape => ({
  name,
  germanName,
  summary: { de: `${name} auf Deutsch`, en: `${name} in English` },
  options,
})

/** Commands of the same build as the real ones. */
export const COMMANDS: readonly CommandShape[] = [
  shape('brief', [option('topic', { completes: true }), option('since')], 'lage'),
  shape('search', [option('since'), option('words', { required: true })]),
  shape('alerts', [
    option('on', {
      required: true,
      choices: [
        { value: 'yes', label: { de: 'ja', en: 'yes' } },
        { value: 'no', label: { de: 'nein', en: 'no' } },
      ],
    }),
  ]),
]

type Heard = { runs: Invocation[]; presses: Press[]; completions: Completion[]; arrivals: Arrival[] }
export type Answers = Partial<Pick<ChatHandlers, 'run' | 'press' | 'complete'>>

export const echo = (text: string, visibility: Reply['visibility'] = 'asker'): Reply => ({
  message: say('en', text),
  visibility,
})

function handlersFor(heard: Heard, answers: Answers): ChatHandlers {
  return {
    commands: COMMANDS,
    run: async (invocation) => {
      heard.runs.push(invocation)
      return answers.run === undefined ? echo(`ran ${invocation.command}`) : answers.run(invocation)
    },
    press: async (press) => {
      heard.presses.push(press)
      return answers.press === undefined ? echo(`pressed ${press.action}`) : answers.press(press)
    },
    complete: async (completion) => {
      heard.completions.push(completion)
      return answers.complete === undefined ? [{ name: 'NATO', value: 'nato' }] : answers.complete(completion)
    },
    arrived: async (arrival) => {
      heard.arrivals.push(arrival)
    },
  }
}

type Logged = { level: string; event: string; fields: object }

/** A newsroom on Discord: a server with a channel, Ada who may do anything there, Ben who may not. */
export type Newsroom = {
  discord: FakeDiscord
  guild: Guild
  news: Channel
  ada: User
  ben: User
  platform: ChatPlatform
  channel: ChannelRef
  heard: Heard
  logged: Logged[]
  start(): Promise<void>
  close(): Promise<void>
}

export type Given = {
  peer?: Partial<FakeDiscordOptions>
  answers?: Answers
  handlers?: ChatHandlers
  options?: Partial<DiscordOptions>
  botPermissions?: bigint
}

/** No pacing, so that tests are quick; the pacing has tests of its own. */
const UNPACED = {
  routes: {},
  default: { limit: 1_000, windowMs: 1_000 },
  globalPerSecond: 1_000,
}

/** The stand-in with its people, and the platform, not started. */
export async function prepare(given: Given = {}): Promise<Newsroom> {
  const discord = await new FakeDiscord({
    rateLimits: UNPACED,
    ...(openApi === undefined ? {} : { openApi }),
    ...given.peer,
  }).start()
  const { world } = discord
  const ada = world.addUser('ada', { locale: 'de' })
  const ben = world.addUser('ben')
  const guild = world.addGuild('Redaktion', { owner: ada, botPermissions: given.botPermissions ?? LEAST })
  world.join(guild, ben)
  // What everybody may do would hide what the bot lacks.
  guild.roles.get(guild.id)!.permissions = Permission.ViewChannel | Permission.UseApplicationCommands
  const news = world.addChannel(guild, 'news')
  const logged: Logged[] = []
  const log: Log = (level, event, fields = {}) => logged.push({ level, event, fields })
  const platform = createDiscord({
    token: discord.token,
    api: discord.api,
    now: () => new Date(discord.world.now()).toISOString(),
    log,
    ...given.options,
  })
  const heard: Heard = { runs: [], presses: [], completions: [], arrivals: [] }
  return {
    discord,
    guild,
    news,
    ada,
    ben,
    platform,
    heard,
    logged,
    channel: { platform: 'discord', workspace: guild.id, channel: news.id },
    start: () => platform.start(given.handlers ?? handlersFor(heard, given.answers ?? {})),
    close: async () => {
      await platform.stop()
      await discord.stop()
    },
  }
}

/** The same, started. */
export async function connect(given: Given = {}): Promise<Newsroom> {
  const room = await prepare(given)
  await room.start()
  return room
}

export { Permission }

type Node = Readonly<Record<string, unknown>>

const insideOf = (node: Node): Node[] =>
  Array.isArray(node['components']) ? (node['components'] as Node[]) : []

/** All components of a message or payload, those inside others too. */
export const componentsIn = (node: Node): Node[] =>
  insideOf(node).flatMap((component) => [component, ...componentsIn(component)])

/** The text that people see, with Discord's marks. */
export const markdownIn = (message: Node): string =>
  [String(message['content'] ?? ''), ...componentsIn(message).map(({ content }) => String(content ?? ''))]
    .filter((text) => text !== '')
    .join('\n')

/** The same with the escapes taken away. */
export const textIn = (message: Node): string => markdownIn(message).replace(/\\([^\w\s])/g, '$1')

export const buttonsIn = (message: Node) =>
  componentsIn(message)
    .filter(({ type }) => type === 2)
    .map((button) => ({ label: String(button['label']), id: String(button['custom_id']) }))

/** What somebody sees in answer to what they did: all messages of the interaction, in order. */
export const seenBy = ({ discord }: Newsroom, interactionId: string) =>
  [...discord.world.messages.values()]
    .map(({ json }) => json)
    .filter((json) => (json['interaction_metadata'] as { id?: string } | undefined)?.id === interactionId)

/** Waits until something is so; the assertion inside says what. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 5_000, interval: 5 })
