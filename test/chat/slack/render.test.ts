import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Button, Message, Run } from '../../../src/chat/message.ts'
import { renderPlain, renderSlack, type SlackPayload } from '../../../src/chat/slack/render.ts'
import { clean } from '../../../src/chat/text.ts'
import { checkBlocks, isTooLong } from '../../peers/slack/blocks.ts'
import type { Json } from '../../peers/slack/index.ts'
import { long, short } from './messages.ts'

const message = (blocks: Block[], actions: Button[] = []): Message => ({
  language: 'de',
  fallback: 'Eine Meldung.',
  blocks,
  actions,
})
const text = (words: string, more: Partial<Run> = {}): Block => ({
  kind: 'text',
  runs: [{ text: words, ...more }],
})
const quote = (words: string): Block => ({
  kind: 'quote',
  runs: [{ text: words }],
  attribution: [{ text: 'Ida Falk' }],
})
const json = (payloads: readonly SlackPayload[]) => JSON.stringify(payloads)

/** All that people would see, in order. */
const shown = (payloads: readonly SlackPayload[]): string =>
  payloads
    .flatMap(({ blocks }) => [
      ...JSON.stringify(blocks).matchAll(/"(?:text|fallback|alt_text)":"((?:[^"\\]|\\.)*)"/g),
    ])
    .map(([, words]) => JSON.parse(`"${words}"`) as string)
    .join(' ')

const problems = (payloads: readonly SlackPayload[]) =>
  payloads.flatMap(({ blocks, text: fallback }) => [
    ...checkBlocks(blocks, 50),
    ...(isTooLong(blocks as object[] as Json[]) ? ['too long'] : []),
    ...(Buffer.byteLength(fallback) > 4000 ? ['text too long for chat.update'] : []),
    ...(fallback === '' ? ['no text'] : []),
  ])

