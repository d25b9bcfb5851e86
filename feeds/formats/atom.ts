import { childrenOf } from '../canonical/elements.ts'
import type { FeedFormat } from './format.ts'
import { parseXmlFeed } from './xml.ts'

const FEEDS = new Set(['atom:feed', 'feed'])
const ENTRIES = new Set(['atom:entry', 'entry'])

/** Atom 0.3 and 1.0, and an entry that is a document of its own. */
export const atom: FeedFormat = {
  name: 'atom',
  detect: (source) => source.kind === 'xml' && (FEEDS.has(source.root.name) || ENTRIES.has(source.root.name)),
  parse: async (source) => {
    if (source.kind !== 'xml') throw new TypeError('Atom is XML')
    const { root } = source
    if (ENTRIES.has(root.name))
      return await parseXmlFeed(childrenOf(root, 'atom:source')[0] ?? EMPTY(root), [root])
    return await parseXmlFeed(root, childrenOf(root, 'atom:entry', 'entry', 'item'))
  },
}

const EMPTY = (root: { base: string; language: string | null }) => ({
  name: 'atom:feed',
  attributes: {},
  children: [],
  base: root.base,
  language: root.language,
})
