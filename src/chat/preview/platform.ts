import type { ChannelRef } from '../../model.ts'
import type { Message } from '../message.ts'
import type { ChatHandlers, ChatPlatform, PostOutcome } from '../platform.ts'

type PreviewPost = {
  id: string
  channel: string
  deliveryId: string
  message: Message
  replyTo: string | null
  edits: number
}

/** The built-in platform: posts are kept in memory and shown on the page; nothing leaves the process. */
export type Preview = ChatPlatform & {
  posts(channel: string): readonly PreviewPost[]
  handlers(): ChatHandlers | null
}

const KEPT = 200

export function createPreview(): Preview {
  const posts: PreviewPost[] = []
  let number = 0
  let handlers: ChatHandlers | null = null

  const post = async (
    channel: ChannelRef,
    message: Message,
    options: { deliveryId: string; replyTo: string | null },
  ): Promise<PostOutcome> => {
    const id = `preview-${++number}`
    posts.push({
      id,
      channel: channel.channel,
      deliveryId: options.deliveryId,
      message,
      replyTo: options.replyTo,
      edits: 0,
    })
    if (posts.length > KEPT) posts.shift()
    return { outcome: 'posted', parts: [id] }
  }

  return {
    name: 'preview',
    posts: (channel) => posts.filter((posted) => posted.channel === channel),
    handlers: () => handlers,
    start: async (given) => {
      handlers = given
    },
    post,
    edit: async (_, parts, message) => {
      const posted = posts.find(({ id }) => id === parts[0])
      if (posted === undefined)
        return {
          outcome: 'refused',
          fault: {
            code: 'message_not_found',
            policy: 'drop',
            retryAfterMs: null,
            detail: 'The preview keeps only its newest posts.',
          },
        }
      posted.message = message
      posted.edits++
      return { outcome: 'posted', parts: [...parts] }
    },
    find: async (channel, deliveryId) => {
      const found = posts.filter(
        (posted) => posted.channel === channel.channel && posted.deliveryId === deliveryId,
      )
      return found.length > 0 ? { outcome: 'found', parts: found.map(({ id }) => id) } : { outcome: 'absent' }
    },
    stop: async () => {
      handlers = null
    },
  }
}
