import { describe, expect, it } from 'vitest'
import type { KnownItem } from '../../src/briefing/briefing.ts'
import { keyQuotes } from '../../src/briefing/key-quotes.ts'
import type { Quote } from '../../src/model.ts'

type Said = { by: string | null; role?: string; says: string; complete?: boolean; continues?: number }

/** One invented item in which these things are said, one after another. */
function item(id: string, said: readonly Said[], language = 'de'): KnownItem {
  let at = 0
  const quotes = said.map(({ by, role, says, complete, continues }): Quote => {
    const text = `„${says}“`
    const start = at
    at += text.length + 40
    const speaker =
      by === null ? null : { name: by, role: role ?? null, kind: 'person' as const, mention: null }
    return {
      start,
      end: start + text.length,
      text,
      complete: complete ?? true,
      continues: continues ?? null,
      speaker,
    }
  })
  return {
    version: {
      itemId: id,
      version: 1,
      feedId: id,
      agency: 'nwd',
      family: 'nwd',
      agencyKind: 'agency',
      language,
      title: '',
      summary: null,
      text: '',
      teaser: false,
      url: null,
      status: 'usable',
      publishedAt: '2026-03-02T08:00:00Z',
      firstSeenAt: '2026-03-02T08:00:00Z',
      embargoUntil: null,
      urgency: null,
      signal: null,
      credits: [],
      categories: [],
      hash: id,
    },
    topics: [],
    quotes,
    figures: [],
  }
}

const shown = (items: KnownItem[], most: number) =>
  keyQuotes(items, most).map(({ text }) => text.slice(1, -1))

const LOAD = 'Wir müssen die Schleuse bis Juni sperren, weil die Tore nicht mehr dicht sind.'
const OTHER = 'Die Sperre wird drei Betriebe ruinieren, wenn der Bund keine Hilfe zahlt.'
const POLITE = 'Ich freue mich sehr und danke allen herzlich für den guten und offenen Austausch.'

describe('the key quotes of a story', () => {
  const cases: [says: string, items: KnownItem[], most: number, expected: string[]][] = [
    [
      'leave out what nobody is known to have said',
      [
        item('a', [
          { by: null, says: LOAD },
          { by: 'Ida Wrede', says: OTHER },
        ]),
      ],
      2,
      [OTHER],
    ],
    [
      'never hold a fragment alone, since what turns its sense stands outside',
      [item('a', [{ by: 'Ida Wrede', says: 'ein Zeichen der Stärke für alle', complete: false }])],
      2,
      [],
    ],
    [
      'put what bears weight before what is polite, also of one speaker',
      [
        item('a', [
          { by: 'Ida Wrede', says: POLITE },
          { by: 'Ida Wrede', says: LOAD },
        ]),
      ],
      1,
      [LOAD],
    ],
    [
      'give each speaker a first quote before anybody a second',
      [
        item('a', [
          { by: 'Ida Wrede', says: LOAD },
          { by: 'Ida Wrede', says: OTHER },
          { by: 'Jens Holm', says: POLITE },
        ]),
      ],
      2,
      [LOAD, POLITE],
    ],
    [
      'give the only speaker a second where there is room',
      [
        item('a', [
          { by: 'Ida Wrede', says: LOAD },
          { by: 'Ida Wrede', says: OTHER },
        ]),
      ],
      2,
      [LOAD, OTHER],
    ],
    [
      'take a surname in another item for the same speaker',
      [
        item('a', [{ by: 'Ida Wrede', says: LOAD }]),
        item('b', [
          { by: 'Wrede', says: OTHER },
          { by: 'Jens Holm', says: POLITE },
        ]),
      ],
      2,
      [LOAD, POLITE],
    ],
    [
      'hold a statement once that two items carry',
      [item('a', [{ by: 'Ida Wrede', says: LOAD }]), item('b', [{ by: 'Ida Wrede', says: LOAD }])],
      3,
      [LOAD],
    ],
    [
      'prefer another side to the same',
      [
        item('a', [
          { by: 'Ida Wrede', role: 'Regierungssprecherin', says: LOAD },
          { by: 'Ole Brandt', role: 'Regierungssprecherin', says: OTHER },
          {
            by: 'Jens Holm',
            role: 'Reeder',
            says: 'Ohne die Schleuse wird hier kein Schiff mehr fahren, das ist das Ende.',
          },
        ]),
      ],
      2,
      [LOAD, 'Ohne die Schleuse wird hier kein Schiff mehr fahren, das ist das Ende.'],
    ],
    ['are none where a story has none', [item('a', [])], 2, []],
    ['are none where none is asked for', [item('a', [{ by: 'Ida Wrede', says: LOAD }])], 0, []],
  ]
  it.each(cases)('%s', (_, items, most, expected) => {
    expect(shown(items, most)).toEqual(expected)
  })

  it('show an interrupted statement as one, with all parts in order', () => {
    const said: Said[] = [
      { by: 'Ida Wrede', says: 'Wir haben das Tor geprüft,' },
      { by: 'Ida Wrede', says: 'und es hält nicht,', continues: 0 },
      { by: 'Jens Holm', says: POLITE },
      { by: 'Ida Wrede', says: 'deshalb müssen wir sperren.', continues: 1 },
    ]
    const [quote] = keyQuotes([item('a', said)], 1)
    expect([quote?.text, ...(quote?.parts ?? []).map(({ text }) => text)]).toEqual([
      '„Wir haben das Tor geprüft,“',
      '„und es hält nicht,“',
      '„deshalb müssen wir sperren.“',
    ])
  })

  it('never hold a part without what it goes on from', () => {
    const said: Said[] = [
      { by: null, says: 'Wir haben das Tor geprüft,' },
      { by: 'Ida Wrede', says: 'und wir müssen es sperren.', continues: 0 },
    ]
    expect(shown([item('a', said)], 3)).toEqual([])
  })

  it('are the same whatever order the quotes of a weight come in', () => {
    const a = item('a', [{ by: 'Ida Wrede', says: LOAD }])
    const b = item('b', [{ by: 'Jens Holm', says: OTHER }])
    expect(shown([a, b], 2).toSorted()).toEqual(shown([b, a], 2).toSorted())
  })

  it('weigh English statements by English words', () => {
    const load = 'We must close the lock by June because the gates will not hold another winter.'
    const polite = 'I am delighted and grateful to everyone for these warm and constructive talks.'
    expect(
      shown(
        [
          item(
            'a',
            [
              { by: 'Ida Wrede', says: polite },
              { by: 'Ida Wrede', says: load },
            ],
            'en',
          ),
        ],
        1,
      ),
    ).toEqual([load])
  })
})
