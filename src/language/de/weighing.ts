import type { WeighingWords } from '../pack.ts'

/** Written down from general knowledge of German. */
export const weighing: WeighingWords = {
  load: /\b(?:muss|müssen|müssten|soll|sollen|sollten|wird|werden|darf|dürfen|kann|können|nicht|kein|keine|keinen|niemals|nie|fordern|verlangen|warnen|gefahr|gefährlich|grund|weil|deshalb|unmöglich|notwendig|brauchen|scheitern|erstmals|entscheidung|verantwortung|wenn)\b/giu,
  polite:
    /\b(?:dank|danke|danken|dankbar|freue|freuen|freut|gratuliere|glückwunsch|herzlich|willkommen|stolz|ehre|beileid|mitgefühl|gedanken|gespräch|gespräche|austausch|konstruktiv|wünsche|wünschen)\b/giu,
  leaning:
    /^\W*(?:das|dies|es|er|sie|da|dort|dann|so|damit|deshalb|daher|darum|aber|und|denn|natürlich|ja|nein)\b/iu,
}
