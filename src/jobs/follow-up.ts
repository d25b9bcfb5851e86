import type { ItemRef, Kept } from '../store/items.ts'
import type { CorrectPayload } from './correct.ts'

/** What a poll makes necessary: versions to understand, and changes to carry into what was posted. */
export type FollowUp = { understand: ItemRef[]; correct: CorrectPayload[] }

export function followUpOf({ new: fresh, changed, held, withdrawn }: Kept): FollowUp {
  const corrected = changed.filter(({ kind }) => kind === 'correction')
  return {
    understand: [...fresh, ...changed, ...held].map(({ itemId, version }) => ({ itemId, version })),
    correct: [
      ...corrected.map(({ itemId, version }): CorrectPayload => ({ itemId, version, kind: 'corrected' })),
      ...withdrawn.map(({ itemId, version }): CorrectPayload => ({ itemId, version, kind: 'withdrawn' })),
    ],
  }
}
