import { z } from 'zod'
import { mediaTopic } from '../canonical/media-topics.ts'
import { peopleOfByline, personName } from '../canonical/people.ts'
import { refuseTooMany } from '../canonical/read.ts'
import { readDate } from '../text/dates.ts'
import { textOfHtml } from '../text/html.ts'
import { textOfEither, textOfPlain } from '../text/plain.ts'
import { oneLine } from '../text/tidy.ts'
import type { FeedFormat } from './format.ts'
import { finishItem, type RawItem } from './item.ts'
import { Count, isRecord, listOf, Words } from './json.ts'
import { embargoIn, signalOf, statusOf, urgencyOf } from './wire.ts'

const Coded = z.object({ name: Words, code: Words, scheme: Words, uri: Words, literal: Words })
const Part = z.object({ role: Words, contenttype: Words, value: Words })
const Person = z.object({ name: Words, role: Words })
const Rendition = z.object({ href: z.string(), contenttype: Words, sizeinbytes: Count })

const Item = z.looseObject({
  uri: Words,
  type: Words,
  version: Words,
  firstcreated: Words,
  contentcreated: Words,
  versioncreated: Words,
  embargoed: z.unknown().optional(),
  pubstatus: Words,
  urgency: Count,
  signal: z.unknown().optional(),
  language: Words,
  byline: Words,
  located: Words,
  by: Words,
  slugline: Words,
  subject: listOf(Coded),
  subjects: listOf(Coded),
  people: listOf(Person),
  person: listOf(Person),
  infosources: listOf(Person),
  headlines: listOf(Part),
  bodies: listOf(Part),
  descriptions: listOf(Part),
  bylines: listOf(z.object({ byline: Words, value: Words, role: Words })),
  provider: z.unknown().optional(),
  altids: z.unknown().optional(),
  renditions: z.unknown().optional(),
  url: Words,
  link: Words,
  creditline: Words,
})
type Item = z.infer<typeof Item>

/** ninjs 1.x, 2.x and 3.x, one item or a list. https://iptc.org/standards/ninjs/ */
export const ninjs: FeedFormat = {
  name: 'ninjs',
  detect: (source) => source.kind === 'json' && itemsIn(source.value) !== null,
  parse: async (source) => {
    const items = source.kind === 'json' ? itemsIn(source.value) : null
    const read = listOf(Item).parse(items ?? [])
    refuseTooMany(read.length)
    const texts = read.filter(({ type }) => type === null || type === 'text' || type === 'composite')
    return {
      feed: { title: nameOf(read[0]?.provider), url: null, language: read[0]?.language ?? null },
      items: texts.map((item) => finishItem(readItem(item))),
    }
  },
}

const LISTS = ['items', '_items', 'newsitems', 'data']

function itemsIn(value: unknown): unknown[] | null {
  if (isNinjs(value)) return packaged(value) ?? [value]
  const list = Array.isArray(value)
    ? value
    : isRecord(value)
      ? LISTS.map((name) => value[name]).find(Array.isArray)
      : null
  return Array.isArray(list) && list.length > 0 && list.every(isNinjs) ? list : null
}

const isNinjs = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['uri'] === 'string' &&
  Object.keys(value).some((key) =>
    /^(?:headline|body|description|versioncreated|firstcreated|pubstatus|standard|headlines|bodies|provider)/.test(
      key,
    ),
  )

/** A composite without a body of its own is a package of items. */
function packaged(value: unknown): unknown[] | null {
  if (
    !isRecord(value) ||
    value['type'] !== 'composite' ||
    Object.keys(value).some((key) => /^bod(?:y|ies)/.test(key))
  )
    return null
  const inside = value['associations']
  const list = Array.isArray(inside) ? inside : isRecord(inside) ? Object.values(inside) : []
  const items = list.filter(isNinjs)
  return items.length > 0 ? items : null
}

