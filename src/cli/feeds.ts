import type { FeedChange, FeedDesk } from '../../commands/desk.ts'
import { tellFeedChange } from '../../commands/feed-words.ts'
import { CATALOGUE, DEFAULT_FEEDS } from '../../feeds/catalog/index.ts'
import { checkFeeds } from '../../feeds/check.ts'
import { sentenceOf } from '../../feeds/health.ts'
import { readOpml, renderOpml } from '../../feeds/opml.ts'
import type { Feed } from '../model.ts'
import { allFeeds } from '../store/feeds.ts'
import { openTool, type Tool } from './open.ts'
import { storeOptions, UsageError } from './options.ts'
import type { Streams, Subcommand } from './subcommand.ts'

type Verb = (args: readonly string[], tool: Tool, streams: Streams) => Promise<number>

/** Asks feeds how they are, politely: the named ones, else those that are polled, else the default set. */
const check: Verb = async (ids, { app, wire, parse }, { output }) => {
  const polled = await allFeeds(app.store.db)
  const known: readonly Feed[] = polled.length > 0 ? polled : DEFAULT_FEEDS
  const wanted =
    ids.length === 0
      ? known
      : [...known, ...CATALOGUE].filter(
          ({ id }, i, all) => ids.includes(id) && all.findIndex((feed) => feed.id === id) === i,
        )
  if (wanted.length === 0) throw new UsageError(`feeds check: knows no feed ${ids.join(', ')}.`)
  let faulty = 0
  await checkFeeds(wanted, { fetch: wire.fetchFeed, parse, now: app.options.now }, (found) => {
    if (found.error !== undefined) faulty++
    output.write(`${JSON.stringify(found)}\n`)
  })
  return faulty === 0 ? 0 : 1
}

/** The feeds that are polled, or the whole catalogue, a line each. */
const list: Verb = async ([which], { app }, { output }) => {
  const feeds = which === 'all' ? CATALOGUE : await allFeeds(app.store.db)
  for (const { id, url, agency, language, kind, licence, evidence, ...stored } of feeds) {
    const isPaused = 'pausedAt' in stored && stored.pausedAt !== null
    output.write(
      `${JSON.stringify({ id, url, agency, language, kind, licence, evidence, ...(isPaused && { paused: true }) })}\n`,
    )
  }
  return 0
}

/** What lies behind an address that somebody has: a feed, or a page that names its feeds. */
const find: Verb = async ([address = ''], { app, config }, { output, errors }) => {
  const found = await app.options.discover(address)
  if (found.kind === 'failed') {
    errors.write(`${sentenceOf(found.fault, config.LANGUAGE)}\n`)
    return 1
  }
  output.write(`${JSON.stringify(found)}\n`)
  return 0
}

const BY = 'command line'
const NOT_DONE: readonly FeedChange['kind'][] = ['choose', 'failed', 'unknown']

/** Adds, pauses, resumes or removes each of the feeds that are named; a line each, and what was wrong in words. */
const change =
  (verb: keyof FeedDesk): Verb =>
  async (typed, { app, config }, { output, errors, stop }) => {
    if (typed.length === 0) throw new UsageError(`feeds ${verb}: found no feed, wanted addresses or ids.`)
    let undone = 0
    for (const one of typed) {
      if (stop.aborted) break
      const done = await app.feedDesk[verb](one, BY, config.LANGUAGE)
      output.write(`${JSON.stringify({ asked: one, ...done })}\n`)
      for (const sentence of tellFeedChange(done, config.LANGUAGE, config.TIME_ZONE))
        errors.write(`${sentence}\n`)
      if (NOT_DONE.includes(done.kind)) undone++
    }
    return undone === 0 ? 0 : 1
  }

/** `opml`: the polled feeds as OPML; `opml in` adds those of an OPML document on standard input, a line each. */
const opml: Verb = async ([direction = 'out'], tool, streams) => {
  const { app } = tool
  if (direction === 'out') {
    streams.output.write(renderOpml(await allFeeds(app.store.db), app.options.now()))
    return 0
  }
  let text = ''
  for await (const chunk of streams.input) text += String(chunk)
  const outlines = readOpml(text)
  if (outlines.length === 0)
    throw new UsageError('feeds opml in: found no outline with xmlUrl on standard input.')
  return change('add')(
    outlines.map(({ url }) => url),
    tool,
    streams,
  )
}

const verbs: Readonly<Record<string, Verb>> = {
  check,
  list,
  find,
  opml,
  add: change('add'),
  pause: change('pause'),
  resume: change('resume'),
  remove: change('remove'),
}

export const feedsCommand: Subcommand = {
  options: storeOptions,
  run: async ({ positionals: [typed = '', ...rest], values }, streams) => {
    const verb = Object.hasOwn(verbs, typed) ? verbs[typed] : undefined
    if (verb === undefined)
      throw new UsageError(`feeds: found "${typed}", wanted ${Object.keys(verbs).join(', ')}.`)
    const tool = await openTool({ values }, streams)
    try {
      return await verb(rest, tool, streams)
    } finally {
      await tool.close()
    }
  },
}