describe('a message on Slack', () => {
  it('says in its text what the whole says, for notifications and screen readers', () => {
    expect(renderSlack(short)[0]?.text).toBe('Eine Meldung zu NATO.')
  })

  it('keeps its first stories in the main post and the others for the thread, each whole', () => {
    const payloads = renderSlack(long(20))
    expect(payloads.length).toBeGreaterThan(1)
    for (let n = 0; n < 20; n++) {
      const holding = payloads.filter((payload) =>
        new RegExp(`"Bericht ${n}"|Punkt ${n} lange`).test(json([payload])),
      )
      expect(holding).toHaveLength(1)
    }
  })

  it('says in the main post that it goes on, and in each further text where it stands', () => {
    const payloads = renderSlack(long(20))
    expect(json(payloads.slice(0, 1))).toContain(
      `Fortsetzung folgt in ${payloads.length - 1} weiteren Nachrichten.`,
    )
    expect(payloads.map(({ text: fallback }) => fallback.slice(0, 15))).toEqual(
      payloads.map((_, i) => (i === 0 ? '20 Berichte zu ' : `Fortsetzung ${i + 1}/${payloads.length}`)),
    )
  })

  it('puts its buttons under the main post', () => {
    const [main] = renderSlack(long(20))
    expect(main?.blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ action_id: 'more#0', value: 'nato' }],
    })
  })

  it('keeps a heading with what stands under it', () => {
    const blocks: Block[] = Array.from(
      { length: 12 },
      (_, n) => [{ kind: 'heading', text: `Kapitel ${n}` }, text('Wort '.repeat(300))] as Block[],
    ).flat()
    for (const { blocks: posted } of renderSlack(message(blocks)))
      expect(posted.filter(({ type }) => type !== 'context').at(-1)?.type).not.toBe('header')
  })

  it('splits a group only where it alone is too large, and then between its blocks', () => {
    const group: Block = {
      kind: 'group',
      id: 's',
      blocks: Array.from({ length: 60 }, (_, n) => quote(`„Satz ${n}.“`)) as never,
      actions: [],
    }
    const payloads = renderSlack(message([group]))
    expect(payloads.length).toBeGreaterThan(1)
    expect(problems(payloads)).toEqual([])
    for (let n = 0; n < 60; n++) expect(shown(payloads)).toContain(`„Satz ${n}.“`)
  })

  it('shows a time in the zone of the reader', () => {
    expect(json(renderSlack(message([text('14.32 Uhr', { time: '2026-03-04T13:32:00Z' })])))).toContain(
      '{"type":"date","timestamp":1772631120,"format":"{date_short_pretty} {time}","fallback":"14.32 Uhr"}',
    )
    expect(
      json(renderSlack(message([{ kind: 'note', runs: [{ text: '14.32', time: '2026-03-04T13:32:00Z' }] }]))),
    ).toContain('<!date^1772631120^{date_short_pretty} {time}|14.32>')
  })

  it('names a quote that is longer than a message, and cuts none', () => {
    const payloads = renderSlack(message([quote(`„${'Wort '.repeat(3000)}“`), quote('„Kurz.“')]))
    expect(json(payloads)).not.toContain('Wort')
    expect(shown(payloads)).toContain(
      '[Ein Zitat von 15002 Zeichen ist zu lang für Slack und steht ungekürzt in der Quelle.]',
    )
    expect(shown(payloads)).toContain('„Kurz.“')
  })

  it('shows a table as one where it is small, and as lines where it is not', () => {
    const table = (rows: number): Block => ({
      kind: 'table',
      head: ['Land', 'Anteil'],
      rows: Array.from({ length: rows }, (_, n) => [`Land ${n}`, `${n} %`]),
    })
    expect(renderSlack(message([table(3)]))[0]?.blocks[0]?.type).toBe('table')
    const many = renderSlack(message([table(200)]))
    expect(problems(many)).toEqual([])
    expect(shown(many)).toContain('Land: Land 199; Anteil: 199 %')
  })

  it('puts no two tables into one post', () => {
    const table: Block = { kind: 'table', head: ['Land'], rows: [['Nordmark']] }
    expect(problems(renderSlack(message([table, text('dazwischen'), table])))).toEqual([])
  })

  it('shows an image with its description, and only the description where there is no address', () => {
    const image = (url: string): Block => ({ kind: 'image', url, alt: 'Verlauf der Ausgaben', title: null })
    expect(renderSlack(message([image('https://wirebrief.example/plot.png')]))[0]?.blocks[0]).toMatchObject({
      type: 'image',
      alt_text: 'Verlauf der Ausgaben',
    })
    expect(shown(renderSlack(message([image('data:image/png;base64,AA')])))).toContain('Verlauf der Ausgaben')
  })

  it('asks before a button does something that cannot be undone', () => {
    const [main] = renderSlack(
      message(
        [text('Gelöscht wird alles.')],
        [{ action: 'delete', value: '1', label: 'Löschen', style: 'danger', confirm: 'Wirklich?' }],
      ),
    )
    expect(main?.blocks.at(-1)).toMatchObject({
      elements: [
        {
          style: 'danger',
          confirm: { text: { text: 'Wirklich?' }, confirm: { text: 'Ja' }, deny: { text: 'Nein' } },
        },
      ],
    })
  })

  it('becomes plain text by whole lines where blocks are refused', () => {
    const { text: plain, blocks } = renderPlain(long(40))
    expect(blocks).toEqual([])
    expect(Buffer.byteLength(plain)).toBeLessThanOrEqual(4000)
    for (const line of plain.split('\n'))
      if (line.startsWith('„'))
        expect(line).toMatch(
          /^„Wir haben Punkt \d+ lange geprüft und stimmen zu\.“ .* Ida Falk, Ministerin von Nordmark$/,
        )
  })
})

