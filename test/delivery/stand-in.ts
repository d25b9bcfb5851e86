import type { Message } from '../../src/chat/message.ts'
import type { ChatPlatform, FindOutcome, PostOutcome } from '../../src/chat/platform.ts'
import type { ChannelRef, PlatformName } from '../../src/model.ts'

type Posted = { part: string; deliveryId: string; channel: string; message: Message; replyTo: string | null }

/** A platform in memory whose answers can be scripted: what really stands in the channel is in `posts`. */
export function standInPlatform(name: PlatformName = 'slack') {
  const posts: Posted[] = []
  const script: ('lose-answer' | 'lose-request' | PostOutcome)[] = []
  const editScript: PostOutcome[] = []
  let findable = true
  let number = 0
  const lost: PostOutcome = {
    outcome: 'unknown',
    fault: { code: 'answer-lost', policy: 'retry', retryAfterMs: null, detail: '' },
  }

  const platform: ChatPlatform = {
    name,
    start: async () => undefined,
    stop: async () => undefined,
    post: async (channel: ChannelRef, message, { deliveryId, replyTo }) => {
      const next = script.shift()
      if (next === 'lose-request') return lost
      if (typeof next === 'object') return next
      const part = `p${++number}`
      posts.push({ part, deliveryId, channel: channel.channel, message, replyTo })
      return next === 'lose-answer' ? lost : { outcome: 'posted', parts: [part] }
    },
    edit: async (_, parts, message) => {
      const next = editScript.shift()
      if (next !== undefined) return next
      const posted = posts.find(({ part }) => part === parts[0])
      if (posted === undefined)
        return {
          outcome: 'refused',
          fault: { code: 'message_not_found', policy: 'drop', retryAfterMs: null, detail: '' },
        }
      posted.message = message
      return { outcome: 'posted', parts: [...parts] }
    },
    find: async (_, deliveryId): Promise<FindOutcome> => {
      if (!findable)
        return {
          outcome: 'unable',
          fault: { code: 'missing_scope', policy: 'alert-operator', retryAfterMs: null, detail: '' },
        }
      const parts = posts.filter((posted) => posted.deliveryId === deliveryId).map(({ part }) => part)
      return parts.length > 0 ? { outcome: 'found', parts } : { outcome: 'absent' }
    },
  }
  return {
    platform,
    posts,
    answers: (...steps: typeof script) => void script.push(...steps),
    answersEdits: (...steps: PostOutcome[]) => void editScript.push(...steps),
    hideHistory: () => {
      findable = false
    },
  }
}
