import { escaped, MARK } from './frame.ts'

const WIDTH = 120
const HEIGHT = 26

/** A small row of columns for a table cell, in one path; `say` tells it in words. */
export function spark(values: readonly number[], say: string): string {
  const top = Math.max(1, ...values)
  const each = WIDTH / Math.max(1, values.length)
  const path = values
    .map((value, i) => {
      const height = value === 0 ? 1 : Math.max(2, Math.round((HEIGHT * value) / top))
      return `M${Math.round(i * each)} ${HEIGHT}v-${height}h${Math.floor(each) - 1}v${height}z`
    })
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escaped(say)}" class="spark"><path d="${path}" fill="${MARK}" class="plot-mark"/></svg>`
}
