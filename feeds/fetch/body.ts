import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'

/** The body is larger than allowed, packed or unpacked. */
export class TooLargeError extends Error {}
/** An encoding that was not asked for, or bytes that are not what they say. */
export class EncodingError extends Error {}

export const ACCEPTED_ENCODINGS = 'gzip, br'

/** Reads a body and unpacks its one encoding; stops at `limit` bytes of either. Throws `TooLargeError`, `EncodingError`. */
export async function readBody(body: Readable, encoding: string | null, limit: number): Promise<Uint8Array> {
  const unpack = unpackerOf(encoding)
  if (unpack === null) return collect(body, limit)
  const packed = await collect(body, limit)
  if (packed.length === 0) return packed
  unpack.end(packed)
  try {
    return await collect(unpack, limit)
  } catch (error) {
    if (error instanceof TooLargeError) throw error
    throw new EncodingError(`${encoding}: ${(error as Error).message}`, { cause: error })
  } finally {
    unpack.destroy()
  }
}

/** A chain of encodings multiplies what a few bytes can cost (CVE-2026-22036), and no feed needs one. */
function unpackerOf(encoding: string | null) {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    default:
      throw new EncodingError(encoding!)
  }
}

async function collect(stream: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > limit) throw new TooLargeError(`more than ${limit} bytes`)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)
}
