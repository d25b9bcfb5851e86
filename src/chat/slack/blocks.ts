import type { types } from '@slack/bolt'
import type { ReaderLanguage } from '../../model.ts'
import type { Block, Button, Piece, Run } from '../message.ts'
import { clean, readLink, shorten } from '../text.ts'
import { chunks, type Element, elementsOf, sectionOf, TEXT_MAX, textOf, wholeElementsOf } from './elements.ts'
import { fitsAlone, ROW_JSON } from './measure.ts'
import { LONGEST_LINK } from './mrkdwn.ts'
import { noteOf } from './note.ts'

export type SlackBlock = types.KnownBlock

/** Limits of docs.slack.dev/reference/block-kit/blocks and of @slack/types. */
const HEADER_MAX = 150
const LABEL_MAX = 75
const CONFIRM_MAX = 300
const CONFIRM_BUTTON_MAX = 30
/** Slack takes 2,000 characters; the seal of a button (buttons.ts) needs some of them. */
const VALUE_MAX = 1950
const ACTION_MAX = 200
const BUTTONS_PER_BLOCK = 5
const ALT_MAX = 2000
const TABLE_ROWS = 100
const TABLE_CELLS = 20
const CELL_MAX = 300

/** One neutral block as Slack blocks; none where there is nothing to show. */
export function blocksOf(block: Piece, language: ReaderLanguage): SlackBlock[] {
  switch (block.kind) {
    case 'heading':
      return headingOf(clean(block.text).trim())
    case 'text':
      return chunks(elementsOf(block.runs)).map(sectionOf)
    case 'note':
      return noteOf(block.runs)
    case 'quote':
      return quoteOf(block, language)
    case 'list':
      return listOf(block.items)
    case 'table':
      return tableOf(block)
    case 'image':
      return imageOf(block)
    case 'divider':
      return [{ type: 'divider' }]
  }
}

function headingOf(text: string): SlackBlock[] {
  if (text === '') return []
  if (text.length <= HEADER_MAX) return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }]
  return chunks(elementsOf([{ text, style: 'bold' }])).map(sectionOf)
}

function quoteOf(
  { runs, attribution }: Extract<Block, { kind: 'quote' }>,
  language: ReaderLanguage,
): SlackBlock[] {
  const words = wholeElementsOf(runs)
  const source = chunks(elementsOf(attribution))[0] ?? []
  if (words.length === 0) return source.length === 0 ? [] : [sectionOf(source)]
  const quote: types.RichTextBlock = {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_quote', elements: words },
      ...(source.length === 0 ? [] : [{ type: 'rich_text_section' as const, elements: source }]),
    ],
  }
  return fitsAlone(quote) ? [quote] : leftOut(words, source, language)
}

/** A quote is never cut: what is too long for one message of Slack's is named instead. */
function leftOut(words: Element[], source: Element[], language: ReaderLanguage): SlackBlock[] {
  const length = words.reduce((sum, element) => sum + textOf(element).length, 0)
  const sentence =
    language === 'de'
      ? `[Ein Zitat von ${length} Zeichen ist zu lang für Slack und steht ungekürzt in der Quelle.] `
      : `[A quote of ${length} characters is too long for Slack and stands uncut in the source.] `
  return [sectionOf([{ type: 'text', text: sentence, style: { italic: true } }, ...source])]
}

function listOf(items: readonly Run[][]): SlackBlock[] {
  const lines = items.flatMap((runs) => chunks(elementsOf(runs)))
  const lists: Element[][][] = []
  let room = 0
  for (const line of lines) {
    const cost = JSON.stringify(line).length
    if (room < cost || lists.length === 0) {
      lists.push([])
      room = TEXT_MAX * 2
    }
    lists.at(-1)?.push(line)
    room -= cost
  }
  return lists.map((entries) => ({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: entries.map((elements) => ({ type: 'rich_text_section', elements })),
      },
    ],
  }))
}

