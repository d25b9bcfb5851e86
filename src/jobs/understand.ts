import { ANALYSIS_VERSION, analyze } from '../language/analyze.ts'
import type { Meters } from '../meters.ts'
import type { Facts } from '../model.ts'
import { storeFacts } from '../store/facts.ts'
import { attachText, type ItemRef, notUnderstood, versionToUnderstand } from '../store/items.ts'
import { allOwnTopics } from '../store/own-topics.ts'
import type { Database } from '../store/schema.ts'
import type { StoredVersion } from '../store/visible.ts'
import { matchesIn } from './own-topics.ts'

export type UnderstandDeps = {
  db: Database
  /** The text of the article's page for feeds that allow it; null where there is none to be had. */
  readPage(version: StoredVersion, db: Database): Promise<string | null>
  meters: Pick<Meters, 'analysed'>
}

/**
 * Reads language, topics, quotes and figures from one version and stores them; nothing where the version is gone meanwhile.
 * Nothing is logged: the version may be under embargo.
 */
export async function understand(ref: ItemRef, { db, readPage, meters }: UnderstandDeps): Promise<void> {
  const version = await withPage(ref, db, readPage)
  if (version === null) return
  const own = await allOwnTopics(db)
  const began = performance.now()
  const facts = factsIn(version)
  const topics = [...facts.topics, ...matchesIn(own, version, facts.language)]
  meters.analysed(performance.now() - began)
  await storeFacts(db, version, ANALYSIS_VERSION, { ...facts, topics })
}

async function withPage(
  ref: ItemRef,
  db: Database,
  readPage: UnderstandDeps['readPage'],
): Promise<StoredVersion | null> {
  const version = await versionToUnderstand(db, ref)
  if (version === null || !version.teaser) return version
  const text = await readPage(version, db)
  if (text === null || text.length <= version.text.length) return version
  await attachText(db, ref, text)
  return versionToUnderstand(db, ref)
}

const MEDIA_TOPIC = /^medtop:\d+$/

function factsIn({ title, text, language, categories }: StoredVersion): Facts {
  const mediaTopics = categories.filter((category) => MEDIA_TOPIC.test(category))
  return analyze({
    title,
    text,
    ...(language !== 'und' && { language: language.slice(0, 2).toLowerCase() }),
    ...(mediaTopics.length > 0 && { mediaTopics }),
  })
}

/** Understands whatever is not yet, oldest first, until it is asked to stop; answers how many versions it read. What is read stays read. For tools and after an upgrade. */
export async function understandAll(
  deps: UnderstandDeps,
  onProgress: (done: number) => void = () => undefined,
  stop?: AbortSignal,
): Promise<number> {
  let done = 0
  for (;;) {
    const refs = await notUnderstood(deps.db, ANALYSIS_VERSION, 50)
    const before = done
    for (const ref of refs) {
      if (stop?.aborted === true) return done
      await understand(ref, deps)
      onProgress(++done)
    }
    if (done === before) return done
  }
}
