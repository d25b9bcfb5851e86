import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spellingKey } from '../../src/people/spelling.ts'

describe('one key for all spellings of', () => {
  test.each([
    ['Selenskyj', ['Zelensky', 'Zelenskyy', 'Selenski', 'Zelenskyj']],
    ['Wolodymyr', ['Volodymyr']],
    ['Lawrow', ['Lavrov']],
    ['Schoigu', ['Shoigu']],
    ['Jermak', ['Yermak', 'Iermak']],
    ['Saluschnyj', ['Zaluzhnyi', 'Zaluzhny']],
    ['Chamenei', ['Khamenei']],
    ['Netanjahu', ['Netanyahu']],
    ['Erdoğan', ['Erdogan']],
    ['Großmann', ['Grossmann', 'GROSSMANN']],
  ])('%s', (name, spellings) => {
    expect(new Set([name, ...spellings].map(spellingKey))).toHaveProperty('size', 1)
  })
})

test.each([
  ['Muster', 'Meister'],
  ['Orlowski', 'Orlando'],
  ['Brandt', 'Brandl'],
  ['Anna Muster', 'Anne Muster'],
])('%s is not %s', (one, other) => {
  expect(spellingKey(one)).not.toBe(spellingKey(other))
})

test('the words of a name stay apart, each with its own key', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[A-Za-zÄÖÜäöüßéèçğšžłćč]{1,12}$/), { minLength: 1, maxLength: 4 }),
      (words) => {
        const key = spellingKey(words.join(' '))
        expect(key.split(' ')).toHaveLength(words.length)
        expect(key).toBe(words.map(spellingKey).join(' '))
      },
    ),
  )
})
