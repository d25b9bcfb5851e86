/**
 * The figure stage alone, in MB of text a second of processor time, so that a busy machine counts as a quiet one.   node bench/figures.ts [MEGABYTES]
 */
import { readFileSync } from 'node:fs'
import { type Document, readDocument } from '../src/language/document.ts'
import { extractFigures } from '../src/language/figures/extract.ts'
import { packs } from '../src/language/packs.ts'

type Item = { title: string; body: string; language: string }

const wire = readFileSync(new URL('../feeds/samples/wire/items.jsonl', import.meta.url), 'utf8')
const items: Item[] = wire
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
const megabytes = Number(process.argv[2] ?? 10)

for (const pack of packs) {
  const documents: Document[] = items
    .filter(({ language }) => language === pack.code)
    .map(({ title, body }) => readDocument(title, body, pack.sentences))
  if (documents.length === 0) continue
  for (const document of documents) extractFigures(document, pack.figures)
  let bytes = 0
  let figures = 0
  const start = process.cpuUsage()
  while (bytes < megabytes * 1e6) {
    for (const document of documents) {
      figures += extractFigures(document, pack.figures).length
      bytes += Buffer.byteLength(document.text)
    }
  }
  const seconds = process.cpuUsage(start).user / 1e6
  console.log(
    `${pack.code}   ${(bytes / 1e6 / seconds).toFixed(2).padStart(6)} MB/s   ${Math.round(figures / seconds)} figures/s`,
  )
}
