import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../../src/language/analyze.ts'
import { readDocument } from '../../../src/language/document.ts'
import { packs } from '../../../src/language/packs.ts'
import { createQuoteReader } from '../../../src/language/quotes/extract.ts'
import type { Quote } from '../../../src/model.ts'

/** Pieces that quotations are made of, so that random texts meet the rules for them. */
const piece = fc.constantFrom(
  ...[
    '„',
    '“',
    '”',
    '"',
    '»',
    '«',
    '‚',
    '‘',
    '’',
    '›',
    '‹',
    ' ',
    ' ',
    ' ',
    '\n\n',
    '\n',
    '.',
    ',',
    ':',
    '–',
    '(',
    ')',
    '[',
    ']',
    '…',
  ],
  ...[
    'sagte',
    'sagt',
    'said',
    'nannte',
    'laut',
    'so',
    'according to',
    'zufolge',
    'heißt es in',
    'und',
    'dass',
    'that',
    'sei',
    'ist',
    'is',
  ],
  ...[
    'er',
    'sie',
    'she',
    'der Minister',
    'die Sprecherin',
    'the secretary',
    'a spokesman',
    'Anna Musterfrau',
    'Musterfrau',
    'U.S.',
    'Dr.',
    'der',
  ],
  ...[
    'Wir bleiben hier',
    'We will stay',
    'das Haus',
    'klein',
    '3.',
    '12',
    '😀',
    'e\u0301',
    '\u0000',
    '\u2028',
  ],
)
const madeUp = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
const anyText = fc.oneof(madeUp, fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 }))
const language = fc.constantFrom('de', 'en')

const spansOf = (quotes: readonly Quote[]) =>
  quotes.flatMap((quote) => (quote.speaker?.mention ? [quote, quote.speaker.mention] : [quote]))

describe('for any text', () => {
  test('every quote and mention slices to its text', () => {
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        for (const { start, end, text: words } of spansOf(analyze({ text, language: code }).quotes))
          expect(text.slice(start, end)).toBe(words)
      }),
      { numRuns: 400 },
    )
  })

  test('quotes stand in order and never overlap', () => {
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        const { quotes } = analyze({ text, language: code })
        for (let i = 1; i < quotes.length; i++)
          expect(quotes[i]!.start).toBeGreaterThanOrEqual(quotes[i - 1]!.end)
      }),
      { numRuns: 400 },
    )
  })

  test('a quote only continues one before it, and nobody is named without a mention or a text', () => {
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        for (const [index, { continues, speaker, start, end }] of analyze({
          text,
          language: code,
        }).quotes.entries()) {
          expect(end).toBeGreaterThan(start)
          if (continues !== null) expect(continues).toBeLessThan(index)
          if (speaker !== null)
            expect(speaker.name ?? speaker.role ?? speaker.mention?.text ?? '').not.toBe('')
        }
      }),
      { numRuns: 400 },
    )
  })

  test('the same text gives the same quotes', () => {
    fc.assert(
      fc.property(anyText, language, (text, code) => {
        expect(analyze({ text, language: code }).quotes).toEqual(analyze({ text, language: code }).quotes)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the work on a text', () => {
  const paragraph: Record<string, string> = {
    de: 'Ministerin Ida Holm trat am Abend vor die Presse. „Wir bleiben am Hafen“, sagte sie. Der Verein Seeblick widersprach: „Das ist zu teuer.“ Laut Holm ist der Plan „gut und billig“.\n\n',
    en: 'Minister Ida Holm met the press on Friday. “We will stay at the port,” she said. Tom Bell of the Lake Club disagreed: “That is too dear.” According to Holm the plan is “good and cheap”.\n\n',
    fr: 'La ministre Ida Holm a parlé vendredi. « Nous restons au port », a-t-elle dit. Le club du lac a répondu : « C’est trop cher. »\n\n',
  }

  test.each(packs)(
    'grows with its length and no faster, in $code',
    ({ code, quotes, sentences }) => {
      const readQuotes = createQuoteReader(quotes, sentences)
      const of = (length: number) => {
        const one = paragraph[code]!
        return readDocument('', one.repeat(Math.ceil(length / one.length)), sentences)
      }
      const [short, long] = [of(5e4), of(5e5)]
      // In processor time: a busy machine takes turns within a long run and not within a short one.
      const timeOf = (document: typeof short) => {
        const before = process.threadCpuUsage()
        readQuotes(document, [])
        const { user, system } = process.threadCpuUsage(before)
        return user + system
      }
      // Ten times as long a text is ten times the work, or a hundred times if a step looks back at all of it.
      let [brief, lengthy] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
      for (let run = 0; run < 20 && !(run > 2 && lengthy / brief < 20); run++) {
        for (let again = 0; again < 3; again++) brief = Math.min(brief, timeOf(short))
        lengthy = Math.min(lengthy, timeOf(long))
      }
      expect(lengthy / brief).toBeLessThan(40)
    },
    60_000,
  )
})
