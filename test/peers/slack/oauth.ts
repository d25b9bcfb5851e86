import type { Json, World } from './world.ts'

/** OAuth v2: codes that a person's approval gives, tokens that they are changed for, and their rotation. */
export class OAuth {
  readonly clientId = '1111.2222'
  readonly clientSecret = 'c'.repeat(32)
  /** Seconds that a token lasts, or null: tokens do not rotate. */
  expiresIn: number | null = null
  readonly #world: World
  readonly #codes = new Set<string>()
  readonly #refreshTokens = new Set<string>()
  /** Scopes that the installed app gets. */
  scopes: readonly string[] = []

  constructor(world: World) {
    this.#world = world
  }

  /** A person presses "Allow": where the browser is sent next. */
  approve(authorizeUrl: string): string {
    const asked = new URL(authorizeUrl).searchParams
    const code = this.#world.id('code-')
    this.#codes.add(code)
    this.scopes = (asked.get('scope') ?? '').split(',')
    const back = new URL(asked.get('redirect_uri') ?? 'http://127.0.0.1/slack/oauth_redirect')
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
    return back.href
  }

  access(args: Json): Json {
    if (args['client_id'] !== this.clientId || args['client_secret'] !== this.clientSecret)
      return { ok: false, error: 'bad_client_secret' }
    const refreshing = args['grant_type'] === 'refresh_token'
    const known = refreshing
      ? this.#refreshTokens.delete(String(args['refresh_token']))
      : this.#codes.delete(String(args['code']))
    if (!known) return { ok: false, error: refreshing ? 'invalid_refresh_token' : 'invalid_code' }
    return this.#grant()
  }

  #grant(): Json {
    const token = `xoxb-${this.#world.id('installed-')}`
    this.#world.tokens.set(token, { kind: 'bot', scopes: this.scopes, revoked: null })
    return {
      ok: true,
      access_token: token,
      token_type: 'bot',
      scope: this.scopes.join(','),
      bot_user_id: this.#world.botUserId,
      app_id: this.#world.appId,
      team: { id: this.#world.teamId, name: this.#world.teamName },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: [...this.#world.users.keys()][0] ?? 'U0' },
      ...this.#rotation(),
    }
  }

  #rotation(): Json {
    if (this.expiresIn === null) return {}
    const refreshToken = `xoxe-${this.#world.id('refresh-')}`
    this.#refreshTokens.add(refreshToken)
    return { expires_in: this.expiresIn, refresh_token: refreshToken }
  }
}
