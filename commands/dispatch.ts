import { type Message, say } from '../src/chat/message.ts'
import type { Asker, Choice, Completion, Invocation, Press, Reply } from '../src/chat/platform.ts'
import { actions } from './actions.ts'
import { type Command, type Context, inLanguage, type Needs, privately } from './command.ts'
import { commands } from './index.ts'
import { shorten } from './options.ts'
import { nearest } from './reading/nearest.ts'

/** What the service must know to answer: the context of an act, and where a fault of ours is reported (answers its id). */
export type DispatchDeps = {
  contextOf(act: Omit<Invocation, 'command' | 'options'>): Promise<Context>
  report(error: unknown, what: string): string
}

/** Runs a typed command. Never rejects: what goes wrong becomes a sentence in the asker's language. */
export async function runCommand(invocation: Invocation, deps: DispatchDeps): Promise<Reply> {
  const command = commandNamed(invocation.command)
  if (command === undefined)
    return privately(say(invocation.locale, unknownCommand(invocation.command, invocation.locale)))
  const needs = command.needsOf(invocation.options)
  if (!isAllowed(needs, invocation.asker, invocation.isDirect))
    return privately(refusal(needs, invocation.locale))
  return guarded(invocation, deps, `command ${command.shape.name}`, (context) =>
    command.run(invocation.options, context),
  )
}

/** Answers a pressed button. Values are what the platform handed back: they are read like typed text. */
export async function pressButton(press: Press, deps: DispatchDeps): Promise<Reply> {
  const action = Object.hasOwn(actions, press.action) ? actions[press.action] : undefined
  if (action === undefined)
    return privately(
      say(
        press.locale,
        {
          de: 'Diese Schaltfläche gibt es nicht mehr. /help zeigt, was geht.',
          en: 'This button no longer exists. /help shows what can be done.',
        }[press.locale],
      ),
    )
  if (!isAllowed(action.needs, press.asker, press.isDirect))
    return privately(refusal(action.needs, press.locale))
  return guarded(press, deps, `button ${press.action}`, (context) => action.run(press.value, context))
}

/** Suggestions for a half-typed option; an empty list where there are none or they cannot be had. */
export async function completeOption(completion: Completion, deps: DispatchDeps): Promise<Choice[]> {
  const complete = commandNamed(completion.command)?.options[completion.option]?.complete
  if (complete === undefined || complete === null) return []
  try {
    return await complete(completion.typed, await deps.contextOf(completion))
  } catch (error) {
    deps.report(error, `completion ${completion.command}`)
    return []
  }
}

const commandNamed = (name: string): Command | undefined =>
  commands.find(({ shape }) => shape.name === name || shape.germanName === name)

async function guarded(
  act: Omit<Invocation, 'command' | 'options'>,
  deps: DispatchDeps,
  what: string,
  run: (context: Context) => Promise<Reply>,
): Promise<Reply> {
  try {
    return await run(await deps.contextOf(act))
  } catch (error) {
    const id = deps.report(error, what)
    return privately(
      say(
        act.locale,
        {
          de: `Das ist unser Fehler, nicht deiner: Es hat nicht geklappt und es wurde nichts geändert. Im Protokoll steht er unter ${id}.`,
          en: `This is our fault, not yours: it did not work, and nothing was changed. The log has it under ${id}.`,
        }[act.locale],
      ),
    )
  }
}

const mayManage = (asker: Asker, isDirect: boolean): boolean =>
  isDirect || asker.mayManage || asker.mayAdminister

function isAllowed(needs: Needs, asker: Asker, isDirect: boolean): boolean {
  if (needs === 'nothing') return true
  return needs === 'manage' ? mayManage(asker, isDirect) : asker.mayAdminister
}

const manageOnly = (language: 'de' | 'en'): Message =>
  say(
    language,
    inLanguage(language, {
      de: 'Das darf, wer diesen Kanal verwalten darf (Discord: „Kanal verwalten“; Slack: Kanalverwaltung oder Workspace-Admin). Geändert wurde nichts.',
      en: 'That is for those who may manage this channel (Discord: “Manage Channel”; Slack: channel manager or workspace admin). Nothing was changed.',
    }),
  )

function refusal(needs: Needs, language: 'de' | 'en'): Message {
  if (needs === 'manage') return manageOnly(language)
  return say(
    language,
    inLanguage(language, {
      de: 'Das dürfen nur Admins des Servers oder Workspace. Geändert wurde nichts.',
      en: 'That is for admins of the server or workspace. Nothing was changed.',
    }),
  )
}

function unknownCommand(typed: string, language: 'de' | 'en'): string {
  const near = nearest(typed, commands, ({ shape }) => [
    shape.name,
    ...(shape.germanName === null ? [] : [shape.germanName]),
  ])
  const names = near.map(({ shape }) => `/${shape.name}`).join(', ')
  return inLanguage(language, {
    de: `Einen Befehl „${shorten(typed)}“ gibt es nicht.${names === '' ? '' : ` Gemeint vielleicht: ${names}.`} /help zeigt alle.`,
    en: `There is no command “${shorten(typed)}”.${names === '' ? '' : ` Perhaps you meant: ${names}.`} /help shows all.`,
  })
}
