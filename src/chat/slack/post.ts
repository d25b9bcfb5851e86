import { setTimeout as sleep } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { Message } from '../message.ts'
import type { ChatFault, PostOptions, PostOutcome } from '../platform.ts'
import { sealButtons } from './buttons.ts'
import { type Failure, readFailure } from './errors.ts'
import { renderPlain, renderSlack, type SlackPayload } from './render.ts'

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

/** How a message is sent: in which thread, how full, with blocks or without. Remedies change it. */
type Form = { thread: string | null; share: number; plain: boolean; joined: boolean }

const LEAST_SHARE = 1 / 8
/** A part of a thread waits for Slack so long and so often; the main post never waits. */
const LONGEST_WAIT_MS = 60_000
const PART_TRIES = 3

/** Posts a message and its thread. Where Slack refuses for certain, its remedy is tried once: join, other form, smaller parts, plain text. */
export async function post(
  channel: string,
  message: Message,
  { deliveryId, replyTo }: PostOptions,
  deps: PostDeps,
): Promise<PostOutcome> {
  let form: Form = {
    thread: replyTo === null ? null : threadOf(replyTo),
    share: 1,
    plain: false,
    joined: false,
  }
  for (;;) {
    const outcome = await send(channel, message, deliveryId, form, deps)
    if (outcome.outcome !== 'refused') return outcome
    const remedied = await remedy(outcome.fault, form, channel, deps)
    if (remedied === null) return { outcome: 'refused', fault: exhausted(outcome.fault) }
    form = remedied
  }
}

/** The form in which a refused message may be taken; null where there is none left. */
async function remedy(
  fault: ChatFault,
  form: Form,
  channel: string,
  { client, log }: PostDeps,
): Promise<Form | null> {
  switch (fault.policy) {
    case 'join':
      return !form.joined && (await join(client, channel)) ? { ...form, joined: true } : null
    case 'reshape':
      return form.thread === null ? null : { ...form, thread: null }
    case 'split':
      if (form.plain) return null
      return form.share > LEAST_SHARE ? { ...form, share: form.share / 2 } : { ...form, plain: true }
    case 'degrade':
      log('error', 'slack.blocks-refused', { channel, code: fault.code, detail: fault.detail })
      return form.plain ? null : { ...form, plain: true }
    default:
      return null
  }
}

const join = (client: WebClient, channel: string): Promise<boolean> =>
  client.conversations.join({ channel }).then(
    () => true,
    () => false,
  )

/** Remedies are carried out here, so whoever gets the fault is told what is left to do. */
const exhausted = (fault: ChatFault): ChatFault => {
  if (fault.policy === 'join' || fault.policy === 'reshape') return { ...fault, policy: 'pause-channel' }
  return fault.policy === 'split' || fault.policy === 'degrade'
    ? { ...fault, policy: 'alert-operator' }
    : fault
}

async function send(
  channel: string,
  message: Message,
  deliveryId: string,
  form: Form,
  deps: PostDeps,
): Promise<PostOutcome> {
  const [main, ...rest] = form.plain ? [renderPlain(message)] : renderSlack(message, form.share)
  if (main === undefined) throw new Error('a message is rendered as one post at least')
  const metadata = (part: number) => ({
    event_type: EVENT_TYPE,
    event_payload: { delivery_id: deliveryId, part },
  })
  const first = await postPart({ channel, payload: main, thread: form.thread, metadata: metadata(0) }, deps)
  if (!first.ok)
    return first.failure.settled
      ? { outcome: 'refused', fault: first.failure.fault }
      : { outcome: 'unknown', fault: first.failure.fault }
  const parts = [partId(first.ts, form.thread)]
  const thread = form.thread ?? first.ts
  return sendRest(
    rest.map((payload, i) => ({ channel, payload, thread, metadata: metadata(i + 1) })),
    parts,
    deps,
  )
}

/** The parts after the main one. What stands, stands: a refusal here is logged and does not undo the main post. */
async function sendRest(rest: readonly Part[], parts: string[], deps: PostDeps): Promise<PostOutcome> {
  for (const part of rest) {
    const result = await postPatiently(part, deps)
    if (result.ok) parts.push(partId(result.ts, part.thread))
    else if (!result.failure.settled) return { outcome: 'unknown', fault: result.failure.fault }
    else deps.log('error', 'slack.part-refused', { channel: part.channel, code: result.failure.fault.code })
  }
  return { outcome: 'posted', parts }
}

type Part = {
  channel: string
  payload: SlackPayload
  thread: string | null
  metadata: { event_type: string; event_payload: Record<string, string | number> } | null
}
type Result = { ok: true; ts: string } | { ok: false; failure: Failure }

