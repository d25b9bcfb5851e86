import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import type { Json } from './world.ts'

/** Block Kit as Slack checks it: shapes by a schema made of @slack/types, lengths and counts by the reference. */

export type Problem = { pointer: string; message: string }

const schema: object = JSON.parse(readFileSync(new URL('./blocks.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: false })
ajv.addSchema(schema, 'slack')
const hasShape = ajv.compile({ $ref: 'slack#/definitions/KnownBlock' })

/** Longest text of a text object or string, by block or element type and field. */
const LENGTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  section: { text: 3000 },
  header: { text: 150 },
  markdown: { text: 12_000 },
  input: { label: 2000, hint: 2000 },
  image: { alt_text: 2000, image_url: 3000, title: 2000 },
  button: { text: 75, value: 2000, url: 3000, accessibility_label: 75 },
  static_select: { placeholder: 150 },
  external_select: { placeholder: 150 },
  plain_text_input: { placeholder: 150 },
}

/** Fewest and most entries of a list. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  section: { fields: [1, 10] },
  actions: { elements: [1, 25] },
  context: { elements: [1, 10] },
  rich_text: { elements: [1, 1000] },
  rich_text_list: { elements: [1, 1000] },
  table: { rows: [1, 100], column_settings: [0, 20] },
  static_select: { options: [1, 100], option_groups: [1, 100] },
  overflow: { options: [1, 5] },
}

const size = (text: unknown): number => (typeof text === 'string' ? [...text].length : 0)
const list = (value: unknown): Json[] => (Array.isArray(value) ? value : [])
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All that Slack would complain of in a list of blocks; `most` is 50 for messages and 100 for views. */
export function checkBlocks(blocks: unknown, most: number, root = '/blocks'): Problem[] {
  if (!Array.isArray(blocks)) return [{ pointer: root, message: 'must be an array' }]
  const problems: Problem[] = []
  if (blocks.length > most) problems.push({ pointer: root, message: `no more than ${most} items allowed` })
  const ids = new Set<unknown>()
  for (const [i, block] of blocks.entries()) {
    const at = `${root}/${i}`
    if (!hasShape(block))
      problems.push({
        pointer: at,
        message: `does not match the Block Kit schema: ${ajv.errorsText(hasShape.errors).slice(0, 200)}`,
      })
    const id = block?.block_id
    if (id !== undefined && ids.has(id))
      problems.push({ pointer: `${at}/block_id`, message: '`block_id` already exists' })
    ids.add(id)
    problems.push(...checkLimits(block, at), ...checkActionIds(block, at))
  }
  if (blocks.filter((block) => block?.type === 'table').length > 1)
    problems.push({ pointer: root, message: 'only_one_table_allowed' })
  return problems
}

function checkLimits(node: Json, at: string): Problem[] {
  const type = String(node['type'] ?? '')
  const problems: Problem[] = []
  const tooLong = (pointer: string, most: number) => ({
    pointer,
    message: `must be less than ${most + 1} characters`,
  })
  for (const [field, most] of Object.entries(LENGTHS[type] ?? {})) {
    const value = node[field]
    const text = isObject(value) ? value['text'] : value
    const pointer = isObject(value) ? `${at}/${field}/text` : `${at}/${field}`
    if (size(text) > most) problems.push(tooLong(pointer, most))
    if (text === '') problems.push({ pointer, message: 'must be more than 0 characters' })
  }
  for (const [field, [fewest, most]] of Object.entries(COUNTS[type] ?? {})) {
    const value = node[field]
    if (!Array.isArray(value)) continue
    if (value.length > most)
      problems.push({ pointer: `${at}/${field}`, message: `no more than ${most} items allowed` })
    if (value.length < fewest)
      problems.push({ pointer: `${at}/${field}`, message: `must provide at least ${fewest} items` })
  }
  if (type === 'context')
    for (const [i, element] of list(node['elements']).entries())
      if (size(element['text']) > 2000) problems.push(tooLong(`${at}/elements/${i}/text`, 2000))
  if (type === 'table')
    for (const [i, row] of list(node['rows']).entries())
      if (Array.isArray(row) && row.length > 20)
        problems.push({ pointer: `${at}/rows/${i}`, message: 'no more than 20 items allowed' })
  if ((type === 'text' || type === 'raw_text') && node['text'] === '')
    problems.push({ pointer: `${at}/text`, message: 'must be more than 0 characters' })
  if (size(node['action_id']) > 255) problems.push(tooLong(`${at}/action_id`, 255))
  if (size(node['block_id']) > 255) problems.push(tooLong(`${at}/block_id`, 255))
  problems.push(...checkConfirm(node['confirm'], at), ...checkOptions(node['options'], at))
  for (const field of ['elements', 'rows'])
    for (const [i, child] of list(node[field]).entries()) {
      const cells = Array.isArray(child) ? child : [child]
      for (const cell of cells) if (isObject(cell)) problems.push(...checkLimits(cell, `${at}/${field}/${i}`))
    }
  for (const field of ['accessory', 'element']) {
    const child = node[field]
    if (isObject(child)) problems.push(...checkLimits(child, `${at}/${field}`))
  }
  return problems
}

const CONFIRM: Readonly<Record<string, number>> = { title: 100, text: 300, confirm: 30, deny: 30 }

function checkConfirm(confirm: unknown, at: string): Problem[] {
  if (!isObject(confirm)) return []
  return Object.entries(CONFIRM)
    .filter(([field, most]) => size((confirm[field] as Json | undefined)?.['text']) > most)
    .map(([field, most]) => ({
      pointer: `${at}/confirm/${field}/text`,
      message: `must be less than ${most + 1} characters`,
    }))
}

const checkOptions = (options: unknown, at: string): Problem[] =>
  list(options).flatMap((option, i) => {
    const text = (option['text'] as Json | undefined)?.['text']
    return [
      ...(size(text) > 75
        ? [{ pointer: `${at}/options/${i}/text/text`, message: 'must be less than 76 characters' }]
        : []),
      ...(size(option['value']) > 150
        ? [{ pointer: `${at}/options/${i}/value`, message: 'must be less than 151 characters' }]
        : []),
    ]
  })

/** Within one block the ids of its elements must differ. */
function checkActionIds(block: Json, at: string): Problem[] {
  const ids = list(block['elements'])
    .map((element) => element['action_id'])
    .filter((id) => id !== undefined)
  return new Set(ids).size === ids.length
    ? []
    : [{ pointer: `${at}/elements`, message: '`action_id` already exists' }]
}

/** The same for a modal or a Home view. */
export function checkView(view: Json): Problem[] {
  const problems = checkBlocks(view['blocks'], 100, '/view/blocks')
  for (const field of ['title', 'submit', 'close'])
    if (size((view[field] as Json | undefined)?.['text']) > 24)
      problems.push({ pointer: `/view/${field}/text`, message: 'must be less than 25 characters' })
  if (view['type'] === 'modal' && !isObject(view['title']))
    problems.push({ pointer: '/view/title', message: 'missing required field: title' })
  if (size(view['private_metadata']) > 3000)
    problems.push({ pointer: '/view/private_metadata', message: 'must be less than 3001 characters' })
  if (size(view['callback_id']) > 255)
    problems.push({ pointer: '/view/callback_id', message: 'must be less than 256 characters' })
  return problems
}

/** Where `msg_blocks_too_long` has been seen: 13,172 characters of JSON, or 11,341 of text (slackapi/bolt-js 2509, 2867). */
export function isTooLong(blocks: readonly Json[]): boolean {
  return JSON.stringify(blocks).length > 13_172 || textLength(blocks) > 11_341
}

function textLength(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, child) => sum + textLength(child), 0)
  if (!isObject(node)) return 0
  return Object.entries(node).reduce(
    (sum, [key, value]) =>
      sum +
      (typeof value === 'string'
        ? ['text', 'url', 'fallback', 'alt_text'].includes(key)
          ? value.length
          : 0
        : textLength(value)),
    0,
  )
}
