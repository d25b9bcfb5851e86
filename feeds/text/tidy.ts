/** Marks of our own, from the private use area: line ends in HTML are mere white space. */
export const BREAK = '\uE00A'
export const PARAGRAPH = '\uE00B'
/** A line begins or ends here; several of them are one. */
export const LINE = '\uE00C'

const LINES = new RegExp(` ?${LINE}[ ${LINE}]*`, 'g')

/** Folds white space, makes lines of `BREAK` and paragraphs of `PARAGRAPH` or two breaks, and drops what nobody sees. */
export function tidy(marked: string): string {
  return folded(marked)
    .replace(LINES, BREAK)
    .split(PARAGRAPH)
    .map((paragraph) => linesOf(paragraph).join('\n'))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
}

/** The same text as one line, for titles and names. */
export const oneLine = (text: string): string => folded(text).trim()

const folded = (text: string) => (HIDDEN.test(text) ? text.replace(UNSEEN, '') : text).replace(WHITE, ' ')

/** White space that is not a single space already. */
const WHITE = /(?:[^\S ]|\u0085)[\s\u0085]*| [\s\u0085]+/g
const HIDDEN = /[\u00AD\u200B\uFEFF]/
/** Zero-width space, byte order mark, and soft hyphens inside a word. */
const UNSEEN = /[\u200B\uFEFF]|(?<=\p{L})\u00AD(?=\p{L})/gu

/** Lines without white space around them; empty ones only between others. */
function linesOf(paragraph: string): string[] {
  if (!paragraph.includes(BREAK)) return [paragraph.trim()]
  const lines = paragraph.split(BREAK).map((line) => line.trim())
  const first = lines.findIndex((line) => line !== '')
  if (first === -1) return []
  return lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
}
