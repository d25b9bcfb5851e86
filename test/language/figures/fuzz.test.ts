import { describe, expect, it } from 'vitest'
import { numbersFrom, type Written, writeDigits, writeWords } from './formats.ts'
import { figuresOf } from './read.ts'

/** Raised by FIGURE_CASES for a long run. */
const CASES = Number(process.env['FIGURE_CASES'] ?? 5000)

const frames = { de: ['Es sind ', ', hieß es.'], en: ['It is put at ', ', they said.'] } as const

function misread(language: 'de' | 'en', { text, value, unit }: Written): string | null {
  const [before, after] = frames[language]
  const figures = figuresOf(language, before + text + after)
  const only = figures.length === 1 ? figures[0] : undefined
  const isRight = only !== undefined && only.value === value && only.unit === unit && only.text === text
  return isRight
    ? null
    : `${text} (${value} ${unit}) as ${figures.map((f) => `${f.text} (${f.value} ${f.unit})`).join(' and ')}`
}

describe.each(['de', 'en'] as const)('an amount written in any style of %s', (language) => {
  it.each([
    ['digits', writeDigits],
    ['words', writeWords],
  ])('reads back from %s', (_, write) => {
    const next = numbersFrom(20_260_302)
    const wrong = Array.from({ length: CASES / 4 }, () => misread(language, write(language, next))).filter(
      (line) => line !== null,
    )
    expect(wrong.slice(0, 20)).toEqual([])
  })
})
