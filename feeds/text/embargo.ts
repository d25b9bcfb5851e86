import { readDate } from './dates.ts'

/** Until when nobody may see the item; null: it is held, and nobody can tell until when. */
export type Embargo = { until: string | null }

const STATED =
  /^\W*(?:achtung[,!:]?\s*)?(?:sperrfrist|embargoed|strict(?:ly)? embargo(?:ed)?|under embargo|embargo until|gesperrt bis)\b[\s:!–—-]*(?:beachten[\s:!–—-]*)?(?:(?:frei ab|bis|until|not for release before|für)\s+)?(.*)$/i

/** The embargo that a wire states only in words: in the title, in the first paragraph or in a note for newsrooms. */
export function embargoInWords(title: string | null, text: string, notes: readonly string[]): Embargo | null {
  const first = text.split('\n', 1)[0] ?? ''
  for (const place of [...notes, title ?? '', first]) {
    const stated = STATED.exec(place)?.[1]
    if (stated !== undefined) return { until: readDate(stated.replace(/[.\s)\]*]+$/, '')) }
  }
  return null
}
