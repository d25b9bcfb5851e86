import type { Block, Message, Piece, Run } from '../message.ts'

const WIDTH = 96

/** `colour`: with ANSI styles and links; without, plain text for pipes and files. */
export type TextOptions = { colour: boolean }

/** A message as text for a terminal: one blank line between blocks, wrapped at 96 columns. */
export function renderText(message: Message, options: TextOptions): string {
  return `${message.blocks.map((block) => renderBlock(block, options)).join('\n\n')}\n`
}

function renderBlock(block: Block, options: TextOptions): string {
  if (block.kind !== 'group') return renderPiece(block, options)
  return block.blocks.map((piece) => renderPiece(piece, options)).join('\n')
}

function renderPiece(piece: Piece, options: TextOptions): string {
  switch (piece.kind) {
    case 'heading': {
      const text = clean(piece.text)
      return `${styled(text, 'bold', options)}\n${'═'.repeat(Math.min(WIDTH, text.length))}`
    }
    case 'text':
      return wrap(runs(piece.runs, options), '')
    case 'note':
      return wrap(runs(piece.runs, options), '  ')
    case 'quote':
      return `${wrap(runs(piece.runs, options), '  │ ')}\n${wrap(runs(piece.attribution, options), '  │ ')}`
    case 'list':
      return piece.items.map((item) => wrap(runs(item, options), '    ').replace(/^ {4}/, '  • ')).join('\n')
    case 'table':
      return [piece.head, ...piece.rows].map((row) => row.map(clean).join('  ')).join('\n')
    case 'image':
      return `[${clean(piece.alt)}]`
    case 'divider':
      return '─'.repeat(WIDTH)
  }
}

const runs = (items: readonly Run[], options: TextOptions): string =>
  items.map((run) => renderRun(run, options)).join('')

function renderRun({ text, style, link }: Run, options: TextOptions): string {
  const words = style === undefined ? clean(text) : styled(clean(text), style, options)
  // OSC 8: terminals that know it show a link, others only the words.
  return link === undefined || !options.colour
    ? words
    : `\u001b]8;;${clean(link)}\u001b\\${words}\u001b]8;;\u001b\\`
}

const CODES: Record<NonNullable<Run['style']>, number> = { bold: 1, italic: 3, strike: 9, code: 2 }

const styled = (text: string, style: NonNullable<Run['style']>, { colour }: TextOptions): string =>
  colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text

/** Feed text must not steer the terminal: no control characters, no direction overrides. */
const clean = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu, ' ')

// biome-ignore lint/suspicious/noControlCharactersInRegex: our own escape sequences take no room on the line
const ESCAPES = /\u001b\[\d+m|\u001b\]8;;[^\u001b]*\u001b\\/g

function wrap(text: string, indent: string): string {
  const lines: string[] = []
  let line = ''
  let length = 0
  for (const word of text.split(' ')) {
    const width = word.replace(ESCAPES, '').length
    if (length > 0 && indent.length + length + 1 + width > WIDTH) {
      lines.push(line)
      line = word
      length = width
    } else {
      line = line === '' ? word : `${line} ${word}`
      length += width + (length > 0 ? 1 : 0)
    }
  }
  return [...lines, line].map((wrapped) => `${indent}${wrapped}`.trimEnd()).join('\n')
}
