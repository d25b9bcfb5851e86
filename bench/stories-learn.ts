import { readFileSync } from 'node:fs'
import { odds } from '../src/stories/odds.ts'
import { readSignature, type Signature, type StoryItem } from '../src/stories/signature.ts'
import { compare, subjectOf, weigh } from '../src/stories/similarity.ts'
import { createWindow } from '../src/stories/window.ts'
import { type Case, crossValidate, learn, printCalibration } from './logistic.ts'

/**
 * Learns how resemblance turns into odds, from every pair of items within 40 hours in the order of arrival. Items of the
 * topic fixture that belong to no story stand between, so that the odds know a dense stream:
 *
 *   node bench/stories-learn.ts [ITEMS GOLD]     the fixture, and a made-up wire
 */

type Labelled = StoryItem & { story: string }
type WireItem = Omit<StoryItem, 'text'> & { body: string; status: string }

const FARTHEST_HOURS = 40
/** What is learnt stays near what is used: two small wires do not teach the tails. */
const PULL = 5

const lines = <T>(path: string | URL): T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line))

function readWire(items: string, gold: string): Labelled[] {
  const storyOf = new Map(
    lines<{ id: string; story: string | null }>(gold).map(({ id, story }) => [id, story ?? id]),
  )
  const latest = new Map(lines<WireItem>(items).map((one) => [one.id, one]))
  return [...latest.values()]
    .filter(({ status }) => status !== 'canceled')
    .map(({ body, ...rest }) => ({ ...rest, text: body, story: storyOf.get(rest.id) ?? rest.id }))
    .sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
}

function casesOf(items: readonly Labelled[]): Case[] {
  const window = createWindow()
  const before: { signature: Signature; story: string }[] = []
  const cases: Case[] = []
  for (const item of items) {
    const signature = readSignature(item)
    const self = subjectOf(signature, weigh(signature, window.rarity))
    if (!signature.background) {
      for (const other of before) {
        const { hours, ...rest } = compare(self, other.signature, weigh(other.signature, window.rarity))
        if (hours > FARTHEST_HOURS) continue
        cases.push({
          features: { ...rest, days: hours / 24 },
          holds: other.story === item.story,
          group: item.story,
        })
      }
      before.push({ signature, story: item.story })
    }
    window.add(signature, item.story)
  }
  return cases
}

type Single = Pick<StoryItem, 'id' | 'language' | 'title' | 'text'>

/** Spreads items that tell events of their own over the time of a wire. */
function spread(wire: readonly Labelled[], singles: readonly Single[]): Labelled[] {
  const first = Date.parse(wire[0]?.publishedAt ?? '')
  const span = Date.parse(wire.at(-1)?.publishedAt ?? '') - first
  const between = singles.map((single, i) => ({
    ...single,
    agency: 'nwd',
    credits: [],
    story: single.id,
    publishedAt: new Date(first + (span * i) / singles.length).toISOString(),
  }))
  return [...wire, ...between].sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
}

const [items, gold] = process.argv.slice(2)
const fixture = lines<Labelled>(new URL('../test/fixtures/stories/items.jsonl', import.meta.url))
const told = new Set(fixture.map(({ id }) => id))
const singles = lines<Single>(new URL('../test/fixtures/topics/items.jsonl', import.meta.url)).filter(
  ({ id }) => !told.has(id),
)
const wires = items !== undefined && gold !== undefined ? [fixture, readWire(items, gold)] : [fixture]
const cases = wires.flatMap((wire) => casesOf(spread(wire, singles)))
console.log(`${cases.length} pairs, ${cases.filter(({ holds }) => holds).length} of one story`)
console.log('learnt', learn(cases, odds, PULL))
printCalibration(crossValidate(cases, odds, PULL))
