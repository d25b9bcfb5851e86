import type { WeighingWords } from '../pack.ts'

/** Written down from general knowledge of French. */
export const weighing: WeighingWords = {
  load: /(?<!\p{L})(?:doit|doivent|devons|faut|sera|seront|peut|pouvons|pas|jamais|aucun|aucune|exige|danger|parce|impossible|nécessaire|décision|responsabilité|si)(?!\p{L})/giu,
  polite:
    /(?<!\p{L})(?:merci|remercie|remercions|heureux|heureuse|ravi|ravie|félicite|bienvenue|fier|fière|honneur|condoléances|constructif|souhaite)(?!\p{L})/giu,
  leaning: /^\W*(?:c’est|c'est|cela|ceci|il|elle|ils|elles|alors|mais|et|donc|oui|non)(?!\p{L})/iu,
}
