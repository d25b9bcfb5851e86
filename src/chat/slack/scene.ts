import type { WebClient } from '@slack/web-api'
import { errorFields, type Log } from '../../log.ts'
import type { ReaderLanguage } from '../../model.ts'
import { type Message, say } from '../message.ts'
import type { ChatHandlers, Invocation, Reply } from '../platform.ts'
import { type AnswerDeps, answer, type Place } from './answer.ts'
import type { Act, Person } from './rights.ts'
import { sentences } from './sentences.ts'
import { asTyped } from './typed.ts'

/** What all listeners need. */
export type ListenerDeps = {
  handlers: ChatHandlers
  log: Log
  /** Key of the seals of buttons and forms. */
  key: string
  apiUrl: string | undefined
  clientFor(token: string): WebClient
  rights(act: Act): Promise<Person>
  /** Whether a payload comes for the first time. */
  isNew(id: string | undefined): boolean
  /** Erases the token of a workspace that has taken the app out. */
  forget(workspace: string): Promise<void>
  /** Keeps account of work that a shutdown waits for. */
  track(work: Promise<void>): void
}

/** What Bolt knows about the workspace that a payload came from. */
export type Authorized = { botToken?: string; teamId?: string; botUserId?: string }

/** Where somebody acted, and how to answer there. */
export type Scene = { act: Act; place: Place; deps: AnswerDeps }

type Actor = { user: string; userName: string; channel: string; responseUrl: string | null }

export function sceneOf(deps: ListenerDeps, { botToken = '', teamId = '' }: Authorized, actor: Actor): Scene {
  const client = deps.clientFor(botToken)
  const { user, userName, channel, responseUrl } = actor
  return {
    act: { client, workspace: teamId, user, userName, channel, isDirect: /^[DU]/.test(channel) },
    place: { channel, user, responseUrl },
    deps: { client, log: deps.log, key: deps.key, apiUrl: deps.apiUrl },
  }
}

export const invocationOf = (
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

const privately = (message: Message): Reply => ({ message, visibility: 'asker' })

/** One of the platform's own sentences, for the asker alone. */
export const sentence = (name: keyof typeof sentences, language: ReaderLanguage): Reply =>
  privately(say(language, sentences[name][language]))

const namesOf = ({ handlers }: ListenerDeps): Set<string> =>
  new Set(
    handlers.commands.flatMap(({ name, germanName }) => (germanName === null ? [name] : [name, germanName])),
  )

/** Answers what somebody did. The border at which a fault of ours ends: it is logged, and the asker is told. */
export async function reply(
  deps: ListenerDeps,
  scene: Scene,
  work: (person: Person) => Promise<Reply | null>,
): Promise<void> {
  let person: Person | null = null
  try {
    person = await deps.rights(scene.act)
    const made = await work(person)
    if (made !== null)
      await answer({ ...made, message: asTyped(made.message, namesOf(deps)) }, scene.place, scene.deps)
  } catch (error) {
    deps.log('error', 'slack.act-failed', { channel: scene.act.channel, ...errorFields(error) })
    await answer(sentence('fault', person?.locale ?? 'en'), scene.place, scene.deps)
  }
}
