/** A document ready to be read, and the text entities that its prolog declares. */
export type Repaired = { xml: string; entities: ReadonlyMap<string, string> }

/**
 * Drops what no XML may hold: characters that are none, whatever stands before the first tag, and the document type
 * declaration, of which short text entities are kept. Takes time in proportion to the length.
 */
export function repair(text: string): Repaired {
  const clean = cleanCharacters(text)
  const start = clean.search(/<[\w!?]/)
  return withoutDoctype(start > 0 ? clean.slice(start) : clean)
}

/** Without control characters and lone surrogates; the C1 block as windows-1252 meant it. */
export const cleanCharacters = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFEFF\uFFFE\uFFFF]/g, '')
    .replace(/[\x80-\x9F]/g, windows1252)

const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** The character that a code between 0x80 and 0x9F means in windows-1252. */
export const windows1252 = (character: string): string => C1[character.charCodeAt(0) - 0x80] ?? character

/** A document type declaration may only stand in the prolog, before the root element. */
function withoutDoctype(xml: string): Repaired {
  const start = doctypeStart(xml)
  if (start === null) return { xml, entities: new Map() }
  const end = doctypeEnd(xml, start)
  return { xml: xml.slice(0, start) + xml.slice(end), entities: entitiesIn(xml.slice(start, end)) }
}

/** Walks over comments and instructions up to the root element. */
function doctypeStart(xml: string): number | null {
  let at = xml.indexOf('<')
  while (at !== -1) {
    if (/^<!doctype/i.test(xml.slice(at, at + 9))) return at
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '>' : null
    if (end === null) return null
    const close = xml.indexOf(end, at)
    at = close === -1 ? -1 : xml.indexOf('<', close)
  }
  return null
}

/** The place after the declaration: its ">" outside quotes and outside the internal subset. */
function doctypeEnd(xml: string, start: number): number {
  const subset = xml.indexOf('[', start)
  const close = xml.indexOf('>', start)
  if (close === -1) return xml.length
  if (subset === -1 || subset > close) return close + 1
  const end = /\]\s*>/.exec(xml.slice(subset))
  return end === null ? close + 1 : subset + end.index + end[0].length
}

const MOST_ENTITIES = 200
const LONGEST_ENTITY = 200
const ENTITY = /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g

/** Only texts: nothing is fetched, and an entity inside an entity stays as it is written, so that none can multiply. */
function entitiesIn(doctype: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of doctype.matchAll(ENTITY)) {
    const value = double ?? single ?? ''
    if (value.length <= LONGEST_ENTITY && found.size < MOST_ENTITIES && !found.has(name))
      found.set(name, value)
  }
  return found
}
