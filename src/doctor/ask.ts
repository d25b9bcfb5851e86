/** What a platform's API answered; null where it cannot be reached. `clockOff`: seconds by which its clock is ahead of ours. */
export type Asked = { status: number; headers: Headers; body: unknown; clockOff: number | null } | null

const DEADLINE_MS = 10_000
/** Discord turns away whoever does not name itself in this form (docs.discord.com/developers/reference#user-agent). */
const USER_AGENT = 'DiscordBot (wirebrief, 0.1.0)'

/** Asks one address of a platform with a token, once. */
export async function ask(address: string, method: 'GET' | 'POST', authorization: string): Promise<Asked> {
  try {
    const response = await fetch(address, {
      method,
      headers: { authorization, 'user-agent': USER_AGENT },
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    const body: unknown = await response.json().catch(() => null)
    const date = Date.parse(response.headers.get('date') ?? '')
    const clockOff = Number.isNaN(date) ? null : Math.round((date - Date.now()) / 1_000)
    return { status: response.status, headers: response.headers, body, clockOff }
  } catch {
    return null
  }
}
