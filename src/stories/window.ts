import type { Signature } from './signature.ts'
import { type Rarity, type Weights, weigh } from './similarity.ts'

/** An item in the window, with the story that it tells. */
export type Entry = {
  signature: Signature
  story: string
  /** The window's clock when it came, in milliseconds. */
  arrived: number
  live: boolean
  /** Its weights, and how many items had come when they were computed. */
  weighted: { value: Weights; count: number } | null
  /** Which look for candidates met it last, and what the keys met were worth: kept here since a map costs more. */
  look: number
  worth: number
}

const HOUR = 3_600_000
/** How long items stay comparable after they arrived. */
const WINDOW = 72 * HOUR
/** The most items compared with, whatever their age. */
const MOST = 40_000
/** Items whose times make the clock: a median, so that single wrong dates do not move it. */
const CLOCK = 15
/** Rare keys that look for candidates, how common one may be, and how many of its newest items it offers. */
const PROBES = 24
const NEWEST = 40
const CANDIDATES = 20
/** Keys count as if the window had held this many items before. */
const BEFORE = 30
/** Weights are kept while so few items came, and a twentieth of the window. */
const FRESH = 4

type Posting = { entries: Entry[]; from: number; count: number }

/** The items of the last days by what they hold: what one look costs does not grow with their number. */
export type Window = {
  add(signature: Signature, story: string): Entry
  remove(id: string): string | null
  candidates(signature: Signature): Entry[]
  /** How many items a story has here. */
  members(story: string): number
  /** How many items carry this headline. */
  headlines(headline: string): number
  /** The weights of an item, not older than a twentieth of the window. */
  weightsOf(entry: Entry): Weights
  rarity: Rarity
}

export function createWindow(): Window {
  const byId = new Map<string, Entry>()
  const postings = new Map<string, Posting>()
  const headlines = new Map<string, number>()
  const members = new Map<string, number>()
  const arrivals: Entry[] = []
  const times: number[] = []
  let oldest = 0
  let arrived = 0
  let look = 0

  const rarity: Rarity = (key) => Math.log(1 + (byId.size + BEFORE) / ((postings.get(key)?.count ?? 0) + 0.5))

  function clock(at: number): number {
    times.push(at)
    if (times.length > CLOCK) times.shift()
    return times.toSorted((a, b) => a - b)[(times.length - 1) >> 1]!
  }

  function add(signature: Signature, story: string): Entry {
    const now = clock(signature.at)
    const entry: Entry = { signature, story, arrived: now, live: true, weighted: null, look: 0, worth: 0 }
    arrived++
    const before = byId.get(signature.id)
    if (before !== undefined) drop(before)
    byId.set(signature.id, entry)
    arrivals.push(entry)
    change(headlines, signature.headline, 1)
    change(members, story, 1)
    for (const key of signature.keys) {
      const posting = postings.get(key)
      if (posting === undefined) postings.set(key, { entries: [entry], from: 0, count: 1 })
      else {
        posting.entries.push(entry)
        posting.count++
      }
    }
    expire(now)
    return entry
  }

  function drop(entry: Entry) {
    if (!entry.live) return
    entry.live = false
    if (byId.get(entry.signature.id) === entry) byId.delete(entry.signature.id)
    const { headline, keys } = entry.signature
    change(headlines, headline, -1)
    change(members, entry.story, -1)
    for (const key of keys) {
      const posting = postings.get(key)
      if (posting !== undefined) posting.count--
    }
  }

  function expire(now: number) {
    while (oldest < arrivals.length) {
      const entry = arrivals[oldest]!
      if (entry.live && now - entry.arrived <= WINDOW && byId.size <= MOST) break
      drop(entry)
      for (const key of entry.signature.keys) forget(key)
      oldest++
    }
    if (oldest > 1_000 && oldest * 2 > arrivals.length) {
      arrivals.splice(0, oldest)
      oldest = 0
    }
  }

  /** Postings hold entries in order of arrival, so what is gone stands in front. */
  function forget(key: string) {
    const posting = postings.get(key)
    if (posting === undefined) return
    while (posting.from < posting.entries.length && !posting.entries[posting.from]!.live) posting.from++
    if (posting.from === posting.entries.length) postings.delete(key)
    else if (posting.from > 64 && posting.from * 2 > posting.entries.length) {
      posting.entries.splice(0, posting.from)
      posting.from = 0
    }
  }

  function weightsOf(entry: Entry): Weights {
    const { weighted } = entry
    if (weighted !== null && arrived - weighted.count <= FRESH + byId.size / 20) return weighted.value
    const value = weigh(entry.signature, rarity)
    entry.weighted = { value, count: arrived }
    return value
  }

  function candidates(signature: Signature): Entry[] {
    const probes = signature.keys
      .map((key, at) => ({ key, worth: postings.has(key) ? signature.weights[at]! * rarity(key) : 0 }))
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, PROBES)
    look++
    const found: Entry[] = []
    for (const probe of probes) {
      const { entries, from } = postings.get(probe.key)!
      for (let at = entries.length - 1, seen = 0; at >= from && seen < NEWEST; at--, seen++) {
        const entry = entries[at]!
        if (!entry.live) continue
        if (entry.look !== look) {
          entry.look = look
          entry.worth = 0
          found.push(entry)
        }
        entry.worth += probe.worth
      }
    }
    return found.sort((a, b) => b.worth - a.worth).slice(0, CANDIDATES)
  }

  return {
    add,
    remove(id) {
      const entry = byId.get(id)
      if (entry === undefined) return null
      drop(entry)
      return entry.story
    },
    candidates,
    members: (story) => members.get(story) ?? 0,
    headlines: (headline) => headlines.get(headline) ?? 0,
    weightsOf,
    rarity,
  }
}

function change(counts: Map<string, number>, key: string, by: 1 | -1) {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