function readItem(item: Item): RawItem {
  const updatedAt = dateOf(item.versioncreated)
  const headline = wordsAt(item, 'headline', item.headlines)
  const byline = item.byline ?? item.by ?? item.bylines[0]?.byline ?? item.bylines[0]?.value ?? null
  return {
    id: item.uri,
    url: item.url ?? item.link ?? pageIn(item),
    title: headline === null ? null : oneLine(textOfEither(headline.value)),
    summary: textAt(wordsAt(item, 'description', item.descriptions)),
    content: textAt(wordsAt(item, 'body', item.bodies)),
    authors: authorsOf(item, byline),
    publishedAt: dateOf(item.firstcreated) ?? dateOf(item.contentcreated) ?? updatedAt,
    updatedAt,
    categories: topicsOf([...item.subject, ...item.subjects]),
    language: item.language,
    enclosures: renditionsOf(item.renditions),
    version: /^\d+$/.test(item.version ?? '') ? Number(item.version) : null,
    status: statusOf(item.pubstatus),
    embargo: embargoIn(item.embargoed),
    urgency: urgencyOf(item.urgency),
    signal: signalOf(codesIn(item.signal)),
    byline,
    creditline: item.creditline ?? nameOf(item.infosources[0]),
    notes: [],
  }
}

const dateOf = (written: string | null) => (written === null ? null : readDate(written))

/** A text of 1.x stands at "body", "body_html", "body_text" …, of 2.x and 3.x in a list of parts. */
function wordsAt(
  item: Item,
  name: string,
  parts: ReadonlyArray<z.infer<typeof Part>>,
): { value: string; html: boolean } | null {
  const main =
    parts.find(({ role, value }) => value !== null && (role === null || /main|body|summary/.test(role))) ??
    parts.find(({ value }) => value !== null)
  if (main?.value != null) return { value: main.value, html: /html/.test(main.contenttype ?? '') }
  for (const key of [
    `${name}_html`,
    `${name}_xhtml`,
    name,
    `${name}_text`,
    ...Object.keys(item).filter((key) => key.startsWith(`${name}_`)),
  ]) {
    const value = item[key]
    if (typeof value === 'string' && value.trim() !== '') return { value, html: /html$/.test(key) }
  }
  return null
}

function textAt(words: { value: string; html: boolean } | null): string | null {
  if (words === null) return null
  if (words.html) return textOfHtml(words.value)
  return /<\/?(?:p|br|div|h\d)\b/i.test(words.value) ? textOfHtml(words.value) : textOfPlain(words.value)
}

const codesIn = (signal: unknown): string[] =>
  (Array.isArray(signal) ? signal : [signal]).map((one) =>
    isRecord(one) ? String(one['code'] ?? one['qcode'] ?? one['name']) : String(one ?? ''),
  )

const nameOf = (value: unknown): string | null =>
  isRecord(value) && typeof value['name'] === 'string'
    ? value['name']
    : typeof value === 'string'
      ? value
      : null

function authorsOf({ infosources, people, person }: Item, byline: string | null): string[] {
  const creators = [...infosources, ...people, ...person].filter(({ role }) =>
    /author|writer|creator|reporter/i.test(role ?? ''),
  )
  if (creators.length === 0) return peopleOfByline(byline)
  return creators.map(({ name }) => personName(name ?? '')).filter((name) => name !== null)
}

function topicsOf(subjects: ReadonlyArray<z.infer<typeof Coded>>): string[] {
  const names = subjects.map(({ name, literal }) => name ?? literal)
  const topics = subjects.map(({ code, scheme, uri }) =>
    mediaTopic(code, uri, /medtop|mediatopic/i.test(scheme ?? '') ? `medtop:${code}` : null),
  )
  return [...new Set([...names, ...topics].filter((name) => name !== null))]
}

/** Public addresses are alternative ids in some wires. */
function pageIn({ altids }: Item): string | null {
  const values = (Array.isArray(altids) ? altids : isRecord(altids) ? Object.values(altids) : []).map(
    (one) => (isRecord(one) ? one['value'] : one),
  )
  const page = values.find((value) => typeof value === 'string' && /^https?:\/\//.test(value))
  return typeof page === 'string' ? page : null
}

function renditionsOf(renditions: unknown) {
  const list = Array.isArray(renditions) ? renditions : isRecord(renditions) ? Object.values(renditions) : []
  return listOf(Rendition)
    .parse(list)
    .map(({ href, contenttype, sizeinbytes }) => ({ url: href, type: contenttype, length: sizeinbytes }))
}
