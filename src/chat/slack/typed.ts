import type { Block, Message, Piece, Run } from '../message.ts'
import { DIRECT, MAIN } from './commands.ts'

const COMMAND = /(^|[\s„“"(])\/([a-z]{2,32})\b/g

/** A message whose commands are named as they are typed on Slack: "/help" belongs to Slack, "/brief help" is ours. */
export function asTyped(message: Message, names: ReadonlySet<string>): Message {
  const typed = (text: string): string =>
    text.replace(COMMAND, (whole, before: string, name: string) =>
      names.has(name) && !DIRECT.includes(name) ? `${before}/${MAIN} ${name}` : whole,
    )
  const run = (given: Run): Run => (given.link === undefined ? { ...given, text: typed(given.text) } : given)
  const piece = (given: Piece): Piece => {
    switch (given.kind) {
      case 'text':
      case 'note':
        return { ...given, runs: given.runs.map(run) }
      case 'list':
        return { ...given, items: given.items.map((item) => item.map(run)) }
      default:
        // Quotes, headings, tables and images hold the wire's words, not ours.
        return given
    }
  }
  const block = (given: Block): Block =>
    given.kind === 'group' ? { ...given, blocks: given.blocks.map(piece) } : piece(given)
  return { ...message, fallback: typed(message.fallback), blocks: message.blocks.map(block) }
}
