import type { BriefFigure, BriefQuote, BriefStory } from '../../briefing/briefing.ts'
import { showFigure } from '../../briefing/show-figure.ts'
import { type Names, spoken } from '../../briefing/write.ts'
import type { ReaderLanguage } from '../../model.ts'
import type { FactRef, StoredProof } from '../../store/proofs.ts'
import { type Html, html, safeHref } from '../html.ts'

/** Passages by place: what the store still holds of the facts that are asked for. */
export type Proofs = {
  quote(ref: FactRef): StoredProof | null
  figure(ref: FactRef): StoredProof | null
}
export type FindProofs = (quotes: readonly BriefQuote[], figures: readonly BriefFigure[]) => Promise<Proofs>

const WORDS = {
  de: {
    proof: 'Belege',
    about: 'Hinter jedem Zitat und jeder Zahl der Satz, in dem sie stehen. Aufklappen zeigt ihn.',
    quote: 'Zitat',
    figure: 'Zahl',
    article: 'Zum Artikel',
    gone: 'Der Satz ist nicht mehr gespeichert.',
    place: (version: number, start: number, end: number) => `Fassung ${version}, Zeichen ${start} bis ${end}`,
  },
  en: {
    proof: 'Proof',
    about: 'Behind each quote and figure the sentence that it stands in. Open one to see it.',
    quote: 'Quote',
    figure: 'Figure',
    article: 'To the article',
    gone: 'The sentence is no longer stored.',
    place: (version: number, start: number, end: number) =>
      `version ${version}, characters ${start} to ${end}`,
  },
} as const

/** Every fact that a briefing shows, with the sentence behind it. */
export function proofSection(
  stories: readonly BriefStory[],
  proofs: Proofs,
  language: ReaderLanguage,
  names: Names,
): Html | null {
  const told = stories.filter(({ quotes, figures }) => quotes.length + figures.length > 0)
  if (told.length === 0) return null
  const words = WORDS[language]
  return html`<section class="proofs" aria-labelledby="proof"><h2 id="proof">${words.proof}</h2><p class="muted">${words.about}</p>
${told.map(
  (story) => html`<h3 lang="${story.language}">${story.title}</h3>
${story.quotes.map((quote) => quoteProof(quote, proofs, language, names))}
${story.figures.map((figure) => figureProof(figure, proofs, language, names))}`,
)}</section>`
}

/** A quote, behind which its sentences open; those of an interrupted statement each with its own part marked. */
export function quoteProof(quote: BriefQuote, proofs: Proofs, language: ReaderLanguage, names: Names): Html {
  const { item, version } = quote
  const passages = [quote, ...quote.parts].map(({ start, text }) => ({
    length: text.length,
    proof: proofs.quote({ item, version, start }),
  }))
  const who = quote.speaker?.name ?? quote.speaker?.role ?? ''
  const summary = html`<span class="kind">${WORDS[language].quote}</span> <q lang="${quote.language}">${spoken(quote)}</q> <span class="muted">${who} (${names.agency(quote.agency)})</span>`
  return opened(summary, passages, quote, language)
}

/** A figure, behind which its sentence opens. */
export function figureProof(
  figure: BriefFigure,
  proofs: Proofs,
  language: ReaderLanguage,
  names: Names,
): Html {
  const { item, version, start, text } = figure
  // A count names what it counts already.
  const shown = showFigure(figure, language)
  const summary = html`<span class="kind">${WORDS[language].figure}</span> <b>${shown}</b>${figure.measures !== null && !shown.includes(figure.measures.text) && html` <span lang="${figure.language}">${figure.measures.text}</span>`} <span class="muted">(${names.agency(figure.agency)})</span>`
  return opened(
    summary,
    [{ length: text.length, proof: proofs.figure({ item, version, start }) }],
    figure,
    language,
  )
}

function opened(
  summary: Html,
  passages: readonly { length: number; proof: StoredProof | null }[],
  fact: BriefQuote | BriefFigure,
  language: ReaderLanguage,
): Html {
  const words = WORDS[language]
  const sentences = Map.groupBy(
    passages.filter(({ proof }) => proof !== null),
    ({ proof }) => proof!.sentence,
  )
  const shown = [...sentences].map(
    ([sentence, parts]) =>
      html`<blockquote lang="${fact.language}">${markedIn(
        sentence,
        parts.map(({ length, proof }) => ({ start: proof!.startInSentence, length })),
      )}</blockquote>`,
  )
  return html`<details class="proof"><summary>${summary}</summary>${shown.length === 0 ? html`<p>${words.gone}</p>` : shown}
<p class="muted">${fact.url !== null && html`<a href="${safeHref(fact.url)}" rel="noreferrer">${words.article}</a> · `}${words.place(fact.version, fact.start, fact.end)} · sha256 ${fact.hash.slice(0, 12)}</p></details>`
}

/** A passage with these stretches marked. */
function markedIn(sentence: string, stretches: readonly { start: number; length: number }[]): Html[] {
  const parts: Html[] = []
  let at = 0
  for (const { start, length } of stretches.toSorted((a, b) => a.start - b.start)) {
    parts.push(html`${sentence.slice(at, start)}<mark>${sentence.slice(start, start + length)}</mark>`)
    at = start + length
  }
  return [...parts, html`${sentence.slice(at)}`]
}
