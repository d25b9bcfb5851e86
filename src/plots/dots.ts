import { drawing, label, MARK, rule, short, ticksTo, titled, WIDTH, type Words } from './frame.ts'

/** A value at a time (milliseconds); a range goes from `value` to `upper`. */
export type Dot = { at: number; value: number; upper: number | null; say: string }

const HEIGHT = 260
const LEFT = 84
const RIGHT = WIDTH - 10
const TOP = 14
const BOTTOM = HEIGHT - 28
const DATES = 4

/** Each value where it was told, from zero; values that wires repeat lie over one another and grow darker. */
export function dotPlot(
  name: string,
  words: Words,
  dots: readonly Dot[],
  {
    from,
    to,
    date,
    show,
  }: { from: number; to: number; date(at: number): string; show(value: number): string },
): string {
  const ticks = ticksTo(Math.max(0, ...dots.map(({ value, upper }) => upper ?? value)))
  const top = ticks.at(-1) ?? 1
  const y = (value: number) => BOTTOM - ((BOTTOM - TOP) * Math.max(0, value)) / top
  const x = (at: number) => LEFT + 8 + ((RIGHT - LEFT - 16) * (at - from)) / Math.max(1, to - from)
  const axis = ticks.map((tick) => rule(y(tick), LEFT) + label(LEFT - 6, y(tick) + 4, show(tick), 'end'))
  const below = Array.from({ length: DATES }, (_, i) => {
    const at = from + ((to - from) * i) / (DATES - 1)
    const anchor = i === 0 ? 'start' : i === DATES - 1 ? 'end' : 'middle'
    return label(x(at), HEIGHT - 8, date(at), anchor)
  })
  const marks = dots.map(({ at, value, upper, say }) => {
    const range =
      upper === null
        ? ''
        : `<line x1="${short(x(at))}" x2="${short(x(at))}" y1="${short(y(value))}" y2="${short(y(upper))}" stroke="${MARK}" stroke-width="3" class="plot-stroke"/>`
    return `<g>${titled(say)}${range}<circle cx="${short(x(at))}" cy="${short(y(value))}" r="5" fill="${MARK}" fill-opacity="0.6" class="plot-mark"/></g>`
  })
  return drawing(name, HEIGHT, words, [...axis, ...below, ...marks].join(''))
}
