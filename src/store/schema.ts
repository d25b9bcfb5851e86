import type { Kysely } from 'kysely'
import type { DeliveryTables } from './tables/delivery.ts'
import type { NewsTables } from './tables/news.ts'
import type { OperatingTables } from './tables/operating.ts'

/** All tables. Columns are snake_case in SQL and camelCase here and in every result. */
export type Schema = NewsTables & DeliveryTables & OperatingTables

/** The database, or a transaction in it: every question takes it first. */
export type Database = Kysely<Schema>
