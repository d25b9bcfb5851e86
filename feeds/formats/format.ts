import type { ParsedFeed } from '../../src/model.ts'
import type { XmlElement } from '../canonical/tree.ts'

/** A document after decoding: its root element, or its value where it is JSON. */
export type Source =
  | { kind: 'xml'; url: string; root: XmlElement }
  | { kind: 'json'; url: string; value: unknown }

/** One way in which news is written down; index.ts is the list. */
export type FeedFormat = {
  name: string
  /** Whether this format should read the document; the first in the list that says yes does. */
  detect: (source: Source) => boolean
  /** Reads a document that `detect` accepted. Throws `ParseError` where it is not what it seemed. */
  parse: (source: Source) => Promise<ParsedFeed>
}
