import type { Entry } from './entry.ts'

/** Of our elements in RSS and Atom (docs/how-to/feeds-out.md). */
export const FACTS_NAMESPACE = 'urn:wirebrief:facts:1'

/** What XML 1.0 cannot hold at all, even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark]!)

/** An element with text; attributes without value are left out. */
export function element(
  name: string,
  text: string | null,
  attributes: Readonly<Record<string, string | number | boolean | null>> = {},
): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  return text === null ? `<${name}${pairs}/>` : `<${name}${pairs}>${escapeXml(text)}</${name}>`
}

/** The facts of an entry as elements of our own namespace; other readers pass them over. */
export function factElements({ facts }: Entry): string {
  const { story, independent, agencies, items, quotes, figures } = facts
  return [
    element('wire:story', null, { id: story, independent }),
    ...agencies.map(({ code, name }) => element('wire:agency', name, { code })),
    ...items.map(({ language, ...item }) => element('wire:item', null, { ...item, 'xml:lang': language })),
    ...quotes.map(({ text, language, ...quote }) =>
      element('wire:quote', text, { 'xml:lang': language, ...quote }),
    ),
    ...figures.map(({ text, language, ...figure }) =>
      element('wire:figure', text, { 'xml:lang': language, ...figure }),
    ),
  ].join('\n      ')
}
