/** From such a line on, what follows is for newsrooms only. */
const NOT_FOR_PUBLICATION =
  /^(?:#*\s*(?:notizblock|redaktionelle\s+hinweise)\s*:?$|#+\s*(?:orte?|kontakte?|internet)\b|(?:die\s+)?folgende[nr]?\s+(?:informationen|hinweise|angaben)\b.{0,80}nicht\s+zur\s+veröffentlichung|the\s+following\s+(?:information|notes?)\b.{0,80}not\s+(?:intended\s+)?for\s+publication)/i
/** A single line for newsrooms. */
const NOTE_LINE =
  /^[[(*\s]*(?:nicht\s+zur\s+veröffentlichung|not\s+for\s+publication|nur\s+zur\s+(?:internen\s+)?information|(?:nur\s+)?für\s+redaktionen|interner\s+hinweis|internal\s+note)(?:\s+bestimmt)?\s*(?:[:)\]*–-]|$)/i
/** From here on a press release only says whom to call and who is liable. */
const CONTACTS =
  /^(?:rückfragen\s*(?:&|und)\s*kontakt|rückfragehinweis|pressekontakt|medienkontakt|kontakt(?:e)? für (?:medien|journalist)\S*|original-content\s+von|ots-originaltext|\*{3,}\s*ots-originaltext|press\s+contacts?|media\s+contacts?|notes\s+to\s+editors)\b/i

/** The paragraphs of a text that are meant for readers: without notes for newsrooms and the contact block of a press release. */
export function publishable(text: string): string {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => NOT_FOR_PUBLICATION.test(line) || CONTACTS.test(line))
  const kept = (end === -1 ? lines : lines.slice(0, end)).filter((line) => !NOTE_LINE.test(line))
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The tail by which a site points to the rest of the article; no words of the article itself. */
const TEASER_TAIL =
  /\s*(?:\[(?:mehr|more|weiter|…|\.{3}|&hellip;)\]|(?:weiterlesen|mehr lesen|read more|continue reading)(?:\s*(?:…|\.{3}|»|›|→|>+))?)\s*$/i
const LONGEST_TAIL = 40
/** WordPress says where an article appeared first. */
const APPEARED_FIRST =
  /^(?:der beitrag .{0,300} erschien zuerst auf .{0,200}|the post .{0,300} (?:first )?appeared first on .{0,200})\.?$/i

/** A body without what the publishing software adds to it. */
export function withoutBoilerplate(text: string): string {
  const paragraphs = text.split('\n\n')
  const kept = APPEARED_FIRST.test(paragraphs.at(-1) ?? '') ? paragraphs.slice(0, -1) : paragraphs
  const body = kept.join('\n\n')
  const cut = Math.max(0, body.length - LONGEST_TAIL)
  return body.slice(0, cut) + body.slice(cut).replace(TEASER_TAIL, '')
}
