import { describe, expect, it } from 'vitest'
import { directCommands, readCommand, settle } from '../../../src/chat/slack/commands.ts'
import { COMMANDS, option, shape } from './setup.ts'

describe('what is typed after a Slack command', () => {
  const table: [slash: string, text: string, command: string, options: Record<string, string>][] = [
    ['/brief', '', 'brief', {}],
    ['/brief', 'nato', 'brief', { topic: 'nato' }],
    ['/brief', 'nato 24h', 'brief', { topic: 'nato', since: '24h' }],
    ['/brief', '24h nato', 'brief', { topic: 'nato', since: '24h' }],
    ['/brief', 'defence spending yesterday', 'brief', { topic: 'defence spending', since: 'yesterday' }],
    ['/brief', 'since:7d topic:nato', 'brief', { since: '7d', topic: 'nato' }],
    ['/brief', 'Since:"7 Tage" nato', 'brief', { since: '7 Tage', topic: 'nato' }],
    ['/brief', 'brief nato', 'brief', { topic: 'nato' }],
    ['/brief', 'quotes Ida Falk', 'quotes', { person: 'Ida Falk' }],
    ['/brief', 'Zitate Ida Falk', 'quotes', { person: 'Ida Falk' }],
    ['/brief', '"quotes"', 'brief', { topic: 'quotes' }],
    [
      '/brief',
      'subscribe nato 7:30,18 werktags ja',
      'subscribe',
      { topic: 'nato', times: '7:30,18', days: 'werktags', alerts: 'ja' },
    ],
    ['/brief', 'help', 'help', {}],
    ['/brief', 'help me', 'help', {}],
    ['/quotes', '"Ida Falk" nato 7d', 'quotes', { person: 'Ida Falk', topic: 'nato', since: '7d' }],
    [
      '/quotes',
      '„Ida Falk“ „Ausgaben für Schiffe“',
      'quotes',
      { person: 'Ida Falk', topic: 'Ausgaben für Schiffe' },
    ],
    ['/quotes', 'topic:nato', 'quotes', { topic: 'nato' }],
    ['/search', 'drone attack Kyiv', 'search', { words: 'drone attack Kyiv' }],
    ['/search', 'https://nwd.example/1', 'search', { words: 'https://nwd.example/1' }],
    ['/search', 'unknown:value', 'search', { words: 'unknown:value' }],
    ['/search', '"never closed', 'search', { words: '"never closed' }],
    ['/subscribe', 'nato quotes', 'subscribe', { topic: 'nato quotes' }],
  ]
  it.each(table)('%s %s', (slash, text, command, options) => {
    const typed = readCommand(slash, text, COMMANDS)
    expect([typed?.shape.name, typed?.options]).toEqual([command, options])
  })

  it('is no command where none of that name is registered', () => {
    expect(readCommand('/quote', 'nato', COMMANDS)).toBeNull()
  })

  it.each(['?', 'quotes ?', ' ? '])('asks for a form by a question mark alone: %s', (text) => {
    expect(readCommand('/brief', text, COMMANDS)).toMatchObject({ options: {}, asksForm: true })
  })

  it.each(['nato?', 'nato ?', '?? nato'])('asks for none by a question: %s', (text) => {
    expect(readCommand('/brief', text, COMMANDS)).toMatchObject({ options: { topic: text }, asksForm: false })
  })

  it('gives an option that is typed twice its last value', () => {
    expect(readCommand('/brief', 'since:1d since:2d', COMMANDS)?.options).toEqual({ since: '2d' })
  })

  it('is read in time that grows with its length only', () => {
    const text = `${'a:'.repeat(20_000)} ${'"'.repeat(20_000)}`
    expect(readCommand('/brief', text, COMMANDS)?.shape.name).toBe('brief')
  })

  it('leaves options alone that are named like parts of every object', () => {
    expect(readCommand('/brief', '__proto__:x constructor:y', COMMANDS)?.options).toEqual({
      topic: '__proto__:x constructor:y',
    })
  })
})

describe('words that may belong to several options', () => {
  const topics = ['nato', 'Defence Spending']
  const suggest = async (name: string) =>
    name === 'topic' ? topics.map((topic) => ({ name: topic, value: topic })) : []
  it.each([
    ['ida falk nato', { person: 'ida falk', topic: 'nato' }],
    ['Falk defence spending', { person: 'Falk', topic: 'defence spending' }],
    ['NATO', { topic: 'NATO' }],
    ['Ida Falk', { person: 'Ida Falk' }],
    ['nato falk', { person: 'nato falk' }],
    ['"nato"', { person: 'nato' }],
    ['falk topic:ukraine', { person: 'falk', topic: 'ukraine' }],
    ['falk nato 7d', { person: 'falk', topic: 'nato', since: '7d' }],
    ['', {}],
  ])('are settled by what exists: %s', async (text, options) => {
    expect(await settle(readCommand('/quotes', text, COMMANDS)!, suggest)).toEqual(options)
  })
})

describe('direct commands', () => {
  it('are few, and none that Slack has itself', () => {
    const all = [
      'brief',
      'quotes',
      'figures',
      'search',
      'topics',
      'subscribe',
      'unsubscribe',
      'schedule',
      'status',
      'help',
    ].map((name) => shape(name, [option('topic')]))
    expect(directCommands(all).map(({ name }) => name)).toEqual([
      'brief',
      'quotes',
      'figures',
      'topics',
      'subscribe',
      'unsubscribe',
    ])
  })
})
