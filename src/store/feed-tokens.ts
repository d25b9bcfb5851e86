import { createHash, randomBytes } from 'node:crypto'
import type { Database } from './schema.ts'

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Makes a token that opens the feeds, under a name; only its hash is kept. null where the name is taken. */
export async function addFeedToken(db: Database, name: string, now: string): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('feedTokens')
    .values({ name, tokenHash: hashOf(token), createdAt: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n ? token : null
}

export async function opensFeeds(db: Database, token: string): Promise<boolean> {
  if (token === '') return false
  const row = await db
    .selectFrom('feedTokens')
    .select('name')
    .where('tokenHash', '=', hashOf(token))
    .executeTakeFirst()
  return row !== undefined
}

export const feedTokens = (db: Database): Promise<{ name: string; createdAt: string }[]> =>
  db.selectFrom('feedTokens').select(['name', 'createdAt']).orderBy('name').execute()

/** false where there is none of that name. */
export async function removeFeedToken(db: Database, name: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('feedTokens').where('name', '=', name).executeTakeFirst()
  return numDeletedRows > 0n
}
