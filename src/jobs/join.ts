import type { Log } from '../log.ts'
import { onePerDatabase } from '../store/leases.ts'
import type { Database } from '../store/schema.ts'
import { notJoined, saveStory, signaturesSince } from '../store/stories.ts'
import type { StoredVersion } from '../store/visible.ts'
import { createStories, type Stories } from '../stories/join.ts'
import type { Signature } from '../stories/signature.ts'

type Joined = { item: StoredVersion; story: string; isNew: boolean }
export type Joiner = {
  /** Joins all visible items that belong to no story yet, in order of time; one process of many at a time. */
  joinAll(now: string): Promise<Joined[]>
  /** Forgets a withdrawn item, so that nothing is likened to it. */
  forget(itemId: string): void
}

/** Items further apart never tell one event; a little more than the index's own window. */
const WINDOW_HOURS = 72
const BATCH = 100

/** Keeps the index of recent items in memory and brings it up to date with what other processes decided before each decision. */
export function createJoiner(db: Database, log: Log): Joiner {
  const stories: Stories = createStories()
  const known = new Set<string>()
  let caughtUpTo: string | null = null

  return {
    forget: (itemId) => {
      stories.remove(itemId)
    },
    joinAll: async (now) => {
      const joined: Joined[] = []
      for (;;) {
        // A transaction per batch: others get their turn in between.
        const batch = await onePerDatabase(db, 'join', (transaction) => joinBatch(transaction, now))
        joined.push(...batch)
        if (batch.length < BATCH) return joined
      }
    },
  }

  async function joinBatch(transaction: Database, now: string): Promise<Joined[]> {
    await catchUp(transaction, now)
    const joined: Joined[] = []
    for (const item of await notJoined(transaction, now, BATCH))
      joined.push(await joinOne(transaction, item, now))
    return joined
  }

  async function catchUp(transaction: Database, now: string): Promise<void> {
    const since = caughtUpTo ?? Temporal.Instant.from(now).subtract({ hours: WINDOW_HOURS }).toString()
    for (const { itemId, story, signature } of await signaturesSince(transaction, since)) {
      if (known.has(itemId) || signature === null) continue
      known.add(itemId)
      stories.restore(signature as Signature, story)
    }
    caughtUpTo = now
  }

  async function joinOne(transaction: Database, item: StoredVersion, now: string): Promise<Joined> {
    const { itemId, agency, language, title, text, publishedAt, credits } = item
    const decision = stories.join({ id: itemId, agency, language, title, text, publishedAt, credits })
    known.add(itemId)
    await saveStory(
      transaction,
      {
        itemId,
        story: decision.story,
        predecessor: decision.predecessor,
        why: decision.why,
        signature: decision.signature,
      },
      now,
    )
    log('debug', 'item.joined', { item: itemId, story: decision.story })
    return { item, story: decision.story, isNew: decision.isNew }
  }
}
