import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NEW_STATE } from '../../feeds/state.ts'
import type { Briefing } from '../../src/briefing/briefing.ts'
import { say } from '../../src/chat/message.ts'
import type { Policy, PostOutcome } from '../../src/chat/platform.ts'
import { openParts } from '../../src/cli/open.ts'
import { readConfig } from '../../src/config.ts'
import { raiseAlarms } from '../../src/delivery/alarm.ts'
import type { ReaderLanguage } from '../../src/model.ts'
import { startService } from '../../src/service.ts'
import { markBroken, markWhole, saveChannel } from '../../src/store/channels.ts'
import { claimDelivery, saveComposed, savePosted } from '../../src/store/deliveries.ts'
import { savePollState, upsertFeeds } from '../../src/store/feeds.ts'
import { saveWorkspace, stopWorkspace } from '../../src/store/workspaces.ts'
import { connect, eventually } from '../chat/slack/setup.ts'
import { newDataDir } from '../store/folder.ts'
import { feed } from '../store/samples.ts'
import { type Scratch, scratchEmbedded } from '../store/scratch.ts'
import { standInPlatform } from './stand-in.ts'

const OPERATOR = { platform: 'slack', workspace: 'T1', channel: 'COPS' } as const
const ROOM = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
const KEY = 'slack:T1:C1'
const NOW = '2026-03-04T12:00:00Z'

const SETTINGS = {
  language: 'en',
  schedule: { times: ['07:00'], days: ['mon'], zone: 'UTC' },
  stories: 5,
  quietHours: null,
  pausedUntil: null,
} as const
const saveRoom = (
  db: Scratch['store']['db'],
  ref: { platform: 'slack'; workspace: string; channel: string },
) =>
  saveChannel(db, {
    ref,
    name: 'news',
    settings: { ...SETTINGS, schedule: { ...SETTINGS.schedule, times: ['07:00'], days: ['mon'] } },
    nextSlotAt: '2026-03-09T07:00:00Z',
    by: 'U1',
    now: NOW,
  })

let made: Scratch
let peer: ReturnType<typeof standInPlatform>
let logged: string[]
beforeEach(async () => {
  made = await scratchEmbedded()
  peer = standInPlatform()
  logged = []
  await saveRoom(made.store.db, ROOM)
})
afterEach(() => made.remove())

const round = (language: ReaderLanguage = 'en') =>
  raiseAlarms({
    db: made.store.db,
    platform: peer.platform,
    channel: OPERATOR,
    language,
    now: () => NOW,
    log: (_, event) => logged.push(event),
  })
/** Ten minutes, or an hour after a refusal, go by. */
const later = () => sql`delete from turns`.execute(made.store.db)
const told = () => peer.posts.map(({ message }) => message.fallback)
const breakRoom = () => markBroken(made.store.db, KEY, { code: 'is_archived', detail: '' }, NOW)
const refused = (policy: Policy): PostOutcome => ({
  outcome: 'refused',
  fault: { code: 'code', policy, retryAfterMs: null, detail: '' },
})

/** A posted briefing of one day of March. */
async function briefed(day: number, empty: Briefing['empty']): Promise<void> {
  const { db } = made.store
  const slotAt = `2026-03-0${day}T07:00:00Z`
  const delivery = { channelKey: KEY, deliveryId: `d${day}` }
  await claimDelivery(db, { ...delivery, kind: 'briefing', slotAt, by: 'one', now: slotAt })
  const briefing: Briefing = {
    topics: [],
    words: null,
    from: slotAt,
    to: slotAt,
    language: 'en',
    zone: 'UTC',
    stories: [],
    shorter: [],
    empty,
    leftOut: 0,
  }
  await saveComposed(db, delivery, { briefing, message: say('en', 'A briefing.'), items: [] })
  await savePosted(db, delivery, ['p'], slotAt)
}

/** What begins and how it ends, with the words that tell it. */
type Case = { begin(): Promise<unknown>; end(): Promise<unknown>; subject: string }
const newAt = (instant: string) =>
  savePollState(made.store.db, 'nwd', { ...NEW_STATE, itemsADay: 20, newAt: instant }, null)
const CASES: Record<string, Case> = {
  'a feed that is silent against its own rate': {
    begin: async () => {
      await upsertFeeds(made.store.db, [feed('nwd')], NOW)
      await newAt('2026-03-02T12:00:00Z')
    },
    end: () => newAt('2026-03-04T11:00:00Z'),
    subject: 'nwd',
  },
  'a channel that is paused': {
    begin: breakRoom,
    end: () => markWhole(made.store.db, KEY, null),
    subject: KEY,
  },
  'a workspace whose token is revoked': {
    begin: async () => {
      await saveWorkspace(made.store.db, 'slack', 'T2', 'Desk', NOW)
      await stopWorkspace(made.store.db, 'slack', 'T2', 'token_revoked', NOW)
    },
    end: () => saveWorkspace(made.store.db, 'slack', 'T2', 'Desk', NOW),
    subject: 'slack:T2',
  },
  'two empty briefings in a row': {
    begin: async () => {
      await briefed(2, { reason: 'no-items' })
      await briefed(3, { reason: 'off-topic', items: 4 })
    },
    end: () => briefed(4, null),
    subject: KEY,
  },
}
const LANGUAGES = { de: ['Alarm: ', 'Entwarnung: '], en: ['Alarm: ', 'All clear: '] } as const

