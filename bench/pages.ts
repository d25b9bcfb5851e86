import { sql } from 'kysely'
import { openParts } from '../src/cli/open.ts'
import { readConfig } from '../src/config.ts'
import { startService } from '../src/service.ts'
import type { Database } from '../src/store/schema.ts'
import { startPage } from '../src/web/page.ts'

/**
 * Fills an empty PostgreSQL database with invented items over 90 days, asks each page over HTTP, and prints percentiles in
 * milliseconds and the weight of the largest answer. What was filled stays, so that a second run only asks.
 *
 *   node bench/pages.ts DATABASE_URL [items=1000000] [requests per page=200]
 */
const [databaseUrl, items = '1000000', requests = '200'] = process.argv.slice(2)
if (databaseUrl === undefined) throw new RangeError('node bench/pages.ts DATABASE_URL [items] [requests]')
const total = Number(items)
const rounds = Number(requests)

const NOW = '2026-03-04T12:00:00Z'
const DAYS = 90
const WARM_UP = 5
const log = () => undefined

const { app, close } = await openParts({
  config: readConfig({ DATABASE_URL: databaseUrl }, 'no-such-file.env'),
  sources: { feeds: [], agencies: new Map(), allowLoopback: false, hosts: {} },
  now: () => NOW,
  log,
  role: 'service',
})
const { db } = app.store
const { count } = await db
  .selectFrom('items')
  .select((select) => select.fn.countAll<number>().as('count'))
  .executeTakeFirstOrThrow()
if (Number(count) === 0) await fill(db)
console.log(`${Number(count) || total} items`)

const service = await startService({ app, roles: new Set(['web']), platforms: [], alert: log })
const web = await startPage({
  app,
  service,
  config: readConfig({ PORT: '0' }, 'no-such-file.env'),
  mounts: [],
  pages: true,
  replay: null,
  log,
})

const PATHS = [
  '/stories?',
  '/stories?topic=nato&',
  '/story/story-5?',
  '/people?',
  '/person/Person%2017%20Doe?topic=nato&',
  '/plots?topic=nato&days=30&',
  '/plots?topic=nato&days=90&',
  '/feeds?',
]
console.log('page                                      p50    p95    p99    max  bytes')
for (const path of PATHS) {
  const times: number[] = []
  let bytes = 0
  for (let i = -WARM_UP; i < rounds; i++) {
    const began = performance.now()
    const answer = await fetch(`${web.url}${path}language=${i % 2 === 0 ? 'de' : 'en'}`)
    const { length } = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    bytes = Math.max(bytes, length)
    if (i >= 0) times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(part * times.length))]!
  const columns = [at(0.5), at(0.95), at(0.99), at(1)].map((ms) => ms.toFixed(0).padStart(7))
  console.log(`${path.padEnd(38)}${columns.join('')}${String(bytes).padStart(7)}`)
}
await web.stop()
await service.stop()
await close()

/** Three items to a story, two agencies and two languages; every second item on a topic; a quote and a figure in each. */
async function fill(store: Database): Promise<void> {
  const number = sql`generate_series(1, ${total}) as n`
  const item = sql`'item-' || n`
  const at = sql`${NOW}::timestamptz - (n * ${(DAYS * 86_400) / total}::double precision) * interval '1 second'`
  const steps = [
    sql`insert into items (item_id, feed_id, wire_key, generation, agency, family, agency_kind, latest_version, status, first_seen_at, appears_at)
      select ${item}, 'feed-' || n % 40, 'key-' || n, 1, 'agency-' || n % 7, 'agency-' || n % 7, 'agency', 1, 'usable', ${at}, ${at} from ${number}`,
    sql`insert into item_versions (item_id, version, change, status, language, title, text, teaser, url, published_at, seen_at, authors, credits, categories, hash, wire_hash, from_page, analysis)
      select ${item}, 1, 'new', 'usable', case n % 2 when 0 then 'de' else 'en' end, 'Title of item ' || n,
        (select string_agg(md5((n / 3 + word % 25)::text), ' ') || '.' from generate_series(1, 30) as word), false,
        'https://nwd.example/' || n, ${at}, ${at}, '{}', '{}', '{}', md5(n::text), md5(n::text), false, 1 from ${number}`,
    sql`insert into stories (story_id, began_at) select 'story-' || n, ${NOW} from generate_series(0, ${Math.floor(total / 3)}) as n`,
    sql`insert into story_items (item_id, story_id, why, joined_at) select ${item}, 'story-' || n / 3, 'bench', ${at} from ${number}`,
    sql`insert into item_topics (item_id, topic, version, score, is_primary, evidence)
      select ${item}, (array['nato', 'ukraine', 'defence-spending', 'eu'])[1 + n / 2 % 4], 1, 0.9, true, '[]' from ${number} where n % 2 = 0`,
    sql`insert into quotes (item_id, version, position, start, "end", text, sentence, sentence_start, hash, complete, has_speaker, speaker_name, speaker_role, speaker_kind, speaker_key)
      select ${item}, 1, 0, 0, 20, '"Words of item ' || n || '"', '"Words of item ' || n || '", said somebody.', 0, md5(n::text), true, true,
        'Person ' || n % 5000 || ' Doe', 'minister', 'person', 'person ' || n % 5000 || ' doe' from ${number}`,
    sql`insert into figures (item_id, version, position, start, "end", text, sentence, sentence_start, hash, value, unit, kind, modifier, vague, measures)
      select ${item}, 1, 0, 0, 9, (n % 50) / 10.0 || ' percent', (n % 50) / 10.0 || ' percent of GDP.', 0, md5(n::text), (n % 50) / 10.0, '%', 'percent', 'exact', false,
        '{"start":10,"end":13,"text":"GDP"}' from ${number}`,
    sql`analyze`,
  ]
  for (const step of steps) await step.execute(store)
}
