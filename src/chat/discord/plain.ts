import type { Block, Message, Piece } from '../message.ts'
import { paragraphsOf, words } from './pieces.ts'

/** A message as texts of at most `longest` characters each; at least one, and paragraphs stay whole. */
export function plainParagraphs(message: Message, longest: number): string[] {
  const texts: string[] = []
  for (const paragraph of message.blocks
    .flatMap(piecesOf)
    .flatMap((piece) => linesOf(piece, message, longest))) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + 1 + paragraph.length <= longest)
      texts[texts.length - 1] = `${last}\n${paragraph}`
    else texts.push(paragraph)
  }
  return texts.length > 0 ? texts : [words(message.fallback).slice(0, longest) || 'Wirebrief']
}

const piecesOf = (block: Block): Piece[] => (block.kind === 'group' ? block.blocks : [block])

function linesOf(piece: Piece, { language }: Message, longest: number): string[] {
  if (piece.kind === 'divider') return []
  if (piece.kind === 'image')
    return paragraphsOf({ kind: 'text', runs: [{ text: piece.alt, link: piece.url }] }, language, longest)
  return paragraphsOf(piece, language, longest)
}
