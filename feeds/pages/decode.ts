/** The text of an HTML page: by byte order mark, header, `meta`, else UTF-8 where it is valid, else windows-1252. */
export function decodePage(body: Uint8Array, contentType: string | null): string {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 2_048)).toString('latin1')
  const named = [
    head.startsWith('\u00ef\u00bb\u00bf') ? 'utf-8' : undefined,
    /charset\s*=\s*"?([\w-]{1,40})/i.exec(contentType ?? '')?.[1],
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1],
  ]
  for (const label of named) {
    const text = label === undefined ? null : decodeAs(body, label, false)
    if (text !== null) return text
  }
  return decodeAs(body, 'utf-8', true) ?? decodeAs(body, 'windows-1252', false)!
}

/** null where the label is unknown, or the bytes are wrong and that matters. */
function decodeAs(body: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(body)
  } catch {
    return null
  }
}
