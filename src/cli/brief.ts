import { findTopic, unknownTopic } from '../../commands/options.ts'
import { readSince } from '../../commands/reading/time.ts'
import { topics } from '../../topics/index.ts'
import type { App } from '../app.ts'
import type { Briefing } from '../briefing/briefing.ts'
import { writeBriefing } from '../briefing/write.ts'
import { renderDiscord } from '../chat/discord/render.ts'
import { renderText } from '../chat/preview/text.ts'
import { renderSlack } from '../chat/slack/render.ts'
import { itemVersions } from '../store/items.ts'
import { openTool } from './open.ts'
import { storeOptions, textOf, UsageError } from './options.ts'
import type { Subcommand } from './subcommand.ts'

const FORMATS = ['text', 'slack', 'discord', 'json'] as const

export const briefCommand: Subcommand = {
  options: {
    ...storeOptions,
    since: { type: 'string' },
    as: { type: 'string' },
    language: { type: 'string' },
  },
  run: async ({ positionals: [typed], values }, streams) => {
    const { output } = streams
    const format = FORMATS.find((known) => known === (textOf(values['as']) ?? 'text'))
    if (format === undefined)
      throw new UsageError(`--as: found "${textOf(values['as'])}", wanted ${FORMATS.join(', ')}.`)
    const tool = await openTool({ values }, streams)
    try {
      const { app, config } = tool
      const language = languageOf(textOf(values['language']), config.LANGUAGE)
      const topic = typed === undefined ? null : topicOf(typed, language)
      const now = app.options.now()
      const since = readSince(textOf(values['since']) ?? '24h', now, config.TIME_ZONE)
      if (since === null)
        throw new UsageError(`--since: found "${textOf(values['since'])}", wanted 24h, 7d or a date.`)
      const briefing = await app.brief({
        topics: topic === null ? [] : [topic],
        words: null,
        since,
        until: now,
        language,
        zone: config.TIME_ZONE,
        most: format === 'json' ? Number.MAX_SAFE_INTEGER : app.defaults.stories,
        posted: new Map(),
      })
      if (format === 'json')
        output.write(`${JSON.stringify(jsonOf(briefing, await wireIdsOf(app, briefing)))}\n`)
      else {
        const message = writeBriefing(briefing, { names: app.names(language), actions: format !== 'text' })
        if (format === 'text')
          output.write(renderText(message, { colour: 'isTTY' in output && output.isTTY === true }))
        else
          output.write(
            `${JSON.stringify(format === 'slack' ? renderSlack(message) : renderDiscord(message))}\n`,
          )
      }
      return 0
    } finally {
      await tool.close()
    }
  },
}

function languageOf(given: string | null, fallback: 'de' | 'en'): 'de' | 'en' {
  if (given === null) return fallback
  if (given === 'de' || given === 'en') return given
  throw new UsageError(`--language: found "${given}", wanted de or en.`)
}

function topicOf(typed: string, language: 'de' | 'en'): string {
  const known = topics.map(({ id, name, definition }) => ({ id, name, definition, own: false }))
  const found = findTopic(typed, known)
  if (found === undefined) throw new UsageError(unknownTopic(typed, known, language))
  return found.id
}

/** The stable shape of docs/design.md: quotes and figures as `analyze` gives them, plus `item`. */
function jsonOf(
  { topics: [topic], from, to, stories, shorter, empty }: Briefing,
  wireIds: ReadonlyMap<string, string>,
): object {
  const wireId = (item: string): string => wireIds.get(item) ?? item
  return {
    topic: topic ?? null,
    from,
    to,
    stories: [...stories, ...shorter].map(({ id, title, agencies, independent, items, quotes, figures }) => ({
      id,
      title,
      agencies,
      independent,
      items: items.map((item) => ({
        id: wireId(item.id),
        version: item.version,
        url: item.url,
        status: item.status,
      })),
      quotes: quotes.map(({ item, start, end, text, complete, continues, speaker }) => ({
        item: wireId(item),
        start,
        end,
        text,
        complete,
        continues,
        speaker,
      })),
      figures: figures.map(
        ({ item, start, end, text, value, upper, unit, kind, modifier, vague, measures }) => ({
          item,
          start,
          end,
          text,
          value,
          upper,
          unit,
          kind,
          modifier,
          vague,
          measures,
        }),
      ),
    })),
    ...(empty !== null && { empty: empty.reason }),
  }
}

/** The ids as the wires gave them: what others know the items by. */
async function wireIdsOf(
  { store, options }: App,
  { stories, shorter }: Briefing,
): Promise<Map<string, string>> {
  const ids = [...stories, ...shorter].flatMap(({ items }) => items.map(({ id }) => id))
  const versions = await itemVersions(store.db, ids, options.now())
  return new Map(versions.flatMap(({ itemId, wireId }) => (wireId === null ? [] : [[itemId, wireId]])))
}
