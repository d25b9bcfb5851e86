import type { ReaderLanguage } from '../../model.ts'
import type { Block, Group, Message } from '../message.ts'
import { clean } from '../text.ts'
import {
  COMPONENTS_MAX,
  type Component,
  componentsOf,
  type Inner,
  Kind,
  PARAGRAPH_MAX,
  type Row,
  rowsOf,
  TEXT_MAX,
  textOf,
} from './components.ts'
import { words } from './pieces.ts'
import { plainParagraphs } from './plain.ts'

/** discord.com/developers: IS_COMPONENTS_V2, and SUPPRESS_EMBEDS for posts of text only. */
const COMPONENTS_V2 = 1 << 15
const SUPPRESS_EMBEDS = 1 << 2
/** A post without components: what is sent where Discord refuses them. */
export const CONTENT_MAX = 2000

/** One post, as Discord's API takes it. Mentions are always off. */
export type DiscordPayload = {
  flags: number
  content?: string
  components?: Component[]
  allowed_mentions: { parse: [] }
}

/** Room in the first post for the sentence that it goes on. */
const GOES_ON = { text: TEXT_MAX - PARAGRAPH_MAX, components: 1 }

/**
 * A message as posts: the first is the main one, the rest follow in its thread. Each keeps to Discord's limits; a group
 * stays whole, as one card, unless it alone is too large; quotes and links are never cut.
 */
export function renderDiscord(message: Message): DiscordPayload[] {
  const [buttons, ...moreRows] = rowsOf(message.actions)
  const units = [...unitsOf(message), ...moreRows.map((row) => [row])]
  const pages = pack(units, buttons)
  return pages.map((components, page) => {
    const more = page === 0 && pages.length > 1 ? [goesOn(message.language, pages.length - 1)] : []
    const under = page === 0 && buttons !== undefined ? [buttons] : []
    return payloadOf(numbered([...orFallback(components, page, message), ...more, ...under]))
  })
}

/** The whole message as text without components: for when Discord refuses them. */
export const renderPlain = (message: Message): DiscordPayload[] =>
  plainParagraphs(message, CONTENT_MAX).map((content) => ({
    flags: SUPPRESS_EMBEDS,
    content,
    allowed_mentions: { parse: [] },
  }))

export const payloadOf = (components: Component[]): DiscordPayload => ({
  flags: COMPONENTS_V2,
  components,
  allowed_mentions: { parse: [] },
})

type Unit = Component[]
type Size = { text: number; components: number }

/** Components that stay together: a group as a card, or one block with the heading above it. */
function unitsOf({ blocks, language }: Message): Unit[] {
  const units: Unit[] = []
  let above: Unit = []
  for (const block of blocks) {
    const rendered = renderBlock(block, language)
    if (block.kind === 'heading' || block.kind === 'divider') above.push(...rendered)
    else if (rendered.length > 0) {
      units.push(...wholeOrParts([...above, ...rendered]))
      above = []
    }
  }
  return above.length === 0 ? units : [...units, ...wholeOrParts(above)]
}

const renderBlock = (block: Block, language: ReaderLanguage): Unit =>
  block.kind === 'group' ? cardsOf(block, language) : joinTexts(componentsOf(block, language))

/** A group is one card; only one that is too large for a post becomes several. */
function cardsOf({ blocks, actions }: Group, language: ReaderLanguage): Unit {
  const inner = joinTexts(blocks.flatMap((piece) => componentsOf(piece, language)))
  const parts = [...inner, ...rowsOf(actions)]
  const cards: Inner[][] = [[]]
  for (const part of parts) {
    const grown = sizeOf([...(cards.at(-1) ?? []), part])
    if (cards.at(-1)?.length !== 0 && !fits(grown, CARD_ROOM)) cards.push([])
    cards.at(-1)?.push(part)
  }
  return cards.filter((card) => card.length > 0).map((components) => ({ type: Kind.container, components }))
}

/** The card itself counts as a component, and a first post may also hold a sentence and a row of buttons. */
const CARD_ROOM = {
  text: PARAGRAPH_MAX,
  components: COMPONENTS_MAX - GOES_ON.components - 1 - 6,
}

