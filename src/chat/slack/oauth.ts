import type { HTTPReceiverOptions, Installation, InstallationStore } from '@slack/bolt'
import type { WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import { decrypt, encrypt, isSealedByOld, type Keyring, readKeys } from '../../vault.ts'
import { OPTIONAL_SCOPES, REDIRECT_PATH, SCOPES } from './manifest.ts'

/** Where tokens are kept: text that only this service's key opens, by workspace. `null` erases. */
type Installations = {
  saveInstallation(workspace: string, sealed: string | null): Promise<void>
  readInstallation(workspace: string): Promise<string | null>
  installedWorkspaces(): Promise<string[]>
}

export type InstallOptions = Installations & {
  clientId: string
  clientSecret: string
  /** Signs the state that keeps others from installing in somebody's name. */
  stateSecret: string
  /** Keys of 64 hexadecimal digits that tokens are encrypted with, the newest first, with commas between. */
  encryptionKeys: string
  /** Address at which people reach this service. */
  publicUrl: string
}

const INSTALL_PATH = '/slack/install'

const StoredInstallation = z.object({
  team: z.object({ id: z.string(), name: z.string().optional() }),
  bot: z.object({
    token: z.string(),
    refreshToken: z.string().optional(),
    expiresAt: z.number().optional(),
    scopes: z.array(z.string()),
    id: z.string(),
    userId: z.string(),
  }),
  user: z.object({ id: z.string() }),
})
export type StoredInstallation = z.infer<typeof StoredInstallation>

export class InstallationError extends Error {
  readonly code: 'slack.not-installed' | 'slack.unusable-installation'
  constructor(code: InstallationError['code'], message: string) {
    super(message)
    this.name = 'InstallationError'
    this.code = code
  }
}

/** Bolt's store of installations over two plain functions. `installed` hears of each new one, not of rotated tokens. */
export function createInstallationStore(
  { saveInstallation, readInstallation, encryptionKeys }: InstallOptions,
  installed: (installation: StoredInstallation) => void,
): InstallationStore {
  const keys = readKeys(encryptionKeys)
  return {
    storeInstallation: async (given) => {
      const read = StoredInstallation.safeParse(given)
      if (!read.success)
        throw new InstallationError(
          'slack.unusable-installation',
          'Wirebrief is installed into one workspace, with a bot.',
        )
      const { team } = read.data
      const isNew = (await readInstallation(team.id)) === null
      await saveInstallation(team.id, encrypt(JSON.stringify(read.data), keys, team.id))
      if (isNew) installed(read.data)
    },
    fetchInstallation: async ({ teamId = '' }) => {
      const sealed = await readInstallation(teamId)
      if (sealed === null)
        throw new InstallationError('slack.not-installed', `Wirebrief is not installed in ${teamId}.`)
      return toInstallation(StoredInstallation.parse(JSON.parse(decrypt(sealed, keys, teamId))))
    },
    deleteInstallation: async ({ teamId = '' }) => saveInstallation(teamId, null),
  }
}

/** Seals anew what an older key sealed, so that the older key can go. Answers how many; throws `VaultError` where one cannot be opened. */
export async function resealInstallations({
  saveInstallation,
  readInstallation,
  installedWorkspaces,
  encryptionKeys,
}: InstallOptions): Promise<number> {
  const keys: Keyring = readKeys(encryptionKeys)
  let resealed = 0
  for (const workspace of await installedWorkspaces()) {
    const sealed = await readInstallation(workspace)
    if (sealed === null || !isSealedByOld(sealed, keys)) continue
    await saveInstallation(workspace, encrypt(decrypt(sealed, keys, workspace), keys, workspace))
    resealed++
  }
  return resealed
}

function toInstallation({ team, bot, user }: StoredInstallation): Installation<'v2', false> {
  const { refreshToken, expiresAt, ...rest } = bot
  return {
    team: team.name === undefined ? { id: team.id } : { id: team.id, name: team.name },
    enterprise: undefined,
    user: { id: user.id, token: undefined, scopes: undefined },
    bot: {
      ...rest,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
    tokenType: 'bot',
    isEnterpriseInstall: false,
    authVersion: 'v2',
  }
}

type OAuthOptions = Pick<
  HTTPReceiverOptions,
  | 'clientId'
  | 'clientSecret'
  | 'stateSecret'
  | 'redirectUri'
  | 'scopes'
  | 'installationStore'
  | 'installerOptions'
>

/** What Bolt's receiver needs to serve the installation: its two paths, the state check and the rotation of tokens. */
export function oauthOptions(
  options: InstallOptions,
  store: InstallationStore,
  client: WebClientOptions,
): OAuthOptions {
  const { clientId, clientSecret, stateSecret, publicUrl } = options
  const { slackApiUrl } = client
  return {
    clientId,
    clientSecret,
    stateSecret,
    redirectUri: new URL(REDIRECT_PATH, publicUrl).href,
    scopes: [...SCOPES, ...OPTIONAL_SCOPES],
    installationStore: store,
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      clientOptions: client,
      ...(slackApiUrl === undefined
        ? {}
        : { authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href }),
    },
  }
}
