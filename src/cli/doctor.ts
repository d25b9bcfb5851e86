import { type Config, ConfigError, readConfig } from '../config.ts'
import { type Finding, tellFinding } from '../doctor/findings.ts'
import { inspectFolder, inspectPort, inspectProxy } from '../doctor/machine.ts'
import { inspectDiscord, inspectSlack } from '../doctor/platforms.ts'
import type { ReaderLanguage } from '../model.ts'
import { askServerVersion } from '../store/version.ts'
import { textOf, UsageError } from './options.ts'
import type { Subcommand } from './subcommand.ts'

/** Looks for the usual mistakes, a line with the remedy for each; exit code 1 where something must be mended. */
export const doctorCommand: Subcommand = {
  options: { language: { type: 'string' } },
  run: async ({ values }, { output, environment }) => {
    const given = textOf(values['language'])
    if (given !== null && given !== 'de' && given !== 'en')
      throw new UsageError(`--language: found "${given}", wanted de or en.`)
    const { findings, language } = await examine(environment)
    const told: Finding[] = findings.length > 0 ? findings : [{ code: 'well', detail: '' }]
    for (const finding of told) output.write(`${tellFinding(finding, given ?? language)}\n`)
    return findings.length > 0 ? 1 : 0
  },
}

async function examine(
  environment: NodeJS.ProcessEnv,
): Promise<{ findings: Finding[]; language: ReaderLanguage }> {
  try {
    const config = readConfig(environment)
    return { findings: [...inspectProxy(environment), ...(await inspect(config))], language: config.LANGUAGE }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const findings = error.faults.map((detail): Finding => ({ code: 'settings', detail }))
    return { findings, language: environment['LANGUAGE'] === 'en' ? 'en' : 'de' }
  }
}

async function inspect(config: Config): Promise<Finding[]> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, DISCORD_TOKEN: token } = config
  const found = await Promise.all([
    inspectPort(config.HOST, config.PORT),
    config.DATABASE_URL === undefined ? inspectFolder(config.DATA_DIR) : inspectServer(config.DATABASE_URL),
    botToken === undefined ? [] : inspectSlack({ botToken, appToken, api: config.SLACK_API }),
    token === undefined ? [] : inspectDiscord(token, config.DISCORD_API),
  ])
  return found.flat()
}

async function inspectServer(url: string): Promise<Finding[]> {
  const server = await askServerVersion(url)
  if (server.state === 'refused') return [{ code: 'database', detail: server.code }]
  return server.state === 'old' ? [{ code: 'database-old', detail: server.version }] : []
}
