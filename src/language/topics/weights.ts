import type { Features } from './features.ts'

/** How features turn into a calibrated score: learnt by logistic regression with `node bench/topics.ts fit`. */
export const weights: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -3.24,
  title: 2.75,
  lead: 1.46,
  share: 2.1,
  variety: 1.85,
  rank: 1.47,
  aside: -2.72,
  coded: 5,
}
