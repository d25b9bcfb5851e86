import type { Features } from './features.ts'

/** How features turn into a calibrated score: learnt by logistic regression with `node bench/topics.ts fit`. */
export const weights: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -4.2,
  title: 3,
  lead: 2,
  share: 3,
  spread: 1.5,
  variety: 1,
  rank: 1,
  aside: -2,
  coded: 5,
}
