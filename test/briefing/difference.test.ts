import { describe, expect, it } from 'vitest'
import { differenceOf, tellDifference } from '../../src/briefing/difference.ts'

describe('the difference between two versions', () => {
  it.each([
    ['a number', 'Das Abkommen galt bis 1992.', 'Das Abkommen galt bis 1997.', '1992 → 1997'],
    [
      'words within a quote',
      '„Wir werden das prüfen“, sagte sie.',
      '„Wir haben das geprüft“, sagte sie.',
      'werden → haben; prüfen → geprüft',
    ],
    ['nothing', 'Kein Wort ist anders.', 'Kein  Wort ist\nanders.', null],
    ['only the style of the marks', '„Ja“, sagte er.', '»Ja«, sagte er.', null],
  ])('names %s', (_, before, after, told) => {
    expect(tellDifference(before, after)).toBe(told)
  })

  it('keeps what only went or came, with one side empty', () => {
    expect(differenceOf('rund 20 Euro', '20 Euro')).toEqual([{ from: 'rund', to: '' }])
    expect(differenceOf('20 Euro', 'fast 20 Euro')).toEqual([{ from: '', to: 'fast' }])
  })

  it('is not told word by word where the text is another', () => {
    const before = Array.from({ length: 60 }, (_, i) => `alt${i} gleich`).join(' ')
    const after = Array.from({ length: 60 }, (_, i) => `neu${i} gleich`).join(' ')
    expect(tellDifference(before, after)).toBeNull()
  })
})
