import type { ReaderLanguage } from '../../model.ts'
import type { Piece, Run } from '../message.ts'
import { clean, cutText } from '../text.ts'
import { escaped, markdownOf } from './markdown.ts'

/** Below this a linked stretch is not worth cutting: it is shown without its link. */
const LEAST_CUT = 100

/**
 * A piece as paragraphs of Discord's markdown, each of at most `longest` characters; none for images and dividers.
 * Running text is cut at sentence ends; a quote never is.
 */
export function paragraphsOf(
  piece: Exclude<Piece, { kind: 'image' | 'divider' }>,
  language: ReaderLanguage,
  longest: number,
): string[] {
  switch (piece.kind) {
    case 'heading':
      return prefixed('### ', [{ text: piece.text }], longest)
    case 'text':
      return chunks(piece.runs, longest)
    case 'note':
      return prefixed('-# ', piece.runs, longest)
    case 'quote':
      return quoteOf(piece, language, longest)
    case 'list':
      return piece.items.flatMap((runs) => prefixed('- ', runs, longest))
    case 'table':
      return piece.rows.flatMap((row) => prefixed('- ', rowOf(piece.head, row), longest))
  }
}

const prefixed = (mark: string, runs: readonly Run[], longest: number): string[] =>
  chunks(runs, longest - mark.length).map((chunk) => mark + chunk)

/** A row reads as a sentence of its own, on a phone and to a screen reader: "Ausgaben: 3 %; Jahr: 2031". */
const rowOf = (head: readonly string[], row: readonly string[]): Run[] => [
  { text: row.map((cell, i) => (head[i] === undefined ? cell : `${head[i]}: ${cell}`)).join('; ') },
]

function quoteOf(
  { runs, attribution }: Extract<Piece, { kind: 'quote' }>,
  language: ReaderLanguage,
  longest: number,
): string[] {
  const source = markdownOf(attribution)
  const whole = `> ${markdownOf(runs)}${source === '' ? '' : `\n> ${source}`}`
  if (whole.length <= longest) return [whole]
  const length = runs.reduce((sum, { text }) => sum + clean(text).length, 0)
  const sentence =
    language === 'de'
      ? `Ein Zitat von ${length} Zeichen ist zu lang für Discord und steht ungekürzt in der Quelle. `
      : `A quote of ${length} characters is too long for Discord and stands uncut in the source. `
  const links = runs.filter(({ link }) => link !== undefined).slice(0, 1)
  return chunks(
    [{ text: sentence, style: 'italic' }, ...attribution, ...links.map(sourceOf(language))],
    longest,
  )
}

const sourceOf =
  (language: ReaderLanguage) =>
  ({ link }: Run): Run => ({
    text: language === 'de' ? ' (Quelle)' : ' (source)',
    ...(link === undefined ? {} : { link }),
  })

/** Runs as lines of at most so many characters: whole runs as far as they fit, a long one cut by its text. */
function chunks(runs: readonly Run[], longest: number): string[] {
  const lines: string[] = []
  let line: Run[] = []
  for (const run of runs.flatMap((each) => shortEnough(each, longest))) {
    if (line.length > 0 && markdownOf([...line, run]).length > longest) {
      lines.push(markdownOf(line))
      line = []
    }
    line.push(run)
  }
  return [...lines, markdownOf(line)].filter((each) => each !== '')
}

function shortEnough(run: Run, longest: number): Run[] {
  if (markdownOf([run]).length <= longest) return [run]
  const { link, time, ...rest } = run
  const overhead = markdownOf([{ ...run, text: 'x' }]).length
  // Escaping doubles a text at most.
  const room = Math.floor((longest - overhead) / 2) - 2
  if (room < LEAST_CUT && (link ?? time) !== undefined) return shortEnough(rest, longest)
  const kept: Omit<Run, 'text'> = link === undefined ? {} : { link }
  return cutText(clean(rest.text), Math.max(room, 1)).map((text, i) => ({
    ...rest,
    ...kept,
    text: i === 0 ? text : ` ${text}`,
  }))
}

/** A label or a name in running text. */
export const words = (text: string): string => escaped(text.trim())
