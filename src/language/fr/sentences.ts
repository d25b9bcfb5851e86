import type { SentenceData } from '../pack.ts'
import { wordSet } from '../quotes/lists.ts'

export const sentences: SentenceData = {
  abbreviations: wordSet(
    'm mm mme mlle mgr dr pr me st ste av bd etc env art al cf fig vol p pp no ex janv févr avr juill sept oct nov déc',
  ),
  ordinalStop: false,
}
