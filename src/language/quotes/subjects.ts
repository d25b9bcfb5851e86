import type { Candidate } from './candidates.ts'
import type { Lexicon, Word, Words } from './lexicon.ts'
import { crosses } from './sources.ts'

/** "heißt es in einer Mitteilung des Vereins", "in dem Antrag steht": the phrase behind a preposition that stands nearest. */
export function documentOf(at: number, words: Words, candidates: readonly Candidate[]): Candidate | null {
  const near = candidates
    .filter(
      ({ kind, first, oblique }) =>
        kind !== 'pronoun' &&
        kind !== 'thing' &&
        (oblique || kind === 'document' || first === at + 1) &&
        (kind === 'document' || !crosses(words, at, first)) &&
        Math.abs(at - first) < 16,
    )
    .toSorted((a, b) => worth(b) - worth(a) || distance(a, at) - distance(b, at))
  return near[0] ?? null
}

const worth = ({ kind }: Candidate): number => (kind === 'document' || kind === 'organisation' ? 1 : 0)
const distance = ({ first, last }: Candidate, at: number): number => (first > at ? first - at : at - last)

export function speakerOfVerb(
  at: number,
  words: Words,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
): Candidate | null {
  const [from, to] = clauseOf(at, words, false)
  // "Während Holm das Ergebnis „unklug“ nannte, sprach Berg von …": its verb ends a clause, whose subject stands in front.
  if (words[at - 1] === null && words[at + 1]?.kind !== 'word') {
    const before = speakerWithin(at, clauseOf(at, words, true)[0], at + 1, words, candidates, lexicon)
    if (before !== null) return before
  }
  const near = speakerWithin(at, from, to, words, candidates, lexicon)
  if (near !== null) return near
  // "Die Ministerin hat das Vorgehen „unklug“ genannt": the subject may stand in front of a quotation.
  const [start, end] = clauseOf(at, words, true)
  return speakerWithin(at, start, end, words, candidates, lexicon)
}

function speakerWithin(
  at: number,
  from: number,
  to: number,
  words: Words,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
): Candidate | null {
  const clause = candidates.filter(({ first, last }) => first >= from && last <= to)
  const verb = words[at]!.lex.lower
  if (lexicon.quoting.has(verb)) return quotedBy(at, words, clause, lexicon)
  const isFollowed = clause.some(({ first, kind }) => first === at + 1 && kind === 'pronoun')
  if (!isFollowed && isPassive(at, from, to, words, lexicon)) {
    return clause.find(({ first }) => lexicon.agents.has(words[first - 1]?.lex.lower ?? '')) ?? null
  }
  return subjectOf(at, from, words, clause, lexicon)
}

/** "zitiert der Abendbote die Trainerin" and "wird Holm zitiert": the person, and of two the last. */
function quotedBy(
  at: number,
  words: Words,
  clause: readonly Candidate[],
  lexicon: Lexicon,
): Candidate | null {
  // An object may stand in another case, but not behind a preposition.
  const people = clause.filter(
    ({ kind, oblique, first }) =>
      (kind === 'name' || kind === 'role' || kind === 'epithet' || kind === 'pronoun') &&
      (!oblique || (first > at && !lexicon.prepositions.has(words[first - 1]?.lex.lower ?? ''))),
  )
  return people.findLast(({ first }) => first > at) ?? people.at(-1) ?? null
}

function isPassive(at: number, from: number, to: number, words: Words, lexicon: Lexicon): boolean {
  const isAuxiliary = (i: number): boolean => lexicon.passive.has(words[i]?.lex.lower ?? '')
  for (let i = at - 1; i >= Math.max(from, at - 14) && words[i]?.text !== ','; i--)
    if (isAuxiliary(i)) return true
  return at + 1 < to && isAuxiliary(at + 1)
}

