import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument, sentenceAt } from '../../src/language/document.ts'
import { packOf } from '../../src/language/packs.ts'

const sentencesOf = (text: string, language: string): string[] =>
  readDocument('', text, packOf(language)!.sentences).sentences.map(({ start, end }) =>
    text.slice(start, end),
  )

describe('sentences end', () => {
  test.each([
    ['behind a full stop', 'de', ['Der Rat tagt.', 'Er berät bis Freitag.']],
    ['not behind a German ordinal', 'de', ['Am 3. Oktober tagt der Rat.', 'Danach ist Pause.']],
    ['not behind an abbreviation', 'de', ['Es kostet z. B. 3,5 Mrd. Euro mehr.', 'Das sagte Dr. Muster.']],
    ['not behind an initial', 'en', ['John Q. Sample spoke.', 'The U.S. troops stayed.']],
    ['not behind an English title', 'en', ['Gen. Sample met Sen. Specimen.', 'Both agreed.']],
    ['with the mark that closes a quotation', 'de', ['„Wir bleiben hier.“', 'Das war alles.']],
    ['behind a question', 'en', ['Who pays?', 'Nobody knows.']],
  ])('%s (%s)', (_rule, language, expected) => {
    expect(sentencesOf(expected.join(' '), language)).toEqual(expected)
  })
})

describe('paragraphs', () => {
  test.each([
    ['a short line without a closing mark between others', 'Rat berät über Hafen', true],
    ['a line with a full stop', 'Der Rat berät über den Hafen.', false],
  ])('%s', (_what, line, heading) => {
    const text = `Der Hafen wird teurer.\n\n${line}\n\nMehr weiß niemand.`
    expect(readDocument('', text, packOf('de')!.sentences).paragraphs[1]?.heading).toBe(heading)
  })
})

test('for any text, tokens slice to their text, and sentences hold all of them once', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.constantFrom('de', 'en'), (text, language) => {
      const { tokens, sentences } = readDocument('', text, packOf(language)!.sentences)
      for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
      expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens)
    }),
  )
})

test('a place is found in the sentence that holds it', () => {
  const text = 'Eins ist da. Zwei ist dort.'
  const { sentences } = readDocument('', text, packOf('de')!.sentences)
  expect([0, 11, 13, 26].map((offset) => sentenceAt(sentences, offset))).toEqual([0, 0, 1, 1])
})
