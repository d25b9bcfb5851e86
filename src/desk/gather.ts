import type { Briefing, BriefStory, KnownStory, Origin } from '../briefing/briefing.ts'
import { type Choice, chooseBriefing, tellStory } from '../briefing/choose.ts'
import { verifyBriefing } from '../briefing/verify.ts'
import type { ReaderLanguage } from '../model.ts'
import { textsOf } from '../store/items.ts'
import type { Database } from '../store/schema.ts'
import { countAppeared, type StoredStory, storiesByIds, storiesOn } from '../store/stories.ts'

/** What a briefing is asked for; instants are ISO 8601. */
export type Request = {
  topics: readonly string[]
  words: string | null
  since: string
  until: string
  language: ReaderLanguage
  zone: string
  most: number
  posted: ReadonlyMap<string, number>
}

/** Gathers, chooses and verifies a briefing: the path of every briefing, asked for or due. */
export async function gatherBriefing(db: Database, request: Request, now: string): Promise<Briefing> {
  const { since, until } = request
  const stories = await storiesFor(db, request, now)
  const choice: Choice = {
    topics: request.topics,
    words: request.words,
    from: since,
    to: until,
    language: request.language,
    zone: request.zone,
    most: request.most,
    posted: request.posted,
    itemsInPeriod: stories.length > 0 ? 0 : await countAppeared(db, { since, until, now }),
  }
  return verified(db, chooseBriefing(stories, choice), now)
}

const storiesFor = async (
  db: Database,
  { topics, words, since, until }: Request,
  now: string,
): Promise<KnownStory[]> =>
  known(await storiesOn(db, { topics, ...(words !== null && { words }), since, until, now }))

/** Background (chronicles, previews) tells no news of its own; the store leaves nothing else out. */
const known = (stories: readonly StoredStory[]): KnownStory[] =>
  stories.map(({ id, predecessor, items }) => ({ id, predecessor, items }))

/** Reads every quote and figure again in the stored text. */
export async function verified(db: Database, briefing: Briefing, now: string): Promise<Briefing> {
  const facts: Origin[] = briefing.stories.flatMap(({ quotes, figures }) => [...quotes, ...figures])
  const texts = await textsOf(
    db,
    facts.map(({ item, version }) => ({ itemId: item, version })),
    now,
  )
  const byVersion = new Map(texts.map((text) => [`${text.itemId} ${text.version}`, text]))
  return verifyBriefing(briefing, (item, version) => byVersion.get(`${item} ${version}`) ?? null)
}

/** The stories of a posted briefing as they are now; one without visible items is gone. */
export async function retellBriefing(db: Database, posted: Briefing, now: string): Promise<BriefStory[]> {
  const ids = [...posted.stories, ...posted.shorter].map(({ id }) => id)
  const stories = known(await storiesByIds(db, ids, { topics: posted.topics, until: posted.to, now }))
  const told = stories.map((story) => tellStory(story, { kind: 'new' }, { ...posted }))
  const checked = await verified(db, { ...posted, stories: told, shorter: [] }, now)
  return checked.stories
}

/** One story with more of its quotes and figures than a briefing shows; null where nothing of it may be seen. */
export async function tellOne(
  db: Database,
  id: string,
  { language, zone }: { language: ReaderLanguage; zone: string },
  now: string,
): Promise<BriefStory | null> {
  const [story] = known(await storiesByIds(db, [id], { until: now, now }))
  if (story === undefined) return null
  const told = tellStory(story, { kind: 'new' }, { topics: [], language, to: now }, WHOLE)
  const frame: Briefing = {
    topics: [],
    words: null,
    from: now,
    to: now,
    language,
    zone,
    stories: [told],
    shorter: [],
    empty: null,
    leftOut: 0,
  }
  return (await verified(db, frame, now)).stories[0] ?? null
}

const WHOLE = { quotes: 12, figures: 12 }
