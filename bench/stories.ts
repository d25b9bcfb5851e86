import { createStories, type StoryItem } from '../src/stories/join.ts'

/**
 * Streams invented items through `createStories` and prints the cost per item as the store grows, and memory
 * (after collection with `node --expose-gc`).
 *
 *   node bench/stories.ts [items=100000] [per day=5000]
 */
const total = Number(process.argv[2] ?? 100_000)
const perDay = Number(process.argv[3] ?? 5_000)

const DAY = 86_400_000
const ITEMS_PER_EVENT = 6
const step = total / 10

let state = 1
const below = (n: number): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * n)
}
const syllables = 'ba de fi go lu ma ne pi ro su ta ve wi zo ka le mi no pu ra'.split(' ')
const word = (n: number): string => {
  let rest = n + 400
  let text = ''
  while (rest > 0) {
    text += syllables[rest % syllables.length]
    rest = Math.floor(rest / syllables.length)
  }
  return text
}
/** Words of a vocabulary of 20,000, the first far more often than the last. */
const common = (): string => word(Math.floor(20_000 * (below(1_000) / 1_000) ** 4))
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

type Event = { names: string[]; words: string[]; number: number }
const newEvent = (): Event => ({
  names: Array.from({ length: 4 }, () => capital(word(20_000 + below(200_000)))),
  words: Array.from({ length: 12 }, common),
  number: 13 + below(5_000),
})

function tell(event: Event, id: string, at: number): StoryItem {
  const some = (list: readonly string[]) => list[below(list.length)]!
  const sentence = () =>
    capital(
      `${Array.from({ length: 14 }, () => (below(4) === 0 ? some(event.words) : below(8) === 0 ? some(event.names) : common())).join(' ')}.`,
    )
  return {
    id,
    agency: 'nwd',
    language: below(2) === 0 ? 'de' : 'en',
    title: `${event.names[0]} ${some(event.words)} ${some(event.words)} ${common()}`,
    text: `${Array.from({ length: 9 }, sentence).join(' ')} ${event.number} ${common()}.`,
    publishedAt: new Date(at).toISOString(),
    credits: ['nwd'],
  }
}

const events: Event[] = []
const stories = createStories()
const told = new Set<string>()
const start = Date.parse('2026-03-02T06:00:00Z')
let spent = 0
let characters = 0
for (let i = 1; i <= total; i++) {
  if (events.length < 40 || below(ITEMS_PER_EVENT) === 0) events.push(newEvent())
  const item = tell(
    events[events.length - 1 - below(40)] ?? events.at(-1)!,
    `item-${i}`,
    start + (i / perDay) * DAY,
  )
  characters += item.text.length
  const before = process.cpuUsage().user
  told.add(stories.join(item).story)
  spent += process.cpuUsage().user - before
  if (i % step !== 0) continue
  globalThis.gc?.()
  const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  console.log(
    `${String(i).padStart(7)} items  ${(spent / step).toFixed(0).padStart(5)} µs of processor time an item  ${memory} MB heap  ${told.size} stories`,
  )
  spent = 0
}
console.log(`mean length ${Math.round(characters / total)} characters, ${perDay} items a day`)
