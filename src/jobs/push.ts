import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { PostForm } from '../../feeds/fetch/post.ts'
import {
  type HubAnswer,
  newPush,
  subscriptionForm,
  takeDelivery,
  verifyIntent,
  wantsPush,
} from '../../feeds/websub.ts'
import { readPollState, savePush } from '../store/feeds.ts'
import type { Database } from '../store/schema.ts'
import { pollStateOf } from './poll.ts'

export type PushDeps = {
  db: Database
  now(): string
  post: PostForm
  /** Where the outside reaches this service, without a slash at its end. */
  publicUrl: string
}

/** What a hub sends to a feed's callback. */
export type HubCall =
  | { kind: 'verify'; query: URLSearchParams }
  | { kind: 'deliver'; body: Uint8Array; signature: string | null }

type Answer = Pick<HubAnswer, 'status' | 'body' | 'ring'>

/** The hub has nothing to call here for: a feed that was removed or paused, or an address that we never gave. */
const GONE: Answer = { status: 410, body: '', ring: false }

/** Subscribes at a feed's hub, or renews what is about to end; nothing where neither is due. */
export async function askHub(feedId: string, { db, now, post, publicUrl }: PushDeps): Promise<void> {
  const feed = await readPollState(db, feedId)
  if (feed === null || feed.pausedAt !== null) return
  const state = pollStateOf(feed)
  if (!wantsPush(state, now())) return
  const push = newPush(state, randomBytes(32).toString('hex'), now())
  if (push === null) return
  // Known before the hub is asked: some verify before they answer.
  await savePush(db, feedId, push)
  const callback = `${publicUrl}/websub/${encodeURIComponent(feedId)}/${tokenOf(push.secret)}`
  await post(push.hub, subscriptionForm(push, callback))
}

/** Answers a hub at a feed's callback; `ring`: the feed is to be polled now. */
export async function answerHub(
  feedId: string,
  token: string,
  call: HubCall,
  { db, now }: Pick<PushDeps, 'db' | 'now'>,
): Promise<Answer> {
  const feed = await readPollState(db, feedId)
  if (feed === null || feed.pausedAt !== null || feed.removedAt !== null) return GONE
  const state = pollStateOf(feed)
  if (state.push === null || !isToken(token, state.push.secret)) return GONE
  if (call.kind === 'deliver') return takeDelivery(state, call.body, call.signature, now())
  const answer = verifyIntent(state, call.query, now())
  if (answer.status === 200) await savePush(db, feedId, answer.state.push)
  return answer
}

/** Nobody else can say that a hub has agreed: the address of the callback is as hard to guess as the secret. */
const tokenOf = (secret: string): string =>
  createHmac('sha256', secret).update('callback').digest('hex').slice(0, 32)

function isToken(given: string, secret: string): boolean {
  const wanted = Buffer.from(tokenOf(secret))
  const found = Buffer.from(given)
  return found.length === wanted.length && timingSafeEqual(found, wanted)
}
