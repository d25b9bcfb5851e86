import type { ReaderLanguage } from '../../model.ts'
import type { Block, Message } from '../message.ts'
import { clean, shorten } from '../text.ts'
import { actionsOf, blocksOf, type SlackBlock } from './blocks.ts'
import { add, fits, NOTHING, type Size, sizeOf } from './measure.ts'
import { escaped } from './mrkdwn.ts'
import { plainTextOf, spoken } from './plain.ts'

/** One post. `text` is what notifications and screen readers get, escaped and at most 4,000 bytes (chat.update's limit). */
export type SlackPayload = { text: string; blocks: SlackBlock[] }

/** Bytes after escaping that chat.update takes; chat.postMessage takes more. */
const FALLBACK_BYTES = 3900
const EXCERPT = 300

/**
 * A message as posts: the first is the main one, the rest follow in its thread. Each keeps to Slack's limits; a group
 * stays whole unless it alone is too large; quotes and links are never cut. `share` shrinks the room of each, 0 to 1.
 */
export function renderSlack(message: Message, share = 1): SlackPayload[] {
  const { pages, buttons } = paginate(
    unitsOf(message, share),
    actionsOf(message.actions, message.language),
    share,
  )
  return pages.map((blocks, page) => {
    const isMain = page === 0
    const text = isMain ? message.fallback : continuation(message.language, page, pages.length, blocks)
    const more = isMain && pages.length > 1 ? [goesOn(message.language, pages.length - 1)] : []
    return { text: fallbackOf(text, message), blocks: [...blocks, ...more, ...(isMain ? buttons : [])] }
  })
}

/** The whole message as text without blocks: for when Slack refuses the blocks. At most 4,000 bytes, whole lines only. */
export const renderPlain = (message: Message): SlackPayload => ({
  text: withinBytes(plainTextOf(message), FALLBACK_BYTES),
  blocks: [],
})

type Unit = SlackBlock[]

/** Blocks that stay together: a group with its buttons, or one block with the heading above it. */
function unitsOf({ blocks, language }: Message, share: number): Unit[] {
  const units: Unit[] = []
  let above: Unit = []
  for (const block of blocks) {
    const rendered = renderBlock(block, language)
    if (block.kind === 'heading' || block.kind === 'divider') above.push(...rendered)
    else if (rendered.length > 0) {
      units.push(...wholeOrParts([...above, ...rendered], share))
      above = []
    }
  }
  return above.length === 0 ? units : [...units, ...wholeOrParts(above, share)]
}

const renderBlock = (block: Block, language: ReaderLanguage): SlackBlock[] =>
  block.kind === 'group'
    ? [...block.blocks.flatMap((inner) => blocksOf(inner, language)), ...actionsOf(block.actions, language)]
    : blocksOf(block, language)

const wholeOrParts = (unit: Unit, share: number): Unit[] =>
  fits(sizeOf(unit), share) ? [unit] : unit.map((block) => [block])

/** The first row of buttons stands under the main post, unless its first unit leaves no room for it; further rows follow. */
function paginate(units: readonly Unit[], rows: readonly SlackBlock[], share: number) {
  const rest = rows.slice(1).map((row) => [row])
  const buttons = rows.slice(0, 1)
  const pages = pack([...units, ...rest], sizeOf(buttons), share)
  if (pages[0]?.length !== 0 || pages.length === 1) return { pages, buttons }
  return { pages: pack([...units, buttons, ...rest], NOTHING, share), buttons: [] }
}

/** Fills posts in order, each as far as the next unit fits; the first also holds `reserved`. */
function pack(units: readonly Unit[], reserved: Size, share: number): SlackBlock[][] {
  const pages: SlackBlock[][] = [[]]
  let filled = reserved
  for (const unit of units) {
    const grown = add(filled, sizeOf(unit))
    if (fits(grown, share) || filled.blocks === 0) {
      pages.at(-1)?.push(...unit)
      filled = grown
    } else {
      pages.push([...unit])
      filled = sizeOf(unit)
    }
  }
  return pages.map(withoutEdgeDividers)
}

function withoutEdgeDividers(blocks: SlackBlock[]): SlackBlock[] {
  const shown = (block: SlackBlock) => block.type !== 'divider'
  const first = blocks.findIndex(shown)
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex(shown) + 1)
}

function goesOn(language: ReaderLanguage, more: number): SlackBlock {
  const text =
    language === 'de'
      ? `Fortsetzung folgt in ${more === 1 ? 'einer weiteren Nachricht' : `${more} weiteren Nachrichten`}.`
      : `Continued in ${more === 1 ? 'one more message' : `${more} more messages`}.`
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }
}

function continuation(
  language: ReaderLanguage,
  page: number,
  count: number,
  blocks: readonly SlackBlock[],
): string {
  const lead = language === 'de' ? 'Fortsetzung' : 'Continued'
  return `${lead} ${page + 1}/${count}: ${shorten(spoken(blocks), EXCERPT)}`
}

/** A payload is never without text: Slack refuses it, and a screen reader would stay silent. */
function fallbackOf(text: string, { language }: Message): string {
  const words = clean(text).trim()
  return withinBytes(
    words === '' ? (language === 'de' ? 'Nachricht von Wirebrief' : 'Message from Wirebrief') : words,
    FALLBACK_BYTES,
  )
}

/** Escaped text of at most so many bytes; whole lines where there are several, else shortened at a space. */
function withinBytes(text: string, longest: number): string {
  if (Buffer.byteLength(escaped(text)) <= longest) return escaped(text)
  const lines = text.split('\n')
  if (lines.length > 1) return withinBytes(lines.slice(0, -1).join('\n'), longest)
  return withinBytes(shorten(text, Math.floor(text.length * 0.9)), longest)
}
