import { describe, expect, it } from 'vitest'
import { nearest } from '../../commands/reading/nearest.ts'
import {
  readDays,
  readPause,
  readQuietHours,
  readSince,
  readTime,
  readTimes,
  readZone,
  zonesLike,
} from '../../commands/reading/time.ts'

describe('a time of day is read as people write it', () => {
  it.each([
    ['7', '07:00'],
    ['7:30', '07:30'],
    ['19 Uhr', '19:00'],
    ['7.30', '07:30'],
    ['0730', '07:30'],
    ['7 pm', '19:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['um 6', '06:00'],
    ['Mittag', '12:00'],
    ['midnight', '00:00'],
    ['7h', '07:00'],
    ['25', null],
    ['7:99', null],
    ['bald', null],
    ['', null],
    ['13 pm', null],
    ['7 7', null],
  ])('%s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })
  it('and several become a sorted list without doubles', () => {
    expect(readTimes('18 Uhr, 7 und 7:00')).toEqual(['07:00', '18:00'])
    expect(readTimes('7 and noon')).toEqual(['07:00', '12:00'])
    expect(readTimes('7, später')).toBeNull()
  })
})

describe('days are read as people write them', () => {
  it.each([
    ['mo-fr', 'mon tue wed thu fri'],
    ['werktags', 'mon tue wed thu fri'],
    ['täglich', 'mon tue wed thu fri sat sun'],
    ['Sat, Sun', 'sat sun'],
    ['Mo und Mi', 'mon wed'],
    ['Montag bis Mittwoch', 'mon tue wed'],
    ['fr-mo', 'mon fri sat sun'],
    ['weekends', 'sat sun'],
    ['Donnerstag', 'thu'],
  ])('%s', (typed, days) => {
    expect(readDays(typed)?.join(' ')).toBe(days)
  })
  it.each(['', 'never', 'mo-xx', '🤷'])('and refused where there are none in it: %s', (typed) => {
    expect(readDays(typed)).toBeNull()
  })
})

describe('a beginning is read as people write it', () => {
  const now = '2026-03-04T12:00:00Z'
  it.each([
    ['24h', '2026-03-03T12:00:00Z'],
    ['3 Tage', '2026-03-01T12:00:00Z'],
    ['seit gestern', '2026-03-02T23:00:00Z'],
    ['today', '2026-03-03T23:00:00Z'],
    ['last week', '2026-02-25T12:00:00Z'],
    ['90 min', '2026-03-04T10:30:00Z'],
    ['2026-03-01', '2026-02-28T23:00:00Z'],
    ['1.3.2026', '2026-02-28T23:00:00Z'],
    ['0h', null],
    ['9999d', null],
    ['2027-01-01', null],
    ['2026-02-31', null],
    ['neulich', null],
    ['', null],
  ])('%s', (typed, instant) => {
    expect(readSince(typed, now, 'Europe/Vienna')).toBe(instant)
  })
})

describe('quiet hours are read as people write them', () => {
  it.each([
    ['22-7', '22:00 07:00'],
    ['22:30 bis 6 Uhr', '22:30 06:00'],
    ['von 22 Uhr bis 7 Uhr', '22:00 07:00'],
    ['10 pm to 6:30 am', '22:00 06:30'],
    ['between 23:00 and 5', '23:00 05:00'],
    ['12–13', '12:00 13:00'],
  ])('%s', (typed, hours) => {
    expect(readQuietHours(typed)).toEqual({ from: hours.split(' ')[0], to: hours.split(' ')[1] })
  })
  it.each(['aus', 'off', 'Keine', 'none'])('and ended: %s', (typed) => {
    expect(readQuietHours(typed)).toBe('off')
  })
  it.each(['', '22', '7-7', '22-25', 'nachts', '1-2-3'])('and refused: %s', (typed) => {
    expect(readQuietHours(typed)).toBeNull()
  })
})

describe('the end of a pause is read as people write it', () => {
  // A Wednesday.
  const now = '2026-03-04T12:00:00Z'
  it.each([
    ['3', '2026-03-07T12:00:00Z'],
    ['für 3 Tage', '2026-03-07T12:00:00Z'],
    ['2 weeks', '2026-03-18T12:00:00Z'],
    ['6h', '2026-03-04T18:00:00Z'],
    ['bis morgen', '2026-03-04T23:00:00Z'],
    ['until tomorrow', '2026-03-04T23:00:00Z'],
    ['übermorgen', '2026-03-05T23:00:00Z'],
    ['bis Montag', '2026-03-08T23:00:00Z'],
    ['bis zum nächsten Mittwoch', '2026-03-10T23:00:00Z'],
    ['until Thursday', '2026-03-04T23:00:00Z'],
    ['24.12.', '2026-12-23T23:00:00Z'],
    ['bis zum 1.4.', '2026-03-31T22:00:00Z'],
    ['3.3.', '2027-03-02T23:00:00Z'],
    ['2026-12-24', '2026-12-23T23:00:00Z'],
  ])('%s', (typed, instant) => {
    expect(readPause(typed, now, 'Europe/Vienna')).toBe(instant)
  })
  it.each(['0', 'weiter', 'aus', 'off', 'resume'])('and is now: %s', (typed) => {
    expect(readPause(typed, now, 'Europe/Vienna')).toBe('off')
  })
  it.each(['', 'bald', '2026-03-04', '2025-01-01', '2027-03-06', '31.2.', '400 Tage', '3 äpfel'])(
    'and refused: %s',
    (typed) => {
      expect(readPause(typed, now, 'Europe/Vienna')).toBeNull()
    },
  )
})

describe('a time zone is read as people write it', () => {
  it.each([
    ['Wien', 'Europe/Vienna'],
    ['vienna', 'Europe/Vienna'],
    ['New York', 'America/New_York'],
    ['Europe/Berlin', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['MEZ', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['Atlantis', null],
    ['', null],
  ])('%s', (typed, zone) => {
    expect(readZone(typed)).toBe(zone)
  })
  it('and the nearest are offered where it is misspelt', () => {
    expect(zonesLike('Viena')).toContain('Europe/Vienna')
  })
})

describe('the nearest', () => {
  const topics = ['nato', 'ukraine', 'defence-spending', 'sanctions']
  it.each([
    ['ukrane', ['ukraine']],
    ['defen', ['defence-spending']],
    ['NATO', ['nato']],
    ['sanktions', ['sanctions']],
    ['zzzzzzzzzz', []],
  ])('to %s', (typed, found) => {
    expect(nearest(typed, topics, (topic) => [topic]).slice(0, 1)).toEqual(found)
  })
  it('to ten thousand letters is nothing', () => {
    expect(nearest('x'.repeat(10_000), topics, (topic) => [topic], 1)).toEqual([])
  })
})
