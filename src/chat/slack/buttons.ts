import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SlackBlock } from './blocks.ts'

const SEAL_LENGTH = 16

/** Signs what a button or a form carries, so that a value this service did not write is told apart. */
export const seal = (action: string, value: string, key: string): string =>
  `${macOf(action, value, key)}.${value}`

/** The value under a valid seal, else null: forged, cut, or sealed with another key. */
export function open(action: string, sealed: string, key: string): string | null {
  const value = sealed.slice(SEAL_LENGTH + 1)
  const given = Buffer.from(sealed.slice(0, SEAL_LENGTH))
  const wanted = Buffer.from(macOf(action, value, key))
  return sealed[SEAL_LENGTH] === '.' && given.length === wanted.length && timingSafeEqual(given, wanted)
    ? value
    : null
}

const macOf = (action: string, value: string, key: string): string =>
  createHmac('sha256', key).update(`${action}\n${value}`).digest('base64url').slice(0, SEAL_LENGTH)

/** The action of an `action_id` as blocks.ts writes it: without the position in its row. */
export const actionOf = (actionId: string): string => actionId.replace(/#\d+$/, '')

/** Blocks with the values of all their buttons sealed. */
export const sealButtons = (blocks: readonly SlackBlock[], key: string): SlackBlock[] =>
  blocks.map((block) =>
    block.type !== 'actions'
      ? block
      : {
          ...block,
          elements: block.elements.map((element) =>
            element.type === 'button'
              ? { ...element, value: seal(actionOf(element.action_id ?? ''), element.value ?? '', key) }
              : element,
          ),
        },
  )
