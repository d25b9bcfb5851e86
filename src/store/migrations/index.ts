import type { Migration } from 'kysely/migration'
import { news } from './0001-news.ts'

/** Every step of the schema in order. A step that has been released is never edited; a change is a new step. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-news': news,
}
