import { errorFields } from '../../log.ts'
import type { Reply } from '../platform.ts'
import { readCommand, settle, type Typed } from './commands.ts'
import { formOf } from './modals.ts'
import type { Person } from './rights.ts'
import { invocationOf, type ListenerDeps, type Scene } from './scene.ts'

type SlashCommand = { command: string; text: string; trigger_id: string; channel_name: string }

/** Runs a typed command; null where a form was opened instead: it was asked for, or the command lacks all that it needs. */
export async function runTyped(
  { command: slash, text, trigger_id: trigger, channel_name: typedName }: SlashCommand,
  person: Person,
  scene: Scene,
  deps: ListenerDeps,
): Promise<Reply | null> {
  const { handlers } = deps
  const typed = readCommand(slash, text, handlers.commands)
  const base = invocationOf(scene, person, typedName)
  if (typed === null) return handlers.run({ ...base, command: slash.replace(/^\//, ''), options: {} })
  if (wantsForm(typed) && (await openForm(typed, trigger, person, scene, deps))) return null
  const command = typed.shape.name
  const options = await settle(typed, (option, words) =>
    handlers.complete({ ...base, command, option, typed: words, options: typed.options }),
  )
  return handlers.run({ ...base, command, options })
}

const wantsForm = ({ shape, options, asksForm }: Typed): boolean =>
  Object.keys(options).length === 0 && shape.options.some(({ required }) => required || asksForm)

/** A form that does not open in time is no loss: the command then says itself what it lacks. */
async function openForm(
  { shape }: Typed,
  trigger: string,
  person: Person,
  { act, place }: Scene,
  { key, log }: ListenerDeps,
): Promise<boolean> {
  const context = { command: shape.name, channel: place.channel, responseUrl: place.responseUrl }
  try {
    await act.client.views.open({ trigger_id: trigger, view: formOf(shape, context, person.locale, key) })
    return true
  } catch (error) {
    log('info', 'slack.form-not-opened', errorFields(error))
    return false
  }
}
