import { readDate } from './dates.ts'

/** Until when nobody may see the item; null: it is held, and nobody can tell until when. */
export type Embargo = { until: string | null }

const STATED =
  /^\W*(?:achtung[,!:]?\s*)?(?:sperrfrist|embargoed|strict(?:ly)? embargo(?:ed)?|under embargo|embargo until|gesperrt bis)\b[\s:!–—-]*(?:beachten[\s:!–—-]*)?(?:(?:frei ab|bis|until|not for release before|für)\s+)?(.*)$/i

/** The embargo that a wire states only in words: in one of the places where it does, each read from its start. */
export function embargoInWords(places: readonly string[]): Embargo | null {
  for (const place of places) {
    const stated = STATED.exec(place.split('\n', 1)[0] ?? '')?.[1]
    if (stated !== undefined) return { until: readDate(stated.replace(/[.\s)\]*]+$/, '')) }
  }
  return null
}
