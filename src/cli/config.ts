import { ConfigError, isLive, readConfig } from '../config.ts'
import type { Subcommand } from './subcommand.ts'

export const configCommand: Subcommand = {
  options: {},
  run: async ({ positionals: [what] }, { output, errors, environment }) => {
    if (what !== 'check') {
      errors.write('Usage: config check\n')
      return 2
    }
    try {
      const config = readConfig(environment)
      const platforms = [
        config.DISCORD_TOKEN !== undefined && 'Discord',
        config.SLACK_BOT_TOKEN !== undefined &&
          (config.SLACK_APP_TOKEN !== undefined ? 'Slack (Socket Mode)' : 'Slack (HTTP)'),
      ].filter((name) => name !== false)
      output.write(
        `The settings can be used. Starts: ${isLive(config) ? platforms.join(' and ') : 'preview mode'}; store: ${config.DATABASE_URL === undefined ? `embedded in ${config.DATA_DIR}` : 'PostgreSQL server'}; page: http://${config.HOST}:${config.PORT}\n`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
      errors.write(`${error.message}\n`)
      return 2
    }
  },
}
