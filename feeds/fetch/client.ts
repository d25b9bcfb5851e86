import type { Dispatcher } from 'undici'
import { request } from 'undici'
import type { Fault, FaultCode } from '../faults.ts'
import { GuardError, type GuardRules, readAddress } from '../guard.ts'
import type { HostGate } from '../hosts.ts'
import { ACCEPTED_ENCODINGS, EncodingError, readBody, TooLargeError } from './body.ts'
import { headerOf, readFreshness, readRetryAfter } from './headers.ts'
import type { Answer, Fetch, FetchOutcome, Validators } from './outcome.ts'

export type ClientTools = {
  agent: Dispatcher
  gate: HostGate
  rules: GuardRules
  userAgent: string
  /** Milliseconds since 1970; only to read dates in headers. */
  now: () => number
  accept: string
  limits: FetchLimits
}

/** `bytes` holds for the body packed and unpacked; `milliseconds` for all requests of one fetch, without waiting for the host's turn. */
export type FetchLimits = { bytes: number; milliseconds: number; redirects: number }

export const FEED_LIMITS: FetchLimits = { bytes: 15_000_000, milliseconds: 20_000, redirects: 5 }
export const PAGE_LIMITS: FetchLimits = { bytes: 5_000_000, milliseconds: 20_000, redirects: 5 }

export const ACCEPT_FEED =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, application/json;q=0.9, text/xml;q=0.9, */*;q=0.5'
export const ACCEPT_PAGE = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

/** Says who asks and whom to write to (RFC 9110, 10.1.5). */
export const userAgentOf = (version: string, contact: string | null): string =>
  `Wirebrief/${version} (news briefings; ${contact ?? 'no contact given'})`

/** A fetch that follows redirects by itself, each hop through the guard and in its host's turn. */
export const createFetch =
  (tools: ClientTools): Fetch =>
  async (address, validators) => {
    let [url, permanent, left] = [address, true, tools.limits.milliseconds]
    try {
      for (let hop = 0; hop <= tools.limits.redirects; hop++) {
        const target = readAddress(url, tools.rules)
        const answer = await tools.gate(target.hostname, () => askInTime(tools, target, validators, left))
        if (answer.next === null)
          return finish(
            answer.outcome,
            hop > 0 && permanent && !isDowngrade(address, target) ? target.href : null,
          )
        permanent &&= answer.permanent
        left -= answer.milliseconds
        url = readAddress(answer.next, tools.rules, target.href).href
      }
      return failed('fetch.redirects', new URL(url).hostname)
    } catch (error) {
      return { kind: 'failed', fault: faultOf(error), retryAfterSeconds: null }
    }
  }

type OneAnswer =
  | { next: null; outcome: FetchOutcome }
  | { next: string; permanent: boolean; milliseconds: number }

async function askInTime(
  tools: ClientTools,
  url: URL,
  validators: Validators,
  milliseconds: number,
): Promise<OneAnswer> {
  const began = performance.now()
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)))
  const answer = await askOnce(tools, url, validators, signal)
  return answer.next === null ? answer : { ...answer, milliseconds: performance.now() - began }
}

async function askOnce(
  tools: ClientTools,
  url: URL,
  validators: Validators,
  signal: AbortSignal,
): Promise<OneAnswer> {
  const response = await request(url, {
    method: 'GET',
    dispatcher: tools.agent,
    headers: requestHeaders(tools, validators),
    // The deadline is for the whole, not for the pause between two bytes.
    headersTimeout: 0,
    bodyTimeout: 0,
    signal,
  })
  const { statusCode: status, headers, body } = response
  if (status === 200) return { next: null, outcome: await receiveDocument(tools, url, response, signal) }
  await body.dump({ limit: 65_536, signal })
  const location = readLocation(headerOf(headers, 'location'))
  if (REDIRECTS.has(status) && location !== null)
    return { next: location, permanent: PERMANENT.has(status), milliseconds: 0 }
  if (status === 304)
    return { next: null, outcome: { kind: 'not-modified', ...readAnswer(tools, url, headers) } }
  const retryAfterSeconds = readRetryAfter(headerOf(headers, 'retry-after'), tools.now())
  return { next: null, outcome: { kind: 'failed', fault: faultOfStatus(status), retryAfterSeconds } }
}

