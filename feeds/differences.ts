/** Words that stand where other words stood. */
export type Replacement = { from: string; to: string }
type Article = { title: string; text: string }

/** Rewritten sentences share at least this part of their words (Dice), others do not. */
const SAME_SENTENCE = 0.6
/** Another article shares less than this part of the words of the shorter one. */
const OTHER_ARTICLE = 0.3
/** A rewritten quotation shares at least this part of its words. */
const SAME_QUOTE = 0.4
/** More rewritten passages than these are a new text; comparing each with each would take long. */
const MOST_PASSAGES = 200

/** Numbers and quotations that stand in a rewritten sentence instead of others; added or removed sentences count for nothing. */
export function compareTexts(
  before: string,
  after: string,
): { numbers: Replacement[]; quotes: Replacement[] } {
  const numbers = rewritten(sentencesOf(before), sentencesOf(after), SAME_SENTENCE).flatMap(replacedNumbers)
  const quotes = rewritten(before.match(QUOTED) ?? [], after.match(QUOTED) ?? [], SAME_QUOTE)
  return { numbers, quotes }
}

/** Whether two texts under one id are different articles: few of the shorter one's longer words stand in the other. */
export function isOtherArticle(one: Article, other: Article): boolean {
  const words = [one, other].map(({ title, text }) => new Set(longWords(`${title}\n${text}`)))
  const [fewer, more] = words.sort((a, b) => a.size - b.size)
  if (fewer === undefined || more === undefined || fewer.size < 4) return false
  const shared = [...fewer].filter((word) => more.has(word)).length
  return shared / fewer.size < OTHER_ARTICLE
}

/** The paragraph in which the wire says that, or what, it corrects; null where there is none. */
export function correctionNote(title: string, text: string): string | null {
  const paragraphs = [...text.split(/\n+/), title]
  return paragraphs.map((paragraph) => paragraph.trim()).find((paragraph) => NOTE.test(paragraph)) ?? null
}

/** "Berichtigung:", "KORREKTUR-HINWEIS …", "(Corrects …)", "CORRECTED-…", "Eds: CORRECTS …" at the head of a paragraph. */
const NOTE =
  /^[\s([*–—-]*(?:(?:berichtigung|korrektur|korrigiert|richtigstellung|correction|corrected|clarification)(?:-?\s?hinweis)?\s?[:)\]–—-]|korrektur-?hinweis|korrigierte (?:fassung|version)|corrects\s|eds:? corrects)/i
const NUMBER = /\p{N}+(?:[.,:]\p{N}+)*/gu
const QUOTED = /„[^“”"]+[“”"]|»[^«]+«|«[^»]+»|“[^”]+”|"[^"]+"/gu
const SENTENCE_END = /(?<=[.!?…][“”"»«)]?)\s+|\n+/u

/** Each passage that is gone with the one most like it among those that have come. */
function rewritten(before: readonly string[], after: readonly string[], least: number): Replacement[] {
  const stayed = new Set(after)
  const known = new Set(before)
  const gone = before.filter((passage) => !stayed.has(passage)).slice(0, MOST_PASSAGES)
  const come = after.filter((passage) => !known.has(passage)).slice(0, MOST_PASSAGES)
  return gone.flatMap((from) => {
    const to = mostAlike(from, come, least)
    return to === null ? [] : [{ from, to }]
  })
}

function mostAlike(passage: string, others: readonly string[], least: number): string | null {
  const words = wordsOf(passage)
  let [best, most] = [null as string | null, least]
  for (const other of others) {
    const alike = likeness(words, wordsOf(other))
    if (alike >= most) [best, most] = [other, alike]
  }
  return best
}

/** Numbers that stand only before, paired in order with those that stand only after. */
function replacedNumbers({ from, to }: Replacement): Replacement[] {
  const before: string[] = from.match(NUMBER) ?? []
  const after: string[] = to.match(NUMBER) ?? []
  const gone = before.filter((number) => !after.includes(number))
  const come = after.filter((number) => !before.includes(number))
  return gone.slice(0, come.length).map((number, i) => ({ from: number, to: come[i]! }))
}

const sentencesOf = (text: string): string[] => text.split(SENTENCE_END).map((sentence) => sentence.trim())

/** Dice's coefficient of two bags of words: 0 (nothing in common) to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const counts = new Map<string, number>()
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const left = counts.get(word) ?? 0
    if (left > 0) shared++
    counts.set(word, left - 1)
  }
  return (2 * shared) / (one.length + other.length)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
/** Short words are shared by any two texts of one language. */
const longWords = (text: string): string[] => wordsOf(text).filter((word) => word.length >= 5)
