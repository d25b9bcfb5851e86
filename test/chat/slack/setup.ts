import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { say } from '../../../src/chat/message.ts'
import type {
  Arrival,
  ChatHandlers,
  CommandShape,
  Completion,
  Invocation,
  OptionShape,
  Press,
  Reply,
} from '../../../src/chat/platform.ts'
import { OPTIONAL_SCOPES, SCOPES } from '../../../src/chat/slack/manifest.ts'
import { createSlack, type Slack, type SlackOptions } from '../../../src/chat/slack/platform.ts'
import type { Log } from '../../../src/log.ts'
import { FakeSlack, type FakeSlackOptions } from '../../peers/slack/index.ts'

export type Mode = 'Socket Mode' | 'signed HTTP'
export const MODES: readonly Mode[] = ['Socket Mode', 'signed HTTP']

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
  shape('brief', [option('topic', { completes: true }), option('since')]),
  shape(
    'quotes',
    [option('person', { completes: true }), option('topic', { completes: true }), option('since')],
    'zitate',
  ),
  shape('search', [option('words', { required: true }), option('since'), option('page')]),
  shape('subscribe', [
    option('topic', { required: true, completes: true }),
    option('times'),
    option('days'),
    option('alerts', {
      choices: [
        { value: 'yes', label: { de: 'ja', en: 'yes' } },
        { value: 'no', label: { de: 'nein', en: 'no' } },
      ],
    }),
  ]),
  shape('help'),
]

/** What people did, as the platform handed it over; `answers` decides the replies. */
type Heard = { runs: Invocation[]; presses: Press[]; completions: Completion[]; arrivals: Arrival[] }

export type Answers = { run?(invocation: Invocation): Promise<Reply>; press?(press: Press): Promise<Reply> }

const echo = (text: string, visibility: Reply['visibility'] = 'asker'): Reply => ({
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
      return [{ name: 'NATO', value: 'nato' }]
    },
    arrived: async (arrival) => {
      heard.arrivals.push(arrival)
    },
  }
}

type Logged = { level: string; event: string; fields: object }

export type Desk = {
  slack: FakeSlack
  platform: Slack
  heard: Heard
  logged: Logged[]
  close(): Promise<void>
}

/** The platform connected to a stand-in, in either mode. */
export async function connect(
  mode: Mode,
  given: {
    peer?: Partial<FakeSlackOptions>
    answers?: Answers
    options?: Partial<SlackOptions>
    handlers?: ChatHandlers
    /** What is so before the platform starts. */
    prepare?: (slack: FakeSlack) => void
  } = {},
): Promise<Desk> {
  const slack = await new FakeSlack({ scopes: [...SCOPES, ...OPTIONAL_SCOPES], ...given.peer }).start()
  given.prepare?.(slack)
  const logged: Logged[] = []
  const log: Log = (level, event, fields = {}) => logged.push({ level, event, fields })
  const secrets =
    mode === 'Socket Mode' ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret }
  const platform = createSlack({
    botToken: slack.botToken,
    ...secrets,
    apiUrl: slack.api,
    now: () => new Date(slack.options.now()).toISOString(),
    log,
    paceMs: 1,
    ...given.options,
  })
  const server = mode === 'signed HTTP' ? await mount(platform, slack) : null
  const heard: Heard = { runs: [], presses: [], completions: [], arrivals: [] }
  await platform.start(given.handlers ?? handlersFor(heard, given.answers ?? {}))
  const close = async () => {
    await platform.stop()
    server?.closeAllConnections()
    server?.close()
    await slack.stop()
  }
  return { slack, platform, heard, logged, close }
}

/** The service's own server, with the platform at /slack/ and something else beside it. */
async function mount(platform: Slack, slack: FakeSlack): Promise<Server> {
  const server = createServer((request, response) => {
    if (!platform.handle(request, response)) response.end('the page')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  slack.delivery.http = { url: `http://127.0.0.1:${port}/slack/events`, signingSecret: slack.signingSecret }
  return server
}

/** Waits until something is so; the assertion inside says what. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 5_000, interval: 5 })
