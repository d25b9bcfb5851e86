import type { XmlElement } from './tree.ts'

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string'

/** The elements directly inside. */
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement)

/** Those directly inside with one of the names, in the order of the names, then of the document. */
export function childrenOf(element: XmlElement, ...names: string[]): XmlElement[] {
  const inside = byName(element)
  const found: XmlElement[] = []
  for (const name of names) {
    const some = inside.get(name)
    if (some !== undefined) found.push(...some)
  }
  return found
}

/** An item is asked for some fifty names. */
const indexes = new WeakMap<XmlElement, ReadonlyMap<string, XmlElement[]>>()

function byName(element: XmlElement): ReadonlyMap<string, XmlElement[]> {
  const known = indexes.get(element)
  if (known !== undefined) return known
  const index = Map.groupBy(elementsOf(element), ({ name }) => name)
  indexes.set(element, index)
  return index
}

/** The first of them that holds anything. */
export function childOf(element: XmlElement, ...names: string[]): XmlElement | null {
  const found = childrenOf(element, ...names)
  return found.find((child) => child.children.length > 0) ?? found[0] ?? null
}

/** All text inside, tags left out, ends trimmed; null where there is none. */
export function wordsOf(element: XmlElement | null): string | null {
  if (element === null) return null
  const words = element.children.map((node) => (isElement(node) ? (wordsOf(node) ?? '') : node)).join('')
  return words.trim() === '' ? null : words.trim()
}

/** The first text under one of the names. */
export function wordsUnder(element: XmlElement, ...names: string[]): string | null {
  for (const child of childrenOf(element, ...names)) {
    const words = wordsOf(child)
    if (words !== null) return words
  }
  return null
}

/** What is inside as HTML, where text directly inside is markup already (RSS, escaped or in CDATA). */
export const markupInside = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? markupOf(node) : node)).join('')

/** What is inside as HTML, where text is text (XHTML). */
export const textInside = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? markupOf(node) : escapeText(node))).join('')

function markupOf(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(':') + 1)
  return element.children.length === 0 ? `<${name}/>` : `<${name}>${textInside(element)}</${name}>`
}

/** For text between tags and in double quotes. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Everything inside, at any depth, with one of the names; itself too. */
export function* descendants(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  if (names.has(element.name)) yield element
  for (const child of elementsOf(element)) yield* descendants(child, names)
}
