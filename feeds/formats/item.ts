import type { ItemStatus, ParsedItem } from '../../src/model.ts'
import { readCredits } from '../text/credits.ts'
import { readDate } from '../text/dates.ts'
import { type Embargo, embargoInWords } from '../text/embargo.ts'
import { noteParagraphs, readMarks } from '../text/marks.ts'
import { publishable, withoutBoilerplate } from '../text/publishable.ts'
import { oneLine } from '../text/tidy.ts'

/** An item as its format gives it: plain texts, and what only wires say. */
export type RawItem = Omit<ParsedItem, 'embargoUntil' | 'credits' | 'status'> & {
  status: ItemStatus | null
  /** As written; null where the wire states none. */
  embargo: string | null
  byline: string | null
  creditline: string | null
  /** Notes for readers; they tell a correction, and their words go nowhere. */
  notes: string[]
}

export const PLAIN: Pick<
  RawItem,
  'status' | 'embargo' | 'byline' | 'creditline' | 'notes' | 'version' | 'urgency' | 'signal'
> = {
  status: null,
  embargo: null,
  byline: null,
  creditline: null,
  notes: [],
  version: null,
  urgency: null,
  signal: null,
}

/** Makes an item of what its format gives: notes for newsrooms cut, marks, embargo and credits read, a title found. */
export function finishItem({ embargo, byline, creditline, notes, ...raw }: RawItem): ParsedItem {
  const summary = cleanText(raw.summary)
  const content = cleanText(raw.content)
  const text = content ?? summary ?? ''
  const marks = readMarks(raw.title ?? '', [...notes, ...noteParagraphs(text)])
  const held = embargoOf(embargo) ?? embargoInWords([...notes, raw.title ?? '', summary ?? '', text])
  return {
    ...raw,
    summary,
    content,
    title: raw.title ?? titleFrom(text) ?? raw.url,
    status: statusOf(raw.status, marks.status, held),
    embargoUntil: held?.until ?? null,
    urgency: raw.urgency ?? marks.urgency,
    signal: raw.signal ?? marks.signal,
    credits: readCredits({ text, byline: byline ?? bylineAmong(raw.authors), creditline }),
    authors: raw.authors.map(withoutLabel).filter((name) => name !== ''),
  }
}

function cleanText(text: string | null): string | null {
  if (text === null) return null
  const clean = publishable(withoutBoilerplate(text))
  return clean === '' ? null : clean
}

/** An embargo that cannot be read keeps the item back. */
function embargoOf(written: string | null): Embargo | null {
  return written === null ? null : { until: readDate(written) }
}

function statusOf(given: ItemStatus | null, marked: ItemStatus | null, held: Embargo | null): ItemStatus {
  if (given === 'canceled' || marked === 'canceled') return 'canceled'
  if (given === 'withheld' || (held !== null && held.until === null)) return 'withheld'
  return 'usable'
}

const LONGEST_TITLE = 100

/** The first words of the text. */
function titleFrom(text: string): string | null {
  const points = [...oneLine(text.slice(0, 4 * LONGEST_TITLE))]
  if (points.length === 0) return null
  return points.length > LONGEST_TITLE ? `${points.slice(0, LONGEST_TITLE).join('')}…` : points.join('')
}

const LABEL = /^(?:Von|VON|By|BY)\s*:?\s+/

const bylineAmong = (authors: readonly string[]): string | null =>
  authors.find((author) => author.includes(',') || author.includes('/')) ?? authors[0] ?? null

/** Capital letters only: "by" and "von" may be the start of a name. "Gesine Rademaker" of "Von Gesine Rademaker". */
const withoutLabel = (author: string): string => author.replace(LABEL, '').trim()
