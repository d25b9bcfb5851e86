import type { Features } from './features.ts'

/** How features turn into a calibrated score: learnt by logistic regression with `node bench/topics.ts fit`. */
export const weights: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -3.6,
  title: 2.4,
  lead: 1.6,
  share: 2.6,
  variety: 1.6,
  rank: 1.2,
  aside: -2.5,
  coded: 5,
}
