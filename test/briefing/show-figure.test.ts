import { describe, expect, it } from 'vitest'
import { showFigure } from '../../src/briefing/show-figure.ts'
import type { Figure } from '../../src/model.ts'

const figure = (parts: Partial<Figure>): Figure => ({
  start: 0,
  end: 1,
  text: '?',
  value: 1,
  upper: null,
  unit: null,
  kind: 'count',
  modifier: 'exact',
  vague: false,
  measures: null,
  ...parts,
})
const money = (value: number, unit: string, more: Partial<Figure> = {}) =>
  figure({ value, unit, kind: 'money', ...more })

/** No-break spaces are written as plain ones here. */
const shown = (parts: Figure, reader: 'de' | 'en') => showFigure(parts, reader).replaceAll('\u00a0', ' ')

describe('a figure in the reader’s form', () => {
  it.each<[string, string, Figure]>([
    ['mehr als 50 Mrd. €', 'more than €50bn', money(5e10, 'EUR', { modifier: 'more-than' })],
    ['18 Mrd. €', '€18bn', money(1.8e10, 'EUR')],
    ['rund 1,25 Mrd. €', 'about €1.25bn', money(1.25e9, 'EUR', { modifier: 'about' })],
    ['558.255.524 $', '$558,255,524', money(558_255_524, 'USD')],
    ['3 Mrd. € bis 4 Mrd. €', '€3bn to €4bn', money(3e9, 'EUR', { upper: 4e9 })],
    ['14,5 Mrd. NOK', 'NOK 14.5bn', money(1.45e10, 'NOK')],
    ['1,40 €', '€1.40', money(1.4, 'EUR')],
    ['bis zu 3 %', 'up to 3%', figure({ value: 3, unit: '%', kind: 'percent', modifier: 'up-to' })],
    [
      '2,15 Prozentpunkte',
      '2.15 percentage points',
      figure({ value: 2.15, unit: 'percentage-point', kind: 'percent' }),
    ],
    ['ein Fünftel', 'a fifth', figure({ value: 0.2, unit: 'fraction', kind: 'fraction' })],
    [
      'mehr als die Hälfte',
      'more than half',
      figure({ value: 0.5, kind: 'fraction', modifier: 'more-than' }),
    ],
    ['3/8', '3/8', figure({ value: 0.375, kind: 'fraction' })],
    ['63,7 %', '63.7%', figure({ value: 0.6371, kind: 'fraction' })],
    [
      '15 bis 18 Monate',
      '15 to 18 months',
      figure({ value: 15, upper: 18, unit: 'month', kind: 'duration' }),
    ],
    ['1 Jahr', '1 year', figure({ value: 1, unit: 'year', kind: 'duration' })],
    ['2,4 Mio. t', '2.4m t', figure({ value: 2.4e6, unit: 't', kind: 'quantity' })],
    ['−12 °C', '−12 °C', figure({ value: -12, unit: '°C', kind: 'quantity' })],
    [
      '2.000 Soldaten',
      '2,000 Soldaten',
      figure({
        value: 2000,
        unit: 'Soldat',
        start: 0,
        end: 14,
        measures: { start: 6, end: 14, text: 'Soldaten' },
      }),
    ],
    [
      'mindestens 7 Zivilist',
      'at least 7 Zivilist',
      figure({ value: 7, unit: 'Zivilist', modifier: 'at-least' }),
    ],
    [
      '5',
      '5',
      figure({ value: 5, unit: 'Toter', start: 30, end: 34, measures: { start: 6, end: 11, text: 'Toten' } }),
    ],
    [
      'Hunderte Menschen',
      'Hunderte Menschen',
      figure({ value: null, vague: true, text: 'Hunderte Menschen' }),
    ],
  ])('is %s or %s', (german, english, given) => {
    expect([shown(given, 'de'), shown(given, 'en')]).toEqual([german, english])
  })
})
