import { describe, expect, test } from 'vitest'
import { readGold, SETS, scoreGold } from './gold.ts'

/** The least share of quotes found and of quotes with the right speaker: what is reached, less one or two items. */
const LEAST: Record<string, { found: number; right: number; roles: number }> = {
  de: { found: 0.97, right: 0.95, roles: 0.93 },
  en: { found: 0.97, right: 0.95, roles: 0.9 },
}

describe.each(Object.entries(LEAST))('on made-up items in %s', (language, least) => {
  const score = scoreGold(
    SETS.flatMap((set) => readGold(set, language)),
    language,
  )

  test('quotes are found, and nothing else is taken for one', () => {
    expect(score.found / score.owed, score.errors.join('\n')).toBeGreaterThanOrEqual(least.found)
    expect(score.extra, score.errors.join('\n')).toBeLessThanOrEqual(1)
  })

  test('each is said by whom the text says, with the function that the text gives', () => {
    expect(score.right / score.owed, score.errors.join('\n')).toBeGreaterThanOrEqual(least.right)
    expect(score.roles.right / score.roles.all, score.errors.join('\n')).toBeGreaterThanOrEqual(least.roles)
  })
})
