/**
 * Quotes and speakers in MB of text a second on one core, and how the time grows from 10 KB to 10 MB in one text (linear: 1000).
 *   node bench/quotes.ts
 */
import { readFileSync } from 'node:fs'
import { type Document, readDocument, readTokens } from '../src/language/document.ts'
import { packOf } from '../src/language/packs.ts'
import { extractQuotes } from '../src/language/quotes/extract.ts'

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

for (const language of ['de', 'en']) {
  const pack = packOf(language)
  if (pack === undefined) continue
  const some = items.filter((item) => item.language === language)
  const quotesOf = (document: Document, title: string) =>
    extractQuotes(document, pack.quotes, pack.sentences, readTokens(title))
  const documents = some.map(({ title, body }) => readDocument(title, body, pack.sentences))
  const all = () => {
    for (const document of documents) quotesOf(document, document.title)
  }
  for (let warm = 0; warm < 10; warm++) all()
  const size = some.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
  const rounds = 20
  const time = milliseconds(() => {
    for (let round = 0; round < rounds; round++) all()
  })
  console.log(`${language}: ${((size * rounds) / 1000 / time).toFixed(2)} MB/s`)

  const once = some.map(({ body }) => body).join('\n\n')
  const textOf = (length: number) => once.repeat(Math.ceil(length / once.length)).slice(0, length)
  const [small, large] = [1e4, 1e7].map((length) => readDocument('', textOf(length), pack.sentences))
  const short = Math.min(...Array.from({ length: 20 }, () => milliseconds(() => quotesOf(small!, ''))))
  const long = milliseconds(() => quotesOf(large!, ''))
  console.log(
    `${language}: 10 KB ${short.toFixed(1)} ms, 10 MB ${long.toFixed(0)} ms, ratio ${(long / short).toFixed(0)}`,
  )
}
