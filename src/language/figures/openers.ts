import type { NumberData } from './data.ts'
import { trieOf } from './trie.ts'

type Derived = Pick<NumberData, 'openers' | 'pieceTrie'>

/** Completes the numbers of a language by what can open one, so that most words of a text are passed by at their first letters. */
export function withOpeners(parts: Omit<NumberData, keyof Derived>): NumberData {
  const { articles, halves, each, vague, several, wholeArticles, wholes, pieces, fractions } = parts
  const words = [
    articles,
    halves,
    each,
    vague,
    several,
    wholeArticles,
    wholes.keys(),
    pieces.keys(),
    fractions.keys(),
  ]
  return {
    ...parts,
    openers: trieOf(words.flatMap((some) => [...some].map((word): [string, number] => [word, 1]))),
    pieceTrie: trieOf(pieces),
  }
}
