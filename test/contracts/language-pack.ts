import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/language/analyze.ts'
import type { LanguagePack } from '../../src/language/pack.ts'

/** Invented sentences of one language, one for each thing that every pack must read. */
export type PackSample = {
  /** One statement of one named person, the speaker behind the verb. */
  behind: { text: string; speaker: string }
  /** The same, the speaker in front of a colon. */
  before: { text: string; speaker: string }
  /** A source named by a preposition ("laut", "according to"). */
  source: { text: string; speaker: string }
  /** Two sentences: a woman with her function, then her words by a pronoun. */
  pronoun: { text: string; speaker: string; role: string }
  /** Two sentences: a person with a function, then words by that function. */
  role: { text: string; speaker: string }
  /** An institution that speaks. */
  institution: { text: string; name: string }
  /** A title in marks: no quote. */
  title: string
  /** An amount of money with its value in euros. */
  money: { text: string; value: number }
  /** A percentage. */
  percent: { text: string; value: number }
}

/** What every language pack must do; a new language passes it before it is listed. */
export function describeLanguagePack(pack: LanguagePack, sample: PackSample): void {
  const read = (text: string) => analyze({ text, language: pack.code })
  const speakersIn = (text: string) => read(text).quotes.map(({ speaker }) => speaker?.name)

  describe(`the language pack ${pack.code}`, () => {
    it.each([
      ['behind the verb', sample.behind],
      ['in front of a colon', sample.before],
      ['behind a preposition', sample.source],
      ['by a function', sample.role],
    ])('finds the speaker %s', (_, { text, speaker }) => {
      expect(new Set(speakersIn(text))).toEqual(new Set([speaker]))
    })

    it('resolves a pronoun to name and function', () => {
      const { text, speaker, role } = sample.pronoun
      expect(read(text).quotes.map((quote) => [quote.speaker?.name, quote.speaker?.role])).toEqual([
        [speaker, role],
      ])
    })

    it('lets an institution speak', () => {
      const { quotes } = read(sample.institution.text)
      expect(quotes.map(({ speaker }) => [speaker?.kind, speaker?.name])).toEqual([
        ['organisation', sample.institution.name],
      ])
    })

    it('takes a title for no quote', () => {
      expect(read(sample.title).quotes).toEqual([])
    })

    it.each([
      ['money', sample.money, 'EUR'],
      ['a percentage', sample.percent, '%'],
    ] as const)('reads %s', (_, { text, value }, unit) => {
      expect(read(text).figures.map((figure) => [figure.value, figure.unit])).toEqual([[value, unit]])
    })

    it('points to what stands in the text', () => {
      for (const { text } of [
        sample.behind,
        sample.before,
        sample.pronoun,
        sample.institution,
        sample.money,
      ]) {
        const { quotes, figures } = read(text)
        for (const span of [...quotes, ...figures, ...quotes.map(({ speaker }) => speaker?.mention)])
          if (span != null) expect(text.slice(span.start, span.end)).toBe(span.text)
      }
    })

    it('holds its words in lower case, as the algorithms look them up', () => {
      const { reporting, pronouns, articles, prepositions, roles, organisations, documents } = pack.quotes
      const words = [reporting, pronouns, articles, prepositions, roles, organisations, documents].flatMap(
        (list) => [...list.keys()],
      )
      expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
    })
  })
}
