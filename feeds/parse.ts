import type { ParsedFeed } from '../src/model.ts'
import { readSource } from './canonical/source.ts'
import { ParseError } from './errors.ts'
import { FORMATS } from './formats/index.ts'

export { ParseError } from './errors.ts'

/** The bytes as fetched, with what the server said of them. */
export type FeedDocument = { url: string; contentType?: string; body: Uint8Array }

/**
 * Reads a feed document in any known format: plain text, absolute addresses, instants, all versions in the order given.
 * Throws `ParseError`. Untrusted documents belong into a worker (parse-worker.ts), which has a deadline.
 */
export async function parseFeed(document: FeedDocument): Promise<ParsedFeed> {
  const source = readSource(document)
  const format = FORMATS.find(({ detect }) => detect(source))
  if (format === undefined)
    throw new ParseError(
      'parse.no-format',
      'This is neither RSS nor Atom, JSON Feed, NewsML-G2, ninjs or digitalwires.',
    )
  return await format.parse(source)
}
