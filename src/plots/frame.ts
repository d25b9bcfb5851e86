/** A drawing without script or style of its own; classes let a page recolour it, and a rasteriser needs none of them. */
export type Words = { title: string; description: string }

export const WIDTH = 460
const FONT = 13
const LABEL = '#5c5a55'
const LINE = '#dedad1'
export const MARK = '#0b57a4'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Control marks have no place in XML, and marks of direction would turn a drawing around a word. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark]!)

/** The whole drawing; `name` makes its ids its own among others on a page. */
export const drawing = (name: string, height: number, { title, description }: Words, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${name}-title ${name}-desc" class="plot" font-family="Noto Sans, system-ui, sans-serif" font-size="${FONT}"><title id="${name}-title">${escaped(title)}</title><desc id="${name}-desc">${escaped(description)}</desc>${body}</svg>`

export const label = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string =>
  `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}" fill="${LABEL}" class="plot-label">${escaped(text)}</text>`

export const rule = (y: number, from: number): string =>
  `<line x1="${from}" x2="${WIDTH}" y1="${short(y)}" y2="${short(y)}" stroke="${LINE}" class="plot-line"/>`

/** What a mark says when it is pointed at. */
export const titled = (text: string): string => `<title>${escaped(text)}</title>`

export const short = (value: number): string => String(Math.round(value * 10) / 10)

const TICKS = 4

/** Round values from 0 that reach over `highest`: 0, 20, 40, 60. */
export function ticksTo(highest: number): number[] {
  const rough = (highest > 0 ? highest : 1) / TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough
  const count = Math.max(1, Math.ceil(highest / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, i) => i * step)
}
