import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say } from '../../src/chat/message.ts'
import type { Policy, PostOutcome } from '../../src/chat/platform.ts'
import { type DeliverDeps, deliverDue, deliveryIdOf } from '../../src/delivery/deliver.ts'
import type { ChannelRef, ChannelSettings } from '../../src/model.ts'
import { readChannel, type StoredChannel, saveChannel } from '../../src/store/channels.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { isKnown } from '../../src/store/deliveries.ts'
import { upsertFeeds } from '../../src/store/feeds.ts'
import { keepVersions } from '../../src/store/items.ts'
import { endProcess, signOfLife } from '../../src/store/leases.ts'
import { newDataDir } from '../store/folder.ts'
import { feed, parsedItem } from '../store/samples.ts'
import { standInPlatform } from './stand-in.ts'

let store: Store
let folder: string
beforeAll(async () => {
  folder = await newDataDir('wb-deliver-')
  store = await openStore({ dataDir: folder, role: 'service' })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const settings: ChannelSettings = {
  language: 'en',
  schedule: { times: ['07:00'], days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], zone: 'UTC' },
  stories: 5,
  quietHours: null,
  pausedUntil: null,
}
let channels = 0
const SLOT = '2026-03-04T07:00:00.000Z'

/** A channel of its own with a slot due at 07:00 on 4 March, a platform, and the deps of one process. */
async function desk(process = 'one', given: Partial<ChannelSettings> = {}) {
  const ref: ChannelRef = { platform: 'slack', workspace: 'T1', channel: `C${++channels}` }
  await saveChannel(store.db, {
    ref,
    name: 'news',
    settings: { ...settings, ...given },
    nextSlotAt: SLOT,
    by: 'U1',
    now: '2026-03-03T10:00:00Z',
  })
  const peer = standInPlatform()
  const alerts: string[] = []
  const composed: { slotAt: string; late: boolean }[] = []
  let now = '2026-03-04T07:00:05Z'
  const depsOf = (name: string): DeliverDeps => ({
    db: store.db,
    platformOf: () => peer.platform,
    compose: async (_, slotAt, late) => {
      composed.push({ slotAt, late })
      return { briefing: null, message: say('en', `Briefing of ${slotAt}`), items: [] }
    },
    now: () => now,
    process: name,
    log: () => undefined,
    alert: (sentence) => void alerts.push(sentence),
  })
  const channel = async (): Promise<StoredChannel> => (await readChannel(store.db, ref))!
  return {
    ...peer,
    alerts,
    composed,
    channel,
    at: (instant: string) => {
      now = instant
    },
    deliver: async (name = process, compose?: DeliverDeps['compose']) =>
      deliverDue(await channel(), { ...depsOf(name), ...(compose !== undefined && { compose }) }),
  }
}

const refused = (policy: Policy, retryAfterMs: number | null = null): PostOutcome => ({
  outcome: 'refused',
  fault: { code: 'code', policy, retryAfterMs, detail: '' },
})

describe('a due briefing', () => {
  it('is posted once and the next slot is set', async () => {
    const { deliver, posts, channel } = await desk()
    expect(await deliver()).toEqual({ state: 'done' })
    await deliver()
    expect(posts).toHaveLength(1)
    expect((await channel()).nextSlotAt).toBe('2026-03-05T07:00:00.000Z')
  })

  it('is posted once by many processes at the same time', async () => {
    const { deliver, posts } = await desk()
    await Promise.all(['one', 'two', 'three', 'four'].map((name) => deliver(name)))
    expect(posts).toHaveLength(1)
  })

  it('is not posted again when the answer was lost but the message stands', async () => {
    const { deliver, posts, answers } = await desk()
    answers('lose-answer')
    expect(await deliver()).toMatchObject({ state: 'again' })
    expect(await deliver()).toEqual({ state: 'done' })
    expect(posts).toHaveLength(1)
  })

  it('is posted after all when the request was lost', async () => {
    const { deliver, posts, answers } = await desk()
    answers('lose-request', 'lose-request')
    await deliver()
    await deliver()
    expect(posts).toHaveLength(0)
    await deliver()
    expect(posts).toHaveLength(1)
  })

  it('is left to the operator, and not posted twice, where the platform does not let us look', async () => {
    const { deliver, posts, answers, hideHistory, alerts } = await desk()
    answers('lose-answer')
    hideHistory()
    await deliver()
    await deliver()
    await deliver()
    expect(posts).toHaveLength(1)
    expect(alerts).toHaveLength(1)
  })

  it('is brought on by whichever process comes next, in the form in which it was composed', async () => {
    const { deliver, posts, answers, composed } = await desk()
    answers('lose-request')
    await deliver('one')
    expect(posts).toHaveLength(0)
    await deliver('other')
    expect(posts).toHaveLength(1)
    expect(composed).toHaveLength(1)
  })

  /** A process that stops for good, or for long, in the middle of composing. */
  async function stalled() {
    const room = await desk('stalled')
    let wake = () => {}
    const asleep = new Promise<void>((resolve) => {
      wake = resolve
    })
    const attempt = room.deliver('stalled', async (_, slotAt) => {
      await asleep
      return { briefing: null, message: say('en', `Briefing of ${slotAt}`), items: [] }
    })
    // The claim is there as soon as nobody else gets it.
    while (
      !(await isKnown(store.db, (await room.channel()).key, deliveryIdOf((await room.channel()).key, SLOT)))
    )
      await new Promise((resolve) => setTimeout(resolve, 5))
    return { ...room, attempt, wake }
  }

  it('is left to a process that is at it, until that has been silent for too long', async () => {
    const { deliver, posts, at, attempt, wake } = await stalled()
    expect(await deliver('other')).toEqual({ state: 'held' })
    at('2026-03-04T07:06:00Z')
    expect(await deliver('other')).toEqual({ state: 'done' })
    wake()
    await attempt
    expect(posts).toHaveLength(1)
  })

  it('is taken over at once from a process that is known to be dead, and not posted by it when it wakes', async () => {
    const { deliver, posts, attempt, wake } = await stalled()
    await signOfLife(store.db, 'stalled', 60_000)
    expect(await deliver('other')).toEqual({ state: 'held' })
    await endProcess(store.db, 'stalled')
    expect(await deliver('other')).toEqual({ state: 'done' })
    wake()
    await attempt
    expect(posts).toHaveLength(1)
  })

  it('is composed anew when an item that it shows has changed meanwhile', async () => {
    const { deliver, posts } = await desk()
    const source = feed(`moor-${channels}`)
    await upsertFeeds(store.db, [source], SLOT)
    const version = async (title: string) => {
      const kept = await keepVersions(store.db, source, [parsedItem('one', { title, content: title })], SLOT)
      return [...kept.new, ...kept.changed][0]!
    }
    let current = await version('Das Moor hat 1992 Pflanzen.')
    let times = 0
    await deliver('one', async () => {
      const { itemId: id, version: number } = current
      // The wire corrects itself before what was read is saved as composed.
      if (++times === 1) current = await version('Das Moor hat 1997 Pflanzen.')
      return { briefing: null, message: say('de', `Fassung ${number}`), items: [{ id, version: number }] }
    })
    expect(times).toBe(2)
    expect(posts.map(({ message }) => message.fallback)).toEqual([`Fassung ${current.version}`])
  })

  it('is the newest missed one after an outage, and says that it is late', async () => {
    const { deliver, posts, at, composed } = await desk()
    at('2026-03-06T12:00:00Z')
    await deliver()
    expect(posts).toHaveLength(1)
    expect(composed).toEqual([{ slotAt: '2026-03-06T07:00:00.000Z', late: true }])
  })

  it('is skipped while the channel pauses, and the schedule goes on', async () => {
    const { deliver, posts, channel } = await desk('one', { pausedUntil: '2026-03-10T00:00:00Z' })
    await deliver()
    expect(posts).toHaveLength(0)
    expect((await channel()).nextSlotAt).toBe('2026-03-05T07:00:00.000Z')
  })
})

describe('a refusal', () => {
  it('to wait is waited for, as long as the platform says', async () => {
    const { deliver, posts, answers } = await desk()
    answers(refused('wait', 7_000))
    expect(await deliver()).toEqual({ state: 'again', afterMs: 7_000 })
    await deliver()
    expect(posts).toHaveLength(1)
  })

  it('to wait does not count as a failed attempt, however often it comes', async () => {
    const { deliver, posts, answers } = await desk()
    answers(...Array.from({ length: 12 }, () => refused('wait', 1_000)))
    for (let i = 0; i < 12; i++) expect(await deliver()).toEqual({ state: 'again', afterMs: 1_000 })
    expect(await deliver()).toEqual({ state: 'done' })
    expect(posts).toHaveLength(1)
  })

  it('that lasts until the next slot leaves the older briefing out', async () => {
    const { deliver, posts, answers, at, channel } = await desk()
    answers(refused('wait', 1_000))
    await deliver()
    at('2026-03-05T07:00:10Z')
    await deliver()
    expect(posts).toHaveLength(1)
    const { key } = await channel()
    const rows = await store.db
      .selectFrom('deliveries')
      .select('state')
      .where('channelKey', '=', key)
      .execute()
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['posted', 'skipped'])
  })

  it('of a channel that is gone pauses the channel and tells the operator and the person who set it up', async () => {
    const { deliver, answers, alerts, channel, posts } = await desk()
    answers(refused('pause-channel'))
    await deliver()
    expect((await channel()).broken).toMatchObject({ code: 'code' })
    expect(alerts).toHaveLength(1)
    expect(posts.map((post) => post.channel)).toEqual(['@U1'])
    expect(posts[0]?.message.fallback).toContain('“news”')
  })

  it('of a token stops all channels of the workspace', async () => {
    const { deliver, answers, channel } = await desk()
    answers(refused('stop-workspace'))
    await deliver()
    expect((await channel()).nextSlotAt).toBeNull()
  })

  it.each(['drop', 'alert-operator', 'degrade'] as const)(
    'that is final (%s) is not tried again',
    async (policy) => {
      const { deliver, answers, posts } = await desk()
      answers(refused(policy))
      expect(await deliver()).toEqual({ state: 'done' })
      await deliver()
      expect(posts).toHaveLength(0)
    },
  )
})
