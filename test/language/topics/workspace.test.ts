import { describe, expect, test } from 'vitest'
import { classifyTopics } from '../../../src/language/topics/classify.ts'
import { compileTopic, compileTopics, type OwnTopic } from '../../../src/language/topics/workspace.ts'

const topic = (over: Partial<OwnTopic> = {}) =>
  compileTopic({ id: 'own', words: [], phrases: [], persons: [], exclusions: [], minimum: 1, ...over })

describe('a topic of one’s own catches', () => {
  test.each<[string, Partial<OwnTopic>, string, string]>([
    ['a word', { words: ['Drohne'] }, 'Eine Drohne flog über die Stadt.', 'de'],
    ['its inflection', { words: ['Drohne'] }, 'Drei Drohnen flogen über die Stadt.', 'de'],
    ['a compound that begins with it', { words: ['Drohne'] }, 'Ein Drohnenangriff traf die Stadt.', 'de'],
    ['a compound that ends with it', { words: ['Drohne'] }, 'Eine Aufklärungsdrohne stürzte ab.', 'de'],
    ['a phrase', { phrases: ['special fund'] }, 'Lawmakers set up a special fund.', 'en'],
    ['a hyphenated phrase', { phrases: ['special fund'] }, 'A special-fund bill passed.', 'en'],
    ['a person', { persons: ['Ada Muster'] }, 'Gestern sprach Ada Muster in Graz.', 'de'],
  ])('%s', (_, own, text, language) => {
    expect(topic(own).match({ text }, language)?.id).toBe('own')
  })
})

describe('a topic of one’s own leaves alone', () => {
  test.each<[string, Partial<OwnTopic>, string, string]>([
    ['a short word inside another', { words: ['ai'] }, 'Training is over.', 'en'],
    ['half a phrase', { phrases: ['special fund'] }, 'A fund for special cases.', 'en'],
    [
      'an item with an exclusion',
      { words: ['Drohne'], exclusions: ['Hochzeit'] },
      'Die Drohne filmte die Hochzeit.',
      'de',
    ],
    ['fewer places than the minimum', { words: ['Drohne'], minimum: 2 }, 'Eine Drohne flog.', 'de'],
    ['anything, when it has no words', {}, 'Eine Drohne flog.', 'de'],
  ])('%s', (_, own, text, language) => {
    expect(topic(own).match({ text }, language)).toBeNull()
  })
})

test('a match in the headline counts twice', () => {
  const own = topic({ words: ['Drohne'], minimum: 2 })
  expect(own.match({ title: 'Drohne abgestürzt', text: 'Niemand wurde verletzt.' }, 'de')).not.toBeNull()
})

test('says by which words an item was caught', () => {
  const found = topic({ words: ['Drohne'] }).match(
    { title: 'Drohnen über Linz', text: 'Eine Drohne fiel.' },
    'de',
  )
  expect(found?.evidence).toEqual([
    { in: 'title', start: 0, end: 7, text: 'Drohnen' },
    { in: 'text', start: 5, end: 11, text: 'Drohne' },
  ])
})

test('stands beside the built-in topics', () => {
  const item = {
    title: 'NATO übt mit Drohnen',
    text: 'Die NATO hat in Litauen den Einsatz von Drohnen geübt.',
  }
  const found = classifyTopics(item, 'de', [topic({ words: ['Drohne'] })])
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['nato', 'own']))
})

describe('topics that are compiled together', () => {
  const rule = { words: [], phrases: [], persons: [], exclusions: [], minimum: 1 }
  const topics: OwnTopic[] = [
    { ...rule, id: 'drones', words: ['Drohne'] },
    // What one topic leaves out, or calls a phrase, is another one's word.
    { ...rule, id: 'harbour', words: ['Hafen*', 'Nordhafen'], exclusions: ['Drohne'] },
    { ...rule, id: 'raids', phrases: ['Drohne über Nordhafen'], minimum: 2 },
    { ...rule, id: 'much', words: ['Drohne', 'Nordhafen'], minimum: 4 },
    { ...rule, id: 'falk', persons: ['Mia Falk'], exclusions: ['Hafenfest'] },
  ]
  const items = [
    { title: 'Drohne über Nordhafen', text: 'Eine Drohne flog über Nordhafen, sagt Mia Falk.' },
    { title: 'Hafenfest', text: 'Mia Falk eröffnet das Hafenfest in Nordhafen.' },
    { title: 'Ruhe', text: 'Mia Falk schweigt.' },
    { title: 'Drohnenabwehr', text: 'Aufklärungsdrohnen.' },
    { title: '', text: '' },
  ]
  test.each(['de', 'en', 'und'])('catch the same as each alone (%s)', (language) => {
    const together = compileTopics(topics)
    const found = items.map((item) => together.match(item, language))
    expect(found).toEqual(
      items.map((item) => topics.flatMap((topic) => compileTopic(topic).match(item, language) ?? [])),
    )
    expect(found.flat().length).toBeGreaterThan(3)
  })
})
