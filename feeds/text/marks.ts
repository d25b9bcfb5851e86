import type { ItemStatus, Urgency } from '../../src/model.ts'

/** What an item's own words say of its life: many wires and every plain RSS feed say it nowhere else. */
export type Marks = { status: ItemStatus | null; signal: Signal | null; urgency: Urgency | null }
type Signal = 'correction' | 'update' | 'repeat'

const WITHDRAWN =
  /^(?:withdrawn|withdrawal|retracted|retraction|kill|zurückgezogen|zurückziehung)\b\s*[:–—-]|^\W*achtung\b.{0,40}\bzurückgezogen\b|^meldung zurückgezogen\b/i
const CORRECTION_TITLE =
  /^\W*(?:\d+\.\s*)?(?:korrektur|korrigiert|berichtigung|berichtigt|richtigstellung|corrected|correction|corrects)(?:\s*\d+)?\s*[:.–—)\]-](?!bericht)|[([](?:korrektur|berichtigung|berichtigt|corrected|correction)\b[^)]{0,40}[)\]]\s*$/i
const CORRECTION_NOTE =
  /^\W*(?:korrektur|korrektur-?hinweis|berichtigung|richtigstellung|correction|corrected)\s*[:–—]|^\W*korrektur-?hinweis\b|^\W*korrektur (?:im|in|des|der|von)\b|^(?:eds:\s*|\()corrects\b/i
const UPDATE_TITLE = /^\W*(?:update(?:\s+\d+)?|aktualisiert|aktualisierung|neufassung)\s*[:–—-]/i
const REPEAT_TITLE = /^\W*(?:wiederholung|wdh|wh|repeat|rpt)\s*[:.–—-]/i
const BLITZ = /^\W*blitz(?:meldung)?\s*[:–—+-]/i
const EIL = /^\W*(?:eil(?:meldung)?|breaking(?: news)?|flash|alert|urgent)\s*[:–—+-]/i

/** Reads the marks of a title and of the notes around it ("KORREKTUR: …", "UPDATE 1-…", "WITHDRAWN: …", "EIL: …"). */
export function readMarks(title: string, notes: readonly string[]): Marks {
  const status = WITHDRAWN.test(title) ? 'canceled' : null
  const urgency = BLITZ.test(title) ? 1 : EIL.test(title) ? 2 : null
  return { status, signal: signalOf(title, notes), urgency }
}

function signalOf(title: string, notes: readonly string[]): Signal | null {
  if (CORRECTION_TITLE.test(title) || notes.some((note) => CORRECTION_NOTE.test(note))) return 'correction'
  if (UPDATE_TITLE.test(title)) return 'update'
  return REPEAT_TITLE.test(title) ? 'repeat' : null
}

/** Paragraphs where a wire puts such a note: the first and the last. */
export function noteParagraphs(text: string): string[] {
  const paragraphs = text.split(/\n+/)
  return paragraphs.length < 2 ? paragraphs : [paragraphs[0] ?? '', paragraphs.at(-1) ?? '']
}
