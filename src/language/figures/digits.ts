const GLYPHS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅛': 1 / 8,
}

/** The value of a run of digits by the separators of a language, or null where it is none (dates, versions, scores, times). */
export function readDigits(run: string, decimal: ',' | '.'): number | null {
  const glyph = GLYPHS[run]
  if (glyph !== undefined) return glyph
  if (run.includes(':')) return null
  const digits = run.replace(/[ \u00a0\u2009\u202f'’]/g, '')
  const marks = digits.replace(/\d/g, '')
  if (marks === '') return Number(digits)
  if (digits.length !== run.length) return marks.length === 1 ? Number(digits.replace(',', '.')) : null
  return marks.length === 1 ? readOneMark(digits, marks, decimal) : readManyMarks(digits, marks)
}

function readOneMark(digits: string, mark: string, decimal: string): number {
  const [whole = '', rest = ''] = digits.split(mark)
  const groups = mark !== decimal && rest.length === 3 && whole.length <= 3 && whole !== '0'
  return Number(groups ? whole + rest : `${whole}.${rest}`)
}

/** "1.234.567", "12,34,567.89": all marks but a different last one group. */
function readManyMarks(digits: string, marks: string): number | null {
  const last = marks.at(-1)!
  const group = marks[0]!
  const mixed = last !== group
  if (marks.slice(0, -1) !== group.repeat(marks.length - 1)) return null
  const cut = mixed ? digits.lastIndexOf(last) : digits.length
  const groups = digits.slice(0, cut).split(group)
  const isGrouped =
    groups.at(-1)!.length === 3 &&
    groups.slice(1).every(({ length }) => length === 3 || (group === ',' && length === 2)) &&
    groups[0]!.length <= 3
  return isGrouped ? Number(`${groups.join('')}.${digits.slice(cut + 1) || '0'}`) : null
}
