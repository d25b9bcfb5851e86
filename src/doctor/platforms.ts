import { z } from 'zod'
import { SCOPES } from '../chat/slack/manifest.ts'
import { type Asked, ask } from './ask.ts'
import type { Finding } from './findings.ts'

/** More, and Slack's signatures are taken for old ones (five minutes), or briefings come visibly late. */
const CLOCK_SECONDS = 60
const SLACK = 'https://slack.com/api/'
const DISCORD = 'https://discord.com/api'

const SlackAnswer = z.object({ ok: z.boolean(), error: z.string().optional() }).catch({ ok: false })

/** Whether Slack takes the tokens, grants what is needed and lets Socket Mode in; and what it says of our clock. */
export async function inspectSlack(tokens: {
  botToken: string
  appToken: string | undefined
  api: string | undefined
}): Promise<Finding[]> {
  const { botToken, appToken, api = SLACK } = tokens
  const bot = await ask(`${api}auth.test`, 'POST', `Bearer ${botToken}`)
  if (bot === null) return [{ code: 'unreachable', detail: 'Slack' }]
  const findings = clockOf(bot)
  const { ok, error } = SlackAnswer.parse(bot.body)
  if (error !== undefined) findings.push({ code: 'slack-token', detail: error })
  else if (!ok) findings.push({ code: 'unreachable', detail: `Slack (${bot.status})` })
  const granted = bot.headers.get('x-oauth-scopes')?.split(/,\s*/)
  const missing = ok && granted !== undefined ? SCOPES.filter((scope) => !granted.includes(scope)) : []
  if (missing.length > 0) findings.push({ code: 'slack-scopes', detail: missing.join(', ') })
  if (appToken === undefined) return findings
  const socket = await ask(`${api}apps.connections.open`, 'POST', `Bearer ${appToken}`)
  if (socket === null) return [...findings, { code: 'unreachable', detail: 'Slack' }]
  const opened = SlackAnswer.parse(socket.body)
  if (!opened.ok) findings.push({ code: 'slack-socket', detail: opened.error ?? String(socket.status) })
  return findings
}

/** Whether Discord takes the token. */
export async function inspectDiscord(token: string, api = DISCORD): Promise<Finding[]> {
  const bot = await ask(`${api}/v10/users/@me`, 'GET', `Bot ${token}`)
  if (bot === null) return [{ code: 'unreachable', detail: 'Discord' }]
  const findings = clockOf(bot)
  if (bot.status === 401) findings.push({ code: 'discord-token', detail: '401' })
  else if (bot.status !== 200) findings.push({ code: 'unreachable', detail: `Discord (${bot.status})` })
  return findings
}

const clockOf = ({ clockOff }: NonNullable<Asked>): Finding[] =>
  clockOff !== null && Math.abs(clockOff) > CLOCK_SECONDS
    ? [{ code: 'clock', detail: String(Math.abs(clockOff)) }]
    : []
