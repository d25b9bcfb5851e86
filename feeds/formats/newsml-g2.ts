import type { ItemStatus, ParsedFeed } from '../../src/model.ts'
import { childOf, childrenOf, descendants, wordsOf, wordsUnder } from '../canonical/elements.ts'
import { absolute } from '../canonical/links.ts'
import { mediaTopic } from '../canonical/media-topics.ts'
import { peopleOfByline, personName } from '../canonical/people.ts'
import { refuseTooMany } from '../canonical/read.ts'
import { textOf, textUnder } from '../canonical/text-of.ts'
import type { XmlElement } from '../canonical/tree.ts'
import { readDate } from '../text/dates.ts'
import { oneLine } from '../text/tidy.ts'
import type { FeedFormat } from './format.ts'
import { finishItem, type RawItem } from './item.ts'
import { signalOf, statusOf, urgencyOf } from './wire.ts'

const ROOTS = new Set(['g2:newsmessage', 'g2:newsitem', 'g2:packageitem'])
const NEWS_ITEMS = new Set(['g2:newsitem'])

/** NewsML-G2 2.x: a message, a package or a single item. https://iptc.org/standards/newsml-g2/ */
export const newsmlG2: FeedFormat = {
  name: 'newsml-g2',
  detect: (source) => source.kind === 'xml' && ROOTS.has(source.root.name),
  parse: async (source) => {
    if (source.kind !== 'xml') throw new TypeError('NewsML-G2 is XML')
    return readMessage(source.root)
  },
}

function readMessage(root: XmlElement): ParsedFeed {
  const items = [...descendants(root, NEWS_ITEMS)].filter(isText)
  refuseTooMany(items.length)
  const header = childOf(root, 'g2:header')
  const provider = items[0] === undefined ? null : providerOf(items[0])
  return {
    feed: {
      title: provider ?? (header === null ? null : wordsUnder(header, 'g2:origin', 'g2:sender')),
      url: null,
      language: items[0] === undefined ? root.language : languageOf(items[0]),
    },
    items: items.map((item) => finishItem(readItem(item))),
  }
}

/** Pictures, graphics, sound and video come in the same messages. */
function isText(item: XmlElement): boolean {
  const kind = childOf(meta(item), 'g2:itemclass')?.attributes['qcode'] ?? ''
  return !/:(?:picture|graphic|audio|video|animation|component)$/.test(kind)
}

const meta = (item: XmlElement) => childOf(item, 'g2:itemmeta') ?? item
const content = (item: XmlElement) => childOf(item, 'g2:contentmeta') ?? item

function providerOf(item: XmlElement): string | null {
  const provider = childOf(meta(item), 'g2:provider')
  return provider === null ? null : (wordsUnder(provider, 'g2:name') ?? codeOf(provider))
}

/** The value of a QCode or literal: "usable" of "stat:usable". */
function codeOf(element: XmlElement | null): string | null {
  if (element === null) return null
  const { qcode, literal, uri } = element.attributes
  return qcode?.slice(qcode.indexOf(':') + 1) ?? literal ?? uri?.slice(uri.lastIndexOf('/') + 1) ?? null
}

const languageOf = (item: XmlElement): string | null =>
  childOf(content(item), 'g2:language')?.attributes['tag'] ?? item.language

function readItem(item: XmlElement): RawItem {
  const about = meta(item)
  const inside = content(item)
  const created = date(wordsUnder(inside, 'g2:contentcreated')) ?? date(wordsUnder(about, 'g2:firstcreated'))
  const versionCreated = date(wordsUnder(about, 'g2:versioncreated'))
  const title = textUnder(inside, 'g2:headline') ?? textUnder(about, 'g2:title')
  const { notes, embargoNote } = publicNotes(about)
  return {
    id: item.attributes['guid'] ?? null,
    url: pageOf(item),
    title: title === null ? null : oneLine(title),
    summary: summaryOf(inside),
    content: bodyOf(item),
    authors: peopleOf(inside),
    publishedAt: created ?? versionCreated,
    updatedAt: versionCreated ?? date(wordsUnder(inside, 'g2:contentmodified')),
    categories: subjectsOf(inside),
    language: languageOf(item),
    enclosures: [],
    version: versionOf(item),
    status: status(about),
    embargo: embargoOf(about) ?? embargoNote,
    urgency: urgencyOf(wordsUnder(inside, 'g2:urgency')),
    signal: signalOf(childrenOf(about, 'g2:signal').map((signal) => codeOf(signal) ?? '')),
    byline: wordsUnder(inside, 'g2:by') ?? null,
    creditline: wordsUnder(inside, 'g2:creditline'),
    notes,
  }
}

