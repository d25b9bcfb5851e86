import { brief } from './brief.ts'
import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { feeds } from './feeds.ts'
import { figures } from './figures.ts'
import { help } from './help.ts'
import { privacy } from './privacy.ts'
import { quotes } from './quotes.ts'
import { schedule } from './schedule.ts'
import { search } from './search.ts'
import { status } from './status.ts'
import { subscribe, unsubscribe } from './subscribe.ts'
import { topics } from './topics.ts'
import { trend } from './trend.ts'

/** What people can type, the same on every platform. */
export const commands: readonly Command[] = [
  brief,
  subscribe,
  unsubscribe,
  topics,
  quotes,
  figures,
  trend,
  search,
  schedule,
  explain,
  feeds,
  status,
  privacy,
  help,
]
