import type { Writable } from 'node:stream'
import { renderOpml } from '../../feeds/opml.ts'
import type { ReaderLanguage } from '../model.ts'
import { EXPORTS, type ExportKind, exportRows } from '../store/export.ts'
import { allFeeds } from '../store/feeds.ts'
import { openTool, type Tool } from './open.ts'
import { storeOptions, textOf, UsageError } from './options.ts'
import type { Streams, Subcommand } from './subcommand.ts'
import { csvTable, markdownTable, type Table } from './tables.ts'

const FORMS = ['ndjson', 'csv', 'markdown'] as const
type Form = (typeof FORMS)[number]

export const exportCommand: Subcommand = {
  options: { ...storeOptions, as: { type: 'string' }, language: { type: 'string' } },
  run: async ({ positionals: [typed], values }, streams) => {
    const kind = EXPORTS.find((known) => known === typed)
    if (kind === undefined && typed !== 'feeds')
      throw new UsageError(`export: found "${typed ?? ''}", wanted ${[...EXPORTS, 'feeds'].join(', ')}.`)
    const as = textOf(values['as']) ?? (kind === undefined ? 'opml' : 'ndjson')
    const form = FORMS.find((known) => known === as)
    if (kind === undefined ? as !== 'opml' : form === undefined)
      throw new UsageError(
        `--as: found "${as}", wanted ${kind === undefined ? 'opml (the only form of feeds)' : FORMS.join(', ')}.`,
      )
    const tool = await openTool({ values }, streams)
    try {
      const language = readLanguage(textOf(values['language']) ?? tool.config.LANGUAGE)
      if (kind === undefined || form === undefined) await writeFeeds(tool, streams)
      else await writeRows(kind, form, language, tool, streams)
      return streams.stop.aborted ? 130 : 0
    } finally {
      await tool.close()
    }
  },
}

function readLanguage(language: string): ReaderLanguage {
  if (language === 'de' || language === 'en') return language
  throw new UsageError(`--language: found "${language}", wanted de or en.`)
}

async function writeFeeds({ app }: Tool, { output }: Streams): Promise<void> {
  output.write(renderOpml(await allFeeds(app.store.db), app.options.now()))
}

async function writeRows(
  kind: ExportKind,
  form: Form,
  language: ReaderLanguage,
  { app }: Tool,
  { output, stop }: Streams,
): Promise<void> {
  const table = tableOf(kind, form, language)
  if (table.head !== '') await write(output, table.head)
  for await (const row of exportRows(app.store.db, kind, app.options.now())) {
    if (stop.aborted) return
    for (const line of table.lines(row)) await write(output, line)
  }
}

function tableOf(kind: ExportKind, form: Form, language: ReaderLanguage): Table {
  if (form === 'csv') return csvTable(kind, language)
  if (form === 'markdown') return markdownTable(kind, language)
  return { head: '', lines: (row) => [`${JSON.stringify(row)}\n`] }
}

async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await new Promise((resolve) => output.once('drain', resolve))
}
