/**
 * How much one message may hold. 50 blocks is documented; the size is not: `msg_blocks_too_long` has been reported
 * from 11,341 characters of text and from 13,172 characters of JSON (slackapi/bolt-js 2509, 2867), so we stay under both.
 */
const BLOCKS_MAX = 50
const TEXT_TOTAL = 10_000
const JSON_TOTAL = 13_000

export type Size = { blocks: number; text: number; json: number; tables: number }

/** Structure, which a reader never sees. */
const NAMES: ReadonlySet<string> = new Set(['type', 'action_id', 'style'])

/** Size of a run of blocks: texts and addresses by UTF-16 units, and the JSON that carries them. */
export const sizeOf = (blocks: readonly { type: string }[]): Size => ({
  blocks: blocks.length,
  text: blocks.reduce((sum, block) => sum + charactersOf(block), 0),
  json: JSON.stringify(blocks).length,
  tables: blocks.filter(({ type }) => type === 'table').length,
})

function charactersOf(node: unknown): number {
  if (typeof node === 'string') return node.length
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + charactersOf(child), 0)
  if (node === null || typeof node !== 'object') return 0
  return Object.entries(node).reduce(
    (sum, [name, child]) => sum + (NAMES.has(name) ? 0 : charactersOf(child)),
    0,
  )
}

export const add = (a: Size, b: Size): Size => ({
  blocks: a.blocks + b.blocks,
  text: a.text + b.text,
  json: a.json + b.json,
  tables: a.tables + b.tables,
})

export const NOTHING: Size = { blocks: 0, text: 0, json: 0, tables: 0 }

/** What is kept free in each message: the line that it goes on, and a little for what Slack counts and we do not. */
const SPARE: Size = { blocks: 2, text: 200, json: 300, tables: 0 }

/** Whether so much fits one message; `share` is the part of the room that may be used, 0 to 1. */
export const fits = (size: Size, share = 1): boolean =>
  size.blocks <= BLOCKS_MAX - SPARE.blocks &&
  size.text <= TEXT_TOTAL * share - SPARE.text &&
  size.json <= JSON_TOTAL * share - SPARE.json &&
  size.tables <= 1

/** The largest row of buttons. */
export const ROW_JSON = 3000

export const fitsAlone = (block: { type: string }): boolean => fits(sizeOf([block]))
