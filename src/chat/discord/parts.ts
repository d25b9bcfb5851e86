import { setTimeout as sleep } from 'node:timers/promises'
import { Routes } from 'discord.js'
import { z } from 'zod'
import type { Log } from '../../log.ts'
import type { ChatFault, PostOutcome } from '../platform.ts'
import type { Api } from './api.ts'
import { sealButtons } from './buttons.ts'
import { type Failure, readFailure } from './errors.ts'
import { marked, markOf } from './marks.ts'
import type { DiscordPayload } from './render.ts'

export type PostDeps = {
  api: Api
  log: Log
  /** Key of the buttons' seals. */
  key: string
}

/** Where a post goes: a channel or a thread, perhaps as a reply to a message there. */
export type Place = { channel: string; reference: string | null }

/** One post of a delivery; `number` counts from the main one, 0. */
export type Part = { place: Place; payload: DiscordPayload; deliveryId: string; number: number }
export type Result = { ok: true; id: string } | { ok: false; failure: Failure }

/** A part after the main one waits for Discord so long and so often; the main post never waits. */
const LONGEST_WAIT_MS = 60_000
const UNSETTLED_WAIT_MS = 500
const TRIES = 3

const Posted = z.object({ id: z.string() })

export async function postPart(part: Part, { api, key }: PostDeps): Promise<Result> {
  const { place, payload, deliveryId, number } = part
  const mark = markOf(deliveryId, number)
  const { components } = payload
  try {
    const answer = await api('post', Routes.channelMessages(place.channel), {
      ...payload,
      ...(components === undefined ? {} : { components: marked(sealButtons(components, key), mark) }),
      ...(place.reference === null ? {} : { message_reference: { message_id: place.reference } }),
      nonce: mark.nonce,
      enforce_nonce: true,
    })
    return { ok: true, id: Posted.parse(answer).id }
  } catch (error) {
    return { ok: false, failure: readFailure(error) }
  }
}

/**
 * Posts the parts after those that stand; `main` is the channel of the delivery. A refusal for good is logged and does not undo what stands; one that
 * passes leaves the delivery to be completed later.
 */
export async function postRest(
  rest: readonly Part[],
  standing: readonly string[],
  main: string,
  deps: PostDeps,
): Promise<PostOutcome> {
  const parts = [...standing]
  for (const part of rest) {
    const result = await patiently(
      () => postPart(part, deps),
      (each) => (each.ok ? null : each.failure),
    )
    if (result.ok) parts.push(partId(result.id, part.place.channel, main))
    else if (!result.failure.settled || isPassing(result.failure.fault))
      return { outcome: 'unknown', fault: result.failure.fault }
    else
      deps.log('error', 'discord.part-refused', {
        channel: part.place.channel,
        code: result.failure.fault.code,
      })
  }
  return { outcome: 'posted', parts }
}

const isPassing = ({ policy }: ChatFault): boolean => policy === 'wait' || policy === 'retry'

/** Does something again, at most twice, after waiting as long as Discord says; only for what may be done twice. */
export async function patiently<Value>(
  act: () => Promise<Value>,
  failureOf: (value: Value) => Failure | null,
): Promise<Value> {
  for (let tries = 1; ; tries++) {
    const value = await act()
    const failure = failureOf(value)
    if (failure === null || tries === TRIES) return value
    if (failure.fault.policy !== 'wait' && failure.fault.policy !== 'retry') return value
    await sleep(Math.min(failure.fault.retryAfterMs ?? UNSETTLED_WAIT_MS, LONGEST_WAIT_MS))
  }
}

/** Remedies are carried out in this folder, so whoever gets the fault is told what is left to do. */
export const exhausted = (fault: ChatFault): ChatFault =>
  fault.policy === 'reshape'
    ? { ...fault, policy: 'pause-channel' }
    : fault.policy === 'degrade'
      ? { ...fault, policy: 'alert-operator' }
      : fault

/** A part's id: that of the message, and where it stands in a thread of the channel `main`, also that of the thread. */
export const partId = (message: string, channel: string, main: string): string =>
  channel === main ? message : `${message}/${channel}`
export const messageOf = (part: string): string => part.split('/')[0] ?? part
/** The channel or thread that a part stands in. */
export const channelOf = (part: string, main: string): string => part.split('/')[1] ?? main
