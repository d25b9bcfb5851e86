import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openWire } from '../../feeds/fetch/index.ts'
import { nextAfterSuccess, PACE } from '../../feeds/schedule.ts'
import { NEW_STATE, type PollState, readState } from '../../feeds/state.ts'
import { newPush, subscriptionForm, takeDelivery, verifyIntent, wantsPush } from '../../feeds/websub.ts'
import { rss, TEST_AGENT, visitFeed } from './scripted.ts'

const NOW = '2026-03-02T08:00:00.000Z'
const later = (hours: number) => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString()
const hub = { hub: 'https://hub.example/', topic: 'https://news.example/feed' }
const offered: PollState = {
  ...NEW_STATE,
  hints: { ...NEW_STATE.hints, hub },
  etag: '"a"',
  window: 30,
  itemsADay: 10,
}
const asked: PollState = { ...offered, push: { ...hub, secret: 's3cret', askedAt: NOW, leaseUntil: null } }
const live = (hours: number): PollState => ({
  ...asked,
  push: { ...asked.push!, askedAt: later(-100), leaseUntil: later(hours) },
})

describe('a subscription at a hub', () => {
  it.each<[string, PollState, number, boolean]>([
    ['no hub', NEW_STATE, 0, false],
    ['a hub', offered, 0, true],
    ['asked an hour ago, not verified', asked, 1, false],
    ['asked a day ago, not verified', asked, 24, true],
    ['a lease of five days', live(120), 0, false],
    ['a lease that ends tomorrow', live(24), 0, true],
    [
      'another hub than before',
      { ...live(120), hints: { ...offered.hints, hub: { ...hub, hub: 'https://b.example/' } } },
      0,
      true,
    ],
    ['a feed that is gone', { ...offered, standing: 'gone' }, 0, false],
  ])('is wanted or not: %s', (_, state, hours, wanted) => {
    expect(wantsPush(state, later(hours))).toBe(wanted)
  })

  it('is asked for with topic, callback, secret and lease, and survives a restart', () => {
    const push = newPush(offered, 's3cret', NOW)
    expect(subscriptionForm(push!, 'https://brief.example/websub/news/1')).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': hub.topic,
      'hub.callback': 'https://brief.example/websub/news/1',
      'hub.secret': 's3cret',
      'hub.lease_seconds': '864000',
    })
    expect(readState(JSON.parse(JSON.stringify({ ...offered, push }))).push).toMatchObject({
      secret: 's3cret',
      leaseUntil: null,
    })
    expect(newPush(live(120), 'another', NOW)).toMatchObject({ secret: 'another', leaseUntil: later(120) })
    expect(newPush(NEW_STATE, 's3cret', NOW)).toBeNull()
  })

  it('is not asked for at a private address', async () => {
    const wire = openWire({ allowLoopback: false, hosts: {}, userAgent: TEST_AGENT, now: () => NOW })
    expect(await wire.postForm('http://127.0.0.1/hub', {})).toMatchObject({
      fault: { code: 'guard.not-public' },
    })
    await wire.close()
  })

  const query = (change: Record<string, string>) =>
    new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': hub.topic,
      'hub.challenge': 'c4',
      'hub.lease_seconds': '3600',
      ...change,
    })
  it.each<[string, PollState, URLSearchParams, number, string, string | null | undefined]>([
    ['as we asked', asked, query({}), 200, 'c4', later(1)],
    [
      'with a lease that is too long',
      asked,
      query({ 'hub.lease_seconds': '99999999' }),
      200,
      'c4',
      later(240),
    ],
    ['of another topic', asked, query({ 'hub.topic': 'https://evil.example/' }), 404, '', null],
    ['that nobody asked for', offered, query({}), 404, '', undefined],
    [
      'to end it, which we did not ask for',
      live(48),
      query({ 'hub.mode': 'unsubscribe' }),
      404,
      '',
      later(48),
    ],
    [
      'without a challenge',
      asked,
      new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': hub.topic }),
      404,
      '',
      null,
    ],
    ['of a lease that is no number', asked, query({ 'hub.lease_seconds': 'long' }), 404, '', null],
    ['that says no', live(48), query({ 'hub.mode': 'denied' }), 200, '', null],
  ])('is verified %s', (_, state, params, status, body, leaseUntil) => {
    const answer = verifyIntent(state, params, NOW)
    expect(answer).toMatchObject({ status, body, ring: false })
    expect(answer.state.push?.leaseUntil).toBe(leaseUntil)
  })

  const sign = (method: string, secret = 's3cret') =>
    `${method}=${createHmac(method, secret).update('<rss/>').digest('hex')}`
  it.each<[string, string | null, boolean]>([
    ['SHA-256', sign('sha256'), true],
    ['SHA-1', sign('sha1'), true],
    ['SHA-512', sign('sha512').toUpperCase().replace('SHA512', 'sha512'), true],
    ['another secret', sign('sha256', 'other'), false],
    ['half a signature', sign('sha256').slice(0, 30), false],
    ['a method that is broken', sign('md5'), false],
    ['no signature', null, false],
  ])('makes the feed due by a delivery only where it is signed: %s', (_, signature, ring) => {
    const state = { ...live(48), nextPollAt: later(12) }
    const answer = takeDelivery(state, Buffer.from('<rss/>'), signature, NOW)
    expect(answer).toMatchObject({ status: 202, ring })
    expect(answer.state.nextPollAt).toBe(ring ? NOW : later(12))
  })

  it('lets the feed rest while it lives, and not after', () => {
    const seconds = (state: PollState) =>
      (Date.parse(nextAfterSuccess(state, null, NOW, 0)) - Date.parse(NOW)) / 1000
    expect(seconds(live(48))).toBe(PACE.pushed)
    expect(seconds({ ...live(48), itemsADay: 120 })).toBe(3 * 3600)
    expect(seconds(live(-1))).toBeLessThan(PACE.pushed)
  })

  it('is offered by a feed in its document', async () => {
    const more =
      '<atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://news.example/feed"/>'
    const { visits } = await visitFeed({ '/feed': { body: rss(['1'], more) } }, [NOW])
    expect(visits[0]!.state.hints.hub).toEqual(hub)
  })
})
