import type { App } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { errorFields, type Log } from '../../log.ts'
import { say } from '../message.ts'
import type { ChatHandlers, Invocation, Reply } from '../platform.ts'
import { type AnswerDeps, answer, type Place } from './answer.ts'
import { actionOf, open } from './buttons.ts'
import { readCommand, settle } from './commands.ts'
import { FORM, formOf, readContext, readForm, suggestionsOf } from './modals.ts'
import type { Act, Person } from './rights.ts'
import { sentences } from './sentences.ts'

export type InteractionDeps = {
  handlers: ChatHandlers
  log: Log
  key: string
  apiUrl: string | undefined
  /** The posting client of a workspace, by its token. */
  clientFor(token: string): WebClient
  rights(act: Act): Promise<Person>
  isNew(id: string | undefined): boolean
  /** Erases the token of a workspace that has taken the app out. */
  forget(workspace: string): Promise<void>
  /** Keeps account of work that a shutdown waits for. */
  track(work: Promise<void>): void
}

/** Where somebody acted, and how to answer there. */
type Scene = { act: Act; place: Place; deps: AnswerDeps }

/** Slack waits three seconds for an acknowledgement, so it always comes first; the work is done after it. */
export function listenForInteractions(app: App, deps: InteractionDeps): void {
  app.command(/.*/, async ({ ack, command, context }) => {
    await ack()
    if (!deps.isNew(command.trigger_id)) return
    const scene = sceneOf(deps, context, {
      user: command.user_id,
      userName: command.user_name,
      channel: command.channel_id,
      responseUrl: command.response_url,
    })
    deps.track(guarded(deps, scene, (person) => runTyped(command, person, scene, deps)))
  })

  app.action({ type: 'block_actions' }, async ({ ack, body, context }) => {
    await ack()
    const [pressed] = body.actions
    const channel = body.channel?.id ?? body.container['channel_id']
    if (pressed?.type !== 'button' || typeof channel !== 'string' || !deps.isNew(body.trigger_id)) return
    const scene = sceneOf(deps, context, {
      user: body.user.id,
      userName: body.user.name ?? body.user.username,
      channel,
      responseUrl: body.response_url,
    })
    const messageId = body.message?.ts ?? String(body.container['message_ts'] ?? '')
    deps.track(
      guarded(deps, scene, async (person) => {
        const action = actionOf(pressed.action_id)
        const value = open(action, pressed.value ?? '', deps.key)
        const base = invocationOf(scene, person)
        const reply =
          value === null
            ? privately(say(person.locale, sentences.forgedButton[person.locale]))
            : await deps.handlers.press({ ...base, action, value, messageId })
        await answer(reply, scene.place, scene.deps)
      }),
    )
  })

  app.view({ type: 'view_submission', callback_id: FORM }, async ({ ack, body, context }) => {
    await ack()
    if (body.type !== 'view_submission' || !deps.isNew(body.trigger_id)) return
    const form = readContext(body.view.private_metadata, deps.key)
    const scene = sceneOf(deps, context, {
      user: body.user.id,
      userName: body.user.name,
      channel: form?.channel ?? body.user.id,
      responseUrl: form?.responseUrl ?? undefined,
    })
    deps.track(
      guarded(deps, scene, async (person) => {
        const reply =
          form === null
            ? privately(say(person.locale, sentences.expiredForm[person.locale]))
            : await deps.handlers.run({
                ...invocationOf(scene, person),
                command: form.command,
                options: readForm(body.view.state.values),
              })
        await answer(reply, scene.place, scene.deps)
      }),
    )
  })

  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: /.*/ },
    async ({ ack, body, context }) => {
      const form = readContext(body.view?.private_metadata ?? '', deps.key)
      if (form === null) return ack({ options: [] })
      const scene = sceneOf(deps, context, {
        user: body.user.id,
        userName: body.user.name,
        channel: form.channel,
        responseUrl: undefined,
      })
      try {
        const person = await deps.rights(scene.act)
        const choices = await deps.handlers.complete({
          ...invocationOf(scene, person),
          command: form.command,
          option: body.action_id,
          typed: body.value,
          options: {},
        })
        await ack({ options: suggestionsOf(choices, body.value) })
      } catch (error) {
        deps.log('error', 'slack.completion-failed', errorFields(error))
        await ack({ options: [] })
      }
    },
  )
}

