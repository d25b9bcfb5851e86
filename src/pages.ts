import type { Fetch } from '../feeds/fetch/outcome.ts'
import type { Log } from './log.ts'
import type { Sources } from './sources.ts'
import type { StoredVersion } from './store/visible.ts'

export const pageReader =
  (_fetch: Fetch, _sources: Sources, _log: Log) =>
  async (_version: StoredVersion): Promise<string | null> =>
    null
