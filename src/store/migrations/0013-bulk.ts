import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Search words come in bulk: a first round of hundreds of feeds brings thousands of items at once. */
export const bulk: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const statements = [
  // Kilobytes that may wait beside the index until they are merged: the words of 15,000 items. Merged in bulk they cost a third.
  `alter index search_documents_words set (gin_pending_list_limit = 98304)`,
  // Bytes from which a row is compressed: words hardly shrink, and ranking reads them all.
  `alter table search_documents set (toast_tuple_target = 8160)`,
]
