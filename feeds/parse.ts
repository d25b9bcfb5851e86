import type { ParsedFeed } from '../src/model.ts'

/** The bytes as fetched, with what the server said of them. */
export type FeedDocument = { url: string; contentType?: string; body: Uint8Array }

/** A document that is no feed or cannot be read; `code` is `parse.<reason>`. */
export class ParseError extends Error {
  readonly code: `parse.${string}`
  constructor(code: `parse.${string}`, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'ParseError'
    this.code = code
  }
}

/** Reads a feed document in any known format. Throws `ParseError`. */
export async function parseFeed(_document: FeedDocument): Promise<ParsedFeed> {
  throw new ParseError('parse.no-format', 'No feed format recognises this document.')
}
