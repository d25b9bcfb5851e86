import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreError } from './errors.ts'
import { migrations } from './migrations/index.ts'
import type { Database } from './schema.ts'

/**
 * Brings the schema up to date. Safe when many processes start at once: one migrates under an advisory lock, in one
 * transaction, the others wait. A schema with later steps than ours is fine as long as it has all of ours (a rolling restart);
 * throws `store.newer` where it lacks one.
 */
export async function migrate(db: Database): Promise<void> {
  const done = await readDone(db)
  const missing = Object.keys(migrations).filter((name) => !done.has(name))
  if (missing.length === 0) return
  const unknown = [...done].filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new StoreError(
      'store.newer',
      `The database comes from another version of this program (it has ${unknown.join(', ')} and lacks ${missing.join(', ')}).`,
    )
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    // Steps are made side by side, and each stands by itself.
    allowUnorderedMigrations: true,
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function readDone(db: Database): Promise<Set<string>> {
  const { rows: tables } = await sql<{ known: string | null }>`
    select to_regclass('kysely_migration')::text as known`.execute(db)
  if (tables[0]?.known == null) return new Set()
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return new Set(rows.map((row) => row.name))
}
