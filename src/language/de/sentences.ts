import type { SentenceData } from '../pack.ts'
import { wordSet } from '../quotes/lists.ts'

export const sentences: SentenceData = {
  abbreviations: wordSet(
    'dr prof mag dipl ing hr fr st bzw ca etc evtl ggf inkl max min mio mrd mill nr jh jhdt usw vgl zb bspw sog stv tel tsd zzgl abs art bd gem geb gest hl jr sen s u v d z a b o ä u.a z.b d.h u.u i.d.r s.o bd kap hrsg aufl str co corp ltd inc jan feb apr jun jul aug sept okt nov dez',
  ),
  ordinalStop: true,
}
