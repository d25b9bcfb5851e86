export type LogLevel = 'error' | 'info' | 'debug'

/** One event as one line: a name in dotted lower case, and ids and numbers; never bodies, never secrets. */
export type Log = (
  level: LogLevel,
  event: string,
  fields?: Readonly<Record<string, string | number | boolean | null>>,
) => void

const ORDER: Record<LogLevel, number> = { error: 0, info: 1, debug: 2 }

/** What looks like a token or a password in an address is never written, wherever it came from. */
const SECRETS =
  /\bxox[a-z]-[\w-]+|\bxapp-[\w-]+|\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}|(?<=:\/\/[^/\s:@]*:)[^@\s/]+(?=@)/g

export const redact = (text: string): string => text.replace(SECRETS, '[secret]')

/** Writes JSON lines of at most the given level. */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => string): Log {
  return (of, event, fields = {}) => {
    if (ORDER[of] <= ORDER[level]) write(redact(JSON.stringify({ at: now(), level: of, event, ...fields })))
  }
}

/** The fields of a log line for an error: its code and its message, and the code of its cause. */
export function errorFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const cause = error.cause instanceof Error ? { cause: error.cause.message } : {}
  return { code, message: error.message, ...cause }
}
