import { randomUUID } from 'node:crypto'
import { completeOption, type DispatchDeps, pressButton, runCommand } from '../commands/dispatch.ts'
import { commands } from '../commands/index.ts'
import { welcomeMessage } from '../commands/welcome.ts'
import type { App } from './app.ts'
import { moments } from './briefing/wording.ts'
import { writeBriefing } from './briefing/write.ts'
import { note, plain } from './chat/message.ts'
import type { Arrival, ChatHandlers, ChatPlatform } from './chat/platform.ts'
import { raiseAlarms } from './delivery/alarm.ts'
import { type AlertPayload, alertChannel, alertsOf, isFlash, openAlertsOf } from './delivery/alert.ts'
import { type CorrectDeps, itemsOf } from './delivery/correct.ts'
import { type Composed, type DeliverDeps, deliverDue, lateNote } from './delivery/deliver.ts'
import { limited } from './delivery/limits.ts'
import { nextSlot } from './delivery/slots.ts'
import { retellBriefing } from './desk/gather.ts'
import { type CorrectPayload, correct } from './jobs/correct.ts'
import { followUpOf } from './jobs/follow-up.ts'
import { askHub } from './jobs/push.ts'
import { type Handlers, type Queue, startQueue } from './jobs/queue.ts'
import { startTicker } from './jobs/ticker.ts'
import { oweChange, oweStory, sendWebhook, type WebhookRef } from './jobs/webhook.ts'
import { ANALYSIS_VERSION } from './language/analyze.ts'
import { errorFields } from './log.ts'
import type { ChannelRef, PlatformName, ReaderLanguage } from './model.ts'
import type { Role } from './roles.ts'
import {
  channelOf,
  channelsIn,
  dueChannels,
  holdChannel,
  keyOf,
  markBroken,
  markWhole,
  readChannel,
  type StoredChannel,
  setSlot,
  subscriptionsOf,
  usedPlatforms,
} from './store/channels.ts'
import { postedVersions } from './store/deliveries.ts'
import { factsOf } from './store/facts.ts'
import { dueFeeds } from './store/feeds.ts'
import { notUnderstood } from './store/items.ts'
import { dropLease, endProcess, forgetLeases, signOfLife, takeLease } from './store/leases.ts'
import { ownTopicsOn } from './store/own-topics.ts'
import { expire } from './store/retention.ts'
import { storyThatHeld } from './store/stories.ts'
import { forgetTurns } from './store/turns.ts'
import { allWebhooks, expireWebhookDeliveries, openWebhookDeliveries } from './store/webhooks.ts'
import { mergeWords } from './store/words.ts'
import {
  eraseLeftWorkspaces,
  leaveWelcome,
  saveWorkspace,
  stopWorkspace,
  takeWelcome,
} from './store/workspaces.ts'
import { readKeys } from './vault.ts'

export type Service = {
  queue: Queue
  handlers: ChatHandlers
  stop(): Promise<void>
}

export type ServiceOptions = {
  app: App
  roles: ReadonlySet<Role>
  /** Those that this process posts to. */
  platforms: readonly ChatPlatform[]
  /** A sentence for whoever runs the service. */
  alert(sentence: string): void
}

/** How far back a channel's first briefing looks, and none looks further. */
const FIRST_HOURS = 24
const LONGEST_HOURS = 72
/** Stories of earlier briefings are known for so long. */
const MEMORY_HOURS = 24 * 7
const FEEDS_A_TICK = 50
const UPKEEP_MS = 24 * 3_600_000
/** Full texts short, items with their facts long. */
const RETENTION = { textDays: 30, itemDays: 730 }
const CHANNELS_A_TICK = 500
/** What is kept of a workspace that took the app out goes after 30 days; until then it can come back to its settings. */
const LEFT_HOURS = 30 * 24
/** Slack's words for a token that is gone, where its event did not reach us. */
const LEFT_CODES = ['account_inactive', 'token_revoked', 'not_installed', 'team_not_found']
const UNTRIED_MINUTES = 5
/** So long a story's corrections reach the webhooks that heard of it. */
const WEBHOOK_DAYS = 30
/** A process that has given no sign of life for so long is dead to the others. */
const LIFE_MS = 12_000
const OPEN_ALERTS_MS = 30_000
const MERGE_WORDS_MS = 60_000
const AFTER_FAULT_MS = 5_000
const ALARMS_MS = 60_000
const COPY_MS = 6 * 3_600_000

