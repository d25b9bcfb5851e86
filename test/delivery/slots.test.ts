import { describe, expect, it } from 'vitest'
import { nextSlot, slotsBetween } from '../../src/delivery/slots.ts'
import type { Schedule, Weekday } from '../../src/model.ts'

const daily: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const at = (zone: string, ...times: string[]): Schedule => ({ zone, times, days: daily })

describe('the next slot', () => {
  const cases: [what: string, schedule: Schedule, after: string, due: string | null][] = [
    ['is later the same day', at('Europe/Vienna', '07:00'), '2026-03-04T05:00:00Z', '2026-03-04T06:00:00Z'],
    [
      'is the next day once today’s has passed',
      at('Europe/Vienna', '07:00'),
      '2026-03-04T06:00:00Z',
      '2026-03-05T06:00:00Z',
    ],
    [
      'is the nearest of several times',
      at('Europe/Vienna', '18:00', '07:00'),
      '2026-03-04T10:00:00Z',
      '2026-03-04T17:00:00Z',
    ],
    [
      'skips days that are not chosen',
      { zone: 'Europe/Vienna', times: ['07:00'], days: ['mon'] },
      '2026-03-04T10:00:00Z',
      '2026-03-09T06:00:00Z',
    ],
    [
      'keeps the wall clock in summer time',
      at('Europe/Vienna', '07:00'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T05:00:00Z',
    ],
    [
      'is the end of the gap in Vienna',
      at('Europe/Vienna', '02:30'),
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:00:00Z',
    ],
    [
      'is the end of the gap in New York',
      at('America/New_York', '02:30'),
      '2026-03-07T12:00:00Z',
      '2026-03-08T07:00:00Z',
    ],
    [
      'is the end of a midnight gap in Cairo',
      at('Africa/Cairo', '00:00'),
      '2026-04-23T12:00:00Z',
      '2026-04-23T22:00:00Z',
    ],
    [
      'is the end of a midnight gap in Santiago',
      at('America/Santiago', '00:00'),
      '2026-09-05T12:00:00Z',
      '2026-09-06T04:00:00Z',
    ],
    [
      'is the end of a half-hour gap on Lord Howe',
      at('Australia/Lord_Howe', '02:15'),
      '2026-10-03T12:00:00Z',
      '2026-10-03T15:30:00Z',
    ],
    [
      'is the first of two in an overlap',
      at('Europe/Vienna', '02:30'),
      '2026-10-24T12:00:00Z',
      '2026-10-25T00:30:00Z',
    ],
    [
      'comes only once in an overlap',
      at('Europe/Vienna', '02:30'),
      '2026-10-25T00:30:00Z',
      '2026-10-26T01:30:00Z',
    ],
    [
      'is the first of two in an overlap in New York',
      at('America/New_York', '01:30'),
      '2026-10-31T12:00:00Z',
      '2026-11-01T05:30:00Z',
    ],
    [
      'comes only once in an overlap in New York',
      at('America/New_York', '01:30'),
      '2026-11-01T05:30:00Z',
      '2026-11-02T06:30:00Z',
    ],
    [
      'is the first of two in an overlap before midnight in Cairo',
      at('Africa/Cairo', '23:30'),
      '2026-10-29T12:00:00Z',
      '2026-10-29T20:30:00Z',
    ],
    [
      'comes only once in an overlap before midnight in Cairo',
      at('Africa/Cairo', '23:30'),
      '2026-10-29T20:30:00Z',
      '2026-10-30T21:30:00Z',
    ],
    [
      'is the first of two in an overlap before midnight in Santiago',
      at('America/Santiago', '23:30'),
      '2026-04-04T12:00:00Z',
      '2026-04-05T02:30:00Z',
    ],
    [
      'comes only once in an overlap before midnight in Santiago',
      at('America/Santiago', '23:30'),
      '2026-04-05T02:30:00Z',
      '2026-04-06T03:30:00Z',
    ],
    [
      'is the first of two in a half-hour overlap on Lord Howe',
      at('Australia/Lord_Howe', '01:45'),
      '2026-04-04T12:00:00Z',
      '2026-04-04T14:45:00Z',
    ],
    [
      'comes only once in a half-hour overlap on Lord Howe',
      at('Australia/Lord_Howe', '01:45'),
      '2026-04-04T14:45:00Z',
      '2026-04-05T15:15:00Z',
    ],
    [
      'goes by the new zone once a channel has moved',
      at('America/New_York', '07:00'),
      '2026-03-04T06:00:00Z',
      '2026-03-04T12:00:00Z',
    ],
    ['is none without times', at('Europe/Vienna'), '2026-03-04T10:00:00Z', null],
    [
      'is none without days',
      { zone: 'Europe/Vienna', times: ['07:00'], days: [] },
      '2026-03-04T10:00:00Z',
      null,
    ],
  ]
  it.each(cases)('%s', (_, schedule, after, due) => {
    expect(nextSlot(schedule, after)).toBe(due)
  })

  it.each(['Europe/Vienna', 'America/New_York', 'Africa/Cairo', 'America/Santiago', 'Australia/Lord_Howe'])(
    'comes once on each day of the year in %s, whatever the clocks do',
    (zone) => {
      for (const time of ['00:00', '02:15', '02:30', '23:59'])
        expect(slotsBetween(at(zone, time), '2025-12-31T23:59:59Z', '2026-12-31T23:59:59Z')).toHaveLength(365)
    },
  )
})
