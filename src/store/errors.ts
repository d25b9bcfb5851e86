export type StoreErrorCode =
  /** Another service holds the embedded store. */
  | 'store.held'
  /** Whoever holds the embedded store does not answer. */
  | 'store.silent'
  /** The data folder cannot be read or written. */
  | 'store.no-access'
  /** No safe copy of the embedded store could be made. */
  | 'store.no-copy'
  /** The disk is full. */
  | 'store.full'
  /** No connection to the database. */
  | 'store.unreachable'
  /** The database refuses these credentials, or does not exist. */
  | 'store.refused'
  /** The connection broke, or the embedded engine ended. */
  | 'store.lost'
  /** The embedded store cannot be opened: another engine version made it, or its files are damaged. */
  | 'store.damaged'
  /** The schema is newer than this program, and lacks something that it needs. */
  | 'store.newer'

/** A fault of the store as a sentence for an operator. Never holds an address with credentials. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  constructor(code: StoreErrorCode, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'StoreError'
    this.code = code
  }
}
