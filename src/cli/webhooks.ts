import { randomBytes } from 'node:crypto'
import { GuardError, readAddress } from '../../feeds/guard.ts'
import { sentenceOf } from '../../feeds/health.ts'
import { topics as TOPICS } from '../../topics/index.ts'
import { oweTest, sendWebhook } from '../jobs/webhook.ts'
import {
  addWebhook,
  allWebhooks,
  newestWebhookDeliveries,
  removeWebhook,
  webhookById,
} from '../store/webhooks.ts'
import { encrypt, type Keyring, readKeys } from '../vault.ts'
import { openTool, type Tool } from './open.ts'
import { storeOptions, textOf, UsageError } from './options.ts'
import type { Arguments, Streams, Subcommand } from './subcommand.ts'

type Verb = (
  rest: readonly string[],
  tool: Tool,
  streams: Streams,
  values: Arguments['values'],
) => Promise<number>

const SHOWN = 5

function keysOf({ config }: Tool): Keyring {
  if (config.WEBHOOK_KEY === undefined)
    throw new UsageError(
      'Webhooks need WEBHOOK_KEY in the settings, which encrypts their secrets: openssl rand -hex 32.',
    )
  return readKeys(config.WEBHOOK_KEY)
}

/** The address, where it may be sent to: public, and encrypted on its way. Throws `UsageError`. */
function addressOf(typed: string, { app, config }: Tool): string {
  const rules = { allowLoopback: app.options.sources.allowLoopback }
  try {
    const url = readAddress(typed, rules)
    if (url.protocol === 'https:' || rules.allowLoopback) return url.href
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    throw new UsageError(`webhooks add: ${sentenceOf(error.fault, config.LANGUAGE)}`)
  }
  throw new UsageError(`webhooks add: found "${typed}", wanted an https:// address.`)
}

const add: Verb = async ([typed = '', ...topics], tool, { output, errors }, values) => {
  const keys = keysOf(tool)
  const url = addressOf(typed, tool)
  const unknown = topics.filter((topic) => !TOPICS.some(({ id }) => id === topic))
  if (unknown.length > 0)
    throw new UsageError(
      `webhooks add: there is no topic ${unknown.join(', ')}. Known are: ${TOPICS.map(({ id }) => id).join(', ')}.`,
    )
  const language = textOf(values['language']) ?? tool.config.LANGUAGE
  if (language !== 'de' && language !== 'en')
    throw new UsageError(`--language: found "${language}", wanted de or en.`)
  const id = `wh_${randomBytes(9).toString('hex')}`
  const secret = `whsec_${randomBytes(32).toString('base64url')}`
  await addWebhook(tool.app.store.db, {
    id,
    url,
    topics,
    language,
    sealedSecret: encrypt(secret, keys, id),
    createdAt: tool.app.options.now(),
  })
  output.write(`${JSON.stringify({ id, url, topics, language, secret })}\n`)
  errors.write('The secret is shown once: receivers check signatures with it (docs/how-to/webhook.md).\n')
  return 0
}

const list: Verb = async (_, { app: { store } }, { output }) => {
  for (const { sealedSecret: _secret, ...webhook } of await allWebhooks(store.db)) {
    const newest = await newestWebhookDeliveries(store.db, webhook.id, SHOWN)
    const deliveries = newest.map(({ deliveryId, event, state, attempts, code, createdAt }) => ({
      id: deliveryId,
      event,
      state,
      attempts,
      code,
      at: createdAt,
    }))
    output.write(`${JSON.stringify({ ...webhook, deliveries })}\n`)
  }
  return 0
}

const remove: Verb = async ([id = ''], { app }) => {
  if (await removeWebhook(app.store.db, id)) return 0
  throw new UsageError(`webhooks remove: there is no webhook "${id}" (webhooks list).`)
}

const test: Verb = async ([id = ''], tool, { output }) => {
  const { app, wire } = tool
  const { db } = app.store
  if ((await webhookById(db, id)) === null)
    throw new UsageError(`webhooks test: there is no webhook "${id}" (webhooks list).`)
  const [ref] = await oweTest(db, id, app.options.now())
  const result = await sendWebhook(ref!, {
    db,
    post: wire.postBody,
    keys: keysOf(tool),
    story: app.story,
    names: app.names,
    now: app.options.now,
    log: () => undefined,
    alert: () => undefined,
  })
  const [newest] = await newestWebhookDeliveries(db, id, 1)
  output.write(`${JSON.stringify({ id: newest?.deliveryId, state: newest?.state, code: newest?.code })}\n`)
  return result.state === 'ended' && newest?.state === 'delivered' ? 0 : 1
}

const verbs: Readonly<Record<string, Verb>> = { add, list, remove, test }

export const webhooksCommand: Subcommand = {
  options: { ...storeOptions, language: { type: 'string' } },
  run: async ({ positionals: [typed = '', ...rest], values }, streams) => {
    const verb = Object.hasOwn(verbs, typed) ? verbs[typed] : undefined
    if (verb === undefined)
      throw new UsageError(`webhooks: found "${typed}", wanted ${Object.keys(verbs).join(', ')}.`)
    const tool = await openTool({ values }, streams)
    try {
      return await verb(rest, tool, streams, values)
    } finally {
      await tool.close()
    }
  },
}
