import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '../../../src/roles.ts'
import { type Service, startService } from '../../../src/service.ts'
import { allOwnTopics } from '../../../src/store/own-topics.ts'
import { type Replay, replayWire } from '../../whole/replay.ts'
import { buttonsIn, connect, eventually, type Newsroom, seenBy, textIn } from './setup.ts'

// Somebody makes, uses and removes a topic on Discord, over the invented wire.
let wire: Replay
let service: Service
let room: Newsroom
beforeAll(async () => {
  wire = await replayWire()
  await wire.at('2026-03-04T12:00:00+01:00')
  const { app } = wire
  service = await startService({ app, roles: new Set(ROLES), platforms: [], alert: () => undefined })
}, 90_000)
afterEach(() => room.close())
afterAll(async () => {
  await service.stop()
  await wire.stop()
}, 30_000)

type Act = { id: string }
type Person = Newsroom['ada']
const named = async () => (await allOwnTopics(wire.app.store.db)).map(({ name }) => name)
const told = (act: Act) => seenBy(room, act.id).map(textIn).join('\n')
const type = async (who: Person, command: string, options: Record<string, string>) => {
  const act = room.discord.interactions.slash(who, room.news, command, options)
  await act.answered
  return act
}
const press = async (who: Person, act: Act, label: string) => {
  const [message] = seenBy(room, act.id)
  const button = buttonsIn(message!).find((one) => one.label === label)
  const pressed = room.discord.interactions.click(who, message!.id as string, button!.id)
  await pressed.answered
  return pressed
}

describe('a topic of one’s own on Discord', { timeout: 20_000 }, () => {
  const words = { words: 'Flugabwehr*, air defence' }

  it('is tried out, saved, completed, briefed on and removed', async () => {
    room = await connect({ handlers: service.handlers })
    const { ada } = room
    const tried = await type(ada, 'topics', { action: 'add', topic: 'Luftabwehr', ...words })
    await eventually(() => told(tried)).toMatch(/hätte in den letzten 7 Tagen [1-9]\d* von \d+ Meldungen/)
    expect(told(tried)).toContain('wegen')
    expect(await named()).toEqual([])
    const saved = await press(ada, tried, 'Speichern')
    await eventually(() => told(saved)).toContain('ist gespeichert')
    const { autocomplete } = room.discord.interactions
    const choices = autocomplete.call(room.discord.interactions, ada, room.news, 'brief', 'topic', 'luftab')
    expect(JSON.stringify(await choices.answered)).toContain('Luftabwehr')
    const briefed = await type(ada, 'brief', { topic: 'Luftabwehr', since: '3d' })
    await eventually(() => told(briefed)).toContain('Briefing Luftabwehr')
    const asked = await type(ada, 'topics', { action: 'remove', topic: 'Luftabwehr' })
    await eventually(() => told(asked)).toContain('Kein anderer Kanal folgt ihm')
    const removed = await press(ada, asked, 'Entfernen')
    await eventually(() => told(removed)).toContain('ist entfernt')
    expect(await named()).toEqual([])
    expect(room.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  it('is saved once, however often the button is pressed', async () => {
    room = await connect({ handlers: service.handlers })
    const tried = await type(room.ada, 'topics', { action: 'add', topic: 'Luftabwehr', ...words })
    await eventually(() => told(tried)).toMatch(/erfasst/)
    const first = await press(room.ada, tried, 'Speichern')
    await eventually(() => told(first)).toContain('ist gespeichert')
    const second = await press(room.ada, tried, 'Speichern')
    await eventually(() => told(second)).toContain('Entwurf ist nicht mehr da')
    expect(await named()).toEqual(['Luftabwehr'])
  })
})
