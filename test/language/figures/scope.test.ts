import { describe, expect, it } from 'vitest'
import { figuresOf } from './read.ts'

type Row = [
  language: 'de' | 'en',
  sentence: string,
  ...scopes: [holder: string | null, since: string | null, until: string | null][],
]
const NONE: [null, null, null] = [null, null, null]

const rows: Row[] = [
  [
    'de',
    'Die Sicherheitshilfe der NATO-Staaten betrug 2024 mehr als 50 Milliarden Euro.',
    ['NATO-Staaten', '2024', '2024'],
  ],
  ['de', '2024 gaben die Staaten 50 Milliarden Euro für Munition aus.', ['Staaten', '2024', '2024']],
  ['de', 'Seit 2014 stiegen die Ausgaben um 20 Prozent.', [null, '2014', null]],
  ['de', 'Die Ausgaben sollen bis 2030 auf 5 Prozent steigen.', [null, null, '2030']],
  ['de', 'Bis Ende 2030 will die Regierung 5 Milliarden Euro investieren.', ['Regierung', null, '2030']],
  [
    'de',
    'Die Regierung investierte von 2022 bis 2024 rund 5 Milliarden Euro.',
    ['Regierung', '2022', '2024'],
  ],
  [
    'de',
    '2014 waren es 1,4 Prozent, 2024 bereits 2,1 Prozent.',
    [null, '2014', '2014'],
    [null, '2024', '2024'],
  ],
  ['de', 'Die Zahl der Toten stieg auf 40.', NONE],
  ['de', 'Der Bau der Brücke kostet 5 Millionen Euro.', NONE],
  ['de', 'Die Ausgaben des Konzerns stiegen im Jahr 2023 auf 3 Mio. Euro.', ['Konzerns', '2023', '2023']],
  ['de', 'Der Umsatz stieg auf 9 Millionen Euro, sagte der Sprecher der Regierung.', NONE],
  ['de', 'Die Regierung zahlte der Stadt 5 Millionen Euro.', [null, null, null]],
  ['en', 'Security aid of the NATO countries exceeded $50bn in 2024.', ['NATO countries', '2024', '2024']],
  ['en', 'In 2024 Poland spent 4 percent of GDP.', ['Poland', '2024', '2024']],
  ['en', "Germany's defence budget will reach €80bn by 2030.", ['Germany', null, '2030']],
  ['en', 'Spending has risen by 20 percent since 2014.', [null, '2014', null]],
  ['en', 'Between 2022 and 2024 the government paid $3bn.', ['government', '2022', '2024']],
  ['en', 'The number of victims rose to 40.', NONE],
  ['en', 'The bridge cost $5m, officials said in 2019.', NONE],
  ['en', 'Europe has 450 million people.', ['Europe', null, null]],
  ['en', 'The army and the rebels have agreed to open two roads.', NONE],
  ['de', 'Die Armee hat zugesagt, 40 Straßen zu öffnen.', NONE],
  ['en', 'About 2,024 people came.', NONE],
]

describe('whose a figure is, and when', () => {
  it.each(rows)('%s: %s', (language, sentence, ...scopes) => {
    const found = figuresOf(language, sentence)
    for (const { scope } of found)
      for (const span of [scope?.holder, scope?.since, scope?.until])
        if (span != null) expect(sentence.slice(span.start, span.end)).toBe(span.text)
    expect(
      found.map(({ scope }) => [
        scope?.holder?.text ?? null,
        scope?.since?.text ?? null,
        scope?.until?.text ?? null,
      ]),
    ).toEqual(scopes)
  })
})
