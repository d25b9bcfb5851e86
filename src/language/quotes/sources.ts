import type { Candidate } from './candidates.ts'
import type { Lexicon, Words } from './lexicon.ts'

/** "laut …", "nach Angaben von …", "… zufolge", "according to …", and "so …" behind a quotation. */
export function sourceAt(
  at: number,
  words: Words,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
): Candidate | null {
  const lower = words[at]!.lex.lower
  if (lexicon.after.has(lower)) {
    const source = sourceBefore(at, words, candidates, lexicon)
    if (source !== null) return source
  }
  const needs = lexicon.before.get(lower)
  if (needs === undefined) return null
  if (needs[0] === ',') {
    if (
      words[at - 1] !== null &&
      !(words[at - 1]?.text === ',' && words[at - 2] === null) &&
      !isDashed(words, at)
    )
      return endingSource(words, at, candidates)
    return (
      candidates.find(({ first, kind }) => first > at && first <= at + 4 && kind !== 'thing') ??
      candidates.find(({ first }) => first === at + 1) ??
      null
    )
  }
  let from = at
  if (needs.length > 0) {
    from = -1
    for (let i = at + 1; i <= at + 3; i++) if (needs.includes(words[i]?.lex.lower ?? '')) from = i
    if (from === -1) return null
  }
  return (
    candidates.find(({ kind, last }) => kind === 'pronoun' && last === from && from > at) ??
    candidates.find(({ kind, first, last }) => kind === 'name' && first === at + 1 && last <= from) ??
    candidates.find(
      ({ first, kind }) =>
        first > from && first <= from + 4 && kind !== 'pronoun' && !crosses(words, from, first),
    ) ??
    null
  )
}

/** "Holm zufolge", "seiner Ansicht nach": what also stands in front of a source needs a view before it. */
function sourceBefore(
  at: number,
  words: Words,
  candidates: readonly Candidate[],
  lexicon: Lexicon,
): Candidate | null {
  if (!lexicon.before.has(words[at]!.lex.lower))
    return candidates.findLast(({ last }) => last <= at && last >= at - 4) ?? null
  if (!lexicon.views.has(words[at - 1]?.lex.lower ?? '')) return null
  return candidates.findLast(({ last }) => last === at - 1) ?? null
}

/** "…, so Holm.": a source behind a comma alone. */
const endingSource = (words: Words, at: number, candidates: readonly Candidate[]): Candidate | null =>
  words[at - 1]?.text !== ','
    ? null
    : (candidates.find(({ first, kind }) => first === at + 1 && kind !== 'thing' && kind !== 'pronoun') ??
      null)

const isDashed = (words: Words, at: number): boolean => /^[–—-]$/.test(words[at - 1]?.text ?? '')

export const crosses = (words: Words, a: number, b: number): boolean => {
  for (let i = Math.min(a, b); i < Math.max(a, b); i++) if (words[i] === null) return true
  return false
}
