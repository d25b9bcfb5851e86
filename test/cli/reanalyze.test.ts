import { rm } from 'node:fs/promises'
import { PassThrough, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reanalyzeCommand } from '../../src/cli/reanalyze.ts'
import { ANALYSIS_VERSION } from '../../src/language/analyze.ts'
import { openStore } from '../../src/store/database.ts'
import { upsertFeeds } from '../../src/store/feeds.ts'
import { countNotUnderstood, keepVersions } from '../../src/store/items.ts'
import { newDataDir } from '../store/folder.ts'
import { feed, parsedItem } from '../store/samples.ts'

const ITEMS = 120
const NOW = '2026-03-02T09:00:00Z'
let folder: string
beforeAll(async () => {
  folder = await newDataDir('wb-reanalyze-')
  const store = await openStore({ dataDir: folder, role: 'service' })
  await upsertFeeds(store.db, [feed('nwd')], NOW)
  const items = Array.from({ length: ITEMS }, (_, n) => parsedItem(`i${n}`))
  await keepVersions(store.db, feed('nwd'), items, NOW)
  await store.close()
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command; `stopAt`: Ctrl-C comes with the line of progress that holds it. */
async function reanalyze(stopAt: string | null) {
  const stop = new AbortController()
  let text = ''
  const sink = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk)
      if (stopAt !== null && text.includes(stopAt)) stop.abort()
      done()
    },
  })
  const code = await reanalyzeCommand.run(
    { positionals: [], values: { data: folder, now: NOW } },
    { input: new PassThrough(), output: sink, errors: sink, environment: {}, stop: stop.signal },
  )
  return { code, text }
}

async function left(): Promise<number> {
  const store = await openStore({ dataDir: folder, role: 'tool' })
  try {
    return await countNotUnderstood(store.db, ANALYSIS_VERSION)
  } finally {
    await store.close()
  }
}

describe('reanalyze', { timeout: 60_000 }, () => {
  it('shows how far it is, stops when asked to, and goes on the next time', async () => {
    expect(await left()).toBe(ITEMS)
    const stopped = await reanalyze('… 50 of 120')
    expect(stopped.code).toBe(130)
    expect(stopped.text).toContain('50 versions analysed, 70 to go. Run it again to go on.')
    expect(await left()).toBe(70)
    expect(await reanalyze(null)).toEqual({
      code: 0,
      text: '… 50 of 70 versions analysed\n70 versions analysed.\n',
    })
    expect(await left()).toBe(0)
    expect((await reanalyze(null)).text).toBe('0 versions analysed.\n')
  })
})