async function postPatiently(part: Part, deps: PostDeps): Promise<Result> {
  for (let tries = 1; ; tries++) {
    await sleep(deps.paceMs)
    const result = await postPart(part, deps)
    if (result.ok || result.failure.fault.policy !== 'wait' || tries === PART_TRIES) return result
    await sleep(Math.min(result.failure.fault.retryAfterMs ?? 1000, LONGEST_WAIT_MS))
  }
}

async function postPart(
  { channel, payload, thread, metadata }: Part,
  { client, key }: PostDeps,
): Promise<Result> {
  try {
    const { ts } = await client.chat.postMessage({
      channel,
      ...contentOf(payload, key),
      ...(thread === null ? {} : { thread_ts: thread }),
      ...(metadata === null ? {} : { metadata }),
      unfurl_links: false,
      unfurl_media: false,
    })
    return { ok: true, ts: ts ?? '' }
  } catch (error) {
    return { ok: false, failure: readFailure(error) }
  }
}

/** Text and sealed blocks; without blocks the text is shown as it is, not as mrkdwn. */
export const contentOf = ({ text, blocks }: SlackPayload, key: string) =>
  blocks.length === 0 ? { text, mrkdwn: false } : { text, blocks: sealButtons(blocks, key) }

/** Replaces posted parts with a message: further parts are posted, surplus ones deleted. */
export async function edit(
  channel: string,
  parts: readonly string[],
  message: Message,
  deps: PostDeps,
): Promise<PostOutcome> {
  const [main] = parts
  if (main === undefined) throw new Error('an edit needs the parts that were posted')
  for (const payloads of formsOf(message)) {
    const failure = await update(channel, main, payloads[0], deps)
    if (failure === null) return editRest(channel, parts, payloads, deps)
    if (!failure.settled) return { outcome: 'unknown', fault: failure.fault }
    const { policy } = failure.fault
    if (policy !== 'split' && policy !== 'degrade')
      return { outcome: 'refused', fault: exhausted(failure.fault) }
    deps.log('error', 'slack.edit-refused', {
      channel,
      code: failure.fault.code,
      detail: failure.fault.detail,
    })
  }
  return {
    outcome: 'refused',
    fault: { code: 'invalid_blocks', policy: 'alert-operator', retryAfterMs: null, detail: 'in no form' },
  }
}

/** The forms in which an edit is tried: as it is, in halves, as plain text. */
const formsOf = (message: Message): [SlackPayload, ...SlackPayload[]][] =>
  [renderSlack(message), renderSlack(message, 1 / 2), [renderPlain(message)]].filter(
    (payloads): payloads is [SlackPayload, ...SlackPayload[]] => payloads.length > 0,
  )

async function editRest(
  channel: string,
  parts: readonly string[],
  payloads: readonly SlackPayload[],
  deps: PostDeps,
): Promise<PostOutcome> {
  const kept = parts.slice(0, payloads.length)
  for (const [i, part] of kept.entries()) {
    const payload = payloads[i]
    if (i === 0 || payload === undefined) continue
    const failure = await update(channel, part, payload, deps)
    if (failure !== null && !failure.settled) return { outcome: 'unknown', fault: failure.fault }
    if (failure !== null) deps.log('error', 'slack.part-refused', { channel, code: failure.fault.code })
  }
  for (const part of parts.slice(payloads.length)) await remove(channel, part, deps)
  const thread = threadOf(parts[0] ?? '')
  return sendRest(
    payloads.slice(parts.length).map((payload) => ({ channel, payload, thread, metadata: null })),
    [...kept],
    deps,
  )
}

async function update(
  channel: string,
  part: string,
  payload: SlackPayload,
  { client, key }: PostDeps,
): Promise<Failure | null> {
  try {
    const { text, blocks } = payload
    await client.chat.update({ channel, ts: tsOf(part), text, blocks: sealButtons(blocks, key) })
    return null
  } catch (error) {
    return readFailure(error)
  }
}

/** A surplus part that is gone already is as good as deleted. */
async function remove(channel: string, part: string, { client, log }: PostDeps): Promise<void> {
  try {
    await client.chat.delete({ channel, ts: tsOf(part) })
  } catch (error) {
    const { code } = readFailure(error).fault
    if (code !== 'message_not_found') log('error', 'slack.part-kept', { channel, code })
  }
}

/** A part's id: its ts, and for a reply also that of its thread. */
export const partId = (ts: string, thread: string | null): string =>
  thread === null || thread === ts ? ts : `${ts}/${thread}`
const tsOf = (part: string): string => part.split('/')[0] ?? part
/** The thread that a part is in or begins. */
const threadOf = (part: string): string => part.split('/')[1] ?? part
