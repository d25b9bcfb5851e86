import { oneLine } from '../text/tidy.ts'
import { childrenOf, elementsOf, wordsOf } from './elements.ts'
import { mediaTopic } from './media-topics.ts'
import type { XmlElement } from './tree.ts'

const NAMES = new Set([
  'category',
  'atom:category',
  'dc:subject',
  'media:category',
  'itunes:category',
  'itunes:keywords',
  'tags',
  'media:keywords',
])

/** What the item is about, each once; IPTC Media Topics as "medtop:20000053" behind their names. */
export function categoriesOf(item: XmlElement): string[] {
  const places = [item, ...childrenOf(item, 'media:group', 'media:content', 'itunes:category')]
  const found = new Set<string>()
  for (const element of places.flatMap(elementsOf)) {
    if (!NAMES.has(element.name)) continue
    for (const name of namesIn(element)) found.add(name)
    const { domain, scheme, term } = element.attributes
    const topic = mediaTopic(domain, scheme, term, wordsOf(element))
    if (topic !== null) found.add(topic)
  }
  return [...found]
}

function namesIn(element: XmlElement): string[] {
  const written = wordsOf(element) ?? ''
  if (/keywords$|^tags$/.test(element.name)) return written.split(',').map(oneLine).filter(isSaid)
  const { label, term, text } = element.attributes
  if (element.name === 'media:category') return [oneLine(written || (label ?? ''))].filter(isSaid)
  const name = (isCode(term) ? label : undefined) ?? term ?? label ?? text ?? written
  return [oneLine(name)].filter(isSaid)
}

const isSaid = (name: string) => name !== ''

/** A term that only a machine reads, so that its label is the better name. */
const isCode = (term: string | undefined): boolean =>
  term !== undefined && /^(?:https?:|urn:|[\d:._-]+$)/i.test(term)
