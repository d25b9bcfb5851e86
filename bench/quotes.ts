/**
 * Quotes and speakers in MB of text a second on one core (the best of several runs), and how the time grows from 10 KB to 10 MB in one text (linear: 1000).
 *   node bench/quotes.ts
 */
import { readFileSync } from 'node:fs'
import { type Document, readDocument, readTokens } from '../src/language/document.ts'
import { packOf } from '../src/language/packs.ts'
import { createQuoteReader } from '../src/language/quotes/extract.ts'

type Item = { title: string; body: string; language: string }

const wire = readFileSync(new URL('../feeds/samples/wire/items.jsonl', import.meta.url), 'utf8')
const items: Item[] = wire
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

const milliseconds = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The shortest of some runs, since other programs only ever make one longer. */
const best = (runs: number, work: () => unknown): number =>
  Math.min(...Array.from({ length: runs }, () => milliseconds(work)))

for (const language of ['de', 'en']) {
  const pack = packOf(language)
  if (pack === undefined) continue
  const some = items.filter((item) => item.language === language)
  const readQuotes = createQuoteReader(pack.quotes, pack.sentences)
  const quotesOf = (document: Document, title: string) => readQuotes(document, readTokens(title))
  const documents = some.map(({ title, body }) => readDocument(title, body, pack.sentences))
  const all = () => {
    for (const document of documents) quotesOf(document, document.title)
  }
  for (let warm = 0; warm < 10; warm++) all()
  const size = some.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
  console.log(`${language}: ${(size / 1000 / best(40, all)).toFixed(2)} MB/s`)

  const once = some.map(({ body }) => body).join('\n\n')
  const textOf = (length: number) => once.repeat(Math.ceil(length / once.length)).slice(0, length)
  const [small, large] = [1e4, 1e7].map((length) => readDocument('', textOf(length), pack.sentences))
  const short = best(20, () => quotesOf(small!, ''))
  const long = best(3, () => quotesOf(large!, ''))
  console.log(
    `${language}: 10 KB ${short.toFixed(1)} ms, 10 MB ${long.toFixed(0)} ms, ratio ${(long / short).toFixed(0)}`,
  )
}