const wholeOrParts = (unit: Unit): Unit[] =>
  fits(sizeOf(unit), CARD_ROOM) ? [unit] : unit.map((component) => [component])

/** Neighbouring texts become one, as far as they fit: that reads better and counts once. */
function joinTexts(components: readonly Inner[]): Inner[] {
  const whole: Inner[] = []
  for (const component of components) {
    const last = whole.at(-1)
    const text =
      last?.type === Kind.text && component.type === Kind.text
        ? between(last.content, component.content)
        : null
    if (text !== null && text.length <= PARAGRAPH_MAX) whole[whole.length - 1] = textOf(text)
    else whole.push(component)
  }
  return whole
}

/** Two quotes in a row would run into one without an empty line. */
const between = (above: string, below: string): string =>
  above.split('\n').at(-1)?.startsWith('> ') && below.startsWith('> ')
    ? `${above}\n\n${below}`
    : `${above}\n${below}`

/** Fills posts in order, each as far as the next unit fits; the first keeps room for the buttons. */
function pack(units: readonly Unit[], buttons: Row | undefined): Component[][] {
  const pages: Component[][] = [[]]
  let filled = add(GOES_ON, buttons === undefined ? NOTHING : sizeOf([buttons]))
  for (const unit of units) {
    const grown = add(filled, sizeOf(unit))
    if (!fits(grown, LIMITS) && (pages.length > 1 || pages[0]?.length !== 0)) {
      pages.push([...unit])
      filled = sizeOf(unit)
    } else {
      pages.at(-1)?.push(...unit)
      filled = grown
    }
  }
  // A page of separators alone would be an empty post, which Discord refuses.
  return pages.map(withoutEdgeSeparators).filter((shown, page) => page === 0 || shown.length > 0)
}

const LIMITS: Size = { text: TEXT_MAX, components: COMPONENTS_MAX }
const NOTHING: Size = { text: 0, components: 0 }
const add = (a: Size, b: Size): Size => ({ text: a.text + b.text, components: a.components + b.components })
const fits = (size: Size, room: Size): boolean => size.text <= room.text && size.components <= room.components

/** Components count with all that they hold; so do characters. */
function sizeOf(components: readonly Component[]): Size {
  return components.reduce((sum, component) => {
    const inside =
      component.type === Kind.container
        ? sizeOf(component.components)
        : { text: 0, components: component.type === Kind.row ? component.components.length : 0 }
    const text = component.type === Kind.text ? component.content.length : 0
    return add(sum, { text: text + inside.text, components: 1 + inside.components })
  }, NOTHING)
}

function withoutEdgeSeparators(components: Component[]): Component[] {
  const isShown = ({ type }: Component) => type !== Kind.separator
  const first = components.findIndex(isShown)
  return first === -1 ? [] : components.slice(first, components.findLastIndex(isShown) + 1)
}

/** A post is never empty: Discord refuses it, and a screen reader would stay silent. */
function orFallback(components: Component[], page: number, { fallback, language }: Message): Component[] {
  if (page !== 0 || components.length > 0) return components
  const own = clean(fallback)
    .trim()
    .slice(0, TEXT_MAX / 4)
  return [textOf(words(own) || (language === 'de' ? 'Nachricht von Wirebrief' : 'Message from Wirebrief'))]
}

function goesOn(language: ReaderLanguage, more: number): Component {
  const de = more === 1 ? 'einer weiteren Nachricht' : `${more} weiteren Nachrichten`
  const en = more === 1 ? 'one more message' : `${more} more messages`
  return textOf(language === 'de' ? `-# Fortsetzung folgt in ${de}.` : `-# Continued in ${en}.`)
}

/** Ids of buttons must differ within a post: each gets its position in front. */
function numbered(components: Component[]): Component[] {
  let position = 0
  const inRow = (row: Row): Row => ({
    ...row,
    components: row.components.map((button) => ({
      ...button,
      custom_id: `${(position++).toString(36)}:${button.custom_id}`,
    })),
  })
  return components.map((component) => {
    if (component.type === Kind.row) return inRow(component)
    if (component.type !== Kind.container) return component
    return { ...component, components: component.components.map((c) => (c.type === Kind.row ? inRow(c) : c)) }
  })
}
