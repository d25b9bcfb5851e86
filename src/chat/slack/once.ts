/** Slack brings a payload again when its acknowledgement got lost: for ten minutes each is taken once. */
const KEPT_MS = 10 * 60_000
const MOST_KEPT = 20_000

/** Answers whether an id is seen for the first time. */
export function createOnce(now: () => string): (id: string | undefined) => boolean {
  const seen = new Map<string, number>()
  return (id) => {
    if (id === undefined) return true
    const at = Date.parse(now())
    for (const [old, until] of seen) {
      if (until > at && seen.size < MOST_KEPT) break
      seen.delete(old)
    }
    if (seen.has(id)) return false
    seen.set(id, at + KEPT_MS)
    return true
  }
}
