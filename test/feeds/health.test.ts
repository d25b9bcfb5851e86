import { describe, expect, it } from 'vitest'
import { FAULTS } from '../../feeds/faults.ts'
import { sentenceOf } from '../../feeds/health.ts'

describe('the sentence for a fault', () => {
  it.each(FAULTS)('says what is wrong and what to do, in both languages: %s', (code) => {
    const [german, english] = (['de', 'en'] as const).map((language) =>
      sentenceOf({ code, detail: null }, language),
    )
    expect(german).not.toBe(english)
    for (const sentence of [german!, english!]) {
      expect(sentence.split(/[.;] /).length).toBeGreaterThanOrEqual(2)
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).not.toContain('(')
    }
  })

  it('is another one for each fault', () => {
    expect(new Set(FAULTS.map((code) => sentenceOf({ code, detail: null }, 'de').split('.')[0])).size).toBe(
      FAULTS.length,
    )
  })

  it('shows the detail', () => {
    expect(sentenceOf({ code: 'http.server-error', detail: '502' }, 'en')).toMatch(
      /^The server reports an error \(502\)\. /,
    )
  })
})
