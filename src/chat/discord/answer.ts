import { setTimeout as sleep } from 'node:timers/promises'
import { type REST, Routes } from 'discord.js'
import { errorFields, type Log } from '../../log.ts'
import type { ReaderLanguage } from '../../model.ts'
import { say } from '../message.ts'
import type { Reply } from '../platform.ts'
import { sealButtons } from './buttons.ts'
import { readFailure } from './errors.ts'
import { type DiscordPayload, renderDiscord, renderPlain } from './render.ts'
import { sentences } from './sentences.ts'

/** Discord gives up after three seconds from when it sent the interaction. */
const DEFER_AFTER_MS = 1_500
const EPHEMERAL = 1 << 6
const First = { message: 4, deferred: 5, choices: 8 } as const

/** Where an answer goes: one interaction. */
export type Asked = { id: string; token: string; application: string; locale: ReaderLanguage }

export type AnswerDeps = { rest: REST; log: Log; key: string }

/**
 * Answers an interaction with what `work` makes: at once where that is quick, else after saying that it takes a
 * moment. The border at which a fault of ours ends: it is logged, and the asker is told.
 */
export async function answer(asked: Asked, work: () => Promise<Reply>, deps: AnswerDeps): Promise<void> {
  const made = work().catch((error: unknown) => {
    deps.log('error', 'discord.act-failed', errorFields(error))
    return privately('fault', asked.locale)
  })
  try {
    const quick = await Promise.race([made, sleep(DEFER_AFTER_MS, null, { ref: false })])
    if (quick === null) await answerLate(asked, made, deps)
    else await answerNow(asked, quick, deps)
  } catch (error) {
    deps.log('error', 'discord.answer-failed', { code: readFailure(error).fault.code })
  }
}

/** One of the platform's own sentences, for the asker alone. */
export const privately = (name: keyof typeof sentences, language: ReaderLanguage): Reply => ({
  message: say(language, sentences[name][language]),
  visibility: 'asker',
})

/** Completions; they are the first answer themselves. */
export const answerChoices = (
  { id, token }: Asked,
  choices: readonly { name: string; value: string }[],
  { rest }: AnswerDeps,
) =>
  rest.post(Routes.interactionCallback(id, token), {
    auth: false,
    body: { type: First.choices, data: { choices } },
  })

async function answerNow(asked: Asked, reply: Reply, deps: AnswerDeps): Promise<void> {
  await inAnyForm(reply, deps, async ([first, ...rest]) => {
    await answerFirst(asked, { type: First.message, data: first }, deps)
    return rest
  }).then((rest) => followUp(asked, rest, deps))
}

const ANSWERED = '40060'

/** discord.js repeats a call after a server error: what the first try had answered already is no fault. */
async function answerFirst({ id, token }: Asked, body: object, { rest }: AnswerDeps): Promise<void> {
  try {
    await rest.post(Routes.interactionCallback(id, token), { auth: false, body })
  } catch (error) {
    if (readFailure(error).fault.code !== ANSWERED) throw error
  }
}

/** What is said before the work is done decides who sees the first answer: only the asker. */
async function answerLate(asked: Asked, made: Promise<Reply>, deps: AnswerDeps): Promise<void> {
  await answerFirst(asked, { type: First.deferred, data: { flags: EPHEMERAL } }, deps)
  const reply = await made
  const isOpen = reply.visibility === 'channel'
  const first = isOpen ? privately('openly', asked.locale) : reply
  const rest = await inAnyForm(first, deps, async ([payload, ...more]) => {
    await deps.rest.patch(Routes.webhookMessage(asked.application, asked.token), {
      auth: false,
      body: payload ?? {},
    })
    return more
  })
  await followUp(asked, isOpen ? payloadsOf(reply, false, deps) : rest, deps)
}

async function followUp(
  { application, token }: Asked,
  payloads: readonly DiscordPayload[],
  { rest }: AnswerDeps,
): Promise<void> {
  for (const body of payloads) await rest.post(Routes.webhook(application, token), { auth: false, body })
}

/** Sends a reply as it is, and as plain text where Discord refuses its form. */
async function inAnyForm(
  reply: Reply,
  deps: AnswerDeps,
  send: (payloads: DiscordPayload[]) => Promise<DiscordPayload[]>,
): Promise<DiscordPayload[]> {
  try {
    return await send(payloadsOf(reply, false, deps))
  } catch (error) {
    const { policy, code, detail } = readFailure(error).fault
    if (policy !== 'degrade') throw error
    deps.log('error', 'discord.components-refused', { code, detail })
    return send(payloadsOf(reply, true, deps))
  }
}

function payloadsOf({ message, visibility }: Reply, plain: boolean, { key }: AnswerDeps): DiscordPayload[] {
  const payloads = plain ? renderPlain(message) : renderDiscord(message)
  return payloads.map(({ flags, components, ...payload }) => ({
    ...payload,
    flags: visibility === 'asker' ? flags | EPHEMERAL : flags,
    ...(components === undefined ? {} : { components: sealButtons(components, key) }),
  }))
}
