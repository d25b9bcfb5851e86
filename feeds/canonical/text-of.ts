import { textOfHtml } from '../text/html.ts'
import { looksLikeHtml, textOfEither, textOfPlain } from '../text/plain.ts'
import { childrenOf, elementsOf, markupInside, textInside, wordsOf } from './elements.ts'
import { mendEncoding } from './mend.ts'
import type { XmlElement } from './tree.ts'

/** The plain text of a text-bearing element, whatever its declared type and mode; null where there is none. */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null
  const text = mendEncoding(readText(element))
  return text === '' ? null : text
}

/** The first plain text under one of the names. */
export function textUnder(element: XmlElement, ...names: string[]): string | null {
  for (const child of childrenOf(element, ...names)) {
    const text = textOf(child)
    if (text !== null) return text
  }
  return null
}

function readText(element: XmlElement): string {
  const type = element.attributes['type']?.toLowerCase().trim() ?? ''
  if (element.attributes['mode']?.toLowerCase() === 'base64') return typed(fromBase64(element), type)
  if (/xhtml|xml$/.test(type)) return textOfHtml(textInside(element))
  if (elementsOf(element).length > 0) return textOfHtml(markupInside(element))
  const words = element.children.join('')
  return isBinary(type) ? typed(fromBase64(element), type) : typed(words, type)
}

/** Atom 1.0: content of a media type that is neither text nor XML is Base64. */
const isBinary = (type: string) => type.includes('/') && !/^(?:text|message|multipart)\//.test(type)

function typed(value: string, type: string): string {
  if (type === 'html' || type === 'text/html') return textOfHtml(value)
  if (type === 'text' || type === 'text/plain')
    return looksLikeHtml(value) ? textOfHtml(value) : textOfPlain(value)
  return textOfEither(value)
}

function fromBase64(element: XmlElement): string {
  const words = wordsOf(element) ?? ''
  return /^[\w+/=\s-]*$/.test(words) ? Buffer.from(words, 'base64').toString('utf8') : words
}
