/** Format characters: bidi controls, zero-width spaces, soft hyphens, tags. Joiners have a use of their own, see below. */
const HIDDEN = /(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Co}]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu
/** A joiner that joins no emoji, a non-joiner between anything but letters. */
const STRAY_JOINERS =
  /\u200D(?!\p{Extended_Pictographic})|(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200C(?!\p{L})|(?<!\p{L})\u200C/gu
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu

/** Text of a feed as it may be shown: one line, well-formed, without characters that hide or turn what stands there. */
export const clean = (text: string): string =>
  text.toWellFormed().replace(HIDDEN, '').replace(STRAY_JOINERS, '').replace(BREAKS, ' ')

/** The address as it may be linked: http or https, of at most `longest` characters; else null. */
export function readLink(address: string | undefined, longest: number): string | null {
  if (address === undefined || !URL.canParse(address)) return null
  const { protocol, href, username, password } = new URL(address)
  const plain = username === '' && password === ''
  return plain && /^https?:$/.test(protocol) && href.length <= longest ? href : null
}

/** An address in a label: with its protocol, with "www.", or the label as a whole. */
const CLAIMED_HOST = /(?:https?:\/\/|\bwww\.)([^\s/:?#]+)|^((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})$/iu

/** A label that looks like an address must not point elsewhere: then the true host is shown after it. */
export function honestLabel(label: string, link: string): string {
  const [, marked, whole] = label.trim().match(CLAIMED_HOST) ?? []
  const claimed = (marked ?? whole)?.toLowerCase()
  const { hostname } = new URL(link)
  const honest = claimed === undefined || hostname === claimed || hostname.endsWith(`.${claimed}`)
  return honest ? label : `${label} (${hostname})`
}

/** At most `longest` characters, cut at a space where there is one near, with an ellipsis. Never for quotes or figures. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`
}

/** Where a sentence has ended beyond doubt: not after "Mio." or "Nr.", and not before a figure's unit. */
const SENTENCE_END = /(?<=\p{Ll}{4}[.!?…]["”“«»’]?) +(?=["„“»«]?\p{Lu})/u
/** Between two words that are no part of a figure. */
const WORD_END = /(?<=\p{L}{4}[,;:]?) +(?=\p{L}{4})/u

/** Cuts running text into pieces of at most `longest` characters, at sentence ends, else between plain words, else anywhere. */
export function cutText(text: string, longest: number): string[] {
  if (text.length <= longest) return [text]
  for (const border of [SENTENCE_END, WORD_END, / +/u]) {
    const parts = text.split(border).filter((part) => part !== '')
    if (parts.length > 1)
      return fill(parts, longest).flatMap((piece) =>
        piece.length > longest && piece !== text ? cutText(piece, longest) : [piece],
      )
  }
  const head = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
  return [head, ...cutText(text.slice(head.length), longest)]
}

function fill(parts: readonly string[], longest: number): string[] {
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= longest)
      pieces[pieces.length - 1] = `${last} ${part}`
    else pieces.push(part)
  }
  return pieces
}
