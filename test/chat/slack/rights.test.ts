import { afterEach, describe, expect, it } from 'vitest'
import type { Channel, User } from '../../peers/slack/index.ts'
import { connect, type Desk, eventually } from './setup.ts'

let desk: Desk
afterEach(() => desk.close())

/** Who somebody is when they type a command: may manage, may administer. */
async function rightsOf(user: User, channel: Channel): Promise<[boolean, boolean]> {
  const before = desk.heard.runs.length
  await desk.slack.people.types('/brief', 'nato', { user, channel })
  await eventually(() => desk.heard.runs.length).toBe(before + 1)
  const { mayManage, mayAdminister } = desk.heard.runs[before]!.asker
  return [mayManage, mayAdminister]
}

describe('rights on Slack', () => {
  it.each([
    ['somebody', {}, 'news', [false, false]],
    ['a workspace admin', { isAdmin: true }, 'news', [true, true]],
    ['a workspace owner', { isOwner: true }, 'news', [true, true]],
    [
      'an admin of another workspace in a shared channel',
      { isAdmin: true, teamId: 'T0OTHER' },
      'news',
      [false, false],
    ],
    ['whoever made the channel', {}, 'own', [true, false]],
    ['somebody in their direct conversation', {}, 'direct', [true, false]],
  ] as const)("of %s are Slack's own", async (_, given, where, expected) => {
    desk = await connect('Socket Mode')
    const { people, world } = desk.slack
    const user = world.addUser('somebody', given)
    const channel = { news: people.news, own: world.addChannel('own', user), direct: world.direct(user) }[
      where
    ]
    expect(await rightsOf(user, channel)).toEqual(expected)
  })

  it('are asked for once a minute', async () => {
    let now = Date.parse('2026-03-04T12:00:00Z')
    desk = await connect('Socket Mode', { peer: { now: () => now } })
    const { people, world } = desk.slack
    const user = world.addUser('somebody')
    expect(await rightsOf(user, people.news)).toEqual([false, false])
    user.isAdmin = true
    expect(await rightsOf(user, people.news)).toEqual([false, false])
    expect(desk.slack.calls('users.info')).toHaveLength(1)
    now += 60_001
    expect(await rightsOf(user, people.news)).toEqual([true, true])
  })

  it('that could not be read are asked for anew the next time', async () => {
    desk = await connect('Socket Mode')
    const { people } = desk.slack
    desk.slack.fault({ method: 'users.info', times: 1, status: 503 })
    expect(await rightsOf(people.boss, people.news)).toEqual([false, false])
    expect(await rightsOf(people.boss, people.news)).toEqual([true, true])
  })
})
