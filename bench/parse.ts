/**
 * Feed documents in a second of processor time, beside rss-parser alone and feedsmith on the same well-formed documents, in one run; and what one
 * hostile description costs.   node bench/parse.ts [SECONDS]
 */
import { readFileSync } from 'node:fs'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import Parser from 'rss-parser'
import { parseFeed } from '../feeds/parse.ts'

type Item = {
  id: string
  title: string
  summary: string | null
  body: string
  url: string
  publishedAt: string
}

const wire = readFileSync(new URL('../feeds/samples/wire/items.jsonl', import.meta.url), 'utf8')
const items: Item[] = wire
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
const seconds = Number(process.argv[2] ?? 3)

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const html = (body: string) => `<p>${escaped(body).replaceAll('\n\n', '</p><p>')}</p>`

/** A feed of 30 items, some 48 KB, as newsrooms publish it. */
function documentFrom(start: number): string {
  const entries = Array.from({ length: 30 }, (_, index) => items[(start + index) % items.length]!)
  const written = entries.map(
    ({ id, title, summary, body, url, publishedAt }) =>
      `<item><title>${escaped(title)}</title><link>${escaped(url)}</link><guid isPermaLink="false">${escaped(id)}</guid>` +
      `<pubDate>${new Date(publishedAt).toUTCString()}</pubDate><category>News</category>` +
      `<description>${escaped(summary ?? '')}</description><content:encoded><![CDATA[${html(body)}]]></content:encoded></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title><link>https://bench.example/</link>${written.join('')}</channel></rss>`
}

const documents = Array.from({ length: 12 }, (_, index) => documentFrom(index * 10))
const bodies = documents.map((text) => new TextEncoder().encode(text))

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Reads documents for the given time and answers how many in a second of processor time, whatever else the machine does. */
async function rate(read: (index: number) => Promise<unknown>): Promise<number> {
  for (let index = 0; index < 60; index++) await read(index % documents.length)
  const start = cpuSeconds()
  let done = 0
  while (cpuSeconds() - start < seconds) await read(done++ % documents.length)
  return done / (cpuSeconds() - start)
}

const url = 'https://bench.example/feed'
const alone = await rate((index) => new Parser().parseString(documents[index]!))
const feedsmith = await rate(async (index) => parseWithFeedsmith(documents[index]!))
const ours = await rate((index) => parseFeed({ url, body: bodies[index]! }))
const kilobytes = bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length / 1000

const row = (what: string, number: string) => console.log(`${what.padEnd(44)} ${number}`)
row('document', `${kilobytes.toFixed(0)} KB, 30 items`)
row('rss-parser alone', `${alone.toFixed(0)} documents/CPU-s`)
row('feedsmith', `${feedsmith.toFixed(0)} documents/CPU-s   ${(feedsmith / alone).toFixed(2)} of rss-parser`)
row(
  'Wirebrief, canonicaliser and rss-parser',
  `${ours.toFixed(0)} documents/CPU-s   ${(ours / alone).toFixed(2)} of rss-parser`,
)

const hostile = `<rss version="2.0"><channel><item><description>${escaped('a<p'.repeat(20_000))}</description></item></channel></rss>`
for (const [who, read] of [
  ['rss-parser alone', () => new Parser().parseString(hostile)],
  ['Wirebrief', () => parseFeed({ url, body: new TextEncoder().encode(hostile) })],
] as const) {
  const start = performance.now()
  await read()
  row(`a hostile description of 60 KB, ${who}`, `${(performance.now() - start).toFixed(0)} ms`)
}
