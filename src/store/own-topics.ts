import { randomUUID } from 'node:crypto'
import type { TopicDraft, TopicRule } from '../language/topics/workspace.ts'
import type { ChannelRef, PlatformName, TopicMatch } from '../model.ts'
import { insertRows } from './rows.ts'
import type { Database } from './schema.ts'
import { readVersion, type StoredVersion, VERSION_COLUMNS, visibleVersions } from './visible.ts'

/** Ids of workspaces' own topics begin so; built-in ones never do. */
export const OWN = 'own-'
export const isOwn = (topic: string): boolean => topic.startsWith(OWN)

export type StoredTopic = { id: string; name: string; rule: TopicRule }

/** A draft that nobody confirmed in this time is gone. */
const DRAFT_HOURS = 1

const scopeOf = ({ platform, workspace }: Pick<ChannelRef, 'platform' | 'workspace'>): string =>
  `${platform}:${workspace}`

const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase()

/** The own topics of a channel's workspace, by name. */
export async function ownTopicsOf(db: Database, ref: ChannelRef): Promise<StoredTopic[]> {
  const rows = await db
    .selectFrom('ownTopics')
    .select(['topic', 'name', 'definition'])
    .where('scope', '=', scopeOf(ref))
    .orderBy('nameKey')
    .execute()
  return rows.map(({ topic, name, definition }) => ({ id: topic, name, rule: definition }))
}

/** Every workspace's topics: for filing items, never for showing. */
export async function allOwnTopics(db: Database): Promise<StoredTopic[]> {
  const rows = await db
    .selectFrom('ownTopics')
    .select(['topic', 'name', 'definition'])
    .orderBy('topic')
    .execute()
  return rows.map(({ topic, name, definition }) => ({ id: topic, name, rule: definition }))
}

/** Own topics that an item is filed under, of whichever workspace: for finding the channels to alert. */
export async function ownTopicsOn(db: Database, itemId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('itemTopics')
    .select('topic')
    .where('itemId', '=', itemId)
    .where('topic', 'like', `${OWN}%`)
    .execute()
  return rows.map(({ topic }) => topic)
}

/** Keeps a draft for an hour and answers its id. */
export async function saveDraft(
  db: Database,
  ref: ChannelRef,
  { topic, name, rule }: TopicDraft,
  now: string,
): Promise<string> {
  await db.deleteFrom('topicDrafts').where('createdAt', '<=', oldest(now)).execute()
  const draftId = randomUUID()
  await db
    .insertInto('topicDrafts')
    .values({
      draftId,
      scope: scopeOf(ref),
      topic,
      name,
      definition: JSON.stringify(rule),
      createdAt: now,
    })
    .execute()
  return draftId
}

/** Takes a draft away; null where it is gone, too old, or another workspace's. */
export async function takeDraft(
  db: Database,
  ref: ChannelRef,
  draftId: string,
  now: string,
): Promise<TopicDraft | null> {
  const row = await db
    .deleteFrom('topicDrafts')
    .where('draftId', '=', draftId)
    .where('scope', '=', scopeOf(ref))
    .where('createdAt', '>', oldest(now))
    .returning(['topic', 'name', 'definition'])
    .executeTakeFirst()
  return row === undefined ? null : { topic: row.topic, name: row.name, rule: row.definition }
}

const oldest = (now: string): string => Temporal.Instant.from(now).subtract({ hours: DRAFT_HOURS }).toString()

/**
 * Stores a confirmed topic and answers it; null where the workspace has one of that name by now, or the one to change
 * is gone.
 */
