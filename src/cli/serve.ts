import { randomUUID } from 'node:crypto'
import { startSamples } from '../../feeds/samples/server.ts'
import type { App } from '../app.ts'
import { writeBriefing } from '../briefing/write.ts'
import { ChatError, type ChatHandlers, type ChatPlatform } from '../chat/platform.ts'
import { createPreview, type Preview } from '../chat/preview/platform.ts'
import { renderText } from '../chat/preview/text.ts'
import type { Slack } from '../chat/slack/platform.ts'
import { type Config, isLive, secretsOf } from '../config.ts'
import { discordTurn } from '../delivery/limits.ts'
import { runSingly } from '../jobs/singly.ts'
import { createLog, type Log } from '../log.ts'
import type { ChannelRef } from '../model.ts'
import {
  announceReplay,
  endReplay,
  PREVIEW_FACTOR,
  PREVIEW_START,
  type Replay,
  replayClock,
} from '../replay.ts'
import { ROLES, type Role, readRoles } from '../roles.ts'
import { type Service, startService } from '../service.ts'
import { readSources, sampleSources } from '../sources.ts'
import type { Store } from '../store/database.ts'
import { dropLease, takeLease } from '../store/leases.ts'
import { emptyStore, holdsOnlySamples } from '../store/reset.ts'
import { type PageOptions, startPage } from '../web/page.ts'
import type { WebServer } from '../web/server.ts'
import { installOf } from './install.ts'
import { openParts, type Tool } from './open.ts'
import { readStoreArguments, storeOptions, textOf, UsageError } from './options.ts'
import type { Streams, Subcommand } from './subcommand.ts'

const PREVIEW_TOPICS = ['nato', 'ukraine', 'defence-spending']
const PREVIEW_CHANNEL: ChannelRef = { platform: 'preview', workspace: 'preview', channel: 'newsroom' }
const SHUTDOWN_MS = 15_000

export const serveCommand: Subcommand = {
  options: { ...storeOptions, once: { type: 'boolean' }, role: { type: 'string' } },
  run: async (args, streams) => {
    const { config, feedsFile, now } = readStoreArguments(args, streams.environment)
    const once = args.values['once'] === true
    const given = textOf(args.values['role'])
    if (given === null && !isLive(config)) return preview(config, once, streams)
    const roles = given === null ? new Set(ROLES) : rolesIn(given, config)
    return live({ config, feedsFile, now, once, roles }, streams)
  },
}

/** Roles are parts of one service on one server. Throws `UsageError`. */
function rolesIn(given: string, config: Config): ReadonlySet<Role> {
  const roles = readRoles(given)
  if (roles === null)
    throw new UsageError(`--role: found "${given}", wanted one or more of ${ROLES.join(', ')}, with commas.`)
  if (config.DATABASE_URL === undefined)
    throw new UsageError(
      '--role splits the service over processes that share a PostgreSQL server: set DATABASE_URL.',
    )
  const tokens = {
    slack: config.SLACK_BOT_TOKEN ?? config.SLACK_CLIENT_ID,
    discord: config.DISCORD_TOKEN,
  }
  const platforms = (['slack', 'discord'] as const).filter((role) => roles.has(role))
  if (platforms.length > 0 && platforms.every((role) => tokens[role] === undefined))
    throw new UsageError(
      `--role ${platforms.join(',')}: no token is set (${platforms.map((role) => (role === 'slack' ? 'SLACK_BOT_TOKEN' : 'DISCORD_TOKEN')).join(', ')}).`,
    )
  return roles
}

// ---------- preview ----------

/** Invented agencies behind a clock that runs faster than the real one. */
async function preview(config: Config, once: boolean, streams: Streams): Promise<number> {
  const { output, errors } = streams
  output.write(
    'Preview mode, on invented agencies. Set DISCORD_TOKEN, or SLACK_BOT_TOKEN with SLACK_APP_TOKEN, to go live (see README.md).\n',
  )
  // The clock stands still until the first briefings are there.
  let running: (() => string) | null = null
  const now = () => running?.() ?? new Date(PREVIEW_START).toISOString()
  const log = createLog(config.LOG, (line) => errors.write(`${line}\n`), now, secretsOf(config))
  const samples = await startSamples({ now })
  const progress = progressOn(streams)
  progress('opening the store')
  const tool = await openParts({
    config,
    sources: sampleSources(samples),
    now,
    log: telling(log, streams, () => running !== null),
    role: 'service',
    prepare: resetForPreview,
  })
  try {
    output.write(
      `The clock starts on ${PREVIEW_START.slice(0, 16).replace('T', ' at ')} and runs ${PREVIEW_FACTOR} times as fast as the real one.\n`,
    )
    await firstRound(tool.app, progress)
    for (const topic of PREVIEW_TOPICS)
      output.write(`\n${await printed(tool.app, topic, 'isTTY' in output && output.isTTY === true)}`)
    if (once) return 0
    const replay: Replay = { start: PREVIEW_START, began: Date.now(), factor: PREVIEW_FACTOR }
    announceReplay(config.DATA_DIR, replay)
    running = replayClock(replay)
    return await runPreview(tool, replay, log, streams)
  } finally {
    endReplay(config.DATA_DIR)
    await tool.close()
    await samples.stop()
  }
}

