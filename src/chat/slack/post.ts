import type { WebClient } from '@slack/web-api'
import type { Message } from '../message.ts'
import type { ChatFault, PostOptions, PostOutcome } from '../platform.ts'
import { exhausted, type PostDeps, partId, postPart, postRest, threadOf } from './parts.ts'
import { renderPlain, renderSlack } from './render.ts'

/** How a message is sent: in which thread, how full, with blocks or without. Remedies change it. */
type Form = { thread: string | null; share: number; plain: boolean; joined: boolean }

const LEAST_SHARE = 1 / 8

/**
 * Posts a message and its thread. Where Slack refuses for certain, its remedy is tried once: joining, another form,
 * smaller parts, plain text.
 */
export async function post(
  channel: string,
  message: Message,
  { deliveryId, replyTo }: PostOptions,
  deps: PostDeps,
): Promise<PostOutcome> {
  const thread = replyTo === null ? null : threadOf(replyTo)
  let form: Form = { thread, share: 1, plain: false, joined: false }
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

async function send(
  channel: string,
  message: Message,
  deliveryId: string,
  form: Form,
  deps: PostDeps,
): Promise<PostOutcome> {
  const [main, ...rest] = form.plain ? [renderPlain(message)] : renderSlack(message, form.share)
  if (main === undefined) throw new Error('a message is rendered as one post at least')
  const first = await postPart({ channel, payload: main, thread: form.thread, deliveryId, number: 0 }, deps)
  if (!first.ok) {
    const { settled, fault } = first.failure
    return { outcome: settled ? 'refused' : 'unknown', fault }
  }
  const thread = form.thread ?? first.ts
  const parts = rest.map((payload, i) => ({ channel, payload, thread, deliveryId, number: i + 1 }))
  return postRest(parts, [partId(first.ts, form.thread)], deps)
}
