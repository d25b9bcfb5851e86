import type { FakeSlack } from './index.ts'
import { complain } from './methods.ts'
import type { Json, Message } from './world.ts'

const MOST_USES = 5
const LIFE_MS = 30 * 60_000

type ResponseUrl = { channel: string; user: string; uses: number; from: number; message: Message | null }

/** Addresses at which the app answers one act: five times within thirty minutes. */
export class ResponseUrls {
  readonly #urls = new Map<string, ResponseUrl>()
  readonly #slack: FakeSlack

  constructor(slack: FakeSlack) {
    this.#slack = slack
  }

  make(channel: string, user: string, message: Message | null): string {
    const path = `/respond/${this.#slack.world.id('R')}`
    this.#urls.set(path, { channel, user, uses: 0, from: this.#slack.options.now(), message })
    return `${this.#slack.origin}${path}`
  }

  /** Status and body for a post to such an address. */
  use(path: string, args: Json): { status: number; body: string } {
    const target = this.#urls.get(path)
    const no = (error: string) => ({ status: 404, body: JSON.stringify({ ok: false, error }) })
    if (target === undefined) return no('no_such_url')
    if (this.#slack.options.now() - target.from > LIFE_MS) return no('expired_url')
    if (target.uses >= MOST_USES) return no('used_url')
    const refused = args['delete_original'] === true ? null : complain(args, false)
    // The size of all blocks together is checked by chat.postMessage only.
    if (refused !== null && refused['error'] !== 'msg_blocks_too_long')
      return { status: 400, body: JSON.stringify(refused) }
    target.uses += 1
    this.#apply(target, args)
    return { status: 200, body: 'ok' }
  }

  #apply({ channel, user, message }: ResponseUrl, args: Json): void {
    const { messages } = this.#slack.world
    if (message !== null && args['delete_original'] === true) {
      messages.splice(messages.indexOf(message), 1)
      return
    }
    const content = { text: String(args['text'] ?? ''), blocks: (args['blocks'] as Json[] | undefined) ?? [] }
    if (message !== null && args['replace_original'] === true)
      Object.assign(message, content, { edited: message.edited + 1 })
    else
      this.#slack.world.addMessage({
        channel,
        ...content,
        threadTs: typeof args['thread_ts'] === 'string' ? args['thread_ts'] : null,
        onlyFor: args['response_type'] === 'in_channel' ? null : user,
      })
  }
}