async function resetForPreview(store: Store): Promise<void> {
  if (!(await holdsOnlySamples(store.db)))
    throw new UsageError(
      'The store holds real feeds, and the preview would empty it. Set DATA_DIR to another folder, or a token to go live.',
    )
  await emptyStore(store.db)
}

async function firstRound(app: App, progress: (what: string) => void): Promise<void> {
  await app.pollAll('due', ({ feed, new: fresh }) => progress(`polled ${feed}: ${fresh} new`))
  await app.digest((done) => progress(`understood ${done} items`))
  progress('')
}

async function printed(app: App, topic: string, colour: boolean): Promise<string> {
  const now = app.options.now()
  const { language, schedule } = app.defaults
  const briefing = await app.brief({
    topics: [topic],
    words: null,
    since: Temporal.Instant.from(now).subtract({ hours: 48 }).toString(),
    until: now,
    language,
    zone: schedule.zone,
    most: 3,
    posted: new Map(),
  })
  return renderText(writeBriefing(briefing, { names: app.names(language), actions: false }), { colour })
}

async function runPreview(tool: Tool, replay: Replay, log: Log, streams: Streams): Promise<number> {
  const { app, config } = tool
  const { output, stop } = streams
  const platform = createPreview()
  const asker = { id: 'preview', name: 'preview', mayManage: true, mayAdminister: true }
  for (const topic of PREVIEW_TOPICS)
    await app.desk.subscribe(PREVIEW_CHANNEL, 'newsroom', { topic, briefing: true, alerts: true }, asker)
  await app.desk.configure(
    PREVIEW_CHANNEL,
    'newsroom',
    { schedule: { ...app.defaults.schedule, times: ['07:00', '12:00', '18:00'] } },
    asker,
  )
  const service = await startService({
    app,
    roles: new Set(ROLES),
    platforms: [platform],
    alert: (sentence) => void output.write(`! ${sentence}\n`),
  })
  await platform.start(service.handlers)
  const page = await pageOrStop(service, { app, config, mounts: [], pages: true, replay, log })
  output.write(`\nThe page is at ${page.url} . New items keep arriving; Ctrl-C ends.\n`)
  const watch = setInterval(() => tellPosts(platform, streams), 1_000)
  await aborted(stop)
  clearInterval(watch)
  await shutDown([page, service, platform], log)
  return 0
}

const told = new Set<string>()

/** What came into the preview's channel, as it comes. */
function tellPosts(platform: Preview, { output }: Streams): void {
  for (const { id, message } of platform.posts(PREVIEW_CHANNEL.channel)) {
    if (told.has(id)) continue
    told.add(id)
    output.write(
      `\n# newsroom\n${renderText(message, { colour: 'isTTY' in output && output.isTTY === true })}`,
    )
  }
}

/** Shows what is going on in one line that is written over; in a pipe, in lines. */
function progressOn({ errors }: Streams): (what: string) => void {
  const isTerminal = 'isTTY' in errors && errors.isTTY === true
  return (what) => {
    if (isTerminal) errors.write(`\r\u001b[2K${what === '' ? '' : `… ${what}`}`)
    else if (what !== '' && !/understood \d*[1-9] /.test(what)) errors.write(`… ${what}\n`)
  }
}

// ---------- live ----------

type LiveArguments = {
  config: Config
  feedsFile: string | null
  now(): string
  once: boolean
  roles: ReadonlySet<Role>
}

async function live(
  { config, feedsFile, now, once, roles }: LiveArguments,
  streams: Streams,
): Promise<number> {
  const log = createLog(config.LOG, (line) => streams.output.write(`${line}\n`), now, secretsOf(config))
  const tool = await openParts({
    config,
    sources: await readSources(feedsFile, 'default'),
    now,
    log,
    role: 'service',
  })
  try {
    if (once) {
      await tool.app.pollAll('due', (report) => streams.output.write(`${JSON.stringify(report)}\n`))
      await tool.app.digest()
      return 0
    }
    return await runLive(tool, roles, log, streams)
  } finally {
    await tool.close()
  }
}

