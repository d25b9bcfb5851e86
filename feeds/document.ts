import { createHash } from 'node:crypto'
import type { ParsedFeed } from '../src/model.ts'
import { ParseError, type ParseReason } from './errors.ts'
import type { Fault, FaultCode } from './faults.ts'
import type { FeedDocument } from './parse.ts'

/** Reads a document, or says what is wrong with it. */
export async function readDocument(
  document: FeedDocument,
  parse: (document: FeedDocument) => Promise<ParsedFeed>,
): Promise<{ feed: ParsedFeed; fault: null } | { feed: null; fault: Fault }> {
  try {
    return { feed: await parse(document), fault: null }
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    const reason = error.code.slice('parse.'.length) as ParseReason
    return { feed: null, fault: { code: FAULT_OF[reason], detail: null } }
  }
}

/** sha-256 of a body, hex. */
export const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

const FAULT_OF: Record<ParseReason, FaultCode> = {
  'empty-body': 'feed.empty-body',
  'web-page': 'feed.web-page',
  'no-format': 'feed.no-format',
  'broken-json': 'feed.unreadable',
  truncated: 'feed.truncated',
  'too-deep': 'feed.too-deep',
  'too-large': 'fetch.too-large',
  'too-many-items': 'feed.too-many-items',
  unreadable: 'feed.unreadable',
  deadline: 'feed.parser-deadline',
  memory: 'feed.parser-memory',
}