/** Runs this process's part of the service: the queue's handlers, the ticker, and the platforms' people. */
export async function startService({ app, roles, platforms, alert }: ServiceOptions): Promise<Service> {
  const { db } = app.store
  const { now, log } = app.options
  const process = randomUUID().slice(0, 8)
  const limitedOnes = platforms.map((platform) => limited(platform, db))
  const platformOf = (channel: ChannelRef): ChatPlatform | null =>
    limitedOnes.find(({ name }) => name === channel.platform) ?? null

  const deliverDeps: DeliverDeps = {
    db,
    platformOf,
    compose: (channel, slotAt, late) => compose(app, channel, slotAt, late),
    now,
    process,
    log,
    alert,
  }
  await signOfLife(db, process, LIFE_MS)
  const life = setInterval(() => void keepAlive(), LIFE_MS / 4)
  const queue = await startQueue(app.store.bossOptions(), handlersOf(), log)
  const ticker = startTicker(
    [
      { name: 'feeds', run: sendDueFeeds },
      { name: 'join', run: () => queue.send('join', [{}], () => 'all') },
      { name: 'channels', run: sendDueChannels },
      { name: 'alerts', run: sendOpenAlerts },
      { name: 'words', run: mergeNewWords },
      { name: 'upkeep', run: upkeep },
      { name: 'copy', run: copyStore },
    ],
    (milliseconds) => takeLease(db, 'tick', process, milliseconds),
    log,
  )
  const alarmTicker = startAlarms()
  // What a process that died had not understood yet; jobs that wait in the queue are found done.
  await queue.send('understand', await notUnderstood(db, ANALYSIS_VERSION, 5_000))
  const handlers = chatHandlers()

  return {
    queue,
    handlers,
    stop: async () => {
      await Promise.all([ticker.stop(), alarmTicker?.stop()])
      await queue.stop()
      clearInterval(life)
      await dropLease(db, 'tick', process)
      await endProcess(db, process)
    },
  }

  function handlersOf(): Partial<Handlers> {
    return {
      ...(roles.has('poll') && { poll: ({ feed, rung }) => poll(feed, rung === true) }),
      ...(roles.has('work') && {
        understand: (ref) => app.understand(ref),
        join,
        correct: spread,
        webhook: callWebhook,
      }),
      ...Object.assign({}, ...platforms.map(({ name }) => platformHandlers(name))),
    }
  }

  /** In a process that holds the platform of the operator's channel; null where there is nothing to do here. */
  function startAlarms(): { stop(): Promise<void> } | null {
    const { ALARM_CHANNEL: channel, LANGUAGE: language } = app.options.config
    const platform = channel === undefined ? null : platformOf(channel)
    if (channel === undefined || platform === null) return null
    const run = async () => {
      if (await takeLease(db, 'alarms', randomUUID(), ALARMS_MS))
        await raiseAlarms({ db, platform, channel, language, now, log })
    }
    return startTicker([{ name: 'alarms', run }], async () => true, log)
  }

  /** What the process does that holds a platform. */
  function platformHandlers(name: PlatformName): Partial<Handlers> {
    return {
      [`deliver.${name}`]: ({ channel }: { channel: string }) => deliver(channel),
      [`alert.${name}`]: (payload: AlertPayload) => raiseAlert(name, payload),
      [`carry.${name}`]: async (payload: CorrectPayload) => {
        await correct(payload, name, correctDepsOf(app, deliverDeps))
      },
    }
  }

  async function keepAlive(): Promise<void> {
    try {
      await signOfLife(db, process, LIFE_MS)
    } catch (error) {
      log('error', 'life.failed', errorFields(error))
    }
  }

  async function poll(feed: string, rung: boolean): Promise<void> {
    const polled = await app.poll(feed, rung ? 'asked' : 'due')
    if (polled === null) return
    if (app.push !== null) await askHub(feed, app.push)
    const work = followUpOf(polled.kept)
    await queue.send('understand', work.understand)
    await queue.send('correct', work.correct)
  }

  async function join(): Promise<void> {
    const hasWebhooks = (await allWebhooks(db)).length > 0
    for (const { item, story, isNew } of await app.joiner.joinAll(now())) {
      if (!hasWebhooks && !isFlash(item, now())) continue
      const topics = (await factsOf(db, [item])).get(item.itemId)?.topics.map(({ id }) => id) ?? []
      if (hasWebhooks) await queue.send('webhook', await oweStory(db, { item, story, isNew, topics }, now()))
      if (!isFlash(item, now())) continue
      const own = await ownTopicsOn(db, item.itemId)
      await sendAlerts(await alertsOf({ itemId: item.itemId, story, topics: [...topics, ...own] }, db))
    }
  }

  /** A change goes to each platform by itself: one that is down holds up no other. */
  async function spread(payload: CorrectPayload): Promise<void> {
    if (payload.kind === 'withdrawn') app.joiner.forget(payload.itemId)
    // The edit shows the facts of the new version: they must be there first.
    else await app.understand(payload)
    for (const platform of await usedPlatforms(db)) await queue.send(`carry.${platform}`, [payload])
    const storyId = await storyThatHeld(db, payload.itemId)
    if (storyId !== null) await queue.send('webhook', await oweChange(db, { ...payload, storyId }, now()))
  }

  async function raiseAlert(platform: PlatformName, payload: AlertPayload): Promise<void> {
    const result = await alertChannel(payload, { ...deliverDeps, names: app.names })
    if (result.state === 'again') await queue.send(`alert.${platform}`, [payload], undefined, result.afterMs)
  }

  async function sendAlerts(alerts: readonly (AlertPayload & { platform: PlatformName })[]): Promise<void> {
    for (const { platform, ...payload } of alerts) await queue.send(`alert.${platform}`, [payload])
  }

  /** What a dead process left open; whoever holds the platform sees to it. */
  async function sendOpenAlerts(): Promise<void> {
    if (!(await takeLease(db, 'alerts', randomUUID(), OPEN_ALERTS_MS))) return
    await sendAlerts(await openAlertsOf(db, now()))
    const before = Temporal.Instant.from(now()).subtract({ minutes: UNTRIED_MINUTES }).toString()
    await queue.send('webhook', await openWebhookDeliveries(db, before, FEEDS_A_TICK))
  }

  async function callWebhook(ref: WebhookRef): Promise<void> {
    const result = await sendWebhook(ref, {
      db,
      post: app.options.post,
      keys: app.options.config.WEBHOOK_KEY === undefined ? null : readKeys(app.options.config.WEBHOOK_KEY),
      story: app.story,
      names: app.names,
      now,
      log,
      alert,
    })
    if (result.state === 'again') await queue.send('webhook', [ref], undefined, result.afterMs)
  }

  async function sendDueFeeds(): Promise<void> {
    const feeds = await dueFeeds(db, now(), FEEDS_A_TICK)
    await queue.send(
      'poll',
      feeds.map(({ id }) => ({ feed: id })),
      ({ feed }) => feed,
    )
  }

  async function mergeNewWords(): Promise<void> {
    if (await takeLease(db, 'words', randomUUID(), MERGE_WORDS_MS)) await mergeWords(db)
  }

  /** Once a day, in whichever process ticks: what has been kept long enough goes, and the embedded engine is tidied. */
  async function upkeep(): Promise<void> {
    if (!(await takeLease(db, 'upkeep', randomUUID(), UPKEEP_MS))) return
    const { texts, items } = await expire(db, RETENTION, now())
    const before = Temporal.Instant.from(now()).subtract({ hours: LEFT_HOURS }).toString()
    const workspaces = await eraseLeftWorkspaces(db, before, LEFT_CODES)
    await expireWebhookDeliveries(db, WEBHOOK_DAYS, now())
    await forgetLeases(db)
    await forgetTurns(db)
    await app.store.tidy()
    log('info', 'store.upkeep', { texts, items, workspaces })
  }

  /** A server has its own back-ups; the embedded store's engine never makes sure that anything is on the disk. */
  async function copyStore(): Promise<void> {
    const isWorthIt = app.store.kind === 'embedded' && platforms.some(({ name }) => name !== 'preview')
    if (!isWorthIt || !(await takeLease(db, 'copy', randomUUID(), COPY_MS))) return
    const began = performance.now()
    const copy = await app.store.safeCopy(now())
    log('info', 'store.copied', { copy, milliseconds: Math.round(performance.now() - began) })
  }

  async function sendDueChannels(): Promise<void> {
    const due = Map.groupBy(await dueChannels(db, now(), CHANNELS_A_TICK), ({ ref }) => ref.platform)
    for (const [platform, channels] of due)
      await queue.send(
        `deliver.${platform}`,
        channels.map(({ key }) => ({ channel: key })),
        ({ channel }) => channel,
      )
  }

  async function deliver(key: string): Promise<void> {
    const channel = await channelOf(db, key)
    if (channel === null) return
    const hold = (milliseconds: number) =>
      holdChannel(db, key, Temporal.Instant.from(now()).add({ milliseconds }).toString())
    try {
      const result = await deliverDue(channel, deliverDeps)
      if (result.state === 'again') await hold(Math.ceil(result.afterMs))
    } catch (error) {
      // Its neighbours in the batch have nothing to do with it; the tick brings it again.
      log('error', 'delivery.failed', { channel: key, ...errorFields(error) })
      await hold(AFTER_FAULT_MS)
    }
  }

  function chatHandlers(): ChatHandlers {
    const deps: DispatchDeps = {
      contextOf: async (act) => {
        const channel = await readChannel(db, act.channel)
        return {
          channel: act.channel,
          channelName: act.channelName,
          isDirect: act.isDirect,
          asker: act.asker,
          language: act.locale,
          zone: channel?.settings.schedule.zone ?? app.defaults.schedule.zone,
          now: now(),
          desk: app.desk,
        }
      },
      report: (error, what) => {
        const id = randomUUID().slice(0, 8)
        log('error', 'command.failed', { id, what, ...errorFields(error) })
        return id
      },
    }
    return {
      commands: commands.map(({ shape }) => shape),
      run: (invocation) => runCommand(invocation, deps),
      complete: (completion) => completeOption(completion, deps),
      press: (press) => pressButton(press, deps),
      arrived,
    }
  }

  async function arrived(arrival: Arrival): Promise<void> {
    switch (arrival.event) {
      case 'joined-workspace':
        if (await saveWorkspace(db, arrival.platform, arrival.workspace, arrival.name, now()))
          await resumeWorkspace(arrival.platform, arrival.workspace)
        if (arrival.welcomeChannel !== null)
          await welcome({ ...arrival, channel: arrival.welcomeChannel }, app.defaults.language)
        return
      case 'left-workspace':
        return stopWorkspace(db, arrival.platform, arrival.workspace, null, now())
      case 'channel-gone':
        return markBroken(db, keyOf(arrival.channel), { code: 'channel-gone', detail: '' }, now())
      case 'channel-restored':
        return restore(arrival.channel)
      case 'joined-channel':
        return welcome(arrival.channel, arrival.locale)
    }
  }

  /** Says once in a workspace how to begin. */
  async function welcome(
    { platform, workspace, channel }: ChannelRef,
    language: ReaderLanguage,
  ): Promise<void> {
    const ref = { platform, workspace, channel }
    const host = platformOf(ref)
    if (host === null || !(await takeWelcome(db, platform, workspace, now()))) return
    const message = welcomeMessage(await app.desk.topics(ref), language)
    const { outcome } = await host.post(ref, message, { deliveryId: `welcome-${workspace}`, replyTo: null })
    log('info', 'workspace.welcomed', { platform, workspace, outcome })
    // Where the outcome is unknown it may stand there already: better never than twice.
    if (outcome !== 'posted' && outcome !== 'unknown') await leaveWelcome(db, platform, workspace)
  }

  /** A workspace that comes back gets its briefings again, from the next slot on. */
  async function resumeWorkspace(platform: PlatformName, workspace: string): Promise<void> {
    for (const { key, ref, settings, nextSlotAt } of await channelsIn(db, platform, workspace)) {
      const follows = (await subscriptionsOf(db, ref)).some(({ briefing }) => briefing)
      if (nextSlotAt === null && follows) await setSlot(db, key, nextSlot(settings.schedule, now()))
    }
  }

  async function restore(ref: ChannelRef): Promise<void> {
    const channel = await readChannel(db, ref)
    if (channel?.broken != null) await markWhole(db, keyOf(ref), now())
  }
}

