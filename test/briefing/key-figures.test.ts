import { describe, expect, it } from 'vitest'
import type { KnownItem } from '../../src/briefing/briefing.ts'
import { keyFigures } from '../../src/briefing/key-figures.ts'
import { analyze } from '../../src/language/analyze.ts'
import type { Evidence } from '../../src/model.ts'

/** One invented item with what the analysis reads from it. */
function item(
  id: string,
  agency: string,
  language: 'de' | 'en',
  title: string,
  text: string,
  evidence: Evidence[] = [],
): KnownItem {
  const { figures } = analyze({ title, text, language })
  return {
    version: {
      itemId: id,
      version: 1,
      feedId: agency,
      agency,
      family: agency,
      agencyKind: 'agency',
      language,
      title,
      summary: null,
      text,
      teaser: false,
      url: null,
      status: 'usable',
      publishedAt: '2026-03-02T08:00:00Z',
      firstSeenAt: '2026-03-02T08:00:00Z',
      embargoUntil: null,
      urgency: null,
      signal: null,
      credits: [],
      categories: [],
      hash: id,
    },
    topics: [{ id: 'defence-spending', score: 1, primary: true, evidence }],
    quotes: [],
    figures,
  }
}

const choice = { topics: ['defence-spending'], leading: 'a' }
const shown = (items: KnownItem[], most: number) =>
  keyFigures(items, most, choice).map(({ item: id, text }) => `${id}: ${text}`)

const filler =
  'Der Ausschuss tagte am Abend in einem Nebenraum des Schlosses, ohne dass viel nach außen drang. '.repeat(4)

describe('the key figures of a story', () => {
  it('puts what headline and lead carry before what stands further down', () => {
    const story = item(
      'a',
      'nwd',
      'de',
      'Paket von 18 Milliarden Euro',
      `Das Paket kostet 18 Milliarden Euro. ${filler}\nDie Halle kostete 3 Milliarden Euro.`,
    )
    expect(shown([story], 1)).toEqual(['a: 18 Milliarden Euro'])
  })

  it('puts money and shares before small counts', () => {
    const story = item(
      'a',
      'nwd',
      'de',
      'Paket beschlossen',
      'Nach Angaben von zwei Ministern kostet das Paket 18 Milliarden Euro, 5 Prozent des Haushalts.',
    )
    expect(shown([story], 2)).toEqual(['a: 18 Milliarden Euro', 'a: 5 Prozent'])
  })

  it('shows once what several wires say, in the words of the leading item', () => {
    const one = item('a', 'nwd', 'de', 'Paket', 'Das Paket kostet 18 Milliarden Euro.')
    const two = item('b', 'taw', 'en', 'Package', 'The package will cost €18 billion.')
    expect(shown([two, one], 3)).toEqual(['a: 18 Milliarden Euro'])
  })

  it('prefers what several wires give', () => {
    const one = item(
      'a',
      'nwd',
      'de',
      'Wirbel',
      'Der Umsatz liegt bei 4 Milliarden Euro, der Schaden bei 7 Milliarden Euro.',
    )
    const two = item('b', 'taw', 'de', 'Wirbel', 'Der Schaden beträgt 7 Milliarden Euro.')
    const three = item('c', 'alp', 'de', 'Wirbel', 'Den Schaden gab man mit rund 7 Milliarden Euro an.')
    expect(shown([one, two, three], 1)).toEqual(['a: 7 Milliarden Euro'])
  })

  it('shows another currency beside the first instead of choosing', () => {
    const one = item('a', 'nwd', 'de', 'Paket', 'Das Paket kostet 18 Milliarden Euro.')
    const two = item('b', 'taw', 'en', 'Package', 'The package will cost about $20 billion.')
    expect(shown([one, two], 3)).toEqual(['a: 18 Milliarden Euro', 'b: about $20 billion'])
  })

  it('shows a contradiction between wires right behind what it contradicts', () => {
    const one = item(
      'a',
      'nwd',
      'de',
      'Zwölf Soldaten getötet',
      'Bei dem Angriff starben zwölf Soldaten. Der Schaden beträgt 3 Milliarden Euro.',
    )
    const two = item('b', 'taw', 'en', 'Attack', 'The attack killed 15 soldiers.')
    expect(shown([one, two], 2)).toEqual(['a: zwölf Soldaten', 'b: 15 soldiers'])
  })

  it('prefers what stands by the topic’s own words', () => {
    const text =
      'Der Schaden beträgt 4 Milliarden Euro. ' +
      `${filler}\n`.repeat(2) +
      'Für die Verteidigung gibt man 6 Milliarden Euro aus.'
    const at = text.indexOf('Verteidigung')
    const evidence: Evidence[] = [{ in: 'text', start: at, end: at + 12, text: 'Verteidigung' }]
    const far = item(
      'a',
      'nwd',
      'de',
      'Notizen',
      `${filler}\n${text}`,
      evidence.map((e) => ({ ...e, start: e.start + filler.length + 1, end: e.end + filler.length + 1 })),
    )
    expect(shown([far], 1)).toEqual(['a: 6 Milliarden Euro'])
  })

  it('leaves vague amounts out', () => {
    expect(shown([item('a', 'nwd', 'de', 'Marsch', 'Hunderte Menschen kamen.')], 3)).toEqual([])
  })
})
