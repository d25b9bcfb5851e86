import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Feed } from '../../src/model.ts'
import { gmt } from './formats/markup.ts'
import { SAMPLE_PUBLISHERS, type SamplePublisher } from './publishers.ts'
import { readSamplePage, readSampleWire, SAMPLES_BEGIN, type SampleVersion, shownAt } from './wire.ts'

export type Samples = {
  /** Base address of the server on this machine. */
  url: string
  /** Host name → base address, for the fetcher. */
  hosts: Record<string, string>
  /** In the shape of a catalogue that people write. */
  catalogue: { allowLoopback: true; hosts: Record<string, string>; feeds: Feed[] }
  stop: () => Promise<void>
}

/** Serves the invented publishers on loopback, as of `now` (ISO 8601 instant), each feed in its own format. */
export async function startSamples({ now }: { now: () => string }): Promise<Samples> {
  const wire = readSampleWire()
  const server = createServer((request, response) => {
    const { status, headers, body } = answerTo(wire, now(), request)
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const names = SAMPLE_PUBLISHERS.flatMap((publisher) => [hostOf(publisher.url), hostOf(publisher.site)])
  const hosts = Object.fromEntries(names.map((name) => [name, url]))
  return {
    url,
    hosts,
    catalogue: { allowLoopback: true, hosts, feeds: SAMPLE_PUBLISHERS.map(feedOf) },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function feedOf({ code, url, language, kind, articlePages }: SamplePublisher): Feed {
  return {
    id: code,
    url,
    agency: code,
    family: code,
    language: language.slice(0, 2),
    kind,
    ...(articlePages && { articlePages }),
    licence: 'invented for this project; may be shown in full',
  }
}

type Answer = { status: number; headers: OutgoingHttpHeaders; body: Uint8Array | string }

function answerTo(wire: readonly SampleVersion[], now: string, request: IncomingMessage): Answer {
  if (request.url === '/robots.txt') return { status: 200, headers: PLAIN, body: ROBOTS }
  const url = `https://${request.headers.host}${request.url}`
  const publisher = SAMPLE_PUBLISHERS.find((one) => one.url === url)
  if (publisher !== undefined) return feedAnswer(wire, publisher, now, request)
  const page = readSamplePage(wire, url, now)
  if (page === null) return { status: 404, headers: PLAIN, body: 'There is nothing here.\n' }
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page }
}

const PLAIN = { 'content-type': 'text/plain' }
const ROBOTS = 'User-agent: *\nDisallow: /search\n'

function feedAnswer(
  wire: readonly SampleVersion[],
  publisher: SamplePublisher,
  now: string,
  request: IncomingMessage,
): Answer {
  const shown = shownAt(wire, publisher.code, publisher.queue, now)
  const changedAt = shown[0]?.visibleFrom ?? SAMPLES_BEGIN
  const body = publisher.render(publisher, shown, changedAt)
  const validators = validatorsOf(publisher, body, changedAt)
  const headers = { 'content-type': publisher.contentType, ...publisher.headers, ...validators }
  return isKnown(request, validators) ? { status: 304, headers, body: '' } : { status: 200, headers, body }
}

function validatorsOf(
  { validators }: SamplePublisher,
  body: Uint8Array | string,
  changedAt: string,
): { etag?: string; 'last-modified'?: string } {
  const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
  return {
    ...(validators.includes('etag') && { etag: tag }),
    ...(validators.includes('weak-etag') && { etag: `W/${tag}` }),
    ...(validators.includes('last-modified') && { 'last-modified': gmt(changedAt) }),
  }
}

/** An entity tag decides before a date does (RFC 9110, 13.2.2). */
function isKnown(
  { headers }: IncomingMessage,
  { etag, 'last-modified': lastModified }: { etag?: string; 'last-modified'?: string },
): boolean {
  if (headers['if-none-match'] !== undefined) return headers['if-none-match'] === etag
  return lastModified !== undefined && headers['if-modified-since'] === lastModified
}

const hostOf = (url: string): string => new URL(url).hostname
