import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BriefStory } from '../../briefing/briefing.ts'
import type { Names } from '../../briefing/write.ts'
import { errorFields, type Log } from '../../log.ts'
import type { ReaderLanguage } from '../../model.ts'
import type { Mount } from '../server.ts'
import { renderAtom } from './atom.ts'
import { entryOf, type FeedOut, feedIdOf } from './entry.ts'
import { renderJsonFeed } from './json-feed.ts'
import { renderRss } from './rss.ts'

export type FeedsOutDeps = {
  topics(language: ReaderLanguage): readonly { id: string; name: string }[]
  /** The stories of the last days on a topic, of whatever may be seen now. */
  stories(topic: string, language: ReaderLanguage): Promise<readonly BriefStory[]>
  /** When the newest version of one of these items came in, by story. */
  changedAt(stories: readonly BriefStory[]): Promise<ReadonlyMap<string, string>>
  names(language: ReaderLanguage): Names
  /** Whether a token opens the feeds. */
  opens(token: string): Promise<boolean>
  language: ReaderLanguage
  /** Address under which others reach this service; null: as the request says. */
  publicUrl: string | null
  now(): string
  log: Log
}

const PATH = /^\/feed\/([a-z0-9-]{1,60})\.(rss|atom|json)$/
const MOST_ENTRIES = 50

const FORMS = {
  rss: { type: 'application/rss+xml; charset=utf-8', render: renderRss },
  atom: { type: 'application/atom+xml; charset=utf-8', render: renderAtom },
  json: { type: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
} as const

const SENTENCES = {
  token: {
    de: 'Dieser Feed braucht ein Token (?token=…). Wer den Dienst betreibt, macht eines mit "wirebrief feed-token add NAME".',
    en: 'This feed needs a token (?token=…). Whoever runs the service makes one with "wirebrief feed-token add NAME".',
  },
  topic: {
    de: 'Dieses Thema gibt es nicht. Bekannt sind: ',
    en: 'There is no such topic. Known are: ',
  },
  failed: {
    de: 'Der Feed ist gescheitert; das Protokoll sagt, warum.',
    en: 'The feed failed; the log says why.',
  },
  method: { de: 'Hier wird nur gelesen (GET, HEAD).', en: 'Only GET and HEAD are answered here.' },
} as const

/**
 * Serves /feed/TOPIC.rss, .atom and .json. From another machine, or through a proxy, a token opens them. Composed anew for each
 * request, so that what is withdrawn is gone at once; `no-cache` lets nobody show it longer without asking.
 */
export function mountFeedsOut(deps: FeedsOutDeps): Mount {
  // When this process first saw a feed's present content: one that loses an entry must not look older for it.
  const seen = new Map<string, { tag: string; at: number }>()

  return (request, response) => {
    const url = URL.parse(request.url ?? '', 'http://feed')
    const match = url === null ? null : PATH.exec(url.pathname)
    if (url === null || match === null) return false
    void answer(request, response, url, match[1]!, match[2] as keyof typeof FORMS).catch((error: unknown) => {
      deps.log('error', 'feed-out.failed', { topic: match[1]!, ...errorFields(error) })
      say(response, 500, SENTENCES.failed[languageOf(url, deps.language)])
    })
    return true
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    topicId: string,
    form: keyof typeof FORMS,
  ): Promise<void> {
    const language = languageOf(url, deps.language)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return say(response, 405, SENTENCES.method[language], { allow: 'GET, HEAD' })
    if (!isFromHere(request) && !(await deps.opens(tokenOf(request, url))))
      return say(response, 401, SENTENCES.token[language], { 'www-authenticate': 'Basic realm="Wirebrief"' })
    const topics = deps.topics(language)
    const topic = topics.find(({ id }) => id === topicId)
    if (topic === undefined)
      return say(response, 404, SENTENCES.topic[language] + topics.map(({ id }) => id).join(', '))

    const feed = await gather(topic, language, form, baseOf(request))
    const tag = `"${createHash('sha256').update(JSON.stringify(feed)).digest('base64url').slice(0, 27)}"`
    const changed = changedSince(`${topicId} ${language} ${form}`, tag)
    const headers = {
      etag: tag,
      'last-modified': new Date(changed).toUTCString(),
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    }
    if (isUnchanged(request, tag, changed)) return void response.writeHead(304, headers).end()
    const { type, render } = FORMS[form]
    response.writeHead(200, { ...headers, 'content-type': type })
    response.end(request.method === 'HEAD' ? undefined : render(feed, new Date(changed).toISOString()))
  }

  async function gather(
    topic: { id: string; name: string },
    language: ReaderLanguage,
    form: keyof typeof FORMS,
    base: string,
  ): Promise<FeedOut> {
    const stories = (await deps.stories(topic.id, language)).slice(0, MOST_ENTRIES)
    const changedAt = await deps.changedAt(stories)
    const names = deps.names(language)
    const entries = stories.map((story) =>
      entryOf(story, { names, language, updatedAt: changedAt.get(story.id) ?? story.firstSeenAt }),
    )
    return {
      id: feedIdOf(topic.id, language),
      title: `Wirebrief: ${topic.name}`,
      description: {
        de: `Was die Agenturen zum Thema ${topic.name} melden, mit Zitaten und Zahlen.`,
        en: `What the agencies report on ${topic.name}, with quotes and figures.`,
      }[language],
      topic,
      language,
      self: `${base}/feed/${topic.id}.${form}?language=${language}`,
      home: `${base}/stories?topic=${topic.id}&language=${language}`,
      entries: entries.sort(
        (a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.id < b.id ? -1 : 1),
      ),
    }
  }

  function changedSince(key: string, tag: string): number {
    const known = seen.get(key)
    if (known?.tag === tag) return known.at
    const at = Math.floor(Date.parse(deps.now()) / 1000) * 1000
    // Never the same second twice for two contents: that is all the resolution that HTTP dates have.
    const next = known === undefined ? at : Math.max(at, known.at + 1000)
    seen.set(key, { tag, at: next })
    return next
  }

  function baseOf({ headers }: IncomingMessage): string {
    if (deps.publicUrl !== null) return deps.publicUrl.replace(/\/+$/, '')
    const host = /^[\w.:[\]-]{1,255}$/.test(headers.host ?? '') ? headers.host : 'localhost'
    return `http://${host}`
  }
}

const languageOf = (url: URL, otherwise: ReaderLanguage): ReaderLanguage => {
  const asked = url.searchParams.get('language')
  return asked === 'de' || asked === 'en' ? asked : otherwise
}

/** A proxy on this machine brings others: its headers say so. */
const isFromHere = ({ socket, headers }: IncomingMessage): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined &&
  headers.via === undefined

/** As feed readers can give one: in the address, or as the password of basic authentication. */
function tokenOf({ headers }: IncomingMessage, url: URL): string {
  const [scheme = '', given = ''] = (headers.authorization ?? '').split(' ')
  if (/^bearer$/i.test(scheme)) return given
  if (/^basic$/i.test(scheme))
    return Buffer.from(given, 'base64').toString('utf8').split(':').slice(1).join(':')
  return url.searchParams.get('token') ?? ''
}

/** RFC 9110, 13.2.2: a date counts only where no tag is given. */
function isUnchanged({ headers }: IncomingMessage, tag: string, changed: number): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined)
    return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return !Number.isNaN(since) && since >= changed
}

function say(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) return void response.end()
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  response.end(`${sentence}\n`)
}
