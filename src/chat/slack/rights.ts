import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import type { ReaderLanguage } from '../../model.ts'
import type { Asker } from '../platform.ts'

const CACHE_MS = 60_000
const MOST_CACHED = 5_000

const User = z.object({
  team_id: z.string().catch(''),
  name: z.string().catch(''),
  real_name: z.string().optional().catch(undefined),
  locale: z.string().optional().catch(undefined),
  is_admin: z.boolean().catch(false),
  is_owner: z.boolean().catch(false),
})
const Channel = z.object({
  name: z.string().optional().catch(undefined),
  creator: z.string().optional().catch(undefined),
})

export type Person = { asker: Asker; locale: ReaderLanguage; channelName: string | null }
export type Act = {
  client: WebClient
  workspace: string
  user: string
  userName: string
  channel: string
  isDirect: boolean
}

/**
 * Reads who somebody is: name, language, and rights by Slack's own. Workspace admins and owners may administer and
 * manage; whoever made a channel may manage it (Slack tells an app no other channel manager), and everybody their
 * direct conversation. What Slack does not tell is not granted. Kept for a minute.
 */
export function createRights(now: () => string): (act: Act) => Promise<Person> {
  const users = createCache<z.infer<typeof User>>(now)
  const channels = createCache<z.infer<typeof Channel>>(now)
  return async ({ client, workspace, user, userName, channel, isDirect }) => {
    const [person, place] = await Promise.all([
      users(`${workspace} ${user}`, async () =>
        User.parse((await client.users.info({ user, include_locale: true })).user),
      ),
      isDirect
        ? null
        : channels(`${workspace} ${channel}`, async () =>
            Channel.parse((await client.conversations.info({ channel })).channel),
          ),
    ])
    // In a shared channel, an admin of another workspace is a guest here.
    const isOurs = person !== null && person.team_id === workspace
    const mayAdminister = isOurs && (person.is_admin || person.is_owner)
    return {
      asker: {
        id: user,
        name: person?.real_name || person?.name || userName,
        mayAdminister,
        mayManage: mayAdminister || isDirect || (place?.creator !== undefined && place.creator === user),
      },
      locale: localeOf(person?.locale),
      channelName: place?.name ?? null,
    }
  }
}

/** The language that a person reads: German for every German-speaking locale, else English. */
export const localeOf = (locale: string | undefined): ReaderLanguage =>
  locale?.toLowerCase().startsWith('de') === true ? 'de' : 'en'

/** A value by key, read anew after a minute; null where it cannot be had, which is not kept. */
function createCache<Value>(
  now: () => string,
): (key: string, read: () => Promise<Value>) => Promise<Value | null> {
  const kept = new Map<string, { value: Value; until: number }>()
  return async (key, read) => {
    const at = Date.parse(now())
    const known = kept.get(key)
    if (known !== undefined && known.until > at) return known.value
    if (kept.size >= MOST_CACHED) kept.clear()
    try {
      const value = await read()
      kept.set(key, { value, until: at + CACHE_MS })
      return value
    } catch {
      // A person or channel that Slack does not show, or not now, has no rights here.
      kept.delete(key)
      return null
    }
  }
}
