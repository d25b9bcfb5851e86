import { describe, expect, it } from 'vitest'
import { csvTable, markdownTable } from '../../src/cli/tables.ts'
import { csvCell } from '../../src/csv.ts'

const item = {
  itemId: 'i1',
  version: 2,
  publishedAt: '2026-03-02T09:00:00.000Z',
  agency: 'nwd',
  language: 'de',
  title: '=HYPERLINK("http://evil.example","Jetzt")',
  summary: 'Zwei Zeilen,\nmit "Zitat" | und <b>Strich</b>',
  url: null,
  urgency: 4,
}
const facts = {
  item: 'i1',
  version: 2,
  topics: [{ id: 'nato', score: 0.9 }],
  quotes: [
    { start: 0, end: 9, text: '„Nein“', complete: true, speaker: { name: 'Ada Berg', role: 'Ministerin' } },
  ],
  figures: [
    {
      start: 3,
      end: 9,
      text: '-3 %',
      value: -3,
      upper: null,
      unit: '%',
      modifier: 'exact',
      measures: { text: 'BIP' },
    },
  ],
}

describe('an exported table', () => {
  it('has German and English headings', () => {
    expect(csvTable('items', 'de').head).toBe(
      'Meldung,Fassung,Veröffentlicht,Agentur,Sprache,Titel,Zusammenfassung,Adresse,Dringlichkeit\r\n',
    )
    expect(csvTable('ledger', 'en').head).toBe('Channel,Delivery,Kind,Due,State,Posted,Messages,Items\r\n')
  })

  it('is CSV in which no text is a formula, and whose cells may hold lines and quotation marks', () => {
    expect(csvTable('items', 'en').lines(item)).toEqual([
      `i1,2,2026-03-02T09:00:00.000Z,nwd,de,"'=HYPERLINK(""http://evil.example"",""Jetzt"")","Zwei Zeilen,\nmit ""Zitat"" | und <b>Strich</b>",,4\r\n`,
    ])
  })

  it.each(['=1+1', '+43 1', '-3 %', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '|calc', '\ufeff=1'])(
    'takes the edge off %j',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
    },
  )
  it.each([
    [-3, '-3'],
    [null, ''],
    ['Ein-Mann-Betrieb', 'Ein-Mann-Betrieb'],
  ])('leaves %j as %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })

  it('gives each fact a row of its own', () => {
    expect(csvTable('facts', 'en').lines(facts)).toEqual([
      'i1,2,topic,nato,,,,,,,,0.9,,\r\n',
      'i1,2,quote,„Nein“,Ada Berg,Ministerin,,,,,,,0,9\r\n',
      "i1,2,figure,'-3 %,,,-3,,%,exact,BIP,,3,9\r\n",
    ])
  })

  it('is Markdown in which nothing acts but the table', () => {
    const table = markdownTable('items', 'de')
    expect(table.head.split('\n')[1]).toMatch(/^\|( --- \|){9}$/)
    const [line] = table.lines(item)
    expect(line).toContain('Zwei Zeilen, mit "Zitat" \\| und &lt;b&gt;Strich&lt;/b&gt;')
    expect(line?.match(/(?<!\\)\|/g)).toHaveLength(10)
  })
})
