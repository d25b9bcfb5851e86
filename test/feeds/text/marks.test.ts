import { describe, expect, test } from 'vitest'
import { embargoInWords } from '../../../feeds/text/embargo.ts'
import { readMarks } from '../../../feeds/text/marks.ts'
import { publishable, withoutBoilerplate } from '../../../feeds/text/publishable.ts'

const NONE = { status: null, signal: null, urgency: null }

describe('a title or a note says what a version is', () => {
  test.each([
    ['KORREKTUR: Deich hält', [], { signal: 'correction' }],
    ['Deich hält (Berichtigung: Name)', [], { signal: 'correction' }],
    ['CORRECTED-Dyke holds', [], { signal: 'correction' }],
    ['Deich hält', ['Berichtigung: In einer früheren Fassung stand …'], { signal: 'correction' }],
    ['Deich hält', ['KORREKTUR-HINWEIS Im ersten Absatz'], { signal: 'correction' }],
    ['Dyke holds', ['(Corrects name in first paragraph)'], { signal: 'correction' }],
    ['UPDATE 2-Dyke holds', [], { signal: 'update' }],
    ['Wiederholung: Deich hält', [], { signal: 'repeat' }],
    ['EIL: Deich bricht', [], { urgency: 2 }],
    ['+++ BLITZ: Deich bricht +++', [], { urgency: 1 }],
    ['WITHDRAWN: Dyke breaks', [], { status: 'canceled' }],
    ['ACHTUNG - Meldung zurückgezogen: Deich bricht', [], { status: 'canceled' }],
  ])('%s %j', (title, notes, marks) => {
    expect(readMarks(title, notes)).toEqual({ ...NONE, ...marks })
  })

  test.each([
    ['Korrektur an der Börse erwartet', []],
    ['Correction officers go on strike', []],
    ['Minister hat Antrag zurückgezogen', []],
    ['KORR-Bericht: Am Deich', []],
    ['Update für Millionen Rechner', []],
    ['Eilige Reise', []],
    ['Deich hält', ['Die Korrektur der Zahlen steht noch aus.']],
  ])('%s says nothing', (title, notes) => {
    expect(readMarks(title, notes)).toEqual(NONE)
  })
})

describe('an embargo in words', () => {
  test.each([
    [
      'a time that can be read',
      'SPERRFRIST: Freitag, 6. März 2026, 05.00 Uhr MEZ',
      '2026-03-06T04:00:00.000Z',
    ],
    ['a time that cannot', 'Sperrfrist: Freitag früh', null],
    ['English', 'EMBARGOED UNTIL 6 March 2026 05:00 GMT', '2026-03-06T05:00:00.000Z'],
  ])('%s holds the item', (_case, text, until) => {
    expect(embargoInWords(['Titel', `${text}\n\nText.`])).toEqual({ until })
  })

  test('an embargo on oil is news', () => {
    expect(embargoInWords(['Embargo: EU einigt sich', 'Das Embargo gilt ab Mai.'])).toBeNull()
  })
})

describe('only what is meant for readers stays', () => {
  test.each([
    ['a notepad', 'Text.\n\n# Notizblock\n\nGeheim.', 'Text.'],
    [
      'a note for newsrooms',
      'Text.\n\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\nGeheim.',
      'Text.',
    ],
    ['a single line for newsrooms', 'Nicht zur Veröffentlichung: Geheim.\n\nText.', 'Text.'],
    [
      'the contacts of a press release',
      'Text.\n\nRückfragen & Kontakt:\nTel. 1\n\nOTS-ORIGINALTEXT',
      'Text.',
    ],
    [
      'a sentence that only sounds like a note stays',
      'Notizblock und Stift lagen da.\n\nFür Redaktionen gilt das nicht.',
      'Notizblock und Stift lagen da.\n\nFür Redaktionen gilt das nicht.',
    ],
    [
      'nothing else',
      'Rückfragen zum Kontakt gab es nicht.\n\nEnde.',
      'Rückfragen zum Kontakt gab es nicht.\n\nEnde.',
    ],
  ])('%s', (_part, text, kept) => {
    expect(publishable(text)).toBe(kept)
  })

  test.each([
    ['Text. [mehr]', 'Text.'],
    ['Text. Weiterlesen →', 'Text.'],
    ['Text.\n\nDer Beitrag Deich erschien zuerst auf Bote.', 'Text.'],
    ['Text.\n\nThe post Dyke appeared first on Post.', 'Text.'],
    ['Man muss weiterlesen können.', 'Man muss weiterlesen können.'],
  ])('the tail of "%s" goes, if it has one', (text, kept) => {
    expect(withoutBoilerplate(text)).toBe(kept)
  })
})