async function receiveDocument(
  tools: ClientTools,
  url: URL,
  { headers, body }: Dispatcher.ResponseData,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  const encoding = headerOf(headers, 'content-encoding')
  try {
    return {
      kind: 'document',
      ...readAnswer(tools, url, headers),
      contentType: headerOf(headers, 'content-type'),
      robotsTag: headerOf(headers, 'x-robots-tag'),
      body: await readBody(body, encoding, tools.limits.bytes),
    }
  } catch (error) {
    body.on('error', ignoreAbort).destroy()
    // A deadline that strikes in the middle of a body arrives as the body's error.
    throw signal.aborted ? signal.reason : error
  }
}

/** undici reports a body that we gave up as an error, and nobody else listens. */
const ignoreAbort = () => undefined

/** Servers write paths in UTF-8 as they are; a header is read byte by byte. */
const readLocation = (location: string | null): string | null =>
  location === null ? null : Buffer.from(location, 'latin1').toString('utf8')

function requestHeaders(tools: ClientTools, { etag, lastModified }: Validators): Record<string, string> {
  return {
    accept: tools.accept,
    'accept-encoding': ACCEPTED_ENCODINGS,
    'user-agent': tools.userAgent,
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  }
}

function readAnswer(tools: ClientTools, url: URL, headers: Dispatcher.ResponseData['headers']): Answer {
  return {
    url: url.href,
    movedTo: null,
    validators: { etag: headerOf(headers, 'etag'), lastModified: headerOf(headers, 'last-modified') },
    freshSeconds: readFreshness(headers, tools.now()),
    retryAfterSeconds: readRetryAfter(headerOf(headers, 'retry-after'), tools.now()),
  }
}

const finish = (outcome: FetchOutcome, movedTo: string | null): FetchOutcome =>
  outcome.kind === 'failed' ? outcome : { ...outcome, movedTo }

/** A gate of a hotel or an office redirects to http; nothing to be remembered. */
const isDowngrade = (from: string, to: URL): boolean => from.startsWith('https:') && to.protocol === 'http:'

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const PERMANENT = new Set([301, 308])

function faultOfStatus(status: number): Fault {
  const code: FaultCode = STATUS_FAULTS[status] ?? (status >= 500 ? 'http.server-error' : 'http.refused')
  return { code, detail: String(status) }
}

const STATUS_FAULTS: Readonly<Record<number, FaultCode>> = {
  401: 'http.unauthorised',
  403: 'http.forbidden',
  404: 'http.missing',
  410: 'http.gone',
  429: 'http.slow-down',
  503: 'http.unavailable',
}

const failed = (code: FaultCode, detail: string): FetchOutcome => ({
  kind: 'failed',
  fault: { code, detail },
  retryAfterSeconds: null,
})

/** What an error of a request means; throws those that no server can cause. */
export function faultOf(error: unknown): Fault {
  if (error instanceof GuardError) return error.fault
  if (error instanceof TooLargeError) return { code: 'fetch.too-large', detail: error.message }
  if (error instanceof EncodingError) return { code: 'fetch.encoding', detail: error.message }
  if (!(error instanceof Error)) throw error
  if (error.name === 'TimeoutError') return { code: 'fetch.deadline', detail: null }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = CONNECTION_FAULTS.find(([shape]) => shape.test(code))
  if (known !== undefined) return { code: known[1], detail: code }
  if (error.cause instanceof Error) return faultOf(error.cause)
  if (code !== '' || error.name === 'HTTPParserError')
    return { code: 'fetch.broken-off', detail: code || error.name }
  throw error
}

/** Node's, OpenSSL's and undici's codes. */
const CONNECTION_FAULTS: readonly (readonly [shape: RegExp, code: FaultCode])[] = [
  [/^(ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/, 'fetch.name-unknown'],
  [/CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO/, 'fetch.certificate'],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/,
    'fetch.not-connected',
  ],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW)$/, 'fetch.too-large'],
]
