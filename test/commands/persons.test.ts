import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DispatchDeps, pressButton, runCommand } from '../../commands/dispatch.ts'
import { distinctPersons } from '../../commands/reading/persons.ts'
import type { Asker } from '../../src/chat/platform.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import { openParts, type Tool } from '../../src/cli/open.ts'
import { readConfig } from '../../src/config.ts'
import type { ChannelRef } from '../../src/model.ts'
import { readSources } from '../../src/sources.ts'
import { upsertFeeds } from '../../src/store/feeds.ts'
import { keepVersions } from '../../src/store/items.ts'
import { newDataDir } from '../store/folder.ts'
import { feed, parsedItem } from '../store/samples.ts'

const NOW = '2026-03-04T12:00:00.000Z'
let tool: Tool
let folder: string
beforeAll(async () => {
  folder = await newDataDir('wb-persons-')
  tool = await openParts({
    config: readConfig({ DATA_DIR: folder }, 'no-such-file.env'),
    sources: await readSources(null, 'stored'),
    now: () => NOW,
    log: () => undefined,
    role: 'service',
  })
  const { db } = tool.app.store
  await upsertFeeds(db, [feed('moor')], NOW)
  const said = (id: string, who: string, what: string) =>
    parsedItem(id, {
      title: `Hafen ${id}`,
      content: `Nordhafen (moor) - „${what}“, sagte ${who} am Mittwoch.`,
      publishedAt: '2026-03-04T10:00:00Z',
    })
  const items = [
    said('a', 'Hafenmeisterin Anna Dornfeld', 'Wir sperren die Brücke noch in dieser Woche für alle Schiffe'),
    said('b', 'Landrat Bernd Dornfeld', 'Die Sperre kommt für uns alle viel zu spät'),
    said('d', 'Anna Dornfeld-Rainer', 'Eine zweite Sperre im Sommer wird niemand hinnehmen wollen'),
    said('c', 'Ministerin Clara Uhlenhorst', 'Das Geld für die Brücke liegt seit einem Jahr bereit'),
  ]
  await keepVersions(db, feed('moor'), items, NOW)
  await tool.app.digest()
})
afterAll(async () => {
  await tool.close()
  await rm(folder, { recursive: true })
})

const deps: DispatchDeps = {
  contextOf: async ({ channel, channelName, isDirect, asker, locale }) => ({
    channel,
    channelName,
    isDirect,
    asker,
    language: locale,
    zone: 'Europe/Vienna',
    now: NOW,
    desk: tool.app.desk,
  }),
  report: (error) => {
    throw error
  },
}
const asker: Asker = { id: 'U1', name: 'Ada', mayManage: false, mayAdminister: false }
const channel: ChannelRef = { platform: 'discord', workspace: 'T1', channel: 'C1' }
const act = (locale: 'de' | 'en') => ({ channel, channelName: 'news', isDirect: false, asker, locale })
const quotes = (person: string, locale: 'de' | 'en', rest: Record<string, string> = {}) =>
  runCommand({ ...act(locale), command: 'quotes', options: { person, ...rest } }, deps)
const textOf = ({ message }: Awaited<ReturnType<typeof quotes>>) =>
  renderText(message, { colour: false }).replace(/\s+/g, ' ')

describe('a name that several people have', () => {
  it.each([
    ['de', '„Dornfeld“ können mehrere sein'],
    ['en', '“Dornfeld” may be several people'],
  ] as const)('is asked about in %s, and no quote of either is shown', async (locale, sentence) => {
    const reply = await quotes('Dornfeld', locale)
    expect(textOf(reply)).toContain(sentence)
    expect(textOf(reply)).not.toMatch(/Brücke|Sperre/)
    expect(reply.visibility).toBe('asker')
    expect(reply.message.actions.map(({ label }) => label).sort()).toEqual([
      'Anna Dornfeld',
      'Anna Dornfeld-Rainer',
      'Bernd Dornfeld',
    ])
  })
  it('is settled by a button, with the quotes of that person alone', async () => {
    const { message } = await quotes('Dornfeld', 'de')
    const { action, value } = message.actions.find(({ label }) => label === 'Bernd Dornfeld')!
    const reply = await pressButton({ ...act('de'), action, value, messageId: '1' }, deps)
    expect(textOf(reply)).toContain('viel zu spät')
    expect(textOf(reply)).not.toContain('Brücke')
  })
  it('and the button keeps the period that was asked for', async () => {
    const wide = await quotes('Dornfeld', 'en', { since: '300h' })
    const { value } = wide.message.actions.find(({ label }) => label === 'Anna Dornfeld')!
    expect(new URLSearchParams(value).get('since')).toBe('300h')
  })
  it('is no question where it is the whole name of one, though another holds it', async () => {
    expect(textOf(await quotes('Anna Dornfeld', 'en'))).toContain('sperren die Brücke')
    expect(textOf(await quotes('Anna Dornfeld', 'en'))).not.toContain('zweite Sperre')
  })
  it('is no question where one person has it', async () => {
    expect(textOf(await quotes('Uhlenhorst', 'en'))).toContain('liegt seit einem Jahr bereit')
  })
  it('nor where nobody of that name was quoted: the nearest are offered', async () => {
    expect(textOf(await quotes('Ulenhust', 'en'))).toContain('Perhaps you meant: Clara Uhlenhorst')
  })
})

describe('persons among names', () => {
  it.each([
    [
      ['Falk', 'Anna Falk', 'Bernd Falk'],
      ['Anna Falk', 'Bernd Falk'],
    ],
    [['Falk', 'Anna Falk'], ['Anna Falk']],
    [['Anna Falk', 'Anna Maria Falk'], ['Anna Maria Falk']],
    [['Anna Falk', 'Änna Falk'], ['Änna Falk']],
    [[], []],
  ])('%j', (names, persons) => {
    expect(distinctPersons(names)).toEqual(persons)
  })
})
