import type { SentenceData } from './pack.ts'

type TokenKind = 'word' | 'number' | 'quote-mark' | 'punctuation' | 'symbol'

/** A word, number or mark; offsets into the text. White space is no token. */
export type Token = { start: number; end: number; text: string; kind: TokenKind }

/** Tokens `first` (inclusive) to `last` (exclusive); offsets without surrounding white space. */
export type Sentence = { start: number; end: number; first: number; last: number; paragraph: number }

/** Lines between line breaks; `heading`: a short paragraph without a closing mark, between others. */
type Paragraph = { start: number; end: number; heading: boolean }

/** A text cut into paragraphs, sentences and tokens; the title stays apart, since offsets count in `text`. */
export type Document = {
  title: string
  text: string
  tokens: readonly Token[]
  sentences: readonly Sentence[]
  paragraphs: readonly Paragraph[]
}

const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‐‑](?=[\p{L}\p{N}])|[’'](?=\p{L})|&(?=\p{Lu}))[\p{L}\p{M}\p{N}]+)*[-‐‑]?|\p{N}+(?:[.,:’'  ](?=\p{N}{3}(?!\p{N}))\p{N}{3})*(?:[.,:]\p{N}+)*|[„“”"»«‚‘’›‹]|[.,;:!?…()[\]{}–—-]|\S/gu
const QUOTE_MARKS = '„“”"»«‚‘’›‹'
const PUNCTUATION = '.,;:!?…()[]{}–—-'

/** Cuts a text by a language's abbreviations and ordinals. Work is linear in the text's length; nothing throws. */
export function readDocument(title: string, text: string, data: SentenceData): Document {
  const tokens = readTokens(text)
  const paragraphs = readParagraphs(text)
  return { title, text, tokens, paragraphs, sentences: readSentences(text, tokens, paragraphs, data) }
}

/** The words, numbers and marks of a text. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    tokens.push({ start: match.index, end: match.index + word.length, text: word, kind: kindOf(word) })
  }
  return tokens
}

function kindOf(word: string): TokenKind {
  if (word.length === 1 && QUOTE_MARKS.includes(word)) return 'quote-mark'
  if (word.length === 1 && PUNCTUATION.includes(word)) return 'punctuation'
  const code = word.charCodeAt(0)
  if (code >= 48 && code <= 57) return 'number'
  return /^\p{L}/u.test(word) ? 'word' : /^\p{N}/u.test(word) ? 'number' : 'symbol'
}

const HEADING_LIMIT = 100

function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const words = match[0].trim()
    if (words === '') continue
    const start = match.index + match[0].indexOf(words)
    paragraphs.push({ start, end: start + words.length, heading: false })
  }
  for (const [i, paragraph] of paragraphs.entries()) {
    const words = text.slice(paragraph.start, paragraph.end)
    // A heading stands between paragraphs and closes with a word or a closing mark, never with a full stop.
    paragraph.heading =
      i + 1 < paragraphs.length && words.length <= HEADING_LIMIT && !/[.:;,…][“”"»«’)\]]?$/.test(words)
  }
  return paragraphs
}

function readSentences(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  data: SentenceData,
): Sentence[] {
  const sentences: Sentence[] = []
  let next = 0
  for (const [paragraph, { end }] of paragraphs.entries()) {
    let first = next
    while (next < tokens.length && tokens[next]!.start < end) {
      if (endsSentence(text, tokens, next, data)) {
        // Closing marks belong to the sentence that they close.
        while (next + 1 < tokens.length && tokens[next + 1]!.start < end && isClosing(text, tokens, next + 1))
          next++
        push(first, next + 1, paragraph)
        first = next + 1
      }
      next++
    }
    if (first < next) push(first, next, paragraph)
  }
  return sentences

  function push(first: number, last: number, paragraph: number) {
    sentences.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, paragraph })
  }
}

function isClosing(text: string, tokens: readonly Token[], i: number): boolean {
  const { text: mark, start, end } = tokens[i]!
  if (!'“”"»«’)]‘'.includes(mark)) return false
  // A mark that touches what stands before it and not what follows closes.
  return !/\s/.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ')
}

function endsSentence(text: string, tokens: readonly Token[], i: number, data: SentenceData): boolean {
  const { text: mark, end } = tokens[i]!
  if (mark === '!' || mark === '?' || mark === '…') return startsAfresh(text, tokens, i)
  if (mark !== '.') return false
  const before = tokens[i - 1]
  if (before === undefined) return false
  if (before.end === tokens[i]!.start) {
    const word = before.text.toLowerCase()
    if (data.abbreviations.has(word)) return false
    if (before.kind === 'word' && before.text.length === 1 && /\p{Lu}/u.test(before.text)) return false
    if (before.kind === 'number' && isOrdinal(tokens, i, data)) return false
  }
  // "z.B.", "U.S.": a letter right behind the stop goes on with the word.
  if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return false
  return startsAfresh(text, tokens, i)
}

/** "3. Oktober", "der 2. Weltkrieg": a number of one or two digits before a stop, followed by a word that dates or counts. */
function isOrdinal(tokens: readonly Token[], i: number, data: SentenceData): boolean {
  if (!data.ordinalStop || tokens[i - 1]!.text.length > 2) return false
  const after = tokens[i + 1]
  return after !== undefined && after.kind === 'word'
}

function startsAfresh(text: string, tokens: readonly Token[], i: number): boolean {
  let next = i + 1
  while (next < tokens.length && (isClosing(text, tokens, next) || tokens[next]!.kind === 'quote-mark'))
    next++
  const after = tokens[next]
  if (after === undefined) return true
  return (
    !(after.kind === 'word' && /^\p{Ll}/u.test(after.text)) &&
    !(after.kind === 'punctuation' && /[,;:]/.test(after.text))
  )
}

/** Index of the sentence that holds an offset, by bisection; the one before where it falls between two, -1 before all. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}
