import { readFileSync } from 'node:fs'
import { odds } from '../src/stories/odds.ts'
import { readSignature, type Signature, type StoryItem } from '../src/stories/signature.ts'
import { compare, subjectOf, weigh } from '../src/stories/similarity.ts'
import { createWindow } from '../src/stories/window.ts'
import { type Case, crossValidate, learn, printCalibration } from './logistic.ts'

/**
 * Learns how resemblance turns into odds, from every pair of items within 40 hours in the order of arrival:
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

const [items, gold] = process.argv.slice(2)
const fixture = lines<Labelled>(new URL('../test/fixtures/stories/items.jsonl', import.meta.url))
const cases = [fixture, items !== undefined && gold !== undefined ? readWire(items, gold) : []].flatMap(
  casesOf,
)
console.log(`${cases.length} pairs, ${cases.filter(({ holds }) => holds).length} of one story`)
console.log('learnt', learn(cases, odds, PULL))
printCalibration(crossValidate(cases, odds, PULL))
