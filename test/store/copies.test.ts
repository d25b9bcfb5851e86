import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openStore } from '../../src/store/database.ts'
import { copiesIn } from '../../src/store/embedded/copies.ts'
import { allFeeds, upsertFeeds } from '../../src/store/feeds.ts'
import { feed } from './samples.ts'

vi.setConfig({ testTimeout: 120_000 })

test('a safe copy holds what was committed when it was made, opens as a store, and only the newest three stay', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'wb-copies-'))
  const restored = mkdtempSync(join(tmpdir(), 'wb-restored-'))
  const store = await openStore({ dataDir, role: 'service' })
  await upsertFeeds(store.db, [feed('before')], '2026-03-04T06:00:00Z')
  // A transaction that is open meanwhile is waited for.
  let commit = () => {}
  const held = new Promise<void>((resolve) => {
    commit = resolve
  })
  const writing = store.db.transaction().execute(async (inside) => {
    await upsertFeeds(inside, [feed('in-a-transaction')], '2026-03-04T06:00:00Z')
    await held
  })
  const copying = store.safeCopy('2026-03-04T07:00:00.000Z')
  commit()
  const copy = await copying
  await writing
  await upsertFeeds(store.db, [feed('after')], '2026-03-04T08:00:00Z')
  for (const hour of [8, 9, 10]) await store.safeCopy(`2026-03-04T0${hour}:00:00.000Z`.replace('010', '10'))
  cpSync(join(copiesIn(dataDir), readdirSync(copiesIn(dataDir)).toSorted()[0]!), join(restored, 'pg'), {
    recursive: true,
  })
  expect(readdirSync(copiesIn(dataDir))).toHaveLength(3)
  expect(copy).toMatch(/2026-03-04T070000\.000Z$/)
  await store.close()

  const again = await openStore({ dataDir: restored, role: 'service' })
  const feeds = (await allFeeds(again.db)).map(({ id }) => id)
  expect(feeds).toEqual(expect.arrayContaining(['before', 'in-a-transaction', 'after']))
  await upsertFeeds(again.db, [feed('goes-on')], '2026-03-05T08:00:00Z')
  await again.close()
  for (const folder of [dataDir, restored]) rmSync(folder, { recursive: true, force: true })
})
