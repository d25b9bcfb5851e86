import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { StoreError } from './errors.ts'

/** A pool whose connection faults are `StoreError`s; faults of a statement (a violated key, say) pass unchanged. */
export function withStoreFaults(pool: pg.Pool): PostgresPool {
  return {
    options: {},
    end: () => pool.end(),
    connect: () => pool.connect().then(guarded, rethrow),
  }
}

function guarded(client: pg.PoolClient): PostgresPoolClient {
  // Kysely also passes cursors, when results are streamed; we read in pages.
  const query = (text: string, values: unknown[]) => client.query(text, values).catch(rethrow)
  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: (destroy) => client.release(destroy),
  }
}

function rethrow(cause: unknown): never {
  throw readFault(cause) ?? cause
}

/** SQLSTATE and Node codes that say something about the store itself. */
const FAULTS: Readonly<Record<string, () => StoreError>> = {
  '53100': () => new StoreError('store.full', FULL),
  ENOSPC: () => new StoreError('store.full', FULL),
  '42501': () => new StoreError('store.no-access', 'The database refuses this: the user lacks a permission.'),
  '25006': () => new StoreError('store.no-access', 'The database takes no changes: it is read-only.'),
  '28P01': () => new StoreError('store.refused', 'The database refuses the user or the password.'),
  '28000': () => new StoreError('store.refused', 'The database refuses the user.'),
  '3D000': () => new StoreError('store.refused', 'The database named in DATABASE_URL does not exist.'),
  '53300': () => new StoreError('store.unreachable', 'The database has no connection left for us.'),
  '57P01': () => new StoreError('store.lost', LOST),
  '57P02': () => new StoreError('store.lost', LOST),
  '57P03': () => new StoreError('store.unreachable', 'The database is starting or stopping.'),
  '08006': () => new StoreError('store.lost', LOST),
  ECONNREFUSED: () => new StoreError('store.unreachable', UNREACHABLE),
  ENOENT: () => new StoreError('store.unreachable', UNREACHABLE),
  ENOTFOUND: () => new StoreError('store.unreachable', 'The host named in DATABASE_URL is not known.'),
  EAI_AGAIN: () => new StoreError('store.unreachable', 'The host named in DATABASE_URL cannot be looked up.'),
  ETIMEDOUT: () => new StoreError('store.unreachable', UNREACHABLE),
  ECONNRESET: () => new StoreError('store.lost', LOST),
  EPIPE: () => new StoreError('store.lost', LOST),
}
const FULL = 'The disk that holds the store is full: free some space; nothing was written.'
const LOST = 'The connection to the database broke.'
const UNREACHABLE = 'The database does not answer.'

/** The `StoreError` that a driver's fault stands for, or null where it is a fault of the statement. */
function readFault(cause: unknown): StoreError | null {
  if (!(cause instanceof Error)) return null
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null
  const known = code === null ? undefined : FAULTS[code]
  if (known !== undefined) return new StoreError(known().code, known().message, cause)
  // pg gives these two no code.
  if (/^(Connection terminated|timeout exceeded when trying to connect)/.test(cause.message))
    return new StoreError('store.lost', LOST, cause)
  return null
}
