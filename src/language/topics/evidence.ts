import type { Evidence } from '../../model.ts'
import type { ScoredUnit } from './features.ts'
import type { Lexicon } from './lexicon.ts'

const MOST_EVIDENCE = 8

/** The words that speak for a topic: the headline's first, then those of the text, each expression once, in order of place. */
export function findEvidence(
  topic: number,
  lexicon: Lexicon,
  title: readonly ScoredUnit[],
  body: readonly ScoredUnit[],
  texts: { title: string; text: string },
): Evidence[] {
  const found: (Evidence & { points: number })[] = []
  const seen = new Set<number>()
  collect(title, 'title', texts.title)
  collect(body, 'text', texts.text)
  const strongest = found.toSorted((a, b) => b.points - a.points).slice(0, MOST_EVIDENCE)
  return found
    .filter((evidence) => strongest.includes(evidence))
    .map(({ in: place, start, end, text }) => ({ in: place, start, end, text }))

  function collect(units: readonly ScoredUnit[], place: 'title' | 'text', text: string) {
    for (const unit of units) {
      if ((unit.points[topic] ?? 0) <= 0) continue
      const combined = facetsOfRules(topic, unit.facets, lexicon)
      for (const { expression, start, end, dateline } of unit.hits) {
        if (dateline) continue
        const points = pointsOf(expression.effects, topic, combined)
        if (points <= 0 || seen.has(expression.id)) continue
        seen.add(expression.id)
        found.push({ in: place, start, end, text: text.slice(start, end), points })
      }
    }
  }
}

/** The facets that earned a topic points in a sentence. */
const facetsOfRules = (topic: number, facets: number, lexicon: Lexicon): number =>
  lexicon.rules
    .filter((rule) => rule.topic === topic && rule.points > 0 && (facets & rule.facets) === rule.facets)
    .reduce((mask, rule) => mask | rule.facets, 0)

function pointsOf(
  effects: Lexicon['byFirst'][number][number]['effects'],
  topic: number,
  combined: number,
): number {
  let points = 0
  for (const effect of effects)
    if (effect.kind === 'points' && effect.topic === topic) points = Math.max(points, effect.points)
    else if (effect.kind === 'facet' && (combined & (1 << effect.facet)) !== 0) points = Math.max(points, 1)
  return points
}
