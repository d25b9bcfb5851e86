import { createHash } from 'node:crypto'
import { type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { CommandShape, OptionShape } from '../platform.ts'
import { shorten } from '../text.ts'

const DESCRIPTION_MAX = 100
const CHOICES_MAX = 25
const CHOICE_NAME_MAX = 100
const CHAT_INPUT = 1
const STRING = 3
const IN_SERVERS = 0
const CONTEXTS = [0, 1] // servers, direct messages with the bot

/** Commands as Discord registers them: English, with German beside it. All options are text; the command reads them. */
export const commandBodies = (shapes: readonly CommandShape[]) => shapes.map(commandBody)

const commandBody = ({ name, germanName, summary, options }: CommandShape) => ({
  type: CHAT_INPUT,
  name,
  ...(germanName === null ? {} : { name_localizations: { de: germanName } }),
  description: shorten(summary.en, DESCRIPTION_MAX),
  description_localizations: { de: shorten(summary.de, DESCRIPTION_MAX) },
  integration_types: [IN_SERVERS],
  contexts: CONTEXTS,
  // Discord wants the required ones first.
  options: [...options].sort((a, b) => Number(b.required) - Number(a.required)).map(optionBody),
})

const optionBody = ({ name, summary, required, completes, choices }: OptionShape) => ({
  type: STRING,
  name,
  description: shorten(summary.en, DESCRIPTION_MAX),
  description_localizations: { de: shorten(summary.de, DESCRIPTION_MAX) },
  required,
  ...(completes && choices.length === 0 ? { autocomplete: true } : {}),
  ...(choices.length === 0
    ? {}
    : {
        choices: choices.slice(0, CHOICES_MAX).map(({ value, label }) => ({
          name: shorten(label.en, CHOICE_NAME_MAX),
          name_localizations: { de: shorten(label.de, CHOICE_NAME_MAX) },
          value,
        })),
      }),
})

/** What is compared of a command, whoever wrote it down; Discord adds fields and leaves out those with defaults. */
const Words = z
  .record(z.string(), z.string())
  .nullish()
  .transform((words) => words ?? {})
const Choice = z.object({ name: z.string(), name_localizations: Words, value: z.string() })
const Option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: Words,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(Choice).default([]),
})
const Command = z.object({
  type: z.number().default(CHAT_INPUT),
  name: z.string(),
  name_localizations: Words,
  description: z.string(),
  description_localizations: Words,
  contexts: z.array(z.number()).nullish(),
  options: z.array(Option).default([]),
})

/** The same for the same commands, in any order; null for what is none of ours. */
export function hashOf(commands: unknown): string | null {
  const read = z.array(Command).safeParse(commands)
  if (!read.success) return null
  const lines = read.data.map((command) => JSON.stringify(command)).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** Registers the commands, but only where others stand there: Discord allows 200 a day. Answers whether it did. */
export async function registerCommands(
  rest: REST,
  application: string,
  shapes: readonly CommandShape[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application)
  const standing = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  const wanted = commandBodies(shapes)
  if (hashOf(standing) === hashOf(wanted)) return false
  await rest.put(route, { body: wanted })
  return true
}
