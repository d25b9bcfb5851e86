import { z } from 'zod'
import type { ParsedItem } from '../../src/model.ts'
import { mediaTopic } from '../canonical/media-topics.ts'
import { peopleOfByline } from '../canonical/people.ts'
import { refuseTooMany } from '../canonical/read.ts'
import { readDate } from '../text/dates.ts'
import { textOfHtml } from '../text/html.ts'
import { oneLine } from '../text/tidy.ts'
import type { FeedFormat } from './format.ts'
import { finishItem, type RawItem } from './item.ts'
import { Count, isRecord, listOf, RawWords, Words } from './json.ts'
import { embargoIn, signalOf, statusOf, urgencyOf } from './wire.ts'

/** A note without `is_publishable: true` is for newsrooms. */
const EdNote = z.object({ role: Words, ednote: Words, is_publishable: z.literal(true).nullish().catch(null) })
const Category = z.object({ type: Words, name: Words, qcode: Words })
const Entry = z.object({
  urn: Words,
  version: Count,
  version_created: Words,
  content_created: Words,
  updated: Words,
  pubstatus: Words,
  signal: Words,
  embargoed: z.unknown().optional(),
  language: Words,
  urgency: Count,
  headline: Words,
  teaser: Words,
  byline: Words,
  dateline: RawWords,
  article_html: Words,
  creditline: Words,
  ednotes: listOf(EdNote),
  categories: listOf(Category),
  keyword_names: listOf(z.string()),
  article_url: Words,
  associations: listOf(
    z.object({ type: Words, renditions: listOf(z.object({ url: z.string(), mimetype: Words })) }),
  ),
})
type Entry = z.infer<typeof Entry>
const Queue = z.object({ entries: listOf(Entry) })

/** dpa digitalwires, as the answer of its queue ("entries") or a single entry. https://api.dpa-newslab.com */
export const digitalwires: FeedFormat = {
  name: 'digitalwires',
  detect: (source) => source.kind === 'json' && entriesIn(source.value) !== null,
  parse: async (source) => {
    const entries = source.kind === 'json' ? entriesIn(source.value) : null
    const { entries: read } = Queue.parse({ entries })
    refuseTooMany(read.length)
    return {
      feed: { title: providerOf(read[0]), url: null, language: read[0]?.language ?? null },
      items: withFirstDate(read.map((entry) => finishItem(readEntry(entry)))),
    }
  },
}

/** An entry says when its version was made; the oldest version in the queue says when the item was. */
function withFirstDate(items: ParsedItem[]): ParsedItem[] {
  const first = new Map<string | null, string>()
  for (const { id, publishedAt } of items) {
    const known = first.get(id)
    if (publishedAt !== null && (known === undefined || publishedAt < known)) first.set(id, publishedAt)
  }
  return items.map((item) => ({ ...item, publishedAt: first.get(item.id) ?? item.publishedAt }))
}

function entriesIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isEntry) ? value : null
  if (!isRecord(value)) return null
  if (isEntry(value)) return [value]
  const entries = value['entries']
  return Array.isArray(entries) && entries.every(isEntry) ? entries : null
}

const isEntry = (value: unknown): boolean =>
  isRecord(value) &&
  (/^digitalwires/.test(String(value['format'])) || ('urn' in value && 'entry_id' in value))

const providerOf = (entry: Entry | undefined): string | null =>
  entry?.categories.find(({ type }) => type === 'dnltype:provider')?.name ?? entry?.creditline ?? null

/** The id is the urn: `entry_id` is another one in each version. */
function readEntry(entry: Entry): RawItem {
  const updatedAt = dateOf(entry.version_created) ?? dateOf(entry.updated)
  const open = entry.ednotes.filter(({ is_publishable }) => is_publishable === true)
  return {
    id: entry.urn,
    url: entry.article_url,
    title: entry.headline === null ? null : oneLine(textOfHtml(entry.headline)),
    summary: entry.teaser === null ? null : textOfHtml(entry.teaser),
    content: bodyOf(entry),
    authors: peopleOfByline(entry.byline),
    publishedAt: dateOf(entry.content_created) ?? updatedAt,
    updatedAt,
    categories: topicsOf(entry),
    language: entry.language,
    enclosures: [],
    version: entry.version,
    status: statusOf(entry.pubstatus),
    embargo: embargoOf(entry),
    urgency: urgencyOf(entry.urgency),
    signal: signalIn(entry),
    byline: entry.byline,
    creditline: entry.creditline,
    notes: open.map(({ ednote }) => ednote ?? '').filter((note) => note !== ''),
  }
}

const dateOf = (written: string | null) => (written === null ? null : readDate(written))

/** The dateline is a field of its own and begins the text. */
function bodyOf({ article_html, dateline }: Entry): string | null {
  if (article_html === null) return null
  const text = textOfHtml(withoutNotepad(article_html))
  if (text === '' || dateline === null || dateline.trim() === '') return text
  return `${dateline.trim()} ${text}`
}

const NEWSROOM_SECTION = /<section\b[^>]{0,200}\bnp-(?:non)?public\b/i

/** Without the notepad, where it stands inside the article: it is the last thing there. */
function withoutNotepad(html: string): string {
  const start = html.search(NEWSROOM_SECTION)
  return start === -1 ? html : html.slice(0, start)
}

function embargoOf({ embargoed, ednotes }: Entry): string | null {
  const note = ednotes.find(({ role }) => /embargo$/.test(role ?? ''))
  return embargoIn(embargoed) ?? (note === undefined ? null : (note.ednote ?? 'stated'))
}

const signalIn = ({ signal, categories }: Entry): string | null =>
  signalOf([
    signal ?? '',
    ...categories
      .filter(({ type }) => type === 'dnltype:signal')
      .map(({ qcode, name }) => qcode ?? name ?? ''),
  ])

/** Keywords, then the IPTC Media Topics as "medtop:20000053". */
function topicsOf({ keyword_names, categories }: Entry): string[] {
  const keywords = categories
    .filter(({ type }) => type === 'dnltype:keyword' || type === 'dnltype:dpasubject')
    .map(({ name }) => name)
  const topics = categories.map(({ qcode }) => mediaTopic(qcode))
  return [
    ...new Set([...keyword_names, ...keywords, ...topics].filter((name) => name !== null && name !== '')),
  ] as string[]
}
