import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PollState, Push } from './state.ts'

/** A lease that we ask for; hubs shorten it as they like. */
const LEASE_SECONDS = 10 * 24 * 3600
/** A lease is renewed this long before it ends, and no hub is asked more often. */
const AHEAD_MS = 24 * 3_600_000

/** Whether to subscribe at the feed's hub, for the first time or anew. */
export function wantsPush({ standing, hints, push }: PollState, now: string): boolean {
  if (hints.hub === null || standing !== 'active') return false
  if (push === null || push.hub !== hints.hub.hub || push.topic !== hints.hub.topic) return true
  if (Date.parse(now) < Date.parse(push.askedAt) + AHEAD_MS) return false
  return push.leaseUntil === null || Date.parse(now) >= Date.parse(push.leaseUntil) - AHEAD_MS
}

/** The subscription to ask for at the hub that the feed names, null where it names none. A lease that runs goes on meanwhile. */
export function newPush({ hints: { hub }, push }: PollState, secret: string, now: string): Push | null {
  if (hub === null) return null
  const isSame = push?.hub === hub.hub && push.topic === hub.topic
  return { ...hub, secret, askedAt: now, leaseUntil: isSame ? push.leaseUntil : null }
}

/** What asks a hub to call back (W3C WebSub, 5.1). A hub that cannot be reached is asked again a day later. */
export const subscriptionForm = ({ topic, secret }: Push, callback: string): Record<string, string> => ({
  'hub.mode': 'subscribe',
  'hub.topic': topic,
  'hub.callback': callback,
  'hub.secret': secret,
  'hub.lease_seconds': String(LEASE_SECONDS),
})

/** What to answer a hub, the state after it, and whether the feed is due now. */
export type HubAnswer = { status: number; body: string; state: PollState; ring: boolean }

/** The hub asks whether we meant it (5.3), or says that it will not (5.2). */
export function verifyIntent(state: PollState, query: URLSearchParams, now: string): HubAnswer {
  const { push } = state
  if (push === null || query.get('hub.topic') !== push.topic) return refuse(state)
  const challenge = query.get('hub.challenge')
  const lease = Number(query.get('hub.lease_seconds') ?? LEASE_SECONDS)
  if (query.get('hub.mode') === 'denied')
    return { status: 200, body: '', state: { ...state, push: { ...push, leaseUntil: null } }, ring: false }
  if (query.get('hub.mode') !== 'subscribe' || challenge === null || !(lease > 0)) return refuse(state)
  const leaseUntil = new Date(Date.parse(now) + Math.min(lease, LEASE_SECONDS) * 1000).toISOString()
  return { status: 200, body: challenge, state: { ...state, push: { ...push, leaseUntil } }, ring: false }
}

/**
 * The hub brings news (7). A signed delivery is a bell: it makes the feed due, and the poll reads the publisher himself. What is
 * not signed by our secret gets the same answer and does nothing, as 8 demands.
 */
export function takeDelivery(
  state: PollState,
  body: Uint8Array,
  signature: string | null,
  now: string,
): HubAnswer {
  const rings = state.push !== null && isSigned(body, signature, state.push.secret)
  const due = rings ? { ...state, nextPollAt: now } : state
  return { status: 202, body: '', state: due, ring: rings }
}

/** While a hub calls, the feed is polled rarely. */
export const isPushed = ({ push }: PollState, now: string): boolean =>
  push?.leaseUntil != null && Date.parse(now) < Date.parse(push.leaseUntil)

const refuse = (state: PollState): HubAnswer => ({ status: 404, body: '', state, ring: false })

/** "sha256=…" in hexadecimal, over the body as it came. */
function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [, method, given] = /^(sha1|sha256|sha384|sha512)=([0-9a-f]+)$/i.exec(signature ?? '') ?? []
  if (method === undefined || given === undefined) return false
  const wanted = createHmac(method.toLowerCase(), secret).update(body).digest()
  const found = Buffer.from(given, 'hex')
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}
