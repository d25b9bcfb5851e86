import { describe, expect, test } from 'vitest'
import { readCredits } from '../../../feeds/text/credits.ts'

describe('credits come from dateline, byline and end', () => {
  test.each([
    ['a dateline', { text: 'Brüssel (APA/dpa) - Die Minister' }, ['apa', 'dpa']],
    ['a dateline with two places', { text: 'Brüssel/Washington (xyz) – Die Minister' }, ['xyz']],
    ['a dateline with a country', { text: 'ODESA, Ukraine (tww) - A drone' }, ['tww']],
    ['a dateline with a day', { text: 'KIEW, 5. März (xyz) - Eine Drohne' }, ['xyz']],
    ['a dateline below a note', { text: '(Corrects name)\n\nPARIS (tww) - A drone' }, ['tww']],
    ['a regional service', { text: 'Peine (dpa/lni) - Die Feuerwehr' }, ['dpa', 'lni']],
    ['a byline with names and agency', { text: 'Text.', byline: 'Von Rosa Lind, xyz' }, ['xyz']],
    ['a byline of agencies', { text: 'Text.', byline: 'Von: APA/dpa/Reuters' }, ['apa', 'dpa', 'reuters']],
    ['a byline in the text', { text: 'Von: APA/dpa/Reuters\nText.' }, ['apa', 'dpa', 'reuters']],
    ['an end credit', { text: 'Text. (dpa, afp)' }, ['dpa', 'afp']],
    ['the own desk is no agency', { text: 'Text. (red/xyz)' }, ['xyz']],
    ['material of others', { text: 'Text. (mit Material von xyz)' }, ['xyz']],
    ['a credit line', { text: 'Text.', creditline: 'dpa/AFP' }, ['dpa', 'afp']],
    ['each once', { text: 'Bonn (xyz) - Text. (xyz)', byline: 'Von Rosa Lind, xyz' }, ['xyz']],
    ['a press release', { text: 'Wien (OTS) - Der Verband' }, ['ots']],
  ])('%s', (_place, sources, credits) => {
    expect(readCredits(sources)).toEqual(credits)
  })

  test.each([
    ['an agency in the text', { text: 'Das sagte er der Agentur (xyz) am Montag.\nMehr nicht.' }],
    ['a place in the byline', { text: 'Text.', byline: 'Von Rosa Lind, Berlin' }],
    ['a party at the end', { text: 'Das sagte die Abgeordnete (CDU)' }],
    ['a remark at the end', { text: 'Das sagte sie (lacht laut und lange dabei)' }],
    ['a bracket that opens the text', { text: 'Der Minister (52) - er trat zurück - schweigt.' }],
  ])('%s is no credit', (_place, sources) => {
    expect(readCredits(sources)).toEqual([])
  })
})
