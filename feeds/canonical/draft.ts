import type { ParsedFeed, ParsedItem } from '../../src/model.ts'

/** The part of an item that any feed has: plain text, absolute addresses, ISO 8601 instants. */
export type DraftItem = Pick<
  ParsedItem,
  | 'id'
  | 'url'
  | 'title'
  | 'summary'
  | 'content'
  | 'authors'
  | 'publishedAt'
  | 'updatedAt'
  | 'categories'
  | 'language'
  | 'enclosures'
>

/** A feed as read from the tree, before it passes through rss-parser. */
export type Draft = {
  feed: ParsedFeed['feed']
  /** Of the feed; an item without authors is theirs. */
  authors: string[]
  items: DraftItem[]
}
