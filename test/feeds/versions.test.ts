import { describe, expect, test } from 'vitest'
import { contentHash, identityOf } from '../../feeds/identity.ts'
import { decideVersion, type Incoming, isHeld, type Known } from '../../feeds/versions.ts'

const TITLE = 'Werft in Nordhafen baut drei Fregatten'
const TEXT =
  'Nordhafen (xyz) - Die Werft Meerstahl baut drei Fregatten für rund 1,4 Milliarden Euro. Das teilte sie am Montag mit.\n\n„Der Auftrag sichert uns bis 2031 die Arbeit“, sagte Betriebsrätin Wiebke Tjaden. Rund 900 Menschen sind auf der Werft beschäftigt.'
const OTHER =
  'Hochberg (xyz) - Im Streit um das Krankenhaus lenkt der Landkreis ein. Die Geburtshilfe bleibt geöffnet, wie Landrätin Senta Obermoser ankündigte. Eltern hatten wochenlang demonstriert.'

const incoming = (difference: Partial<Incoming> = {}): Incoming => {
  const item = {
    wireVersion: null,
    status: 'usable' as const,
    embargoUntil: null,
    title: TITLE,
    text: TEXT,
    url: 'https://xyz.example/fregatten',
    publishedAt: '2026-03-02T09:00:00Z',
    updatedAt: null,
    signal: null,
    ...difference,
  }
  return { ...item, hash: contentHash(item.title, item.text) }
}
const known = (difference: Partial<Known> = {}): Known => {
  const { signal: _, ...item } = incoming(difference)
  return { version: 1, hashes: [item.hash], ...item, ...difference }
}

describe('an item of a feed document against what is stored is', () => {
  const cases: [name: string, incoming: Incoming, known: Known | null, kind: string][] = [
    ['new where nothing is stored', incoming(), null, 'new'],
    ['unchanged word for word', incoming(), known(), 'unchanged'],
    [
      'bumped where only the date moved',
      incoming({ publishedAt: '2026-03-03T09:00:00Z' }),
      known(),
      'bumped',
    ],
    [
      'unchanged where the wire repeats the same words',
      incoming({ wireVersion: 2, signal: 'repeat' }),
      known({ wireVersion: 1 }),
      'unchanged',
    ],
    [
      'changed by an added sentence',
      incoming({ text: `${TEXT} Baubeginn ist im Herbst.` }),
      known(),
      'changed',
    ],
    [
      'changed where an update brings new numbers',
      incoming({ text: TEXT.replace('900', '950'), signal: 'update' }),
      known(),
      'changed',
    ],
    [
      'a correction by its signal',
      incoming({ text: `${TEXT} Ende.`, signal: 'correction' }),
      known(),
      'correction',
    ],
    [
      'a correction by its note',
      incoming({ text: `KORREKTUR-HINWEIS: Der Ort.\n${TEXT}` }),
      known(),
      'correction',
    ],
    ['a correction by its headline', incoming({ title: `BERICHTIGUNG: ${TITLE}` }), known(), 'correction'],
    ['a correction by another number', incoming({ text: TEXT.replace('1,4', '1,6') }), known(), 'correction'],
    [
      'a correction by other words between quotation marks',
      incoming({ text: TEXT.replace('bis 2031 die Arbeit', 'nur bis Weihnachten die Arbeit') }),
      known(),
      'correction',
    ],
    ['a withdrawal', incoming({ status: 'canceled', text: 'Bitte nicht verwenden.' }), known(), 'withdrawal'],
    ['a withdrawal of what was never seen', incoming({ status: 'canceled' }), null, 'withdrawal'],
    [
      'unchanged where the withdrawal is known',
      incoming({ status: 'canceled', title: 'Weg' }),
      known({ status: 'canceled' }),
      'unchanged',
    ],
    [
      'another article under a reused id',
      incoming({ title: 'Geburtshilfe bleibt', text: OTHER, url: 'https://xyz.example/geburtshilfe' }),
      known(),
      'reused',
    ],
    [
      'changed where a live page under one address has moved on',
      incoming({ title: 'Geburtshilfe bleibt', text: OTHER }),
      known(),
      'changed',
    ],
    [
      'changed where a counted version is a whole new text',
      incoming({ title: 'Geburtshilfe bleibt', text: OTHER, url: null, wireVersion: 2 }),
      known({ wireVersion: 1 }),
      'changed',
    ],
    ['stale with a lower version', incoming({ wireVersion: 1 }), known({ wireVersion: 2 }), 'stale'],
    [
      'stale where a cache shows the words before last',
      incoming(),
      known({ text: `${TEXT} Ende.`, hash: 'b', hashes: [incoming().hash, 'b'] }),
      'stale',
    ],
    [
      'stale where a cache still has a withdrawn text',
      incoming(),
      known({ status: 'canceled', text: '', hash: 'b', hashes: [incoming().hash, 'b'] }),
      'stale',
    ],
    ['changed where a withheld item is released', incoming(), known({ status: 'withheld' }), 'changed'],
    [
      'changed where an embargo is lifted early',
      incoming(),
      known({ embargoUntil: '2026-03-05T05:00:00Z' }),
      'changed',
    ],
  ]
  test.each(cases)('%s', (_name, item, stored, kind) => {
    expect(decideVersion(item, stored).kind).toBe(kind)
  })
})

