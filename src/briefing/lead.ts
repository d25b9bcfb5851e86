import { readDocument } from '../language/document.ts'
import { packOf, packs } from '../language/packs.ts'

const SENTENCES = 2
const LONGEST = 420

/** "Brüssel (APA/dpa) - ": place and credit before the first sentence. */
const DATELINE = /^[^\n.!?]{0,80}?\([^()\n]{2,60}\)\s*[-–—:]\s+/u

/** The first two sentences of an item's text, verbatim, without dateline and headings; at most 420 characters, whole sentences. */
export function readLead(text: string, language: string): string {
  const pack = packOf(language) ?? packs[0]!
  const document = readDocument('', text.slice(0, 2_000), pack.sentences)
  const sentences = document.sentences.filter(
    ({ paragraph }) => document.paragraphs[paragraph]?.heading !== true,
  )
  const first = sentences[0]
  if (first === undefined) return ''
  const inParagraph = sentences
    .slice(0, SENTENCES)
    .filter(({ paragraph }) => paragraph - first.paragraph <= 1)
  const start = first.start + (DATELINE.exec(text.slice(first.start, first.start + 200))?.[0].length ?? 0)
  for (let count = inParagraph.length; count > 0; count--) {
    const end = inParagraph[count - 1]!.end
    if (end - start <= LONGEST || count === 1) return text.slice(start, end).replace(/\s+/g, ' ').trim()
  }
  return ''
}
