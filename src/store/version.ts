import pg from 'pg'

const DEADLINE_MS = 10_000
const OLDEST = 150_000

/** What a database server says of itself before anything is stored in it: its version, or the code of its refusal. */
export type ServerVersion = { state: 'good' | 'old'; version: string } | { state: 'refused'; code: string }

export async function askServerVersion(connectionString: string): Promise<ServerVersion> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: DEADLINE_MS })
  // A server that goes while we ask is told by the query.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; version: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
    )
    const { number, version } = rows[0]!
    return { state: Number(number) < OLDEST ? 'old' : 'good', version }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    return { state: 'refused', code }
  } finally {
    await client.end().catch(() => undefined)
  }
}
