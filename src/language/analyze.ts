import type { Analysable, Facts } from '../model.ts'
import { readDocument, readTokens } from './document.ts'
import { extractFigures } from './figures/extract.ts'
import { identifyLanguage } from './identify.ts'
import { packOf, packs } from './packs.ts'
import { createQuoteReader } from './quotes/extract.ts'
import { classifyTopics } from './topics/classify.ts'

/** Raised when the analysis of stored texts would give other facts: stored facts carry it. */
export const ANALYSIS_VERSION = 4

const quoteReaders = new Map(
  packs.map(({ code, quotes, sentences }) => [code, createQuoteReader(quotes, sentences)]),
)

/** Reads language, topics, quotes and figures from one text. Pure; offsets count in `text`, topic evidence also in the title. */
export function analyze(item: Analysable): Facts {
  const title = item.title ?? ''
  const language = item.language ?? identifyLanguage(title, item.text)
  const topics = classifyTopics(item, language)
  const pack = packOf(language)
  if (pack === undefined) return { language, topics, quotes: [], figures: [] }
  const document = readDocument(title, item.text, pack.sentences)
  return {
    language,
    topics,
    quotes: quoteReaders.get(pack.code)!(document, readTokens(title)),
    figures: extractFigures(document, pack.figures),
  }
}
