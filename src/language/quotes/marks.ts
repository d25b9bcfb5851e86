import type { Document } from '../document.ts'

/** A passage between marks: offsets with the marks, and of what stands inside. `opens`: a later paragraph goes on with it. */
export type Passage = {
  start: number
  end: number
  innerStart: number
  innerEnd: number
  paragraph: number
  unclosed: boolean
  goesOn: boolean
}

const OPENERS: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '”"“',
  '”': '”',
  '"': '"“”',
  '»': '«',
  '«': '»',
  '‚': '‘’',
  '‘': '’',
  '›': '‹',
  '‹': '›',
}
const SINGLE = '‚‘’›‹'
const isLetter = (mark: string | undefined): boolean => mark !== undefined && /[\p{L}\p{N}]/u.test(mark)
const isSpace = (mark: string | undefined): boolean => mark !== undefined && /\s/.test(mark)
const isOpenContext = (mark: string | undefined): boolean =>
  mark === undefined || /[\s([–—\-/:]/.test(mark) || '„“"»«‚‘›‹'.includes(mark)

/** Finds the passages in quotation marks, outermost ones only, within their paragraphs; work is linear in the text. */
export function findPassages({ text, paragraphs }: Document): Passage[] {
  const passages: Passage[] = []
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    let at = nextMark(text, start)
    while (at < end) {
      const mark = text[at]!
      if (!opens(text, at, start)) {
        at = nextMark(text, at + 1)
        continue
      }
      const close = closeOf(text, at, end)
      if (close === null) {
        const whole = {
          start: at,
          end,
          innerStart: at + 1,
          innerEnd: end,
          paragraph,
          unclosed: true,
          goesOn: false,
        }
        // A mark that nothing closes takes the rest of its paragraph, or was none; single ones look like apostrophes.
        const isPassage = (!SINGLE.includes(mark) || at === start) && isWorthy(text, whole)
        if (isPassage) passages.push(whole)
        at = isPassage ? end : nextMark(text, at + 1)
        continue
      }
      passages.push({
        start: at,
        end: close + 1,
        innerStart: at + 1,
        innerEnd: close,
        paragraph,
        unclosed: false,
        goesOn: false,
      })
      at = nextMark(text, close + 1)
    }
  }
  return joinParagraphs(text, passages, paragraphs)
}

const MARK = /[„“”"»«‚‘›‹]/g

/** The next mark that may open, or the end of the text. */
function nextMark(text: string, from: number): number {
  MARK.lastIndex = from
  return MARK.exec(text)?.index ?? text.length
}

/** Nobody says more in one passage: bounds the search for a mark that closes. */
const LONGEST = 20_000

/** A mark opens where a word follows and none precedes. */
function opens(text: string, at: number, lineStart: number): boolean {
  const mark = text[at]!
  const before = at === lineStart ? undefined : text[at - 1]
  const after = text[at + 1]
  // "« Nous avons »": French sets its marks apart.
  if (mark === '«' && isSpace(after)) return isOpenContext(before) && /\S/.test(text[at + 2] ?? ' ')
  if (after === undefined || isSpace(after)) return false
  if (mark === '„' || mark === '‚') return true
  if (mark === '‘' && (before === undefined || /[\s("“]/.test(before))) return isLetter(after)
  if (mark === '‘') return false
  return isOpenContext(before) && (isLetter(after) || /[[(„“"»«‚‘›‹$€£…–#@¿¡'.]/.test(after))
}

/** The mark that closes: marks of the same kind nest, and an apostrophe inside a word closes nothing. */
function closeOf(text: string, open: number, end: number): number | null {
  const mark = text[open]!
  const closers = OPENERS[mark]!
  let depth = 0
  for (let at = open + 1; at < Math.min(end, open + LONGEST); at++) {
    const here = text[at]!
    if (closers.includes(here) && closes(text, at, mark)) {
      if (depth === 0) return at
      depth--
    } else if (here === mark && mark !== '"' && opens(text, at, open)) depth++
  }
  return null
}

function closes(text: string, at: number, opener: string): boolean {
  const before = text[at - 1]
  const after = text[at + 1]
  if (text[at] === '’' && isLetter(before) && isLetter(after)) return false
  if (before !== undefined && /\s/.test(before) && after !== undefined && !/[\s.,;:!?)]/.test(after))
    return false
  // "“" closes a German quotation, and opens an English one.
  if (text[at] === '“' && opener === '“') return !isLetter(after)
  return !isLetter(after) || opener === '„' || opener === '‚' || opener === '»' || opener === '«'
}

const isWorthy = (text: string, { innerStart, innerEnd }: Passage): boolean =>
  /\p{Lu}[^\n]{30,}/u.test(text.slice(innerStart, Math.min(innerEnd, innerStart + 200)))

/** A quotation over several paragraphs opens each anew and closes only the last. */
function joinParagraphs(text: string, passages: Passage[], paragraphs: Document['paragraphs']): Passage[] {
  for (const [i, passage] of passages.entries()) {
    if (!passage.unclosed) continue
    const next = passages[i + 1]
    if (
      next !== undefined &&
      next.paragraph === passage.paragraph + 1 &&
      next.start === paragraphs[next.paragraph]!.start &&
      text[next.start] === text[passage.start]
    )
      passage.goesOn = true
  }
  return passages
}
