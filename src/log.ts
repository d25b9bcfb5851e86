export type LogLevel = 'error' | 'info' | 'debug'

/** One event as one line: a name in dotted lower case, and ids and numbers; never bodies, never secrets. */
export type Log = (
  level: LogLevel,
  event: string,
  fields?: Readonly<Record<string, string | number | boolean | null>>,
) => void

const ORDER: Record<LogLevel, number> = { error: 0, info: 1, debug: 2 }

/**
 * The shapes of secrets, wherever they come from; each is replaced whole, or, where a lookbehind names what stands before it, only
 * what is secret of it.
 */
const SHAPES: readonly RegExp[] = [
  // Slack: tokens of all kinds, and the addresses of incoming webhooks.
  /xox[a-z](?:\.xox[a-z])?-[\w.%-]+/gi,
  /xapp-[\w-]+/gi,
  /(?<=hooks\.slack\.com\/[a-z]+\/)[\w/-]+/gi,
  // Discord: bot tokens, and the tokens in addresses of webhooks and interactions.
  /[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[\w-]+/gi,
  // Secrets of signed webhooks.
  /whsec_[\w+/=-]+/gi,
  // Headers, as text or as JSON.
  /(?<=\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?)(?:[a-z]+\s+)?[^\s"',;]+/gi,
  /(?<=\b(?:bearer|basic|bot)\s+)[\w.~+/=-]{16,}/gi,
  // Parameters of addresses: feeds out, log-in links, sockets, keys of feeds.
  /(?<=[?&;](?:[\w-]*(?:token|secret|password|ticket|signature|api_?key)|key|code|sig)=)[^\s&#"'<>]+/gi,
  // The password of an address (of a database, a proxy), up to the last "@" before the path.
  /(?<=:\/\/[^/\s:@]*:)[^\s/"'<>]+(?=@)/g,
]
const HIDDEN = '[secret]'
/** Fields whose values are never written, whatever they look like. */
const SECRET_FIELD = /token|secret|password|authori[sz]ation|cookie/i
/** Shorter values would hide ordinary words. */
const SHORTEST = 6

/** A text without what looks like a secret. */
export const redact = (text: string): string =>
  SHAPES.reduce((rest, shape) => rest.replace(shape, HIDDEN), text)

/** Also hides the given values wherever they stand, plain or as they are written in an address. */
function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    // A secret that holds another goes first, so that nothing of it stays.
    .sort((one, other) => other.length - one.length)
  return (text) => redact(forms.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text))
}

/**
 * Writes JSON lines of at most the given level. No secret is in them: each text is redacted before it becomes a part of the line,
 * `secrets` (the settings' own, `secretsOf`) wherever they stand, all others by their shape.
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => void,
  now: () => string,
  secrets: readonly string[] = [],
): Log {
  const clean = redactor(secrets)
  const cleaned = (name: string, value: string | number | boolean | null) => {
    if (typeof value !== 'string') return value
    return SECRET_FIELD.test(name) ? HIDDEN : clean(value)
  }
  return (of, event, fields = {}) => {
    if (ORDER[of] > ORDER[level]) return
    const entries = Object.entries(fields).map(([name, value]) => [name, cleaned(name, value)])
    write(JSON.stringify({ at: now(), level: of, event, ...Object.fromEntries(entries) }))
  }
}

/** The fields of a log line for an error: its code and its message, and the code of its cause. */
export function errorFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const cause = error.cause instanceof Error ? { cause: error.cause.message } : {}
  return { code, message: error.message, ...cause }
}
