import { createHash } from 'node:crypto'
import type { ParsedFeed } from '../src/model.ts'
import type { Fault } from './faults.ts'
import type { FeedDocument } from './parse.ts'

/** More items than this in one document are a mistake or an attack; the largest feeds of the catalogue have 100. */
const MOST_ITEMS = 5_000

/** Reads a document, or says what is wrong with it. */
export async function readDocument(
  document: FeedDocument,
  parse: (document: FeedDocument) => Promise<ParsedFeed>,
): Promise<{ feed: ParsedFeed; fault: null } | { feed: null; fault: Fault }> {
  const fault = faultAtSight(document)
  if (fault !== null) return { feed: null, fault }
  try {
    const feed = await parse(document)
    if (feed.items.length <= MOST_ITEMS) return { feed, fault: null }
    return { feed: null, fault: { code: 'feed.too-many-items', detail: String(feed.items.length) } }
  } catch (error) {
    // Whatever a document does to its parser is the document's fault, and never stops another feed.
    return { feed: null, fault: faultOfParser(error) }
  }
}

/** sha-256 of a body, hex. */
export const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

function faultAtSight({ body }: FeedDocument): Fault | null {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 1_024)).toString('latin1')
  const text = head.replaceAll('\0', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
  if (text.trim() === '') return { code: 'feed.empty-body', detail: null }
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(text))
    return { code: 'feed.web-page', detail: null }
  return null
}

function faultOfParser(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  if (/deadline|timeout/.test(code)) return { code: 'feed.parser-deadline', detail: null }
  if (/memory/i.test(code)) return { code: 'feed.parser-memory', detail: null }
  return { code: 'feed.unreadable', detail: code }
}
