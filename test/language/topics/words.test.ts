import { describe, expect, test } from 'vitest'
import { createWordIndex } from '../../../src/language/topics/words.ts'

const meets = (pattern: string, word: string, language: string): boolean => {
  const { add, index } = createWordIndex(language)
  const id = add(pattern)
  return index.lookup(word)?.parts.has(id) ?? false
}

describe('a word pattern meets', () => {
  test.each([
    ['Anschlag', 'Anschläge', 'de'],
    ['Anschlag', 'Anschlags', 'de'],
    ['Sanktion', 'Sanktionen', 'de'],
    ['Waffen*', 'Waffenlieferung', 'de'],
    ['*gipfel', 'Sondergipfels', 'de'],
    ['*flüchtling*', 'Kriegsflüchtlingsheim', 'de'],
    ['große', 'GROSSE', 'de'],
    ['sanction', 'sanctions', 'en'],
    ['sanction', 'sanctioned', 'en'],
    ['IS', 'IS', 'en'],
    ['NATO', 'Nato', 'en'],
  ])('%s: %s', (pattern, word, language) => {
    expect(meets(pattern, word, language)).toBe(true)
  })
})

describe('a word pattern leaves alone', () => {
  test.each([
    ['ai', 'training', 'en'],
    ['AI', 'ai', 'en'],
    ['IS', 'is', 'en'],
    ['US', 'us', 'en'],
    ['NATO', 'Senator', 'en'],
    ['Waffe', 'Waffel', 'de'],
    ['Sanktion', 'Sanktionierungsverfahren', 'de'],
    ['*gipfel', 'Gipfelkreuz', 'de'],
    ['Nord', 'Mord', 'de'],
  ])('%s: %s', (pattern, word, language) => {
    expect(meets(pattern, word, language)).toBe(false)
  })
})
