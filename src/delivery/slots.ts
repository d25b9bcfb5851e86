import type { Schedule } from '../model.ts'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/**
 * The first due instant after `after`, ISO 8601; null where the schedule has no times or days. A time that daylight saving
 * removes is due at the first valid instant after the gap, one that comes twice at its first coming only.
 */
export function nextSlot(schedule: Schedule, after: string): string | null {
  if (schedule.times.length === 0 || schedule.days.length === 0) return null
  const instant = Temporal.Instant.from(after)
  const start = instant.toZonedDateTimeISO(schedule.zone).toPlainDate().subtract({ days: 1 })
  // A schedule has at least one weekday, so that the next slot lies within nine days of yesterday.
  for (let day = 0; day < 10; day++) {
    const due = slotsOn(start.add({ days: day }), schedule).find(
      (slot) => Temporal.Instant.compare(slot, instant) > 0,
    )
    if (due !== undefined) return due.toString()
  }
  return null
}

/** All due instants in (`after`, `until`], oldest first. */
export function slotsBetween(schedule: Schedule, after: string, until: string): string[] {
  const slots: string[] = []
  const end = Temporal.Instant.from(until)
  for (let at = nextSlot(schedule, after); at !== null; at = nextSlot(schedule, at)) {
    if (Temporal.Instant.compare(Temporal.Instant.from(at), end) > 0) break
    slots.push(at)
  }
  return slots
}

function slotsOn(date: Temporal.PlainDate, schedule: Schedule): Temporal.Instant[] {
  const day = DAYS[date.dayOfWeek - 1]!
  if (!schedule.days.includes(day)) return []
  const instants = schedule.times.map((time) => instantOf(date, time, schedule.zone))
  return instants.sort(Temporal.Instant.compare)
}

function instantOf(date: Temporal.PlainDate, time: string, zone: string): Temporal.Instant {
  const local = date.toPlainDateTime(Temporal.PlainTime.from(time))
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const inGap = !earlier.toPlainDateTime().equals(local)
  if (!inGap) return earlier.toInstant()
  // `earlier` reads the removed time with the offset after the gap and so lands before it: the next transition is the gap's end.
  return (
    earlier.getTimeZoneTransition('next') ?? local.toZonedDateTime(zone, { disambiguation: 'later' })
  ).toInstant()
}

/** Whether `zone` names a time zone that this run time knows. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
