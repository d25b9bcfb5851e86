import type { Message } from '../message.ts'
import type { PostOutcome } from '../platform.ts'
import { sealButtons } from './buttons.ts'
import { type Failure, readFailure } from './errors.ts'
import { partsOfDelivery } from './find.ts'
import { exhausted, type PostDeps, patiently, postRest, threadOf, tsOf } from './parts.ts'
import { renderPlain, renderSlack, type SlackPayload } from './render.ts'

/**
 * Replaces posted parts with a message: further parts are posted, surplus ones deleted. It can be repeated after any
 * outcome. A part that people have deleted is no obstacle; one that still shows the old content is.
 */
export async function edit(
  channel: string,
  parts: readonly string[],
  message: Message,
  deps: PostDeps,
): Promise<PostOutcome> {
  const [main] = parts
  if (main === undefined) throw new Error('an edit needs the parts that were posted')
  let failure: Failure | null = null
  for (const payloads of formsOf(message)) {
    failure = await update(channel, main, payloads[0], deps)
    if (failure === null) return editRest(channel, parts, payloads, deps)
    const { policy, code, detail } = failure.fault
    if (policy !== 'split' && policy !== 'degrade') break
    deps.log('error', 'slack.edit-refused', { channel, code, detail })
  }
  return failure === null ? { outcome: 'posted', parts: [...parts] } : outcomeOf(failure)
}

const outcomeOf = ({ settled, fault }: Failure): PostOutcome =>
  settled ? { outcome: 'refused', fault: exhausted(fault) } : { outcome: 'unknown', fault }

type Payloads = [SlackPayload, ...SlackPayload[]]

/** The forms in which an edit is tried: as it is, in halves, as plain text. */
const formsOf = (message: Message): Payloads[] => [
  renderSlack(message) as Payloads,
  renderSlack(message, 1 / 2) as Payloads,
  [renderPlain(message)],
]

async function editRest(
  channel: string,
  parts: readonly string[],
  payloads: readonly SlackPayload[],
  deps: PostDeps,
): Promise<PostOutcome> {
  const thread = threadOf(parts[0] ?? '')
  const deliveryId = `edit-of-${tsOf(parts[0] ?? '')}`
  const standing =
    payloads.length > parts.length ? await withEarlier(channel, parts, deliveryId, deps) : parts
  const kept = standing.slice(0, payloads.length)
  for (const [i, part] of kept.entries()) {
    const payload = payloads[i]
    if (i === 0 || payload === undefined) continue
    const failure = await patiently(
      () => update(channel, part, payload, deps),
      (result) => result,
    )
    if (failure !== null && failure.fault.code !== 'message_not_found') return outcomeOf(failure)
  }
  for (const part of standing.slice(payloads.length)) {
    const failure = await patiently(
      () => remove(channel, part, deps),
      (result) => result,
    )
    if (failure !== null && failure.fault.code !== 'message_not_found') return outcomeOf(failure)
  }
  const more = payloads.slice(kept.length)
  const rest = more.map((payload, i) => ({ channel, payload, thread, deliveryId, number: kept.length + i }))
  return postRest(rest, kept, deps)
}

/** Parts that an earlier, unfinished edit has added: without them a repeated edit would add them once more. */
async function withEarlier(
  channel: string,
  parts: readonly string[],
  deliveryId: string,
  { client, log }: PostDeps,
): Promise<readonly string[]> {
  try {
    const earlier = await partsOfDelivery(client, channel, threadOf(parts[0] ?? ''), deliveryId)
    return [...parts, ...earlier.filter((part) => !parts.includes(part))]
  } catch (error) {
    log('info', 'slack.edit-unchecked', { channel, code: readFailure(error).fault.code })
    return parts
  }
}

async function update(
  channel: string,
  part: string,
  { text, blocks }: SlackPayload,
  { client, key }: PostDeps,
): Promise<Failure | null> {
  try {
    await client.chat.update({ channel, ts: tsOf(part), text, blocks: sealButtons(blocks, key) })
    return null
  } catch (error) {
    return readFailure(error)
  }
}

async function remove(channel: string, part: string, { client }: PostDeps): Promise<Failure | null> {
  try {
    await client.chat.delete({ channel, ts: tsOf(part) })
    return null
  } catch (error) {
    return readFailure(error)
  }
}
