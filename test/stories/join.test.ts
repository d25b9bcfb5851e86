import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createStories, type StoryItem } from '../../src/stories/join.ts'
import { scoreStories } from './bcubed.ts'

type Labelled = StoryItem & { story: string }
const labelled: Labelled[] = readFileSync(new URL('../fixtures/stories/items.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const item = (over: Partial<StoryItem> & { id: string }): StoryItem => ({
  agency: 'nwd',
  language: 'de',
  title: '',
  text: '',
  publishedAt: '2026-03-02T08:00:00Z',
  credits: [],
  ...over,
})

const flash = item({
  id: 'flash',
  title: 'EIL: Explosion in Raffinerie bei Gela',
  text: 'Gela (nwd) - In einer Raffinerie bei Gela auf Sizilien hat es eine schwere Explosion gegeben.',
})
const report = item({
  id: 'report',
  title: 'Explosion in sizilianischer Raffinerie: 14 Verletzte',
  text: 'Gela (nwd) - Bei einer Explosion in einer Raffinerie bei Gela auf Sizilien sind 14 Arbeiter verletzt worden. Bürgermeisterin Rosaria Tedesco ließ zwei Schulen räumen. Die Ursache der Explosion ist unklar.',
  publishedAt: '2026-03-02T09:10:00Z',
})
const english = item({
  id: 'english',
  language: 'en',
  agency: 'taw',
  title: 'Blast at Sicilian refinery injures 14',
  text: 'GELA, Italy (taw) - An explosion at a refinery near Gela in Sicily injured 14 workers on Monday, mayor Rosaria Tedesco said. Two schools were evacuated.',
  publishedAt: '2026-03-02T09:40:00Z',
})
const elsewhere = item({
  id: 'elsewhere',
  title: 'Tarifstreit bei der Bahn: Gewerkschaft lehnt Angebot ab',
  text: 'Frankfurt (nwd) - Im Tarifstreit bei der Bahn hat die Gewerkschaft das Angebot von 3,1 Prozent abgelehnt, sagte Verhandler Uwe Brill.',
  publishedAt: '2026-03-02T09:50:00Z',
})

function tell(...items: StoryItem[]) {
  const stories = createStories()
  return items.map((one) => stories.join(one))
}

describe('an event', () => {
  test('is one story from the flash over the report to the version in another language', () => {
    const [first, second, third] = tell(flash, report, english)
    expect([first?.story, second?.story, third?.story]).toEqual(['flash', 'flash', 'flash'])
  })

  test('stays apart from another of the same day', () => {
    expect(tell(report, elsewhere)[1]?.story).toBe('elsewhere')
  })

  test('takes a near-verbatim reprint under another headline', () => {
    const reprint = item({ ...report, id: 'reprint', agency: 'rmb', title: 'Sorge in Gela' })
    expect(tell(report, reprint)[1]).toMatchObject({ story: 'report', predecessor: null })
  })

  test('does not take what happens four days later', () => {
    const later = { ...english, publishedAt: '2026-03-06T09:40:00Z' }
    expect(tell(report, later)[1]?.story).toBe('english')
  })

  test('is told why an item joined it', () => {
    expect(tell(flash, report)[1]?.why).toContain('like flash')
  })
})

test('a follow-up with news of its own is a new story that knows its predecessor', () => {
  const followUp = item({
    id: 'followUp',
    title: 'Betreiber der Raffinerie von Gela wechselt den Werksleiter aus',
    text: 'Gela (nwd) - Der Betreiber der Raffinerie bei Gela hat Werksleiter Corrado Lunetta abgesetzt. Nachfolgerin wird Ornella Basile aus Ravenna, wie der Konzern in Mailand mitteilte.',
    publishedAt: '2026-03-03T16:00:00Z',
  })
  const [, told] = tell(report, followUp)
  expect(told).toMatchObject({ story: 'followUp', predecessor: 'report' })
})

test.each([
  ['Stichwort: Die Raffinerie von Gela'],
  ['Chronologie: Explosionen in Raffinerien'],
  ['Live updates: Explosion at Sicilian refinery'],
  ['Liveblog zur Explosion in Sizilien'],
])('background attracts nothing and joins nothing: %s', (title) => {
  const background = { ...report, id: 'background', title, publishedAt: '2026-03-02T08:30:00Z' }
  const [, own, next] = tell(flash, background, report)
  expect(own?.story).toBe('background')
  expect(next?.story).toBe('flash')
})

describe('items without an event', () => {
  test('an empty title with a body of one word is a story of its own', () => {
    const empty = (id: string) => item({ id, text: 'Ende' })
    expect(tell(empty('a'), empty('b'), empty('c')).map(({ story }) => story)).toEqual(['a', 'b', 'c'])
  })

  test('a headline that thousands carry merges only the first few', () => {
    const stories = createStories()
    const told = new Set<string>()
    for (let i = 0; i < 2_000; i++)
      told.add(
        stories.join(item({ id: `i${i}`, title: 'Neue Zahlen zum Drohnenangriff auf Raffinerie in Gela' }))
          .story,
      )
    expect(told.size).toBeGreaterThan(1_900)
  })

  test.each(['1996-03-02T08:00:00Z', '2041-01-01T00:00:00Z', 'yesterday'])(
    'a date of %s joins nothing and moves nobody else’s window',
    (publishedAt) => {
      const [, odd, next] = tell(flash, { ...report, id: 'odd', publishedAt }, report)
      expect(odd?.story).toBe('odd')
      expect(next?.story).toBe('flash')
    },
  )
})

describe('memory', () => {
  test('restored from signatures decides as before', () => {
    const first = createStories()
    const { signature, story } = first.join(flash)
    const second = createStories()
    second.restore(JSON.parse(JSON.stringify(signature)), story)
    expect(second.join(report).story).toBe(first.join(report).story)
  })

  test('keeps what a person decided', () => {
    const stories = createStories()
    const { signature } = stories.join(flash)
    stories.restore(signature, 'merged')
    expect(stories.join(report).story).toBe('merged')
  })

  test('forgets what was removed', () => {
    const stories = createStories()
    stories.join(flash)
    stories.remove('flash')
    expect(stories.join(report).story).toBe('report')
  })

  test('decides anew for an item that comes again', () => {
    const stories = createStories()
    stories.join(flash)
    stories.join(report)
    expect(stories.join({ ...report, text: elsewhere.text, title: elsewhere.title }).story).toBe('report')
  })

  test('gives a story of its own name to an item that founded another and now tells something else', () => {
    const stories = createStories()
    stories.join(flash)
    stories.join(report)
    const { story } = stories.join({ ...elsewhere, id: 'flash' })
    expect(story).toBe('flash~2')
    expect(stories.join(english).story).toBe('flash')
  })
})

test('the made-up wire of the fixture is told apart: BCubed above 0.95, pairs across languages above 0.93', () => {
  const stories = createStories()
  const scored = labelled.map((one) => ({ ...one, told: stories.join(one).story }))
  const { bcubed, across } = scoreStories(scored)
  expect(bcubed).toBeGreaterThan(0.95)
  expect(across).toBeGreaterThan(0.93)
})
