import type { Entry, FeedOut } from './entry.ts'
import { element, FACTS_NAMESPACE, factElements } from './xml.ts'

/** RSS 2.0 (rssboard.org/rss-specification) with content:encoded, dc:creator and our facts. */
export const renderRss = (feed: FeedOut): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wire="${FACTS_NAMESPACE}">
  <channel>
    ${element('title', feed.title)}
    ${element('link', feed.home)}
    ${element('description', feed.description)}
    ${element('language', feed.language)}
    ${element('generator', 'Wirebrief')}
    ${element('ttl', '5')}
    ${element('atom:link', null, { href: feed.self, rel: 'self', type: 'application/rss+xml' })}
${feed.entries.map((entry) => itemOf(entry, feed)).join('\n')}
  </channel>
</rss>
`

const itemOf = (entry: Entry, { topic }: FeedOut): string => `    <item>
      ${element('guid', entry.id, { isPermaLink: false })}
      ${element('title', entry.title)}
      ${entry.link === null ? '' : element('link', entry.link)}
      ${element('pubDate', new Date(entry.publishedAt).toUTCString())}
      ${element('atom:updated', entry.updatedAt)}
      ${element('description', entry.lead)}
      ${element('content:encoded', entry.content)}
      ${element('category', topic.name)}
      ${element('dc:language', entry.language)}
      ${entry.authors.map((name) => element('dc:creator', name)).join('\n      ')}
      ${factElements(entry)}
    </item>`
