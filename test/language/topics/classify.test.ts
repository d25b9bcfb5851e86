import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { classifyTopics } from '../../../src/language/topics/classify.ts'
import type { PackLanguage } from '../../../src/model.ts'
import { topics } from '../../../topics/index.ts'

type Labelled = {
  id: string
  language: string
  title: string
  text: string
  topics: string[]
  optional: string[]
}
const labelled: Labelled[] = readFileSync(
  new URL('../../fixtures/topics/items.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const idsOf = (title: string, text = '', language: PackLanguage = 'de') =>
  classifyTopics({ title, text }, language).map(({ id }) => id)

describe('headline and lead decide', () => {
  test.each<[string, string, PackLanguage, string[]]>([
    [
      'Allianz stockt Kampfverband in Litauen auf',
      'Vilnius (nwd) - Die NATO verlegt 900 Soldaten nach Litauen.',
      'de',
      ['nato'],
    ],
    [
      'Army chief wants longer conscription',
      'Recruits should serve 14 months, he said.',
      'en',
      ['armed-forces'],
    ],
    [
      'EU-Kommission leitet Verfahren gegen Ungarn ein',
      'Es geht um ein Mediengesetz.',
      'de',
      ['eu-politics'],
    ],
    ['Rebels and government sign ceasefire', 'Mediators in Oslo brokered the truce.', 'en', ['peace-talks']],
    [
      'Uranium enriched to 80 percent found in Iran',
      'IAEA inspectors reported it on Monday.',
      'en',
      ['nuclear', 'middle-east'],
    ],
    [
      'Gasspeicher nur zu 30 Prozent gefüllt',
      'Die Versorgung mit Gas sei gefährdet.',
      'de',
      ['energy-security'],
    ],
  ])('%s', (title, text, language, wanted) => {
    expect(idsOf(title, text, language)).toEqual(expect.arrayContaining(wanted))
  })
})

describe('what only looks alike is left alone', () => {
  test.each<[string, string, PackLanguage]>([
    ['Training day for nurses', 'The company uses AI in its training of nurses.', 'en'],
    ['NATO-Mitglied Portugal wählt', 'Es geht um die Mieten in Lissabon.', 'de'],
    ['Friedensnobelpreis für Dichterin', 'Die Jury in Oslo lobte ihr Werk.', 'de'],
    ['Atomkraftwerk geht vom Netz', 'Der Betreiber baut das Atomkraftwerk ab.', 'de'],
    ['Striker bombs penalty in attack', 'The coach praised the defence of his club.', 'en'],
    ['Weniger Sanktionen im Jobcenter', 'Die Arbeitsagentur kürzte Arbeitslosen seltener das Geld.', 'de'],
  ])('%s', (title, text, language) => {
    expect(idsOf(title, text, language)).toEqual([])
  })
})

test('a standing background paragraph earns nothing', () => {
  const text =
    'Die Bäckerei in Linz backt seit Montag wieder Brot. Die Kundschaft freut sich über Semmeln und Kipferl. Auch Kuchen gibt es wieder.\n\nRussland hatte im Februar 2022 die Ukraine angegriffen.'
  expect(idsOf('Bäckerei sperrt wieder auf', text)).toEqual([])
})

test('the dateline says nothing of what a report is about', () => {
  expect(
    idsOf('Ballett gastiert mit neuem Programm', 'Kiew/Moskau (nwd) - Das Ensemble tanzt drei Abende.'),
  ).toEqual([])
})

test('several topics may hold, and one of them is primary', () => {
  const found = classifyTopics(
    {
      title: 'EU beschließt neues Sanktionspaket gegen Reeder',
      text: 'Die EU-Staaten einigten sich in Brüssel auf Sanktionen.',
    },
    'de',
  )
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['sanctions', 'eu-politics']))
  expect(found.filter(({ primary }) => primary)).toHaveLength(1)
  expect(found[0]?.primary).toBe(true)
})

test('a Media Topic code of the wire counts first', () => {
  const item = { title: 'Kurz gemeldet', text: 'Mehr dazu später.', mediaTopics: ['medtop:20000642'] }
  expect(classifyTopics(item, 'de')).toMatchObject([{ id: 'sanctions', primary: true }])
})

test('evidence stands where it says, in title and text', () => {
  for (const item of labelled)
    for (const { evidence } of classifyTopics(item, item.language)) {
      expect(evidence.length).toBeGreaterThan(0)
      for (const { in: place, start, end, text } of evidence) expect(item[place].slice(start, end)).toBe(text)
    }
})

test.each([
  '',
  'a',
  '...',
  '\u0000',
  'x'.repeat(200_000),
  'X'.repeat(200_000),
  'NATO '.repeat(50_000),
  'Wien/'.repeat(50_000),
])('any text gets an answer', (text) => {
  for (const language of ['de', 'en', 'und', 'fr'])
    expect(() => classifyTopics({ text }, language)).not.toThrow()
})

describe('on the labelled fixture', () => {
  const scored = labelled.map((item) => {
    const open = (id: string) => item.optional.includes(id)
    const found = classifyTopics(item, item.language)
    return { item, found: found.map(({ id }) => id).filter((id) => !open(id)), scores: found }
  })

  test('macro F1 over the topics is above 0.88', () => {
    const f1 = topics.map(({ id }) => {
      const owed = scored.filter(({ item }) => item.topics.includes(id) && !item.optional.includes(id))
      const said = scored.filter(({ found }) => found.includes(id))
      const right = said.filter(({ item }) => item.topics.includes(id))
      return (2 * right.length) / Math.max(1, owed.length + said.length)
    })
    expect(f1.reduce((sum, value) => sum + value, 0) / f1.length).toBeGreaterThan(0.88)
  })

  test('nine of ten off-topic items are left alone', () => {
    const empty = scored.filter(({ item }) => item.topics.length === 0)
    const quiet = empty.filter(({ found }) => found.length === 0)
    expect(quiet.length / empty.length).toBeGreaterThan(0.9)
  })

  test('scores above 0.9 are right nine times of ten', () => {
    const sure = scored.flatMap(({ item, scores }) =>
      scores
        .filter(({ id, score }) => score > 0.9 && !item.optional.includes(id))
        .map(({ id }) => item.topics.includes(id)),
    )
    expect(sure.filter(Boolean).length / sure.length).toBeGreaterThan(0.9)
  })
})

test('every topic has both languages, names and a definition', () => {
  for (const topic of topics) {
    expect(Object.keys(topic.words)).toEqual(expect.arrayContaining(['de', 'en']))
    for (const language of ['de', 'en'] as const) {
      expect(topic.name[language]).not.toBe('')
      expect(topic.definition[language]).not.toBe('')
    }
  }
  expect(new Set(topics.map(({ id }) => id)).size).toBe(19)
})
