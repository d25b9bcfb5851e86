import { rm } from 'node:fs/promises'
import { startSamples } from '../../feeds/samples/server.ts'
import type { App } from '../../src/app.ts'
import { openParts } from '../../src/cli/open.ts'
import { readConfig } from '../../src/config.ts'
import type { CorrectReport } from '../../src/delivery/correct.ts'
import { type DeliverDeps, deliverDue } from '../../src/delivery/deliver.ts'
import { correct } from '../../src/jobs/correct.ts'
import { followUpOf } from '../../src/jobs/follow-up.ts'
import type { ChannelRef } from '../../src/model.ts'
import { compose, correctDepsOf } from '../../src/service.ts'
import { sampleSources } from '../../src/sources.ts'
import { dueChannels } from '../../src/store/channels.ts'
import { standInPlatform } from '../delivery/stand-in.ts'
import { newDataDir } from '../store/folder.ts'

/** The whole path over the invented wire, driven by a clock that the test sets: real HTTP, real store, platforms in memory. */
export async function replayWire() {
  let now = '2026-03-02T06:00:00+01:00'
  const clock = () => new Date(now).toISOString()
  const folder = await newDataDir('wb-replay-')
  const samples = await startSamples({ now: clock })
  const lines: string[] = []
  const tool = await openParts({
    config: readConfig({ DATA_DIR: folder }, 'no-such-file.env'),
    sources: sampleSources(samples),
    now: clock,
    log: (level, event, fields) => void lines.push(JSON.stringify({ level, event, ...fields })),
    role: 'service',
  })
  const peers = { slack: standInPlatform('slack'), discord: standInPlatform('discord') }
  const alerts: string[] = []
  const { app } = tool
  const deps: DeliverDeps = {
    db: app.store.db,
    platformOf: ({ platform }) => (platform === 'preview' ? null : peers[platform].platform),
    compose: (channel, slotAt, late) => compose(app, channel, slotAt, late),
    now: clock,
    process: 'test',
    log: (level, event, fields) => void lines.push(JSON.stringify({ level, event, ...fields })),
    alert: (sentence) => void alerts.push(sentence),
  }

  return {
    app,
    peers,
    alerts,
    /** Every line that was logged. */
    lines,
    /** Moves the clock, polls, understands, joins, corrects, and delivers what is due. */
    at: async (instant: string): Promise<CorrectReport[]> => {
      now = instant
      const reports: CorrectReport[] = []
      for (const { kept } of await app.pollAll('asked', () => undefined)) {
        const { correct: changes } = followUpOf(kept)
        await app.digest()
        for (const change of changes) reports.push(await correct(change, null, correctDepsOf(app, deps)))
      }
      await app.digest()
      for (const channel of await dueChannels(app.store.db, clock(), 100)) await deliverDue(channel, deps)
      return reports
    },
    stop: async () => {
      await tool.close()
      await samples.stop()
      await rm(folder, { recursive: true })
    },
  }
}

export type Replay = Awaited<ReturnType<typeof replayWire>>

const asker = { id: 'U1', name: 'desk', mayManage: true, mayAdminister: true }

/** Lets a channel follow topics, with briefings every day at 07:00, 09:45, 13:00 and 16:00 in Vienna. */
export async function follow(
  app: App,
  ref: ChannelRef,
  topics: readonly string[],
  language: 'de' | 'en',
): Promise<void> {
  for (const topic of topics)
    await app.desk.subscribe(ref, ref.channel, { topic, briefing: true, alerts: false }, asker)
  await app.desk.configure(
    ref,
    ref.channel,
    {
      language,
      stories: 15,
      schedule: { ...app.defaults.schedule, times: ['07:00', '09:45', '13:00', '16:00'] },
    },
    asker,
  )
}
