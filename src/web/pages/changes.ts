import { moments } from '../../briefing/wording.ts'
import type { Names } from '../../briefing/write.ts'
import type { ReaderLanguage } from '../../model.ts'
import type { LastChange } from '../../store/items.ts'
import { type Html, html } from '../html.ts'

const WORDS = {
  de: { correction: 'Korrektur', changed: 'Aktualisiert', title: 'neuer Titel', text: 'Text geändert' },
  en: { correction: 'Correction', changed: 'Updated', title: 'new headline', text: 'text changed' },
} as const

const MOST_SHOWN = 3

/** What a new version put in the place of what, with who and when. */
export function changeLine(
  { agency, kind, change, seenAt }: LastChange,
  language: ReaderLanguage,
  zone: string,
  names: Names,
): Html {
  const words = WORDS[language]
  const replaced = [...(change?.numbers ?? []), ...(change?.quotes ?? [])].slice(0, MOST_SHOWN)
  const what =
    replaced.length > 0
      ? replaced.map(({ from, to }) => html` <del>${from}</del> → <ins>${to}</ins>`)
      : html` ${change?.title != null ? words.title : words.text}`
  return html`<p class="change"><b>${kind === 'correction' ? words.correction : words.changed}</b> ${names.agency(agency)} ${moments(language, zone).time(seenAt)}:${what}${change?.note != null && html` <span class="muted">${change.note}</span>`}</p>`
}
