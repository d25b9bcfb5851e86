import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { FindOutcome } from '../platform.ts'
import { faultOf, readFailure } from './errors.ts'
import { EVENT_TYPE, partId } from './parts.ts'

/** How far back a delivery of unknown outcome is looked for, in hours; older ones are never tried again. */
const LOOK_BACK_HOURS = 24
/** Slack gives apps that are distributed outside its Marketplace 15 messages a call, once a minute; others as many as asked. */
const PAGE = 200
const MOST_PAGES = 5
const MOST_THREADS = 5

const HistoryMessage = z.object({
  ts: z.string(),
  thread_ts: z.string().optional().catch(undefined),
  reply_count: z.number().optional().catch(undefined),
  metadata: z
    .object({ event_type: z.string(), event_payload: z.object({ delivery_id: z.string() }) })
    .optional()
    .catch(undefined),
})
type HistoryMessage = z.infer<typeof HistoryMessage>

/**
 * Looks for the parts of a delivery by the id in their metadata: in the last 24 hours of the channel, and in the
 * newest threads of our own. `unable` where Slack does not let us look far enough.
 */
export async function find(
  client: WebClient,
  channel: string,
  deliveryId: string,
  now: string,
): Promise<FindOutcome> {
  try {
    const { messages, complete } = await readHistory(client, channel, now)
    const main = messages.find((message) => isOf(message, deliveryId))
    if (main !== undefined)
      return { outcome: 'found', parts: await partsOf(client, channel, main, deliveryId) }
    const replies = await searchThreads(client, channel, messages, deliveryId)
    if (replies.length > 0) return { outcome: 'found', parts: replies }
    return complete
      ? { outcome: 'absent' }
      : { outcome: 'unable', fault: faultOf('history_too_long', `no end after ${messages.length} messages`) }
  } catch (error) {
    return { outcome: 'unable', fault: readFailure(error).fault }
  }
}

const isOf = ({ metadata }: HistoryMessage, deliveryId: string): boolean =>
  metadata?.event_type === EVENT_TYPE && metadata.event_payload.delivery_id === deliveryId

/** Newest first. */
async function readHistory(
  client: WebClient,
  channel: string,
  now: string,
): Promise<{ messages: HistoryMessage[]; complete: boolean }> {
  const oldest = String(Math.floor(Date.parse(now) / 1000) - LOOK_BACK_HOURS * 3600)
  const messages: HistoryMessage[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await client.conversations.history({
      channel,
      oldest,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor === undefined ? {} : { cursor }),
    })
    messages.push(...readMessages(answer.messages))
    cursor = answer.response_metadata?.next_cursor
    if (cursor === undefined || cursor === '') return { messages, complete: true }
  }
  return { messages, complete: false }
}

const readMessages = (messages: unknown): HistoryMessage[] =>
  (Array.isArray(messages) ? messages : []).flatMap((message) => {
    const read = HistoryMessage.safeParse(message)
    return read.success ? [read.data] : []
  })

async function partsOf(
  client: WebClient,
  channel: string,
  main: HistoryMessage,
  deliveryId: string,
): Promise<string[]> {
  const own = partId(main.ts, null)
  if ((main.reply_count ?? 0) === 0) return [own]
  return [own, ...(await partsOfDelivery(client, channel, main.ts, deliveryId))]
}

/** The replies of a delivery in one thread. Rejects with what the call threw. */
export async function partsOfDelivery(
  client: WebClient,
  channel: string,
  thread: string,
  deliveryId: string,
): Promise<string[]> {
  const replies = await readThread(client, channel, thread)
  return replies
    .filter((reply) => reply.ts !== thread && isOf(reply, deliveryId))
    .map(({ ts }) => partId(ts, thread))
}

/** A reply stands in no history but that of its thread. */
async function searchThreads(
  client: WebClient,
  channel: string,
  messages: readonly HistoryMessage[],
  deliveryId: string,
): Promise<string[]> {
  const ours = messages.filter(
    ({ metadata, reply_count: count }) => metadata?.event_type === EVENT_TYPE && (count ?? 0) > 0,
  )
  for (const { ts: root } of ours.slice(0, MOST_THREADS)) {
    const replies = await partsOfDelivery(client, channel, root, deliveryId)
    if (replies.length > 0) return replies
  }
  return []
}

async function readThread(client: WebClient, channel: string, ts: string): Promise<HistoryMessage[]> {
  const answer = await client.conversations.replies({ channel, ts, limit: PAGE, include_all_metadata: true })
  return readMessages(answer.messages)
}
