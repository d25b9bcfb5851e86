import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rates, showConverted } from '../../src/briefing/convert.ts'
import { writeFigure } from '../../src/briefing/write.ts'
import { readRates } from '../../src/rates.ts'
import { figuresOf } from '../language/figures/read.ts'

const rates: Rates = { to: 'EUR', date: '2026-03-03', source: 'EZB', rates: { USD: 1.08, PLN: 4.25 } }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('an amount in another currency', () => {
  it.each<[language: 'de' | 'en', sentence: string, shown: string | null]>([
    ['de', 'Der Vertrag über 40 Milliarden Dollar gilt.', '≈ 37 Mrd. €, EZB 3.3.2026'],
    ['en', 'A deal worth 2 to 3 billion dollars was signed.', '≈ €1.9bn to €2.8bn, EZB 03/03/2026'],
    ['de', 'Der Preis: 7,4 Mrd. Zloty.', '≈ 1,7 Mrd. €, EZB 3.3.2026'],
    ['de', 'Die Hilfe beträgt 40 Milliarden Euro.', null],
    ['de', 'Der Preis beträgt 900 Millionen Kronen.', null],
    ['de', 'Es waren 40 Prozent.', null],
  ])('%s: %s', (language, sentence, shown) => {
    const [figure] = figuresOf(language, sentence)
    const converted = showConverted(figure!, rates, language)
    expect(converted === null ? null : plain(converted)).toBe(shown)
    expect(showConverted(figure!, null, language)).toBeNull()
  })
})

describe('a figure in a briefing', () => {
  const write = (
    language: 'de' | 'en',
    text: string,
    reader: 'de' | 'en',
    names: { rates: Rates | null },
  ) => {
    const [figure] = figuresOf(language, text)
    const told = { item: 'i', version: 1, hash: 'h', agency: 'nwd', language, url: null, teaser: false }
    const runs = writeFigure({ ...figure!, ...told }, reader, {
      topic: (id) => id,
      agency: (code) => code,
      ...names,
    })
    return plain(runs.map(({ text: words }) => words).join(''))
  }
  it.each<['de' | 'en', string, 'de' | 'en', string]>([
    [
      'de',
      'Die Sicherheitshilfe der NATO-Staaten betrug 2024 mehr als 50 Milliarden Euro.',
      'de',
      'mehr als 50 Mrd. € · Sicherheitshilfe · NATO-Staaten · 2024 (nwd)',
    ],
    ['en', 'Spending has risen by 20 percent since 2014.', 'de', '20 % · Spending · seit 2014 (nwd)'],
    ['de', 'Die Ausgaben sollen bis 2030 auf 5 Prozent steigen.', 'en', '5% · Ausgaben · until 2030 (nwd)'],
    [
      'en',
      'Between 2022 and 2024 the government paid $3bn in aid.',
      'en',
      '$3bn · aid · government · 2022–2024 (≈ €2.8bn, EZB 03/03/2026) (nwd)',
    ],
  ])('%s: %s', (language, text, reader, shown) => {
    expect(write(language, text, reader, { rates })).toBe(shown)
  })
})

describe('the file of rates', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wb-rates-'))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const read = async (text: string) => {
    const file = join(folder, 'rates.yaml')
    await writeFile(file, text)
    return readRates(file)
  }
  it('is read', async () => {
    expect(await read('to: EUR\ndate: 2026-03-03\nsource: EZB\nrates: { USD: 1.08, PLN: 4.25 }\n')).toEqual(
      rates,
    )
  })
  it.each([
    ['to: EUR\ndate: yesterday\nsource: EZB\nrates: { USD: 1.08 }', 'date: wanted a date such as 2026-11-20'],
    ['to: EUR\ndate: 2026-03-03\nrates: { USD: 1.08 }', 'source'],
    ['to: EUR\ndate: 2026-03-03\nsource: EZB\nrates: { USD: 0 }', 'rates.USD'],
    ['{', 'as a whole'],
  ])('that is wrong names the place: %s', async (text, place) => {
    await expect(read(text)).rejects.toThrow(place)
  })
  it('that is missing is named', async () => {
    await expect(readRates(join(folder, 'none.yaml'))).rejects.toThrow('none.yaml cannot be read')
  })
})