/** What carrying a correction takes, beside what a delivery does. */
export const correctDepsOf = (app: App, deps: DeliverDeps): CorrectDeps => ({
  ...deps,
  retell: (briefing) => retellBriefing(app.store.db, briefing, app.options.now()),
  write: async (briefing, channel) =>
    writeBriefing(briefing, { names: await app.namesFor(briefing.language, channel), actions: true }),
  agencyName: (code) => app.names('en').agency(code),
  timeOf: (instant, zone) => moments('de', zone).time(instant),
})

/** A channel's own briefing: what its topics brought since its last one, in its language. */
export async function compose(
  app: App,
  channel: StoredChannel,
  slotAt: string,
  late: boolean,
): Promise<Composed> {
  const { db } = app.store
  const { settings, key, ref } = channel
  const topics = (await subscriptionsOf(db, ref)).filter(({ briefing }) => briefing).map(({ topic }) => topic)
  const earlier = (hours: number) => Temporal.Instant.from(slotAt).subtract({ hours }).toString()
  const posted = await postedVersions(db, key, earlier(MEMORY_HOURS))
  const briefing = await app.brief({
    topics,
    words: null,
    since: earlier(posted.size === 0 ? FIRST_HOURS : LONGEST_HOURS),
    until: app.options.now(),
    language: settings.language,
    zone: settings.schedule.zone,
    most: settings.stories,
    posted,
  })
  const message = writeBriefing(briefing, {
    names: await app.namesFor(settings.language, ref),
    actions: true,
  })
  const { both } = moments(settings.language, settings.schedule.zone)
  const blocks = late
    ? [...message.blocks, note(plain(lateNote(settings.language, both(slotAt))))]
    : message.blocks
  return { briefing, message: { ...message, blocks }, items: itemsOf(briefing) }
}
