import type { PackLanguage } from '../model.ts'
import type { FigureData } from './figures/data.ts'
import type { QuoteData } from './quotes/data.ts'

/** How a language marks the ends of sentences. */
export type SentenceData = {
  /** Lower case, without the stop: "dr", "z.b", "mio". */
  abbreviations: ReadonlySet<string>
  /** true where a stop after a number makes an ordinal ("3. Oktober"). */
  ordinalStop: boolean
}

/** What shows that a statement bears weight, is polite, or hangs on words before it. `load` and `polite` find every occurrence. */
export type WeighingWords = { load: RegExp; polite: RegExp; leaning: RegExp }

/** All that the algorithms know of a language: data only. Adding a language is a folder with one of these. */
export type LanguagePack = {
  code: PackLanguage
  sentences: SentenceData
  quotes: QuoteData
  figures: FigureData
  weighing: WeighingWords
}
