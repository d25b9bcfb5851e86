import type { ChannelRef, PlatformName, ReaderLanguage } from '../model.ts'
import type { Message } from './message.ts'

/** The seam between Wirebrief and a chat platform: five members, none optional. test/contracts/platform.ts holds for each. */
export type ChatPlatform = {
  readonly name: PlatformName
  /** Connects, registers the commands and hands over what people do. Rejects with a `ChatError` where the platform refuses. */
  start(handlers: ChatHandlers): Promise<void>
  /** Posts once, without retries of its own. A channel "@ID" is the direct conversation with that person. `deliveryId` marks every part so that `find` sees it; `replyTo` puts it in a thread. */
  post(channel: ChannelRef, message: Message, options: PostOptions): Promise<PostOutcome>
  /** Replaces the content of a posted message. `parts` are those that `post` gave, in its order. */
  edit(channel: ChannelRef, parts: readonly string[], message: Message): Promise<PostOutcome>
  /** Looks for a delivery whose outcome is unknown, in what the platform itself keeps. */
  find(channel: ChannelRef, deliveryId: string): Promise<FindOutcome>
  stop(): Promise<void>
}

export type PostOptions = { deliveryId: string; replyTo: string | null }

/** Expected outcomes are values. `parts`: the platform's message ids, the main message first, then its thread. */
export type PostOutcome =
  | { outcome: 'posted'; parts: string[] }
  /** Nobody knows whether it stands: answer lost, connection cut, time-out, 5xx. Find out before posting again. */
  | { outcome: 'unknown'; fault: ChatFault }
  /** It certainly does not stand. */
  | { outcome: 'refused'; fault: ChatFault }

export type FindOutcome =
  | { outcome: 'found'; parts: string[] }
  | { outcome: 'absent' }
  /** The platform does not let us look (missing permission, rate). */
  | { outcome: 'unable'; fault: ChatFault }

/** What to do about a refusal: the tables of docs/failures.md as data (slack/policy.ts, discord/policy.ts). */
export type Policy =
  | 'wait' // until retryAfterMs, then again
  | 'retry' // back off, find out, then again
  | 'degrade' // post the plain-text fallback once
  | 'split' // in halves, at most three times
  | 'join' // join the channel once, then again
  | 'reshape' // without thread or file, once
  | 'pause-channel' // tell who set it up; resumed by a button
  | 'stop-workspace' // token gone: nothing more for this workspace
  | 'drop' // this message only
  | 'alert-operator' // our bug or the operator's

/** `code` is the platform's own ("is_archived", "50013"); nobody reads message texts. */
export type ChatFault = { code: string; policy: Policy; retryAfterMs: number | null; detail: string }

export class ChatError extends Error {
  readonly fault: ChatFault
  constructor(fault: ChatFault, cause?: unknown) {
    super(`chat.${fault.policy}: ${fault.code} ${fault.detail}`, { cause })
    this.name = 'ChatError'
    this.fault = fault
  }
}

/** Somebody who typed, pressed or chose. `mayManage`: may change this channel's settings by the platform's own rights. */
export type Asker = { id: string; name: string; mayManage: boolean; mayAdminister: boolean }

/** A typed command. `options` as typed, by option name; validation is the command's (commands/command.ts). */
export type Invocation = {
  channel: ChannelRef
  channelName: string
  isDirect: boolean
  asker: Asker
  /** Of the person, as the platform tells it. */
  locale: ReaderLanguage
  command: string
  options: Readonly<Record<string, string>>
}

export type Press = Omit<Invocation, 'command' | 'options'> & {
  action: string
  value: string
  messageId: string
}

export type Completion = Omit<Invocation, 'options'> & {
  option: string
  typed: string
  options: Readonly<Record<string, string>>
}

/** `asker`: only the one who asked sees it. */
export type Reply = { message: Message; visibility: 'asker' | 'channel' }

export type Choice = { name: string; value: string }

export type Arrival =
  | {
      event: 'joined-workspace'
      platform: PlatformName
      workspace: string
      name: string
      welcomeChannel: string | null
    }
  | { event: 'left-workspace'; platform: PlatformName; workspace: string }
  | { event: 'joined-channel'; channel: ChannelRef; channelName: string; locale: ReaderLanguage }
  | { event: 'channel-gone'; channel: ChannelRef }
  | { event: 'channel-restored'; channel: ChannelRef }

/** What Wirebrief does when people act. Never rejects: faults become replies in the asker's language. */
export type ChatHandlers = {
  /** What to register, in both languages. */
  commands: readonly CommandShape[]
  run(invocation: Invocation): Promise<Reply>
  complete(completion: Completion): Promise<Choice[]>
  press(press: Press): Promise<Reply>
  arrived(arrival: Arrival): Promise<void>
}

type Words = Readonly<Record<ReaderLanguage, string>>

/** A command as a platform registers it; commands/command.ts makes it from the definition. */
export type CommandShape = {
  name: string
  summary: Words
  /** German name where the platform localises names. */
  germanName: string | null
  options: readonly OptionShape[]
}

export type OptionShape = {
  name: string
  summary: Words
  required: boolean
  completes: boolean
  /** Fixed choices, shown by the platform; empty where free. */
  choices: readonly { value: string; label: Words }[]
}
