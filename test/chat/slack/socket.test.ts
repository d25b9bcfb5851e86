import { afterEach, describe, expect, it } from 'vitest'
import { connect, type Desk, eventually } from './setup.ts'

let desk: Desk
let uncaught: unknown[] = []
const note = (reason: unknown) => uncaught.push(reason)

afterEach(async () => {
  await desk.close()
  process.off('unhandledRejection', note)
})

const open = async (given: Parameters<typeof connect>[1] = {}) => {
  uncaught = []
  process.on('unhandledRejection', note)
  desk = await connect('Socket Mode', given)
  return desk
}
const connections = () => desk.slack.socket.connections.length
const opens = () => desk.slack.calls('apps.connections.open').length

describe('the socket of Slack', () => {
  it('is opened anew when Slack asks for it, and what is typed afterwards is heard', async () => {
    await open()
    desk.slack.socket.refresh()
    await eventually(opens).toBe(2)
    await eventually(connections).toBe(1)
    await desk.slack.people.types('/brief', 'nato')
    await eventually(() => desk.heard.runs.length).toBe(1)
  })

  it('is opened anew when it is cut', async () => {
    await open()
    desk.slack.socket.drop()
    await eventually(opens).toBe(2)
    await eventually(connections).toBe(1)
  })

  it('is tried again and again while Slack is away, and no rejection is left behind', async () => {
    await open()
    desk.slack.fault({ method: 'apps.connections.open', times: 1, status: 503 })
    desk.slack.fault({ method: 'apps.connections.open', times: 1, cut: true })
    desk.slack.socket.drop()
    await eventually(opens).toBe(4)
    await eventually(connections).toBe(1)
    expect(uncaught).toEqual([])
  })

  it('is given up when the app token is revoked', async () => {
    await open()
    for (const token of desk.slack.world.tokens.values())
      if (token.kind === 'app') token.revoked = 'token_revoked'
    desk.slack.socket.drop()
    await eventually(
      () => desk.logged.find(({ event }) => event === 'slack.token-refused')?.fields,
    ).toMatchObject({ setting: 'SLACK_APP_TOKEN' })
    expect(connections()).toBe(0)
  })

  it('stops for good in the middle of a reconnect', async () => {
    await open()
    desk.slack.fault({ method: 'apps.connections.open', delayMs: 100 })
    desk.slack.socket.drop()
    await eventually(opens).toBe(2)
    await desk.platform.stop()
    desk.slack.faults.length = 0
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(connections()).toBe(0)
    expect(uncaught).toEqual([])
  })

  it('stops for good while it waits to reconnect', async () => {
    await open()
    desk.slack.fault({ method: 'apps.connections.open', status: 503 })
    desk.slack.socket.drop()
    await eventually(opens).toBe(2)
    await desk.platform.stop()
    const tries = opens()
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(opens()).toBe(tries)
    expect(uncaught).toEqual([])
  })

  it.each([
    ['its first call is cut', { method: 'auth.test', times: 1, cut: true }],
    ['its socket is not given out', { method: 'apps.connections.open', times: 1, status: 503 }],
    ['it is asked to wait', { method: 'auth.test', times: 1, retryAfter: 1 }],
  ] as const)('is opened later where %s at the start', async (_, fault) => {
    await open({ prepare: (slack) => slack.fault({ ...fault }) })
    expect(connections()).toBe(0)
    await eventually(connections).toBe(1)
    await desk.slack.people.types('/brief', 'nato')
    await eventually(() => desk.heard.runs.length).toBe(1)
    expect(uncaught).toEqual([])
  })

  it('is tried no more after a stop', async () => {
    await open({ prepare: (slack) => slack.fault({ method: 'auth.test', status: 503 }) })
    await desk.platform.stop()
    const tries = desk.slack.calls('auth.test').length
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(desk.slack.calls('auth.test')).toHaveLength(tries)
  })

  it('can be stopped twice', async () => {
    await open()
    await desk.platform.stop()
    await expect(desk.platform.stop()).resolves.toBeUndefined()
  })

  it('waits at a stop for answers that are being made', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    await open({
      answers: {
        run: async () => {
          await promise
          return {
            message: { language: 'en', fallback: 'Done', blocks: [], actions: [] },
            visibility: 'asker',
          }
        },
      },
    })
    await desk.slack.people.types('/brief', 'nato')
    const stopped = desk.platform.stop()
    resolve()
    await stopped
    expect(desk.slack.people.privately().map(({ text }) => text)).toEqual(['Done'])
  })

  it('takes an envelope once that comes again because its acknowledgement was lost', async () => {
    await open()
    const { socket, people } = desk.slack
    const typed = people.types('/brief', 'nato')
    // The connection goes before the acknowledgement arrives, so the same envelope comes over the next one.
    socket.drop()
    expect(await typed).toHaveProperty('acked')
    await eventually(() => Math.max(...socket.sent.values())).toBeGreaterThan(1)
    await eventually(() => desk.heard.runs.length).toBe(1)
    await people.types('/brief', 'nato')
    await eventually(() => desk.heard.runs.length).toBe(2)
  })
})
