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
const NUMBER = /\.\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’:]\d+)*/y

const GLYPHS = '½¼¾⅓⅔⅕⅖⅗⅘⅙⅛'

/** The lexemes of one line of a text. Scans by character codes: a text is mostly letters, and this is where the time goes. */
export function readLexemes(text: string, start: number, end: number): Lexeme[] {
  const lexemes: Lexeme[] = []
  let at = start
  let last = -1
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    const from = at
    const kind = kindOf(text, at, code)
    at =
      kind === 'word'
        ? wordEnd(text, at, end)
        : kind === 'number'
          ? numberEnd(text, at, end)
          : markEnd(text, at, end)
    const word = text.slice(from, at)
    const lower = kind === 'word' ? word.toLowerCase() : word
    lexemes.push({ start: from, end: at, text: word, lower, kind, touches: from === last })
    last = at
  }
  return lexemes
}

const STOP = 46

function kindOf(text: string, at: number, code: number): Lexeme['kind'] {
  if (isLetter(code)) return 'word'
  if (isDigit(code) || GLYPHS.includes(text[at]!)) return 'number'
  // ".08", unless the stop closes a word or a number.
  const opensDecimal =
    code === STOP && isDigit(text.charCodeAt(at + 1)) && !isWordPart(text.charCodeAt(at - 1))
  return opensDecimal ? 'number' : 'mark'
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff
const isWordPart = (code: number) => isLetter(code) || isDigit(code)

/** Letters and combining marks. The blocks of marks and signs between 0x2000 and 0x2e7f hold none that a word would need; halves of surrogate pairs are none. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7
  if (code < 0x2e80) return false
  return !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xd800 && code <= 0xf8ff) && code < 0xfe00
}

/** Hyphens and apostrophes go on with a word where a letter or digit follows them. */
function wordEnd(text: string, from: number, end: number): number {
  let at = from + 1
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isWordPart(code)) at++
    else if (isJoint(code) && at + 1 < end && isWordPart(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

const isJoint = (code: number) =>
  code === 45 || code === 39 || code === 0x2019 || code === 0x2010 || code === 0x2011

function numberEnd(text: string, from: number, end: number): number {
  if (GLYPHS.includes(text[from]!)) return from + 1
  NUMBER.lastIndex = from
  return NUMBER.test(text) ? Math.min(NUMBER.lastIndex, end) : from + 1
}

/** A surrogate pair is one mark. */
function markEnd(text: string, from: number, end: number): number {
  const code = text.charCodeAt(from)
  const isPair = code >= 0xd800 && code <= 0xdbff && from + 1 < end
  return from + (isPair ? 2 : 1)
}

/** true for a word that begins with a capital. */
export const isCapital = ({ text, lower, kind }: Lexeme): boolean =>
  kind === 'word' && text.charCodeAt(0) !== lower.charCodeAt(0)
