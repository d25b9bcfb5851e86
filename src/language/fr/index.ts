import type { LanguagePack } from '../pack.ts'
import { figures } from './figures.ts'
import { quotes } from './quotes.ts'
import { sentences } from './sentences.ts'
import { weighing } from './weighing.ts'

/** A small third pack: it shows that a language is data, and reads plain agency copy. */
export const fr: LanguagePack = { code: 'fr', sentences, quotes, figures, weighing }
