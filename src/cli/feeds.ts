import { CATALOGUE, DEFAULT_FEEDS } from '../../feeds/catalog/index.ts'
import { checkFeeds } from '../../feeds/check.ts'
import { discoverFeed } from '../../feeds/discover.ts'
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
  for (const { id, url, agency, language, kind, licence, evidence } of feeds)
    output.write(`${JSON.stringify({ id, url, agency, language, kind, licence, evidence })}\n`)
  return 0
}

/** What lies behind an address that somebody has: a feed, or a page that names its feeds. */
const find: Verb = async ([address = ''], { app, wire, parse, config }, { output, errors }) => {
  const found = await discoverFeed(address, {
    fetch: wire.fetchPage,
    parse,
    rules: { allowLoopback: app.options.sources.allowLoopback },
  })
  if (found.kind === 'failed') {
    errors.write(`${sentenceOf(found.fault, config.LANGUAGE)}\n`)
    return 1
  }
  output.write(`${JSON.stringify(found)}\n`)
  return 0
}

/** `opml`: the polled feeds as OPML; with OPML on standard input and `in`, its feeds as lines of a catalogue to look over. */
const opml: Verb = async ([direction = 'out'], { app }, { input, output }) => {
  if (direction === 'out') {
    output.write(renderOpml(await allFeeds(app.store.db), app.options.now()))
    return 0
  }
  let text = ''
  for await (const chunk of input) text += String(chunk)
  for (const { url, title, language } of readOpml(text))
    output.write(`${JSON.stringify({ url, title, language })}\n`)
  return 0
}

const verbs: Readonly<Record<string, Verb>> = { check, list, find, opml }

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
