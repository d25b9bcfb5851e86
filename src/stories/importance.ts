import type { ItemVersion, Quote, TopicMatch } from '../model.ts'
import { independentWires } from './independent.ts'

/** What weighing needs of an item: a version with what the analysis read from it. */
export type Weighed = { version: ItemVersion; topics: readonly TopicMatch[]; quotes: readonly Quote[] }

/** From 0 to 1, and in words what made it ("3 independent wires, Eil, nato 0.94"). */
export type Importance = { value: number; why: string }

/** Whose briefing it is: its topics (none: any), whether the story is new to it, and the end of its period. */
export type Audience = { topics: readonly string[]; isNew: boolean; to: string }

/** What each reason can add; together 1. */
const shares = { wires: 0.35, urgency: 0.2, topic: 0.2, novelty: 0.1, actors: 0.1, recency: 0.05 } as const

const MANY_WIRES = 5
const DAY = 24
const urgencies: Readonly<Record<number, number>> = { 1: 1, 2: 0.8, 3: 0.5, 4: 0.3, 5: 0.2 }

/** Offices whose holders make news by speaking. */
const CENTRAL =
  /präsident|president|kanzler|chancellor|minister|premier|generalsekretär|secretary|außenbeauftragt|foreign policy chief|commissioner|kommissar|könig|king|papst|pope/i

/** How much a story matters to a channel: the same items and the same audience always give the same answer. */
export function importanceOf(items: readonly Weighed[], audience: Audience): Importance {
  const { independent } = independentWires(items.map(({ version }) => version))
  const urgency = Math.min(9, ...items.map(({ version }) => version.urgency ?? 9))
  const topic = strongestTopic(items, audience.topics)
  const actors = centralActors(items)
  const latest = Math.max(...items.map(({ version }) => Date.parse(version.publishedAt)))
  const hours = Math.max(0, Math.floor((Date.parse(audience.to) - latest) / 3_600_000))
  const value =
    shares.wires * Math.min(1, Math.log(independent) / Math.log(MANY_WIRES)) +
    shares.urgency * (urgencies[urgency] ?? 0.1) +
    shares.topic * topic.score +
    shares.novelty * (audience.isNew ? 1 : 0) +
    shares.actors * Math.min(1, actors.length / 3) +
    shares.recency * Math.max(0, 1 - hours / DAY)
  const why = [
    `${independent} independent ${independent === 1 ? 'wire' : 'wires'}`,
    urgency <= 3 ? `urgency ${urgency}` : '',
    topic.id === null ? '' : `${topic.id} ${topic.score.toFixed(2)}`,
    audience.isNew ? 'new' : 'known, changed',
    actors.length > 0 ? `speaking: ${actors.slice(0, 3).join(', ')}` : '',
  ]
  return { value: Math.round(value * 1000) / 1000, why: why.filter((part) => part !== '').join(', ') }
}

function strongestTopic(
  items: readonly Weighed[],
  wanted: readonly string[],
): { id: string | null; score: number } {
  let best: { id: string | null; score: number } = { id: null, score: 0 }
  for (const { topics } of items)
    for (const { id, score } of topics)
      if ((wanted.length === 0 || wanted.includes(id)) && score > best.score) best = { id, score }
  return best
}

/** Named people in a central office whom the items quote, in order. */
function centralActors(items: readonly Weighed[]): string[] {
  const names = new Set<string>()
  for (const { quotes } of items)
    for (const { speaker } of quotes)
      if (speaker?.name != null && speaker.role !== null && CENTRAL.test(speaker.role))
        names.add(speaker.name)
  return [...names]
}
