import { createHash, randomBytes } from 'node:crypto'
import type { Database } from './schema.ts'

const LINK_MINUTES = 15
const SESSION_DAYS = 30

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const newSecret = (): string => randomBytes(32).toString('base64url')
const after = (now: string, duration: { minutes?: number; hours?: number }): string =>
  Temporal.Instant.from(now).add(duration).toString()

/** Who reads the page: an admin also sees channels and deliveries. */
export type PageReader = 'reader' | 'admin'

/** Makes a token that logs in once, within a quarter of an hour. */
export async function makeLoginLink(db: Database, now: string, who: PageReader = 'reader'): Promise<string> {
  const token = newSecret()
  const expiresAt = after(now, { minutes: LINK_MINUTES })
  await db.deleteFrom('loginLinks').where('expiresAt', '<', now).execute()
  await db
    .insertInto('loginLinks')
    .values({ tokenHash: hashOf(token), madeAt: now, expiresAt, admin: who === 'admin' })
    .execute()
  return token
}

/** Uses a token up and opens a session; null where the token is unknown, used or too old. */
export async function logIn(db: Database, token: string, now: string): Promise<string | null> {
  const link = await db
    .deleteFrom('loginLinks')
    .where('tokenHash', '=', hashOf(token))
    .where('expiresAt', '>', now)
    .returning('admin')
    .executeTakeFirst()
  if (link === undefined) return null
  const session = newSecret()
  const expiresAt = after(now, { hours: 24 * SESSION_DAYS })
  await db.deleteFrom('sessions').where('expiresAt', '<', now).execute()
  await db
    .insertInto('sessions')
    .values({ sessionHash: hashOf(session), beganAt: now, expiresAt, admin: link.admin })
    .execute()
  return session
}

/** Who a session belongs to; null where there is none, or no longer. */
export async function readerOf(db: Database, session: string, now: string): Promise<PageReader | null> {
  const row = await db
    .selectFrom('sessions')
    .select('admin')
    .where('sessionHash', '=', hashOf(session))
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  if (row === undefined) return null
  return row.admin ? 'admin' : 'reader'
}

export async function logOut(db: Database, session: string): Promise<void> {
  await db.deleteFrom('sessions').where('sessionHash', '=', hashOf(session)).execute()
}

/** Ends every session and link; answers how many sessions there were. */
export async function logAllOut(db: Database): Promise<number> {
  await db.deleteFrom('loginLinks').execute()
  const { numDeletedRows } = await db.deleteFrom('sessions').executeTakeFirst()
  return Number(numDeletedRows)
}
