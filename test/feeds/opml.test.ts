import { expect, it } from 'vitest'
import { readOpml, renderOpml } from '../../feeds/opml.ts'
import type { Feed } from '../../src/model.ts'

it('reads feeds out of nested folders, once each, with or without names', () => {
  const opml = `<?xml version="1.0"?><opml version="1.0"><body>
    <outline text="News"><outline text="Deep">
      <outline type="rss" text="A &amp; B" title="" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" language="de-AT"/>
    </outline></outline>
    <outline XMLURL="https://b.example/feed"/>
    <outline text="again" xmlUrl="https://b.example/feed"/>
    <outline text="a folder"/></body></opml>`
  expect(readOpml(opml)).toEqual([
    { url: 'https://a.example/feed?x=1&y=2', title: 'A & B', site: 'https://a.example/', language: 'de' },
    { url: 'https://b.example/feed', title: 'again', site: null, language: null },
  ])
})

it.each(['', 'no markup at all', '<html><body><p>Hello</p></body></html>', '<opml><body><outline xmlUrl="'])(
  'finds nothing in %j',
  (text) => {
    expect(readOpml(text)).toEqual([])
  },
)

it('stops at a flood of outlines', () => {
  const flood = Array.from({ length: 20_000 }, (_, i) => `<outline xmlUrl="https://a.example/${i}"/>`).join(
    '',
  )
  expect(readOpml(`<opml><body>${flood}</body></opml>`)).toHaveLength(5_000)
})

it('writes what it can read again', () => {
  const feeds: Feed[] = [
    {
      id: 'a',
      url: 'https://a.example/?x=1&y="2"',
      agency: 'a',
      family: 'a',
      language: 'de',
      kind: 'agency',
    },
    { id: 'b', url: 'https://b.example/<feed>', agency: 'b', family: 'b', language: null, kind: 'ministry' },
  ]
  expect(readOpml(renderOpml(feeds, '2026-03-02T08:00:00Z'))).toEqual(
    feeds.map(({ id, url, language }) => ({ url, title: id, site: null, language })),
  )
})
