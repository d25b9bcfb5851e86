import { readFileSync } from 'node:fs'
import { classifyTopics, readTopics } from '../src/language/topics/classify.ts'
import { weights } from '../src/language/topics/weights.ts'
import { type Case, crossValidate, learn, printCalibration } from './logistic.ts'

/**
 *   node bench/topics.ts speed [ITEMS GOLD]  how many megabytes a second one core classifies
 *   node bench/topics.ts fit [ITEMS GOLD]    weights learnt from the fixture (and a made-up wire), calibration by
 *                                            cross-validation over stories
 *   node bench/topics.ts confusions          which topics are said for which
 */

type Labelled = {
  id: string
  language: string
  title: string
  text: string
  topics: string[]
  optional: string[]
  group: string
}

const lines = <T>(path: string | URL): T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line))

const fixture = (): Labelled[] => {
  const stories = lines<{ id: string; story: string }>(
    new URL('../test/fixtures/stories/items.jsonl', import.meta.url),
  )
  const storyOf = new Map(stories.map(({ id, story }) => [id, story]))
  return lines<Omit<Labelled, 'group'>>(new URL('../test/fixtures/topics/items.jsonl', import.meta.url)).map(
    (item) => ({
      ...item,
      group: storyOf.get(item.id) ?? item.id,
    }),
  )
}

type WireItem = { id: string; language: string; title: string; body: string; status: string }
type WireGold = { id: string; story: string | null; topics: string[]; topicsOptional: string[] }

/** The last usable version of each item of a made-up wire. */
function readWire(items: string, gold: string): Labelled[] {
  const golds = new Map(lines<WireGold>(gold).map((one) => [one.id, one]))
  const latest = new Map(lines<WireItem>(items).map((one) => [one.id, one]))
  return [...latest.values()]
    .filter(({ status }) => status !== 'canceled')
    .flatMap(({ id, language, title, body }) => {
      const found = golds.get(id)
      if (found === undefined) return []
      return [
        {
          id,
          language,
          title,
          text: body,
          topics: found.topics,
          optional: found.topicsOptional,
          group: found.story ?? id,
        },
      ]
    })
}

/** One case per item and topic that some word speaks for or that holds; topics that an editor could give or not are left out. */
const casesOf = (items: readonly Labelled[]): Case[] =>
  items.flatMap((item) => {
    const { lexicon, features } = readTopics(item, item.language)
    return lexicon.topics.flatMap(({ id }, index) => {
      const found = features[index]!
      const holds = item.topics.includes(id)
      const met = found.title + found.lead + found.share > 0
      return item.optional.includes(id) || !(met || holds)
        ? []
        : [{ features: found, holds, group: item.group }]
    })
  })

/** How strongly what is learnt is drawn to what is used: short items cannot teach what share of a long text is material. */
const PULL = 8

function printFit(wire: readonly Labelled[]): void {
  const cases = casesOf([...fixture(), ...wire])
  console.log(`${cases.length} cases, ${cases.filter(({ holds }) => holds).length} hold`)
  console.log('learnt', learn(cases, weights, PULL))
  printCalibration(crossValidate(cases, weights, PULL))
}

function printConfusions(items: readonly Labelled[]): void {
  const wrong = new Map<string, number>()
  for (const item of items) {
    const said = classifyTopics(item, item.language).map(({ id }) => id)
    const missed = item.topics.filter((id) => !said.includes(id) && !item.optional.includes(id))
    const surplus = said.filter((id) => !item.topics.includes(id) && !item.optional.includes(id))
    for (const id of missed) wrong.set(`missed ${id}`, (wrong.get(`missed ${id}`) ?? 0) + 1)
    for (const id of surplus) {
      const what = `said ${id} of ${item.topics.join(' + ') || 'off-topic'}`
      wrong.set(what, (wrong.get(what) ?? 0) + 1)
    }
  }
  for (const [what, count] of [...wrong].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(3)}  ${what}`)
}

const SECONDS = 5

function printSpeed(items: readonly Labelled[]): void {
  const bytes = items.reduce((sum, { title, text }) => sum + Buffer.byteLength(title + text), 0)
  const pass = () => {
    for (const item of items) classifyTopics(item, item.language)
  }
  pass()
  const start = process.cpuUsage().user
  const spent = () => (process.cpuUsage().user - start) / 1e6
  let passes = 0
  while (spent() < SECONDS) {
    pass()
    passes++
  }
  const seconds = spent()
  console.log(
    `${((passes * bytes) / 1e6 / seconds).toFixed(1)} MB a second of processor time, ${((1e6 * seconds) / (passes * items.length)).toFixed(0)} µs an item of ${Math.round(bytes / items.length)} bytes`,
  )
}

const [what, items, gold] = process.argv.slice(2)
const wire = items !== undefined && gold !== undefined ? readWire(items, gold) : []
if (what === 'fit') printFit(wire)
else if (what === 'confusions') printConfusions([...fixture(), ...wire])
else printSpeed(wire.length > 0 ? wire : fixture())
