/**
 * Full analysis (language, topics, quotes, figures) in MB of text a second on one core, beside what wink-nlp and compromise
 * need for tagging alone on the same text, in one run.   node bench/analysis.ts [MEGABYTES]
 */
import { readFileSync } from 'node:fs'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyze } from '../src/language/analyze.ts'

type Item = { title: string; body: string; language: string }

const wire = readFileSync(new URL('../feeds/samples/wire/items.jsonl', import.meta.url), 'utf8')
const items: Item[] = wire
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
const megabytes = Number(process.argv[2] ?? 2)

/** Runs over the items until the given amount of text has been read; answers MB of UTF-8 text a second. */
function speed(some: readonly Item[], amount: number, read: (item: Item) => unknown): number {
  for (const item of some.slice(0, 40)) read(item)
  let bytes = 0
  const start = performance.now()
  while (bytes < amount * 1e6) {
    for (const item of some) {
      read(item)
      bytes += Buffer.byteLength(item.body)
    }
  }
  return bytes / 1e6 / ((performance.now() - start) / 1000)
}

const wink = winkNLP(model, ['sbd', 'pos'])
const english = items.filter(({ language }) => language === 'en')
const german = items.filter(({ language }) => language === 'de')
const all = ({ title, body }: Item) => analyze({ title, text: body })

const rows: [string, number][] = [
  [
    'wink-nlp, tagging, English',
    speed(english, megabytes, ({ body }) => wink.readDoc(body).tokens().out(wink.its.pos)),
  ],
  ['compromise, tagging, English', speed(english, megabytes / 8, ({ body }) => compromise(body).json())],
  ['Wirebrief, full analysis, English', speed(english, megabytes, all)],
  ['Wirebrief, full analysis, German', speed(german, megabytes, all)],
]
const anchor = rows[0]![1]
for (const [what, rate] of rows)
  console.log(
    `${what.padEnd(36)} ${rate.toFixed(2).padStart(6)} MB/s   ${(rate / anchor).toFixed(2)} of wink-nlp`,
  )
