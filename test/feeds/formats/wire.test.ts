import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../feeds/parse.ts'
import { SAMPLE_PUBLISHERS } from '../../../feeds/samples/publishers.ts'
import { readSampleWire, SAMPLES_END, type SampleVersion, shownAt } from '../../../feeds/samples/wire.ts'
import type { ParsedItem } from '../../../src/model.ts'

const wire = readSampleWire()
const TIMES = [
  '2026-03-02T18:00:00+01:00',
  '2026-03-03T18:00:00+01:00',
  '2026-03-04T16:45:00+01:00',
  SAMPLES_END,
]

/** What each publisher shows at a time, beside what was read from its document. */
async function readAll(code: string): Promise<Array<[SampleVersion, ParsedItem]>> {
  const publisher = SAMPLE_PUBLISHERS.find((one) => one.code === code)!
  const pairs = TIMES.map(async (now) => {
    const shown = shownAt(wire, code, publisher.queue, now)
    const written = publisher.render(publisher, shown, now)
    const body = typeof written === 'string' ? new TextEncoder().encode(written) : written
    const { items } = await parseFeed({ url: publisher.url, contentType: publisher.contentType, body })
    expect(items.length).toBe(shown.length)
    return shown.map((version, index): [SampleVersion, ParsedItem] => [version, items[index]!])
  })
  return (await Promise.all(pairs)).flat()
}

const epoch = (instant: string | null) => (instant === null ? null : Date.parse(instant))

describe.each(SAMPLE_PUBLISHERS.map(({ code, articlePages, queue }) => ({ code, articlePages, queue })))(
  'the invented wire of $code',
  ({ code, articlePages, queue }) => {
    test('comes out to the letter', async () => {
      for (const [version, item] of await readAll(code)) {
        expect({ id: item.id, title: item.title, summary: item.summary, url: item.url }).toEqual({
          id: version.id,
          title: version.title,
          summary: version.summary,
          url: version.url,
        })
        expect(item.content).toBe(articlePages ? null : version.body)
        expect(item.categories).toEqual(version.categories)
      }
    })

    test('keeps status, embargo, urgency, versions and signals', async () => {
      for (const [version, item] of await readAll(code)) {
        expect([item.status, epoch(item.embargoUntil)]).toEqual([version.status, epoch(version.embargoUntil)])
        if (queue) expect([item.version, item.urgency]).toEqual([version.version, version.urgency])
        if (/^(?:KORREKTUR|BERICHTIGUNG|CORRECTED)/.test(version.title))
          expect(item.signal).toBe('correction')
      }
    })

    test('names the agencies that it credits, besides a paper itself', async () => {
      if (articlePages) return
      for (const [version, item] of await readAll(code))
        expect(item.credits).toEqual(
          version.credits.filter((agency) => agency !== code || item.credits.includes(code)),
        )
    })

    test('gives no note for newsrooms', async () => {
      const notes = (await readAll(code)).filter(([version]) => version.internalNote !== null)
      for (const [version, item] of notes)
        expect(JSON.stringify(item)).not.toContain(version.internalNote!.slice(0, 12))
    })
  },
)
