import type { Migration } from 'kysely/migration'
import { news } from './0001-news.ts'
import { delivery } from './0002-delivery.ts'
import { feeds } from './0003-feeds.ts'
import { turns } from './0006-turns.ts'
import { logins } from './0007-logins.ts'
import { operating } from './0008-operating.ts'
import { scope } from './0009-scope.ts'
import { welcome } from './0011-welcome.ts'
import { page } from './0012-page.ts'
import { bulk } from './0013-bulk.ts'
import { ownTopics } from './0014-own-topics.ts'
import { alarms } from './0016-alarms.ts'

/** Every step of the schema in order. A step that has been released is never edited; a change is a new step. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-news': news,
  '0002-delivery': delivery,
  '0003-feeds': feeds,
  '0006-turns': turns,
  '0007-logins': logins,
  '0008-operating': operating,
  '0009-scope': scope,
  '0011-welcome': welcome,
  '0012-page': page,
  '0013-bulk': bulk,
  '0014-own-topics': ownTopics,
  '0016-alarms': alarms,
}
