import type { Json, World } from './world.ts'

type Team = { id: string; name: string }

/** OAuth v2: codes that a person's approval gives, tokens that they are changed for, and their rotation. */
export class OAuth {
  readonly clientId = '1111.2222'
  readonly clientSecret = 'c'.repeat(32)
  /** Seconds that a token lasts, or null: tokens do not rotate. */
  expiresIn: number | null = null
  readonly #world: World
  readonly #codes = new Map<string, Team>()
  readonly #refreshTokens = new Map<string, Team>()
  /** Scopes that the installed app gets. */
  scopes: readonly string[] = []

  constructor(world: World) {
    this.#world = world
  }

  /** A person of a workspace presses "Allow": where the browser is sent next. */
  approve(authorizeUrl: string, team: Team = { id: this.#world.teamId, name: this.#world.teamName }): string {
    const asked = new URL(authorizeUrl).searchParams
    const code = this.#world.id('code-')
    this.#codes.set(code, team)
    this.scopes = (asked.get('scope') ?? '').split(',')
    const back = new URL(asked.get('redirect_uri') ?? 'http://127.0.0.1/slack/oauth_redirect')
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
    return back.href
  }

  access(args: Json): Json {
    if (args['client_id'] !== this.clientId || args['client_secret'] !== this.clientSecret)
      return { ok: false, error: 'bad_client_secret' }
    const refreshing = args['grant_type'] === 'refresh_token'
    const [given, key] = refreshing
      ? [this.#refreshTokens, String(args['refresh_token'])]
      : [this.#codes, String(args['code'])]
    const team = given.get(key)
    given.delete(key)
    if (team === undefined) return { ok: false, error: refreshing ? 'invalid_refresh_token' : 'invalid_code' }
    return this.#grant(team)
  }

  #grant(team: Team): Json {
    const token = `xoxb-${this.#world.id('installed-')}`
    this.#world.tokens.set(token, { kind: 'bot', scopes: this.scopes, revoked: null, team: team.id })
    return {
      ok: true,
      access_token: token,
      token_type: 'bot',
      scope: this.scopes.join(','),
      bot_user_id: this.#world.botUserId,
      app_id: this.#world.appId,
      team,
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: [...this.#world.users.keys()][0] ?? 'U0' },
      ...this.#rotation(team),
    }
  }

  #rotation(team: Team): Json {
    if (this.expiresIn === null) return {}
    const refreshToken = `xoxe-${this.#world.id('refresh-')}`
    this.#refreshTokens.set(refreshToken, team)
    return { expires_in: this.expiresIn, refresh_token: refreshToken }
  }
}
