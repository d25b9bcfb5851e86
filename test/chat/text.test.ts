import { describe, expect, it } from 'vitest'
import { clean, cutText, honestLabel, readLink, shorten } from '../../src/chat/text.ts'

describe('text of a feed', () => {
  it.each([
    ['bidi controls', 'a\u202Eb\u2066c\u200F', 'abc'],
    ['zero-width characters', 'a\u200Bb\u2060c\uFEFFd', 'abcd'],
    ['soft hyphens', 'Verteidi\u00ADgung', 'Verteidigung'],
    ['control characters', 'a\u0000b\u001B[31mc', 'ab[31mc'],
    ['tag characters', 'a\u{E0041}b', 'ab'],
    ['line breaks', 'a\r\n\u2028b\tc', 'a b c'],
    ['half a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['joiners without emoji', 'a\u200Db\u200C!', 'ab!'],
  ])('loses %s', (_, text, expected) => {
    expect(clean(text)).toBe(expected)
  })

  it.each([
    'Grüße „aus“ Nordmark',
    '5\u00A0Milliarden\u202FEuro',
    '👩\u200D🚀 und 🇦🇹',
    'می\u200Cخواهم',
    'العربية',
  ])('keeps %s', (text) => {
    expect(clean(text)).toBe(text)
  })
})

describe('links', () => {
  it.each([
    ['https://nwd.example/a', 'https://nwd.example/a'],
    ['http://nwd.example', 'http://nwd.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//nwd.example', null],
    ['no address', null],
    [`https://nwd.example/${'a'.repeat(3000)}`, null],
    ['https://user:secret@nwd.example/', null],
    [undefined, null],
  ])('reads %s', (address, expected) => {
    expect(readLink(address, 3000)).toBe(expected)
  })

  it.each([
    ['https://bank.example/login', 'https://bank.example/login (evil.example)'],
    ['bank.example', 'bank.example (evil.example)'],
    ['siehe www.bank.example', 'siehe www.bank.example (evil.example)'],
    ['evil.example', 'evil.example'],
    ['Rund 5 Mio. Euro mehr', 'Rund 5 Mio. Euro mehr'],
  ])('show where they lead: %s', (label, expected) => {
    expect(honestLabel(label, 'https://evil.example/x')).toBe(expected)
  })
})

describe('cutting', () => {
  it.each([
    [
      'at the end of a sentence',
      'Der Rat hat gestimmt. Die Regierung wartet.',
      30,
      ['Der Rat hat gestimmt.', 'Die Regierung wartet.'],
    ],
    [
      'not inside a figure',
      'Nordmark gibt 5,4 Mio. Euro jährlich zusätzlich',
      30,
      ['Nordmark gibt 5,4 Mio. Euro', 'jährlich zusätzlich'],
    ],
    ['at a space where there is no sentence', 'eins zwei drei', 10, ['eins zwei', 'drei']],
    ['anywhere where there is no space', 'x'.repeat(25), 10, ['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]],
    ['never inside a surrogate pair', '😀😀😀', 3, ['😀', '😀', '😀']],
  ])('goes %s', (_, text, longest, expected) => {
    expect(cutText(text, longest)).toEqual(expected)
  })

  it('shortens at a space, with an ellipsis, to no more than it may', () => {
    expect(shorten('eins zwei drei vier', 12)).toBe('eins zwei…')
    expect(shorten('x'.repeat(20), 10)).toBe(`${'x'.repeat(9)}…`)
    expect(shorten('kurz', 10)).toBe('kurz')
  })
})