/** From the quotation, colon or semicolon before a word to the one behind it. */
function clauseOf(at: number, words: Words, acrossQuotations: boolean): [from: number, to: number] {
  let from = at
  while (from > 0 && !isBreak(words[from - 1], acrossQuotations)) from--
  let to = at + 1
  while (to < words.length && !isBreak(words[to], acrossQuotations)) to++
  return [from, to]
}

const isBreak = (word: Word | null | undefined, acrossQuotations: boolean): boolean =>
  word == null ? !acrossQuotations : /^[:;–—]$/.test(word.text)

const KIND_WORTH: Record<Candidate['kind'], number> = {
  name: 2.4,
  pronoun: 2.4,
  role: 2.2,
  epithet: 2,
  organisation: 1.8,
  document: 0.4,
  thing: -0.5,
}
/** What it tells that the clause of a verb opens with a relative pronoun. */
const OF_CLAUSE = 1.5
/** Below this nothing in the clause is likely to be the subject. */
const LEAST = 0.6

/** The likeliest subject of a verb: no other case, near, a person. */
function subjectOf(
  at: number,
  from: number,
  words: Words,
  clause: readonly Candidate[],
  lexicon: Lexicon,
): Candidate | null {
  const mayFollow = lexicon.subjectFollows === 'anywhere' || isBehindQuotation(words, at)
  const anchor = finiteOf(at, from, words, lexicon)
  let best: Candidate | null = null
  let most = LEAST
  for (const candidate of clause) {
    if (candidate.oblique) continue
    const isRight = candidate.first > anchor
    if (isRight && !mayFollow) continue
    const isApposed = !isRight && closesApposition(words, candidate, anchor)
    const gap = isRight ? candidate.first - anchor - 1 : isApposed ? 0 : anchor - candidate.last
    if (!candidate.sure && gap > 0) continue
    if (candidate.of !== null && (isRight || words[anchor + 1]?.kind === 'word')) continue
    if (candidate.kind === 'thing' && lexicon.thingEndings.test(candidate.role ?? '')) continue
    let worth = KIND_WORTH[candidate.kind] - Math.min(gap * 0.08, 1)
    if (candidate.of !== null) worth += OF_CLAUSE
    if (candidate.bare) worth -= isRight ? 1.2 : 1.7
    if (gap === 0) worth += isRight ? 1.6 : 1.7
    else if (!isRight && candidate.first === from) worth += 0.7
    for (let i = isRight ? anchor + 1 : candidate.last; i < (isRight ? candidate.first : anchor); i++)
      if (words[i]?.text === ',' && !isApposed) worth -= isRight ? 1.8 : 0.35
    if (!candidate.sure) worth -= candidate.first === 0 ? 1.2 : 0.6
    if (isRight && lexicon.subjectFollows === 'quotation') worth += 1
    if (worth > most) {
      best = candidate
      most = worth
    }
  }
  return best
}

/** "Das Oberhaupt, die Königin Ida, bat Holm": between commas, right before the verb. */
const closesApposition = (words: Words, { first, last }: Candidate, anchor: number): boolean =>
  words[first - 1]?.text === ',' &&
  (words[last - 1]?.text === ',' ? last === anchor : words[last]?.text === ',' && last === anchor - 1)

/** "Holm hatte die Rolle der Fraktion betont:" the subject stands by the verb that helps, where the other ends the clause. */
function finiteOf(at: number, from: number, words: Words, lexicon: Lexicon): number {
  const next = words[at + 1]
  if (next?.kind === 'word') return at
  for (let i = at - 1; i >= from && words[i]?.text !== ','; i--)
    if (lexicon.auxiliaries.has(words[i]?.lex.lower ?? '')) return i
  return at
}

const isBehindQuotation = (words: Words, at: number): boolean => {
  for (let i = at - 1; i >= at - 3 && i >= 0; i--) {
    if (words[i] === null) return true
    if (/\p{L}/u.test(words[i]!.text) && !/ly$/.test(words[i]!.text)) return false
  }
  return false
}
