/** Bytes of one client, cut where the engine may turn to another client. */
export type Turn = { bytes: Uint8Array; kind: 'startup' | 'work' | 'goodbye' }

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102
const START_UP = 196608
/** Larger than any statement of ours; a client that announces more is broken. */
const LONGEST_MESSAGE = 256 * 1024 * 1024

const SYNC = 'S'.charCodeAt(0)
const QUERY = 'Q'.charCodeAt(0)
const FLUSH = 'H'.charCodeAt(0)
const TERMINATE = 'X'.charCodeAt(0)

class ProtocolError extends Error {
  readonly code = 'store.protocol'
}

/**
 * Cuts a client's bytes into turns: everything up to a Sync, a simple query or a Flush belongs together, since the engine has
 * one session, and another client's Parse in between would replace the unnamed statement that a Bind is meant for.
 * `refuseEncryption` is called where the client asks for TLS. Throws `ProtocolError` on bytes that are no PostgreSQL protocol.
 */
export function createTurnReader(refuseEncryption: () => void): (chunk: Uint8Array) => Turn[] {
  let pending: Uint8Array[] = []
  let size = 0
  /** How far `pending` is known to hold whole messages of an unfinished turn. */
  let whole = 0
  let started = false

  return (chunk) => {
    pending.push(chunk)
    size += chunk.length
    const turns: Turn[] = []
    for (;;) {
      const message = nextMessage()
      if (message === null) return turns
      if (message.kind === 'encryption') {
        take(8)
        refuseEncryption()
        continue
      }
      if (message.kind === 'open') continue
      turns.push({ bytes: take(whole), kind: message.kind })
      whole = 0
    }
  }

  function nextMessage(): { kind: Turn['kind'] | 'open' | 'encryption' } | null {
    const header = started ? 5 : 8
    if (size - whole < header) return null
    const head = peek(whole, header)
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const length = started ? 1 + view.getInt32(1) : view.getInt32(0)
    if (length < header - (started ? 0 : 4) || length > LONGEST_MESSAGE)
      throw new ProtocolError('A client sent bytes that are no PostgreSQL protocol.')
    if (size - whole < length) return null
    if (!started) return startUp(view.getInt32(4), length)
    whole += length
    if (head[0] === TERMINATE) return { kind: 'goodbye' }
    return { kind: head[0] === SYNC || head[0] === QUERY || head[0] === FLUSH ? 'work' : 'open' }
  }

  function startUp(code: number, length: number): { kind: Turn['kind'] | 'encryption' } {
    if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'encryption' }
    whole = length
    // There is no backend process that a cancel request could reach.
    if (code === CANCEL_REQUEST) return { kind: 'goodbye' }
    if (code >> 16 !== START_UP >> 16)
      throw new ProtocolError('A client sent no PostgreSQL start-up message.')
    started = true
    return { kind: 'startup' }
  }

  function peek(from: number, length: number): Uint8Array {
    if (pending.length > 1 && pending[0]!.length < from + length) pending = [joined()]
    return pending[0]!.subarray(from, from + length)
  }

  function take(length: number): Uint8Array {
    const all = joined()
    const rest = all.subarray(length)
    pending = rest.length === 0 ? [] : [rest]
    size = rest.length
    return all.subarray(0, length)
  }

  function joined(): Uint8Array {
    return pending.length === 1 ? pending[0]! : Buffer.concat(pending, size)
  }
}
