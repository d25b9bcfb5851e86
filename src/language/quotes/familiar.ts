import type { Lexicon, Words } from './lexicon.ts'

/** What a text as a whole shows of its words: which belong to names, and which are nouns since an article stands before them. */
export type Familiar = { names: Set<string>; nouns: Set<string> }

/** Adds the words of sentences that surely are names or nouns. */
export function readFamiliar(
  { names, nouns }: Familiar,
  sentences: readonly Words[],
  lexicon: Lexicon,
): void {
  for (const words of sentences)
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      if (word == null || !word.lex.capital || word.kind !== 'word') continue
      const before = words[i - 1]?.lex
      if (before?.article) nouns.add(word.text)
      if (lexicon.notNames.has(word.lex.lower)) continue
      const isFirst = word.lex.firstName !== null
      const isIntroduced =
        before !== undefined && (before.noun?.kind === 'role' || lexicon.titles.has(before.lower))
      if (!isFirst && !isIntroduced) continue
      // The last word of a run that begins with a first name, a title or a function is a surname.
      let end = isFirst ? i + 1 : i
      while (end < words.length && end < i + 5 && isPartOfName(words, end, lexicon)) end++
      const surname = words[end - 1]
      if (
        surname != null &&
        (end - 1 > i || !isFirst) &&
        (isNameWord(words, end - 1) || isSurname(words, end - 1, lexicon))
      )
        names.add(surname.text)
    }
  for (const name of names) nouns.delete(name)
}

const isPartOfName = (words: Words, i: number, lexicon: Lexicon): boolean => {
  const word = words[i]
  if (word == null) return false
  return isNameWord(words, i) || lexicon.particles.has(word.text) || isSurname(words, i, lexicon)
}

/** "Karl Richter": behind a first name a function is a name too. */
export const isSurname = (words: Words, i: number, lexicon: Lexicon): boolean => {
  const word = words[i]
  const before = words[i - 1]
  return (
    word != null &&
    before != null &&
    word.lex.capital &&
    before.lex.firstName !== null &&
    before.lex.capital &&
    !lexicon.notNames.has(word.lex.lower) &&
    !lexicon.reporting.has(word.lex.lower)
  )
}

/** A capitalised word that may be part of a name. */
export const isNameWord = (words: Words, i: number): boolean =>
  words[i]?.kind === 'word' && (words[i]?.lex.name ?? false)
