import { type Selectable, sql } from 'kysely'
import type { Facts, Figure, ItemVersion, Quote, Span, Speaker, TopicMatch } from '../model.ts'
import { holderOf } from '../people/holders.ts'
import type { OfficeHolder } from '../people/offices.ts'
import { spellingKey } from '../people/spelling.ts'
import { isOwn, OWN } from './own-topics.ts'
import { anyOf, insertRows } from './rows.ts'
import type { Database } from './schema.ts'
import { sentenceAround } from './sentence.ts'
import type { FigureTable, ItemTopicTable, QuoteTable } from './tables/news.ts'
import { readVersion, type StoredVersion, VERSION_COLUMNS, visibleVersions } from './visible.ts'

/** The sentence that a fact stands in and where it starts in it: what still proves the fact when the text has expired. */
type Proof = { sentence: string; startInSentence: number; hash: string }

/** Facts by item: what `storiesOn` and `search` hand out with each version. */
export type FactsOf = { topics: TopicMatch[]; quotes: Quote[]; figures: Figure[] }

/**
 * Stores what the analysis of `analysisVersion` read from a version, instead of what was there. Nothing is stored where the
 * version is gone or no longer the latest: false.
 */
export async function storeFacts(
  db: Database,
  version: ItemVersion,
  analysisVersion: number,
  facts: Facts,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await markUnderstood(transaction, version, analysisVersion, facts.language))) return false
    const { itemId } = version
    await transaction.deleteFrom('itemTopics').where('itemId', '=', itemId).execute()
    for (const table of ['quotes', 'figures'] as const)
      await transaction
        .deleteFrom(table)
        .where('itemId', '=', itemId)
        .where('version', '=', version.version)
        .execute()
    await insertRows(
      transaction,
      'itemTopics',
      facts.topics.map((topic) => topicRow(version, topic)),
    )
    await insertRows(
      transaction,
      'quotes',
      facts.quotes.map((quote, i) => quoteRow(version, quote, i)),
    )
    await insertRows(
      transaction,
      'figures',
      facts.figures.map((figure, i) => figureRow(version, figure, i)),
    )
    return true
  })
}

