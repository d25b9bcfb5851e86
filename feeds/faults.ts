/** Everything that can be wrong with a feed; health.ts has a sentence for each. */
export const FAULTS = [
  'guard.address-unreadable',
  'guard.scheme',
  'guard.credentials',
  'guard.port',
  'guard.not-public',
  'fetch.name-unknown',
  'fetch.not-connected',
  'fetch.certificate',
  'fetch.deadline',
  'fetch.broken-off',
  'fetch.too-large',
  'fetch.encoding',
  'fetch.redirects',
  'http.unauthorised',
  'http.forbidden',
  'http.missing',
  'http.gone',
  'http.slow-down',
  'http.unavailable',
  'http.server-error',
  'http.refused',
  'feed.empty-body',
  'feed.web-page',
  'feed.no-format',
  'feed.truncated',
  'feed.too-deep',
  'feed.unreadable',
  'feed.too-many-items',
  'feed.parser-deadline',
  'feed.parser-memory',
] as const

export type FaultCode = (typeof FAULTS)[number]

/** What went wrong, and where that is known the detail that helps to find it (a status, a host name, the parser's words). */
export type Fault = { code: FaultCode; detail: string | null }
