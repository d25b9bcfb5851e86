import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { say } from '../../src/chat/message.ts'
import type { ChatPlatform } from '../../src/chat/platform.ts'
import { limited } from '../../src/delivery/limits.ts'
import type { ChannelRef, PlatformName } from '../../src/model.ts'
import { openStore, type Store } from '../../src/store/database.ts'
import { holdTurns, takeTurn } from '../../src/store/turns.ts'
import { newDataDir } from '../store/folder.ts'
import { standInPlatform } from './stand-in.ts'

let store: Store
let folder: string
beforeAll(async () => {
  folder = await newDataDir('wb-limits-')
  store = await openStore({ dataDir: folder, role: 'service' })
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const in1 = (platform: PlatformName, channel: string): ChannelRef => ({ platform, workspace: 'T1', channel })
const post = (platform: ChatPlatform, channel: ChannelRef) =>
  platform.post(channel, say('en', 'news'), { deliveryId: 'd', replyTo: null })

describe('turns', () => {
  it('are spaced, whoever takes them', async () => {
    const waits: number[] = []
    for (let i = 0; i < 4; i++) waits.push((await takeTurn(store.db, 'spaced', 10_000, 60_000)).waitMs)
    expect(waits[0]).toBe(0)
    for (const [i, wait] of waits.entries()) expect(wait).toBeGreaterThan(i * 10_000 - 5_000)
    expect(waits[3]).toBeLessThanOrEqual(30_000)
  })

  it('are not taken where the wait would be too long', async () => {
    await takeTurn(store.db, 'long', 60_000, 5_000)
    expect(await takeTurn(store.db, 'long', 60_000, 5_000)).toMatchObject({ taken: false })
  })

  it('are nobody’s while the platform asks for patience', async () => {
    await holdTurns(store.db, 'held', 60_000)
    const turn = await takeTurn(store.db, 'held', 10, 5_000)
    expect(turn.taken).toBe(false)
    expect(turn.waitMs).toBeGreaterThan(50_000)
  })
})

describe('a limited platform', () => {
  it('asks a second process to wait while the first has been told to, in that channel only', async () => {
    const peer = standInPlatform('slack')
    const [one, other] = [limited(peer.platform, store.db), limited(peer.platform, store.db)]
    peer.answers({
      outcome: 'refused',
      fault: { code: 'ratelimited', policy: 'wait', retryAfterMs: 30_000, detail: '' },
    })
    await post(one, in1('slack', 'C1'))
    expect(await post(other, in1('slack', 'C1'))).toMatchObject({
      outcome: 'refused',
      fault: { policy: 'wait' },
    })
    expect(await post(other, in1('slack', 'C2'))).toMatchObject({ outcome: 'posted' })
    expect(peer.posts).toHaveLength(1)
  })

  it.each([
    ['the application’s own limit', { code: '429', detail: 'global', retryAfterMs: 30_000 }],
    ['a ban', { code: '40333', detail: '', retryAfterMs: null }],
  ])('lets no process ask Discord after %s', async (_, given) => {
    const peer = standInPlatform('discord')
    const [one, other] = [limited(peer.platform, store.db), limited(peer.platform, store.db)]
    peer.answers({ outcome: 'refused', fault: { ...given, policy: 'wait' } })
    await post(one, in1('discord', 'D1'))
    expect(await post(other, in1('discord', 'D2'))).toMatchObject({
      outcome: 'refused',
      fault: { policy: 'wait' },
    })
    expect(peer.posts).toHaveLength(0)
    await store.db.deleteFrom('turns').where('turn', '=', 'discord').execute()
  })
})
