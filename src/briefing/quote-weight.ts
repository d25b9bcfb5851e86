import type { Quote } from '../model.ts'

/** What shows a language's statements to bear weight, to be polite, or to hang on words before them. Written down from general knowledge. */
type WeighingWords = { load: RegExp; polite: RegExp; leaning: RegExp }

const WORDS: Readonly<Record<string, WeighingWords>> = {
  de: {
    load: /\b(?:muss|müssen|müssten|soll|sollen|sollten|wird|werden|darf|dürfen|kann|können|nicht|kein|keine|keinen|niemals|nie|fordern|verlangen|warnen|gefahr|gefährlich|grund|weil|deshalb|unmöglich|notwendig|brauchen|scheitern|erstmals|entscheidung|verantwortung|wenn)\b/giu,
    polite:
      /\b(?:dank|danke|danken|dankbar|freue|freuen|freut|gratuliere|glückwunsch|herzlich|willkommen|stolz|ehre|beileid|mitgefühl|gedanken|gespräch|gespräche|austausch|konstruktiv|wünsche|wünschen)\b/giu,
    leaning:
      /^\W*(?:das|dies|es|er|sie|da|dort|dann|so|damit|deshalb|daher|darum|aber|und|denn|natürlich|ja|nein)\b/iu,
  },
  en: {
    load: /\b(?:must|should|will|shall|cannot|can’t|can't|won’t|won't|not|never|no|need|needs|demand|warn|danger|dangerous|because|therefore|impossible|necessary|fail|failed|first|decision|responsibility|if|unless)\b/giu,
    polite:
      /\b(?:thank|thanks|grateful|glad|pleased|delighted|happy|congratulate|congratulations|welcome|proud|honoured|honored|honour|condolences|thoughts|prayers|constructive|talks|wish)\b/giu,
    leaning: /^\W*(?:that|this|it|he|she|they|there|then|so|but|and|of course|yes|no)\b/iu,
  },
  fr: {
    load: /(?<!\p{L})(?:doit|doivent|devons|faut|sera|seront|peut|pouvons|pas|jamais|aucun|aucune|exige|danger|parce|impossible|nécessaire|décision|responsabilité|si)(?!\p{L})/giu,
    polite:
      /(?<!\p{L})(?:merci|remercie|remercions|heureux|heureuse|ravi|ravie|félicite|bienvenue|fier|fière|honneur|condoléances|constructif|souhaite)(?!\p{L})/giu,
    leaning: /^\W*(?:c’est|c'est|cela|ceci|il|elle|ils|elles|alors|mais|et|donc|oui|non)(?!\p{L})/iu,
  },
}

const GOOD_LENGTH = { least: 50, most: 260 }
const MOST_LOAD = 3
const TOO_SHORT = 25

/** How much a statement bears, where higher is more: decisions, demands, reasons and numbers above thanks, a length that says something, a speaker with a name and a function. */
export function weighQuote(words: string, { start, speaker }: Quote, language: string): number {
  const { load, polite, leaning } = WORDS[language] ?? WORDS['en']!
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0
  const bears = Math.min(count(load), MOST_LOAD) * 0.8 + (/\d/.test(words) ? 0.6 : 0)
  const isPolite = Math.min(count(polite), 2) * -1.2
  const leans = leaning.test(words) ? -0.7 : 0
  const isWhole = words.length >= GOOD_LENGTH.least && words.length <= GOOD_LENGTH.most ? 1.5 : 0
  const isTiny = words.length < TOO_SHORT ? -1.5 : 0
  const isKnown = (speaker?.name == null ? 0 : 1.5) + (speaker?.role == null ? 0 : 0.5)
  const isEarly = 1 / (1 + start / 1500)
  return bears + isPolite + leans + isWhole + isTiny + isKnown + isEarly
}
