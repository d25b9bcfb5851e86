import type { ItemVersion } from '../model.ts'
import type { BriefItem } from './briefing.ts'

/** An item as a briefing names it. */
export const briefItemOf = ({
  itemId,
  version,
  url,
  status,
  agency,
  language,
  title,
  publishedAt,
  signal,
}: ItemVersion): BriefItem => ({
  id: itemId,
  version,
  url,
  status,
  agency,
  language,
  title,
  publishedAt,
  signal,
})
