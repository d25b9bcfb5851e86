import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal } from '../../../src/chat/discord/buttons.ts'
import { markdownOf } from '../../../src/chat/discord/markdown.ts'
import { CONTENT_MAX, renderDiscord, renderPlain } from '../../../src/chat/discord/render.ts'
import type { Block, Button, Group, Message, Piece, Run } from '../../../src/chat/message.ts'
import { checkMessage } from '../../peers/fake-discord/validate.ts'
import { buttonsIn, componentsIn, markdownIn } from './setup.ts'

const hostile = fc.constantFrom(
  '@everyone',
  '<@1>',
  '**',
  '[x](https://boese.example)',
  '\u202E',
  '\u200B',
  '`',
  '||',
  '# ',
  '> ',
  '-# ',
  '\\',
  '\uD800',
  '\n',
  ']',
  '[',
)
const word = fc.oneof({ weight: 6, arbitrary: fc.lorem({ maxCount: 1 }) }, hostile)
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '))
const link = fc.constantFrom(
  'https://nwd.example/1',
  `https://nwd.example/${'a'.repeat(3000)}`,
  'javascript:x',
  '',
)
const run: fc.Arbitrary<Run> = fc.record(
  {
    text: words(120),
    style: fc.constantFrom('bold', 'italic', 'strike', 'code'),
    link,
    time: fc.constantFrom('2026-03-04T13:32:00Z', ''),
  },
  { requiredKeys: ['text'] },
)
const runs = fc.array(run, { minLength: 1, maxLength: 4 })
const quote: fc.Arbitrary<Piece> = fc.record({ kind: fc.constant('quote'), runs, attribution: runs })
const piece: fc.Arbitrary<Piece> = fc.oneof(
  quote,
  fc.record({ kind: fc.constant('text' as const), runs }),
  fc.record({ kind: fc.constant('heading' as const), text: words(100) }),
  fc.record({ kind: fc.constant('note' as const), runs }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(runs, { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    head: fc.array(words(3), { maxLength: 4 }),
    rows: fc.array(fc.array(words(20), { maxLength: 5 }), { maxLength: 20 }),
  }),
  fc.record({ kind: fc.constant('image' as const), url: link, alt: words(300), title: fc.option(words(50)) }),
  fc.constant<Piece>({ kind: 'divider' }),
)
const button: fc.Arbitrary<Button> = fc.record(
  {
    action: fc.constantFrom('more', 'sources'),
    value: fc.string({ maxLength: 150 }),
    label: words(20),
    confirm: words(3),
  },
  { requiredKeys: ['action', 'value', 'label'] },
)
const group: fc.Arbitrary<Group> = fc.record({
  kind: fc.constant('group' as const),
  id: fc.uuid(),
  blocks: fc.array(piece, { minLength: 1, maxLength: 6 }),
  actions: fc.array(button, { maxLength: 7 }),
})
const message: fc.Arbitrary<Message> = fc.record({
  language: fc.constantFrom('de', 'en'),
  fallback: words(600),
  blocks: fc.array(fc.oneof(piece, group) as fc.Arbitrary<Block>, { maxLength: 14 }),
  actions: fc.array(button, { maxLength: 12 }),
})

const RUNS = { numRuns: 150 }

describe('any message on Discord', () => {
  it('keeps to every limit of Discord, in components and as text', () => {
    fc.assert(
      fc.property(message, (given) => {
        for (const payload of [...renderDiscord(given), ...renderPlain(given)]) {
          checkMessage({ ...payload }, { create: true, files: 0 })
          expect(payload.allowed_mentions).toEqual({ parse: [] })
          expect((payload.content ?? '').length).toBeLessThanOrEqual(CONTENT_MAX)
          for (const component of componentsIn(payload)) {
            if (component['type'] === 10) expect(String(component['content']).trim()).not.toBe('')
            if (component['type'] === 1) {
              const { length } = component['components'] as unknown[]
              expect(length).toBeGreaterThan(0)
              expect(length).toBeLessThanOrEqual(5)
            }
          }
          for (const { label, id } of buttonsIn(payload)) {
            expect(label.length).toBeLessThanOrEqual(80)
            expect(seal(id, 'key').length).toBeLessThanOrEqual(100)
          }
        }
      }),
      RUNS,
    )
  })

  it('shows each quote whole in one text, or says that it is too long', () => {
    fc.assert(
      fc.property(fc.array(quote, { minLength: 1, maxLength: 8 }), (quotes) => {
        const given: Message = { language: 'en', fallback: 'f', actions: [], blocks: quotes }
        const texts = renderDiscord(given).flatMap((payload) =>
          componentsIn(payload).map(({ content }) => String(content ?? '')),
        )
        for (const each of quotes) {
          if (each.kind !== 'quote') continue
          const shown = `> ${markdownOf(each.runs)}`
          const said = texts.some((text) => text.includes(shown) || text.includes('is too long for Discord'))
          expect([said, shown]).toEqual([true, shown])
        }
      }),
      RUNS,
    )
  })

  it('never parts a story that fits into one message', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 15 }), (lengths) => {
        const blocks = lengths.map(
          (length, n): Group => ({
            kind: 'group',
            id: `s${n}`,
            actions: [{ action: 'sources', value: `s${n}`, label: 'Sources' }],
            blocks: [
              { kind: 'text', runs: [{ text: `Story ${n} begins.` }] },
              { kind: 'text', runs: [{ text: 'The council met on Monday again. '.repeat(length) }] },
              { kind: 'note', runs: [{ text: `Story ${n} ends.` }] },
            ],
          }),
        )
        const payloads = renderDiscord({ language: 'en', fallback: 'f', blocks, actions: [] })
        for (const n of lengths.keys()) {
          const holding = payloads.filter((payload) => /Story/.test(markdownIn(payload)))
          const own = holding.filter((payload) => markdownIn(payload).includes(`Story ${n} begins.`))
          expect(own).toHaveLength(1)
          expect(markdownIn(own[0]!)).toContain(`Story ${n} ends.`)
          expect(buttonsIn(own[0]!).some(({ id }) => id.endsWith(`:sources:s${n}`))).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

const text = (words: string): Block => ({ kind: 'text', runs: [{ text: words }] })

describe('a message on Discord', () => {
  const render = (blocks: Block[], actions: Button[] = []) =>
    renderDiscord({ language: 'de', fallback: 'Der Rückfall.', blocks, actions })

  it('makes no post of a divider alone, however full the post before it is', () => {
    for (let texts = 0; texts <= 80; texts++) {
      const given: Message = {
        language: 'de',
        fallback: 'Lage',
        blocks: [
          ...Array.from(
            { length: texts },
            (_, id): Block => ({
              kind: 'group',
              id: String(id),
              blocks: [{ kind: 'heading', text: 'Hafen' }],
              actions: [],
            }),
          ),
          { kind: 'divider' },
        ],
        actions: [],
      }
      for (const payload of renderDiscord(given)) expect(componentsIn(payload), `${texts}`).not.toEqual([])
    }
  })

  it('says in its first post how it goes on', () => {
    const payloads = render(Array.from({ length: 60 }, (_, n) => text(`Absatz ${n}. ${'Wort '.repeat(60)}`)))
    expect(payloads.length).toBeGreaterThan(2)
    expect(markdownIn(payloads[0]!)).toContain(
      `Fortsetzung folgt in ${payloads.length - 1} weiteren Nachrichten.`,
    )
  })
  it('keeps its buttons under the first post', () => {
    const [first, ...rest] = render(
      Array.from({ length: 60 }, (_, n) => text(`Absatz ${n}. ${'Wort '.repeat(60)}`)),
      [{ action: 'more', value: 'nato', label: 'Mehr' }],
    )
    expect(buttonsIn(first!)).toEqual([{ label: 'Mehr', id: '0:more:nato' }])
    expect(rest.flatMap(buttonsIn)).toEqual([])
  })
  it('has a sentence where it has nothing else', () => {
    expect(render([]).map(markdownIn)).toEqual(['Der Rückfall.'])
  })
  it('switches off a button whose value is longer than Discord holds', () => {
    const [payload] = render([text('a')], [{ action: 'more', value: 'x'.repeat(200), label: 'Mehr' }])
    expect(componentsIn(payload!).find(({ type }) => type === 2)).toMatchObject({
      disabled: true,
      label: 'Mehr',
    })
  })
  it('names the length of a quote that no post could hold, and never cuts it', () => {
    const [payload] = render([
      {
        kind: 'quote',
        runs: [{ text: 'Satz. '.repeat(900), link: 'https://nwd.example/1' }],
        attribution: [{ text: '— Ida Falk' }],
      },
    ])
    expect(markdownIn(payload!)).toMatch(/Ein Zitat von \d+ Zeichen ist zu lang.*Ida Falk.*nwd\.example/)
    expect(markdownIn(payload!)).not.toContain('Satz.')
  })
  it('reads a table as sentences', () => {
    const [payload] = render([{ kind: 'table', head: ['Land', 'Anteil'], rows: [['Nordmark', '3 %']] }])
    expect(markdownIn(payload!)).toBe('- Land: Nordmark; Anteil: 3 %')
  })
})
