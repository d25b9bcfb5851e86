import { type RouteLike, Routes } from 'discord.js'
import { z } from 'zod'
import type { Message } from '../message.ts'
import type { PostOutcome } from '../platform.ts'
import type { Api } from './api.ts'
import { sealButtons } from './buttons.ts'
import { type Component, PARAGRAPH_MAX, textOf } from './components.ts'
import { type Failure, readFailure } from './errors.ts'
import { partsOfDelivery } from './find.ts'
import { marked } from './marks.ts'
import { channelOf, exhausted, messageOf, type PostDeps, patiently, postRest } from './parts.ts'
import { plainParagraphs } from './plain.ts'
import { payloadOf, renderDiscord } from './render.ts'
import { threadPlace } from './threads.ts'

const GONE = '10008'

/**
 * Replaces posted parts with a message: further parts are posted, surplus ones deleted. It can be repeated after any
 * outcome. A part that people have deleted is no obstacle; one that still shows the old content is.
 */
export async function edit(
  channel: string,
  parts: readonly string[],
  message: Message,
  now: string,
  deps: PostDeps,
): Promise<PostOutcome> {
  const [main] = parts
  if (main === undefined) throw new Error('an edit needs the parts that were posted')
  let failure: Failure | null = null
  for (const pages of formsOf(message)) {
    failure = await update(channel, main, pages[0] ?? [], deps)
    if (failure === null) return editRest(channel, parts, pages, message, now, deps)
    const { policy, code, detail } = failure.fault
    if (policy !== 'degrade') break
    deps.log('error', 'discord.edit-refused', { channel, code, detail })
  }
  return failure === null ? { outcome: 'posted', parts: [...parts] } : outcomeOf(failure)
}

/** What a failed call leaves. */
export const outcomeOf = ({ settled, fault }: Failure): PostOutcome =>
  settled ? { outcome: 'refused', fault: exhausted(fault) } : { outcome: 'unknown', fault }

/** The forms in which an edit is tried: as it is, as text only. A message cannot lose its components any more. */
const formsOf = (message: Message): Component[][][] => [
  renderDiscord(message).map(({ components = [] }) => components),
  plainParagraphs(message, PARAGRAPH_MAX).map((text) => [textOf(text)]),
]

async function editRest(
  channel: string,
  parts: readonly string[],
  pages: readonly Component[][],
  message: Message,
  now: string,
  deps: PostDeps,
): Promise<PostOutcome> {
  const deliveryId = `edit-of-${messageOf(parts[0] ?? '')}`
  const standing =
    pages.length > parts.length ? await withEarlier(channel, parts, deliveryId, now, deps) : parts
  const kept = standing.slice(0, pages.length)
  for (const [i, part] of kept.entries()) {
    if (i === 0) continue
    const failure = await repeatedly(() => update(channel, part, pages[i] ?? [], deps))
    if (failure !== null) return outcomeOf(failure)
  }
  for (const part of standing.slice(pages.length)) {
    const failure = await repeatedly(() => remove(channel, part, deps))
    if (failure !== null) return outcomeOf(failure)
  }
  const more = pages.slice(kept.length)
  if (more.length === 0) return { outcome: 'posted', parts: [...kept] }
  const place = await threadPlace(kept[1] ?? kept[0] ?? '', channel, message.fallback, deps)
  const rest = more.map((components, i) => ({
    place,
    payload: payloadOf(components),
    deliveryId,
    number: kept.length + i,
  }))
  return postRest(rest, kept, channel, deps)
}

/** Changes and removals may be repeated; what is gone needs neither. */
async function repeatedly(act: () => Promise<Failure | null>): Promise<Failure | null> {
  const failure = await patiently(act, (result) => result)
  return failure?.fault.code === GONE ? null : failure
}

/** Parts that an earlier, unfinished edit has added: without them a repeated edit would add them once more. */
async function withEarlier(
  channel: string,
  parts: readonly string[],
  deliveryId: string,
  now: string,
  { api, log }: PostDeps,
): Promise<readonly string[]> {
  const main = messageOf(parts[0] ?? '')
  const place = parts[1] === undefined ? main : channelOf(parts[1], channel)
  try {
    const earlier = await partsOfDelivery(api, place, channel, deliveryId, now)
    return [...parts, ...earlier.filter((part) => !parts.includes(part))]
  } catch (error) {
    log('info', 'discord.edit-unchecked', { channel, code: readFailure(error).fault.code })
    return parts
  }
}

async function update(
  channel: string,
  part: string,
  components: readonly Component[],
  { api, key }: PostDeps,
): Promise<Failure | null> {
  const route = Routes.channelMessage(channelOf(part, channel), messageOf(part))
  try {
    const id = await markIn(route, api)
    const sealed = sealButtons(components, key)
    // A post that was sent as text only loses its content here.
    await api('patch', route, {
      ...payloadOf(id === null ? sealed : marked(sealed, { id })),
      content: null,
    })
    return null
  } catch (error) {
    return readFailure(error)
  }
}

const Marked = z.object({ components: z.array(z.object({ id: z.number() })) })

/** New components would take the mark of the delivery away. */
async function markIn(route: RouteLike, api: Api): Promise<number | null> {
  try {
    const read = Marked.safeParse(await api('get', route))
    return read.success ? (read.data.components[0]?.id ?? null) : null
  } catch (error) {
    if (readFailure(error).fault.policy === 'pause-channel') return null
    throw error
  }
}

async function remove(channel: string, part: string, { api }: PostDeps): Promise<Failure | null> {
  try {
    await api('delete', Routes.channelMessage(channelOf(part, channel), messageOf(part)))
    return null
  } catch (error) {
    return readFailure(error)
  }
}