/** A poll that withdraws the item waits here for us, or we find its work done. */
async function markUnderstood(
  db: Database,
  { itemId, version, hash }: ItemVersion,
  analysis: number,
  language: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from items where item_id = ${itemId} and latest_version = ${version} and status <> 'canceled'
    for update`.execute(db)
  if (rows.length === 0) return false
  const { numUpdatedRows } = await db
    .updateTable('itemVersions')
    .set({ analysis, language })
    .where('itemId', '=', itemId)
    .where('version', '=', version)
    .where('hash', '=', hash)
    .where('textGoneAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const topicRow = ({ itemId, version }: ItemVersion, topic: TopicMatch): ItemTopicTable => ({
  itemId,
  topic: topic.id,
  version,
  score: topic.score,
  isPrimary: topic.primary,
  evidence: topic.evidence,
})

function place({ itemId, version, text, language, hash }: ItemVersion, span: Span, position: number) {
  const sentence = sentenceAround(text, span, language)
  const { start, end } = span
  return {
    itemId,
    version,
    position,
    start,
    end,
    text: span.text,
    sentence: sentence.text,
    sentenceStart: sentence.start,
    hash,
  }
}

const quoteRow = (version: ItemVersion, quote: Quote, position: number): QuoteTable => ({
  ...place(version, quote, position),
  complete: quote.complete,
  continues: quote.continues,
  hasSpeaker: quote.speaker !== null,
  speakerName: quote.speaker?.name ?? null,
  speakerRole: quote.speaker?.role ?? null,
  speakerKind: quote.speaker?.kind ?? null,
  mention: quote.speaker?.mention ?? null,
  speakerKey: quote.speaker?.name == null ? null : spellingKey(quote.speaker.name),
})

const figureRow = (version: ItemVersion, figure: Figure, position: number): FigureTable => ({
  ...place(version, figure, position),
  value: figure.value,
  upper: figure.upper,
  unit: figure.unit,
  kind: figure.kind,
  modifier: figure.modifier,
  vague: figure.vague,
  measures: figure.measures,
  scope: figure.scope ?? null,
})

/**
 * The facts of the given versions, by item; versions must have come from a question that hides what is held. Of workspaces'
 * own topics only those named in `own` are told: what one workspace follows is nobody else's to know.
 */
export async function factsOf(
  db: Database,
  versions: readonly { itemId: string; version: number }[],
  own: readonly string[] = [],
): Promise<Map<string, FactsOf>> {
  const facts = new Map<string, FactsOf>()
  for (const { itemId } of versions) facts.set(itemId, { topics: [], quotes: [], figures: [] })
  if (facts.size === 0) return facts
  const latest = new Map(versions.map(({ itemId, version }) => [itemId, version]))
  const ids = [...facts.keys()]
  const isLatest = (row: { itemId: string; version: number }) => latest.get(row.itemId) === row.version
  const topics = await db
    .selectFrom('itemTopics')
    .selectAll()
    .where('itemId', 'in', ids)
    .where((where) =>
      where.or([where('topic', 'not like', `${OWN}%`), where('topic', '=', anyOf(own.filter(isOwn)))]),
    )
    .orderBy('score', 'desc')
    .orderBy('topic')
    .execute()
  const quotes = await db
    .selectFrom('quotes')
    .selectAll()
    .where('itemId', 'in', ids)
    .orderBy('position')
    .execute()
  const figures = await db
    .selectFrom('figures')
    .selectAll()
    .where('itemId', 'in', ids)
    .orderBy('position')
    .execute()
  for (const row of topics.filter(isLatest)) facts.get(row.itemId)?.topics.push(readTopic(row))
  for (const row of quotes.filter(isLatest)) facts.get(row.itemId)?.quotes.push(readQuote(row))
  for (const row of figures.filter(isLatest)) facts.get(row.itemId)?.figures.push(readFigure(row))
  return facts
}

const readTopic = (row: Selectable<ItemTopicTable>): TopicMatch => ({
  id: row.topic,
  score: row.score,
  primary: row.isPrimary,
  evidence: row.evidence,
})

const readQuote = (row: Selectable<QuoteTable>): Quote => ({
  start: row.start,
  end: row.end,
  text: row.text,
  complete: row.complete,
  continues: row.continues,
  speaker: row.hasSpeaker ? readSpeaker(row) : null,
})

const readSpeaker = (row: Selectable<QuoteTable>): Speaker => ({
  name: row.speakerName,
  role: row.speakerRole,
  kind: row.speakerKind ?? 'anonymous',
  mention: row.mention,
})

const readFigure = (row: Selectable<FigureTable>): Figure => ({
  start: row.start,
  end: row.end,
  text: row.text,
  value: row.value,
  upper: row.upper,
  unit: row.unit,
  kind: row.kind,
  modifier: row.modifier,
  vague: row.vague,
  measures: row.measures,
  ...(row.scope !== null && { scope: row.scope }),
})

const readProof = (row: Pick<QuoteTable, 'sentence' | 'sentenceStart' | 'start' | 'hash'>): Proof => ({
  sentence: row.sentence,
  startInSentence: row.start - row.sentenceStart,
  hash: row.hash,
})

/** (`since`, `until`] by when items appeared; both ISO 8601 instants. */
export type Window = { since: string; until: string; now: string; limit: number }
/** `holder`: who held the office that the text names in place of a person, from knowledge and not from the text. */
export type FoundQuote = { quote: Quote; proof: Proof; item: StoredVersion; holder: OfficeHolder | null }
export type FoundFigure = { figure: Figure; proof: Proof; item: StoredVersion }

/**
 * Quotes by speaker (any of the words of a name, in any case, with or without accents) and topic, the newest first;
 * `offices` also finds those of which the text names only an office that the speaker held then.
 */
export async function quotesBy(
  db: Database,
  {
    speaker,
    speakerKey,
    topic,
    offices = [],
    ...window
  }: Window & {
    speaker?: string
    /** One name whole, as `spellingKey` folds it: found by an index. */
    speakerKey?: string
    topic?: string
    offices?: readonly OfficeHolder[]
  },
): Promise<FoundQuote[]> {
  const rows = await versionsIn(db, window, topic)
    .innerJoin('quotes', (join) =>
      join.onRef('quotes.itemId', '=', 'items.itemId').onRef('quotes.version', '=', 'items.latestVersion'),
    )
    .$if(speaker !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where.and(nameWords(speaker!).map((word) => hasWord(where.ref('quotes.speakerKey'), word))),
          ...offices.map((held) => isInOffice(held)),
        ]),
      ),
    )
    .$if(speakerKey !== undefined, (query) =>
      query.where((where) =>
        where.or([where('quotes.speakerKey', '=', speakerKey!), ...offices.map((held) => isInOffice(held))]),
      ),
    )
    .select(VERSION_COLUMNS)
    .select(sql<Selectable<QuoteTable>>`to_jsonb(quotes)`.as('fact'))
    .orderBy('items.appearsAt', 'desc')
    .orderBy('items.itemId')
    .orderBy('quotes.position')
    .limit(window.limit)
    .execute()
  return rows.map((row) => {
    const fact = camelKeys<QuoteTable>(row.fact)
    const quote = readQuote(fact)
    const item = readVersion(row)
    const holder = isUnnamed(quote) ? holderOf(quote.speaker!.role, item.publishedAt, offices) : null
    return { quote, proof: readProof(fact), item, holder }
  })
}

const isUnnamed = ({ speaker }: Quote): boolean => speaker?.kind === 'anonymous' && speaker.name === null

/** "the US defense secretary", but not "a US senator": an office without a name, while the holder held it. */
const isInOffice = ({ roles, from, until, evidence }: OfficeHolder) => sql<boolean>`(
  quotes.speaker_name is null and quotes.speaker_kind = 'anonymous'
  and lower(regexp_replace(replace(quotes.speaker_role, '.', ''), '[-[:space:]]+', ' ', 'g')) in (${sql.join(roles)})
  and coalesce(quotes.mention ->> 'text', '') !~* '^(ein|eine|einem|einen|einer|eines|an?|one) '
  and item_versions.published_at >= ${`${from}T24:00:00Z`}::timestamptz
  and item_versions.published_at < ${`${until ?? evidence}T${until === null ? '24' : '00'}:00:00Z`}::timestamptz
)`

/** Figures on a topic, the newest first; `unit` narrows to one unit. */
export async function figuresOn(
  db: Database,
  { topic, unit, ...window }: Window & { topic?: string; unit?: string },
): Promise<FoundFigure[]> {
  const rows = await versionsIn(db, window, topic)
    .innerJoin('figures', (join) =>
      join.onRef('figures.itemId', '=', 'items.itemId').onRef('figures.version', '=', 'items.latestVersion'),
    )
    .$if(unit !== undefined, (query) => query.where('figures.unit', '=', unit!))
    .select(VERSION_COLUMNS)
    .select(sql<Selectable<FigureTable>>`to_jsonb(figures)`.as('fact'))
    .orderBy('items.appearsAt', 'desc')
    .orderBy('items.itemId')
    .orderBy('figures.position')
    .limit(window.limit)
    .execute()
  return rows.map((row) => {
    const fact = camelKeys<FigureTable>(row.fact)
    return { figure: readFigure(fact), proof: readProof(fact), item: readVersion(row) }
  })
}

function versionsIn(db: Database, { since, until, now }: Omit<Window, 'limit'>, topic: string | undefined) {
  return visibleVersions(db, now)
    .where('items.appearsAt', '>', since)
    .where('items.appearsAt', '<=', until)
    .$if(topic !== undefined, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('itemTopics')
            .whereRef('itemTopics.itemId', '=', 'items.itemId')
            .where('itemTopics.topic', '=', topic!),
        ),
      ),
    )
}

/** Completion looks no further back than this. */
const NAMES_DAYS = 90

/** Names of people and organisations quoted lately of which a word begins with `prefix`, the most quoted first. */
export async function peopleNamed(
  db: Database,
  prefix: string,
  now: string,
  limit: number,
): Promise<{ name: string; role: string | null; quotes: number }[]> {
  const since = new Date(Date.parse(now) - NAMES_DAYS * 86_400_000).toISOString()
  const words = nameWords(prefix)
  const rows = await visibleVersions(db, now)
    .innerJoin('quotes', (join) =>
      join.onRef('quotes.itemId', '=', 'items.itemId').onRef('quotes.version', '=', 'items.latestVersion'),
    )
    .where('items.appearsAt', '>', since)
    .where('quotes.speakerKey', 'is not', null)
    .where((where) => where.and(words.map((word) => hasWord(where.ref('quotes.speakerKey'), word))))
    .groupBy('quotes.speakerKey')
    .select([
      sql<string>`(array_agg(quotes.speaker_name order by items.appears_at desc))[1]`.as('name'),
      sql<
        string | null
      >`(array_agg(quotes.speaker_role order by quotes.speaker_role is null, items.appears_at desc))[1]`.as(
        'role',
      ),
      sql<number>`count(*)`.as('quotes'),
    ])
    .orderBy('quotes', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute()
  return rows
}

const nameWords = (name: string): string[] => spellingKey(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether a word of the folded name begins so. Words hold letters and digits only, none of which LIKE reads otherwise. */
const hasWord = (key: unknown, word: string) =>
  sql<boolean>`translate(' ' || ${key}, '-''’', '   ') like ${`% ${word}%`}`

/** A row that came as JSON kept the names that SQL knows. */
const camelKeys = <Row>(row: object): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  ) as Row
