import type { ItemStatus } from '../model.ts'

/** The state of an item at which a channel last saw it, or sees it now. */
export type Seen = { itemId: string; version: number; hash: string; status: ItemStatus }

type ItemChange = { itemId: string; what: 'new-item' | 'text-changed' | 'withdrawn' }

/** What is new about a story since a set of item versions. */
export type Novelty = { kind: 'new' } | { kind: 'changed'; changes: ItemChange[] } | { kind: 'nothing' }

/** Compares the story's items with what was known of them; a new version with the same text is nothing new. */
export function noveltyOf(items: readonly Seen[], known: ReadonlyMap<string, Seen>): Novelty {
  if (!items.some(({ itemId }) => known.has(itemId))) return { kind: 'new' }
  const changes = items.flatMap((item) => changeOf(item, known.get(item.itemId)) ?? [])
  return changes.length === 0 ? { kind: 'nothing' } : { kind: 'changed', changes }
}

function changeOf(now: Seen, before: Seen | undefined): ItemChange | null {
  if (before === undefined) return now.status === 'canceled' ? null : { itemId: now.itemId, what: 'new-item' }
  if (now.status === 'canceled' && before.status !== 'canceled')
    return { itemId: now.itemId, what: 'withdrawn' }
  return now.hash === before.hash ? null : { itemId: now.itemId, what: 'text-changed' }
}
