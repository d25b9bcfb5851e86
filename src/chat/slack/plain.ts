import type { Block, Message, Run } from '../message.ts'
import { clean, readLink } from '../text.ts'
import type { SlackBlock } from './blocks.ts'
import { LONGEST_LINK } from './mrkdwn.ts'

/** A message as lines of plain text, addresses written out: for posts without blocks. */
export function plainTextOf(message: Message): string {
  const lines = [message.fallback, ...message.blocks.flatMap(linesOf)].map((line) => clean(line).trim())
  return lines.filter((line, i) => line !== '' && line !== lines[i - 1]).join('\n')
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'text':
    case 'note':
      return [lineOf(block.runs)]
    case 'quote':
      return [`${lineOf(block.runs)} – ${lineOf(block.attribution)}`]
    case 'list':
      return block.items.map((runs) => `• ${lineOf(runs)}`)
    case 'table':
      return block.rows.map((row) =>
        row.map((cell, i) => (block.head[i] === undefined ? cell : `${block.head[i]}: ${cell}`)).join('; '),
      )
    case 'image':
      return [block.alt]
    case 'divider':
      return []
    case 'group':
      return block.blocks.flatMap(linesOf)
  }
}

const lineOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, link }) =>
      readLink(link, LONGEST_LINK) === null || text === link ? text : `${text} (${link})`,
    )
    .join('')

/** What a screen reader would say for blocks: their texts, without addresses. */
export function spoken(blocks: readonly SlackBlock[]): string {
  return blocks
    .filter(({ type }) => type !== 'actions')
    .map(wordsOf)
    .filter((words) => words !== '')
    .join(' ')
}

function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  if (node === null || typeof node !== 'object') return ''
  const { text, alt_text: alt, fallback, elements, rows } = node as Record<string, unknown>
  const own = [text, alt, fallback].find((words) => typeof words === 'string')
  if (own !== undefined) return String(own)
  return [text, elements, rows].map(wordsOf).join('')
}
