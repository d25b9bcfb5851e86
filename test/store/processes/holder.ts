/** Opens the embedded store in the folder given as a service, says so, and writes feeds until it is killed. */
import { openStore } from '../../../src/store/database.ts'
import { upsertFeeds } from '../../../src/store/feeds.ts'
import { feed } from '../samples.ts'

const [dataDir = '', role = 'service', work = 'hold'] = process.argv.slice(2)
const store = await openStore({ dataDir, role: role === 'tool' ? 'tool' : 'service' })
console.log('open')
for (let i = 0; work === 'write'; i++) {
  await upsertFeeds(store.db, [feed(`written-${i}`)], '2026-03-02T09:00:00Z')
  console.log(`written-${i}`)
}
process.on('SIGTERM', () => void store.close())
setInterval(() => {}, 60_000).unref()
await new Promise((resolve) => process.once('SIGTERM', resolve))
