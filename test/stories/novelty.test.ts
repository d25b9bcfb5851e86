import { describe, expect, test } from 'vitest'
import { noveltyOf, type Seen } from '../../src/stories/novelty.ts'

const seen = (itemId: string, over: Partial<Seen> = {}): Seen => ({
  itemId,
  version: 1,
  hash: itemId,
  status: 'usable',
  ...over,
})
const known = (...items: Seen[]) => new Map(items.map((one) => [one.itemId, one]))

describe('what is new about a story', () => {
  test.each([
    ['all of it, where nothing was known', [seen('a')], known(), { kind: 'new' }],
    ['nothing, where all is as before', [seen('a')], known(seen('a')), { kind: 'nothing' }],
    [
      'nothing, where a new version has the same text',
      [seen('a', { version: 2 })],
      known(seen('a')),
      { kind: 'nothing' },
    ],
    [
      'an item that was added',
      [seen('a'), seen('b')],
      known(seen('a')),
      { kind: 'changed', changes: [{ itemId: 'b', what: 'new-item' }] },
    ],
    [
      'a text that changed',
      [seen('a', { version: 2, hash: 'other' })],
      known(seen('a')),
      { kind: 'changed', changes: [{ itemId: 'a', what: 'text-changed' }] },
    ],
    [
      'a withdrawal',
      [seen('a', { version: 2, status: 'canceled' })],
      known(seen('a')),
      { kind: 'changed', changes: [{ itemId: 'a', what: 'withdrawn' }] },
    ],
    [
      'nothing, where an unknown item was withdrawn before anybody saw it',
      [seen('a'), seen('b', { status: 'canceled' })],
      known(seen('a')),
      { kind: 'nothing' },
    ],
  ] as const)('%s', (_, items, before, expected) => {
    expect(noveltyOf(items, before)).toEqual(expected)
  })
})
