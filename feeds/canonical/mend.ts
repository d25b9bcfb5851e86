import iconv from 'iconv-lite'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
/** What UTF-8 looks like when it was read as windows-1252. */
const SUSPECT = /[ÂÃâÄÅÐÑØÙà-ï][\u00A0-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

/** Text that was encoded twice ("fÃ¼r"), decoded again; any other text as it is. */
export function mendEncoding(text: string): string {
  if (!SUSPECT.test(text)) return text
  const bytes = iconv.encode(text, 'windows-1252')
  if (iconv.decode(bytes, 'windows-1252') !== text) return text
  try {
    return strictUtf8.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return text
    throw error
  }
}
