import type { ParsedFeed } from '../../src/model.ts'
import { readDraft } from '../canonical/read.ts'
import { throughRssParser } from '../canonical/rss.ts'
import type { XmlElement } from '../canonical/tree.ts'
import { finishItem, PLAIN } from './item.ts'

/** The way of every XML feed: draft from the tree, through rss-parser, what the feed says for all its items, finished. */
export async function parseXmlFeed(channel: XmlElement, items: readonly XmlElement[]): Promise<ParsedFeed> {
  const { feed, authors, items: read } = await throughRssParser(readDraft(channel, items))
  return {
    feed,
    items: read.map((item) =>
      finishItem({
        ...PLAIN,
        ...item,
        language: item.language ?? feed.language,
        authors: item.authors.length > 0 ? item.authors : authors,
      }),
    ),
  }
}