function tableOf({ head, rows }: Extract<Block, { kind: 'table' }>): SlackBlock[] {
  const lines = head.length === 0 ? rows : [head, ...rows]
  const width = Math.max(0, ...lines.map((line) => line.length))
  if (lines.length === 0 || width === 0) return []
  const table: types.TableBlock = {
    type: 'table',
    rows: lines.map((line) => Array.from({ length: width }, (_, i) => cellOf(line[i] ?? ''))),
  }
  const isTable =
    lines.length <= TABLE_ROWS &&
    width <= TABLE_CELLS &&
    lines.flat().every((cell) => clean(cell).length <= CELL_MAX)
  return isTable && fitsAlone(table) ? [table] : listOf(rows.map((row) => lineOf(head, row)))
}

const cellOf = (text: string): types.RawTextElement => ({ type: 'raw_text', text: clean(text).trim() || '–' })

/** A row as a sentence of its own, for tables that are too large: "Ausgaben: 3 %; Jahr: 2031". */
const lineOf = (head: readonly string[], row: readonly string[]): Run[] => [
  { text: row.map((cell, i) => (head[i] === undefined ? cell : `${head[i]}: ${cell}`)).join('; ') },
]

function imageOf({ url, alt, title }: Extract<Block, { kind: 'image' }>): SlackBlock[] {
  const link = readLink(url, LONGEST_LINK)
  const words = shorten(clean(alt).trim(), ALT_MAX)
  if (link === null)
    return words === '' ? [] : chunks(elementsOf([{ text: words, style: 'italic' }])).map(sectionOf)
  const heading = clean(title ?? '').trim()
  return [
    {
      type: 'image',
      image_url: link,
      alt_text: words === '' ? shorten(heading, ALT_MAX) || '–' : words,
      ...(heading === ''
        ? {}
        : { title: { type: 'plain_text', text: shorten(heading, ALT_MAX), emoji: false } }),
    },
  ]
}

/** Buttons in rows of at most five, so that each stays readable on a phone. One that Slack would refuse is left out. */
export function actionsOf(buttons: readonly Button[], language: ReaderLanguage): types.ActionsBlock[] {
  const rows: types.Button[][] = []
  let room = 0
  for (const [position, button] of buttons.filter(isUsable).entries()) {
    const element = buttonOf(button, position, language)
    const cost = JSON.stringify(element).length
    if (room < cost || rows.length === 0 || rows.at(-1)?.length === BUTTONS_PER_BLOCK) {
      rows.push([])
      room = ROW_JSON
    }
    rows.at(-1)?.push(element)
    room -= cost
  }
  return rows.map((elements) => ({ type: 'actions', elements }))
}

const isUsable = ({ action, value, label }: Button): boolean =>
  action.length <= ACTION_MAX && value.length <= VALUE_MAX && clean(label).trim() !== ''

/** The position keeps action ids apart within a row, as Slack demands; buttons.ts reads the action back. */
const buttonOf = (
  { action, value, label, style, confirm }: Button,
  position: number,
  language: ReaderLanguage,
): types.Button => ({
  type: 'button',
  action_id: `${action}#${position}`,
  text: words(label, LABEL_MAX),
  ...(value === '' ? {} : { value }),
  ...(style === undefined ? {} : { style }),
  ...(confirm === undefined || clean(confirm).trim() === ''
    ? {}
    : { confirm: confirmOf(label, confirm, language) }),
})

const confirmOf = (label: string, question: string, language: ReaderLanguage) => ({
  title: words(label, LABEL_MAX),
  text: words(question, CONFIRM_MAX),
  confirm: words(language === 'de' ? 'Ja' : 'Yes', CONFIRM_BUTTON_MAX),
  deny: words(language === 'de' ? 'Nein' : 'No', CONFIRM_BUTTON_MAX),
})

const words = (text: string, longest: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: shorten(clean(text).trim(), longest),
  emoji: false,
})
