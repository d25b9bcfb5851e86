import type { FeedOut } from './entry.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1) with our facts as `_wirebrief`. */
export const renderJsonFeed = ({
  title,
  description,
  language,
  self,
  home,
  topic,
  entries,
}: FeedOut): string =>
  `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language,
    home_page_url: home,
    feed_url: self,
    items: entries.map((entry) => ({
      id: entry.id,
      ...(entry.link !== null && { url: entry.link }),
      title: entry.title,
      summary: entry.lead,
      content_html: entry.content,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      language: entry.language,
      authors: entry.authors.map((name) => ({ name })),
      tags: [topic.name],
      _wirebrief: entry.facts,
    })),
  })}\n`