type Typed = { command: string; text: string; trigger_id: string; channel_name: string }

async function runTyped(
  { command: slash, text, trigger_id: trigger, channel_name: channelName }: Typed,
  person: Person,
  scene: Scene,
  deps: InteractionDeps,
): Promise<void> {
  const typed = readCommand(slash, text, deps.handlers.commands)
  const base = invocationOf(scene, person, channelName)
  const lacks =
    typed?.shape.options.some(({ name, required }) => required && typed.options[name] === undefined) ?? false
  if (typed !== null && lacks && Object.keys(typed.options).length === 0) {
    const { channel, responseUrl } = scene.place
    const context = { command: typed.shape.name, channel, channelName: base.channelName, responseUrl }
    const isOpen = await openForm(
      scene.act.client,
      trigger,
      formOf(typed.shape, context, person.locale, deps.key),
      deps.log,
    )
    if (isOpen) return
  }
  const command = typed?.shape.name ?? slash.replace(/^\//, '')
  const suggest = (option: string, words: string) =>
    deps.handlers.complete({ ...base, command, option, typed: words, options: typed?.options ?? {} })
  const options = typed === null ? {} : await settle(typed, suggest)
  const reply = await deps.handlers.run({ ...base, command, options })
  await answer(reply, scene.place, scene.deps)
}

/** A form that does not open in time is no loss: the command then says itself what it lacks. */
async function openForm(
  client: WebClient,
  trigger: string,
  view: ReturnType<typeof formOf>,
  log: Log,
): Promise<boolean> {
  try {
    await client.views.open({ trigger_id: trigger, view })
    return true
  } catch (error) {
    log('info', 'slack.form-not-opened', errorFields(error))
    return false
  }
}

type Actor = { user: string; userName: string; channel: string; responseUrl: string | undefined }
type Authorized = { botToken?: string; teamId?: string }

function sceneOf(
  deps: InteractionDeps,
  { botToken, teamId }: Authorized,
  { user, userName, channel, responseUrl }: Actor,
): Scene {
  const client = deps.clientFor(botToken ?? '')
  return {
    act: { client, workspace: teamId ?? '', user, userName, channel, isDirect: /^[DU]/.test(channel) },
    place: { channel, user, responseUrl: responseUrl ?? null },
    deps: { client, log: deps.log, key: deps.key, apiUrl: deps.apiUrl },
  }
}

const invocationOf = (
  { act }: Scene,
  person: Person,
  typedName = '',
): Omit<Invocation, 'command' | 'options'> => ({
  channel: { platform: 'slack', workspace: act.workspace, channel: act.channel },
  channelName: person.channelName ?? typedName,
  isDirect: act.isDirect,
  asker: person.asker,
  locale: person.locale,
})

const privately = (message: Reply['message']): Reply => ({ message, visibility: 'asker' })

/** The border at which a fault of ours ends: it is logged, and the asker is told. */
async function guarded(
  deps: InteractionDeps,
  scene: Scene,
  work: (person: Person) => Promise<void>,
): Promise<void> {
  let person: Person | null = null
  try {
    person = await deps.rights(scene.act)
    await work(person)
  } catch (error) {
    deps.log('error', 'slack.act-failed', { channel: scene.act.channel, ...errorFields(error) })
    const locale = person?.locale ?? 'en'
    await answer(privately(say(locale, sentences.fault[locale])), scene.place, scene.deps)
  }
}
