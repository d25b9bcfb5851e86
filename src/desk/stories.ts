import type { BriefFigure, BriefQuote, BriefStory, KnownItem, Origin } from '../briefing/briefing.ts'
import { tellStory } from '../briefing/choose.ts'
import { compareFigures, type FigureRelation } from '../briefing/compare-figures.ts'
import { keyQuotes } from '../briefing/key-quotes.ts'
import { type ToldFigure, toldFigure } from '../briefing/told-figure.ts'
import type { ReaderLanguage } from '../model.ts'
import { spellingKey } from '../people/spelling.ts'
import { type LastChange, lastChanges } from '../store/items.ts'
import type { Database } from '../store/schema.ts'
import { newestStories, storiesByIds } from '../store/stories.ts'
import { verified } from './gather.ts'

/** A story of the list, with what the last version of each of its items changed. */
export type ListedStory = { story: BriefStory; newestAt: string; changes: LastChange[] }

const NOTHING = { quotes: 0, figures: 0 }

/** Stories by their newest item, the newest first, of those before an instant. */
export async function listStories(
  db: Database,
  asked: { topic: string | null; before: string; language: ReaderLanguage; limit: number },
  now: string,
): Promise<ListedStory[]> {
  const newest = await newestStories(db, { ...asked, now })
  const stories = await storiesByIds(
    db,
    newest.map(({ storyId }) => storyId),
    { until: now, now },
  )
  const changes = Map.groupBy(
    await lastChanges(
      db,
      stories.flatMap(({ items }) => items.map(({ version }) => version.itemId)),
      now,
    ),
    ({ itemId }) => itemId,
  )
  const newestAt = new Map(newest.map(({ storyId, at }) => [storyId, at]))
  return stories.map((story) => ({
    story: tellStory(story, { kind: 'new' }, { topics: [], language: asked.language, to: now }, NOTHING),
    newestAt: newestAt.get(story.id) ?? now,
    changes: story.items.flatMap(({ version }) => changes.get(version.itemId) ?? []),
  }))
}

/** What one speaker said, by the language of the wire; `name` is null where the text gives an office or a source only. */
export type SpeakerRow = { name: string | null; role: string | null; byLanguage: Map<string, BriefQuote[]> }
/** Figures of several items that measure the same; how each stands to the first. */
export type FigureRow = { figure: BriefFigure; relation: FigureRelation }[]

export type WholeStory = {
  story: BriefStory
  changes: LastChange[]
  speakers: SpeakerRow[]
  compared: FigureRow[]
}

const QUOTES_A_LANGUAGE = 12
const FIGURES_SHOWN = 12
const MOST_COMPARED = 150
const COMPARED_SHOWN = 12

/** One story with quotes by speaker and language, and its figures compared; null where nothing of it may be seen. */
export async function wholeStory(
  db: Database,
  id: string,
  { language, zone }: { language: ReaderLanguage; zone: string },
  now: string,
): Promise<WholeStory | null> {
  const [known] = await storiesByIds(db, [id], { until: now, now })
  if (known === undefined) return null
  const told = tellStory(
    known,
    { kind: 'new' },
    { topics: [], language, to: now },
    { quotes: 0, figures: FIGURES_SHOWN },
  )
  const quotes = [...Map.groupBy(known.items, ({ version }) => version.language).values()].flatMap((items) =>
    keyQuotes(items, QUOTES_A_LANGUAGE),
  )
  const rows = figureRows(known.items)
  const figures = [...told.figures, ...rows.flatMap((row) => row.map(({ figure }) => figure))]
  const frame = {
    topics: [],
    words: null,
    from: now,
    to: now,
    language,
    zone,
    stories: [{ ...told, quotes, figures }],
    shorter: [],
    empty: null,
    leftOut: 0,
  }
  const sure = (await verified(db, frame, now)).stories[0]
  const places = new Set(sure?.figures.map(placeOf))
  return {
    story: {
      ...told,
      quotes: sure?.quotes ?? [],
      figures: told.figures.filter((figure) => places.has(placeOf(figure))),
    },
    changes: await lastChanges(
      db,
      known.items.map(({ version }) => version.itemId),
      now,
    ),
    speakers: speakerRows(sure?.quotes ?? []),
    compared: rows
      .map((row) => row.filter(({ figure }) => places.has(placeOf(figure))))
      .filter((row) => row.length > 1)
      .slice(0, COMPARED_SHOWN),
  }
}

const placeOf = ({ item, version, start }: Origin & { start: number }): string =>
  `${item} ${version} ${start}`

function speakerRows(quotes: readonly BriefQuote[]): SpeakerRow[] {
  const keyed = Map.groupBy(quotes, ({ speaker }) => spellingKey(speaker?.name ?? speaker?.role ?? ''))
  return [...keyed.values()].map((said) => {
    const { name = null, role = null } = said.find(({ speaker }) => speaker?.name != null)?.speaker ?? {}
    return {
      name,
      role: role ?? said[0]?.speaker?.role ?? null,
      byLanguage: Map.groupBy(said, ({ language }) => language),
    }
  })
}

/** How figures of one matter may differ and still be told side by side. */
const COMPARABLE: readonly FigureRelation[] = ['equal', 'rounded', 'other-currency', 'contradictory']

type Compared = { figure: BriefFigure; told: ToldFigure }

/** Figures that measure the same in at least two items, in the order of the first. */
function figureRows(items: readonly KnownItem[]): FigureRow[] {
  const rows: { first: Compared; row: FigureRow }[] = []
  for (const candidate of items.flatMap(comparable).slice(0, MOST_COMPARED)) {
    const place = rows.flatMap((row) => {
      const relation = compareFigures(row.first.told, candidate.told)
      return COMPARABLE.includes(relation) ? [{ row, relation }] : []
    })[0]
    if (place === undefined)
      rows.push({ first: candidate, row: [{ figure: candidate.figure, relation: 'equal' }] })
    // An item that repeats its figure adds nothing.
    else if (!place.row.row.some(({ figure }) => figure.item === candidate.figure.item))
      place.row.row.push({ figure: candidate.figure, relation: place.relation })
  }
  return rows.map(({ row }) => row).filter((row) => row.length > 1)
}

function comparable({ version, figures }: KnownItem): Compared[] {
  const { itemId, hash, agency, language, url, teaser, text } = version
  return figures
    .filter(
      ({ vague, measures, kind, start, end, text: words }) =>
        !vague && measures !== null && kind !== 'duration' && text.slice(start, end) === words,
    )
    .map((figure) => ({
      figure: { ...figure, item: itemId, version: version.version, hash, agency, language, url, teaser },
      told: toldFigure(figure, text, language),
    }))
}
