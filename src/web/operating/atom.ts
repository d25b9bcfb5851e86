import type { Entry, FeedOut } from './entry.ts'
import { element, FACTS_NAMESPACE, factElements } from './xml.ts'

/** Atom (RFC 4287) with our facts. */
export const renderAtom = (
  feed: FeedOut,
  changedAt: string,
): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}" xmlns:wire="${FACTS_NAMESPACE}">
  ${element('id', feed.id)}
  ${element('title', feed.title)}
  ${element('subtitle', feed.description)}
  ${element('updated', changedAt)}
  ${element('generator', 'Wirebrief')}
  ${element('link', null, { href: feed.self, rel: 'self', type: 'application/atom+xml' })}
  ${element('link', null, { href: feed.home, rel: 'alternate', type: 'text/html' })}
  <author><name>Wirebrief</name></author>
${feed.entries.map((entry) => entryElement(entry, feed)).join('\n')}
</feed>
`

const entryElement = (entry: Entry, { topic }: FeedOut): string => `  <entry xml:lang="${entry.language}">
      ${element('id', entry.id)}
      ${element('title', entry.title)}
      ${entry.link === null ? '' : element('link', null, { href: entry.link, rel: 'alternate' })}
      ${element('published', entry.publishedAt)}
      ${element('updated', entry.updatedAt)}
      ${element('summary', entry.lead)}
      ${element('content', entry.content, { type: 'html' })}
      ${element('category', null, { term: topic.id, label: topic.name })}
      ${entry.authors.map((name) => `<author>${element('name', name)}</author>`).join('\n      ')}
      ${factElements(entry)}
  </entry>`
