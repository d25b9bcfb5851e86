import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { ReaderLanguage } from '../../model.ts'
import type { Choice, CommandShape, OptionShape } from '../platform.ts'
import { clean, shorten } from '../text.ts'
import { open, seal } from './buttons.ts'

export const FORM = 'wirebrief_form'

const TITLE_MAX = 24
const LABEL_MAX = 150
const OPTION_TEXT_MAX = 75
const OPTION_VALUE_MAX = 150
const OPTIONS_MAX = 100
const INPUT_MAX = 1000

/** What a form must still know when it is sent: which command, for which channel, where to answer. */
const FormContext = z.object({
  command: z.string(),
  channel: z.string(),
  responseUrl: z.string().nullable(),
})
type FormContext = z.infer<typeof FormContext>

/** A form for a command: an input for each option, a list where there are choices or completions. */
export function formOf(
  shape: CommandShape,
  context: FormContext,
  language: ReaderLanguage,
  key: string,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: seal(FORM, JSON.stringify(context), key),
    title: words(`/${shape.name}`, TITLE_MAX),
    submit: words(language === 'de' ? 'Los' : 'Go', TITLE_MAX),
    close: words(language === 'de' ? 'Abbrechen' : 'Cancel', TITLE_MAX),
    blocks: shape.options.map((option) => inputOf(option, language)),
  }
}

const words = (text: string, longest: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: shorten(text, longest),
  emoji: false,
})

const inputOf = (option: OptionShape, language: ReaderLanguage): types.InputBlock => ({
  type: 'input',
  block_id: option.name,
  optional: !option.required,
  label: words(option.summary[language], LABEL_MAX),
  element: elementOf(option, language),
})

function elementOf(option: OptionShape, language: ReaderLanguage): types.InputBlock['element'] {
  if (option.choices.length > 0)
    return {
      type: 'static_select',
      action_id: option.name,
      options: option.choices
        .slice(0, OPTIONS_MAX)
        .map(({ value, label }) => ({ text: words(label[language], OPTION_TEXT_MAX), value })),
    }
  if (option.completes) return { type: 'external_select', action_id: option.name, min_query_length: 0 }
  return { type: 'plain_text_input', action_id: option.name, max_length: INPUT_MAX }
}

/** Completions as entries of a list; what was typed comes first, since a list takes nothing else. */
export function suggestionsOf(choices: readonly Choice[], typed: string) {
  const words = clean(typed).trim()
  const own =
    words === '' || choices.some(({ name, value }) => [name, value].includes(words))
      ? []
      : [{ name: words, value: words }]
  return [...choices, ...own]
    .filter(
      ({ name, value }) => clean(name).trim() !== '' && value !== '' && value.length <= OPTION_VALUE_MAX,
    )
    .slice(0, OPTIONS_MAX)
    .map(({ name, value }) => ({
      text: { type: 'plain_text' as const, text: shorten(clean(name).trim(), OPTION_TEXT_MAX), emoji: false },
      value,
    }))
}

/** What a form was opened with; null where this service did not seal it. */
export function readContext(privateMetadata: string, key: string): FormContext | null {
  const opened = open(FORM, privateMetadata, key)
  return opened === null ? null : FormContext.parse(JSON.parse(opened))
}

const State = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      value: z.string().nullish(),
      selected_option: z.object({ value: z.string() }).nullish(),
    }),
  ),
)

/** The values of a sent form by option name; empty inputs are left out. */
export function readForm(values: unknown): Record<string, string> {
  const state = State.safeParse(values)
  const inputs = state.success ? Object.values(state.data).flatMap((block) => Object.entries(block)) : []
  return Object.fromEntries(
    inputs.flatMap(([name, { value, selected_option: chosen }]) => {
      const given = chosen?.value ?? value ?? ''
      return given === '' ? [] : [[name, given]]
    }),
  )
}
