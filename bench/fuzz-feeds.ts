/**
 * Mutated feed documents through the parser's threads, as a service reads them, for as many minutes as one likes:
 *   node bench/fuzz-feeds.ts [MINUTES] [DOCUMENTS.jsonl]
 * Starts from the fixtures of the tests, and from the documents of a file of `{text}` or `{base64}` lines (feedparser's cases). Counts what
 * was read and what was refused by which fault; a crash or a document beyond its deadline is a finding and makes the exit code 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { ParseError } from '../feeds/parse.ts'
import { openParserPool } from '../feeds/parse-worker.ts'
import { mutantOf } from '../test/feeds/mutants.ts'

const minutes = Number(process.argv[2] ?? 1)
const file = process.argv[3]
const THREADS = 2
const BATCH = 200
const LIMITS = { deadlineMs: 5_000, memoryMb: 256 }
const FINDINGS: readonly string[] = ['parse.deadline', 'parse.memory', 'parse.crash']

const folder = new URL('../test/fixtures/feeds/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.xml') || name.endsWith('.source.json'))
  .map((name): Uint8Array => readFileSync(new URL(name, folder)))
const given =
  file === undefined
    ? []
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { text?: string; base64?: string })
        .map(
          ({ text, base64 }): Uint8Array =>
            text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text),
        )

const pool = openParserPool({ threads: THREADS, ...LIMITS })
const mutants = mutantOf([...fixtures, ...given])
const counts = new Map<string, number>()
let slowest = 0
const count = (outcome: string) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)

async function readOne(body: Uint8Array): Promise<void> {
  const began = performance.now()
  const outcome = await pool.parse({ url: 'https://feeds.example/', body }).then(
    () => 'read',
    (error: unknown) => (error instanceof ParseError ? error.code : 'parse.crash'),
  )
  slowest = Math.max(slowest, performance.now() - began)
  count(outcome)
  if (FINDINGS.includes(outcome)) writeFileSync(join(tmpdir(), `fuzz-${outcome}-${Date.now()}.bin`), body)
}

const end = performance.now() + minutes * 60_000
for (let seed = Date.now() % 1_000_000; performance.now() < end; seed++) {
  const waiting = fc.sample(mutants, { numRuns: BATCH, seed })
  const work = async () => {
    for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) await readOne(body)
  }
  await Promise.all(Array.from({ length: THREADS }, work))
}
await pool.close()

const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
const found = FINDINGS.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0)
console.log(
  `${total} mutants of ${fixtures.length + given.length} documents in ${minutes} minutes; slowest ${slowest.toFixed(0)} ms; ${found} findings`,
)
for (const [outcome, number] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`  ${outcome.padEnd(24)} ${number}`)
process.exitCode = found === 0 ? 0 : 1
