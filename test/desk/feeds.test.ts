import { rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../commands/dispatch.ts'
import { feeds as feedsCommand } from '../../commands/feeds.ts'
import { NEW_STATE } from '../../feeds/state.ts'
import type { Asker } from '../../src/chat/platform.ts'
import { renderText } from '../../src/chat/preview/text.ts'
import { openParts, type Tool } from '../../src/cli/open.ts'
import { readConfig } from '../../src/config.ts'
import type { ChannelRef, Feed } from '../../src/model.ts'
import { readAudit } from '../../src/store/channels.ts'
import { allFeeds, dueFeeds, savePollState, upsertFeeds } from '../../src/store/feeds.ts'
import { type ScriptedServer, scriptedServer } from '../feeds/scripted.ts'
import { newDataDir } from '../store/folder.ts'

const NOW = '2026-03-04T12:00:00.000Z'
const item = (title: string) =>
  `<item><guid>${title}</guid><title>${title}</title><pubDate>Wed, 04 Mar 2026 11:30:00 GMT</pubDate></item>`
const document = (title: string) =>
  `<rss version="2.0"><channel><title>${title}</title>${[
    'Die Regierung will mehr Geld für das Heer ausgeben',
    'Der Landtag stimmt über den neuen Haushalt ab',
  ]
    .map(item)
    .join('')}</channel></rss>`
const page = (...names: string[]) =>
  names.map((name) => `<link rel="alternate" type="application/rss+xml" href="/${name}">`).join('')

let server: ScriptedServer
let tool: Tool
let dataDir: string
beforeEach(async () => {
  server = await scriptedServer({
    '/one': { body: document('Kurier von Nordmoor') },
    '/two': { body: document('Kurier von Nordmoor') },
    '/page': { body: `<!doctype html><head>${page('one')}</head>` },
    '/pages': { body: `<!doctype html><head>${page('one', 'two')}</head>` },
    '/moved': { status: 301, headers: { location: '/one' } },
    '/html': { body: '<!doctype html><p>Hello' },
  })
})
beforeAll(async () => {
  dataDir = await newDataDir('wb-feeds-')
  tool = await openParts({
    config: readConfig({ DATA_DIR: dataDir }, 'no-such-file.env'),
    sources: { feeds: [], agencies: new Map(), allowLoopback: true, hosts: {} },
    now: () => NOW,
    log: () => undefined,
    role: 'service',
  })
})
afterEach(async () => {
  await server.stop()
  await tool.app.store.db.deleteFrom('feeds').execute()
})
afterAll(async () => {
  await tool.close()
  await rm(dataDir, { recursive: true })
})

const add = (path: string) => tool.app.feedDesk.add(`${server.url}${path}`, 'Ada', 'en')
const polled = async () => (await allFeeds(tool.app.store.db)).map(({ id }) => id)
const due = async () => (await dueFeeds(tool.app.store.db, NOW, 10)).map(({ id }) => id)

describe('adding a feed', () => {
  it('asks it once, says what was found, and has it polled at once in the language of its headlines', async () => {
    expect(await add('/one')).toMatchObject({
      kind: 'added',
      title: 'Kurier von Nordmoor',
      language: 'de',
      items: 2,
      newestAt: expect.stringContaining('2026-03-04T11:30:00'),
    })
    expect(server.asked).toHaveLength(1)
    const [feed] = await allFeeds(tool.app.store.db)
    expect(feed).toMatchObject({ id: '127-0-0-1-kurier-von-nordmoor', language: 'de', agency: '127.0.0.1' })
    expect(await due()).toEqual([feed?.id])
  })

  it('takes the one feed that a page names, and asks back where it names more', async () => {
    expect(await add('/pages')).toMatchObject({
      kind: 'choose',
      feeds: [{ url: `${server.url}/one` }, { url: `${server.url}/two` }],
    })
    expect(await polled()).toEqual([])
    expect(await add('/page')).toMatchObject({ kind: 'added', url: `${server.url}/one` })
  })

  it('knows what it reads already, also behind a redirect, and gives a second feed of one title an id of its own', async () => {
    await add('/one')
    expect(await add('/moved')).toMatchObject({ kind: 'known', isPaused: false })
    expect(await add('/two')).toMatchObject({ kind: 'added', id: '127-0-0-1-kurier-von-nordmoor-2' })
  })

  it.each([
    ['/html', 'web page instead of a feed'],
    ['/none', 'nothing at this address'],
  ])('says what is wrong with %s, and stores nothing', async (path, sentence) => {
    expect(await add(path)).toMatchObject({ kind: 'failed', sentence: expect.stringContaining(sentence) })
    expect(await polled()).toEqual([])
  })

  it('names what to read instead of an address that is known to be dead, without asking it', async () => {
    const dead = 'https://feeds.reuters.com/reuters/topNews'
    expect(await tool.app.feedDesk.add(dead, 'Ada', 'en')).toMatchObject({
      kind: 'failed',
      sentence: expect.stringContaining('bbc-world'),
    })
  })
})

describe('a catalogue at the next start', () => {
  const catalogued: Feed = {
    id: 'nordmoor',
    url: 'https://nordmoor.example/rss',
    agency: 'nordmoor',
    family: 'nordmoor',
    language: 'de',
    kind: 'newspaper',
  }
  const restart = () => upsertFeeds(tool.app.store.db, [catalogued], NOW)

  it('leaves what people added, paused and removed as they left it', async () => {
    await add('/one')
    await restart()
    expect(await due()).toHaveLength(2)
    await tool.app.feedDesk.pause('nordmoor')
    await restart()
    expect(await due()).toEqual(['127-0-0-1-kurier-von-nordmoor'])
    await tool.app.feedDesk.resume('nordmoor')
    expect(await due()).toHaveLength(2)
    expect(await tool.app.feedDesk.remove('nordmoor.example/rss/')).toMatchObject({ kind: 'unknown' })
    expect(await tool.app.feedDesk.remove('https://www.nordmoor.example/rss/')).toMatchObject({
      kind: 'removed',
    })
    await restart()
    expect(await polled()).toEqual(['127-0-0-1-kurier-von-nordmoor'])
  })
})

it('a feed that had gone begins anew when it is added again', async () => {
  await add('/one')
  const { db } = tool.app.store
  const [{ id } = { id: '' }] = await allFeeds(db)
  await savePollState(db, id, { ...NEW_STATE, standing: 'gone', etag: '"1"' }, '9999-12-31T00:00:00.000Z')
  expect(await due()).toEqual([])
  expect(await add('/one')).toMatchObject({ kind: 'added', id })
  expect(await due()).toEqual([id])
  expect((await allFeeds(db))[0]?.state).toBeNull()
})

describe('/feeds', () => {
  const channel: ChannelRef = { platform: 'slack', workspace: 'T1', channel: 'C1' }
  const admin: Asker = { id: 'U1', name: 'Ada', mayManage: true, mayAdminister: true }
  const type = async (options: Record<string, string>, asker = admin, locale: 'de' | 'en' = 'en') => {
    const { message, visibility } = await runCommand(
      {
        channel,
        channelName: 'news',
        isDirect: false,
        asker,
        locale,
        command: feedsCommand.shape.name,
        options,
      },
      {
        contextOf: async () => ({
          channel,
          channelName: 'news',
          isDirect: false,
          asker,
          language: locale,
          zone: 'Europe/Vienna',
          now: NOW,
          desk: tool.app.desk,
        }),
        report: (error) => {
          throw error
        },
      },
    )
    return { text: renderText(message, { colour: false }).replace(/\s+/g, ' '), visibility }
  }

  it('is for everybody to look at, and for admins to change', async () => {
    const manager = { ...admin, mayAdminister: false }
    const typed = { action: 'add', feed: `${server.url}/one` }
    expect((await type({}, manager)).text).toContain('0 feeds')
    expect((await type(typed, manager)).text).toContain('That is for admins')
    expect(await polled()).toEqual([])
    const added = await type(typed, admin, 'de')
    expect(added).toMatchObject({
      visibility: 'channel',
      text: expect.stringContaining('wird jetzt gelesen'),
    })
    const id = (await polled())[0]!
    expect((await type({ action: 'pause', feed: id })).text).toContain('is paused')
    expect((await type({})).text).toContain('Paused since')
    expect((await readAudit(tool.app.store.db, channel, 5)).map(({ what }) => what)).toEqual([
      `feeds pause ${id}`,
      `feeds add ${id}`,
    ])
  })

  it.each([
    [{ action: 'add' }, 'takes two things'],
    [{ action: 'pause', feed: 'nothing' }, 'no such feed'],
    [{ action: 'add', feed: 'two words' }, 'neither an address'],
    [{ action: 'add', feed: 'http://169.254.169.254/' }, 'not lead to the public internet'],
    [{ action: 'explode', feed: 'x' }, 'explode'],
  ])('answers %o with what was wrong', async (options, sentence) => {
    const { text, visibility } = await type(options as Record<string, string>)
    expect(text).toContain(sentence)
    expect(visibility).toBe('asker')
  })
})
