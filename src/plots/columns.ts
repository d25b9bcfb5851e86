import { drawing, label, MARK, rule, short, ticksTo, titled, WIDTH, type Words } from './frame.ts'

/** `label` stands under the column where there is room; `say` is told of it. */
export type Column = { label: string; value: number; say: string }

const HEIGHT = 220
const LEFT = 48
const TOP = 12
const BOTTOM = HEIGHT - 26
const MOST_LABELS = 6

/** One column a day, from zero. */
export function columnPlot(
  name: string,
  words: Words,
  columns: readonly Column[],
  show: (value: number) => string,
): string {
  const ticks = ticksTo(Math.max(0, ...columns.map(({ value }) => value))).filter(Number.isInteger)
  const top = ticks.at(-1) ?? 1
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * value) / Math.max(1, top)
  const each = (WIDTH - LEFT) / Math.max(1, columns.length)
  const every = Math.max(1, Math.ceil(columns.length / MOST_LABELS))
  const axis = ticks.map((tick) => rule(y(tick), LEFT) + label(LEFT - 6, y(tick) + 4, show(tick), 'end'))
  const marks = columns.map(({ value, say }, i) => {
    const x = LEFT + i * each + each * 0.1
    return `<rect x="${short(x)}" y="${short(y(value))}" width="${short(each * 0.8)}" height="${short(BOTTOM - y(value))}" fill="${MARK}" class="plot-mark">${titled(say)}</rect>`
  })
  const below = columns.flatMap((column, i) =>
    i % every === 0 ? [label(LEFT + (i + 0.5) * each, HEIGHT - 8, column.label, 'middle')] : [],
  )
  return drawing(name, HEIGHT, words, [...axis, ...marks, ...below].join(''))
}
