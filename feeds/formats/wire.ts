import type { ItemStatus, Urgency } from '../../src/model.ts'

/** The publishing status in IPTC's words ("stat:usable", "canceled"); a status that nobody knows holds the item back. */
export function statusOf(code: string | null): ItemStatus | null {
  if (code === null) return null
  const word = code.slice(code.lastIndexOf(':') + 1).toLowerCase()
  if (word === 'usable') return 'usable'
  return word === 'canceled' || word === 'cancelled' || word === 'killed' ? 'canceled' : 'withheld'
}

/** An embargo as written; in a shape that nobody knows it still holds the item back. null: the wire states none. */
export function embargoIn(value: unknown): string | null {
  if (value == null || value === '' || value === false) return null
  return typeof value === 'string' ? value : 'stated'
}

/** 1 (Blitz) to 9; null for anything else. */
export function urgencyOf(written: string | number | null): Urgency | null {
  const urgency = Number(written ?? Number.NaN)
  return Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : null
}

/** What the wire says that a version does ("sig:correction"): a correction outweighs an update, and that a repeat. */
export function signalOf(codes: readonly string[]): string | null {
  const words = codes.map((code) => code.slice(code.lastIndexOf(':') + 1).toLowerCase())
  return (
    ['correction', 'update', 'repeat'].find((signal) => words.some((word) => word.startsWith(signal))) ?? null
  )
}
