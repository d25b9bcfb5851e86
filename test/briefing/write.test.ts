import { describe, expect, it } from 'vitest'
import type { KnownItem, KnownStory } from '../../src/briefing/briefing.ts'
import { type Choice, chooseBriefing } from '../../src/briefing/choose.ts'
import { verifyBriefing } from '../../src/briefing/verify.ts'
import { writeBriefing } from '../../src/briefing/write.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import { analyze } from '../../src/language/analyze.ts'
import type { ItemVersion } from '../../src/model.ts'

const TEXT = `Brüssel (nwd) - Die Allianz will ihre Flugabwehr im Osten ausbauen. Dafür sind 740 Millionen Euro vorgesehen.

»Wer unseren Luftraum testet, wird ab jetzt eine andere Antwort bekommen«, sagte Generalsekretär Joost Verhagen am Montag.`

const version = (given: Partial<ItemVersion> = {}): ItemVersion => ({
  itemId: 'nwd:1',
  version: 1,
  feedId: 'nwd',
  agency: 'nwd',
  family: 'nwd',
  agencyKind: 'agency',
  language: 'de',
  title: 'Allianz baut Flugabwehr aus',
  summary: null,
  text: TEXT,
  teaser: false,
  url: 'https://nwd.example/1',
  status: 'usable',
  publishedAt: '2026-03-02T10:00:00.000Z',
  firstSeenAt: '2026-03-02T10:05:00.000Z',
  embargoUntil: null,
  urgency: 4,
  signal: null,
  credits: ['nwd'],
  categories: [],
  hash: 'h1',
  ...given,
})
const item = (given: Partial<ItemVersion> = {}): KnownItem => {
  const of = version(given)
  const { topics, quotes, figures } = analyze({ title: of.title, text: of.text, language: of.language })
  return { version: of, topics, quotes, figures }
}
const story = (...items: KnownItem[]): KnownStory => ({
  id: items[0]!.version.itemId,
  predecessor: null,
  items,
})
const choice = (given: Partial<Choice> = {}): Choice => ({
  topics: ['nato'],
  words: null,
  from: '2026-03-01T12:00:00Z',
  to: '2026-03-02T12:00:00Z',
  language: 'de',
  zone: 'Europe/Vienna',
  most: 5,
  posted: new Map(),
  itemsInPeriod: 0,
  ...given,
})
const names = { topic: (id: string) => id.toUpperCase(), agency: (code: string) => code, rates: null }
const textOf = (known: readonly KnownStory[], given: Partial<Choice> = {}) =>
  renderText(writeBriefing(chooseBriefing(known, choice(given)), { names, actions: false }), {
    colour: false,
  })

describe('a briefing', () => {
  it('has a dated head, the headline, a lead without dateline, who had it and when', () => {
    const text = textOf([story(item())])
    expect(text).toContain('Briefing NATO · Montag, 2. März 2026')
    expect(text).toContain('Allianz baut Flugabwehr aus')
    expect(text).toContain(
      'Die Allianz will ihre Flugabwehr im Osten ausbauen. Dafür sind 740 Millionen Euro vorgesehen.',
    )
    expect(text).not.toContain('Brüssel (nwd)')
    expect(text).toContain('1 unabhängige Agentur')
  })

  it('shows a quote with name, role and source, in the marks of its language', () => {
    expect(textOf([story(item())])).toMatch(
      /„Wer unseren Luftraum testet, wird ab jetzt eine andere Antwort bekommen“\n.*Joost Verhagen, Generalsekretär \(nwd\)/,
    )
  })

  it('takes headline and lead in the reader’s language where an item has it', () => {
    const english = item({
      itemId: 'taw:1',
      agency: 'taw',
      family: 'taw',
      language: 'en',
      title: 'Alliance expands air defence',
      text: 'BRUSSELS (taw) - The alliance wants more air defence in the east. It costs a lot of money, ministers said on Monday after talks.',
    })
    expect(textOf([story(item(), english)], { language: 'en' })).toContain('Alliance expands air defence')
    expect(textOf([story(item(), english)], { language: 'de' })).toContain('Allianz baut Flugabwehr aus')
  })

  it('leaves out what the channel has had, and says what changed of a story it knows', () => {
    expect(textOf([story(item())], { posted: new Map([['nwd:1', 1]]) })).toContain('Nichts Neues zu NATO.')
    const corrected = story(
      item({ version: 2, signal: 'correction', title: 'Allianz baut Flugabwehr doch aus' }),
    )
    expect(textOf([corrected], { posted: new Map([['nwd:1', 1]]) })).toMatch(
      /Korrektur nwd \d\d:\d\d: Allianz baut Flugabwehr doch aus/,
    )
  })

  it.each([
    ['no item came', { itemsInPeriod: 0 }, 'kam aus keinem Feed eine Meldung'],
    [
      'none was on the topic',
      { itemsInPeriod: 12 },
      '12 Meldungen kamen herein, keine davon zu diesem Thema',
    ],
  ])('says why it is empty when %s', (_, given, sentence) => {
    expect(textOf([], given)).toContain(sentence)
  })

  it('moves what does not fit in full to the shorter ones, never away', () => {
    const known = Array.from({ length: 8 }, (_, i) =>
      story(item({ itemId: `nwd:${i}`, title: `Überschrift ${i}` })),
    )
    const text = textOf(known, { most: 2 })
    for (let i = 0; i < 8; i++) expect(text).toContain(`Überschrift ${i}`)
    expect(text).toContain('Außerdem')
  })

  it('is the same whatever the order in which the stories were found', () => {
    const known = Array.from({ length: 5 }, (_, i) =>
      story(item({ itemId: `nwd:${i}`, title: `Überschrift ${i}` })),
    )
    expect(textOf(known.toReversed())).toBe(textOf(known))
  })
})

describe('verification', () => {
  const chosen = chooseBriefing([story(item())], choice())
  const facts = chosen.stories.flatMap(({ quotes, figures }) => [...quotes, ...figures])

  it('keeps what stands in the stored text', () => {
    expect(facts.length).toBeGreaterThan(0)
    expect(verifyBriefing(chosen, () => ({ text: TEXT, hash: 'h1' }))).toEqual(chosen)
  })

  it.each([
    ['the text was changed', { text: TEXT.replace('Luftraum', 'Luftraums'), hash: 'h1' }],
    ['the version is another', { text: TEXT, hash: 'h2' }],
    ['the text is gone', null],
  ])('leaves out and counts what does not stand there: %s', (_, stored) => {
    const verified = verifyBriefing(chosen, () => stored)
    expect(verified.leftOut).toBeGreaterThan(0)
    expect(verified.stories.flatMap(({ quotes }) => quotes)).toEqual([])
    expect(renderText(writeBriefing(verified, { names, actions: false }), { colour: false })).toMatch(
      /weggelassen/,
    )
  })
})
