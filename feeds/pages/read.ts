import type { Fault } from '../faults.ts'
import type { Fetch } from '../fetch/outcome.ts'
import type { Robots } from '../robots.ts'
import { type Article, forbidsText, type NoArticle } from './extract.ts'
import type { Extractor } from './extractor.ts'

/** What became of an article's page. Only `article` gives a text; else the teaser stays, marked as one. */
export type PageOutcome =
  | ({ kind: 'article' } & Article)
  | { kind: 'refused'; why: NoArticle | 'robots' | 'too-heavy' }
  | { kind: 'failed'; fault: Fault }

export type PageTools = { fetchPage: Fetch; robots: Robots; extract: Extractor['extract'] }

/** Reads the article behind an address, if the site lets us. Only for feeds whose catalogue entry says `articlePages`. */
export async function readPage(url: string, { fetchPage, robots, extract }: PageTools): Promise<PageOutcome> {
  if (URL.canParse(url) && !(await robots(url))) return { kind: 'refused', why: 'robots' }
  const page = await fetchPage(url, { etag: null, lastModified: null })
  if (page.kind === 'failed') return { kind: 'failed', fault: page.fault }
  if (page.kind === 'not-modified') return { kind: 'refused', why: 'no-article' }
  if (page.url !== url && !(await robots(page.url))) return { kind: 'refused', why: 'robots' }
  if (forbidsText(page.robotsTag ?? '')) return { kind: 'refused', why: 'not-for-machines' }
  if (!isHtml(page.contentType)) return { kind: 'refused', why: 'no-article' }
  const article = await extract(page.body, page.contentType)
  return typeof article === 'string' ? { kind: 'refused', why: article } : { kind: 'article', ...article }
}

const isHtml = (contentType: string | null): boolean =>
  contentType === null || /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)
