import { describe, expect, it } from 'vitest'
import {
  guessRate,
  intervalOf,
  isDue,
  isSilent,
  measureRate,
  nextAfterFailure,
  nextAfterSuccess,
  PACE,
} from '../../feeds/schedule.ts'
import { NEW_STATE, type PollState } from '../../feeds/state.ts'

const NOW = '2026-03-02T08:00:00.000Z'
const HOUR = 3600
const state = (change: Partial<PollState>): PollState => ({ ...NEW_STATE, ...change })
const conditional = (change: Partial<PollState>) => state({ etag: '"a"', window: 30, ...change })
const hints = (change: Partial<PollState['hints']>) => ({ ...NEW_STATE.hints, ...change })
const inSeconds = (at: string) => (Date.parse(at) - Date.parse(NOW)) / 1000

describe('the interval', () => {
  const cases: [what: string, state: PollState, seconds: number][] = [
    ['an unknown feed', conditional({}), 4 * HOUR],
    ['a quiet feed, conditional', conditional({ itemsADay: 1 }), 4 * HOUR],
    ['half the gap between items, conditional', conditional({ itemsADay: 6 }), 2 * HOUR],
    ['a busy feed, conditional', conditional({ itemsADay: 100 }), HOUR],
    ['the whole gap without validators', state({ window: 30, itemsADay: 6 }), 4 * HOUR],
    ['a quiet feed without validators', state({ window: 30, itemsADay: 0.1 }), 24 * HOUR],
    ['a busy feed without validators', state({ window: 30, itemsADay: 100 }), HOUR],
    ['15 items for a quarter of an hour', conditional({ window: 15, itemsADay: 1440 }), PACE.crowded],
    ['15 items for an hour', conditional({ window: 15, itemsADay: 360 }), HOUR / 2],
    [
      'crowded, but kept fresh for an hour',
      conditional({ window: 15, itemsADay: 360, freshSeconds: HOUR }),
      HOUR,
    ],
    [
      'a short ttl and a busy feed',
      conditional({ itemsADay: 500, hints: hints({ everySeconds: 600 }) }),
      600,
    ],
    [
      'a short ttl and a quiet feed',
      conditional({ itemsADay: 1, hints: hints({ everySeconds: 600 }) }),
      4 * HOUR,
    ],
    [
      'a ttl of a minute',
      conditional({ itemsADay: 5000, window: 300, hints: hints({ everySeconds: 60 }) }),
      PACE.stated,
    ],
    [
      'a long ttl and a busy feed',
      conditional({ itemsADay: 100, hints: hints({ everySeconds: 6 * HOUR }) }),
      6 * HOUR,
    ],
  ]
  it.each(cases)('suits %s', (_, of, seconds) => {
    expect(intervalOf(of)).toBe(seconds)
  })

  it('grows by chance by up to a tenth, and never shrinks', () => {
    const feed = conditional({ itemsADay: 100 })
    expect([0, 0.5, 1].map((random) => inSeconds(nextAfterSuccess(feed, null, NOW, random)))).toEqual([
      3600, 3780, 3960,
    ])
  })

  it('passes hours and days that the publisher skips, and stays where all are skipped', () => {
    const monday = conditional({ itemsADay: 100, hints: hints({ skipDays: [1], skipHours: [0, 1] }) })
    expect(nextAfterSuccess(monday, null, NOW, 0)).toBe('2026-03-03T02:00:00.000Z')
    const always = conditional({ itemsADay: 100, hints: hints({ skipDays: [0, 1, 2, 3, 4, 5, 6] }) })
    expect(nextAfterSuccess(always, null, NOW, 0)).toBe('2026-03-02T09:00:00.000Z')
  })

  it('is not shorter than ten seconds for a queue that invites us at once', () => {
    expect(inSeconds(nextAfterSuccess(conditional({}), 0, NOW, 0))).toBe(PACE.invited)
    expect(inSeconds(nextAfterFailure(state({ failures: 1 }), HOUR, 0, NOW, 0))).toBe(PACE.invited)
  })
})

describe('what is due', () => {
  const cases: [what: string, state: PollState, reason: 'due' | 'asked', due: boolean][] = [
    ['a new feed', NEW_STATE, 'due', true],
    ['at its time', state({ nextPollAt: NOW }), 'due', true],
    ['a second before its time', state({ nextPollAt: '2026-03-02T08:00:01.000Z' }), 'due', false],
    ['before its time, when a person asks', state({ nextPollAt: '2026-03-02T09:00:00.000Z' }), 'asked', true],
    ['asked a moment ago', state({ askedAt: '2026-03-02T07:59:30.000Z' }), 'asked', false],
    [
      'asked later than now, since the clock was set back',
      state({ askedAt: '2026-03-02T12:00:00.000Z' }),
      'asked',
      true,
    ],
    ['while patience is asked for', state({ patienceUntil: '2026-03-02T08:00:01.000Z' }), 'asked', false],
    ['a feed that is gone', state({ standing: 'gone' }), 'asked', false],
    ['a paused feed at its time', state({ standing: 'paused', nextPollAt: NOW }), 'due', true],
  ]
  it.each(cases)('is decided by the stored state: %s', (_, of, reason, due) => {
    expect(isDue(of, reason, NOW)).toBe(due)
  })
})

describe('the rate', () => {
  it('is first guessed from the dates of the items that are not in the future', () => {
    const dates = [
      '2026-02-28T08:00:00Z',
      '2026-03-01T08:00:00Z',
      '2026-03-02T07:00:00Z',
      '2027-01-01T00:00:00Z',
      null,
    ]
    expect(guessRate(dates, NOW)).toBe(1.5)
  })

  it('is the number of items where none has a date', () => {
    expect(guessRate([null, null, null], NOW)).toBe(3)
  })

  it('comes close to what is measured within some days, and forgets', () => {
    let feed = state({ itemsADay: 1, succeededAt: '2026-03-02T08:00:00.000Z' })
    for (let hour = 1; hour <= 240; hour++) {
      const now = new Date(Date.parse(NOW) + hour * 3_600_000).toISOString()
      feed = { ...feed, itemsADay: measureRate(feed, 1, now), succeededAt: now }
    }
    expect(feed.itemsADay).toBeGreaterThan(22)
    expect(feed.itemsADay).toBeLessThan(25)
  })

  it.each([
    ['a day without the ten items that were promised', 10, '2026-03-01T07:59:00.000Z', true],
    ['half a day without them', 10, '2026-03-01T20:00:00.000Z', false],
    ['two days of a feed with an item a week', 1 / 7, '2026-02-28T08:00:00.000Z', false],
  ])('makes silence suspicious: %s', (_, itemsADay, newAt, silent) => {
    expect(isSilent(state({ itemsADay, newAt }), NOW)).toBe(silent)
  })
})
