import { drawing, label, MARK, short, titled, WIDTH, type Words } from './frame.ts'

export type Bar = { label: string; value: number; say: string }

const ROW = 28
const LEFT = 176
const RIGHT = 48
const LONGEST = 26

/** One bar a row, in the order given, its value at its end. */
export function barPlot(
  name: string,
  words: Words,
  bars: readonly Bar[],
  show: (value: number) => string,
): string {
  const top = Math.max(1, ...bars.map(({ value }) => value))
  const rows = bars.map(({ label: who, value, say }, i) => {
    const y = i * ROW + 4
    const width = ((WIDTH - LEFT - RIGHT) * value) / top
    return `${label(LEFT - 8, y + 15, clipped(who), 'end')}<rect x="${LEFT}" y="${y}" width="${short(width)}" height="${ROW - 8}" rx="2" fill="${MARK}" class="plot-mark">${titled(say)}</rect>${label(LEFT + width + 6, y + 15, show(value), 'start')}`
  })
  return drawing(name, Math.max(ROW, bars.length * ROW), words, rows.join(''))
}

const clipped = (text: string): string => {
  const letters = [...text]
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text
}
