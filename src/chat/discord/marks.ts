import { createHash } from 'node:crypto'
import type { Component } from './components.ts'

/**
 * How a post is known as a part of a delivery. The nonce keeps Discord from taking it twice, but only for minutes and
 * it need not be given back later; the id of the first component stays with the message, and nobody sees it.
 */
export type Mark = { nonce: string; id: number }

const NONCE_MAX = 25

/** The mark of one part; `number` counts from the main post, 0. */
export function markOf(deliveryId: string, number: number): Mark {
  const hash = createHash('sha256').update(`${deliveryId}\n${number}`).digest()
  // Ids are positive 32-bit integers; small ones are what Discord gives to components without.
  return {
    nonce: hash.toString('base64url').slice(0, NONCE_MAX - 1),
    id: (hash.readUInt32BE(28) >>> 1) | (1 << 20),
  }
}

/** Components, the first of which carries the mark. */
export const marked = (components: readonly Component[], { id }: Pick<Mark, 'id'>): Component[] =>
  components.map((component, i) => (i === 0 ? { ...component, id } : component))
