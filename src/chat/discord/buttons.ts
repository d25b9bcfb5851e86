import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Component, type Inner, Kind } from './components.ts'

const SEAL_LENGTH = 10

/** What a button does; `asks`: only after a question. */
export type Pressed = { action: string; value: string; asks: boolean }

/** The key of the seals, from the bot's token: the same in every process, unknown to everybody else. */
export const keyOf = (token: string): string =>
  createHmac('sha256', token).update('wirebrief buttons').digest('hex')

const sealOf = (content: string, key: string): string =>
  createHmac('sha256', key).update(content).digest('base64url').slice(0, SEAL_LENGTH)

/** "position:action:value", as render.ts writes it, with a seal after the position. At most 100 characters. */
export function seal(customId: string, key: string): string {
  const colon = customId.indexOf(':')
  const content = customId.slice(colon + 1)
  return `${customId.slice(0, colon)}:${sealOf(content, key)}:${content}`
}

/** What a sealed id says, else null: forged, cut, or sealed with another key. */
export function open(customId: string, key: string): Pressed | null {
  const [, given = '', mark = '', action = '', value = ''] =
    /^[0-9a-z]{1,2}:([\w-]{10}):(!?)([^:]+):(.*)$/s.exec(customId) ?? []
  if (action === '') return null
  const wanted = Buffer.from(sealOf(`${mark}${action}:${value}`, key))
  return timingSafeEqual(Buffer.from(given), wanted) ? { action, value, asks: mark === '!' } : null
}

/** Components with the ids of all their buttons sealed. */
export const sealButtons = (components: readonly Component[], key: string): Component[] =>
  components.map((component) =>
    component.type === Kind.container
      ? { ...component, components: component.components.map((inner) => sealRow(inner, key)) }
      : sealRow(component, key),
  )

const sealRow = (component: Inner, key: string): Inner =>
  component.type !== Kind.row
    ? component
    : {
        ...component,
        components: component.components.map((button) => ({
          ...button,
          custom_id: seal(button.custom_id, key),
        })),
      }
