import type { OwnTopicDesk, TopicPreview } from '../../commands/desk.ts'
import { matchesIn } from '../jobs/own-topics.ts'
import type { TopicDraft } from '../language/topics/workspace.ts'
import type { ChannelRef } from '../model.ts'
import { keyOf, readChannel, refOf, saveChannel, subscriptionsOf, writeAudit } from '../store/channels.ts'
import {
  fileUnder,
  followersOf,
  ownTopicsOf,
  removeOwnTopic,
  saveDraft,
  saveOwnTopic,
  takeDraft,
  visibleSince,
} from '../store/own-topics.ts'
import type { Database } from '../store/schema.ts'

const DAYS = 7
/** So many items, the newest ones, a topic is tried on and filed for; a wire's week is less. */
const MOST_ITEMS = 5_000
const SHOWN = 5
const WORDS_SHOWN = 4

const beside = <Channel extends { key: string }>(ref: ChannelRef, channels: readonly Channel[]): Channel[] =>
  channels.filter(({ key }) => key !== keyOf(ref))

/** What a workspace may do with topics of its own. Its answers hold nothing of another workspace, and no held item. */
export function createOwnTopicDesk(db: Database, now: () => string): OwnTopicDesk {
  const since = () =>
    Temporal.Instant.from(now())
      .subtract({ hours: 24 * DAYS })
      .toString()

  return {
    ruleOf: async (channel, id) =>
      (await ownTopicsOf(db, channel)).find((topic) => topic.id === id)?.rule ?? null,

    draft: async (channel, draft) => ({
      draft: await saveDraft(db, channel, draft, now()),
      preview: await tryOut(draft),
    }),

    take: (channel, draft) => takeDraft(db, channel, draft, now()),

    save: async (channel, draft, by) => {
      const taken = await takeDraft(db, channel, draft, now())
      if (taken === null) return 'expired'
      const topic = await saveOwnTopic(db, channel, taken, { by: by.id, now: now() })
      if (topic === null) return 'taken'
      await fileUnder(
        db,
        topic.id,
        { since: since(), most: MOST_ITEMS },
        (version) => matchesIn([topic], version, version.language)[0] ?? null,
      )
      const verb = taken.topic === null ? 'add' : 'change'
      await writeAudit(db, channel, { at: now(), by: by.name, what: `topics ${verb} ${topic.name}` })
      return { id: topic.id, name: topic.name }
    },

    followersBeside: async (channel, topic) =>
      beside(channel, await followersOf(db, topic)).map(({ name }) => name),

    remove: async (channel, id, by) => {
      const topic = (await ownTopicsOf(db, channel)).find((one) => one.id === id)
      const followers = topic === undefined ? null : await removeOwnTopic(db, channel, id)
      if (topic === undefined || followers === null) return null
      const what = `topics remove ${topic.name}`
      await writeAudit(db, channel, { at: now(), by: by.name, what })
      for (const { key } of followers) {
        const ref = refOf(key)
        if (key !== keyOf(channel)) await writeAudit(db, ref, { at: now(), by: by.name, what })
        const left = await subscriptionsOf(db, ref)
        const stored = await readChannel(db, ref)
        // A channel that follows nothing gets nothing, not even "nothing new".
        if (left.length === 0 && stored !== null)
          await saveChannel(db, { ...stored, nextSlotAt: null, by: by.id, now: now() })
      }
      return { name: topic.name, others: beside(channel, followers).length }
    },
  }

  async function tryOut({ name, rule }: TopicDraft): Promise<TopicPreview> {
    const versions = await visibleSince(db, { since: since(), now: now(), most: MOST_ITEMS })
    const caught = versions.flatMap((version) => {
      const [match] = matchesIn([{ id: name, name, rule }], version, version.language)
      if (match === undefined) return []
      const words = [...new Set(match.evidence.map(({ text }) => text))].slice(0, WORDS_SHOWN)
      return [{ title: version.title, url: version.url, words }]
    })
    return {
      days: DAYS,
      items: caught.length,
      of: versions.length,
      isPart: versions.length === MOST_ITEMS,
      shown: caught.slice(0, SHOWN),
    }
  }
}
