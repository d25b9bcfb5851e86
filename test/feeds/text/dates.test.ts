import { describe, expect, test } from 'vitest'
import { readDate } from '../../../feeds/text/dates.ts'

describe('a date is read as feeds write it', () => {
  test.each([
    ['RFC 822', 'Thu, 05 Mar 2026 22:00:00 +0100', '2026-03-05T21:00:00.000Z'],
    ['RFC 822 with a two-digit year', '5 Mar 26 22:00 GMT', '2026-03-05T22:00:00.000Z'],
    ['a zone in brackets', 'Tue, 3 Dec 2024 12:00:00 (CET)', '2024-12-03T11:00:00.000Z'],
    ['American zones', 'Mon, 26 January 2004 16:31:00 EST', '2004-01-26T21:31:00.000Z'],
    ['English summer time in central Europe', 'Thu, 30 Apr 2015 08:57:00 CEST', '2015-04-30T06:57:00.000Z'],
    ['German day, month and summer time', 'Mi, 30 Mai 2012 10:00:00 MESZ', '2012-05-30T08:00:00.000Z'],
    ['German winter time', 'Freitag, 6. März 2026, 05.00 Uhr MEZ', '2026-03-06T04:00:00.000Z'],
    ['an Austrian January', '7. Jänner 2026', '2026-01-07T00:00:00.000Z'],
    ['French', 'mer., 3 déc. 2024 10:00:00 +0100', '2024-12-03T09:00:00.000Z'],
    ['the afternoon', 'March 5, 2026 5:04 PM EST', '2026-03-05T22:04:00.000Z'],
    ['asctime', 'Sun Jan  4 16:29:06 2004', '2004-01-04T16:29:06.000Z'],
    ['dots, day first', '05.03.2026 14:30', '2026-03-05T14:30:00.000Z'],
    ['slashes, month first', '10/11/2023 10:00:00', '2023-10-11T10:00:00.000Z'],
    ['slashes where only the day can come first', '25/11/2023', '2023-11-25T00:00:00.000Z'],
    ['W3C-DTF', '2026-03-05T10:00:00.123+01:00', '2026-03-05T09:00:00.000Z'],
    ['W3C-DTF without seconds', '2026-03-05T10:00Z', '2026-03-05T10:00:00.000Z'],
    ['ISO with spaces', '2026-03-05 10:00:00 +0100', '2026-03-05T09:00:00.000Z'],
    ['ISO without separators', '20260305T100000+0100', '2026-03-05T09:00:00.000Z'],
    ['a day alone', '2026-03-05', '2026-03-05T00:00:00.000Z'],
    ['a month alone', '2026-03', '2026-03-01T00:00:00.000Z'],
    ['a time without a zone as UTC', '2026-03-05T10:00:00', '2026-03-05T10:00:00.000Z'],
    ['a leap day', '29 Feb 2024', '2024-02-29T00:00:00.000Z'],
  ])('%s', (_form, written, instant) => {
    expect(readDate(written)).toBe(instant)
  })
})

describe('what is no date is none', () => {
  test.each([
    [''],
    ['gestern'],
    ['99 Jun 2009 12:00:00 GMT'],
    ['30 Feb 2024'],
    ['29 Feb 2023'],
    ['2026-13-01'],
    ['2026-03-05T25:00:00Z'],
    ['2026-03-05T10:61:00Z'],
    ['2026-03-05T10:00:00+99:99'],
    ['Sun, 16 zzz 2012 11:47:32 GMT'],
    ['5 Mar 2026 1:2:3:4'],
    ['12345'],
    ['1'.repeat(10_000)],
  ])('%s', (written) => {
    expect(readDate(written)).toBeNull()
  })
})
