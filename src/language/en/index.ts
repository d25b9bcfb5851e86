import type { LanguagePack } from '../pack.ts'
import { figures } from './figures.ts'
import { quotes } from './quotes.ts'
import { sentences } from './sentences.ts'
import { weighing } from './weighing.ts'

export const en: LanguagePack = { code: 'en', sentences, quotes, figures, weighing }
