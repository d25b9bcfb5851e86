import { describe, expect, it } from 'vitest'
import { isFlash, isQuiet } from '../../src/delivery/alert.ts'

describe('quiet hours', () => {
  const at = (time: string) => `2026-03-04T${time}:00+01:00`
  const schedule = { times: [], days: [], zone: 'Europe/Vienna' }
  it.each([
    ['22:00', '07:00', '23:30', true],
    ['22:00', '07:00', '06:59', true],
    ['22:00', '07:00', '07:00', false],
    ['22:00', '07:00', '12:00', false],
    ['12:00', '13:00', '12:30', true],
    ['12:00', '13:00', '13:00', false],
  ])('from %s to %s hold at %s: %s', (from, to, time, quiet) => {
    expect(isQuiet({ quietHours: { from, to }, schedule }, new Date(at(time)).toISOString())).toBe(quiet)
  })
  it('are none where none are set', () => {
    expect(isQuiet({ quietHours: null, schedule }, new Date(at('03:00')).toISOString())).toBe(false)
  })
})

describe('a flash', () => {
  const item = (urgency: number | null, minutesAgo: number) => ({
    urgency,
    publishedAt: new Date(Date.parse('2026-03-04T12:00:00Z') - minutesAgo * 60_000).toISOString(),
  })
  it.each([
    [1, 5, true],
    [2, 5, true],
    [3, 5, false],
    [null, 5, false],
    [1, 61, false],
  ])('of urgency %s, %s minutes old, alarms: %s', (urgency, minutes, alarms) => {
    expect(isFlash(item(urgency, minutes), '2026-03-04T12:00:00Z')).toBe(alarms)
  })
})
