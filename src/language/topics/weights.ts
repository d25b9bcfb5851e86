import type { Features } from './features.ts'

/** How features turn into a calibrated score: learnt by logistic regression with `node bench/topics.ts fit`, drawn towards what the guidelines ask of long texts. */
export const weights: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -3.6,
  title: 2.9,
  lead: 1.8,
  share: 2.4,
  // Set by hand: the items to learn from have few cross-headings.
  section: 4.2,
  variety: 1.7,
  rank: 1.2,
  aside: -3.8,
  coded: 5,
}
