/** A word, a run of digits with its separators, or a mark; offsets into the whole text. */
export type Lexeme = {
  start: number
  end: number
  text: string
  lower: string
  kind: 'word' | 'number' | 'mark'
  /** true: no white space before it. */
  touches: boolean
}

// Thousands may be grouped by a space, plain, no-break, thin or narrow: "14 000".
const LEXEME =
  /(?<![\p{L}\d])\.\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’:]\d+)*|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅛]|\p{L}[\p{L}\p{M}\d]*(?:[-‐‑’'][\p{L}\d]+)*|\S/gu

const GLYPHS = '½¼¾⅓⅔⅕⅖⅗⅘⅙⅛'

/** The lexemes of one line of a text. */
export function readLexemes(text: string, start: number, end: number): Lexeme[] {
  const lexemes: Lexeme[] = []
  let last = -1
  for (const match of text.slice(start, end).matchAll(LEXEME)) {
    const word = match[0]
    const at = start + match.index
    const kind = kindOf(word)
    lexemes.push({
      start: at,
      end: at + word.length,
      text: word,
      lower: kind === 'word' ? word.toLowerCase() : word,
      kind,
      touches: at === last,
    })
    last = at + word.length
  }
  return lexemes
}

function kindOf(word: string): Lexeme['kind'] {
  const code = word.charCodeAt(0)
  if ((code >= 48 && code <= 57) || (code === 46 && word.length > 1) || GLYPHS.includes(word)) return 'number'
  return word.length > 1 || /\p{L}/u.test(word) ? 'word' : 'mark'
}

/** true for a word that begins with a capital. */
export const isCapital = ({ text, lower, kind }: Lexeme): boolean =>
  kind === 'word' && text.charCodeAt(0) !== lower.charCodeAt(0)
