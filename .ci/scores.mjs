// Runs the scorers that lie beside the project and holds each of their numbers against a floor.
//   node .ci/scores.mjs FOLDER [--raise]     FOLDER holds eval/ and data/; --raise lifts each floor to what was measured
// A floor is a percentage (F1 where a line has one), kept one tenth of a point under the measured value; it may only rise.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const raise = process.argv.includes('--raise')
const floorsFile = new URL('floors.json', import.meta.url)
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
const data = (...path) => join(folder, 'data', ...path)

const scorers = {
  seed: ['seed.mjs', data('seed')],
  wire: ['wire.mjs', data('wire', 'dev')],
  quotes: ['quotes.mjs', data('quotes-de', 'dev.jsonl')],
  figures: ['figures.mjs', data('figures-de', 'dev.jsonl')],
  recognizers: ['recognizers.mjs', data('recognizers', 'cases.jsonl')],
  topics: ['topics.mjs', data('topics-de', 'texts.jsonl'), data('topics-de', 'gold.jsonl')],
  stories: ['stories.mjs', data('wire', 'dev', 'items.jsonl'), data('wire', 'dev', 'gold.jsonl')],
  feeds: ['feeds.mjs', data('feeds', 'feedparser-cases.jsonl')],
}
/** Rows of single topics and the like move too much to be floors of their own. */
const kept = { topics: /all topics|macro|off-topic/ }

/** "name   P 12.3  R 12.3  F1 12.3 (…)", "name   12.3 %  (…)" or "… macro F1 12.3 (…)" as [name, percent]. */
function readRow(line) {
  const row =
    /^(.*?)\s+(?:P\s+[\d.]+\s+R\s+[\d.]+\s+F1\s+([\d.]+)|([\d.]+) %)/.exec(line) ??
    /^(.*?macro F1)\s+([\d.]+)/.exec(line)
  return row === null ? null : [row[1].trim(), Number(row[2] ?? row[3])]
}

const measured = {}
for (const [name, [scorer, ...paths]] of Object.entries(scorers)) {
  const run = spawnSync('node', [join(folder, 'eval', scorer), ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  process.stdout.write(`--- ${name}\n${run.stdout}`)
  if (run.status !== 0)
    console.log(`FAILED ${name}: the scorer ended with ${run.status}: ${run.stderr.trim().slice(-400)}`)
  let language = ''
  for (const line of run.stdout.split('\n')) {
    language = /^--- (\w\w):/.exec(line)?.[1] ?? language
    const row = readRow(line)
    if (row !== null && (kept[name]?.test(row[0]) ?? true))
      measured[[name, language, row[0]].filter(Boolean).join(' · ')] = row[1]
  }
}
for (const [name, floor] of Object.entries(floors)) {
  const value = measured[name]
  console.log(
    value !== undefined && value >= floor
      ? `ok ${name}: ${value} (floor ${floor})`
      : `FAILED ${name}: ${value ?? 'not measured'} is under its floor of ${floor}`,
  )
}
if (raise) {
  for (const [name, value] of Object.entries(measured))
    floors[name] = Math.max(floors[name] ?? 0, Math.round(value * 10 - 1) / 10)
  writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
}
