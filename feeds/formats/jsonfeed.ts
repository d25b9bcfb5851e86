import { z } from 'zod'
import { absolute } from '../canonical/links.ts'
import { refuseTooMany } from '../canonical/read.ts'
import { readDate } from '../text/dates.ts'
import { textOfHtml } from '../text/html.ts'
import { textOfEither, textOfPlain } from '../text/plain.ts'
import { oneLine } from '../text/tidy.ts'
import type { FeedFormat } from './format.ts'
import { finishItem, PLAIN } from './item.ts'
import { Count, isRecord, listOf, Words } from './json.ts'

const Author = z.union([
  z.string().transform((name) => ({ name, url: null })),
  z.object({ name: Words, url: Words }),
])
const Authors = listOf(Author)
const Attachment = z.object({ url: z.string(), mime_type: Words, size_in_bytes: Count })
const Item = z.object({
  id: Words,
  url: Words,
  external_url: Words,
  title: Words,
  content_html: Words,
  content_text: Words,
  summary: Words,
  date_published: Words,
  date_modified: Words,
  author: Authors,
  authors: Authors,
  tags: listOf(z.string()),
  language: Words,
  attachments: listOf(Attachment),
})
type Item = z.infer<typeof Item>
const Feed = z.object({
  title: Words,
  home_page_url: Words,
  feed_url: Words,
  language: Words,
  author: Authors,
  authors: Authors,
  items: listOf(Item),
})
type Feed = z.infer<typeof Feed>

/** JSON Feed 1.0 and 1.1: https://www.jsonfeed.org/version/1.1/ */
export const jsonfeed: FeedFormat = {
  name: 'jsonfeed',
  detect: ({ kind, ...source }) => kind === 'json' && 'value' in source && isJsonFeed(source.value),
  parse: async (source) => {
    const feed = Feed.parse(source.kind === 'json' ? source.value : null)
    refuseTooMany(feed.items.length)
    const url = feed.home_page_url === null ? null : absolute(feed.home_page_url, source.url)
    return {
      feed: {
        title: feed.title === null ? url : oneLine(textOfEither(feed.title)),
        url,
        language: feed.language,
      },
      items: feed.items.map((item) => finishItem(readItem(item, feed, source.url))),
    }
  },
}

const isJsonFeed = (value: unknown): boolean =>
  isRecord(value) &&
  (/jsonfeed\.org\/version/.test(String(value['version'])) || Array.isArray(value['items']))

function readItem(item: Item, feed: Feed, base: string) {
  const link = item.url ?? item.external_url
  return {
    ...PLAIN,
    id: item.id,
    url: link === null ? null : absolute(link, base),
    title: item.title === null ? null : oneLine(textOfEither(item.title)),
    summary: item.summary === null ? null : textOfEither(item.summary),
    content:
      item.content_html === null
        ? plainOrNull(item.content_text)
        : textOfHtml(item.content_html) || plainOrNull(item.content_text),
    authors: namesOf(item) ?? namesOf(feed) ?? [],
    publishedAt: item.date_published === null ? null : readDate(item.date_published),
    updatedAt: item.date_modified === null ? null : readDate(item.date_modified),
    categories: [...new Set(item.tags.map(oneLine).filter((tag) => tag !== ''))],
    language: item.language ?? feed.language,
    enclosures: item.attachments.map(({ url, mime_type, size_in_bytes }) => ({
      url: absolute(url, base),
      type: mime_type,
      length: size_in_bytes,
    })),
  }
}

const plainOrNull = (text: string | null) => (text === null ? null : textOfPlain(text))

/** 1.1 has `authors`, 1.0 `author`; null where neither names anybody. */
function namesOf({ author, authors }: Pick<Item, 'author' | 'authors'>): string[] | null {
  const names = [...authors, ...author].map(({ name }) => name?.trim() ?? '').filter((name) => name !== '')
  return names.length === 0 ? null : [...new Set(names)]
}
