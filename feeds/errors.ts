/** Everything that can be wrong with a document, as one reason. */
export type ParseReason =
  | 'empty-body'
  | 'web-page'
  | 'no-format'
  | 'broken-json'
  | 'truncated'
  | 'too-deep'
  | 'too-large'
  | 'too-many-items'
  | 'unreadable'
  | 'deadline'
  | 'memory'

/** A document that is no feed or cannot be read; `code` is `parse.<reason>`, the message a sentence that says what to do. */
export class ParseError extends Error {
  readonly code: `parse.${ParseReason}`
  constructor(code: `parse.${ParseReason}`, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'ParseError'
    this.code = code
  }
}