describe('hostile text of a feed', () => {
  const HOSTILE = [
    '<!channel> <!here> <!everyone>',
    '<@U0BOT> <#C0NEWS> <!subteam^S1>',
    '<https://evil.example|Nordmark tritt bei>',
    '*fett* _kursiv_ ~weg~ `code` ```block```',
    '> Zitat\n• Liste',
    ':skull: @channel #general',
    'https://evil.example/a',
    '&lt;!channel&gt;',
    '\u202Eneztes\u202C \u200Bverdeckt',
  ]
  const places: [string, (words: string) => Message][] = [
    ['a text', (words) => message([text(words)])],
    ['a bold text', (words) => message([text(words, { style: 'bold' })])],
    ['a link', (words) => message([text(words, { link: 'https://nwd.example/1' })])],
    ['a time', (words) => message([text(words, { time: '2026-03-04T13:32:00Z' })])],
    ['a note', (words) => message([{ kind: 'note', runs: [{ text: words }] }])],
    [
      'a note with a link',
      (words) => message([{ kind: 'note', runs: [{ text: words, link: 'https://nwd.example/1' }] }]),
    ],
    [
      'a note with a time',
      (words) => message([{ kind: 'note', runs: [{ text: words, time: '2026-03-04T13:32:00Z' }] }]),
    ],
    ['a quote', (words) => message([quote(words)])],
    ['a list', (words) => message([{ kind: 'list', items: [[{ text: words }]] }])],
    ['a table', (words) => message([{ kind: 'table', head: [words], rows: [[words]] }])],
    [
      'an image',
      (words) => message([{ kind: 'image', url: 'https://nwd.example/a.png', alt: words, title: words }]),
    ],
    ['a heading', (words) => message([{ kind: 'heading', text: words }])],
    [
      'a button',
      (words) => message([text('x')], [{ action: 'a', value: words, label: words, confirm: words }]),
    ],
    ['the fallback', (words) => ({ ...message([text('x')]), fallback: words })],
  ]

  /** Every string that Slack parses: the text of the post and mrkdwn objects. */
  const parsed = (payloads: readonly SlackPayload[]): string[] =>
    payloads.flatMap((payload) => [
      payload.text,
      ...[...JSON.stringify(payload.blocks).matchAll(/\{"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/g)].map(
        ([, words]) => JSON.parse(`"${words}"`) as string,
      ),
    ])

  it.each(places)('becomes no markup, mention or link in %s', (_, place) => {
    for (const words of HOSTILE) {
      const payloads = [...renderSlack(place(words)), renderPlain(place(words))]
      expect(problems(payloads.slice(0, -1))).toEqual([])
      for (const string of parsed(payloads)) {
        expect(
          string.replace(
            /<!date\^\d+\^\{date_short_pretty\} \{time\}(\^https:\/\/nwd\.example\/1)?\||<https:\/\/nwd\.example\/1\|/g,
            '',
          ),
        ).not.toMatch(/</)
        expect(string).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/)
      }
      for (const string of parsed(payloads.slice(0, -1))
        .slice(1)
        .map((each) => each.replaceAll('{date_short_pretty}', '')))
        expect(string).not.toMatch(/[*_~`]|:skull:/)
    }
  })
})

const wild = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '<!channel>',
    '„Ja“, sagte sie.',
    '5,4 Mio. Euro',
    '"""""""""',
    '\u202E',
    '😀'.repeat(30),
    ' ',
    '',
  ),
  fc.nat(3500).map((length) => 'Der Rat hat lange beraten. '.repeat(length / 27)),
  fc.nat(4000).map((length) => '"'.repeat(length)),
)
const link = fc.option(
  fc.constantFrom(
    'https://nwd.example/a?b=c&d=e',
    'http://x.example',
    'javascript:x',
    `https://nwd.example/${'z'.repeat(2900)}`,
  ),
  { nil: undefined },
)
const run: fc.Arbitrary<Run> = fc
  .record({
    text: wild,
    link,
    style: fc.option(fc.constantFrom('bold', 'italic', 'strike', 'code'), { nil: undefined }),
  })
  .map(({ text: words, link: address, style }) => ({
    text: words,
    ...(address === undefined ? {} : { link: address }),
    ...(style === undefined ? {} : { style }),
  }))
const runs = fc.array(run, { maxLength: 8 })
const button: fc.Arbitrary<Button> = fc.record({
  action: fc.constantFrom('more', 'sources'),
  value: fc.oneof(wild, fc.constant('v'.repeat(1900))),
  label: wild,
})
const piece = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: wild }),
  fc.record({ kind: fc.constant('text' as const), runs }),
  fc.record({ kind: fc.constant('note' as const), runs }),
  fc.record({ kind: fc.constant('quote' as const), runs, attribution: runs }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(runs, { maxLength: 30 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    head: fc.array(wild, { maxLength: 5 }),
    rows: fc.array(fc.array(wild, { maxLength: 25 }), { maxLength: 20 }),
  }),
  fc.record({
    kind: fc.constant('image' as const),
    url: fc.constantFrom('https://nwd.example/a.png', 'x'),
    alt: wild,
    title: fc.option(wild),
  }),
  fc.constant({ kind: 'divider' as const }),
)
const anyMessage: fc.Arbitrary<Message> = fc.record({
  language: fc.constantFrom('de', 'en'),
  fallback: wild,
  blocks: fc.array(
    fc.oneof(
      piece,
      fc.record({
        kind: fc.constant('group' as const),
        id: fc.constant('g'),
        blocks: fc.array(piece, { maxLength: 8 }),
        actions: fc.array(button, { maxLength: 6 }),
      }),
    ),
    { maxLength: 25 },
  ),
  actions: fc.array(button, { maxLength: 12 }),
})

const pieces = (blocks: readonly Block[]): Exclude<Block, { kind: 'group' }>[] =>
  blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block]))
const bare = (words: string) => words.replace(/\s/g, '')

// Hundreds of messages each: slow where the machine is busy.
describe('any message', { timeout: 60_000 }, () => {
  it('keeps to every limit of Slack', () => {
    fc.assert(
      fc.property(anyMessage, fc.constantFrom(1, 1 / 2, 1 / 8), (any, share) => {
        expect(problems(renderSlack(any, share))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('has its quotes whole, or named as too long', () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        const quoted = renderSlack(any).flatMap(({ blocks }) =>
          blocks.flatMap((block) =>
            block.type === 'rich_text' && block.elements[0]?.type === 'rich_text_quote'
              ? [bare(shown([{ text: '', blocks: [block] }]))]
              : [],
          ),
        )
        const named = shown(renderSlack(any)).match(/\[(Ein Zitat von|A quote of) \d+/g)?.length ?? 0
        const wanted = pieces(any.blocks)
          .flatMap((block) =>
            block.kind === 'quote' ? [bare(block.runs.map(({ text: words }) => clean(words)).join(''))] : [],
          )
          .filter((words) => words !== '')
        expect(quoted.length + named).toBe(wanted.length)
        expect(
          wanted.filter((words) => quoted.some((block) => block.startsWith(words))).length,
        ).toBeGreaterThanOrEqual(quoted.length)
      }),
      { numRuns: 100 },
    )
  })

  it('loses no running text', () => {
    fc.assert(
      fc.property(anyMessage, (any) => {
        // Buttons and the line that it goes on stand between two halves of a long text.
        const texts = renderSlack(any).map((payload) => ({
          ...payload,
          blocks: payload.blocks.filter(({ type }) => type === 'rich_text'),
        }))
        const all = bare(shown(texts))
        for (const block of pieces(any.blocks))
          if (block.kind === 'text')
            for (const { text: words, link: address } of block.runs)
              if (address === undefined) expect(all).toContain(bare(clean(words)))
      }),
      { numRuns: 100 },
    )
  })
})
