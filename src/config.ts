import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { isZone } from './delivery/slots.ts'
import type { ChannelRef } from './model.ts'
import { areKeys, KEYS_WANTED } from './vault.ts'

/** All settings, in the order of .env.example. The only reader of the environment; secrets never leave this type. */
export type Config = z.infer<typeof Settings>

const empty = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(empty, z.string().optional())
const secret = (shape: RegExp, wanted: string) =>
  z.preprocess(empty, z.string().regex(shape, { error: wanted }).optional())
const keys = z.preprocess(empty, z.string().refine(areKeys, { error: KEYS_WANTED }).optional())
const onOff = z.preprocess(empty, z.enum(['on', 'off'], { error: '"on" or "off"' }).optional())

const ALARM_CHANNEL = /^(slack|discord):([A-Z0-9]+)\/([A-Z0-9]+)$/
function alarmChannelOf(text: string): ChannelRef {
  const [, platform, workspace, channel] = ALARM_CHANNEL.exec(text)!
  return { platform: platform as 'slack' | 'discord', workspace: workspace!, channel: channel! }
}

const Settings = z
  .object({
    DATA_DIR: z.preprocess(empty, z.string().default('data')),
    DATABASE_URL: z.preprocess(
      empty,
      z
        .string()
        .regex(/^postgres(ql)?:\/\//, { error: 'an address such as postgres://user@host:5432/name' })
        .optional(),
    ),
    HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
    PORT: z.preprocess(
      empty,
      z.coerce
        .number({ error: 'a port' })
        .int()
        .min(0)
        .max(65535, { error: 'a port from 0 to 65535' })
        .default(8080),
    ),
    PUBLIC_URL: z.preprocess(empty, z.url({ protocol: /^https?$/, error: 'an http(s) address' }).optional()),
    PAGE: z.preprocess(
      empty,
      z.enum(['local', 'login', 'open'], { error: '"local", "login" or "open"' }).default('local'),
    ),
    FEEDS_FILE: text,
    RATES_FILE: text,
    DISCORD_TOKEN: secret(/^\S{20,}$/, 'a bot token from the Discord developer portal, without spaces'),
    SLACK_BOT_TOKEN: secret(/^xoxb-\S+$/, 'a bot token, which starts with xoxb-'),
    SLACK_APP_TOKEN: secret(/^xapp-\S+$/, 'an app-level token, which starts with xapp-'),
    SLACK_SIGNING_SECRET: secret(/^[0-9a-f]{16,}$/i, 'the signing secret of the Slack app, hexadecimal'),
    SLACK_CLIENT_ID: secret(/^\d+\.\d+$/, 'the client id of the Slack app, two numbers with a dot between'),
    SLACK_CLIENT_SECRET: secret(/^[0-9a-f]{16,}$/i, 'the client secret of the Slack app, hexadecimal'),
    SLACK_STATE_SECRET: secret(/^\S{32,}$/, 'at least 32 characters without spaces (openssl rand -hex 32)'),
    SLACK_TOKEN_KEY: keys,
    WEBHOOK_KEY: keys,
    ALARM_CHANNEL: z.preprocess(
      empty,
      z
        .string()
        .regex(ALARM_CHANNEL, { error: 'slack:TEAM/CHANNEL or discord:SERVER/CHANNEL, with their ids' })
        .transform(alarmChannelOf)
        .optional(),
    ),
    LANGUAGE: z.preprocess(empty, z.enum(['de', 'en'], { error: '"de" or "en"' }).default('de')),
    TIME_ZONE: z.preprocess(
      empty,
      z.string().refine(isZone, { error: 'an IANA name such as Europe/Vienna' }).default('Europe/Vienna'),
    ),
    CONTACT: text,
    PREVIEW: onOff,
    LOG: z.preprocess(
      empty,
      z.enum(['error', 'info', 'debug'], { error: '"error", "info" or "debug"' }).default('info'),
    ),
    /** Only for tests against stand-ins on this machine. */
    DISCORD_API: text,
    SLACK_API: text,
  })
  .superRefine((settings, context) => {
    const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: signing } = settings
    const missing = INSTALL_SETTINGS.filter((name) => settings[name] === undefined)
    const isForMany = INSTALL_OF_ITS_OWN.some((name) => settings[name] !== undefined)
    if (isForMany && bot !== undefined)
      context.addIssue({
        code: 'custom',
        message:
          'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for any number of them: leave one of the two empty',
      })
    else if (isForMany && app !== undefined)
      context.addIssue({
        code: 'custom',
        message:
          'SLACK_APP_TOKEN (Socket Mode) does not go with SLACK_CLIENT_ID: Slack lets an app of many workspaces be installed over HTTP only',
      })
    else if (isForMany && missing.length > 0)
      context.addIssue({
        code: 'custom',
        message: `an app that any workspace can install needs ${missing.join(', ')} too`,
      })
    const alarms = settings.ALARM_CHANNEL?.platform
    if (
      (alarms === 'slack' && bot === undefined && !isForMany) ||
      (alarms === 'discord' && settings.DISCORD_TOKEN === undefined)
    )
      context.addIssue({
        code: 'custom',
        message: `ALARM_CHANNEL is on ${alarms}, which is not set up: ${alarms === 'slack' ? 'set SLACK_BOT_TOKEN' : 'set DISCORD_TOKEN'}, or name a channel elsewhere`,
      })
    if (isForMany) return
    if (bot !== undefined && app === undefined && signing === undefined)
      context.addIssue({
        code: 'custom',
        message:
          'SLACK_BOT_TOKEN needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it',
      })
    if (bot === undefined && (app !== undefined || signing !== undefined))
      context.addIssue({
        code: 'custom',
        message: 'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET need SLACK_BOT_TOKEN beside them',
      })
  })

