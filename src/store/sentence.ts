import type { Span } from '../model.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return segmenter
}

/** The sentences of the paragraph that `span` touches, as one passage with its offset in `text`. */
export function sentenceAround(text: string, span: Span, language: string): { start: number; text: string } {
  const from = text.lastIndexOf('\n', span.start - 1) + 1
  const lineEnd = text.indexOf('\n', span.end)
  const paragraph = text.slice(from, lineEnd === -1 ? text.length : lineEnd)
  const touched = [...segmenterOf(language).segment(paragraph)].filter(
    ({ index, segment }) => from + index < span.end && from + index + segment.length > span.start,
  )
  const start = from + (touched[0]?.index ?? 0)
  return {
    start,
    text: touched
      .map(({ segment }) => segment)
      .join('')
      .trimEnd(),
  }
}
