import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalogue } from '../../../feeds/catalog/read.ts'
import { openWire, type Wire } from '../../../feeds/fetch/index.ts'
import { poll } from '../../../feeds/poll.ts'
import { SAMPLE_PUBLISHERS } from '../../../feeds/samples/publishers.ts'
import { type Samples, startSamples } from '../../../feeds/samples/server.ts'
import { readSampleWire, SAMPLES_BEGIN, SAMPLES_END, shownAt } from '../../../feeds/samples/wire.ts'
import { NEW_STATE } from '../../../feeds/state.ts'
import { memoryKeeper, TEST_AGENT } from '../scripted.ts'

const NONE = { etag: null, lastModified: null }
let now = SAMPLES_BEGIN
let samples: Samples
let wire: Wire
beforeAll(async () => {
  samples = await startSamples({ now: () => now })
  wire = openWire({ allowLoopback: true, hosts: samples.hosts, userAgent: TEST_AGENT, now: () => now })
})
afterAll(async () => {
  await wire.close()
  await samples.stop()
})

async function documentAt(code: string, at: string): Promise<string> {
  now = at
  const outcome = await wire.fetchFeed(SAMPLE_PUBLISHERS.find((one) => one.code === code)!.url, NONE)
  if (outcome.kind !== 'document') throw new Error(`${code}: ${outcome.kind}`)
  return Buffer.from(outcome.body).toString(code === 'rmb' ? 'latin1' : 'utf8')
}

describe('the invented agencies', () => {
  it('have a catalogue that the product reads like any other', () => {
    const { feeds, hosts } = readCatalogue(JSON.stringify(samples.catalogue))
    expect(feeds.map(({ id }) => id)).toEqual(['nwd', 'alp', 'dka', 'taw', 'chp', 'rmb', 'nmc', 'bmvr'])
    expect(hosts).toEqual(samples.hosts)
  })

  const publishers = SAMPLE_PUBLISHERS.map((publisher) => [publisher.code, publisher] as const)
  it.each(publishers)(
    'show what is out, newest first, at most 20, as real documents: %s',
    async (code, { queue }) => {
      for (const at of ['2026-03-02T08:00:00+01:00', '2026-03-04T12:00:00+01:00', SAMPLES_END]) {
        const shown = shownAt(readSampleWire(), code, queue, at)
        const document = await documentAt(code, at)
        const places = shown.map(({ id }) => document.indexOf(id))
        expect(shown.length).toBeLessThanOrEqual(20)
        expect(places).not.toContain(-1)
        for (const { id } of readSampleWire().filter(
          (one) => one.agency === code && !shown.some((s) => s.id === one.id),
        ))
          expect(document).not.toContain(id)
      }
    },
  )
  it.each(publishers)('answer "not modified" until something changes: %s', async (_, { url }) => {
    now = '2026-03-03T08:00:00+01:00'
    const first = await wire.fetchFeed(url, NONE)
    if (first.kind !== 'document') throw new Error(first.kind)
    expect((await wire.fetchFeed(url, first.validators)).kind).toBe('not-modified')
    now = SAMPLES_END
    expect((await wire.fetchFeed(url, first.validators)).kind).toBe('document')
  })

  it('show a correction from its minute on', async () => {
    const before = await documentAt('nwd', '2026-03-02T18:43:00+01:00')
    const after = await documentAt('nwd', '2026-03-02T18:44:00+01:00')
    expect(before).not.toContain('sig:correction')
    expect(after).toContain('sig:correction')
  })

  it('show a withdrawal, an embargo, and notes that are not for publication, for the parser to deal with', async () => {
    expect(await documentAt('alp', '2026-03-04T10:09:00+01:00')).toContain('stat:canceled')
    const embargoed = await documentAt('nwd', '2026-03-03T16:14:00+01:00')
    expect(embargoed).toContain('"embargoed": "2026-03-04T06:00:00+01:00"')
    expect(embargoed).toContain('CANARY-7F3A')
  })

  it('are empty before the wire begins', async () => {
    for (const { code } of SAMPLE_PUBLISHERS) {
      const document = await documentAt(code, SAMPLES_BEGIN)
      expect(document).not.toMatch(/<item[ >]|<entry>|<newsItem|"urn"|"id"/)
    }
  })

  it('serve no page for an address that nobody published', async () => {
    const outcome = await wire.fetchPage('https://www.chp.example/nothing', NONE)
    expect(outcome).toMatchObject({ kind: 'failed', fault: { code: 'http.missing' } })
  })

  it('are polled on the way of any other feed', async () => {
    now = '2026-03-02T18:00:00+01:00'
    const { keep } = memoryKeeper()
    const parse = async () => ({ feed: { title: null, url: null, language: null }, items: [] })
    const tools = { fetch: wire.fetchFeed, parse, keep, now: () => now, random: () => 0 }
    for (const feed of samples.catalogue.feeds) {
      const { state, report } = await poll(feed, NEW_STATE, tools, 'due')
      expect(report.status).toBe('polled')
      expect(state.fault).toBeNull()
    }
  })
})
