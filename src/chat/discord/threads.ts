import { Routes } from 'discord.js'
import { z } from 'zod'
import { clean, shorten } from '../text.ts'
import { readFailure } from './errors.ts'
import { channelOf, messageOf, type Place, type PostDeps, patiently } from './parts.ts'

const NAME_MAX = 100
const ARCHIVED_AFTER_MINUTES = 1440
const EXISTS = '160004'

const Thread = z.object({ id: z.string() })

/**
 * Where an answer to a part goes: the thread that it is in or begins. A place without threads (direct messages, a
 * thread's own messages, a missing permission) gets a reply to the message instead.
 */
export async function threadPlace(part: string, main: string, title: string, deps: PostDeps): Promise<Place> {
  const channel = channelOf(part, main)
  if (channel !== main) return { channel, reference: null }
  const message = messageOf(part)
  const thread = await patiently(
    () => beginThread(main, message, title, deps),
    (result) => (typeof result === 'string' ? null : result),
  )
  return typeof thread === 'string'
    ? { channel: thread, reference: null }
    : { channel: main, reference: message }
}

async function beginThread(channel: string, message: string, title: string, { api, log }: PostDeps) {
  const name = shorten(clean(title).trim(), NAME_MAX) || 'Wirebrief'
  try {
    const body = { name, auto_archive_duration: ARCHIVED_AFTER_MINUTES }
    return Thread.parse(await api('post', Routes.threads(channel, message), body)).id
  } catch (error) {
    const failure = readFailure(error)
    // A thread that begins at a message has the message's id.
    if (failure.fault.code === EXISTS) return message
    log('info', 'discord.no-thread', { channel, code: failure.fault.code })
    return failure
  }
}
