import Parser from 'rss-parser'
import { z } from 'zod'
import type { Draft, DraftItem } from './draft.ts'
import { escapeText } from './elements.ts'

/**
 * Sends a draft through rss-parser as canonical RSS 2.0: well-formed, one spelling of each field, texts exchanged for
 * tokens, so that nothing hostile reaches its regular expressions. A parser that met a bad document may hang: each
 * document gets a new one.
 */
export async function throughRssParser(draft: Draft): Promise<Draft> {
  const texts: string[] = []
  const parser = new Parser({ customFields: CUSTOM })
  const read = Output.parse(await parser.parseString(writeRss(draft, texts)))
  const put = (token: string | null) => textBehind(token, texts)
  return {
    feed: { title: put(read.title), url: read.link, language: read.language },
    authors: draft.authors,
    items: read.items.map((item) => ({
      id: put(item.guid),
      url: item.link,
      title: put(item.title),
      summary: put(item.content),
      content: put(item['content:encoded']),
      authors: item.creators,
      publishedAt: item.isoDate,
      updatedAt: item.updated,
      categories: item.categories,
      language: item.language,
      enclosures: item.enclosures.map(({ $ }) => $),
    })),
  }
}

const CUSTOM: Parser.ParserOptions<object, object>['customFields'] & object = {
  item: [
    ['dc:creator', 'creators', { keepArray: true }],
    ['atom:updated', 'updated'],
    ['dc:language', 'language'],
    ['enclosure', 'enclosures', { keepArray: true }],
  ] as never,
}

const Text = z
  .string()
  .nullish()
  .transform((value) => value || null)
const Texts = z
  .array(z.string())
  .nullish()
  .transform((values) => values ?? [])
const Attachment = z.object({
  $: z.object({
    url: z.string(),
    type: Text,
    length: Text.transform((digits) => (digits === null ? null : Number(digits))),
  }),
})
const Output = z.object({
  title: Text,
  link: Text,
  language: Text,
  items: z.array(
    z.object({
      guid: Text,
      link: Text,
      title: Text,
      content: Text,
      'content:encoded': Text,
      creators: Texts,
      isoDate: Text,
      updated: Text,
      categories: Texts,
      language: Text,
      enclosures: z
        .array(Attachment)
        .nullish()
        .transform((values) => values ?? []),
    }),
  ),
})

const TOKEN = /^@@(\d+)@@$/

function textBehind(token: string | null, texts: readonly string[]): string | null {
  const index = TOKEN.exec(token ?? '')?.[1]
  return index === undefined ? null : (texts[Number(index)] ?? null)
}

function writeRss({ feed, items }: Draft, texts: string[]): string {
  const token = (text: string | null) => (text === null ? null : `@@${texts.push(text) - 1}@@`)
  const write = (item: DraftItem) =>
    [
      '<item>',
      tag('title', token(item.title)),
      tag('link', item.url),
      tag('guid', token(item.id)),
      tag('pubDate', item.publishedAt),
      tag('atom:updated', item.updatedAt),
      tag('dc:language', item.language),
      ...item.authors.map((author) => tag('dc:creator', author)),
      ...item.categories.map((category) => tag('category', category)),
      tag('description', token(item.summary)),
      tag('content:encoded', token(item.content)),
      ...item.enclosures.map(
        ({ url, type, length }) =>
          `<enclosure url="${escapeText(url)}" type="${escapeText(type ?? '')}" length="${length ?? ''}"/>`,
      ),
      '</item>',
    ].join('')
  return [
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>',
    tag('title', token(feed.title)),
    tag('link', feed.url),
    tag('language', feed.language),
    ...items.map(write),
    '</channel></rss>',
  ].join('')
}

const tag = (name: string, value: string | null) =>
  value === null || value === '' ? '' : `<${name}>${escapeText(value)}</${name}>`
