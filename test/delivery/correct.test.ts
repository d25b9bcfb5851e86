import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say } from '../../src/chat/message.ts'
import type { Policy, PostOutcome } from '../../src/chat/platform.ts'
import { alertChannel, openAlertsOf } from '../../src/delivery/alert.ts'
import { type CorrectDeps, correctPosted, type ItemChange } from '../../src/delivery/correct.ts'
import { bring, deliveryIdOf } from '../../src/delivery/deliver.ts'
import type { ChannelRef } from '../../src/model.ts'
import { readChannel, saveChannel } from '../../src/store/channels.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { claimDelivery, postedVersions, postedWith, saveComposed } from '../../src/store/deliveries.ts'
import { newDataDir } from '../store/folder.ts'
import { standInPlatform } from './stand-in.ts'

let store: Store
let folder: string
beforeAll(async () => {
  folder = await newDataDir('wb-correct-')
  store = await openStore({ dataDir: folder, role: 'service' })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const settings = {
  language: 'en',
  schedule: { times: ['07:00'], days: ['mon'], zone: 'UTC' },
  stories: 5,
  quietHours: null,
  pausedUntil: null,
} as const
let items = 0

/** A channel with an alert on an item of its own: posted, or with the outcome that is scripted. */
async function room(...outcomes: ('lose-answer' | 'lose-request' | PostOutcome)[]) {
  const itemId = `nwd:${++items}`
  const ref: ChannelRef = { platform: 'slack', workspace: 'T1', channel: `K${items}` }
  await saveChannel(store.db, {
    ref,
    name: 'news',
    settings,
    nextSlotAt: null,
    by: 'U1',
    now: '2026-03-04T06:00:00Z',
  })
  const channel = (await readChannel(store.db, ref))!
  const peer = standInPlatform()
  const alerts: string[] = []
  let now = '2026-03-04T07:00:00Z'
  const deps: CorrectDeps = {
    db: store.db,
    platformOf: () => peer.platform,
    compose: () => Promise.reject(new Error('nothing is composed here')),
    retell: async () => [],
    write: async () => say('en', 'unused'),
    agencyName: (code) => code,
    timeOf: () => '07:30',
    now: () => now,
    process: 'one',
    log: () => undefined,
    alert: (sentence) => void alerts.push(sentence),
  }
  const deliveryId = deliveryIdOf(channel.key, 'alert')
  const claimed = (await claimDelivery(store.db, {
    channelKey: channel.key,
    deliveryId,
    kind: 'alert',
    slotAt: null,
    by: 'one',
    now,
  }))!
  const message = say('en', 'URGENT: a report that will not stand')
  await saveComposed(store.db, claimed, { briefing: null, message, items: [{ id: itemId, version: 1 }] })
  peer.answers(...outcomes)
  await bring(channel, { ...claimed, state: 'composed', message }, deps)
  const change: ItemChange = { kind: 'withdrawn', itemId, agency: 'nwd', at: '2026-03-04T07:30:00Z' }
  return {
    ...peer,
    alerts,
    deps,
    key: channel.key,
    itemId,
    withdraw: () => correctPosted(change, null, deps),
    owed: async () => (await postedWith(store.db, itemId, null)).length,
    at: (instant: string) => {
      now = instant
    },
  }
}
/** What the tick and the queue do with alerts that were left open. */
async function resumeAlerts(deps: CorrectDeps): Promise<void> {
  const names = () => {
    throw new Error('nothing is composed here')
  }
  for (const open of await openAlertsOf(store.db, deps.now())) await alertChannel(open, { ...deps, names })
}
const fault = (outcome: 'refused' | 'unknown', policy: Policy): PostOutcome => ({
  outcome,
  fault: { code: 'code', policy, retryAfterMs: null, detail: '' },
})
const stands = (posts: readonly { message: { fallback: string } }[]) =>
  posts.some(({ message }) => message.fallback.includes('will not stand'))
const DONE = { edited: 1, notes: 1, refused: 0, again: 0 }
const OWED = { edited: 0, notes: 0, refused: 0, again: 1 }

describe('a withdrawal', () => {
  it('is carried once: an edit and a note, and nothing when it is carried again', async () => {
    const { withdraw, posts, owed } = await room()
    expect(await withdraw()).toEqual(DONE)
    expect(stands(posts)).toBe(false)
    expect(posts.map(({ replyTo }) => replyTo)).toEqual([null, 'p1'])
    expect(await owed()).toBe(0)
    expect(await withdraw()).toEqual({ edited: 0, notes: 0, refused: 0, again: 0 })
  })

  it.each([
    ['asks to wait', fault('refused', 'wait')],
    ['loses its answer', fault('unknown', 'retry')],
  ])('stays owed while the platform %s, and is carried by the next call', async (_, outcome) => {
    const { withdraw, posts, answersEdits, owed } = await room()
    answersEdits(outcome, outcome)
    expect(await withdraw()).toEqual(OWED)
    expect(await withdraw()).toEqual(OWED)
    expect(await owed()).toBe(1)
    expect(await withdraw()).toEqual(DONE)
    expect(stands(posts)).toBe(false)
    expect(posts).toHaveLength(2)
  })

  it('that the platform will not edit is told to the operator, and noted once below what stands', async () => {
    const { withdraw, posts, answersEdits, alerts, owed } = await room()
    answersEdits(fault('refused', 'drop'))
    expect(await withdraw()).toEqual({ edited: 0, notes: 1, refused: 1, again: 0 })
    expect(alerts).toHaveLength(1)
    expect(posts).toHaveLength(2)
    expect(await owed()).toBe(0)
  })

  it('notes once although the answer to the note was lost', async () => {
    const { withdraw, posts, answers } = await room()
    answers('lose-answer')
    expect(await withdraw()).toMatchObject({ again: 1 })
    await withdraw()
    expect(posts.filter(({ replyTo }) => replyTo !== null)).toHaveLength(1)
  })

  it('waits for a message of which nobody knows yet whether it stands', async () => {
    const { withdraw, posts, at, deps } = await room('lose-answer')
    expect(stands(posts)).toBe(true)
    expect(await withdraw()).toEqual(OWED)
    at('2026-03-04T07:06:00Z')
    await resumeAlerts(deps)
    expect(await withdraw()).toEqual(DONE)
    expect(stands(posts)).toBe(false)
  })

  it('leaves nothing of the item in a message that is posted only afterwards', async () => {
    const { withdraw, posts, at, deps } = await room(fault('refused', 'wait'))
    await withdraw()
    at('2026-03-04T07:06:00Z')
    await resumeAlerts(deps)
    expect(posts).toHaveLength(1)
    expect(stands(posts)).toBe(false)
  })
})

describe('an alert', () => {
  it('whose request was lost is posted after all, once', async () => {
    const { posts, at, deps } = await room('lose-request')
    expect(posts).toHaveLength(0)
    at('2026-03-04T07:06:00Z')
    await resumeAlerts(deps)
    at('2026-03-04T07:12:00Z')
    await resumeAlerts(deps)
    expect(posts).toHaveLength(1)
  })

  it('that is no longer fresh is left to the next briefing', async () => {
    const { posts, at, deps } = await room('lose-request')
    at('2026-03-04T09:00:00Z')
    await resumeAlerts(deps)
    expect(posts).toHaveLength(0)
  })

  it('takes nothing from the next briefing', async () => {
    const { key } = await room()
    expect([...(await postedVersions(store.db, key, '2026-03-01T00:00:00Z'))]).toEqual([])
  })
})
