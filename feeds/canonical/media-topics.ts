/** "medtop:20000053" where one of the texts names an IPTC Media Topic by code, QCode or address; null otherwise. */
export function mediaTopic(...texts: ReadonlyArray<string | null | undefined>): string | null {
  for (const text of texts) {
    const code = /(?:^medtop:|mediatopic\/)(\d{8})\b/i.exec(text ?? '')?.[1]
    if (code !== undefined) return `medtop:${code}`
  }
  return null
}
