import type { SentenceData } from '../pack.ts'

export const sentences: SentenceData = {
  abbreviations: new Set(),
  ordinalStop: false,
}
