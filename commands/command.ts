import { type Message, say } from '../src/chat/message.ts'
import type { Asker, Choice, CommandShape, OptionShape, Reply } from '../src/chat/platform.ts'
import type { ChannelRef, ReaderLanguage } from '../src/model.ts'
import type { Desk } from './desk.ts'

export type Words = Readonly<Record<ReaderLanguage, string>>

/** By the platform's own rights: anybody, who may change this channel, who runs the workspace. */
export type Needs = 'nothing' | 'manage' | 'administer'

/** Who asks, where, in which language and at what moment; `desk` is what the service can do. */
export type Context = {
  channel: ChannelRef
  channelName: string
  isDirect: boolean
  asker: Asker
  language: ReaderLanguage
  /** Of the channel (IANA). */
  zone: string
  /** ISO 8601 instant. */
  now: string
  desk: Desk
}

/** What a typed value means, or a sentence in the asker's language that says what was wrong and what to type. */
type Reading<Value> = { ok: true; value: Value } | { ok: false; sentence: string }

/** How one option is registered, completed and read. `read` gets null where nothing was typed. */
export type Option<Value> = {
  summary: Words
  required: boolean
  choices: OptionShape['choices']
  read(typed: string | null, context: Context): Reading<Value> | Promise<Reading<Value>>
  complete: ((typed: string, context: Context) => Choice[] | Promise<Choice[]>) | null
}

export type Options = Readonly<Record<string, Option<unknown>>>
type ValuesOf<O extends Options> = {
  [Name in keyof O]: O[Name] extends Option<infer Value> ? Value : never
}

/** A slash command, free of any platform. */
export type Command = {
  shape: CommandShape
  options: Options
  /** What the asker must be allowed to do in the channel for this. */
  needsOf(typed: Readonly<Record<string, string>>): Needs
  /** `typed` by option name, as the platform gives it. */
  run(typed: Readonly<Record<string, string>>, context: Context): Promise<Reply>
}

type Definition<O extends Options> = {
  name: string
  germanName: string | null
  summary: Words
  /** What the asker must be allowed to do in the channel. */
  needs: Needs
  /** The same where no option is given, which for some commands is only looking. */
  bareNeeds?: Needs
  /** Options with which it is still only looking. */
  looksWith?: readonly (keyof O)[]
  options: O
  run(values: ValuesOf<O>, context: Context): Promise<Reply | Message>
}

/** Makes a command of its definition: options are read first, and the first that cannot be read becomes the answer. */
export function defineCommand<O extends Options>(definition: Definition<O>): Command {
  const { name, germanName, summary, needs, bareNeeds = needs, looksWith = [], options } = definition
  return {
    options,
    needsOf: (typed) =>
      Object.keys(typed).every((option) => looksWith.includes(option)) ? bareNeeds : needs,
    shape: {
      name,
      germanName,
      summary,
      options: Object.entries(options).map(([optionName, option]) => ({
        name: optionName,
        summary: option.summary,
        required: option.required,
        completes: option.complete !== null,
        choices: option.choices,
      })),
    },
    run: async (typed, context) => {
      const values: Record<string, unknown> = {}
      for (const [optionName, option] of Object.entries(options)) {
        const given = typed[optionName]?.trim() ?? ''
        const reading = await option.read(given === '' ? null : given, context)
        if (!reading.ok) return privately(say(context.language, reading.sentence))
        values[optionName] = reading.value
      }
      const answer = await definition.run(values as ValuesOf<O>, context)
      return 'visibility' in answer ? answer : privately(answer)
    },
  }
}

/** An answer that only the asker sees. */
export const privately = (message: Message): Reply => ({ message, visibility: 'asker' })

/** An answer that the channel sees. */
export const openly = (message: Message): Reply => ({ message, visibility: 'channel' })

/** The sentence in the asker's language. */
export const inLanguage = (language: ReaderLanguage, words: Words): string => words[language]
