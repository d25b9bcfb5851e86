import type { SentenceData } from '../pack.ts'
import { wordSet } from '../quotes/lists.ts'

export const sentences: SentenceData = {
  abbreviations: wordSet(
    'mr mrs ms dr prof gen col lt sgt maj capt adm sen rep gov pres st vs etc e.g i.e inc ltd co corp jr sr no vol fig u.s u.k u.n d.c a.m p.m jan feb mar apr jun jul aug sept oct nov dec bn mn approx est',
  ),
  ordinalStop: false,
}
