import { describe, expect, test } from 'vitest'
import { independentWires, type Told } from '../../src/stories/independent.ts'

let minute = 0
const told = (agency: string, over: Partial<Told> = {}): Told => ({
  agency,
  family: agency,
  agencyKind: 'agency',
  credits: [agency],
  language: 'de',
  text: `Bericht von ${agency} über ${agency} und das, was nur ${agency} von ${agency} weiß und sonst niemand.`,
  publishedAt: new Date(Date.UTC(2026, 2, 2, 8, minute++)).toISOString(),
  ...over,
})
const long =
  'Die Minister haben am Montag in Brüssel sechs Batterien beschlossen, die von Mai an in vier Länder verlegt werden sollen.'

describe('independent wires', () => {
  test.each<[string, Told[], number, number]>([
    ['two agencies with texts of their own', [told('nwd'), told('alp')], 2, 0],
    [
      'one agency twice',
      [told('nwd'), told('nwd', { text: 'Etwas ganz anderes steht in diesem zweiten Text.' })],
      1,
      0,
    ],
    ['two of one family', [told('nwd', { family: 'haus' }), told('nwb', { family: 'haus' })], 1, 0],
    [
      'a paper that credits an agency',
      [told('nwd'), told('rmb', { agencyKind: 'newspaper', credits: ['nwd'] })],
      1,
      1,
    ],
    ['the same words from another agency', [told('nwd', { text: long }), told('alp', { text: long })], 1, 1],
    [
      'a report made of two agencies’',
      [told('nwd'), told('rmb', { agencyKind: 'newspaper', credits: ['nwd', 'rmb'] })],
      2,
      0,
    ],
    ['three names over one text', [told('rmb', { credits: ['apx', 'dpx', 'rtx'] })], 1, 0],
    ['a ministry beside an agency', [told('bmvr', { agencyKind: 'ministry' }), told('nwd')], 1, 0],
    ['nobody but a ministry', [told('bmvr', { agencyKind: 'ministry' })], 1, 0],
  ])('%s', (_, items, independent, reprints) => {
    expect(independentWires(items)).toMatchObject({ independent, reprints })
  })

  test('agencies stand in the order in which they had it', () => {
    const late = told('nwd', { publishedAt: '2026-03-02T12:00:00Z' })
    const early = told('alp', { publishedAt: '2026-03-02T11:00:00Z' })
    expect(independentWires([late, early]).agencies).toEqual(['alp', 'nwd'])
  })
})
