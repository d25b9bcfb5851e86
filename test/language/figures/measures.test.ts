import { describe, expect, it } from 'vitest'
import { figuresOf } from './read.ts'

type Row = [language: 'de' | 'en', sentence: string, ...measures: (string | null)[]]

const rows: Row[] = [
  ['de', 'Die Hilfen in Höhe von 40 Milliarden Euro fließen.', 'Hilfen'],
  [
    'de',
    'Er klagt auf 80 Millionen Dollar (rund 70 Millionen Euro) Schadenersatz.',
    'Schadenersatz',
    'Schadenersatz',
  ],
  ['de', 'Der Umsatz stieg um 3 Prozent auf 9 Millionen Euro.', 'Umsatz', 'Umsatz'],
  ['de', 'Sie fordern fünf Prozent des Bruttoinlandsproduktes.', 'des Bruttoinlandsproduktes'],
  [
    'de',
    'Ein Drittel der landesweit 500 Automaten steht still.',
    'der landesweit 500 Automaten',
    'Automaten',
  ],
  ['de', 'Die Gewerkschaft will 6,5 Prozent mehr Geld.', 'Geld'],
  ['de', 'Den Schaden bezifferte die Verwaltung auf 4 Millionen Euro.', 'Schaden'],
  ['de', 'Für Munition sind 5 Milliarden Euro vorgesehen.', 'Munition'],
  ['de', 'Die Mittel: Munition 4 Mrd. Euro, Ausrüstung 2 Mrd. Euro.', 'Munition', 'Ausrüstung'],
  ['de', 'Vorn liegen die Roten, die bei 26 Prozent stehen.', 'Roten'],
  ['de', 'Bei 61 Prozent lag die Wahlbeteiligung.', 'Wahlbeteiligung'],
  ['de', 'Ein 90-Millionen-Euro-Fonds hilft.', 'Fonds'],
  ['de', 'Er bekam zwei Jahre Haft.', 'Haft'],
  [
    'de',
    'Zuerst gab es Hilfen von 4 Milliarden Euro, mehr als die Hälfte davon aus Wien.',
    'Hilfen',
    'Hilfen',
  ],
  ['en', 'The deficit exceeded 6 percent of gross domestic product.', 'gross domestic product'],
  ['en', 'A bill of $2bn was sent.', 'bill'],
  ['en', 'They sent $3m in aid.', 'aid'],
  ['en', 'Shares in the firm fell by 7 percent.', 'Shares'],
  ['en', 'It signed a contract worth £1.6bn.', 'contract'],
  ['en', 'Prices would rise by 5 percent.', 'Prices'],
  ['en', 'Some 70 percent of the 4 million residents left.', '4 million residents', 'residents'],
  ['en', 'Police seized 14kg of chemicals.', 'chemicals'],
]

describe('what a figure measures', () => {
  it.each(rows)('%s: %s', (language, sentence, ...measures) => {
    expect(figuresOf(language, sentence).map((figure) => figure.measures?.text ?? null)).toEqual(measures)
  })
})
