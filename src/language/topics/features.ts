import type { Lexicon } from './lexicon.ts'
import type { Hit, Unit } from './scan.ts'

/** What speaks for a topic in an item, each from 0 to 1. */
export type Features = {
  /** How far the headline is about it. */
  title: number
  /** How far the first two sentences are. */
  lead: number
  /** Share of the text's length in sentences about it, a third and more being 1. */
  share: number
  /** 1: a cross-heading is on it, and so are sentences below. */
  section: number
  /** Distinct expressions met in headline and opening, six and more being 1. */
  variety: number
  /** Mass in proportion to the item's strongest topic. */
  rank: number
  /** How far the item is about sport, culture, the economy and the like. */
  aside: number
  /** 1: the wire's own Media Topic codes say so. */
  coded: number
}

/** A sentence with the points of each topic. */
export type ScoredUnit = Unit & { points: Float32Array; facets: number }

/** A sentence with so many points is about a topic. */
const FULL = 3
/** One point says much less than a third. */
const CONVEX = 1.5
/** A share of the text above this is the subject beyond doubt. */
const MATERIAL = 0.35
const ENOUGH_EXPRESSIONS = 6
/** The second sentence counts less: it often brings in what others say of it. */
const SECOND_SENTENCE = 0.6
const OPENING_SENTENCES = 6

/** Names of facets that count for no topic but say what kind of sentence it is. */
export const BACKGROUND = 'background'
export const ASIDE = 'aside'

/** Points of each topic in a sentence: distinct expressions, rules over facets, exceptions left out. */
export function scoreUnit(unit: Unit, lexicon: Lexicon): ScoredUnit {
  if (unit.hits.length === 0) return { ...unit, points: nothing, facets: 0 }
  const topics = lexicon.topics.length
  const points = new Float32Array(topics)
  const ends = new Float64Array(topics)
  const best = new Float32Array(topics)
  const exceptions = unit.hits.filter(isException)
  let facets = 0
  for (const [at, hit] of unit.hits.entries()) {
    if (unit.hits.findIndex(({ expression }) => expression === hit.expression) < at) continue
    for (const effect of hit.expression.effects) {
      if (effect.kind === 'facet') facets |= 1 << effect.facet
      if (effect.kind !== 'points' || hit.dateline || isExcepted(hit, effect.topic, exceptions)) continue
      // Of expressions that share words ("US", "US-Präsident") the strongest counts.
      const { topic } = effect
      const overlaps = hit.start < ends[topic]! && effect.points > 0
      points[topic]! += overlaps ? Math.max(0, effect.points - best[topic]!) : effect.points
      best[topic] = overlaps ? Math.max(best[topic]!, effect.points) : effect.points
      ends[topic] = Math.max(ends[topic]!, hit.end)
    }
  }
  if (facets !== 0)
    for (const rule of lexicon.rules)
      if ((facets & rule.facets) === rule.facets) points[rule.topic]! += rule.points
  return { ...unit, points, facets }
}

/** Points of a sentence in which nothing was met. */
const nothing = new Float32Array(0)

const isException = (hit: Hit): boolean => hit.expression.effects.some((effect) => effect.kind === 'except')

const isExcepted = (hit: Hit, topic: number, exceptions: readonly Hit[]): boolean =>
  exceptions.some(
    (exception) =>
      exception.start <= hit.start &&
      exception.end >= hit.end &&
      exception.expression.effects.some((effect) => effect.kind === 'except' && effect.topic === topic),
  )

/** How far a sentence is about a topic, 0 to 1. */
function aboutness(unit: ScoredUnit, topic: number): number {
  const points = unit.points[topic] ?? 0
  if (points <= 0) return 0
  return points >= FULL ? 1 : (points / FULL) ** CONVEX
}

/** Features of every topic. `title` holds the headline's sentences, `body` the rest in order. */
export function readFeatures(
  title: readonly ScoredUnit[],
  body: readonly ScoredUnit[],
  lexicon: Lexicon,
  facetBits: { background: number; aside: number },
): Features[] {
  const length = body.reduce((sum, unit) => sum + unit.end - unit.start, 0)
  const aside = asideOf(title, body, facetBits.aside)
  const variety = varieties(title, body, lexicon.topics.length)
  const raw = lexicon.topics.map((_, topic) => {
    const inTitle = strongest(title, topic)
    const lead = leadOf(body, topic)
    let mass = 0
    for (const unit of body)
      if ((unit.facets & facetBits.background) === 0) mass += aboutness(unit, topic) * (unit.end - unit.start)
    const share = length === 0 ? 0 : mass / length
    return { title: inTitle, lead, share, mass: 2 * inTitle + lead + 2 * share }
  })
  const most = Math.max(...raw.map(({ mass }) => mass), 0.01)
  return raw.map(({ title, lead, share, mass }, topic) => ({
    title,
    lead,
    share: Math.min(1, share / MATERIAL),
    section: hasSection(body, topic) ? 1 : 0,
    variety: Math.min(1, variety[topic]! / ENOUGH_EXPRESSIONS),
    rank: mass / most,
    aside,
    coded: 0,
  }))
}

/** A cross-heading on the topic, and sentences that are about nothing else: a part of the item is the topic's own. */
function hasSection(body: readonly ScoredUnit[], topic: number): boolean {
  if (!body.some((unit) => unit.heading && aboutness(unit, topic) > 0)) return false
  return body.filter((unit) => !unit.heading && aboutness(unit, topic) === 1).length >= SECTION_SENTENCES
}

const SECTION_SENTENCES = 2

const leadOf = ([first, second]: readonly ScoredUnit[], topic: number): number =>
  Math.max(
    first === undefined ? 0 : aboutness(first, topic),
    second === undefined ? 0 : SECOND_SENTENCE * aboutness(second, topic),
  )

const strongest = (units: readonly ScoredUnit[], topic: number): number =>
  units.reduce((most, unit) => Math.max(most, aboutness(unit, topic)), 0)

function asideOf(title: readonly ScoredUnit[], body: readonly ScoredUnit[], bit: number): number {
  if (bit === 0) return 0
  const isAside = (unit: ScoredUnit) => (unit.facets & bit) !== 0
  const share = body.length === 0 ? 0 : body.filter(isAside).length / body.length
  return Math.min(1, 1.5 * share + (title.some(isAside) ? 0.5 : 0))
}

/** Distinct expressions that speak for each topic in headline and opening. */
function varieties(title: readonly ScoredUnit[], body: readonly ScoredUnit[], topics: number): number[] {
  const counts = new Array<number>(topics).fill(0)
  const met = new Set<number>()
  for (const units of [title, body.slice(0, OPENING_SENTENCES)])
    for (const { hits } of units)
      for (const { expression, dateline } of hits) {
        if (dateline || met.has(expression.id)) continue
        met.add(expression.id)
        for (const effect of expression.effects)
          if (effect.kind === 'points' && effect.points > 0) counts[effect.topic]!++
      }
  return counts
}
