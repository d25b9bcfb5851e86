import type { App } from '../app.ts'
import type { InstallOptions } from '../chat/slack/oauth.ts'
import type { Config } from '../config.ts'
import { installedWorkspaces, readInstallation, saveInstallation } from '../store/installations.ts'

/** What installing the Slack app into any number of workspaces takes; undefined where the settings do not ask for it. */
export function installOf({ store: { db }, options }: App, config: Config): InstallOptions | undefined {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
    SLACK_TOKEN_KEY: encryptionKeys,
    PUBLIC_URL: publicUrl,
  } = config
  if (
    clientId === undefined ||
    clientSecret === undefined ||
    stateSecret === undefined ||
    encryptionKeys === undefined ||
    publicUrl === undefined
  )
    return undefined
  return {
    clientId,
    clientSecret,
    stateSecret,
    encryptionKeys,
    publicUrl,
    saveInstallation: (workspace, sealed) => saveInstallation(db, workspace, sealed, options.now()),
    readInstallation: (workspace) => readInstallation(db, workspace),
    installedWorkspaces: () => installedWorkspaces(db),
  }
}
