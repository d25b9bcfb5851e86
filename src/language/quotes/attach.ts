import type { Token } from '../document.ts'
import type { QuoteData } from './data.ts'
import type { Candidate } from './names.ts'

/** Who a sentence says is speaking, and that it says so at all. */
export type Attribution = { candidate: Candidate | null; cue: 'verb' | 'preposition' | 'none' }

const NONE: Attribution = { candidate: null, cue: 'none' }
/** The subject stands this near its verb. */
const NEAR_VERB = 9

/** Who is said to speak the quotation at `unit` of a sentence. */
export function attach(
  unit: number,
  words: readonly (Token | null)[],
  candidates: readonly Candidate[],
  data: QuoteData,
): Attribution {
  const named = bySource(unit, words, candidates, data) ?? beforeColon(unit, words, candidates)
  const verb = nearestVerb(unit, words, data)
  // A verb next to the quotation says more than a source further off.
  if (named !== null && (verb === null || Math.abs(named.first - unit) < Math.abs(verb - unit)))
    return { candidate: named, cue: 'preposition' }
  if (verb !== null) {
    const subject = subjectOf(verb, unit, words, candidates, data)
    if (subject !== null) return { candidate: subject, cue: 'verb' }
    if (named !== null) return { candidate: named, cue: 'preposition' }
    return { candidate: null, cue: 'verb' }
  }
  const speaker = subjectBeforeColon(unit, words, candidates)
  return speaker === null ? NONE : { candidate: speaker, cue: 'verb' }
}

/** "Ministerin Karla Brandstetter: „…“": nothing but a name in front of the colon. */
function beforeColon(
  unit: number,
  words: readonly (Token | null)[],
  candidates: readonly Candidate[],
): Candidate | null {
  if (words[unit - 1]?.text !== ':') return null
  return candidates.find(({ first, last }) => last === unit - 1 && first === 0) ?? null
}

/** Without a verb of speech, who is the subject of the sentence that a colon ends says what follows. */
function subjectBeforeColon(
  unit: number,
  words: readonly (Token | null)[],
  candidates: readonly Candidate[],
): Candidate | null {
  if (words[unit - 1]?.text !== ':') return null
  const people = candidates.filter(({ kind, last }) => last < unit && kind !== 'document')
  return (
    people.find(
      ({ oblique, kind }) =>
        !oblique && (kind === 'name' || kind === 'pronoun' || kind === 'role' || kind === 'epithet'),
    ) ?? null
  )
}

/** "so die Ministerin", "laut …", "nach Angaben von …", "… zufolge", "according to …". */
function bySource(
  unit: number,
  words: readonly (Token | null)[],
  candidates: readonly Candidate[],
  data: QuoteData,
): Candidate | null {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word == null) continue
    const lower = word.text.toLowerCase()
    const rest = data.before.get(lower)
    if (rest !== undefined && isSource(words, i, rest, unit)) {
      const from = i + 1
      const found = candidates.find(({ first }) => first >= from && first <= from + 5)
      if (found !== undefined) return found
    }
    if (data.after.has(lower)) {
      const found = candidates.findLast(({ last }) => last <= i && last >= i - 8)
      if (found !== undefined) return found
    }
  }
  return null
}

/** "so" names a source only right behind a quotation or a comma. */
function isSource(
  words: readonly (Token | null)[],
  i: number,
  rest: readonly string[],
  unit: number,
): boolean {
  if (rest.includes(',')) {
    const before = words[i - 1]
    return (
      i - 1 === unit ||
      (i - 2 === unit && before?.text === ',') ||
      (before?.text === ',' && i - unit > 0 && i - unit < 4)
    )
  }
  if (rest.length === 0) return true
  for (let k = i + 1; k <= i + 3; k++)
    if (words[k] != null && rest.includes(words[k]!.text.toLowerCase())) return true
  return false
}

function nearestVerb(unit: number, words: readonly (Token | null)[], data: QuoteData): number | null {
  let best: number | null = null
  let cost = Number.POSITIVE_INFINITY
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word == null || !data.reporting.has(word.text.toLowerCase())) continue
    // Behind the quotation the verb follows at once; in front of it a sentence may lie between.
    const distance = i > unit ? i - unit : (unit - i) * 1.2
    if (distance < cost) {
      best = i
      cost = distance
    }
  }
  return best
}

function subjectOf(
  verb: number,
  unit: number,
  words: readonly (Token | null)[],
  candidates: readonly Candidate[],
  data: QuoteData,
): Candidate | null {
  const clauseStart = startOfClause(words, verb)
  const isSubject = (candidate: Candidate): boolean => !candidate.oblique
  const after = candidates.filter(
    (candidate) =>
      isSubject(candidate) &&
      candidate.first > verb &&
      candidate.first - verb <= NEAR_VERB &&
      !crossesQuote(words, verb, candidate.first),
  )
  const before = candidates.filter(
    (candidate) =>
      isSubject(candidate) && candidate.last <= verb && !crossesQuote(words, candidate.last - 1, verb),
  )
  const right = after[0] ?? null
  const left = before.findLast(({ first }) => first >= clauseStart) ?? before.at(-1) ?? null
  if (verb > unit) {
    // „…“, sagte Müller / “…,” Miller said
    if (right !== null && right.first - verb <= 2) return right
    if (left !== null && left.first > unit && verb - left.last <= 1) return left
    return right ?? (left !== null && left.first > unit ? left : (left ?? null))
  }
  // "Bellamy, einer der Initiatoren, sprach von …: „…“": the subject stands before what a comma adds to it.
  const first = before.find(
    ({ kind }) => kind === 'name' || kind === 'role' || kind === 'epithet' || kind === 'organisation',
  )
  if (words[verb - 1]?.text === ',' && first !== undefined) return first
  // Müller sagte: „…“ / Am Montag sagte Müller: „…“
  if (left !== null && verb - left.last <= 3) return left
  if (data.nounsCapitalised && right !== null && right.first < unit && right.first - verb <= 2) return right
  return left ?? (right !== null && right.first < unit ? right : null)
}

function startOfClause(words: readonly (Token | null)[], verb: number): number {
  for (let i = verb - 1; i >= 0; i--) if (words[i] == null || /^[,;:–—]$/.test(words[i]!.text)) return i + 1
  return 0
}

function crossesQuote(words: readonly (Token | null)[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (words[i] == null) return true
  return false
}
