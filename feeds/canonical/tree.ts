import { Parser } from 'htmlparser2'
import { ParseError } from '../errors.ts'
import { decodeEntities } from './entities.ts'
import { canonicalName } from './namespaces.ts'
import type { Repaired } from './repair.ts'

/** An element of a document, with what it inherits. */
export type XmlElement = {
  /** Canonical: "item", "atom:entry", "dc:creator". */
  name: string
  /** By the name as written, in lower case, without prefix. */
  attributes: Readonly<Record<string, string>>
  children: Array<XmlElement | string>
  /** The address that relative links start from (xml:base). */
  base: string
  /** xml:lang; null where nobody says. */
  language: string | null
}

/** What a feed never needs and a bomb does. */
const DEEPEST = 256
const MOST_NODES = 500_000
const MOST_ATTRIBUTES = 256
/** Characters that declared entities may add. */
const MOST_GROWTH = 1_000_000

/** Elements that hold news: one of them left open at the end means that the document broke off inside it. */
const NEWS = new Set(['item', 'atom:entry', 'g2:newsitem'])

/**
 * Reads XML tolerantly: wrong nesting is closed, unknown references stay. Throws `ParseError` beyond the limits of depth
 * and size, and where the document breaks off inside a piece of news. Answers the
 * elements at the top: one, where the document is well-formed.
 */
export function readTree({ xml, entities }: Repaired, url: string): XmlElement[] {
  const builder = new TreeBuilder(entities, url)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      onclosetag: (_name, implied) => builder.close(implied),
      ontext: (text) => builder.text(text),
      oncdatastart: () => builder.section(true),
      oncdataend: () => builder.section(false),
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.write(xml)
  builder.ended = true
  parser.end()
  return builder.tops
}

type Frame = { element: XmlElement; namespaces: ReadonlyMap<string, string> }

class TreeBuilder {
  readonly #entities: ReadonlyMap<string, string>
  readonly #url: string
  readonly #stack: Frame[] = []
  #nodes = 0
  #raw = false
  #grown = 0
  #pending = ''
  readonly tops: XmlElement[] = []
  /** Everything was given to the parser: what closes now was left open. */
  ended = false

  constructor(entities: ReadonlyMap<string, string>, url: string) {
    this.#entities = entities
    this.#url = url
  }

  open(name: string, written: Record<string, string>) {
    this.#flush()
    this.#count()
    const parent = this.#stack.at(-1)
    if (this.#stack.length >= DEEPEST)
      throw new ParseError(
        'parse.too-deep',
        `The document nests more than ${DEEPEST} elements; no feed does.`,
      )
    const namespaces = namespacesOf(written, parent?.namespaces ?? new Map())
    const element: XmlElement = {
      name: canonicalName(name, namespaces),
      attributes: this.#attributes(written),
      children: [],
      base: resolve(written['xml:base'], parent?.element.base ?? this.#url),
      language: written['xml:lang'] ?? parent?.element.language ?? null,
    }
    parent?.element.children.push(element)
    if (parent === undefined) this.tops.push(element)
    this.#stack.push({ element, namespaces })
  }

  close(implied: boolean) {
    this.#flush()
    const closed = this.#stack.pop()
    if (this.ended && implied && closed !== undefined && NEWS.has(closed.element.name))
      throw new ParseError(
        'parse.truncated',
        'The document breaks off in the middle of an item; ask for it again.',
      )
  }

  text(text: string) {
    const decoded = this.#raw ? text : decodeEntities(text, this.#entities)
    this.#grown += decoded.length - text.length
    if (this.#grown > MOST_GROWTH)
      throw new ParseError(
        'parse.too-large',
        'The entities that the document declares blow it up; no feed needs that.',
      )
    this.#pending += decoded
  }

  section(raw: boolean) {
    this.#raw = raw
  }

  #flush() {
    if (this.#pending === '') return
    this.#count()
    this.#stack.at(-1)?.element.children.push(this.#pending)
    this.#pending = ''
  }

  #count() {
    if (++this.#nodes > MOST_NODES)
      throw new ParseError(
        'parse.too-large',
        `The document has more than ${MOST_NODES} elements and texts; no feed does.`,
      )
  }

  #attributes(written: Record<string, string>): Record<string, string> {
    const found: Record<string, string> = Object.create(null)
    for (const [name, value] of Object.entries(written).slice(0, MOST_ATTRIBUTES)) {
      const local = name.slice(name.indexOf(':') + 1).toLowerCase()
      found[local] ??= decodeEntities(value, this.#entities)
    }
    return found
  }
}

function namespacesOf(
  written: Record<string, string>,
  inherited: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = Object.entries(written).filter(([name]) => /^xmlns(?::|$)/i.test(name))
  if (declared.length === 0) return inherited
  return new Map([
    ...inherited,
    ...declared.map(([name, address]) => [name.slice(6).toLowerCase(), address] as const),
  ])
}

/** An address made absolute; the base itself where it is none. */
function resolve(address: string | undefined, base: string): string {
  if (address === undefined) return base
  return URL.parse(address.trim(), base)?.href ?? base
}
