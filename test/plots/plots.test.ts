import { describe, expect, it } from 'vitest'
import { barPlot } from '../../src/plots/bars.ts'
import { columnPlot } from '../../src/plots/columns.ts'
import { dotPlot } from '../../src/plots/dots.ts'
import { ticksTo } from '../../src/plots/frame.ts'

const words = { title: 'Items a day <NATO>', description: 'A & B "quoted"' }
const scale = { from: 0, to: 100, date: String, show: String }

describe('plots', () => {
  it.each([
    [0, [0, 0.25]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [5.4, [0, 2, 4, 6]],
    [1e9, [0, 2.5e8, 5e8, 7.5e8, 1e9]],
  ])('have round values on their axis up to %s', (highest, ticks) => {
    expect(ticksTo(highest)).toEqual(ticks)
  })

  it.each([
    ['columns', () => columnPlot('a', words, [{ label: '<b>', value: 2, say: '<i>' }], String)],
    ['bars', () => barPlot('a', words, [{ label: '<b>\u202e', value: 2, say: '<i>' }], String)],
    ['dots', () => dotPlot('a', words, [{ at: 50, value: 2, upper: 3, say: '<i>' }], scale)],
  ])('%s carry title and description and escape what they are given', (_, draw) => {
    const svg = draw()
    expect(svg).toContain('<title id="a-title">Items a day &lt;NATO&gt;</title>')
    expect(svg).toContain('<desc id="a-desc">A &amp; B &quot;quoted&quot;</desc>')
    expect(svg).not.toMatch(/<b>|<i>|\u202e|style=|<script/)
  })

  it.each([
    ['columns', () => columnPlot('a', words, [], String)],
    ['bars', () => barPlot('a', words, [], String)],
    ['dots', () => dotPlot('a', words, [], { ...scale, to: 0 })],
  ])('%s without data hold no number that is none', (_, draw) => {
    expect(draw()).not.toMatch(/NaN|Infinity/)
  })

  it('draws each value from zero to the same scale', () => {
    const svg = columnPlot(
      'a',
      words,
      [
        { label: 'Mon', value: 2, say: '' },
        { label: 'Tue', value: 4, say: '' },
      ],
      String,
    )
    const [low, high] = [...svg.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map((match) => Number(match[1]))
    expect(high).toBeCloseTo(2 * low!, 0)
  })
})
