import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/**
 * The text of a document's bytes: by byte order mark, by the pattern of UTF-16 and UTF-32, by the charset that the server
 * states, by the document's own declaration, as strict UTF-8, else as windows-1252. Never throws.
 */
export function decodeBytes(body: Uint8Array, contentType?: string): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const wide = markedEncoding(bytes) ?? wideEncoding(bytes)
  if (wide !== null) return iconv.decode(bytes, wide)
  const strict = utf8Of(bytes)
  for (const charset of [charsetOf(contentType ?? ''), declaredCharset(bytes)]) {
    if (charset === null || !iconv.encodingExists(charset)) continue
    // A wrong "utf-8" or "us-ascii" is the commonest mistake; bytes that are no UTF-8 disprove it.
    if (!UTF8.test(charset)) return iconv.decode(bytes, widened(charset))
    if (strict !== null) return strict
  }
  return strict ?? iconv.decode(bytes, 'windows-1252')
}

const UTF8 = /^(?:utf-?8|us-ascii|ascii|unicode-1-1-utf-8)$/i

const MARKS: ReadonlyArray<[string, readonly number[]]> = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

function markedEncoding(bytes: Buffer): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null
}

/** Markup starts with "<" or white space: where its zero bytes stand tells the width (XML 1.0, appendix F). */
function wideEncoding(bytes: Buffer): string | null {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('')
  return WIDTHS[zeros] ?? null
}
const WIDTHS: Readonly<Record<string, string>> = {
  '000x': 'utf-32be',
  x000: 'utf-32le',
  '0x0x': 'utf-16be',
  x0x0: 'utf-16le',
}

const charsetOf = (contentType: string): string | null =>
  /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null

/** The encoding that the XML declaration states; EBCDIC declarations are read as such. */
function declaredCharset(bytes: Buffer): string | null {
  const ebcdic = bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7
  const head = ebcdic ? iconv.decode(bytes.subarray(0, 200), 'cp037') : bytes.toString('latin1', 0, 400)
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ?? null
  // What could be read as bytes is not two bytes wide, whatever it says.
  return declared !== null && /^(?:utf-?16|utf-?32|ucs-?[24]|iso-10646)/i.test(declared) ? null : declared
}

/** As browsers do (WHATWG Encoding Standard): the smaller names stand for their Windows supersets. */
const widened = (charset: string): string => WIDENED[charset.toLowerCase().replace(/[_ ]/g, '-')] ?? charset
const WIDENED: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  'latin-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks-c-5601-1987': 'cp949',
  'euc-kr': 'cp949',
}

const utf8Of = (bytes: Buffer): string | null => (isUtf8(bytes) ? bytes.toString('utf8') : null)
