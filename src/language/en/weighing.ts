import type { WeighingWords } from '../pack.ts'

/** Written down from general knowledge of English. */
export const weighing: WeighingWords = {
  load: /\b(?:must|should|will|shall|cannot|can’t|can't|won’t|won't|not|never|no|need|needs|demand|warn|danger|dangerous|because|therefore|impossible|necessary|fail|failed|first|decision|responsibility|if|unless)\b/giu,
  polite:
    /\b(?:thank|thanks|grateful|glad|pleased|delighted|happy|congratulate|congratulations|welcome|proud|honoured|honored|honour|condolences|thoughts|prayers|constructive|talks|wish)\b/giu,
  leaning: /^\W*(?:that|this|it|he|she|they|there|then|so|but|and|of course|yes|no)\b/iu,
}
