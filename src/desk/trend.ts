import type { DayCount, TopicInfo } from '../../commands/desk.ts'
import type { ReaderLanguage } from '../model.ts'
import { itemsByDay } from '../store/trends.ts'
import type { DeskDeps } from './desk.ts'

/** The periods that the page draws, in days. */
const PERIODS = [7, 30, 90]

/** Visible items a day since an instant, days without any too, and the page's data of a period that holds them. */
export async function trendOf(
  { db, now, pageUrl }: Pick<DeskDeps, 'db' | 'now' | 'pageUrl'>,
  topic: TopicInfo,
  { since, zone, language }: { since: string; zone: string; language: ReaderLanguage },
): Promise<{ days: DayCount[]; csv: string | null }> {
  const counted = await itemsByDay(db, { topic: topic.id, since, now: now(), zone })
  const items = new Map(counted.map((row) => [row.day, row.items]))
  const dayOf = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate()
  const first = dayOf(since)
  const length = first.until(dayOf(now()), { largestUnit: 'days' }).days + 1
  const days = Array.from({ length }, (_, i) => {
    const day = first.add({ days: i }).toString()
    return { day, items: items.get(day) ?? 0 }
  })
  const period = PERIODS.find((one) => one >= length) ?? PERIODS.at(-1)
  const query = new URLSearchParams({ topic: topic.id, days: String(period), language })
  // The page belongs to the operator: it knows no workspace's own topics.
  const csv =
    pageUrl === null || topic.own
      ? null
      : `${pageUrl.replace(/\/$/, '')}/plots/volume.csv?${query.toString()}`
  return { days, csv }
}
