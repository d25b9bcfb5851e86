import type { NumberData } from './data.ts'

type Openers = Pick<NumberData, 'openers' | 'starts'>

const START = 3

/** Completes the numbers of a language by what can open one, so that a word of a text is looked up once. */
export function withOpeners(parts: Omit<NumberData, keyof Openers>): NumberData {
  const { articles, halves, each, vague, several, wholeArticles } = parts
  const words = [articles, halves, each, vague, several, wholeArticles].flatMap((set) => [...set])
  return {
    ...parts,
    openers: new Set([...words, ...parts.wholes.keys(), ...parts.pieces.keys()]),
    starts: new Set([...parts.pieces.keys()].map(startOf)),
  }
}

/** The first letters of a word, by which most words are told from number words. */
export const startOf = (word: string): string => word.slice(0, START)
