import { csvCell } from '../csv.ts'
import type { ReaderLanguage } from '../model.ts'
import type { ExportKind } from '../store/export.ts'

/** A column of an exported table: its heading, and what stands in it for one row of the export. */
type Column = { de: string; en: string; of(row: Row): unknown }
type Row = Readonly<Record<string, unknown>>

const column = (key: string, de: string, en: string): Column => ({ de, en, of: (row) => row[key] })
const list = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : [])
const inside = (key: string, part: string) => (row: Row) =>
  (row[key] as Row | null | undefined)?.[part] ?? null

const ITEM = [
  column('itemId', 'Meldung', 'Item'),
  column('version', 'Fassung', 'Version'),
  column('publishedAt', 'Veröffentlicht', 'Published'),
  column('agency', 'Agentur', 'Agency'),
  column('language', 'Sprache', 'Language'),
  column('title', 'Titel', 'Title'),
  column('summary', 'Zusammenfassung', 'Summary'),
  column('url', 'Adresse', 'Address'),
  column('urgency', 'Dringlichkeit', 'Urgency'),
]

/** A fact stands in a row of its own; which columns are empty depends on what it is. */
const FACT = [
  column('item', 'Meldung', 'Item'),
  column('version', 'Fassung', 'Version'),
  column('what', 'Art', 'What'),
  column('text', 'Wortlaut', 'Words'),
  { de: 'Wer', en: 'Speaker', of: inside('speaker', 'name') },
  { de: 'Rolle', en: 'Role', of: inside('speaker', 'role') },
  column('value', 'Wert', 'Value'),
  column('upper', 'Bis', 'Upper'),
  column('unit', 'Einheit', 'Unit'),
  column('modifier', 'Genauigkeit', 'Modifier'),
  { de: 'Wovon', en: 'Measures', of: inside('measures', 'text') },
  column('score', 'Sicherheit', 'Score'),
  column('start', 'Von Zeichen', 'Start'),
  column('end', 'Bis Zeichen', 'End'),
]

const STORY = [
  column('story', 'Geschichte', 'Story'),
  column('predecessor', 'Vorgängerin', 'Predecessor'),
  { de: 'Meldungen', en: 'Items', of: ({ items }: Row) => (items as string[]).join(' ') },
]

const LEDGER = [
  column('channel', 'Kanal', 'Channel'),
  column('delivery', 'Zustellung', 'Delivery'),
  column('kind', 'Art', 'Kind'),
  column('slotAt', 'Fällig', 'Due'),
  column('state', 'Stand', 'State'),
  column('postedAt', 'Gesendet', 'Posted'),
  { de: 'Nachrichten', en: 'Messages', of: ({ parts }: Row) => (parts as string[]).join(' ') },
  {
    de: 'Meldungen',
    en: 'Items',
    of: ({ items }: Row) =>
      list(items)
        .map(({ item, version }) => `${item}@${version}`)
        .join(' '),
  },
]

const TABLES: Readonly<Record<ExportKind, { columns: readonly Column[]; rows(row: Row): readonly Row[] }>> = {
  items: { columns: ITEM, rows: (row) => [row] },
  facts: { columns: FACT, rows: factRows },
  stories: { columns: STORY, rows: (row) => [row] },
  ledger: { columns: LEDGER, rows: (row) => [row] },
}

function factRows({ item, version, topics, quotes, figures }: Row): Row[] {
  const place = { item, version }
  return [
    ...list(topics).map(({ id, score }) => ({ ...place, what: 'topic', text: id, score })),
    ...list(quotes).map((quote) => ({ ...quote, ...place, what: 'quote' })),
    ...list(figures).map((figure) => ({ ...figure, ...place, what: 'figure' })),
  ]
}

/** Turns the rows of an export into lines of a table, the headings first. */
export type Table = { head: string; lines(row: object): string[] }

export const csvTable = (kind: ExportKind, language: ReaderLanguage): Table =>
  tableOf(kind, language, (cells) => `${cells.map(csvCell).join(',')}\r\n`, '')

export function markdownTable(kind: ExportKind, language: ReaderLanguage): Table {
  const rule = `|${TABLES[kind].columns.map(() => ' --- |').join('')}\n`
  return tableOf(kind, language, (cells) => `| ${cells.map(markdownCell).join(' | ')} |\n`, rule)
}

function tableOf(
  kind: ExportKind,
  language: ReaderLanguage,
  write: (cells: readonly unknown[]) => string,
  rule: string,
): Table {
  const { columns, rows } = TABLES[kind]
  return {
    head: write(columns.map((heading) => heading[language])) + rule,
    lines: (row) => rows(row as Row).map((one) => write(columns.map(({ of }) => of(one)))),
  }
}

/** One line, in which nothing of Markdown or HTML acts. */
const markdownCell = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value)
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_{}[\]<>|#!~]/g, (mark) =>
          mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`,
        )
