import { type CorrectDeps, type CorrectReport, correctPosted, type ItemChange } from '../delivery/correct.ts'
import type { Log } from '../log.ts'
import type { PlatformName } from '../model.ts'
import { agencyOf, itemVersion, versionsOf } from '../store/items.ts'

export type CorrectPayload = { itemId: string; version: number; kind: 'corrected' | 'withdrawn' }

/** Messages still owe an edit or a note; the queue calls again, later each time. */
class CorrectionOwedError extends Error {
  readonly code = 'correction.owed'
  constructor(itemId: string, messages: number) {
    super(`${messages} messages still show an old form of ${itemId}.`)
    this.name = 'CorrectionOwedError'
  }
}

/** Carries what happened to an item into everything that was posted of it on a platform (null: on all). Throws `CorrectionOwedError` while a platform asks to wait. */
export async function correct(
  { itemId, kind }: CorrectPayload,
  platform: PlatformName | null,
  deps: CorrectDeps & { log: Log },
): Promise<CorrectReport> {
  const change = await changeOf(itemId, kind, deps)
  const report = await correctPosted(change, platform, deps)
  deps.log('info', 'item.corrected', { item: itemId, kind: change.kind, ...report })
  if (report.again > 0) throw new CorrectionOwedError(itemId, report.again)
  return report
}

async function changeOf(
  itemId: string,
  kind: CorrectPayload['kind'],
  { db, now }: CorrectDeps,
): Promise<ItemChange> {
  const after = kind === 'corrected' ? await itemVersion(db, itemId, now()) : null
  // A correction of an item that nobody may see any more is a withdrawal to those who saw it.
  if (after === null)
    return { kind: 'withdrawn', itemId, agency: (await agencyOf(db, itemId)) ?? '', at: now() }
  const latest = (await versionsOf(db, itemId, now())).at(-1)
  return { kind: 'corrected', after, what: latest?.change ?? null, at: latest?.seenAt ?? now() }
}
