import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../../src/roles.ts'
import { type Service, startService } from '../../../src/service.ts'
import { allOwnTopics } from '../../../src/store/own-topics.ts'
import { type Replay, replayWire } from '../../whole/replay.ts'
import { connect, type Desk, eventually, MODES } from './setup.ts'

// Somebody makes, uses and removes a topic on Slack, over the invented wire.
let wire: Replay
let service: Service
let desk: Desk
beforeAll(async () => {
  wire = await replayWire()
  await wire.at('2026-03-04T12:00:00+01:00')
  const { app } = wire
  service = await startService({ app, roles: new Set(ROLES), platforms: [], alert: () => undefined })
}, 90_000)
afterEach(() => desk.close())
afterAll(async () => {
  await service.stop()
  await wire.stop()
}, 30_000)

const named = async () => (await allOwnTopics(wire.app.store.db)).map(({ name }) => name)
const privately = () => desk.slack.people.privately()
const told = () => JSON.stringify(privately().at(-1))
const openly = () => JSON.stringify(desk.slack.people.messages())

describe.each(MODES)('a topic of one’s own on Slack over %s', { timeout: 20_000 }, (mode) => {
  it('is tried out, saved, briefed on and removed', async () => {
    desk = await connect(mode, { handlers: service.handlers })
    const { people } = desk.slack
    await people.types('/brief', 'topics add Luftabwehr words:"Flugabwehr*, air defence" minimum:1')
    await eventually(told).toMatch(/would have caught [1-9]\d* of \d+ items/)
    expect(told()).toContain('because of')
    expect(await named()).toEqual([])
    await people.presses(privately().at(-1)!, 'Save')
    await eventually(openly).toMatch(/“Luftabwehr” is saved/)
    await people.types('/brief', 'luftabwehr since:3d')
    await eventually(told).toContain('Briefing Luftabwehr')
    await people.types('/brief', 'topics remove Luftabwehr')
    await eventually(told).toContain('No other channel follows it')
    await people.presses(privately().at(-1)!, 'Remove')
    await eventually(openly).toMatch(/“Luftabwehr” is removed/)
    expect(await named()).toEqual([])
    expect(desk.slack.requests.filter(({ status, error }) => status !== 200 || error !== null)).toEqual([])
    expect(desk.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('can be filled in as a form, and Cancel drops it', async () => {
    desk = await connect(mode, { handlers: service.handlers })
    const { people } = desk.slack
    await people.types('/brief', 'topics ?')
    await eventually(() => people.view()?.view['callback_id']).toBe('wirebrief_form')
    const form = { topic: 'Luftabwehr', action: 'add', words: 'Flugabwehr*', minimum: '2' }
    await people.submits(people.view()!, form)
    await eventually(told).toMatch(/would have caught/)
    await people.presses(privately().at(-1)!, 'Cancel')
    await eventually(told).toMatch(/Nothing was saved/)
    expect(await named()).toEqual([])
  })

  it('is not saved by a forged button, nor by somebody who may not manage the channel', async () => {
    desk = await connect(mode, { handlers: service.handlers })
    const { people, world } = desk.slack
    const karl = world.addUser('karl', { locale: 'de-AT' })
    await people.types('/brief', 'topics add Luftabwehr words:Flugabwehr*')
    await eventually(told).toMatch(/would have caught/)
    await people.presses(privately().at(-1)!, 'Save', { value: 'forged' })
    await people.presses(privately().at(-1)!, 'Save', { user: karl })
    await eventually(() => JSON.stringify(people.privately(karl))).toMatch(/verwalten darf/)
    expect(await named()).toEqual([])
  })
})
