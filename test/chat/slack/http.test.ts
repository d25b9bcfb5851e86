import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { connect, type Desk, eventually } from './setup.ts'

let desk: Desk
afterEach(() => desk.close())

const target = () => desk.slack.delivery.http!
const origin = () => new URL(target().url).origin

describe('Slack over HTTP', () => {
  it('shares the server: what is not under /slack/ is left alone', async () => {
    desk = await connect('signed HTTP')
    expect(await (await fetch(`${origin()}/`)).text()).toBe('the page')
  })

  it.each([
    ['GET', '/slack/events', 404],
    ['POST', '/slack/elsewhere', 404],
    ['POST', '/slack/events', 401],
  ])('answers %s %s of a stranger with %i', async (method, path, status) => {
    desk = await connect('signed HTTP')
    expect((await fetch(`${origin()}${path}`, { method })).status).toBe(status)
  })

  it('takes no payload that is signed with another secret', async () => {
    desk = await connect('signed HTTP')
    desk.slack.delivery.http = { ...target(), signingSecret: 'f'.repeat(32) }
    expect(await desk.slack.people.types('/brief', 'nato')).toHaveProperty('failed')
    expect(desk.heard.runs).toEqual([])
  })

  it('takes no payload that is older than five minutes', async () => {
    desk = await connect('signed HTTP')
    desk.slack.delivery.http = { ...target(), skew: -301 }
    expect(await desk.slack.people.types('/brief', 'nato')).toHaveProperty('failed')
    expect(desk.heard.runs).toEqual([])
  })

  it('answers the challenge by which Slack checks the address', async () => {
    desk = await connect('signed HTTP')
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 't' })
    const at = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', desk.slack.signingSecret).update(`v0:${at}:${body}`).digest('hex')
    const response = await fetch(target().url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${signature}`,
      },
    })
    expect(await response.json()).toEqual({ challenge: 'abc' })
  })

  it('takes an event once that Slack sends again', async () => {
    desk = await connect('signed HTTP')
    desk.slack.delivery.retryMs = [0, 0]
    const { people, world } = desk.slack
    const channel = world.addChannel('desk', people.ada)
    const event = { type: 'channel_archive', channel: channel.id, user: people.ada.id }
    const payload = {
      token: 't',
      team_id: 'T0TEAM',
      api_app_id: 'A0APP',
      event,
      type: 'event_callback',
      event_id: 'Ev1',
      event_time: 1,
    }
    await desk.slack.delivery.deliver('events_api', payload)
    await desk.slack.delivery.deliver('events_api', payload)
    await desk.slack.delivery.deliver('events_api', { ...payload, event_id: 'Ev2' })
    await eventually(
      () => desk.heard.arrivals.filter((arrival) => arrival.event === 'channel-gone').length,
    ).toBe(2)
  })

  it('is not ready before it was started and after it was stopped', async () => {
    desk = await connect('signed HTTP')
    await desk.platform.stop()
    expect((await fetch(target().url, { method: 'POST' })).status).toBe(503)
  })

  it('opens no socket', async () => {
    desk = await connect('signed HTTP')
    expect(desk.slack.calls('apps.connections.open')).toEqual([])
  })
})
