import type { Message } from '../message.ts'
import type { ChatFault, PostOptions, PostOutcome } from '../platform.ts'
import { exhausted, messageOf, type Place, type PostDeps, partId, postPart, postRest } from './parts.ts'
import { renderDiscord, renderPlain } from './render.ts'
import { threadPlace } from './threads.ts'

/** How a message is sent: where, and with components or as text. Remedies change it. */
type Form = { place: Place; plain: boolean }

/** Posts a message and its thread. Where Discord refuses for certain, its remedy is tried once: another place, plain text. */
export async function post(
  channel: string,
  message: Message,
  { deliveryId, replyTo }: PostOptions,
  deps: PostDeps,
): Promise<PostOutcome> {
  const place =
    replyTo === null
      ? { channel, reference: null }
      : await threadPlace(replyTo, channel, message.fallback, deps)
  const repliesTo = replyTo === null ? null : messageOf(replyTo)
  let form: Form = { place, plain: false }
  for (;;) {
    const outcome = await send(channel, message, deliveryId, form, deps)
    if (outcome.outcome !== 'refused') return outcome
    const remedied = remedy(outcome.fault, form, channel, repliesTo, deps)
    if (remedied === null) return { outcome: 'refused', fault: exhausted(outcome.fault) }
    form = remedied
  }
}

/** The form in which a refused message may be taken; null where there is none left. */
function remedy(
  fault: ChatFault,
  form: Form,
  channel: string,
  repliesTo: string | null,
  { log }: PostDeps,
): Form | null {
  if (fault.policy === 'degrade' && !form.plain) {
    log('error', 'discord.components-refused', { channel, code: fault.code, detail: fault.detail })
    return { ...form, plain: true }
  }
  if (fault.policy !== 'reshape') return null
  if (form.place.channel !== channel) return { ...form, place: { channel, reference: repliesTo } }
  return form.place.reference === null ? null : { ...form, place: { channel, reference: null } }
}

async function send(
  channel: string,
  message: Message,
  deliveryId: string,
  { place, plain }: Form,
  deps: PostDeps,
): Promise<PostOutcome> {
  const [main, ...rest] = plain ? renderPlain(message) : renderDiscord(message)
  if (main === undefined) throw new Error('a message is rendered as one post at least')
  const first = await postPart({ place, payload: main, deliveryId, number: 0 }, deps)
  if (!first.ok) {
    const { settled, fault } = first.failure
    return { outcome: settled ? 'refused' : 'unknown', fault }
  }
  const standing = partId(first.id, place.channel, channel)
  if (rest.length === 0) return { outcome: 'posted', parts: [standing] }
  const thread = await threadPlace(standing, channel, message.fallback, deps)
  const parts = rest.map((payload, i) => ({ place: thread, payload, deliveryId, number: i + 1 }))
  return postRest(parts, [standing], channel, deps)
}
