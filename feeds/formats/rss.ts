import { childrenOf } from '../canonical/elements.ts'
import type { XmlElement } from '../canonical/tree.ts'
import type { FeedFormat } from './format.ts'
import { parseXmlFeed } from './xml.ts'

const ROOTS = new Set(['rss', 'channel', 'rdf:rdf', 'rdf'])

/** RSS 0.90 to 2.0, RSS 1.0 and 1.1 (RDF), and a channel without its root. */
export const rss: FeedFormat = {
  name: 'rss',
  detect: (source) => source.kind === 'xml' && ROOTS.has(source.root.name),
  parse: async (source) => {
    if (source.kind !== 'xml') throw new TypeError('RSS is XML')
    const channel = childrenOf(source.root, 'channel')[0] ?? source.root
    return await parseXmlFeed(channel, itemsOf(source.root, channel))
  },
}

/** In RSS 2.0 items stand in the channel, in RDF beside it, in RSS 1.1 in a list of their own. */
function itemsOf(root: XmlElement, channel: XmlElement): XmlElement[] {
  const places = channel === root ? [root] : [channel, root]
  const lists = places.flatMap((place) => childrenOf(place, 'items'))
  return [...places, ...lists].flatMap((place) => childrenOf(place, 'item', 'atom:entry'))
}