/** What installing into any number of workspaces takes; the last two serve other ends too. */
const INSTALL_OF_ITS_OWN = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_TOKEN_KEY',
] as const
const INSTALL_SETTINGS = [...INSTALL_OF_ITS_OWN, 'SLACK_SIGNING_SECRET', 'PUBLIC_URL'] as const

/** Names whose values are never shown. */
const SECRET = /TOKEN|SECRET|KEY|DATABASE_URL/

/** Every secret that the settings hold, as it may turn up in a text: lists of keys one by one, of an address its password. */
export function secretsOf(config: Config): string[] {
  return Object.entries(config).flatMap(([name, value]) => {
    if (typeof value !== 'string' || !SECRET.test(name)) return []
    return name === 'DATABASE_URL' ? passwordsIn(value) : value.split(',').map((one) => one.trim())
  })
}

/** The password as it is written in an address and as it is meant; none where there is none, or it cannot be read. */
function passwordsIn(address: string): string[] {
  const written = URL.parse(address)?.password ?? ''
  if (written === '') return []
  try {
    return [written, decodeURIComponent(written)]
  } catch {
    return [written]
  }
}

export class ConfigError extends Error {
  readonly code = 'config.invalid'
  /** One sentence per faulty setting: its name, what was found (secrets never), what is wanted. */
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'ConfigError'
    this.faults = faults
  }
}

/** Reads settings from an environment and, under it, a `.env` file. Throws `ConfigError` with all faults at once. */
export function readConfig(environment: NodeJS.ProcessEnv, envFile = '.env'): Config {
  const file = existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {}
  const given: Record<string, string | undefined> = { ...file, ...environment }
  const settings = Settings.safeParse(given)
  if (settings.success) return settings.data
  throw new ConfigError(settings.error.issues.map((issue) => faultOf(issue, given)))
}

function faultOf(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  if (issue.path.length === 0) return `${issue.message}.`
  const name = String(issue.path[0])
  const value = given[name]
  const found =
    value === undefined ? 'nothing' : SECRET.test(name) ? 'a value that is not shown' : JSON.stringify(value)
  return `${name}: found ${found}, wanted ${issue.message}.`
}

/** Whether at least one chat platform is set up; otherwise the service starts in preview mode. */
export const isLive = (config: Config): boolean =>
  config.PREVIEW !== 'on' &&
  (config.DISCORD_TOKEN !== undefined ||
    config.SLACK_BOT_TOKEN !== undefined ||
    config.SLACK_CLIENT_ID !== undefined)