describe('an alarm', { timeout: 30_000 }, () => {
  it.each(
    Object.entries(CASES).flatMap(([what, given]) =>
      (['de', 'en'] as const).map((language) => ({ what, language, ...given })),
    ),
  )(
    'tells of $what once until it ends, then an all-clear, in $language',
    async ({ begin, end, subject, language }) => {
      await round(language)
      expect(told()).toEqual([])
      await begin()
      for (let rounds = 0; rounds < 3; rounds++) {
        await round(language)
        await later()
      }
      expect(told()).toHaveLength(1)
      expect(told()[0]).toContain(subject)
      await end()
      for (let rounds = 0; rounds < 3; rounds++) {
        await round(language)
        await later()
      }
      expect(told()).toHaveLength(2)
      expect(told()[1]).toContain(subject)
      expect(told().map((text, at) => text.startsWith(LANGUAGES[language][at]!))).toEqual([true, true])
    },
  )

  it('does not tell of one empty briefing, nor of two that are not in a row', async () => {
    await briefed(2, { reason: 'no-items' })
    await round()
    await briefed(3, null)
    await briefed(4, { reason: 'no-items' })
    await round()
    expect(told()).toEqual([])
  })

  it('is not told when it ended before anybody was told', async () => {
    peer.answers(refused('retry'))
    await breakRoom()
    await round()
    await markWhole(made.store.db, KEY, null)
    await later()
    await round()
    expect(told()).toEqual([])
  })

  it('waits for the next message where one was just posted, and stands in it with the others', async () => {
    await breakRoom()
    await round()
    await CASES['a workspace whose token is revoked']!.begin()
    await CASES['a feed that is silent against its own rate']!.begin()
    for (let rounds = 0; rounds < 5; rounds++) await round()
    expect(told()).toHaveLength(1)
    await later()
    await round()
    expect(told()).toHaveLength(2)
    expect(told()[1]).toMatch(/slack:T2.*nwd|nwd.*slack:T2/)
  })

  it('is told by one of many processes', async () => {
    await breakRoom()
    await Promise.all([round(), round(), round(), round()])
    await later()
    await round()
    expect(told()).toHaveLength(1)
  })

  it('comes again later where the alarm channel refused, without asking on and without a new alarm', async () => {
    peer.answers(refused('pause-channel'), refused('pause-channel'))
    await breakRoom()
    for (let rounds = 0; rounds < 5; rounds++) await round()
    expect(logged.filter((event) => event === 'alarm.failed')).toHaveLength(1)
    const alarms = await made.store.db.selectFrom('alarms').select('subject').execute()
    expect(alarms).toEqual([{ subject: KEY }])
    await later()
    await round()
    await later()
    await round()
    expect(told()).toHaveLength(1)
  })

  it.each([
    ['is not told twice where only the answer was lost', 'lose-answer'],
    ['is told after all where the request was lost', 'lose-request'],
  ] as const)('%s', async (_, fate) => {
    peer.answers(fate)
    await breakRoom()
    for (let rounds = 0; rounds < 3; rounds++) {
      await round()
      await later()
    }
    expect(told()).toHaveLength(1)
  })
})

describe('the service', { timeout: 60_000 }, () => {
  it('tells the channel of ALARM_CHANNEL on Slack that another channel is paused', async () => {
    const desk = await connect('Socket Mode')
    const { world } = desk.slack
    const [operators] = world.channels.values()
    const folder = await newDataDir('wb-alarm-')
    const config = readConfig(
      {
        DATA_DIR: folder,
        LANGUAGE: 'en',
        SLACK_BOT_TOKEN: desk.slack.botToken,
        SLACK_APP_TOKEN: desk.slack.appToken,
        ALARM_CHANNEL: `slack:${world.teamId}/${operators!.id}`,
      },
      'no-such-file.env',
    )
    const sources = { feeds: [], hosts: {}, agencies: new Map(), allowLoopback: true }
    const log = () => undefined
    const tool = await openParts({ config, sources, now: () => NOW, log, role: 'service' })
    await saveRoom(tool.app.store.db, ROOM)
    await markBroken(tool.app.store.db, KEY, { code: 'is_archived', detail: '' }, NOW)
    const service = await startService({
      app: tool.app,
      roles: new Set(),
      platforms: [desk.platform],
      alert: () => undefined,
    })
    await eventually(() => JSON.stringify(world.messages)).toContain(KEY)
    expect(world.messages).toHaveLength(1)
    await service.stop()
    await tool.close()
    await desk.close()
    await rm(folder, { recursive: true })
  })
})

describe('ALARM_CHANNEL', () => {
  it.each([
    ['is refused in another form', 'ops', 'slack:TEAM/CHANNEL'],
    ['is refused on a platform that is not set up', 'discord:1/2', 'DISCORD_TOKEN'],
  ])('%s', (_, value, wanted) => {
    expect(() => readConfig({ ALARM_CHANNEL: value }, 'no-such-file.env')).toThrow(wanted)
  })
})
