import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { Reply } from '../platform.ts'
import { readFailure } from './errors.ts'
import { contentOf } from './parts.ts'
import { renderPlain, renderSlack, type SlackPayload } from './render.ts'

/** A response_url can be used five times within thirty minutes (docs.slack.dev/interactivity/handling-user-interaction). */
const MOST_USES = 5
const TIMEOUT_MS = 10_000

export type AnswerDeps = { client: WebClient; log: Log; key: string; apiUrl: string | undefined }
export type Place = { channel: string; user: string; responseUrl: string | null }

type Sent = 'sent' | 'unknown' | 'refused' | 'bad-blocks'

/** Answers an act: at its response address, else as a post; never twice, so a lost answer is not repeated. */
export async function answer(reply: Reply, place: Place, deps: AnswerDeps): Promise<void> {
  const payloads = renderSlack(reply.message)
  const inThread = reply.visibility === 'channel' && payloads.length > 1
  if (inThread && (await postThread(payloads, place, deps)) === 'sent') return
  for (const [i, payload] of payloads.entries()) {
    const sent = i < MOST_USES ? await respond(payload, reply, place, deps) : 'refused'
    if (sent === 'refused' && (await postInstead(payload, reply, place, deps)) === 'refused') {
      deps.log('error', 'slack.answer-lost', { channel: place.channel })
      return
    }
  }
}

/** For the whole channel: the main part as a post and the rest as its thread. */
async function postThread(
  payloads: readonly SlackPayload[],
  { channel }: Place,
  { client, key }: AnswerDeps,
): Promise<Sent> {
  let thread: string | undefined
  for (const payload of payloads) {
    try {
      const posted = await client.chat.postMessage({
        channel,
        ...contentOf(payload, key),
        ...(thread === undefined ? {} : { thread_ts: thread }),
        unfurl_links: false,
        unfurl_media: false,
      })
      thread ??= posted.ts
    } catch (error) {
      if (thread === undefined && readFailure(error).settled) return 'refused'
      return 'sent'
    }
  }
  return 'sent'
}

async function respond(payload: SlackPayload, reply: Reply, place: Place, deps: AnswerDeps): Promise<Sent> {
  const sent = await useUrl(payload, reply, place, deps)
  if (sent !== 'bad-blocks') return sent
  deps.log('error', 'slack.blocks-refused', { channel: place.channel, code: 'invalid_blocks' })
  return useUrl(renderPlain(reply.message), reply, place, deps)
}

async function useUrl(
  payload: SlackPayload,
  { visibility }: Reply,
  { responseUrl }: Place,
  { key, apiUrl }: AnswerDeps,
): Promise<Sent> {
  if (responseUrl === null || !isSlacks(responseUrl, apiUrl)) return 'refused'
  try {
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        response_type: visibility === 'channel' ? 'in_channel' : 'ephemeral',
        replace_original: false,
        ...contentOf(payload, key),
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (response.ok) return 'sent'
    if (response.status === 400) return 'bad-blocks'
    return response.status < 500 ? 'refused' : 'unknown'
  } catch {
    // The answer was lost, not necessarily the message: nothing is sent a second time.
    return 'unknown'
  }
}

/** Only Slack's own hosts are posted to, whatever a payload says; in tests the stand-in's. */
const isSlacks = (address: string, apiUrl: string | undefined): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, origin } = new URL(address)
  if (apiUrl !== undefined) return origin === new URL(apiUrl).origin
  return protocol === 'https:' && /(^|\.)slack(-gov)?\.com$/.test(hostname)
}

async function postInstead(
  payload: SlackPayload,
  { visibility }: Reply,
  { channel, user }: Place,
  { client, key }: AnswerDeps,
): Promise<Sent> {
  const content = contentOf(payload, key)
  const ways =
    visibility === 'channel'
      ? [() => client.chat.postMessage({ channel, ...content, unfurl_links: false, unfurl_media: false })]
      : [
          () => client.chat.postEphemeral({ channel, user, ...content }),
          // Where the app is not in the channel, the answer goes into the asker's direct conversation with it.
          () =>
            client.chat.postMessage({ channel: user, ...content, unfurl_links: false, unfurl_media: false }),
        ]
  for (const way of ways) {
    try {
      await way()
      return 'sent'
    } catch (error) {
      if (!readFailure(error).settled) return 'unknown'
    }
  }
  return 'refused'
}
