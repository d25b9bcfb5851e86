import { ParseError } from '../errors.ts'
import { readDate } from '../text/dates.ts'
import { oneLine } from '../text/tidy.ts'
import { categoriesOf } from './categories.ts'
import type { Draft, DraftItem } from './draft.ts'
import { childrenOf, elementsOf, wordsOf, wordsUnder } from './elements.ts'
import { absolute, enclosuresOf, pageOf } from './links.ts'
import { peopleUnder } from './people.ts'
import { textOf, textUnder } from './text-of.ts'
import type { XmlElement } from './tree.ts'

/** A feed shows its newest; what is longer is an archive. */
const MOST_ITEMS = 5_000

/** Reads the channel and the items of any XML feed. Throws `ParseError` where there are too many. */
export function readDraft(channel: XmlElement, items: readonly XmlElement[]): Draft {
  refuseTooMany(items.length)
  return { feed: readChannel(channel), authors: channelAuthors(channel), items: items.map(readItem) }
}

export function refuseTooMany(items: number): void {
  if (items <= MOST_ITEMS) return
  const message = `The document holds ${items} items, and a feed more than ${MOST_ITEMS} never; follow a section of it instead.`
  throw new ParseError('parse.too-many-items', message)
}

const titleUnder = (element: XmlElement, ...names: string[]): string | null => {
  const title = textUnder(element, ...names)
  return title === null ? null : oneLine(title)
}

function readChannel(channel: XmlElement): Draft['feed'] {
  const url = pageOf(channel)
  return {
    title: titleUnder(channel, 'title', 'atom:title', 'dc:title') ?? url,
    url,
    language: languageOf(channel),
  }
}

const languageOf = (element: XmlElement): string | null =>
  (wordsUnder(element, 'language', 'dc:language') ?? element.language)?.trim().replaceAll('_', '-') || null

/** Only where it is said on the item: what the feed says for all is put in later. */
const ownLanguage = (item: XmlElement): string | null =>
  wordsUnder(item, 'dc:language', 'language')?.replaceAll('_', '-') ??
  item.attributes['lang']?.replaceAll('_', '-') ??
  null

const AUTHORS = ['atom:author', 'author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author']
const CHANNEL_AUTHORS = [...AUTHORS, 'managingeditor', 'itunes:owner', 'webmaster']

function channelAuthors(channel: XmlElement): string[] {
  for (const name of CHANNEL_AUTHORS) {
    const people = peopleUnder(channel, name)
    if (people.length > 0) return people
  }
  return []
}

const SUMMARIES = [
  'description',
  'atom:summary',
  'summary',
  'dc:description',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
  'googleplay:description',
]
const CONTENTS = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem']

function readItem(item: XmlElement): DraftItem {
  const id = wordsUnder(item, 'guid', 'atom:id', 'id') ?? item.attributes['about']?.trim() ?? null
  const { publishedAt, updatedAt } = datesOf(item)
  const [summary, text] = summaryAndText(item)
  return {
    id,
    url: pageOf(item) ?? permanentLink(item),
    title:
      titleUnder(item, 'title', 'atom:title', 'dc:title', 'media:title') ?? mediaText(item, 'media:title'),
    summary: summary ?? textUnder(item, ...SUMMARIES) ?? mediaText(item, 'media:description'),
    content: textUnder(item, ...CONTENTS) ?? text,
    authors: authorsOf(item),
    publishedAt,
    updatedAt,
    categories: categoriesOf(item),
    language: ownLanguage(item),
    enclosures: enclosuresOf(item),
  }
}

/** A description and a summary side by side: the first is the summary, the second the text. */
function summaryAndText(item: XmlElement): [summary: string | null, text: string | null] {
  const both = elementsOf(item).filter(({ name }) => name === 'description' || name === 'summary')
  const [first, second] = both
  if (both.length !== 2 || first?.name === second?.name) return [null, null]
  return [textOf(first ?? null), textOf(second ?? null)]
}

/** YouTube and others put the texts into a media group. */
function mediaText(item: XmlElement, name: string): string | null {
  for (const group of childrenOf(item, 'media:group', 'media:content')) {
    const text = textUnder(group, name)
    if (text !== null) return name === 'media:title' ? oneLine(text) : text
  }
  return null
}

/** A guid is an address unless it says that it is none; an RDF item is named by its address. */
function permanentLink(item: XmlElement): string | null {
  const guid = childrenOf(item, 'guid')[0]
  const isLink = guid !== undefined && guid.attributes['ispermalink']?.toLowerCase() !== 'false'
  const candidates = [isLink ? wordsOf(guid) : null, item.attributes['about'] ?? null]
  const found = candidates.find((address) => address !== null && /^https?:\/\//i.test(address))
  if (found != null) return absolute(found, item.base)
  const relative = isLink && guid?.attributes['ispermalink'] !== undefined ? wordsOf(guid) : null
  return relative === null ? null : absolute(relative, item.base)
}

const authorsOf = (item: XmlElement): string[] => {
  for (const name of AUTHORS) {
    const people = peopleUnder(item, name)
    if (people.length > 0) return people
  }
  const source = childrenOf(item, 'atom:source')[0]
  return source === undefined ? [] : peopleUnder(source, 'atom:author')
}

const PUBLISHED = [
  'pubdate',
  'atom:published',
  'published',
  'atom:issued',
  'issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:created',
  'atom:created',
  'created',
]
const UPDATED = ['atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified', 'lastbuilddate']

function datesOf(item: XmlElement): Pick<DraftItem, 'publishedAt' | 'updatedAt'> {
  return { publishedAt: dateUnder(item, PUBLISHED), updatedAt: dateUnder(item, UPDATED) }
}

function dateUnder(item: XmlElement, names: readonly string[]): string | null {
  for (const child of childrenOf(item, ...names)) {
    const date = readDate(wordsOf(child) ?? '')
    if (date !== null) return date
  }
  return null
}
