import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../feeds/parse.ts'

const URL = 'https://feeds.example/x/feed'
const parse = (body: string) => parseFeed({ url: URL, body: new TextEncoder().encode(body) })
const rss = (inside: string) => `<rss version="2.0"><channel>${inside}</channel></rss>`

describe('a document that is no feed has a named fault', () => {
  test.each([
    ['an empty body', ' \n ', 'parse.empty-body'],
    [
      'a web page',
      '<!doctype html><html><head><title>x</title></head><body>y</body></html>',
      'parse.web-page',
    ],
    ['a broken web page', '<p>x<br>y', 'parse.web-page'],
    ['bytes of something else', '\u0089PNG\u0000\u0001', 'parse.no-format'],
    ['XML of something else', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'parse.no-format'],
    ['JSON of something else', '{"error":"not found"}', 'parse.no-format'],
    ['an empty JSON list', '[]', 'parse.no-format'],
    [
      'JSON that breaks off',
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"',
      'parse.truncated',
    ],
    ['JSON that is none', '{"version": oops}', 'parse.broken-json'],
    [
      'XML that breaks off inside an item',
      '<rss><channel><item><title>a</title></item><item><title>b',
      'parse.truncated',
    ],
    ['too deep', rss('<a>'.repeat(300)), 'parse.too-deep'],
    ['200,000 nested elements', '<rss>'.repeat(200_000), 'parse.too-deep'],
    ['50,000 items', rss('<item><title>a</title></item>'.repeat(50_000)), 'parse.too-many-items'],
    ['too many elements', rss(`<item>${'<a/>'.repeat(500_001)}</item>`), 'parse.too-large'],
    [
      'an entity that blows the text up',
      `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(200)}">]>${rss(`<title>${'&a;'.repeat(6_000)}</title>`)}`,
      'parse.too-large',
    ],
  ])('%s', async (_case, body, code) => {
    await expect(parse(body)).rejects.toMatchObject({
      name: 'ParseError',
      code,
      message: expect.stringMatching(/^[A-Z].*\.$/),
    })
  })
})

describe('a careless document is read all the same', () => {
  test.each([
    ['a bare ampersand', rss('<item><title>A & B</title></item>'), 'A & B'],
    ['an entity of HTML', rss('<item><title>M&uuml;nze</title></item>'), 'Münze'],
    ['a control character', rss('<item><title>a\u0008b</title></item>'), 'ab'],
    ['text before the first tag', `\n  junk ${rss('<item><title>a</title></item>')}`, 'a'],
    ['no version', '<rss><channel><item><title>a</title></item></channel></rss>', 'a'],
    ['wrong nesting', rss('<item><title><b>a</title></item>'), 'a'],
    ['a missing end of the root', '<rss><channel><item><title>a</title></item>', 'a'],
    [
      'a warning before the feed',
      `<br />\n<b>Warning</b>: x\n<?xml version="1.0"?>${rss('<item><title>a</title></item>')}`,
      'a',
    ],
    ['a wrapper that nobody knows', `<soap>${rss('<item><title>a</title></item>')}</soap>`, 'a'],
    [
      'a foreign prefix',
      '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>a</r:title></r:item></r:channel></r:rss>',
      'a',
    ],
    [
      'a namespace with a prefix of its own',
      '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:entry><x:title>a</x:title></x:entry></x:feed>',
      'a',
    ],
    [
      'a title in mixed content',
      rss('<item><title>Hello <b>world</b> again</title></item>'),
      'Hello world again',
    ],
    [
      'a bomb of entities',
      `<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>${rss('<item><title>&b;</title></item>')}`,
      '&a;&a;',
    ],
    [
      'an external entity',
      `<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hostname">]>${rss('<item><title>&a;</title></item>')}`,
      '&a;',
    ],
    ['a token of our own', rss('<item><title>@@0@@</title><dc:creator>@@1@@</dc:creator></item>'), '@@0@@'],
    [
      'a name from a prototype',
      rss('<__proto__><title>x</title></__proto__><item><title>a</title><constructor>b</constructor></item>'),
      'a',
    ],
    [
      'no title but a text',
      rss(`<item><description>${'word '.repeat(40)}</description></item>`),
      `${'word '.repeat(20)}…`,
    ],
    ['no title and no text', rss('<item><link>https://a.example/b</link></item>'), 'https://a.example/b'],
  ])('%s', async (_case, body, title) => {
    expect((await parse(body)).items[0]?.title).toBe(title)
  })

  test('one date that cannot be read costs nothing else', async () => {
    const { items } = await parse(
      rss('<item><title>a</title><pubDate>soon</pubDate></item><item><title>b</title></item>'),
    )
    expect(items.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
      ['a', null],
      ['b', null],
    ])
  })

  test.each([
    ['against the document', '<link>/a</link>', 'https://feeds.example/a'],
    ['against xml:base', '<link xml:base="https://b.example/c/">d</link>', 'https://b.example/c/d'],
    ['never to a script', '<link>javascript:alert(1)</link>', null],
    ['from a guid that is an address', '<guid>https://b.example/g</guid>', 'https://b.example/g'],
    ['not from a guid that is none', '<guid isPermaLink="false">https://b.example/g</guid>', null],
    [
      'to the page and not to the enclosure',
      '<atom:link rel="enclosure" href="e.mp3"/><atom:link href="p"/>',
      'https://feeds.example/x/p',
    ],
  ])('links lead %s', async (_case, inside, url) => {
    expect((await parse(rss(`<item><title>t</title>${inside}</item>`))).items[0]?.url).toBe(url)
  })
})
