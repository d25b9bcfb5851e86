import { Routes } from 'discord.js'
import { z } from 'zod'
import type { FindOutcome } from '../platform.ts'
import type { Api } from './api.ts'
import { faultOf, readFailure } from './errors.ts'
import { type Mark, markOf } from './marks.ts'
import { partId } from './parts.ts'

/** How far back a delivery of unknown outcome is looked for; older ones are never tried again. */
const LOOK_BACK_HOURS = 24
const PAGE = 100
const MOST_PAGES = 5
const MOST_THREADS = 5
/** More parts than any message has. */
const MOST_PARTS = 60
const HAS_THREAD = 1 << 5
const MESSAGE_GONE = '10008'
const DISCORD_EPOCH = 1_420_070_400_000n

const HistoryMessage = z.object({
  id: z.string(),
  flags: z.number().catch(0),
  nonce: z.union([z.string(), z.number()]).optional().catch(undefined),
  components: z.array(z.object({ id: z.number().optional().catch(undefined) })).catch([]),
})
type HistoryMessage = z.infer<typeof HistoryMessage>

/**
 * Looks for the parts of a delivery by their marks: in the last 24 hours of the channel, and in the newest threads
 * there. `unable` where Discord does not let us look far enough.
 */
export async function find(api: Api, channel: string, deliveryId: string, now: string): Promise<FindOutcome> {
  try {
    const { messages, complete } = await readHistory(api, channel, now)
    if (messages.length === 0) await provePermission(api, channel)
    const main = messages.find((message) => bears(message, markOf(deliveryId, 0)))
    if (main !== undefined) {
      const rest = await partsOfDelivery(api, threadOf(main) ?? channel, channel, deliveryId, now)
      return { outcome: 'found', parts: [main.id, ...rest.filter((part) => part !== main.id)] }
    }
    for (const thread of messages.flatMap((message) => threadOf(message) ?? []).slice(0, MOST_THREADS)) {
      const parts = await partsOfDelivery(api, thread, channel, deliveryId, now)
      if (parts.length > 0) return { outcome: 'found', parts }
    }
    return complete
      ? { outcome: 'absent' }
      : { outcome: 'unable', fault: faultOf('history_too_long', `no end after ${messages.length} messages`) }
  } catch (error) {
    return { outcome: 'unable', fault: readFailure(error).fault }
  }
}

const bears = ({ nonce, components }: HistoryMessage, mark: Mark): boolean =>
  String(nonce) === mark.nonce || components[0]?.id === mark.id

/** A thread that begins at a message has the message's id. */
const threadOf = ({ id, flags }: HistoryMessage): string | null => ((flags & HAS_THREAD) === 0 ? null : id)

/** Newest first. */
async function readHistory(api: Api, channel: string, now: string) {
  const oldest = BigInt(Date.parse(now) - LOOK_BACK_HOURS * 3_600_000)
  const messages: HistoryMessage[] = []
  for (let page = 0; page < MOST_PAGES; page++) {
    const last = messages.at(-1)
    const query = `limit=${PAGE}${last === undefined ? '' : `&before=${last.id}`}`
    const found = readMessages(await api('get', `${Routes.channelMessages(channel)}?${query}`))
    const recent = found.filter(({ id }) => sentAt(id) >= oldest)
    messages.push(...recent)
    if (found.length < PAGE || recent.length < found.length) return { messages, complete: true }
  }
  return { messages, complete: false }
}

const sentAt = (id: string): bigint => (BigInt(id) >> 22n) + DISCORD_EPOCH

const readMessages = (messages: unknown): HistoryMessage[] =>
  (Array.isArray(messages) ? messages : []).flatMap((message) => {
    const read = HistoryMessage.safeParse(message)
    return read.success ? [read.data] : []
  })

/** The history is empty for whoever may not read it; a single message is refused then. Rejects with that refusal. */
async function provePermission(api: Api, channel: string): Promise<void> {
  try {
    await api('get', Routes.channelMessage(channel, channel))
  } catch (error) {
    if (readFailure(error).fault.code !== MESSAGE_GONE) throw error
  }
}

/** The parts of a delivery in one channel or thread, in their order. Rejects with what the call threw. */
export async function partsOfDelivery(
  api: Api,
  place: string,
  main: string,
  deliveryId: string,
  now: string,
): Promise<string[]> {
  const { messages } = await readHistory(api, place, now)
  const marks = Array.from({ length: MOST_PARTS }, (_, number) => markOf(deliveryId, number))
  return marks.flatMap((mark) => {
    const found = messages.find((message) => bears(message, mark))
    return found === undefined ? [] : [partId(found.id, place, main)]
  })
}
