import type { Masthead } from '../publishers.ts'
import type { SampleVersion } from '../wire.ts'
import { authorOf, htmlOf } from './markup.ts'

/** JSON Feed 1.1; items without an author have plain text only. */
export function renderJsonFeed(masthead: Masthead, shown: readonly SampleVersion[]): string {
  const { name, site, about, language, url } = masthead
  const items = shown.map((version) => ({
    id: version.id,
    url: version.url,
    title: version.title,
    ...(version.byline === null
      ? { content_text: version.body }
      : { content_html: htmlOf(version, '\n'), authors: [{ name: authorOf(version.byline) }] }),
    summary: version.summary,
    date_published: version.publishedAt,
    ...(version.updatedAt !== version.publishedAt && { date_modified: version.updatedAt }),
    tags: version.categories,
  }))
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: `${site}/`,
    feed_url: url,
    description: about,
    language,
    items,
  }
  return JSON.stringify(feed, null, 1)
}
