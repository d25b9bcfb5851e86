import { ParseError } from '../errors.ts'
import type { Source } from '../formats/format.ts'
import type { FeedDocument } from '../parse.ts'
import { decodeBytes } from './decode.ts'
import { descendants } from './elements.ts'
import { cleanCharacters, repair } from './repair.ts'
import { readTree, type XmlElement } from './tree.ts'

/** Decodes a document and reads its structure. Throws `ParseError` where it has none, with a sentence on what it is instead. */
export function readSource({ url, contentType, body }: FeedDocument): Source {
  const text = decodeBytes(body, contentType).trimStart()
  if (text === '')
    throw new ParseError(
      'parse.empty-body',
      'The document is empty; nothing is known to be wrong with the feed.',
    )
  if (/^[\s\uFEFF]*[{[]/.test(text)) return { kind: 'json', url, value: readJson(text) }
  const tops = readTree(repair(text), url)
  const root = rootAmong(tops)
  if (root !== null) return { kind: 'xml', url, root }
  throw isPage(tops) || /<(?:html|body|head|div|p)\b/i.test(text) ? webPage() : noFormat()
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^[\s\uFEFF]+/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const broken = !/[}\]]\s*$/.test(text)
    if (broken)
      throw new ParseError(
        'parse.truncated',
        'The JSON document breaks off before its end; ask for it again.',
        error,
      )
    // Some publishers leave control characters in their strings.
    return readCleanJson(text, error)
  }
}

function readCleanJson(text: string, cause: SyntaxError): unknown {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids
    return JSON.parse(cleanCharacters(text).replace(/[\x00-\x1F]+/g, ' '))
  } catch {
    throw new ParseError(
      'parse.broken-json',
      `The document looks like JSON and is none: ${cause.message}.`,
      cause,
    )
  }
}

const ROOTS = new Set([
  'rss', 'rdf:rdf', 'rdf', 'channel', 'atom:feed', 'feed', 'atom:entry', 'entry',
  'g2:newsmessage', 'g2:newsitem', 'g2:packageitem',
]) // biome-ignore format: a list

/** The element that a format can read: at the top, or inside a wrapper or behind a warning that a server put before it. */
function rootAmong(tops: readonly XmlElement[]): XmlElement | null {
  for (const top of tops) for (const found of descendants(top, ROOTS)) return found
  return null
}

/** What web pages begin with. */
const OF_PAGES = new Set('html head body div p h1 h2 meta script center table br span title'.split(' '))

const isPage = (tops: readonly XmlElement[]): boolean =>
  tops.some(({ name }) => OF_PAGES.has(name.slice(name.indexOf(':') + 1)))

const webPage = () =>
  new ParseError(
    'parse.web-page',
    'This is a web page and no feed; look for the address of the feed on that page.',
  )

const noFormat = () =>
  new ParseError(
    'parse.no-format',
    'This is neither RSS nor Atom, JSON Feed, NewsML-G2, ninjs or digitalwires.',
  )
