import type { ParsedFeed } from '../../src/model.ts'
import { readDraft } from '../canonical/read.ts'
import { throughRssParser } from '../canonical/rss.ts'
import type { XmlElement } from '../canonical/tree.ts'
import { finishItem, PLAIN } from './item.ts'

/** The way of every XML feed: draft from the tree, through rss-parser, finished as items. */
export async function parseXmlFeed(channel: XmlElement, items: readonly XmlElement[]): Promise<ParsedFeed> {
  const { feed, items: read } = await throughRssParser(readDraft(channel, items))
  return { feed, items: read.map((item) => finishItem({ ...item, ...PLAIN })) }
}
