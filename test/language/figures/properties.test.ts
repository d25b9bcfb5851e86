import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf } from './read.ts'

const pieces = fc.constantFrom(
  '3',
  '14 000',
  '1.234,5',
  '1,234.5',
  '½',
  '2/3',
  '3:1',
  '2014',
  '–',
  '-',
  '(',
  ')',
  '%',
  '€',
  '$',
  'US$',
  'EUR',
  '.',
  ',',
  ' ',
  '\n',
  '„',
  '“',
  'rund',
  'or more than',
  'oder mehr als',
  'mehr als',
  'bis zu',
  'bis',
  'zwischen',
  'und',
  'von',
  'auf',
  'ein',
  'eine',
  'halbe',
  'zwei',
  'zweiundzwanzig',
  'Dutzend',
  'Hunderte',
  'Millionen',
  'Mrd.',
  'Euro',
  'Prozent',
  'Drittel',
  'Hälfte',
  'die',
  'der',
  'Soldaten',
  'leere',
  'Jahre',
  'vor',
  'Artikel',
  'Uhr',
  '90-Millionen-Euro-Fonds',
  'about',
  'a',
  'half',
  'of',
  'two',
  'twenty-two',
  'two-thirds',
  'hundred',
  'million',
  'dozens',
  'one',
  'in',
  'out',
  'years',
  'ago',
  'tanks',
  'pounds',
  'o’clock',
  'jeder',
  'dritte',
  'minus',
  '\u00a0',
  '🙂',
  'm',
  'bn',
)
const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
)

describe.each(['de', 'en'])('the figures of any text (%s)', (language) => {
  it('stand where they say, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const figure of figuresOf(language, text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text)
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          if (figure.measures !== null)
            expect(text.slice(figure.measures.start, figure.measures.end)).toBe(figure.measures.text)
          last = figure.end
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('have a finite value, and none exactly where they are vague', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value, upper, vague, modifier } of figuresOf(language, text)) {
          expect(value === null).toBe(vague)
          if (value !== null) expect(Number.isFinite(value)).toBe(true)
          if (upper !== null) expect(upper).toBeGreaterThan(value ?? Number.POSITIVE_INFINITY)
          if (vague) expect(modifier).not.toBe('exact')
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('are the same whatever stands in the paragraphs after them', () => {
    fc.assert(
      fc.property(texts, texts, (text, more) => {
        const one = text.replaceAll('\n', ' ').trim()
        const alone = figuresOf(language, one).map(({ start, end }) => [start, end])
        const joined = figuresOf(language, `${one}\n${more}`)
          .filter(({ end }) => end <= one.length)
          .map(({ start, end }) => [start, end])
        expect(joined).toEqual(alone)
      }),
      { numRuns: 400 },
    )
  })

  it('leave out what no number holds', () => {
    expect(figuresOf(language, `Es kostet ${'9'.repeat(400)} Euro.`)).toEqual([])
    expect(figuresOf(language, `5 ${(language === 'de' ? 'Millionen ' : 'million ').repeat(80)}`)).toEqual([])
  })
})
