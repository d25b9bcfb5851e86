import { readFileSync } from 'node:fs'
import { z } from 'zod'

const SampleVersion = z.object({
  id: z.string(),
  version: z.number(),
  agency: z.string(),
  language: z.string(),
  publishedAt: z.string(),
  updatedAt: z.string(),
  /** From then on the publisher's feed shows it. */
  visibleFrom: z.string(),
  status: z.enum(['usable', 'withheld', 'canceled']),
  embargoUntil: z.string().nullable(),
  urgency: z.number(),
  kicker: z.string().nullable(),
  title: z.string(),
  summary: z.string().nullable(),
  body: z.string(),
  headings: z.array(z.string()),
  byline: z.string().nullable(),
  credits: z.array(z.string()),
  categories: z.array(z.string()),
  url: z.string(),
  note: z.string().nullable(),
  /** Not for publication. */
  internalNote: z.string().nullable(),
})

/** One version of an item of the invented wire, in the order in which feeds show them. */
export type SampleVersion = z.infer<typeof SampleVersion>

/** The invented wire's first and last hour; feeds are empty before. */
export const SAMPLES_BEGIN = '2026-03-02T06:00:00+01:00'
export const SAMPLES_END = '2026-03-05T22:00:00+01:00'

/** All that happens on the invented wire. */
export function readSampleWire(): SampleVersion[] {
  const lines = readFileSync(new URL('wire/items.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => SampleVersion.parse(JSON.parse(line)))
}

/** How many items each publisher's document holds. */
const WINDOW = 20

/**
 * What a publisher's feed shows at an instant, newest first. A queue shows each version as an entry of its own, other feeds
 * only the current one.
 */
export function shownAt(
  wire: readonly SampleVersion[],
  agency: string,
  queue: boolean,
  now: string,
): SampleVersion[] {
  const out = wire.filter((version) => version.agency === agency && isOut(version, now))
  const shown = queue ? out : [...new Map(out.map((version) => [version.id, version])).values()]
  return shown.toSorted((a, b) => Date.parse(b.visibleFrom) - Date.parse(a.visibleFrom)).slice(0, WINDOW)
}

/** The article's page at an instant as HTML, or null where the address has none (yet). */
export function readSamplePage(wire: readonly SampleVersion[], url: string, now: string): string | null {
  const version = wire.findLast((one) => one.url === url && isOut(one, now))
  if (version === undefined) return null
  const name = new URL(url).pathname
    .split('/')
    .at(-1)!
    .replace(/\.html$/, '')
  try {
    return readFileSync(new URL(`wire/pages/${name}.v${version.version}.html`, import.meta.url), 'utf8')
  } catch {
    return null
  }
}

const isOut = ({ visibleFrom }: SampleVersion, now: string) => Date.parse(visibleFrom) <= Date.parse(now)
