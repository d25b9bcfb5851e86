import type { Figure, Quote, Span } from '../model.ts'
import type { Briefing, BriefStory, Origin } from './briefing.ts'

/** The stored text of one item version, or null where it is gone (withdrawn, erased, expired). */
export type StoredText = (item: string, version: number) => { text: string; hash: string } | null

/**
 * Reads every quote and figure of a briefing again at its offsets in the stored text. What is not found there, letter for
 * letter, is left out and counted in `leftOut`.
 */
export function verifyBriefing(briefing: Briefing, stored: StoredText): Briefing {
  let leftOut = 0
  const keep = <
    Fact extends Span & Origin & { parts?: Quote[] } & Pick<Partial<Figure>, 'measures' | 'scope'>,
  >(
    fact: Fact,
  ): boolean => {
    const source = stored(fact.item, fact.version)
    const stands =
      source !== null &&
      source.hash === fact.hash &&
      [fact, ...(fact.parts ?? []), ...pointersOf(fact)].every((span) => standsIn(source.text, span))
    if (!stands) leftOut++
    return stands
  }
  const verifyStory = (story: BriefStory): BriefStory => ({
    ...story,
    quotes: story.quotes.filter(keep),
    figures: story.figures.filter(keep),
  })
  const stories = briefing.stories.map(verifyStory)
  return { ...briefing, stories, leftOut: briefing.leftOut + leftOut }
}

/** What is shown beside a figure: what it measures, whose it is, when. */
const pointersOf = ({ measures, scope }: Pick<Partial<Figure>, 'measures' | 'scope'>): Span[] =>
  [measures, scope?.holder, scope?.since, scope?.until].filter((span) => span != null)

const standsIn = (text: string, { start, end, text: words }: Span): boolean =>
  text.slice(start, end) === words
