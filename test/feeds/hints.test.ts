import { describe, expect, it } from 'vitest'
import { readHints } from '../../feeds/hints.ts'
import { NO_HINTS } from '../../feeds/state.ts'

const channel = (inside: string) =>
  `<rss version="2.0"><channel>${inside}<item><title>x</title></item></channel></rss>`
const hub = { hub: 'https://hub.example/', topic: 'https://news.example/feed' }

describe('what a document says of how to poll it', () => {
  const cases: [what: string, document: string, hints: object][] = [
    ['nothing', channel(''), {}],
    ['ttl', channel('<ttl> 30 </ttl>'), { everySeconds: 1800 }],
    ['a ttl of zero', channel('<ttl>0</ttl>'), {}],
    ['a ttl that is no number', channel('<ttl>often</ttl>'), {}],
    ['a ttl in an item', '<rss><channel><item><ttl>5</ttl></item></channel></rss>', {}],
    [
      'a ttl behind the items',
      '<rss><channel><item></item><ttl>60</ttl></channel></rss>',
      { everySeconds: 3600 },
    ],
    [
      'ttl before a period',
      channel('<sy:updatePeriod>daily</sy:updatePeriod><ttl>60</ttl>'),
      { everySeconds: 3600 },
    ],
    [
      'a period with a frequency',
      channel('<sy:updatePeriod>\n hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>'),
      { everySeconds: 1800 },
    ],
    [
      'a frequency of zero',
      channel('<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>'),
      { everySeconds: 86_400 },
    ],
    ['an unknown period', channel('<sy:updatePeriod>sometimes</sy:updatePeriod>'), {}],
    [
      'hours',
      channel('<skipHours><hour>0</hour><hour> 7 </hour><hour>24</hour><hour>99</hour></skipHours>'),
      { skipHours: [0, 7, 0] },
    ],
    [
      'days',
      channel('<skipDays><day>Sunday</day><day>saturday</day><day>Sonntag</day></skipDays>'),
      { skipDays: [0, 6] },
    ],
    [
      'a hub in RSS',
      channel(
        '<atom:link rel="hub" href="https://hub.example/"/><atom:link href=\'https://news.example/feed\' rel=\'self\' />',
      ),
      { hub },
    ],
    ['a hub without a topic', channel('<atom:link rel="hub" href="https://hub.example/"/>'), {}],
    [
      'a hub in Atom',
      '<feed><link rel="hub" href="https://hub.example/?a=1&amp;b=2"/><link rel="self" href="https://news.example/feed"/><entry/></feed>',
      { hub: { ...hub, hub: 'https://hub.example/?a=1&b=2' } },
    ],
    [
      'a hub in JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","feed_url":"https:\\/\\/news.example/feed","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"items":[]}',
      { hub },
    ],
    ['no feed at all', 'hello', {}],
    ['an empty body', '', {}],
  ]
  it.each(cases)('is read: %s', (_, document, hints) => {
    expect(readHints(Buffer.from(document))).toEqual({ ...NO_HINTS, ...hints })
  })

  it('is read from UTF-16, too', () => {
    expect(readHints(Buffer.from(`\ufeff${channel('<ttl>30</ttl>')}`, 'utf16le')).everySeconds).toBe(1800)
  })

  it.each([
    ['open elements', '<link '.repeat(200_000)],
    ['attributes', `<link ${'a="b" '.repeat(100_000)}>`],
    ['hours', `<skipHours>${'<hour>1'.repeat(100_000)}`],
    ['quotes', `{"hubs":[{"url":"${'\\"'.repeat(100_000)}`],
    ['white space', `<ttl>${' '.repeat(200_000)}`],
  ])('costs little for a hostile head of %s', (_, document) => {
    expect(readHints(Buffer.from(document)).hub).toBeNull()
  })
})
