import type { Quote, Speaker } from '../model.ts'
import type { BriefQuote, KnownItem } from './briefing.ts'
import { weighQuote } from './quote-weight.ts'

/** Bounds the work on a story that a hundred items tell. */
const MOST_COMPARED = 80

type Weighed = {
  quote: BriefQuote
  weight: number
  words: ReadonlySet<string>
  person: string
  side: ReadonlySet<string>
}

/**
 * The quotes that a story is told with, best first, at most `most`: whole statements of known speakers, what bears
 * weight before what is polite, one per speaker before a second, another side before the same. A statement that a
 * clause interrupts comes with its `parts`; a fragment never comes alone, since what turns its sense stands outside.
 */
export function keyQuotes(items: readonly KnownItem[], most: number): BriefQuote[] {
  const weighed = items.flatMap(statementsOf).sort((a, b) => b.weight - a.weight)
  const rest = withoutRepeats(weighed.slice(0, MOST_COMPARED))
  const chosen: Weighed[] = []
  while (chosen.length < most) {
    const next = best(rest, chosen)
    if (next === null) break
    chosen.push(next)
    rest.splice(rest.indexOf(next), 1)
  }
  return chosen.map(({ quote }) => quote)
}

function statementsOf({ version, quotes }: KnownItem): Weighed[] {
  return quotes.flatMap((quote, index): Weighed[] => {
    if (!quote.complete || quote.continues !== null || quote.speaker === null) return []
    const parts = partsOf(quotes, index)
    const said = [quote, ...parts].map(({ text }) => text).join(' ')
    return [
      {
        quote: {
          ...quote,
          item: version.itemId,
          version: version.version,
          hash: version.hash,
          agency: version.agency,
          language: version.language,
          url: version.url,
          teaser: version.teaser,
          parts,
        },
        weight: weighQuote(said, quote, version.language),
        words: wordsOf(said),
        person: personOf(quote.speaker),
        side: sideOf(quote.speaker),
      },
    ]
  })
}

/** The quotes that go on from one, in the order of the text; the list is in that order, so a part follows what it goes on from. */
function partsOf(quotes: readonly Quote[], index: number): Quote[] {
  const whole = new Set([index])
  return quotes.filter((quote, i) => {
    const goesOn = i > index && quote.continues !== null && whole.has(quote.continues)
    if (goesOn) whole.add(i)
    return goesOn
  })
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu))

/** By surname, since another item may leave the first name out; by their function where nobody is named. */
function personOf({ name, role, mention }: Speaker): string {
  const words = fold(name ?? role ?? mention?.text ?? '').split(' ')
  return name === null ? words.join(' ') : (words.at(-1) ?? '')
}

const SAME = 0.7

/** Leaves out what a better one already says: a reprint, or the same words cut shorter. */
function withoutRepeats(weighed: readonly Weighed[]): Weighed[] {
  const kept: Weighed[] = []
  for (const next of weighed)
    if (!kept.some(({ words }) => shared(words, next.words) >= SAME)) kept.push(next)
  return kept
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const small = Math.min(a.size, b.size)
  return small === 0 ? 0 : a.intersection(b).size / small
}

const SAME_SPEAKER = 100
const SAME_SIDE = 1.2
const SAME_ITEM = 0.3

/** The heaviest of the rest, less what repeats a speaker, a side or an item already chosen. */
function best(rest: readonly Weighed[], chosen: readonly Weighed[]): Weighed | null {
  let found: Weighed | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const next of rest) {
    const own = next.weight - chosen.reduce((sum, other) => sum + repeats(next, other), 0)
    if (own > most) {
      found = next
      most = own
    }
  }
  return found
}

function repeats(a: Weighed, b: Weighed): number {
  const isSameSide = shared(a.side, b.side) > 0
  return (
    (a.person === b.person ? SAME_SPEAKER : 0) +
    (isSameSide ? SAME_SIDE : 0) +
    (a.quote.item === b.quote.item ? SAME_ITEM : 0)
  )
}

const LEAST_TELLING = 5

/** Words of the function that tell where somebody stands ("Regierungssprecher", "opposition leader"). */
const sideOf = ({ role }: Speaker): Set<string> =>
  new Set([...wordsOf(role ?? '')].filter((word) => word.length >= LEAST_TELLING))
