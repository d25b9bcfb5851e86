import { describe, expect, it } from 'vitest'
import { compareFigures, type FigureRelation } from '../../src/briefing/compare-figures.ts'
import { type ToldFigure, toldFigure } from '../../src/briefing/told-figure.ts'
import { readDocument } from '../../src/language/document.ts'
import { extractFigures } from '../../src/language/figures/extract.ts'
import { packOf } from '../../src/language/packs.ts'

/** The figure of an invented sentence that holds the words between brackets. */
function told(language: 'de' | 'en', marked: string): ToldFigure {
  const at = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  const pack = packOf(language)!
  const figure = extractFigures(readDocument('', text, pack.sentences), pack.figures).find(
    ({ start, end }) => start <= at && end > at,
  )
  if (figure === undefined) throw new Error(`No figure is read from: ${marked}`)
  return toldFigure(figure, text, language)
}

type Pair = [FigureRelation, 'de' | 'en', string, 'de' | 'en', string]

const pairs: Pair[] = [
  [
    'equal',
    'de',
    'Das Paket kostet [18 Milliarden Euro].',
    'de',
    'Die Kosten des Pakets liegen bei [18 Mrd. Euro].',
  ],
  ['equal', 'de', 'Bei dem Angriff starben [zwölf] Soldaten.', 'en', 'The attack killed [12] soldiers.'],
  [
    'equal',
    'en',
    'The ministry put the damage at [€2.5bn].',
    'de',
    'Der Schaden beträgt [2,5 Milliarden Euro].',
  ],
  ['equal', 'de', 'Ein [Fünftel] der Anlagen steht still.', 'de', 'Still stehen [20 Prozent] der Anlagen.'],
  ['equal', 'en', 'Turnout was [61 percent].', 'de', 'Die Wahlbeteiligung lag bei [61 Prozent].'],
  [
    'equal',
    'de',
    'Die Laufzeit beträgt [18 Monate].',
    'de',
    'Das Abkommen hat eine Laufzeit von [anderthalb] Jahren.',
  ],
  ['equal', 'de', 'Rund [300] Menschen wurden verletzt.', 'de', 'Verletzt wurden [300] Menschen.'],
  ['equal', 'en', 'The deal covers [96] tanks.', 'en', 'It ordered [96] tanks.'],
  [
    'rounded',
    'de',
    'Das Paket kostet [18,4 Milliarden Euro].',
    'de',
    'Das Paket kostet [rund 18 Milliarden Euro].',
  ],
  [
    'rounded',
    'de',
    'Der Umsatz lag bei [558.255.524 Euro].',
    'de',
    'Der Umsatz lag bei [558 Millionen Euro].',
  ],
  ['rounded', 'en', 'The damage is [about $20 billion].', 'en', 'The damage is put at [$18.9 billion].'],
  [
    'rounded',
    'de',
    'Die Hilfen beliefen sich auf [mehr als 50 Milliarden Euro].',
    'de',
    'Die Hilfen erreichten [52,3 Milliarden Euro].',
  ],
  ['rounded', 'de', '[Bis zu 40.000] Menschen demonstrierten.', 'en', 'Some [38,500] people marched.'],
  [
    'rounded',
    'en',
    'The project will cost [between 4 and 5 million pounds].',
    'en',
    'The project will cost [£4.6m].',
  ],
  ['rounded', 'en', 'Inflation reached [3.4 percent].', 'de', 'Die Inflation stieg auf [gut drei Prozent].'],
  ['rounded', 'de', '[Knapp 5.000] Häftlinge leben dort.', 'de', 'Dort leben [4.870] Häftlinge.'],
  ['rounded', 'en', 'Nearly [a third] of jobs are at risk.', 'en', 'At risk are [32 percent] of jobs.'],
  [
    'rounded',
    'de',
    'Das Defizit beträgt [7,44 Milliarden Zloty].',
    'de',
    'Das Defizit beträgt [7,4 Milliarden Zloty].',
  ],
  ['rounded', 'en', 'The army has [about 184,000] soldiers.', 'de', 'Die Armee zählt [183.620] Soldaten.'],
  ['rounded', 'de', 'Die Piste ist [3,5 Kilometer] lang.', 'de', 'Die neue Piste misst [3.480 Meter].'],
  [
    'other-currency',
    'de',
    'Das Paket kostet [18 Milliarden Euro].',
    'en',
    'The package will cost [about $20 billion].',
  ],
  [
    'other-currency',
    'de',
    'Der Schaden beträgt [9,6 Milliarden Dollar].',
    'de',
    'Der Schaden liegt bei [8,2 Milliarden Euro].',
  ],
  ['other-currency', 'en', 'The fine is [£640m].', 'de', 'Die Strafe beträgt [740 Millionen Euro].'],
  [
    'other-currency',
    'en',
    'The order is worth [14.5 billion Swedish kronor].',
    'en',
    'The order is worth [1.3 billion euros].',
  ],
  [
    'other-scope',
    'de',
    'Im Jahr 2024 lag der Umsatz bei [5 Milliarden Euro].',
    'de',
    'Im Jahr 2025 lag der Umsatz bei [6 Milliarden Euro].',
  ],
  ['other-scope', 'en', 'The base costs [$40 million] a year.', 'en', 'The base costs [$400 million].'],
  [
    'other-scope',
    'de',
    'Die Kosten liegen bei [70 Millionen Euro] pro Maschine.',
    'de',
    'Die Kosten liegen bei [1,2 Milliarden Euro].',
  ],
  [
    'other-scope',
    'de',
    'Insgesamt starben [31] Menschen.',
    'de',
    'Bei dem Unglück starben 31 Menschen, allein [9] Menschen im ersten Wagen.',
  ],
  [
    'other-scope',
    'en',
    'Some [34,000] American soldiers are based there.',
    'en',
    'Some [52,000] soldiers are based there.',
  ],
  ['other-scope', 'de', 'Dort stehen [100.000] US-Soldaten.', 'de', 'Dort stehen [150.000] Soldaten.'],
  [
    'other-scope',
    'de',
    'Der Export stieg 2023 um [4 Prozent].',
    'en',
    'Exports rose by [9 percent] in 2024.',
  ],
  [
    'contradictory',
    'de',
    'Bei dem Angriff starben [zwölf] Soldaten.',
    'de',
    'Bei dem Angriff starben [15] Soldaten.',
  ],
  [
    'contradictory',
    'de',
    'Polen zahlt [7,4 Milliarden Zloty] für den Auftrag.',
    'de',
    'Polen zahlt [74 Milliarden Zloty] für den Auftrag.',
  ],
  [
    'contradictory',
    'en',
    'The attack killed [three] people.',
    'de',
    'Bei dem Angriff starben [fünf] Menschen.',
  ],
  ['contradictory', 'en', 'The damage is put at [$3 billion].', 'en', 'The damage is put at [$5.5 billion].'],
  [
    'contradictory',
    'de',
    'Die Wahlbeteiligung lag bei [61 Prozent].',
    'de',
    'Die Wahlbeteiligung lag bei [49 Prozent].',
  ],
  ['unrelated', 'de', 'Bei dem Angriff starben [zwölf] Soldaten.', 'de', 'Die Firma baut [zwölf] Wohnungen.'],
  [
    'unrelated',
    'de',
    'Der Umsatz stieg um [5 Prozent].',
    'de',
    'Die Arbeitslosigkeit liegt bei [8,1 Prozent].',
  ],
  ['unrelated', 'en', 'The budget is [$40 million].', 'en', 'The film took [90 minutes].'],
  [
    'unrelated',
    'en',
    'The mayor paid a fine of [€300].',
    'de',
    'Der Konzern meldet einen Umsatz von [4 Milliarden Euro].',
  ],
  ['unrelated', 'de', 'Die Piste ist [3.500 Meter] lang.', 'de', 'Die Steuern bringen [3.500 Euro].'],
]

describe('two figures of a story', () => {
  it.each(pairs)('are %s: %s %s – %s %s', (relation, a, left, b, right) => {
    expect(compareFigures(told(a, left), told(b, right))).toBe(relation)
  })

  it.each(pairs)('compare alike from either side: %s %s %s – %s %s', (_, a, left, b, right) => {
    expect(compareFigures(told(b, right), told(a, left))).toBe(compareFigures(told(a, left), told(b, right)))
  })
})
