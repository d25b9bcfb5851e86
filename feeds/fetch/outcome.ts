import type { Fault } from '../faults.ts'

/** Exactly as the server sent them, or null. */
export type Validators = { etag: string | null; lastModified: string | null }

/** What every answer of a server says beside its body. */
export type Answer = {
  /** Where the last redirect led. */
  url: string
  /** The same address where each redirect on the way was permanent, else null. */
  movedTo: string | null
  validators: Validators
  /** `max-age` or `Expires`, in seconds from now; null where the server says neither. */
  freshSeconds: number | null
  /** Retry-After, in seconds from now. */
  retryAfterSeconds: number | null
}

export type FetchOutcome =
  | ({
      kind: 'document'
      contentType: string | null
      body: Uint8Array
      robotsTag: string | null
    } & Answer)
  | ({ kind: 'not-modified' } & Answer)
  | { kind: 'failed'; fault: Fault; retryAfterSeconds: number | null }

/** Asks for an address once, conditionally where validators are given. Never throws for anything the other side does. */
export type Fetch = (url: string, validators: Validators) => Promise<FetchOutcome>
