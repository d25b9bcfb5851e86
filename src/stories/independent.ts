import type { ItemVersion } from '../model.ts'
import { likeness, sketchOf } from './reprints.ts'

/** What counting needs of an item version. */
export type Told = Pick<
  ItemVersion,
  'agency' | 'family' | 'agencyKind' | 'credits' | 'language' | 'text' | 'publishedAt'
>

/** Who tells a story: `agencies` in the order in which they had it; `independent` wires, one at least; `reprints` of others' words. */
export type Wires = { independent: number; agencies: string[]; reprints: number }

/** Texts that share this much are one text. */
const REPRINT = 0.45

/**
 * Counts the wires that tell a story independently: bylines name whose report it is, agencies of one family are one, and
 * near-identical texts are one. A party to the event (a ministry, a press release) confirms nothing.
 */
export function independentWires(items: readonly Told[]): Wires {
  const inOrder = items.toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
  const familyOf = new Map(inOrder.map(({ agency, family }) => [agency, family]))
  const texts: { language: string; sketch: number[] }[] = []
  const origins = new Set<string>()
  let own = 0
  for (const item of inOrder) {
    const sketch = sketchOf(item.text)
    const copied = texts.some(
      (text) => text.language === item.language && likeness(text.sketch, sketch) >= REPRINT,
    )
    texts.push({ language: item.language, sketch })
    if (copied || isReprint(item)) continue
    if (isParty(item)) continue
    own++
    for (const agency of item.credits.length > 0 ? item.credits : [item.agency])
      origins.add(familyOf.get(agency) ?? agency)
  }
  const told = inOrder.length
  const parties = inOrder.filter(isParty).length
  return {
    independent: Math.max(1, Math.min(origins.size, own)),
    agencies: [...new Set(inOrder.map(({ agency }) => agency))],
    reprints: Math.max(0, told - own - parties),
  }
}

/** A paper that credits only others prints their report. */
const isReprint = ({ agency, agencyKind, credits }: Told): boolean =>
  agencyKind !== 'agency' && credits.length > 0 && !credits.includes(agency)

const isParty = ({ agencyKind }: Told): boolean =>
  agencyKind === 'ministry' || agencyKind === 'institution' || agencyKind === 'press-release'
