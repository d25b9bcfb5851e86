import { evidenceOf } from './odds.ts'
import { readSignature, type Signature, type StoryItem } from './signature.ts'
import { compare, type Resemblance, subjectOf, weigh } from './similarity.ts'
import { createWindow, type Entry } from './window.ts'

export type { StoryItem } from './signature.ts'

/** `why` can be shown to a person; `predecessor`: the story that this one follows up on; `similarity` from 0 to 1. */
type StoryDecision = {
  story: string
  predecessor: string | null
  why: string
  similarity: number
  /** Whether the item begins a story. */
  isNew: boolean
  /** To be kept with the item: what `restore` needs. */
  signature: Signature
}

/** Which items tell one story; decides items one by one as they arrive. */
export type Stories = {
  /** Decides for an item and remembers it; an item known before is decided anew. */
  join(item: StoryItem): StoryDecision
  /** Remembers a decision made before, or made by a person. */
  restore(signature: Signature, story: string): void
  /** Forgets an item (withdrawn, erased). */
  remove(id: string): void
}

/** From this probability on, an item joins. */
const JOINS = 0.5
/** A story follows up on another that shares so much, and names among it, hours later. */
const KIN = { overall: 0.2, names: 0.08, hours: 6 } as const
/** Items further apart than this never tell one story. */
const FARTHEST_HOURS = 40
/** Nor do items that share less than this. */
const LEAST_IN_COMMON = 0.14
/** Nor follow up on one another. */
const KIN_HOURS = 72
/** Fewer keys than this tell no event; only a reprint joins. */
const FEWEST_KEYS = 6
const REPRINT = 0.5
/** A headline that so many items carry tells no event: only a reprint joins. */
const GENERIC_HEADLINE = 12

/** Decides which story an item tells, by what it shares with the items of the last days. Pure but for its own memory. */
export function createStories(): Stories {
  const window = createWindow()

  function join(item: StoryItem): StoryDecision {
    const signature = readSignature(item)
    window.remove(item.id)
    const decision = decide(signature)
    window.add(signature, decision.story)
    return { ...decision, signature }
  }

  function decide(signature: Signature): Omit<StoryDecision, 'signature'> {
    const own = { story: newStory(signature.id), predecessor: null, similarity: 0, isNew: true }
    if (signature.background) return { ...own, why: 'background, tells no event of its own' }
    const told = weighStories(signature)
    const best = told.toSorted((a, b) => b.probability - a.probability)[0]
    if (best !== undefined && best.probability >= JOINS)
      return {
        story: best.story,
        predecessor: null,
        similarity: best.probability,
        isNew: false,
        why: explain(best),
      }
    const similarity = best?.probability ?? 0
    const kin = told
      .filter(isKin)
      .toSorted((a, b) => b.nearest.resemblance.overall - a.nearest.resemblance.overall)[0]
    if (kin === undefined) return { ...own, similarity, why: 'nothing like it in the last days' }
    return { ...own, similarity, predecessor: kin.story, why: `an event of its own, after: ${explain(kin)}` }
  }

  /** A story is named after its first item, unless that name is taken by what the item told before. */
  function newStory(id: string): string {
    let name = id
    for (let n = 2; window.members(name) > 0; n++) name = `${id}~${n}`
    return name
  }

  /** The stories that candidates belong to. */
  function weighStories(signature: Signature): Told[] {
    const subject = subjectOf(signature, weigh(signature, window.rarity))
    const generic = window.headlines(signature.headline) >= GENERIC_HEADLINE
    const byStory = new Map<string, Match[]>()
    for (const entry of window.candidates(signature)) {
      if (entry.signature.background) continue
      const resemblance = compare(subject, entry.signature, window.weightsOf(entry))
      if (resemblance.hours > KIN_HOURS) continue
      const needsWording =
        isThin(signature, entry) || (generic && entry.signature.headline === signature.headline)
      if (needsWording && resemblance.wording < REPRINT) continue
      const match = { entry, resemblance, evidence: evidenceOf(resemblance) }
      const matches = byStory.get(entry.story)
      if (matches === undefined) byStory.set(entry.story, [match])
      else matches.push(match)
    }
    return [...byStory].map(([story, matches]) => weighStory(story, matches))
  }

  return {
    join,
    restore: (signature, story) => void window.add(signature, story),
    remove: (id) => void window.remove(id),
  }
}

const isThin = (signature: Signature, { signature: other }: Entry): boolean =>
  signature.keys.length < FEWEST_KEYS || other.keys.length < FEWEST_KEYS

const isKin = ({ nearest: { resemblance } }: Told): boolean =>
  resemblance.overall >= KIN.overall && resemblance.names >= KIN.names && resemblance.hours >= KIN.hours

type Match = { entry: Entry; resemblance: Resemblance; evidence: number }
type Told = { story: string; probability: number; nearest: Match }

/** The nearest member counts, and whether the others agree. */
function weighStory(story: string, matches: readonly Match[]): Told {
  const sorted = matches.toSorted((a, b) => b.evidence - a.evidence)
  const nearest = sorted[0]!
  const some = sorted.slice(0, 3)
  const mean = some.reduce((sum, { evidence }) => sum + evidence, 0) / some.length
  const combined = 0.6 * nearest.evidence + 0.4 * mean
  const { hours, overall } = nearest.resemblance
  return {
    story,
    probability: hours > FARTHEST_HOURS || overall < LEAST_IN_COMMON ? 0 : logistic(combined),
    nearest,
  }
}

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))

function explain({ nearest: { entry, resemblance } }: Told): string {
  const { overall, names, numbers, wording, hours } = resemblance
  const parts = [
    `like ${entry.signature.id}`,
    `${Math.round(100 * overall)} % in common`,
    names > 0.05 ? 'names' : '',
    numbers > 0 ? 'numbers' : '',
    wording >= REPRINT ? 'near-identical words' : '',
    `${Math.round(hours)} h apart`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}
