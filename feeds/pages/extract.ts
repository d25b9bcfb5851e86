import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { textOfHtml } from '../text/html.ts'
import { publishable } from '../text/publishable.ts'

/** The article of a page as plain text with paragraphs. */
export type Article = { title: string | null; text: string }

/** Why a page gives no text: there is none, the publisher keeps it for subscribers, or asks machines not to use it. */
export type NoArticle = 'no-article' | 'paywall' | 'not-for-machines'

/** A page with fewer characters of text is a picture, a video or a notice. */
const SHORTEST_ARTICLE = 120
/** Elements beyond this are a page made to keep us busy. */
const MOST_ELEMENTS = 50_000

/** Questions about cookies stand in front of a short article and would outweigh it. */
const NOTICES = [
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[id*="cookie" i]:not(body)',
  '[id*="consent" i]:not(body)',
  '[class*="cookie-" i]:not(body)',
].join(', ')

/** Finds the article in a page by Readability. Takes time and memory that the page decides: only ever in a worker. */
export function extractArticle(html: string): Article | NoArticle {
  const { document } = parseHTML(html)
  if (document.documentElement === null) return 'no-article'
  if (isForbidden(document)) return 'not-for-machines'
  if (isBehindPaywall(html)) return 'paywall'
  for (const notice of document.querySelectorAll(NOTICES)) notice.remove()
  const headings = [...document.querySelectorAll('h1')].map((heading) => fold(heading.textContent ?? ''))
  const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS, charThreshold: 200 }).parse()
  const text = publishable(withoutTitle(textOfHtml(article?.content ?? ''), headings))
  return text.length < SHORTEST_ARTICLE ? 'no-article' : { title: article?.title ?? null, text }
}

type Page = ReturnType<typeof parseHTML>['document']

/** The robots directives that speak of using the text, in the page as in the header X-Robots-Tag. */
export const forbidsText = (directives: string): boolean =>
  /\b(?:none|noindex|nosnippet|noai)\b/i.test(directives)

const isForbidden = (document: Page): boolean =>
  [...document.querySelectorAll('meta[name="robots" i]')].some((meta) =>
    forbidsText(meta.getAttribute('content') ?? ''),
  )

/** schema.org says of an article whether it may be read for free. */
const isBehindPaywall = (html: string): boolean =>
  /"isAccessibleForFree"\s*:\s*(?:false|"false")/i.test(html.slice(0, 500_000))

/** The headline is the item's title already. */
const withoutTitle = (text: string, headings: readonly string[]): string =>
  text
    .split('\n\n')
    .filter((paragraph, index) => index > 3 || !headings.includes(fold(paragraph)))
    .join('\n\n')

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()
