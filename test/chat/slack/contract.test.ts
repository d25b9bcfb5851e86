import type { ChatHandlers } from '../../../src/chat/platform.ts'
import { platformContract } from '../../contracts/platform.ts'
import type { Message } from '../../peers/slack/index.ts'
import { connect, type Desk, eventually, MODES, type Mode } from './setup.ts'

for (const mode of MODES) platformContract(`Slack over ${mode}`, (handlers) => open(mode, handlers))

async function open(mode: Mode, handlers: ChatHandlers) {
  const desk = await connect(mode, { handlers })
  const { slack, platform } = desk
  const { people } = slack
  const standing = () => people.messages().filter(({ userId }) => userId === slack.world.botUserId)
  return {
    platform,
    channel: { platform: 'slack', workspace: slack.world.teamId, channel: people.news.id } as const,
    standing: () => standing().map((message) => ({ part: partOf(message), text: textOf(message) })),
    faults: {
      loseAnswer: () => slack.fault({ method: 'chat.postMessage', times: 1, loseAnswer: true }),
      breakDown: () => slack.fault({ method: 'chat.postMessage', times: 1, status: 503 }),
      askToWait: (milliseconds: number) =>
        slack.fault({ method: 'chat.postMessage', times: 1, retryAfter: milliseconds / 1000 }),
      removeChannel: () => {
        people.news.isDeleted = true
      },
    },
    type: (command: string, options: Readonly<Record<string, string>>) =>
      answerTo(desk, () => people.types(`/${command}`, wordsOf(options))),
    press: (part: string, label: string) => {
      const message = standing().find((candidate) => partOf(candidate) === part)
      if (message === undefined) throw new Error(`nothing stands as ${part}`)
      return answerTo(desk, () => people.presses(message, label))
    },
    complete: async (command: string, option: string, typed: string) => {
      await people.types(`/${command}`, '?')
      await eventually(() => people.view()?.kind).toBe('modal')
      return people.suggests(people.view()!, option, typed)
    },
    close: desk.close,
  }
}

/** What somebody sees next after an act, for them alone or for all. */
async function answerTo({ slack }: Desk, act: () => Promise<unknown>): Promise<string> {
  const { messages } = slack.world
  const before = messages.length
  await act()
  await eventually(() => messages.length).toBeGreaterThan(before)
  return textOf(messages[before]!)
}

const wordsOf = (options: Readonly<Record<string, string>>): string =>
  Object.entries(options)
    .map(([name, value]) => `${name}:"${value}"`)
    .join(' ')

const partOf = ({ ts, threadTs }: Message): string => (threadTs === null ? ts : `${ts}/${threadTs}`)

/** All text of the blocks, in order; rich text needs no escapes. */
function textOf({ blocks }: Message): string {
  const texts = JSON.stringify(blocks).matchAll(/"(?:text|fallback)":"((?:[^"\\]|\\.)*)"/g)
  return [...texts].map(([, text]) => JSON.parse(`"${text}"`) as string).join(' ')
}