export async function saveOwnTopic(
  db: Database,
  ref: ChannelRef,
  { topic, name, rule }: TopicDraft,
  { by, now }: { by: string; now: string },
): Promise<StoredTopic | null> {
  const definition = JSON.stringify(rule)
  if (topic !== null) {
    const { numUpdatedRows } = await db
      .updateTable('ownTopics')
      .set({ definition })
      .where('topic', '=', topic)
      .where('scope', '=', scopeOf(ref))
      .executeTakeFirst()
    return numUpdatedRows > 0n ? { id: topic, name, rule } : null
  }
  const id = `${OWN}${randomUUID().slice(0, 13)}`
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('ownTopics')
    .values({
      topic: id,
      scope: scopeOf(ref),
      name,
      nameKey: nameKey(name),
      definition,
      createdAt: now,
      createdBy: by,
    })
    .onConflict((conflict) => conflict.columns(['scope', 'nameKey']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n ? { id, name, rule } : null
}

/** Removes a topic with its subscriptions; answers the channels that followed it, null where there was no such topic. */
export async function removeOwnTopic(
  db: Database,
  ref: ChannelRef,
  topic: string,
): Promise<{ key: string; name: string }[] | null> {
  return db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('ownTopics')
      .where('topic', '=', topic)
      .where('scope', '=', scopeOf(ref))
      .executeTakeFirst()
    if (numDeletedRows === 0n) return null
    const followers = await followersOf(tx, topic)
    await tx.deleteFrom('subscriptions').where('topic', '=', topic).execute()
    await tx.deleteFrom('itemTopics').where('topic', '=', topic).execute()
    return followers
  })
}

/** The channels that follow a topic, by name. */
export async function followersOf(db: Database, topic: string): Promise<{ key: string; name: string }[]> {
  return db
    .selectFrom('subscriptions')
    .innerJoin('channels', 'channels.channelKey', 'subscriptions.channelKey')
    .where('subscriptions.topic', '=', topic)
    .select(['channels.channelKey as key', 'channels.name'])
    .orderBy('channels.name')
    .execute()
}

/** All own topics of a workspace that is erased. */
export async function eraseOwnTopics(db: Database, platform: PlatformName, workspace: string): Promise<void> {
  const scope = scopeOf({ platform, workspace })
  const mine = db.selectFrom('ownTopics').select('topic').where('scope', '=', scope)
  await db.deleteFrom('itemTopics').where('topic', 'in', mine).execute()
  await db.deleteFrom('ownTopics').where('scope', '=', scope).execute()
  await db.deleteFrom('topicDrafts').where('scope', '=', scope).execute()
}

/** The newest visible versions that appeared after `since`: what a topic may be tried on before somebody's eyes. */
export async function visibleSince(
  db: Database,
  { since, now, most }: { since: string; now: string; most: number },
): Promise<StoredVersion[]> {
  const rows = await visibleVersions(db, now)
    .where('items.appearsAt', '>', since)
    .select(VERSION_COLUMNS)
    .orderBy('items.appearsAt', 'desc')
    .limit(most)
    .execute()
  return rows.map(readVersion)
}

/**
 * Files the newest items after `since` under a topic, in place of what was filed before. Held items too, or they would
 * be missing when their embargo ends; who asks for the topic's items sees none of them before.
 */
export async function fileUnder(
  db: Database,
  topic: string,
  { since, most }: { since: string; most: number },
  match: (version: StoredVersion) => TopicMatch | null,
): Promise<void> {
  const rows = await db
    .selectFrom('items')
    .innerJoin('itemVersions', (join) =>
      join
        .onRef('itemVersions.itemId', '=', 'items.itemId')
        .onRef('itemVersions.version', '=', 'items.latestVersion'),
    )
    .where('items.status', '<>', 'canceled')
    .where('items.appearsAt', '>', since)
    .where('itemVersions.analysis', 'is not', null)
    .select(VERSION_COLUMNS)
    .orderBy('items.appearsAt', 'desc')
    .limit(most)
    .execute()
  const filed = rows.map(readVersion).flatMap((version) => {
    const found = match(version)
    return found === null
      ? []
      : [
          {
            itemId: version.itemId,
            topic,
            version: version.version,
            score: found.score,
            isPrimary: false,
            evidence: found.evidence,
          },
        ]
  })
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('itemTopics').where('topic', '=', topic).execute()
    // An item that is understood meanwhile has been filed by that.
    await insertRows(tx, 'itemTopics', filed, '(item_id, topic) do nothing')
  })
}
