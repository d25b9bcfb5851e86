import { setTimeout as sleep } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { ChatFault, PostOutcome } from '../platform.ts'
import { sealButtons } from './buttons.ts'
import { type Failure, readFailure } from './errors.ts'
import type { SlackPayload } from './render.ts'

/** Marks every part of a delivery, so that find.ts sees it. */
export const EVENT_TYPE = 'wirebrief_delivery'

export type PostDeps = {
  client: WebClient
  log: Log
  /** Key of the buttons' seals. */
  key: string
  /** Pause between the parts of one message: Slack takes one post a second and channel. */
  paceMs: number
}

/** One post of a delivery; `number` counts from the main one, 0. */
export type Part = {
  channel: string
  payload: SlackPayload
  thread: string | null
  deliveryId: string
  number: number
}
export type Result = { ok: true; ts: string } | { ok: false; failure: Failure }

/** A part after the main one waits for Slack so long and so often; the main post never waits. */
const LONGEST_WAIT_MS = 60_000
const TRIES = 3

export async function postPart(part: Part, { client, key }: PostDeps): Promise<Result> {
  const { channel, payload, thread, deliveryId, number } = part
  try {
    const { ts } = await client.chat.postMessage({
      channel,
      ...contentOf(payload, key),
      ...(thread === null ? {} : { thread_ts: thread }),
      metadata: { event_type: EVENT_TYPE, event_payload: { delivery_id: deliveryId, part: number } },
      unfurl_links: false,
      unfurl_media: false,
    })
    return { ok: true, ts: ts ?? '' }
  } catch (error) {
    return { ok: false, failure: readFailure(error) }
  }
}

/**
 * Posts the parts after those that stand. A refusal for good is logged and does not undo what stands; one that
 * passes leaves the delivery to be completed later.
 */
export async function postRest(
  rest: readonly Part[],
  standing: readonly string[],
  deps: PostDeps,
): Promise<PostOutcome> {
  const parts = [...standing]
  for (const part of rest) {
    await sleep(deps.paceMs)
    const result = await patiently(
      () => postPart(part, deps),
      (each) => (each.ok ? null : each.failure),
    )
    if (result.ok) parts.push(partId(result.ts, part.thread))
    else if (!result.failure.settled || isPassing(result.failure.fault))
      return { outcome: 'unknown', fault: result.failure.fault }
    else deps.log('error', 'slack.part-refused', { channel: part.channel, code: result.failure.fault.code })
  }
  return { outcome: 'posted', parts }
}

const isPassing = ({ policy }: ChatFault): boolean => policy === 'wait' || policy === 'retry'

/** Does something again, at most twice, after waiting as long as Slack says. */
export async function patiently<Value>(
  act: () => Promise<Value>,
  failureOf: (value: Value) => Failure | null,
): Promise<Value> {
  for (let tries = 1; ; tries++) {
    const value = await act()
    const fault = failureOf(value)?.fault
    if (fault?.policy !== 'wait' || tries === TRIES) return value
    await sleep(Math.min(fault.retryAfterMs ?? 1000, LONGEST_WAIT_MS))
  }
}

/** Text and sealed blocks; without blocks the text is shown as it is, not as mrkdwn. */
export const contentOf = ({ text, blocks }: SlackPayload, key: string) =>
  blocks.length === 0 ? { text, mrkdwn: false } : { text, blocks: sealButtons(blocks, key) }

/** Remedies are carried out in this folder, so whoever gets the fault is told what is left to do. */
export const exhausted = (fault: ChatFault): ChatFault => {
  if (fault.policy === 'join' || fault.policy === 'reshape') return { ...fault, policy: 'pause-channel' }
  const isOurs = fault.policy === 'split' || fault.policy === 'degrade'
  return isOurs ? { ...fault, policy: 'alert-operator' } : fault
}

/** A part's id: its ts, and for a reply also that of its thread. */
export const partId = (ts: string, thread: string | null): string =>
  thread === null || thread === ts ? ts : `${ts}/${thread}`
export const tsOf = (part: string): string => part.split('/')[0] ?? part
/** The thread that a part is in or begins. */
export const threadOf = (part: string): string => part.split('/')[1] ?? part
