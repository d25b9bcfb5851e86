import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { safeCopy } from './embedded/copies.ts'
import { startEmbedded } from './embedded/start.ts'
import { withStoreFaults } from './faults.ts'
import { migrate } from './migrate.ts'
import type { Database, Schema } from './schema.ts'

export type StoreOptions = {
  /** A PostgreSQL server; without it the store is embedded in `dataDir`. */
  databaseUrl?: string | undefined
  dataDir: string
  /** Only one service runs on an embedded store; tools reach it through the service's socket. */
  role: 'service' | 'tool'
}

/** What pg-boss's constructor takes, beside its own settings. */
export type BossConnection = {
  schema: 'boss'
  backend: 'postgres' | 'pglite'
  max: number
  application_name: string
} & ({ connectionString: string } | { host: string; port: number; user: string; database: string })

export type Store = {
  db: Database
  kind: 'embedded' | 'server'
  /** A connection of its own for pg-boss (`new PgBoss(store.bossOptions())`): a job's query never waits for a pool that a transaction holds. */
  bossOptions(): BossConnection
  /** What a server does by itself and the embedded engine does not: reclaims space, gathers statistics. */
  tidy(): Promise<void>
  /** Makes a copy of an embedded store that a power cut does not take, and keeps the newest three; null on a server, which has its own. */
  safeCopy(now: string): Promise<string | null>
  /** Waits for queries under way; stops the engine where this process runs it. Stop pg-boss first. */
  close(): Promise<void>
}

const APPLICATION = 'wirebrief'
const COPIES = 3
const CONNECTIONS = { server: 8, embedded: 4 }
const BOSS_CONNECTIONS = { server: 4, embedded: 2 }

/** Opens the store and brings its schema up to date. Throws `StoreError` with a sentence for the operator. */
export async function openStore(options: StoreOptions): Promise<Store> {
  return options.databaseUrl === undefined
    ? openEmbedded(options.dataDir, options.role)
    : openServer(options.databaseUrl)
}

async function openServer(connectionString: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS.server,
    connectionTimeoutMillis: 10_000,
    application_name: APPLICATION,
    types: { getTypeParser },
  })
  const db = await prepare(pool)
  return {
    db,
    kind: 'server',
    bossOptions: () => ({
      schema: 'boss',
      backend: 'postgres',
      max: BOSS_CONNECTIONS.server,
      application_name: APPLICATION,
      connectionString,
    }),
    tidy: async () => {},
    safeCopy: async () => null,
    close: () => db.destroy(),
  }
}

async function openEmbedded(dataDir: string, role: StoreOptions['role']): Promise<Store> {
  const engine = await startEmbedded(dataDir, role, new Date().toISOString())
  const connection = { host: engine.socketFolder, port: 5432, user: 'postgres', database: 'postgres' }
  const pool = new pg.Pool({ ...connection, max: CONNECTIONS.embedded, types: { getTypeParser } })
  const db = await prepare(pool).catch(async (fault: unknown) => {
    await engine.close()
    throw fault
  })
  return {
    db,
    kind: 'embedded',
    bossOptions: () => ({
      schema: 'boss',
      backend: 'pglite',
      max: BOSS_CONNECTIONS.embedded,
      application_name: APPLICATION,
      ...connection,
    }),
    tidy: async () => {
      await sql`vacuum analyze`.execute(db)
    },
    safeCopy: (now) => safeCopy(dataDir, engine.copyTo, { keep: COPIES, now }),
    close: async () => {
      await db.destroy()
      await engine.close()
    },
  }
}

async function prepare(pool: pg.Pool): Promise<Database> {
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: withStoreFaults(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  try {
    await migrate(db)
    return db
  } catch (fault) {
    await db.destroy()
    throw fault
  }
}

const INT8 = 20
const NUMERIC = 1700
const TIMESTAMPTZ = 1184

/** Instants arrive as ISO 8601 strings, all numbers as numbers: no count of ours exceeds 2^53. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === TIMESTAMPTZ) return readInstant
  if (oid === INT8 || oid === NUMERIC) return Number
  return format === undefined ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, format as 'text')
}

/** "2026-03-02 06:37:11.5+01" → "2026-03-02T05:37:11.500Z". */
function readInstant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()
}