async function runLive(
  tool: Tool,
  roles: ReadonlySet<Role>,
  log: Log,
  { errors, stop }: Streams,
): Promise<number> {
  const { app, config } = tool
  const alert = (sentence: string) => log('error', 'operator.alert', { sentence })
  const slack = roles.has('slack') ? await slackOf(app, config, log) : null
  const discord = roles.has('discord') ? await discordOf(app, config, log) : null
  const platforms = [slack, discord].filter((platform) => platform !== null)
  const service = await startService({ app, roles, platforms, alert })
  const page = await pageOrStop(service, {
    app,
    config,
    mounts: slack === null ? [] : [slack.handle],
    pages: roles.has('web'),
    replay: null,
    log,
  })
  const started = await startPlatforms(platforms, service, app, errors)
  log('info', 'service.started', {
    page: page.url,
    roles: [...roles].join(' '),
    platforms: started.map(({ name }) => name).join(' '),
  })
  // A part without a platform of its own is whole without one.
  const isWhole = started.length > 0 || !(roles.has('slack') || roles.has('discord'))
  if (isWhole) await aborted(stop)
  else errors.write('No platform could be started.\n')
  await shutDown([page, service, ...started], log)
  return isWhole ? 0 : 1
}

/** Starts each platform; one that is refused is named, and the others go on. */
async function startPlatforms(
  platforms: readonly ChatPlatform[],
  { handlers }: Service,
  app: App,
  errors: Streams['errors'],
): Promise<{ name: string; stop(): Promise<void> }[]> {
  const started: { name: string; stop(): Promise<void> }[] = []
  for (const platform of platforms) {
    try {
      started.push({ name: platform.name, ...(await listen(platform, handlers, app)) })
    } catch (error) {
      if (!(error instanceof ChatError)) throw error
      errors.write(`${platform.name}: ${error.fault.detail}\n`)
    }
  }
  return started
}

/** Slack hands each act to one connection of many; Discord to every one, so that only one process listens there. */
async function listen(
  platform: ChatPlatform,
  handlers: ChatHandlers,
  { store, options }: App,
): Promise<{ stop(): Promise<void> }> {
  if (platform.name !== 'discord') {
    await platform.start(handlers)
    return platform
  }
  const lease = 'discord-gateway'
  const holder = randomUUID()
  return runSingly(
    {
      name: lease,
      take: (milliseconds) => takeLease(store.db, lease, holder, milliseconds),
      drop: () => dropLease(store.db, lease, holder),
      start: () => platform.start(handlers),
      stop: () => platform.stop(),
    },
    options.log,
  )
}

/** A platform's library is loaded only where the platform is used: discord.js alone takes 30 MB. */
async function slackOf(app: App, config: Config, log: Log): Promise<Slack | null> {
  const install = installOf(app, config)
  if (config.SLACK_BOT_TOKEN === undefined && install === undefined) return null
  const { createSlack } = await import('../chat/slack/platform.ts')
  return createSlack({
    botToken: config.SLACK_BOT_TOKEN,
    appToken: config.SLACK_APP_TOKEN,
    signingSecret: config.SLACK_SIGNING_SECRET,
    install,
    apiUrl: config.SLACK_API,
    now: app.options.now,
    log,
  })
}

async function discordOf({ store, options }: App, config: Config, log: Log): Promise<ChatPlatform | null> {
  if (config.DISCORD_TOKEN === undefined) return null
  const { createDiscord } = await import('../chat/discord/platform.ts')
  return createDiscord({
    token: config.DISCORD_TOKEN,
    api: config.DISCORD_API,
    now: options.now,
    log,
    turn: discordTurn(store.db),
  })
}

// ---------- both ----------

/** The preview tells people, not machines, what comes in; faults stay log lines. */
const telling =
  (log: Log, { output }: Streams, isRunning: () => boolean): Log =>
  (level, event, fields) => {
    if (level === 'error') log(level, event, fields)
    if (event !== 'feed.polled' || !isRunning()) return
    const { feed, new: fresh, changed, withdrawn } = fields ?? {}
    if (Number(fresh) + Number(changed) + Number(withdrawn) > 0)
      output.write(`… ${feed}: ${fresh} new, ${changed} changed, ${withdrawn} withdrawn\n`)
  }

/** A page that cannot be started (its port is taken) leaves no service running behind it. */
async function pageOrStop(service: Service, options: Omit<PageOptions, 'service'>): Promise<WebServer> {
  try {
    return await startPage({ ...options, service })
  } catch (error) {
    await service.stop()
    throw error
  }
}

const aborted = (stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve()
    else stop.addEventListener('abort', () => resolve(), { once: true })
  })

/** Stops what was started, each with a deadline, so that one that hangs does not keep the process. */
async function shutDown(parts: readonly { stop(): Promise<void> }[], log: Log): Promise<void> {
  for (const part of parts) {
    let timer: NodeJS.Timeout | undefined
    const deadline = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), SHUTDOWN_MS)
    })
    if ((await Promise.race([part.stop(), deadline])) === 'late') log('error', 'stop.late')
    clearTimeout(timer)
  }
}
