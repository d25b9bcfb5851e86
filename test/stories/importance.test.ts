import { describe, expect, test } from 'vitest'
import type { ItemVersion, Quote } from '../../src/model.ts'
import { importanceOf, type Weighed } from '../../src/stories/importance.ts'

const version = (over: Partial<ItemVersion> = {}): ItemVersion => ({
  itemId: 'i',
  version: 1,
  feedId: 'f',
  agency: 'nwd',
  family: 'nwd',
  agencyKind: 'agency',
  language: 'de',
  title: 't',
  summary: null,
  text: `Text der Agentur ${over.agency ?? 'nwd'}, den ${over.agency ?? 'nwd'} allein geschrieben hat.`,
  teaser: false,
  url: null,
  status: 'usable',
  publishedAt: '2026-03-02T08:00:00Z',
  firstSeenAt: '2026-03-02T08:00:00Z',
  embargoUntil: null,
  urgency: 4,
  signal: null,
  credits: [over.agency ?? 'nwd'],
  categories: [],
  hash: 'h',
  ...over,
})
const said = (name: string, role: string): Quote => ({
  start: 0,
  end: 1,
  text: '„',
  complete: true,
  continues: null,
  speaker: { name, role, kind: 'person', mention: null },
})
const weighed = (over: Partial<ItemVersion> = {}, score = 0.9, quotes: Quote[] = []): Weighed => ({
  version: version(over),
  topics: [{ id: 'nato', score, primary: true, evidence: [] }],
  quotes,
})
const audience = { topics: ['nato'], isNew: true, to: '2026-03-02T10:00:00Z' }
const plain = [weighed()]

describe('importance grows with', () => {
  test.each<[string, Weighed[]]>([
    ['a second independent wire', [weighed(), weighed({ agency: 'alp', family: 'alp' })]],
    ['urgency', [weighed({ urgency: 1 })]],
    ['the topic score', [weighed({}, 0.99)]],
    ['a central actor who speaks', [weighed({}, 0.9, [said('Ada Muster', 'Außenministerin')])]],
  ])('%s', (_, items) => {
    expect(importanceOf(items, audience).value).toBeGreaterThan(importanceOf(plain, audience).value)
  })

  test('novelty', () => {
    const known = importanceOf(plain, { ...audience, isNew: false })
    expect(importanceOf(plain, audience).value).toBeGreaterThan(known.value)
  })
})

test('reprints do not add importance', () => {
  const reprint = weighed({ agency: 'rmb', agencyKind: 'newspaper', credits: ['nwd'] })
  expect(importanceOf([...plain, reprint], audience).value).toBe(importanceOf(plain, audience).value)
})

test('the order of the items changes nothing', () => {
  const items = [weighed(), weighed({ agency: 'alp', family: 'alp', publishedAt: '2026-03-02T08:30:00Z' })]
  expect(importanceOf(items.toReversed(), audience)).toEqual(importanceOf(items, audience))
})

test('the reasons say what made it', () => {
  expect(importanceOf([weighed({ urgency: 2 })], audience).why).toBe(
    '1 independent wire, urgency 2, nato 0.90, new',
  )
})

test('a topic that the channel does not follow adds nothing', () => {
  const other = importanceOf(plain, { ...audience, topics: ['china'] })
  expect(other.why).not.toContain('nato')
  expect(other.value).toBeLessThan(importanceOf(plain, audience).value)
})
