import { type PollReason, type PollReport, type PollTools, poll } from '../../feeds/poll.ts'
import { type PollState, readState } from '../../feeds/state.ts'
import type { Log } from '../log.ts'
import { type PolledFeed, readPollState, savePollState } from '../store/feeds.ts'
import { type Kept, keepVersions } from '../store/items.ts'
import type { Database } from '../store/schema.ts'

export type PollDeps = {
  db: Database
  tools: Omit<PollTools, 'keep'>
  log: Log
}

/** What a poll brought: its report, and the versions that want work. */
export type Polled = { report: PollReport; kept: Kept }

const NOTHING: Kept = { new: [], changed: [], withdrawn: [], held: [], unchanged: [] }

/** The poller's notes on a feed, with its subscription at a hub. */
export const pollStateOf = ({ state, push }: Pick<PolledFeed, 'state' | 'push'>): PollState =>
  readState({ ...readState(state), push })

/** Polls one feed by its stored state and stores what it answers. null where there is no such feed. */
export async function pollFeed(
  feedId: string,
  reason: PollReason,
  { db, tools, log }: PollDeps,
): Promise<Polled | null> {
  const feed = await readPollState(db, feedId)
  if (feed === null) return null
  let kept = NOTHING
  const { state, report } = await poll(
    feed,
    pollStateOf(feed),
    {
      ...tools,
      keep: async (of, items, now) => {
        kept = await keepVersions(db, of, items, now)
        return kept
      },
    },
    reason,
  )
  // A hub may have answered meanwhile: its part is not the poll's to write.
  const { push: _, ...noted } = state
  await savePollState(db, feedId, noted, state.nextPollAt)
  const { status, new: fresh, changed, withdrawn, error } = report
  log(error === undefined ? 'info' : 'error', 'feed.polled', {
    feed: feedId,
    status,
    new: fresh,
    changed,
    withdrawn,
    ...(error !== undefined && { code: error.code }),
  })
  return { report, kept }
}