const date = (written: string | null) => (written === null ? null : readDate(written))

const status = (about: XmlElement): ItemStatus | null => statusOf(codeOf(childOf(about, 'g2:pubstatus')))

function versionOf(item: XmlElement): number | null {
  const version = Number.parseInt(item.attributes['version'] ?? '', 10)
  return Number.isSafeInteger(version) ? version : null
}

/** An element without a time says that the embargo has no known end. */
function embargoOf(about: XmlElement): string | null {
  const embargo = childOf(about, 'g2:embargoed')
  return embargo === null ? null : (wordsOf(embargo) ?? 'stated')
}

/** The article on the wire's site. */
function pageOf(item: XmlElement): string | null {
  const links = childrenOf(meta(item), 'g2:link').filter((link) =>
    /^https?:/i.test(link.attributes['href'] ?? ''),
  )
  const page = links.find((link) => /altRep|seeAlso|webpage/i.test(link.attributes['rel'] ?? '')) ?? links[0]
  return page === undefined ? null : absolute(page.attributes['href'] ?? '', item.base)
}

function summaryOf(inside: XmlElement): string | null {
  const descriptions = childrenOf(inside, 'g2:description')
  const summary =
    descriptions.find((one) => /summary|abstract/.test(one.attributes['role'] ?? '')) ?? descriptions[0]
  return textOf(summary ?? null)
}

const BODIES = new Set(['xhtml:body', 'nitf:body.content', 'body.content', 'nitf:body'])

function bodyOf(item: XmlElement): string | null {
  const set = childOf(item, 'g2:contentset')
  if (set === null) return null
  for (const body of descendants(set, BODIES)) return textOf(asMarkup(body))
  for (const inline of childrenOf(set, 'g2:inlinexml', 'g2:inlinedata')) {
    const type = inline.attributes['contenttype'] ?? ''
    const text = textOf(
      /html/.test(type) ? { ...inline, attributes: { type: 'text/html' } } : { ...inline, attributes: {} },
    )
    if (text !== null) return text
  }
  return null
}

/** Text inside is text, not escaped markup. */
const asMarkup = (body: XmlElement): XmlElement => ({ ...body, attributes: { type: 'xhtml' } })

function peopleOf(inside: XmlElement): string[] {
  const by = childrenOf(inside, 'g2:by').flatMap((one) => peopleOfByline(wordsOf(one)))
  if (by.length > 0) return by
  const creators = childrenOf(inside, 'g2:creator', 'g2:contributor').map((one) =>
    personName(wordsUnder(one, 'g2:name') ?? ''),
  )
  return [...new Set(creators.filter((name) => name !== null))]
}

/** Names of subjects, then the IPTC Media Topics as "medtop:20000053". */
function subjectsOf(inside: XmlElement): string[] {
  const subjects = childrenOf(inside, 'g2:subject', 'g2:keyword')
  const names = subjects.map(
    (subject) =>
      wordsUnder(subject, 'g2:name') ??
      subject.attributes['literal'] ??
      (subject.name === 'g2:keyword' ? wordsOf(subject) : null),
  )
  const topics = subjects.map(({ attributes: { qcode, uri } }) => mediaTopic(qcode, uri))
  return [...new Set([...names, ...topics].filter((name) => name !== null))]
}

/** Only notes that say they may be published are read at all: a note's silence means "for newsrooms". */
function publicNotes(about: XmlElement): { notes: string[]; embargoNote: string | null } {
  const all = childrenOf(about, 'g2:ednote')
  const embargo = all.find((note) => /embargo/i.test(note.attributes['role'] ?? ''))
  const open = all.filter(
    (note) =>
      /publishable$/.test(note.attributes['pubconstraint'] ?? '') ||
      /:public$/.test(note.attributes['role'] ?? ''),
  )
  return {
    notes: open.map((note) => wordsOf(note) ?? '').filter((note) => note !== ''),
    embargoNote: embargo === undefined ? null : (wordsOf(embargo) ?? 'stated'),
  }
}
