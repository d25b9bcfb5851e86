import type { Choice, CommandShape, OptionShape } from '../platform.ts'

/** The command through which everything is reachable, since other names may be Slack's or another app's. */
export const MAIN = 'brief'

/** Commands that also get a name of their own: few, because the app installed last takes a name from all others. */
export const DIRECT: readonly string[] = ['brief', 'quotes', 'figures', 'topics', 'subscribe', 'unsubscribe']

export const directCommands = (commands: readonly CommandShape[]): CommandShape[] =>
  commands.filter(({ name }) => DIRECT.includes(name))

export type Typed = {
  shape: CommandShape
  options: Record<string, string>
  /** "?" alone: a form is asked for. */
  asksForm: boolean
  /** Words without key, quotes or a form of their own: they stand in the first free option, and may belong to others. */
  loose: readonly string[]
}

/** Reads "/brief quotes rutte since:7d": the command, and its options by name. null where no such command is registered. */
export function readCommand(slash: string, text: string, commands: readonly CommandShape[]): Typed | null {
  const named = (name: string | undefined) =>
    commands.find(
      (shape) => name !== undefined && [shape.name, shape.germanName].includes(name.toLowerCase()),
    )
  const words = splitWords(text)
  const own = named(slash.replace(/^\//, ''))
  if (own === undefined) return null
  const inner = own.name === MAIN && words[0]?.quoted === false ? named(words[0].text) : undefined
  return inner === undefined
    ? { shape: own, ...assign(words, own.options) }
    : { shape: inner, ...assign(words.slice(1), inner.options) }
}

type Word = { text: string; quoted: boolean; key: string | null }

const MARKS = '["“”„«»]'
/** `key:value`, `key:"several words"`, `"several words"` or a word; a mark that is never closed is part of the word. */
const WORD = new RegExp(
  `(?:(?<key>[\\p{L}][\\p{L}_-]*):)?(?:${MARKS}(?<inner>[^"“”„«»]*)${MARKS}|(?<plain>\\S+))`,
  'gu',
)

const splitWords = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ groups = {} }) => ({
    key: groups['key'] ?? null,
    text: groups['inner'] ?? groups['plain'] ?? '',
    quoted: groups['inner'] !== undefined,
  }))

/** Words that can only mean one kind of option, by the option's name; everything else goes to the first free option. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  since:
    /^(\d{1,4}\s?(h|std|stunden?|hours?|d|t|tage?n?|days?|w|wochen?|weeks?)|heute|gestern|today|yesterday)$/iu,
  times: /^\d{1,2}([:.]\d{2})?(uhr|am|pm|h)?(,\d{1,2}([:.]\d{2})?(uhr|am|pm|h)?)*$/iu,
  quiet: /^\d{1,2}([:.]\d{2})?(uhr|am|pm|h)?[–-]\d{1,2}([:.]\d{2})?(uhr|am|pm|h)?$/iu,
  days: /^(werktags|täglich|weekdays|daily|((mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)([,–-]|$))+)$/iu,
}

/** Gives each word to an option: by its key, by a fixed choice, by its form, else to the free options in their order. */
function assign(words: readonly Word[], options: readonly OptionShape[]): Omit<Typed, 'shape'> {
  if (words.length === 1 && words[0]?.text === '?') return { options: {}, loose: [], asksForm: true }
  const given: Record<string, string> = {}
  const rest: Word[] = []
  for (const word of words) {
    const keyed = options.find(({ name }) => name === word.key?.toLowerCase())
    if (keyed !== undefined) given[keyed.name] = word.text
    else {
      const whole = word.key === null ? word : { ...word, text: `${word.key}:${word.text}` }
      const meant = whole.quoted
        ? undefined
        : options.find((option) => given[option.name] === undefined && suits(option, whole.text))
      if (meant === undefined) rest.push(whole)
      else given[meant.name] = whole.text
    }
  }
  const free = options.filter((option) => given[option.name] === undefined && isFree(option))
  const loose = rest.some(({ quoted }) => quoted) ? [] : rest.map(({ text }) => text)
  return { options: { ...given, ...fill(rest, free) }, loose, asksForm: false }
}

/**
 * Gives trailing words to a later option that completes them exactly: "falk nato" is a person and a topic, since
 * "nato" is a topic. `suggest` answers completions of an option.
 */
export async function settle(
  { shape, options, loose }: Typed,
  suggest: (option: string, typed: string) => Promise<readonly Choice[]>,
): Promise<Record<string, string>> {
  const [first, ...later] = shape.options.filter((option) => isFree(option))
  if (first === undefined || options[first.name] !== loose.join(' ')) return options
  const settled = { ...options }
  let words = loose
  for (const { name, completes } of later.toReversed()) {
    if (!completes || settled[name] !== undefined) continue
    const tail = await longestTail(words, (typed) => suggest(name, typed))
    if (tail.length > 0) settled[name] = tail.join(' ')
    words = words.slice(0, words.length - tail.length)
  }
  const { [first.name]: _, ...others } = settled
  return words.length === 0 ? others : { ...others, [first.name]: words.join(' ') }
}

const LONGEST_NAME = 3

async function longestTail(
  words: readonly string[],
  suggest: (typed: string) => Promise<readonly Choice[]>,
): Promise<readonly string[]> {
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length--) {
    const tail = words.slice(-length)
    const typed = tail.join(' ').toLowerCase()
    const choices = await suggest(tail.join(' '))
    if (choices.some(({ name, value }) => [name, value].some((word) => word.toLowerCase() === typed)))
      return tail
  }
  return []
}

const isFree = (option: OptionShape): boolean =>
  option.choices.length === 0 && SHAPES[option.name] === undefined

function suits({ name, choices }: OptionShape, text: string): boolean {
  const typed = text.toLowerCase()
  return (
    SHAPES[name]?.test(text) === true ||
    choices.some(({ value, label }) =>
      [value, label.de, label.en].some((word) => word.toLowerCase() === typed),
    )
  )
}

/** Quoted words each fill an option of their own; without quotes all words belong together: a name, or words to search. */
function fill(words: readonly Word[], free: readonly OptionShape[]): Record<string, string> {
  const first = free[0]
  if (first === undefined || words.length === 0) return {}
  const parts = words.some(({ quoted }) => quoted)
    ? words.map(({ text }) => text)
    : [words.map(({ text }) => text).join(' ')]
  const own = parts.slice(0, free.length)
  const left = parts.slice(free.length)
  return Object.fromEntries(
    own.map((text, i) => [
      free[i]?.name ?? first.name,
      i === own.length - 1 ? [text, ...left].join(' ') : text,
    ]),
  )
}