test('a correction says what stood there and what stands there now', () => {
  const decision = decideVersion(
    incoming({
      text: `Berichtigung: Die Zahlen.\n${TEXT.replace('1,4', '1,6').replace('sichert uns', 'rettet uns')}`,
    }),
    known(),
  )
  expect(decision).toEqual({
    kind: 'correction',
    change: {
      title: null,
      numbers: [{ from: '1,4', to: '1,6' }],
      quotes: [
        {
          from: '„Der Auftrag sichert uns bis 2031 die Arbeit“',
          to: '„Der Auftrag rettet uns bis 2031 die Arbeit“',
        },
      ],
      note: 'Berichtigung: Die Zahlen.',
    },
  })
})

test('a headline about a correction is no correction note', () => {
  const text = `${TEXT}\n\nKorrektur der Rentenpläne gefordert`
  expect(decideVersion(incoming({ text }), known()).kind).toBe('changed')
})

test.each([
  ['withheld', { status: 'withheld' as const, embargoUntil: null }, true],
  ['before its embargo ends', { status: 'usable' as const, embargoUntil: '2026-03-04T05:00:01Z' }, true],
  [
    'at the second its embargo ends',
    { status: 'usable' as const, embargoUntil: '2026-03-04T06:00:00+01:00' },
    false,
  ],
  ['usable', { status: 'usable' as const, embargoUntil: null }, false],
])('an item is held or not: %s', (_name, item, held) => {
  expect(isHeld(item, '2026-03-04T05:00:00Z')).toBe(held)
})

describe('an item is the same one next time by', () => {
  const item = { id: null, url: null, title: null }
  test('its id, whatever the link', () => {
    expect(identityOf({ ...item, id: ' urn:x:1 ', url: 'https://a.example/1' })).toBe('urn:x:1')
  })
  test('its link, without what does not name the article', () => {
    const plain = identityOf({ ...item, url: 'https://www.a.example/news/1/?id=7' })
    expect(identityOf({ ...item, url: 'http://a.example/news/1?utm_source=rss&id=7#top' })).toBe(plain)
    expect(identityOf({ ...item, url: 'http://a.example/news/1?id=8' })).not.toBe(plain)
  })
  test('its title, where it has nothing else', () => {
    const key = identityOf({ ...item, title: 'Ein  Titel – neu' })
    expect(identityOf({ ...item, title: 'ein Titel: neu' })).toBe(key)
  })
  test('nothing, where it has none of them', () => {
    expect(identityOf({ ...item, title: ' … ' })).toBeNull()
  })
  test('a hash, where the id is longer than an index row', () => {
    expect(identityOf({ ...item, id: 'x'.repeat(5000) })).toMatch(/^sha256:[0-9a-f]{64}$/)
  })
})
