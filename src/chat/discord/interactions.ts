import { setTimeout as sleep } from 'node:timers/promises'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
  PermissionFlagsBits,
} from 'discord.js'
import { errorFields } from '../../log.ts'
import type { ReaderLanguage } from '../../model.ts'
import { say } from '../message.ts'
import type { Asker, ChatHandlers, Choice, Invocation, Reply } from '../platform.ts'
import { clean, shorten } from '../text.ts'
import { type AnswerDeps, type Asked, answer, answerChoices, privately } from './answer.ts'
import { open } from './buttons.ts'
import { reallyDo, sentences } from './sentences.ts'

/** Completions that come later than this are of no use: Discord shows none after three seconds. */
const COMPLETE_WITHIN_MS = 2_500
const CHOICES_MAX = 25
const CHOICE_MAX = 100
/** Where there is no server: direct messages. */
const DIRECT = '@me'

export type ListenerDeps = AnswerDeps & {
  handlers: ChatHandlers
  /** Keeps account of work that a shutdown waits for. */
  track(work: Promise<unknown>): void
}

/** Commands, completions and buttons. */
export function listenForInteractions(client: Client, deps: ListenerDeps): void {
  client.on('interactionCreate', (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) deps.track(run(interaction, deps))
    else if (interaction.isAutocomplete()) deps.track(complete(interaction, deps))
    else if (interaction.isButton()) deps.track(press(interaction, deps))
  })
}

function run(interaction: ChatInputCommandInteraction, deps: ListenerDeps): Promise<void> {
  const invocation = {
    ...invocationOf(interaction),
    command: interaction.commandName,
    options: optionsOf(interaction),
  }
  return answer(askedIn(interaction), () => deps.handlers.run(invocation), deps)
}

function press(interaction: ButtonInteraction, deps: ListenerDeps): Promise<void> {
  const base = invocationOf(interaction)
  const pressed = open(interaction.customId, deps.key)
  const work = async (): Promise<Reply> => {
    if (pressed === null) return privately('forgedButton', base.locale)
    const { action, value, asks } = pressed
    if (asks) return question(action, value, labelOf(interaction), base.locale)
    return deps.handlers.press({ ...base, action, value, messageId: interaction.message.id })
  }
  return answer(askedIn(interaction), work, deps)
}

const labelOf = ({ component }: ButtonInteraction): string =>
  'label' in component ? (component.label ?? '') : ''

/** Discord has no question of its own before a button takes effect. */
function question(action: string, value: string, label: string, locale: ReaderLanguage): Reply {
  const yes = { action, value, label: sentences.yes[locale], style: 'danger' as const }
  return { message: { ...say(locale, reallyDo(label, locale)), actions: [yes] }, visibility: 'asker' }
}

async function complete(interaction: AutocompleteInteraction, deps: ListenerDeps): Promise<void> {
  const { name: option, value } = interaction.options.getFocused(true)
  const completion = {
    ...invocationOf(interaction),
    command: interaction.commandName,
    option,
    typed: String(value),
    options: optionsOf(interaction),
  }
  try {
    const choices = await Promise.race([
      deps.handlers.complete(completion),
      sleep(COMPLETE_WITHIN_MS, [], { ref: false }),
    ])
    await answerChoices(askedIn(interaction), choicesOf(choices), deps)
  } catch (error) {
    deps.log('error', 'discord.completion-failed', errorFields(error))
  }
}

/** Choices that Discord takes: it refuses all of them for one that is empty or too long. */
const choicesOf = (choices: readonly Choice[]): Choice[] =>
  choices
    .map(({ name, value }) => ({ name: shorten(clean(name).trim(), CHOICE_MAX), value }))
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= CHOICE_MAX)
    .slice(0, CHOICES_MAX)

type Acted = ChatInputCommandInteraction | AutocompleteInteraction | ButtonInteraction

const askedIn = ({ id, token, applicationId, locale }: Acted): Asked => ({
  id,
  token,
  application: applicationId,
  locale: localeOf(locale),
})

/** The language that a person reads: German for German, else English. */
const localeOf = (locale: string): ReaderLanguage => (locale.toLowerCase().startsWith('de') ? 'de' : 'en')

const invocationOf = (interaction: Acted): Omit<Invocation, 'command' | 'options'> => ({
  channel: {
    platform: 'discord',
    workspace: interaction.guildId ?? DIRECT,
    channel: interaction.channelId ?? '',
  },
  channelName: nameOf(interaction.channel),
  isDirect: interaction.guildId === null,
  asker: askerOf(interaction),
  locale: localeOf(interaction.locale),
})

const nameOf = (channel: Acted['channel']): string =>
  channel !== null && 'name' in channel ? (channel.name ?? '') : ''

function askerOf({ user, member, memberPermissions, guildId }: Acted): Asker {
  const may = (...permissions: bigint[]) => permissions.some((each) => memberPermissions?.has(each) === true)
  const nick = member !== null && 'displayName' in member ? member.displayName : null
  return {
    id: user.id,
    name: nick ?? user.displayName,
    // In a direct message everybody manages their own.
    mayManage: guildId === null || may(PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild),
    mayAdminister: may(PermissionFlagsBits.ManageGuild),
  }
}

const optionsOf = ({
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): Record<string, string> =>
  Object.fromEntries(
    options.data.flatMap(({ name, value }) => (value === undefined ? [] : [[name, String(value)]])),
  )
